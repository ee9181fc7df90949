"""The client against a real server over TLS: what leaves, where it may go, and how it gives up."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from labhelp_app.errors import SettingRefused
from labhelp_app.interpretation.asking import AiUnavailable, CircuitBreaker, Usage
from labhelp_app.interpretation.openai_client import OpenAiClient, connect
from labhelp_app.settings import Ai
from tests.interpretation.samples import payload
from tests.scripted_openai import ScriptedOpenAi


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ScriptedOpenAi]:
    with ScriptedOpenAi(tmp_path_factory.mktemp("scripted")) as running:
        yield running


@pytest.fixture
def settings(server: ScriptedOpenAi) -> Ai:
    server.script.behaviour = "truthful"
    server.script.requests.clear()
    server.script.headers.clear()
    return Ai(api_key="test-key", base_url=server.base_url, ca_file=str(server.ca_file), model="scripted")


def ask(settings: Ai, **options: float) -> tuple[str, Usage]:
    usage = Usage()
    client = OpenAiClient(settings, **options)
    return "".join(client.stream(payload("ru"), usage)), usage


def test_a_truthful_reply_streams_and_its_tokens_are_counted(settings: Ai) -> None:
    text, usage = ask(settings)
    assert json.loads(text)["sentences"]
    assert (usage.tokens_in, usage.tokens_out) == (321, 123)


def test_the_request_holds_the_payload_and_nothing_about_anybody(
    settings: Ai, server: ScriptedOpenAi
) -> None:
    ask(settings)
    body = json.loads(server.script.requests[0])
    assert body["input"].encode() == payload("ru").to_bytes()
    assert body["store"] is False
    assert body["text"]["format"]["strict"] is True
    assert not {"user", "metadata", "safety_identifier", "prompt_cache_key", "previous_response_id"} & set(
        body
    )


def test_two_people_with_equal_results_send_byte_identical_bodies(
    settings: Ai, server: ScriptedOpenAi
) -> None:
    ask(settings)
    ask(settings)
    assert server.script.requests[0] == server.script.requests[1]


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("rate_limited", "busy"),
        ("server_error", "failed"),
        ("truncated", "cut_off"),
        ("oversize", "too_long"),
        ("redirect", "refused"),
    ],
)
def test_a_failing_server_is_told_by_a_closed_word(
    settings: Ai, server: ScriptedOpenAi, behaviour: str, kind: str
) -> None:
    server.script.behaviour = behaviour
    with pytest.raises(AiUnavailable) as caught:
        ask(settings)
    assert caught.value.params == {"kind": kind}


def test_retries_are_bounded(settings: Ai, server: ScriptedOpenAi) -> None:
    server.script.behaviour = "server_error"
    with pytest.raises(AiUnavailable):
        ask(settings)
    assert len(server.script.requests) == 2


def test_a_slow_drip_ends_when_the_total_time_is_over(settings: Ai, server: ScriptedOpenAi) -> None:
    server.script.behaviour = "slow"
    with pytest.raises(AiUnavailable) as caught:
        ask(settings, total_timeout_s=0.8)
    assert caught.value.params == {"kind": "timeout"}


def test_a_certificate_of_an_unknown_authority_means_no_call(tmp_path: Path) -> None:
    with ScriptedOpenAi(tmp_path, trusted=False) as impostor:
        settings = Ai(api_key="k", base_url=impostor.base_url, ca_file=str(impostor.ca_file))
        with pytest.raises(AiUnavailable) as caught:
            ask(settings)
        assert caught.value.params == {"kind": "unreachable"}
        assert impostor.script.requests == []


def test_another_host_than_the_one_set_is_never_called(settings: Ai, server: ScriptedOpenAi) -> None:
    client = OpenAiClient(settings)
    client._settings = replace(settings, base_url="https://elsewhere.test/v1")
    with pytest.raises(AiUnavailable):
        list(client.stream(payload("ru"), Usage()))
    assert server.script.requests == []


def test_an_address_without_tls_is_refused_at_start() -> None:
    with pytest.raises(SettingRefused):
        connect(Ai(api_key="k", base_url="http://localhost:1/v1"))


def test_without_a_key_there_is_no_client() -> None:
    assert connect(Ai()) is None


def test_the_breaker_rests_after_three_failures_and_then_lets_one_try() -> None:
    moment = 0.0
    breaker = CircuitBreaker(monotonic=lambda: moment)
    for _ in range(3):
        breaker.admit()
        breaker.failed()
    with pytest.raises(AiUnavailable):
        breaker.admit()
    moment = 61.0
    breaker.admit()
    with pytest.raises(AiUnavailable):
        breaker.admit()
    breaker.succeeded()
    breaker.admit()
