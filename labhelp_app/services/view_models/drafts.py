"""What the review of a draft shows: rows as typed, questions about columns, overlaps and pages."""

from __future__ import annotations

from dataclasses import dataclass, field


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
