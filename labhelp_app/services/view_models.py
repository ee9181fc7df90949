"""What a page shows: frozen, display-ready, already rounded and in the person's language.

Nothing here carries more than the screen needs. Numbers are strings with the language's decimal sign;
dates are ``dd.mm.yyyy``. Field order is the order on the page.
"""

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


@dataclass(frozen=True)
class ReportCard:
    """One report in the history list."""

    id: str
    taken_on: str
    taken_on_iso: str
    laboratory: str
    title: str
    counted: int
    outside: int
    red_flags: int
    groups: list[str]
    way_in: str


@dataclass(frozen=True)
class DraftCard:
    """A draft still to be finished, for the start page and the list of reports."""

    id: str
    status: str  # queued reading asking ready refused
    stage: str  # where it stands, in words
    progress: int
    started: str
    keeps: bool = True  # whether something would be lost with it, so that it is asked first


@dataclass(frozen=True)
class DraftRow:
    """One row of the review table; texts are exactly what stands in the input fields."""

    id: str
    report: int
    printed_name: str
    analyte: str
    analyte_name: str
    candidates: list[str]
    value: str
    unit: str
    range_text: str
    flag: str
    confidence: str  # green amber red
    doubts: list[str]  # sentences in the person's language
    doubtful_fields: list[str]  # name value unit range
    needs_confirmation: bool
    confirmed: bool
    crop: str  # address of the crop image, "" when there is no paper
    by_hand: bool
    page_name: str = ""  # which of several papers it stands on, "" for a single one


@dataclass(frozen=True)
class DraftOverlap:
    """What to do with results that a stored report of the same day has already; sentences, no codes.

    ``report_id`` is "" when nothing of the date is stored; ``choice`` is merge, replace, keep or "".
    """

    report_id: str = ""
    told: str = ""
    laboratory: str = ""
    merge_text: str = ""
    replace_text: str = ""
    keep_text: str = ""
    choice: str = ""


@dataclass(frozen=True)
class DraftReport:
    """The rows of one date within a draft."""

    index: int
    taken_on: str  # yyyy-mm-dd for the date field, "" when not known
    laboratory: str
    rows: list[DraftRow]
    overlap: DraftOverlap = DraftOverlap()


@dataclass(frozen=True)
class TableColumn:
    """One column of a table that is asked about; ``role`` is what it was chosen for, in words, or ""."""

    number: int
    name: str
    title: str
    role: str


@dataclass(frozen=True)
class ColumnRole:
    """One thing a column can hold; ``chosen`` is the number of the column as text, "-1" for none."""

    code: str
    title: str
    needed: bool
    chosen: str
    guessed: bool
    twice: bool  # the same column is chosen for something else as well


@dataclass(frozen=True)
class TableQuestion:
    """The first lines of a table and the choice of a column for each role; empty when nothing is asked."""

    columns: list[TableColumn] = field(default_factory=list[TableColumn])
    lines: list[list[str]] = field(default_factory=list[list[str]])
    roles: list[ColumnRole] = field(default_factory=list[ColumnRole])
    can_read: bool = False


@dataclass(frozen=True)
class UnreadSheet:
    """One document of several that could not be read: which, why, what next."""

    number: int
    name: str
    what: str
    next: str
    may_try_again: bool


@dataclass(frozen=True)
class DraftPage:
    """Everything on the review page, at any moment of a draft's life."""

    id: str
    status: str
    stage: str
    stage_text: str
    progress: int
    reason: str  # code under errors.* when refused
    way_in: str
    row_version: int
    reports: list[DraftReport]
    total: int
    doubtful: int
    unconfirmed: int
    warnings: list[str]
    duplicate_of: str
    can_confirm: bool
    why_not: str
    report_ids: list[str]
    whose_asked: bool = False  # birth date or sex on the paper speak against the person
    unread: list[UnreadSheet] = field(default_factory=list[UnreadSheet])
    may_add_page: bool = False
    table: TableQuestion = field(default_factory=TableQuestion)
    worked_on: bool = False  # whether reading anew would lose something the person did


@dataclass(frozen=True)
class AnalyteChoice:
    """One line of the type-ahead."""

    code: str
    name: str
    unit: str
    specimen: str


@dataclass(frozen=True)
class TrendCard:
    """One indicator on the list of dynamics."""

    code: str
    name: str
    group: str
    group_title: str
    value: str
    unit: str
    taken_on: str
    points: int
    status: Status
    change: Change
    spark: str
    title: str = ""  # the name with soft hyphens


@dataclass(frozen=True)
class TrendPoint:
    """One measurement; ``at`` is ISO, numbers are plain floats for drawing only.

    ``printed`` holds value and unit as on the paper when the point was converted to another unit, else "".
    """

    at: str
    taken_on: str
    value: str
    unit: str
    number: float | None
    low: float | None
    high: float | None
    range_text: str
    laboratory: str
    status: Status
    change: Change
    report_id: str
    series: int = 0
    censored: bool = False
    printed: str = ""


@dataclass(frozen=True)
class TrendPage:
    """One indicator through time, oldest point first; ``series`` splits what must not be joined."""

    code: str
    name: str
    specimen: str
    unit: str
    headline: str
    status: Status
    points: list[TrendPoint]
    series_titles: list[str]
    variation_text: str
    personal_band_text: str
    personal_low: float | None
    personal_high: float | None
    source: str
    what: str


@dataclass(frozen=True)
class Overview:
    """The start page of a signed-in person."""

    given_name: str
    latest: ReportCard | None
    headline: str
    red_flags: list[RedFlagNotice]
    attention: list[IndicatorRow]
    reports: int
    ai_consent: bool
    medical_consent: bool
    status: str


@dataclass(frozen=True)
class ConsentState:
    """One purpose with its present state and the receipt of the last act."""

    purpose: str
    title: str
    granted: bool
    since: str
    receipt: str
    policy_version: str
    required: bool


@dataclass(frozen=True)
class TransferRow:
    """One request that left the server."""

    id: str
    at: str
    recipient: str
    country: str
    model: str
    outcome: str
    payload_sha256: str


@dataclass(frozen=True)
class AccessRow:
    """Who opened or changed the person's data, from the audit chain."""

    at: str
    who: str
    what: str
    outcome: str


@dataclass(frozen=True)
class StoredItem:
    """A class of data kept about the person: what, how many, why, how long."""

    code: str
    title: str
    count: int
    purpose: str
    retention: str


@dataclass(frozen=True)
class MyData:
    """Everything on the page of rights."""

    stored: list[StoredItem]
    consents: list[ConsentState]
    transfers: list[TransferRow]
    accesses: list[AccessRow]
    status: str


@dataclass(frozen=True)
class Profile:
    """The person's own details."""

    surname: str
    given_name: str
    patronymic: str
    email: str
    birth_date: str  # yyyy-mm-dd
    sex: str
    language: str


@dataclass(frozen=True)
class DeviceRow:
    """A signed-in browser."""

    id: str
    browser: str
    place: str
    since: str
    last_seen: str
    current: bool


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
