"""Mends a row of a picture where only one meaning is left, and asks about every cell that was mended or doubtful."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.answers import grade, is_normal_word
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.printed import ParsedValue, parse_range, parse_value
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.drafts import CELLS, Doubt, DoubtReason, Field, ReadRow
from labhelp_app.reading.proposals import (
    counted_name,
    printed_unit,
    proposed_name,
    proposed_short_name,
    proposed_unit,
    readable_part,
)
from labhelp_app.reading.proposed_ranges import LEADING_ZERO, proposed_range
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.seen_letters import field_unit, with_whole_unit
from labhelp_app.reading.usual_ranges import looks_odd, only_fitting_unit

WORDLESS = frozenset(
    {Kind.RATIO, Kind.PH, Kind.DENSITY, Kind.ORDINAL, Kind.NOMINAL, Kind.TITRE, Kind.PER_FIELD}
)
"""Kinds of indicators that have answers in words or no unit."""

_CELLS = {Role.NAME: Field.NAME, Role.VALUE: Field.VALUE, Role.UNIT: Field.UNIT, Role.RANGE: Field.RANGE,
          Role.LOW: Field.RANGE, Role.HIGH: Field.RANGE, Role.FLAG: Field.FLAG}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What the catalogue says to a name beside a unit as printed; ``hint`` is the unit in UCUM."""

    code: str | None
    candidates: tuple[str, ...]
    unit_printed: str
    hint: str | None


_FEW_LETTERS = 3  # one of three letters misread makes another indicator's name
_MARKED = re.compile(
    r"^([<>]?\s?\d[\d.,]*)\s?[^\W\d_]{1,2}$"
)  # a number and one or two letters that are no mark
_ARROW_BEFORE = re.compile(r"^(?:[1lІI|tТT!+*↑↓][!|]?)\s+([<>]?\d[\d.,]*)$")  # an arrow, as readers see it
_ARROW_BEHIND = re.compile(r"^([<>]?\d[\d.,]*)\s+[1lІI|tТT!+][!|]?$")
_ANSWER_AND_NUMBER = re.compile(r"^([^\W\d_][^\d]*[^\W\d_])\s+\d+[.,]\d+$")
_BRACKETED_MARK = re.compile(r"^([<>]?\s?\d[\d.,]*)\s?\([HНLlІI1]\)$")
Ask = Callable[[str, str], Answer]
"""Ask the catalogue with a name and a printed unit."""


def mend(
    answer: Answer, name: str, unit_seen: str, ask: Ask, limits: str = ""
) -> tuple[Answer, frozenset[Field]]:
    """Return the answer with a misread name or unit replaced by its only likely reading, and what was replaced.

    ``unit_seen`` is what the reader of figures made of the unit; ``limits`` is the range as read, beside which a
    unit that looks like none may be the only one left.
    """
    mended: set[Field] = set()
    unknown = answer.code is None and not answer.candidates
    counted = (counted_name(name) or counted_name(f"{name} {answer.unit_printed}")) if unknown else None
    if counted is not None:
        name, unit_seen = counted[0], counted[1]
        answer = ask(name, unit_seen)
        mended.add(Field.NAME)
    elif unknown:
        likely = proposed_name(name) or proposed_short_name(name, answer.hint)
        if likely is not None:
            name, answer = likely, ask(likely, answer.unit_printed)
            mended.add(Field.NAME)
        elif (part := readable_part(name)) is not None:
            return ask(part, answer.unit_printed), frozenset(
                {Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE}
            )
    codes = (answer.code,) if answer.code else answer.candidates
    if codes and Field.NAME not in mended and not any(_allows(code, answer.hint) for code in codes):
        likely = proposed_short_name(name, answer.hint)
        if likely is not None:
            answer = ask(likely, answer.unit_printed)
            return answer, frozenset({Field.NAME})
    if codes and not any(_is_usual(answer, find(code)) for code in codes):
        spelled = {
            proposed_unit(answer.unit_printed, unit_seen, row) for code in codes if (row := find(code))
        }
        spelled.discard(None)
        if not spelled and len(codes) == 1 and answer.unit_printed.strip():
            spelled = {_unit_beside(limits, find(codes[0]))} - {None}
        if len(spelled) == 1:
            answer = ask(name, spelled.pop() or "")
            mended.add(Field.UNIT)
    return answer, frozenset(mended)


def unit_behind(raw: RawRow, analyte: Analyte | None) -> tuple[RawRow, frozenset[Field]]:
    """Part a misread unit from the end of a range (``13,5 - 71,4 нмолыл``) where the row has none and one is likely."""
    limits, _, tail = raw.range.rpartition(" ")
    if (
        raw.unit
        or analyte is None
        or not limits
        or any(map(str.isdigit, tail))
        or parse_range(limits) is None
    ):
        return raw, frozenset()
    unit = proposed_unit(tail, tail, analyte)
    if unit is None:
        return raw, frozenset()
    return replace(raw, unit=unit, range=limits), frozenset({Field.UNIT, Field.RANGE})


def _unit_beside(limits: str, analyte: Analyte | None) -> str | None:
    found = parse_range(limits)
    code = only_fitting_unit(found, analyte) if found is not None and analyte is not None else None
    return printed_unit(code, analyte) if code is not None and analyte is not None else None


def _allows(code: str, unit: str | None) -> bool:
    analyte = find(code)
    return analyte is not None and unit in (analyte.unit, *analyte.accepted_units)


def _is_usual(answer: Answer, analyte: Analyte | None) -> bool:
    if analyte is None:
        return False
    if not answer.unit_printed and analyte.unit in ("", "1"):
        return True
    code = parse_unit(answer.unit_printed, flattened=True, analyte=analyte) or answer.hint
    return code is not None and code in (analyte.unit, *analyte.accepted_units)


def mend_value(raw: RawRow, text: str) -> tuple[RawRow, str, frozenset[Field]]:
    """Part the cell of a value into which the unit, the range or an unreadable mark has run; return what is asked."""
    if parse_unit(raw.unit) is None and with_whole_unit(raw.unit) != raw.unit:
        return replace(raw, unit=with_whole_unit(raw.unit)), text, frozenset({Field.UNIT})
    field = field_unit(raw.unit) if parse_unit(raw.unit) is None else None
    if field is not None and not (field[1] and raw.range):
        raw = replace(raw, unit=field[0], range=field[1] or raw.range)
        return raw, text, frozenset({Field.UNIT, Field.RANGE})
    first, _, rest = text.strip().partition(" ")
    glued = _third_number(raw.range) if not text.strip() else None
    if glued is not None:
        return replace(raw, range=glued[0]), glued[1], frozenset({Field.VALUE, Field.RANGE})
    if parse_value(text) is None and rest:
        if not raw.range and _is_number(first) and parse_range(rest) is not None:
            return replace(raw, range=rest), first, frozenset({Field.VALUE, Field.RANGE})
        before, _, last = text.strip().rpartition(" ")
        if not raw.range and _is_number(last) and parse_range(before) is not None:
            return replace(raw, range=before), last, frozenset({Field.VALUE, Field.RANGE})
        if not raw.unit and _is_number(rest) and parse_unit(first, flattened=True) is not None:
            return replace(raw, unit=first), rest, frozenset({Field.VALUE, Field.UNIT})
        if (
            not raw.unit
            and _is_number(first)
            and not any(map(str.isspace, rest))
            and rest[0] not in "-–—0123456789"
        ):
            return replace(raw, unit=rest), first, frozenset({Field.VALUE, Field.UNIT})
    letter = _BRACKETED_MARK.match(text.strip())
    if letter and parse_value(text) is None:  # (H), (L) in other letters
        return raw, letter[1], frozenset({Field.VALUE})
    told = _ANSWER_AND_NUMBER.match(text.strip())
    if told and _is_usual_answer(told[1]):
        return raw, told[1], frozenset({Field.VALUE})
    arrow = _ARROW_BEFORE.match(text.strip()) or _ARROW_BEHIND.match(text.strip())
    if arrow and Role.VALUE in raw.disputed and _is_number(arrow[1]):
        return raw, arrow[1], frozenset({Field.VALUE})
    marked = _MARKED.match(text.strip())
    if marked and parse_value(text) is None:
        return raw, marked[1], frozenset({Field.VALUE})
    unit, _, bound = raw.range.partition(" ")
    if not raw.unit and bound and parse_unit(unit, flattened=True) and parse_range(bound):
        return replace(raw, unit=unit, range=bound), text, frozenset({Field.UNIT, Field.RANGE})
    return raw, text, frozenset()


def _third_number(text: str) -> tuple[str, str] | None:
    """Part ``27,0-34,029,5`` into range and value; all three have as many decimals, so there is one way to do it."""
    found = re.match(r"^(\d+[.,](\d+))\s*-\s*(\d.*)$", text)
    if found is None:
        return None
    parts = re.match(rf"^(\d+[.,]\d{{{len(found[2])}}})(\d+[.,]\d{{{len(found[2])}}})$", found[3])
    return (f"{found[1]}-{parts[1]}", parts[2]) if parts else None


def _is_number(text: str) -> bool:
    value = parse_value(text)
    return value is not None and value.value is not None


def mend_range(
    raw: RawRow, unit: str | None, analyte: Analyte | None = None
) -> tuple[RawRow, frozenset[Field]]:
    """Return the row with a range that could not be read replaced by its likely wording; ``unit`` is UCUM."""
    readable = parse_range(raw.range, unit=unit) is not None and not LEADING_ZERO.match(raw.range)
    if not raw.range.strip() or readable:
        return raw, frozenset()
    likely = proposed_range(raw.range, unit, analyte)
    if likely is None:
        return raw, frozenset()
    return replace(raw, range=likely[0], flag=raw.flag or likely[1]), frozenset({Field.RANGE})


def picture_doubts(
    raw: RawRow,
    value: ParsedValue | None,
    unit: str | None,
    analyte: Analyte | None,
    mended: frozenset[Field],
) -> list[Doubt]:
    """Return what the recognisers were not of one mind about, or not sure of, and what was mended.

    Words where a number is usual may be a neighbouring cell, and a range that is not there may have been
    overlooked, so both are asked about, and so is a unit (UCUM) that the indicator is not usually given in; so are words that only one reader can read and that no list of answers holds.
    """
    reasons = ((raw.disputed, DoubtReason.ENGINES_DISAGREE), (raw.faint, DoubtReason.FAINT))
    found = [(_CELLS[role], reason) for roles, reason in reasons for role in roles if role in _CELLS]
    found += [(field, DoubtReason.FAINT) for field in mended]
    doubts = [Doubt(field, reason) for field, reason in sorted(found)]
    if value is not None and value.text is not None and not _is_usual_answer(value.text):
        doubts.append(Doubt(Field.VALUE, DoubtReason.FAINT))
    if analyte is not None and unit is not None and unit not in (analyte.unit, *analyte.accepted_units):
        doubts.append(Doubt(Field.UNIT, DoubtReason.FAINT))  # нг/л seen as мг/л
    if raw.range and not _is_usual_answer(raw.range):
        doubts.append(Doubt(Field.RANGE, DoubtReason.FAINT))
    if value is not None and value.text is not None and (analyte is None or analyte.kind not in WORDLESS):
        reason = DoubtReason.VALUE_NOT_UNDERSTOOD if parse_unit(value.text) else DoubtReason.FAINT
        doubts.append(Doubt(Field.VALUE, reason))
    elif value is not None and value.value is not None and not raw.range.strip(" -"):
        doubts.append(Doubt(Field.RANGE, DoubtReason.FAINT))
    return doubts


def unproved_doubts(row: ReadRow, doubts: list[Doubt], *, known: bool) -> list[Doubt]:
    """Return doubts about every cell of a row in which nothing proves the others, and about a unit without a beginning.

    That is a row whose name is unknown, or so short and doubtful that it may be another's, or one without a value:
    neither its unit nor its range could be held against anything.
    """
    found = [Doubt(Field.UNIT, DoubtReason.FAINT)] if row.unit_printed.startswith("/") else []
    letters = sum(char.isalpha() for char in row.name_printed)
    doubted = any(doubt.field is Field.NAME for doubt in doubts)
    empty = row.value is None and row.text is None
    if not known or empty or letters <= 1 or (letters <= _FEW_LETTERS and doubted):
        found += [Doubt(field, DoubtReason.FAINT) for field in CELLS]
    return found


def _is_usual_answer(text: str) -> bool:
    """Say whether every part of an answer is of figures, which two readers have read, or on the closed list of words."""
    return all(
        any(char.isdigit() for char in part) or grade(part) is not None or is_normal_word(part)
        for part in text.split("/")
        if part.strip()
    ) or bool(parse_range(text) and any(char.isdigit() for char in text))


def range_doubts(row: ReadRow, analyte: Analyte | None) -> list[Doubt]:
    """Return the doubt about a range in which figures may be lost, and about a value that no range can be held against.

    A number without a comma may have lost it, which shows only beside a range.
    """
    bounded = row.range is not None and not row.range.low is row.range.high is None
    if bounded and row.range is not None and analyte is not None and looks_odd(row.range, row.unit, analyte):
        return [Doubt(Field.RANGE, DoubtReason.IMPLAUSIBLE)]
    whole = row.value is not None and row.value == row.value.to_integral_value() and row.value >= 10
    if whole and not bounded and row.range is not None and row.range.expected is None:
        return [Doubt(Field.VALUE, DoubtReason.FAINT)]
    return []
