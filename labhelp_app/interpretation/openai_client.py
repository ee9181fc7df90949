"""The only door to the outside: one streamed request to the Responses API, bounded in every direction."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from typing import Any

import httpx2
import openai
from openai.types.responses import (
    ResponseCompletedEvent,
    ResponseErrorEvent,
    ResponseFailedEvent,
    ResponseIncompleteEvent,
    ResponseTextDeltaEvent,
)

from labhelp_app.errors import SettingRefused
from labhelp_app.interpretation.asking import AiClient, AiUnavailable, CircuitBreaker, Usage
from labhelp_app.interpretation.payload import Payload
from labhelp_app.interpretation.prompt import input_text, instructions
from labhelp_app.interpretation.reply import LARGEST_REPLY, SCHEMA
from labhelp_app.settings import Ai

CONNECT_TIMEOUT_S = 5.0
SILENCE_TIMEOUT_S = 15.0
TOTAL_TIMEOUT_S = 60.0
RETRIES = 1
LARGEST_OUTPUT_TOKENS = 1_800


class OpenAiClient:
    """The official SDK behind a client that cannot be led elsewhere."""

    def __init__(self, settings: Ai, *, total_timeout_s: float = TOTAL_TIMEOUT_S) -> None:
        if not settings.base_url.startswith("https://"):
            error = SettingRefused(setting="LABHELP_OPENAI_BASE_URL")
            error.add_note("LABHELP_OPENAI_BASE_URL: must start with https://")
            raise error
        self._settings = settings
        self._total_timeout_s = total_timeout_s
        self.breaker = CircuitBreaker()
        self._http = httpx2.Client(
            verify=ssl.create_default_context(cafile=settings.ca_file or None),
            timeout=httpx2.Timeout(SILENCE_TIMEOUT_S, connect=CONNECT_TIMEOUT_S),
            follow_redirects=False,
            trust_env=False,  # no proxy from the environment may see the payload
            event_hooks={"request": [self._refuse_other_hosts]},
        )
        self._sdk = openai.OpenAI(
            api_key=settings.api_key, base_url=settings.base_url, max_retries=RETRIES, http_client=self._http
        )

    @property
    def settings(self) -> Ai:
        """Return where requests go."""
        return self._settings

    def stream(self, payload: Payload, usage: Usage) -> Iterator[str]:
        """Yield pieces of the reply text as they arrive; fill ``usage`` at the end.

        Raises:
            AiUnavailable: with kind resting, refused (4xx), busy (429), timeout, unreachable,
                too_long, cut_off or failed; the reply so far must then not be trusted as whole.
        """
        self.breaker.admit()
        try:
            yield from self._pieces(payload, usage)
        except AiUnavailable:
            self.breaker.failed()
            raise
        except (openai.OpenAIError, httpx2.HTTPError, ValueError) as error:
            self.breaker.failed()
            raise AiUnavailable(kind=kind_of(error)) from None
        self.breaker.succeeded()

    def _pieces(self, payload: Payload, usage: Usage) -> Iterator[str]:
        deadline = time.monotonic() + self._total_timeout_s
        received = 0
        with self._sdk.responses.create(**request(self._settings.model, payload), stream=True) as events:
            for event in events:
                if time.monotonic() > deadline:
                    raise AiUnavailable(kind="timeout")
                if isinstance(event, ResponseTextDeltaEvent):
                    received += len(event.delta)
                    if received > LARGEST_REPLY:
                        raise AiUnavailable(kind="too_long")
                    yield event.delta
                elif isinstance(event, ResponseCompletedEvent):
                    note_usage(event, usage)
                    return
                elif isinstance(event, ResponseFailedEvent | ResponseErrorEvent | ResponseIncompleteEvent):
                    raise AiUnavailable(kind="failed")
        raise AiUnavailable(kind="cut_off")

    def _refuse_other_hosts(self, outgoing: httpx2.Request) -> None:
        if outgoing.url.host != self._settings.host or outgoing.url.scheme != "https":
            raise AiUnavailable(kind="refused_host")

    def close(self) -> None:
        """Close the connections."""
        self._http.close()


def request(model: str, payload: Payload) -> dict[str, Any]:
    """Return the body of the request: nothing in it names or numbers a person."""
    return {
        "model": model,
        "instructions": instructions(payload),
        "input": input_text(payload),
        "text": {"format": {"type": "json_schema", "name": "explanation", "schema": SCHEMA, "strict": True}},
        "max_output_tokens": LARGEST_OUTPUT_TOKENS,
        "store": False,
    }


def note_usage(event: ResponseCompletedEvent, usage: Usage) -> None:
    """Copy the token counts, when the server tells them."""
    if event.response.usage is not None:
        usage.tokens_in = event.response.usage.input_tokens
        usage.tokens_out = event.response.usage.output_tokens


def kind_of(error: Exception) -> str:
    """Return the closed word for a failure; the server's own words are never kept."""
    if isinstance(error, openai.RateLimitError):
        return "busy"
    if isinstance(error, openai.APITimeoutError | httpx2.TimeoutException):
        return "timeout"
    if isinstance(error, openai.APIStatusError):
        return "refused" if error.status_code < 500 else "failed"
    if isinstance(error, openai.APIConnectionError | httpx2.TransportError):
        return "unreachable"
    return "failed"


def connect(settings: Ai) -> AiClient | None:
    """Return a client, or ``None`` without a key: then nothing is ever sent."""
    return OpenAiClient(settings) if settings.api_key else None
