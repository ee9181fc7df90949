"""What the page of one result shows: indicators, notices and the explanation."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class RangeBar:
    """A horizontal bar: the normal zone is its middle half, or three quarters when one bound is open.

    ``kind`` is ``both``, ``upto``, ``from`` or ``none``; ``marker`` is a percentage from the left,
    clamped to 3..97; ``beyond`` is true when the value lies outside what the bar can show.
    """

    kind: str = "none"
    low: str = ""
    high: str = ""
    marker: float = 50.0
    beyond: bool = False


@dataclass(frozen=True)
class Status:
    """The verdict on one indicator in words, sign and tone; never colour alone.

    ``flag``: low normal high critical_low critical_high abnormal not_assessed.
    ``tone``: ok near out crit none. ``sign``: ✓ ▽ △ ▼ ▲ ▼▼ ▲▲ ◆ –.
    """

    flag: str
    tone: str
    sign: str
    word: str


@dataclass(frozen=True)
class Change:
    """The verdict on change since the last comparable result; ``verdict`` is "" when there is none."""

    verdict: str = ""
    word: str = ""
    tone: str = "none"
    percent: str = ""
    previous: str = ""
    previous_on: str = ""
    reason: str = ""


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator on the result page, closed and open."""

    code: str
    name: str
    printed_name: str
    hint: str
    value: str
    unit: str
    bar: RangeBar
    status: Status
    range_text: str
    range_source: str
    range_citation: str
    change: Change
    spark: str = ""  # SVG path data in a 84x24 box, "" with fewer than two points
    by_hand: bool = False
    what: str = ""
    meaning: str = ""
    disturbs: str = ""
    questions: list[str] = field(default_factory=list[str])
    formula: str = ""
    source: str = ""
    has_trend: bool = False
    title: str = ""  # the name with soft hyphens, "" where it needs none


@dataclass(frozen=True)
class IndicatorGroup:
    """A section of a report."""

    code: str
    title: str
    rows: list[IndicatorRow]


@dataclass(frozen=True)
class RedFlagNotice:
    """A fixed text about a critical value; shown before anything else."""

    code: str
    title: str
    text: str
    urgency: str  # now | today
    source: str


@dataclass(frozen=True)
class Sentence:
    """One sentence of an explanation, the indicators it rests on (catalogue codes) and the publication behind it."""

    text: str
    codes: list[str] = field(default_factory=list[str])
    source: str = ""


@dataclass(frozen=True)
class Ground:
    """One row a sentence rests on: its value, its verdict and what it was compared with."""

    code: str
    name: str
    value: str
    status: str
    tone: str
    range_text: str
    range_source: str


@dataclass(frozen=True)
class Paragraph:
    """A few sentences under one heading ("" for none)."""

    heading: str
    sentences: list[Sentence]


@dataclass(frozen=True)
class ReportPage:
    """Everything on one result page."""

    id: str
    taken_on: str
    taken_on_iso: str
    laboratory: str
    way_in: str
    row_version: int
    headline: str
    counted: int
    inside: int
    outside: int
    not_assessed: int
    red_flags: list[RedFlagNotice]
    attention: list[IndicatorRow]
    groups: list[IndicatorGroup]
    indices: list[IndicatorRow]
    explanation: list[Paragraph]
    questions: list[str]
    has_original: bool
    previous_on: str = ""
    further_originals: list[int] = field(default_factory=list[int])  # numbers of the papers after the first
