"""What the AI card and the questions show, the sent request included."""

from __future__ import annotations

from dataclasses import dataclass, field

from labhelp_app.services.view_models.result import Sentence


@dataclass(frozen=True)
class SentView:
    """What the report says beside what was sent, and the exact bytes."""

    at: str
    recipient: str
    country: str
    model: str
    prompt_version: str
    payload_sha256: str
    payload: str
    pairs: list[list[str]]  # [name on the report, value on the report, code sent, value sent]
    outcome: str


@dataclass(frozen=True)
class AiSection:
    """The sentences of one section of a model's text; ``code`` is summary, group, disturbs, questions or limits."""

    code: str
    sentences: list[Sentence]


@dataclass(frozen=True)
class AiExplanation:
    """A model's text as it was shown, with its label; ``dropped`` sentences did not pass the checks."""

    id: str
    at: str
    model: str
    recipient: str
    transfer_id: str
    dropped: int
    sections: list[AiSection]
    rating: str = ""  # "" helpful not_helpful
    question: str = ""  # the person's own question, "" for an explanation of the whole report


@dataclass(frozen=True)
class ComparedSentence:
    """One sentence of two texts laid side by side; ``kind`` is new, same or gone."""

    kind: str
    text: str


@dataclass(frozen=True)
class AiOffer:
    """What the AI card can do now: ``kind`` is off, blocked, ask, ready or shown."""

    kind: str
    recipient: str
    country: str
    model: str
    explanation: AiExplanation | None = None
    earlier: AiExplanation | None = None
    differences: list[ComparedSentence] = field(default_factory=list[ComparedSentence])
    allowed: bool = False


@dataclass(frozen=True)
class ReadyAnswer:
    """A question the rules suggest with its answer from the reviewed catalogue; no model takes part."""

    question: str
    answer: str
    codes: list[str]
    source: str


@dataclass(frozen=True)
class ScreenedQuestion:
    """A question looked through before anything leaves: what seems to name somebody, and the text without it."""

    text: str
    found: list[str]
    proposal: str
