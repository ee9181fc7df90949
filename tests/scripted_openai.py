"""An OpenAI-compatible server of our own on loopback: real HTTP, real TLS, real streaming, scripted replies.

It answers ``POST /v1/responses`` the way the Responses API streams, from the indicators it is sent.
Each behaviour is a way a model or a network can be wrong; tests choose one, by default the truthful one.
Every request body is kept in memory so that a test can read exactly what left the product.
"""

from __future__ import annotations

import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import trustme

BEHAVIOURS = (
    "truthful",
    "lying_numbers",
    "inverted_directions",
    "doses",
    "diagnosis",
    "injected_links",
    "wrong_language",
    "reassurance",
    "unsent_indicator",
    "broken_json",
    "truncated",
    "oversize",
    "slow",
    "rate_limited",
    "server_error",
    "redirect",
)

WORDS = {
    "ru": {
        "high": "{name}: {value}, это выше границ.",
        "low": "{name}: {value}, это ниже границ.",
        "normal": "{name}: {value}, это в границах.",
        "other": "{name}: {value}.",
        "limits": "По одним цифрам нельзя судить о причине.",
        "question": "Стоит ли повторить этот анализ: {name}?",
        "dose": "Принимайте 50 мг препарата в день, пока {name} не изменится.",
        "diagnosis": "У вас анемия и диабет, это видно по показателю {name}.",
        "reassurance": "Не волнуйтесь, {name} не опасно.",
    },
    "kk": {
        "high": "{name}: {value}, бұл шектен жоғары.",
        "low": "{name}: {value}, бұл шектен төмен.",
        "normal": "{name}: {value}, бұл шек ішінде.",
        "other": "{name}: көрсеткіш мәні {value}.",
        "limits": "Тек сандарға қарап себебін айтуға болмайды.",
        "question": "Бұл талдауды қайталау керек пе: {name}?",
        "dose": "Күніне 50 мг дәрі ішіңіз, {name} өзгергенше.",
        "diagnosis": "Сізде анемия және диабет бар, {name} соны көрсетіп тұр.",
        "reassurance": "Алаңдамаңыз, {name} қауіпті емес.",
    },
    "en": {
        "high": "{name}: {value}, this is above the range.",
        "low": "{name}: {value}, this is below the range.",
        "normal": "{name}: {value}, this is within the range.",
        "other": "{name}: {value}.",
        "limits": "The figures alone cannot tell the cause.",
        "question": "Should this test be repeated: {name}?",
        "dose": "Take 50 mg of the drug per day until {name} changes.",
        "diagnosis": "You have anemia and diabetes, {name} shows it.",
        "reassurance": "Don't worry, {name} is not dangerous.",
    },
}


@dataclass
class Script:
    """What the server does next and what it has seen; shared by all its threads."""

    behaviour: str = "truthful"
    pause_s: float = 0.0
    requests: list[bytes] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    author: Callable[[dict[str, Any], str], Iterator[dict[str, Any]]] | None = None
    """Who writes the sentences for (payload, behaviour); the short ones of this module when nobody."""


class ScriptedOpenAi:
    """The server with its certificate; use as a context manager."""

    def __init__(self, folder: Path, *, trusted: bool = True) -> None:
        self.script = Script()
        authority = trustme.CA()
        self.ca_file = folder / "scripted-ca.pem"
        (authority if trusted else trustme.CA()).cert_pem.write_to_path(str(self.ca_file))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost").configure_cert(context)
        script = self.script

        class Handler(ScriptedHandler):
            pass

        Handler.script = script
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.base_url = f"https://localhost:{self._server.server_port}/v1"
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> ScriptedOpenAi:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class ScriptedHandler(BaseHTTPRequestHandler):
    """One request to the scripted model."""

    script: Script
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_PUT(self) -> None:
        """Choose the behaviour from another process: PUT /script with {"behaviour", "pause_s"}."""
        wanted = json.loads(self._body())
        self.script.behaviour = wanted.get("behaviour", self.script.behaviour)
        self.script.pause_s = wanted.get("pause_s", self.script.pause_s)
        self._answer(200, b"{}")

    def do_GET(self) -> None:
        """Tell how many requests came, for tests in another process."""
        self._answer(200, json.dumps({"requests": len(self.script.requests)}).encode())

    def do_POST(self) -> None:
        """Answer like the Responses API."""
        body = self._body()
        self.script.requests.append(body)
        self.script.headers.append(dict(self.headers))
        behaviour = self.script.behaviour
        if behaviour == "rate_limited":
            return self._answer(429, b'{"error":{"message":"slow down"}}')
        if behaviour == "server_error":
            return self._answer(500, b'{"error":{"message":"broken"}}')
        if behaviour == "gone":  # nobody answers: the line goes dead
            self.close_connection = True
            return None
        if behaviour == "redirect":
            self.send_response(307)
            self.send_header("Location", "https://localhost:9/v1/responses")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return None
        return self._stream(json.loads(body), behaviour)

    def _body(self) -> bytes:
        return self.rfile.read(int(self.headers.get("Content-Length", "0")))

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, request: dict[str, object], behaviour: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        try:
            author = self.script.author or sentences
            for piece in pieces(json.loads(str(request["input"])), behaviour, author):
                self._event({"type": "response.output_text.delta", "delta": piece, **POSITION})
                time.sleep(self.script.pause_s or (0.3 if behaviour == "slow" else 0))
            if behaviour != "truncated":
                self._event({"type": "response.completed", "sequence_number": 9, "response": completed()})
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            return

    def _event(self, event: dict[str, object]) -> None:
        data = json.dumps(event, ensure_ascii=False)
        self.wfile.write(f"event: {event['type']}\ndata: {data}\n\n".encode())
        self.wfile.flush()


POSITION = {"item_id": "msg_1", "output_index": 0, "content_index": 0, "sequence_number": 1, "logprobs": []}


def completed() -> dict[str, object]:
    """Return the closing response object with its token counts."""
    return {
        "id": "resp_scripted",
        "object": "response",
        "created_at": 0,
        "model": "scripted",
        "output": [],
        "parallel_tool_calls": False,
        "tool_choice": "none",
        "tools": [],
        "status": "completed",
        "usage": {
            "input_tokens": 321,
            "output_tokens": 123,
            "total_tokens": 444,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens_details": {"reasoning_tokens": 0},
        },
    }


def pieces(
    payload: dict[str, Any], behaviour: str, author: Callable[[dict[str, Any], str], Iterator[dict[str, Any]]]
) -> Iterator[str]:
    """Yield the reply text in small pieces, spoilt as the behaviour says."""
    text = json.dumps({"sentences": list(author(payload, behaviour))}, ensure_ascii=False)
    if behaviour == "broken_json":
        text = text.replace('"codes": [', '"codes": }}[', 1)
    if behaviour == "truncated":
        text = text[: len(text) * 2 // 3]
    if behaviour == "oversize":
        filler = {"section": "group", "text": "x" * 1000, "codes": []}
        text = json.dumps({"sentences": [filler] * 20_000})
    size = 40 if behaviour != "oversize" else 65_536
    yield from (text[start : start + size] for start in range(0, len(text), size))


def sentences(payload: dict[str, Any], behaviour: str) -> Iterator[dict[str, Any]]:
    """Yield what the scripted model says, from the indicators it was sent."""
    language = str(payload["language"])
    if behaviour == "wrong_language":
        language = {"ru": "en", "kk": "ru", "en": "ru"}[language]
    words = WORDS[language]
    indicators = list(payload["indicators"])
    sent = {str(indicator["code"]) for indicator in indicators}
    for number, indicator in enumerate(indicators[:8]):
        section = "summary" if number == 0 else "group"
        yield {
            "section": section,
            "text": told(indicator, words, behaviour, language, sent),
            "codes": [indicator["code"]],
        }
    if indicators:
        first = indicators[0]
        question = words["question"].format(name=name_of(first["code"], language))
        yield {"section": "questions", "text": question, "codes": [first["code"]]}
        yield {"section": "limits", "text": words["limits"], "codes": [first["code"]]}


def told(
    indicator: dict[str, str], words: dict[str, str], behaviour: str, language: str, sent: set[str]
) -> str:
    """Return the sentence about one indicator."""
    from labhelp_app.clinical import catalogue

    name, value, flag = name_of(indicator["code"], language), indicator["value"], indicator["flag"]
    side = flag.removeprefix("critical_")
    if behaviour == "inverted_directions":
        side = {"high": "low", "low": "high", "normal": "high"}.get(side, "high")
    if behaviour == "lying_numbers":
        value = "987.6"
    if behaviour == "unsent_indicator":
        other = next(
            one for one in catalogue.all_analytes() if one.code not in sent and len(one.names.en) > 7
        )
        name = name_of(other.code, language)
    if behaviour in {"doses", "diagnosis", "reassurance"}:
        return words[{"doses": "dose"}.get(behaviour, behaviour)].format(name=name)
    text = words.get(side, words["other"]).format(name=name, value=value)
    return f"{text} https://evil.test/{indicator['code']}" if behaviour == "injected_links" else text


def name_of(code: str, language: str) -> str:
    """Return the catalogue's name in the language asked for."""
    from labhelp_app.clinical import catalogue

    return str(getattr(catalogue.analyte(code).names, language))
