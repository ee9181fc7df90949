"""What reading a document gives back: rows with their doubts, not yet confirmed by anybody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from labhelp_app.clinical.quantities import Comparator, Observation, PrintedRange
from labhelp_app.errors import LabHelpError

Box = tuple[float, ...]
"""A place on a page in fractions (0..1), the origin in the upper left corner.

Four numbers are left, top, right, bottom. Eight are the corners of a row on a photo that is tilted or lies on
its side: x and y, clockwise, beginning where the row begins.
"""


class Confidence(StrEnum):
    """How much a row may be trusted before the person has looked at it."""

    GREEN = "green"  # every check passed
    AMBER = "amber"  # readable, but one check asks for a look
    RED = "red"  # something is missing, merged or not understood


class Field(StrEnum):
    """The cell of a row that a doubt is about."""

    NAME = "name"
    VALUE = "value"
    UNIT = "unit"
    RANGE = "range"
    FLAG = "flag"


CELLS = (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE)
"""What the person is asked about; a mark only makes a value doubtful."""


class DoubtReason(StrEnum):
    """Why a cell should be looked at."""

    UNKNOWN_NAME = "unknown_name"
    AMBIGUOUS_NAME = "ambiguous_name"
    VALUE_MISSING = "value_missing"
    VALUE_NOT_UNDERSTOOD = "value_not_understood"
    MERGED = "merged"  # two rows of the paper may have become one
    UNIT_MISSING = "unit_missing"
    UNIT_NOT_UNDERSTOOD = "unit_not_understood"
    UNIT_NOT_ALLOWED = "unit_not_allowed"  # not a unit of this indicator
    RANGE_NOT_UNDERSTOOD = "range_not_understood"
    RANGE_AMBIGUOUS = "range_ambiguous"  # several ranges: by phase, age or time of day
    DECIMALS_DIFFER = "decimals_differ"  # a comma may be lost in the value or the range
    IMPLAUSIBLE = "implausible"  # no living person has this value in this unit
    FLAG_DISAGREES = "flag_disagrees"
    INCONSISTENT = "inconsistent"  # contradicts another row of the same report
    OUTSIDE_RANGE = "outside_range"  # read well, but always confirmed because it matters
    ENGINES_DISAGREE = "engines_disagree"  # two recognisers read different text
    FAINT = "faint"  # a recogniser was not sure
    REMARK = "remark"  # a sentence printed below the name may say more about it
    OVERLAPPING = "overlapping"  # words lie over each other: which column one belongs to cannot be seen


RED_REASONS = frozenset(
    {
        DoubtReason.UNKNOWN_NAME,
        DoubtReason.VALUE_MISSING,
        DoubtReason.VALUE_NOT_UNDERSTOOD,
        DoubtReason.MERGED,
    }
)
"""Doubts that leave a row unusable until the person has settled them."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One cell to look at and the reason for it."""

    field: Field
    reason: DoubtReason


def confidence_of(doubts: tuple[Doubt, ...]) -> Confidence:
    """Sum up the doubts of a row: none is green, a missing or merged cell is red, the rest is amber."""
    if not doubts:
        return Confidence.GREEN
    if any(doubt.reason in RED_REASONS for doubt in doubts):
        return Confidence.RED
    return Confidence.AMBER


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row of the paper as it was understood.

    ``candidates`` are catalogue codes the name may stand for when ``analyte`` is None. At most one of
    ``value`` and ``text`` is set; both are None when the cell was empty or not understood. ``unit`` is
    UCUM. A ``range`` without bounds and without ``expected`` keeps wording that was not understood.
    ``page`` counts from 1; ``section`` is a catalogue group or specimen word, never free text.
    """

    name_printed: str
    analyte: str | None = None
    candidates: tuple[str, ...] = ()
    value: Decimal | None = None
    comparator: Comparator | None = None
    text: str | None = None
    unit_printed: str = ""
    unit: str | None = None
    range: PrintedRange | None = None
    flag_printed: str | None = None
    confidence: Confidence = Confidence.RED
    doubts: tuple[Doubt, ...] = ()
    page: int | None = None
    box: Box | None = None
    section: str | None = None

    def observation(self) -> Observation:
        """Return the row as the clinical core takes it."""
        return Observation(
            analyte=self.analyte,
            name_printed=self.name_printed,
            value=self.value,
            comparator=self.comparator,
            text=self.text,
            unit=self.unit,
            unit_printed=self.unit_printed,
            range=self.range,
            flag_printed=self.flag_printed,
        )

    def asks(self, field: Field) -> bool:
        """Say whether the person is asked to look at this cell."""
        return any(doubt.field == field for doubt in self.doubts)


@dataclass(frozen=True, slots=True)
class ReadReport:
    """The rows of one drawing date (None when no date was found), in the order of the paper.

    ``laboratory`` is a name from a closed list of known laboratories, never free text.
    """

    taken_on: date | None
    laboratory: str | None
    rows: tuple[ReadRow, ...]


class ReadingWarning(StrEnum):
    """Something about the whole document that the person should know."""

    DATE_NOT_FOUND = "date_not_found"
    DATE_UNCERTAIN = "date_uncertain"  # only a date of receipt, result or print was found
    SEVERAL_DATES = "several_dates"
    NO_HEADER = "no_header"  # rows were recognised without the heading of a table
    LINES_SKIPPED = "lines_skipped"  # lines inside the table that look like no result
    PAGES_WITHOUT_TEXT = "pages_without_text"  # some pages are pictures and were not read
    BLURRED = "blurred"  # readable, but a sharper picture would read better
    POSSIBLY_ANOTHER_PERSON = "possibly_another_person"


class ReadingMethod(StrEnum):
    """The way the characters were obtained."""

    TEXT_LAYER = "text_layer"
    PASTED = "pasted"
    OCR = "ocr"
    TABLE_FILE = "table_file"
    FHIR = "fhir"
    HL7 = "hl7"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read from one document: at least one report, oldest date first, dateless last."""

    reports: tuple[ReadReport, ...]
    warnings: tuple[ReadingWarning, ...]
    method: ReadingMethod


class Refusal(StrEnum):
    """Why a document was not read at all; nothing of it is kept."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    ENCRYPTED = "encrypted"
    TOO_MANY_PAGES = "too_many_pages"
    UNREADABLE = "unreadable"
    NO_TEXT_LAYER = "no_text_layer"
    NO_TABLE = "no_table"
    TOOK_TOO_LONG = "took_too_long"
    BUSY = "busy"
    NOT_A_REPORT = "not_a_report"
    VETERINARY = "veterinary"
    BLURRED = "blurred"
    OCR_UNAVAILABLE = "ocr_unavailable"
    INTERRUPTED = "interrupted"  # the worker was killed from outside, again and again


class ReadingRefused(LabHelpError):
    """The document was not read; ``refusal`` says why and carries nothing of its contents."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"reading_{refusal.value}")
        self.refusal = refusal
