"""Checks a row that was read against what is known of its indicator and against its own range and flag."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.answers import field_span, flag_answer, grade, is_normal_word, titre
from labhelp_app.clinical.consistency import decimals_disagree, flag_disagrees, is_implausible
from labhelp_app.clinical.flags import Flag, flag_value, interval_of
from labhelp_app.clinical.printed import PrintedFlag, parse_flag
from labhelp_app.clinical.units import fits
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field, ReadRow

_IN_WORDS = frozenset({Kind.ORDINAL, Kind.NOMINAL, Kind.TITRE, Kind.PER_FIELD})
_OUTSIDE = (Flag.LOW, Flag.HIGH, Flag.ABNORMAL)


def doubts_of(row: ReadRow, analyte: Analyte | None) -> list[Doubt]:
    """Return what does not fit: words, unit, plausibility, printed flag, decimals, and outside the range."""
    doubts: list[Doubt] = []
    if row.text is not None and analyte is not None and not _is_answer(row.text, analyte):
        doubts.append(Doubt(Field.VALUE, DoubtReason.VALUE_NOT_UNDERSTOOD))
    if analyte is not None and row.unit is not None and analyte.unit and not fits(row.unit, analyte):
        doubts.append(Doubt(Field.UNIT, DoubtReason.UNIT_NOT_ALLOWED))
    seen = row.observation()
    if row.comparator is None and is_implausible(seen):
        doubts.append(Doubt(Field.VALUE, DoubtReason.IMPLAUSIBLE))
    by_range = flag_by_range(row)
    by_mark = parse_flag(row.flag_printed) if row.flag_printed else None
    if flag_disagrees(seen):
        doubts.append(Doubt(Field.FLAG, DoubtReason.FLAG_DISAGREES))
    if by_range in _OUTSIDE or by_mark not in (None, PrintedFlag.NORMAL):
        doubts.append(Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE))
    if decimals_disagree(seen):
        doubts.append(Doubt(Field.VALUE, DoubtReason.DECIMALS_DIFFER))
    return doubts


def _is_answer(text: str, analyte: Analyte) -> bool:
    """Say whether words are an answer: any where words are usual, else only those of the closed lists."""
    if analyte.kind in _IN_WORDS or is_normal_word(text):
        return True
    counted = field_span(text) if any(char.isalpha() for char in text) else None  # "4-9" alone is a range
    return any(one is not None for one in (grade(text), titre(text), counted))


def flag_by_range(row: ReadRow) -> Flag | None:
    """Return where the value stands against the range beside it, None when that cannot be said."""
    if row.range is None:
        return None
    if row.text is not None:
        answer = flag_answer(row.text, row.range)
        return answer if isinstance(answer, Flag) else None
    interval = interval_of(row.range)
    if row.value is None or interval is None:
        return None
    found = flag_value(row.value, row.comparator, interval)
    return found if isinstance(found, Flag) else None
