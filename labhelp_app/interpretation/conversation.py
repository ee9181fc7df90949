"""One reply taken in, checked sentence by sentence, and judged as a whole; knows no database and no screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from labhelp_app.errors import LabHelpError
from labhelp_app.interpretation.asking import AiClient, AiUnavailable, Usage
from labhelp_app.interpretation.guardrails import MOST_SENTENCES, Guard
from labhelp_app.interpretation.payload import Payload
from labhelp_app.interpretation.reply import ReplyBroken, ReplyReader, ReplySentence

MOST_DROPPED_SHARE = 1 / 3


class AiRejected(LabHelpError):
    """The model's text failed the checks as a whole; the rules' own explanation stands."""

    code = "ai_rejected"


@dataclass
class Run:
    """One request under way: what passed and what was dropped, by fault."""

    lead: str = "summary"
    shown: list[ReplySentence] = field(default_factory=list[ReplySentence])
    dropped: dict[str, int] = field(default_factory=dict[str, int])
    lead_failed: bool = False

    @property
    def failed(self) -> bool:
        """Whether the whole must be taken back: its lead failed, is missing, or too much was dropped."""
        dropped = sum(self.dropped.values())
        no_lead = not any(sentence.section == self.lead for sentence in self.shown)
        return self.lead_failed or no_lead or dropped > (len(self.shown) + dropped) * MOST_DROPPED_SHARE


def converse(
    client: AiClient,
    payload: Payload,
    guard: Guard,
    run: Run,
    usage: Usage,
    turn: AbstractContextManager[object],
) -> Iterator[ReplySentence]:
    """Yield every sentence that passes; ``run`` and ``usage`` are filled on the way.

    ``turn`` is held while sentences are checked, never while the model is waited for.

    Raises:
        AiUnavailable: no answer, a broken or a cut-off one (kind ``broken``).
        AiRejected: the whole does not stand; what was shown must be taken back.
    """
    reader = ReplyReader()
    try:
        for piece in client.stream(payload, usage):
            with turn:
                passed = [one for read in reader.feed(piece) for one in checked(guard, read, run)]
            yield from passed
        reader.finish()
    except ReplyBroken:
        raise AiUnavailable(kind="broken") from None
    if run.failed:
        raise AiRejected


def checked(guard: Guard, sentence: ReplySentence, run: Run) -> Iterator[ReplySentence]:
    """Yield the sentence if it passes and there is room; count it otherwise."""
    if len(run.shown) >= MOST_SENTENCES:
        return
    fault = guard.fault(sentence)
    if fault is not None:
        run.dropped[fault.value] = run.dropped.get(fault.value, 0) + 1
        run.lead_failed |= sentence.section == run.lead
        return
    run.shown.append(sentence)
    yield sentence
