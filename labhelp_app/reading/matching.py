"""Understands one raw row: which indicator, value, unit and range it prints, and what stays doubtful."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from labhelp_app.clinical.analytes import Analyte, Specimen
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.names import Ambiguous, Resolved, Unknown, is_counted, resolve
from labhelp_app.clinical.printed import (
    ParsedValue,
    parse_flag,
    parse_noted_range,
    parse_range,
    parse_value,
)
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.clinical.sections import specimen_of
from labhelp_app.clinical.ucum import is_known as is_ucum
from labhelp_app.reading.cell_doubts import grammar_doubts, neighbour_doubts
from labhelp_app.reading.column_titles import role_of
from labhelp_app.reading.confidence import doubts_of
from labhelp_app.reading.drafts import CELLS, Doubt, DoubtReason, Field, ReadRow, confidence_of
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.materials import NOTHING_SAID, Materials
from labhelp_app.reading.mending import (
    Answer,
    Ask,
    mend,
    mend_range,
    mend_value,
    picture_doubts,
    range_doubts,
    unit_behind,
    unproved_doubts,
)
from labhelp_app.reading.parting import parted
from labhelp_app.reading.plain_names import plain_name
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.titles import SEDIMENT, bare_name, is_known, section_code

_UNIT_TAIL = re.compile(r"^(.+?)[\s,]+\(?([^\s()]*[/%][^\s()]*|\bфл\b|\bпг\b|fL|pg|мм/ч)\)?$")
_PER_FIELD = re.compile(r"п\.?\s?/?\s?зр?|поле\s?зр|hpf|көру", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:^|\s)(?:от|до|при|в|на|и|с|более|менее|выше|ниже|from|to|of|above|below)$"
)  # in small letters: hepatitis С is no preposition
_MAX_TEXT = 60
_SHORT_NAME = 6  # words


@dataclass(frozen=True, slots=True)
class Context:
    """Where a row stands: page number from 1, page size in points, the heading above it as printed.

    ``materials`` is what the whole document says of them; ``stated`` is the
    indicator where a code of the file, not its name, decides it. ``pictured``: recognised on a picture.
    ``guessed``: which column is which was concluded from its cells.
    """

    page: int | None = None
    width: float = 1.0
    height: float = 1.0
    heading: str = ""
    materials: Materials = NOTHING_SAID
    stated: str | None = None
    pictured: bool = False
    guessed: bool = False


def read_rows(raw: RawRow, context: Context) -> tuple[tuple[date | None, ReadRow], ...]:
    """Understand one raw row; one result per value column, none when it is no result at all."""
    raw = parted(raw, is_known, pictured=context.pictured)
    name, tariff = bare_name(raw.name, raw.code)
    whole = " ".join((raw.name, *(text for _, text in raw.values), raw.unit, raw.range))
    if not any(char.isalpha() for char in name) or is_personal(whole):
        return ()
    filled = [(day, text) for day, text in raw.values if text.strip()]
    if filled and role_of(name) and all(role_of(text) for _, text in filled):
        return ()  # a part of a heading
    if not filled and (not (raw.unit or raw.range) or any(day for day, _ in raw.values)):
        return ()  # a name alone: the same name in a second language, a heading, a method, an empty date
    found: list[tuple[date | None, ReadRow]] = []
    for day, text in filled or raw.values[:1]:
        row = _read(raw, name, tariff, text.strip(), context)
        if row is not None:
            found.append((day, row))
    return tuple(found)


def _read(raw: RawRow, name: str, tariff: str | None, text: str, context: Context) -> ReadRow | None:
    mended: frozenset[Field] = frozenset()
    if context.pictured:
        raw, text, mended = mend_value(raw, text)
    plain = plain_name(name)
    name_for_lookup, unit_printed = (plain, raw.unit) if raw.unit else _unit_off(plain)
    value = _value(text, parse_unit(unit_printed))
    if value is not None and value.unit_printed and not unit_printed:
        unit_printed = value.unit_printed
    if value is None or value.text is None:  # an answer in words says its unit itself
        unit_printed = unit_printed or _unit_behind(raw.range)
    hint = _unit_hint(unit_printed, value)
    code, candidates = _indicator(name_for_lookup, plain, hint, context, tariff)
    if context.pictured:
        answer = Answer(code, candidates, unit_printed, hint)
        answer, spoilt = mend(answer, name_for_lookup, raw.unit_seen, _asks(context, tariff), raw.range)
        code, candidates, unit_printed = answer.code, answer.candidates, answer.unit_printed
        raw, parted_unit = unit_behind(raw, find(code))
        unit_printed, mended = unit_printed or raw.unit, mended | parted_unit
        raw, worded = mend_range(raw, _unit(unit_printed, find(code)), find(code))
        mended |= spoilt | worded
    only = _only_by_name(code, candidates, name_for_lookup, context)
    code = code or only
    analyte = find(code)
    unit = _unit(unit_printed, analyte)
    value = _value(text, unit)
    if _is_noise(name, analyte, candidates, value, unit_printed, raw.range):
        return None
    value = _allowed(value)
    row = _row(raw, name, value, unit_printed, unit, context)
    doubts = grammar_doubts(raw, text, value, unit_printed, unit, code, candidates, row.range)
    if context.pictured:
        doubts += picture_doubts(raw, value, unit, analyte, mended) + range_doubts(row, analyte)
        doubts += unproved_doubts(row, doubts, known=code is not None or bool(candidates))
        if context.guessed and row.range is None:
            doubts.append(Doubt(Field.RANGE, DoubtReason.FAINT))
    if only is not None:
        doubts.append(Doubt(Field.NAME, DoubtReason.AMBIGUOUS_NAME))
    if raw.remarked:
        doubts.append(Doubt(Field.NAME, DoubtReason.REMARK))
        doubts += [] if row.range else [Doubt(Field.RANGE, DoubtReason.RANGE_AMBIGUOUS)]
    if raw.crowded:
        doubts += [Doubt(field, DoubtReason.OVERLAPPING) for field in CELLS]
    return _judged(replace(row, analyte=code, candidates=candidates), analyte, doubts)


def _unit_off(name: str) -> tuple[str, str]:
    """Part a name and the unit printed behind it; '' where there is none."""
    tail = _UNIT_TAIL.match(name)
    return (tail.group(1), tail.group(2)) if tail and parse_unit(tail.group(2)) else (name, "")


def _asks(context: Context, tariff: str | None) -> Ask:
    """Return the question that a mended name or unit puts to the catalogue."""

    def ask(name: str, unit_printed: str) -> Answer:
        hint = _unit(unit_printed, None)
        return Answer(*_indicator(name, name, hint, context, tariff), unit_printed, hint)

    return ask


def _row(
    raw: RawRow, name: str, value: ParsedValue | None, unit_printed: str, unit: str | None, context: Context
) -> ReadRow:
    x0, y0, x1, y1 = raw.box
    w, h = context.width, context.height
    return ReadRow(
        name_printed=name,
        value=value.value if value else None,
        comparator=value.comparator if value else None,
        text=value.text if value else None,
        unit_printed=unit_printed,
        unit=unit,
        range=_range(raw.range, unit, value),
        flag_printed=raw.flag[:20] or (value.flag if value else None),
        page=context.page,
        box=None if context.page is None else (x0 / w, y0 / h, x1 / w, y1 / h),
        section=section_code(context.heading),
    )


def _judged(row: ReadRow, analyte: Analyte | None, doubts: list[Doubt]) -> ReadRow:
    found = tuple(dict.fromkeys(doubts + doubts_of(row, analyte)))
    if row.text is not None and Doubt(Field.VALUE, DoubtReason.VALUE_NOT_UNDERSTOOD) in found:
        found = tuple(dict.fromkeys((*found, *neighbour_doubts(row))))
    return replace(row, doubts=found, confidence=confidence_of(found))


def _value(text: str, unit: str | None) -> ParsedValue | None:
    """Read a value cell; a mark may also stand behind the unit in it (``55 Ед/л ↑``)."""
    value = parse_value(text, unit=unit) if text else None
    rest, _, mark = text.rpartition(" ")
    if value is None and rest and parse_flag(mark) is not None:
        bare = parse_value(rest, unit=unit)
        return replace(bare, flag=mark) if bare is not None and bare.flag is None else None
    return value


def _indicator(
    lookup: str, name: str, unit: str | None, context: Context, tariff: str | None
) -> tuple[str | None, tuple[str, ...]]:
    """Ask the catalogue with all context: the code, or the candidates among which a person must choose."""
    if context.stated is not None:
        return context.stated, ()
    section = context.heading or None
    of_urine = context.materials.urine_only or (context.materials.urine and SEDIMENT.search(context.heading))
    if of_urine and specimen_of(context.heading) is None:
        section = f"{context.heading} моча".strip()
    for text in dict.fromkeys((name, lookup)):
        answer = resolve(text, unit=unit, section=section, tariff_code=tariff)
        if not isinstance(answer, Unknown) and _is_plain_blood(context):
            usual = resolve(text, unit=unit, section=section, specimen=Specimen.SERUM, tariff_code=tariff)
            answer = usual if isinstance(usual, Resolved) else answer
        if isinstance(answer, Resolved):
            return answer.code, ()
        if isinstance(answer, Ambiguous):
            left = tuple(
                code for code in answer.codes if not (context.materials.uncounted and is_counted(code))
            )
            return (left[0], ()) if len(left) == 1 < len(answer.codes) else (None, answer.codes)
    return None, ()


def _only_by_name(code: str | None, candidates: tuple[str, ...], name: str, context: Context) -> str | None:
    """Return the one indicator that a name stands for though its unit is not one it is measured in.

    It is asked about; where the heading speaks of another material, nothing is proposed.
    """
    if code is not None or len(candidates) != 1:
        return None
    alone, _ = _indicator(name, name, None, context, None)
    return alone if alone == candidates[0] else None


def _is_plain_blood(context: Context) -> bool:
    """A bare "glucose" under "blood test", or in a paper that never speaks of urine, is venous serum.

    Whole blood is the exception for what is also measured in serum, and is printed when it is meant.
    """
    stated = specimen_of(context.heading) if context.heading else None
    return stated is Specimen.BLOOD or (stated is None and context.materials.blood_only)


def _unit_hint(unit_printed: str, value: ParsedValue | None) -> str | None:
    """Return the unit that tells namesakes apart; a count in words says its field of view itself."""
    if value is not None and value.text is not None and _PER_FIELD.search(value.text):
        return "/[HPF]"
    return _unit(unit_printed, None)


def _unit(printed: str, analyte: Analyte | None) -> str | None:
    """Return the UCUM code of a printed unit; files of machines may carry the code itself."""
    found = parse_unit(printed, analyte=analyte) or parse_unit(printed, flattened=True, analyte=analyte)
    if found is None and any(char.isalpha() for char in printed.strip("1")) and is_ucum(printed):
        return printed
    return found or ("1" if printed == "1" else None)


def _unit_behind(range_text: str) -> str:
    """Return the unit printed behind a range when there is no column for it."""
    match = re.search(r"\d\s*([^\d\s.,;()\-–—].*|10[\^⁹¹].*)$", range_text)
    tail = match.group(1).strip() if match else ""
    return tail if tail and parse_unit(tail) else ""


def _range(text: str, unit: str | None, value: ParsedValue | None) -> PrintedRange | None:
    """Read the range; beside an answer in words, words without digits are the expected answer."""
    if not text.strip(" -–—"):
        return None
    found = parse_range(text, unit=unit)
    in_words = value is not None and value.text is not None and not any(char.isdigit() for char in text)
    if found is None and in_words and len(text) <= _MAX_TEXT:
        return PrintedRange(expected=text, printed=text)
    noted = parse_noted_range(text, unit=unit) if found is None else None
    return found or (noted[0] if noted else PrintedRange(printed=text[:160]))


def _is_noise(
    name: str,
    analyte: Analyte | None,
    candidates: tuple[str, ...],
    value: ParsedValue | None,
    unit_printed: str,
    range_text: str,
) -> bool:
    """Tell a line of running text from a result of an indicator that the catalogue does not know."""
    if analyte is not None or candidates:
        return False
    if value is None:
        return True
    if value.value is None and value.text is not None and parse_range(range_text) is None:
        answer = parse_range(value.text)  # an answer that laboratories print, beside a short name
        return answer is None or not name[0].isupper() or len(name.split()) > _SHORT_NAME
    if not unit_printed and _UNFINISHED.search(name):
        return True  # a sentence with figures in it
    return not (unit_printed and parse_unit(unit_printed, flattened=True)) and parse_range(range_text) is None


def _allowed(value: ParsedValue | None) -> ParsedValue | None:
    """Keep words as a value only where words are expected or they are short; running text is not kept."""
    if value is None or value.text is None or len(value.text) <= _MAX_TEXT:
        return value
    return None
