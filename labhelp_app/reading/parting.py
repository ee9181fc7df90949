"""Parts cells in which a neighbour stands too: a mark by unit or range, a range behind unit or name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from labhelp_app.clinical.printed import parse_flag, parse_range
from labhelp_app.reading.bands import is_unit_cell
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.remarks import VERDICTS
from labhelp_app.reading.rows import RawRow

_LABELLED = re.compile(
    r"^\(?\s?(?:норма|норм\.|реф\.|ref\.?|қалыпты?|N)[\s:]+([^()]+?)\s?\)?$", re.IGNORECASE
)
_VERDICT = re.compile(rf"^(.*\S)\s+({VERDICTS})$", re.IGNORECASE)
_JUDGED = re.compile(
    r"^((?:[<≤]|до|менее|не более)\s?\d[\d.,]*)\s+(?:отрицательн\w+|отриц\.?|не обнаружен\w*)$", re.IGNORECASE
)  # the verdict of the next column; ``0,9 - 1,1 сомнительно`` says what the range means
_LONGEST = 4  # words of a range
_MOVED = frozenset({Role.UNIT, Role.RANGE})


def parted(raw: RawRow, known: Callable[[str], bool], *, pictured: bool) -> RawRow:
    """Return the row with what belongs to another cell put there.

    Only where the cell is nothing as it stands and every part of it is understood by itself, so nothing is
    guessed: ``L г/л`` is a mark and a unit, ``Ед/л 135 - 225`` a unit and a range, in whichever of the two columns
    it stands. ``known`` says whether a text is the name of an indicator. What was moved counts as faint on pictures.
    Only on a ``pictured`` page is the end of a name a range: elsewhere it is rather the time of a load or of the day.
    """
    raw = _unit_parted(_range_parted(raw), pictured=pictured)
    if raw.range and not raw.unit and parse_range(raw.range) is None:
        raw = _parted_at(raw, raw.range)
    if not pictured or raw.range.strip(" -–—") or known(raw.name):
        return raw
    for name, limits in _splits(raw.name):
        if known(name) and any(char.isdigit() for char in limits) and parse_range(limits) is not None:
            return replace(raw, name=name, range=limits, faint=raw.faint | _MOVED | {Role.NAME})
    return raw


def _range_parted(raw: RawRow) -> RawRow:
    """Part ``9,00 - 19,05 ↑`` or ``0 - 41 Выше нормы`` into a range and a mark, and free ``(норма 2–10)`` of its word."""
    labelled = _LABELLED.match(raw.range)
    raw = replace(raw, range=labelled[1]) if labelled and _is_range(labelled[1]) else raw
    told = _VERDICT.match(raw.range)
    if told and not raw.flag and parse_range(told[1]) is not None:
        return replace(raw, range=told[1], flag=told[2])
    judged = _JUDGED.match(raw.range)
    if judged and _is_range(judged[1]):
        return replace(raw, range=judged[1])
    if raw.flag or parse_range(raw.range) is not None:
        return raw
    for limits, mark in _splits(raw.range):
        if parse_flag(mark) is not None and _is_range(limits):
            return replace(raw, range=limits, flag=mark)
    return raw


def _unit_parted(raw: RawRow, *, pictured: bool) -> RawRow:
    """Part the unit cell; ``H г/л`` is a mark and a unit, though without its space it would be a nanogram."""
    mark, _, unit = raw.unit.partition(" ")
    mark = "H" if mark == "Н" else mark  # the Cyrillic letter looks the same
    spoilt = mark in ("H", "L") and len(unit) > 1 and " " not in unit  # stays to be asked about
    if unit and not raw.flag and parse_flag(mark) is not None and (spoilt or is_unit_cell(unit)):
        return replace(raw, unit=unit, flag=mark)
    if not raw.unit or is_unit_cell(raw.unit) or raw.range.strip(" -–—"):
        return raw
    words = parse_range(raw.unit)
    told = pictured and any(text and not any(map(str.isdigit, text)) for _, text in raw.values)
    if not any(map(str.isdigit, raw.unit)) and (told or (words is not None and words.expected is not None)):
        return replace(raw, unit="", range=raw.unit, faint=raw.faint | _MOVED)
    return _parted_at(raw, raw.unit)


def _parted_at(raw: RawRow, text: str) -> RawRow:
    for unit, limits in _splits(text):
        if (not unit or is_unit_cell(unit)) and _is_range(limits.strip("()")):
            return replace(raw, unit=unit, range=limits, faint=raw.faint | _MOVED)
    return raw


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text parted before each of its last words, the longest tail first."""
    words = text.split()
    for count in range(min(_LONGEST, len(words)), 0, -1):
        yield " ".join(words[:-count]), " ".join(words[-count:])


def _is_range(text: str) -> bool:
    found = parse_range(text)
    return found is not None and (found.low is not None or found.high is not None)
