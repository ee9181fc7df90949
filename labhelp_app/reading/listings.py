"""Reads rows that stand under no heading (pasted text, analyser prints) by what their cells contain."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from labhelp_app.clinical.printed import parse_flag, parse_range, parse_value
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.titles import is_known, is_section

Box = tuple[float, float, float, float]
_CELLS = re.compile(r"\t+|\s{2,}|\s*[|;]\s+|\s*\|\s*")
_JOINTS = re.compile(r"(\d)\s+([-–—])\s+(\d)|(?<=[<>≤≥])\s+(?=\d)")
_BOUND = re.compile(r"^(до|от|не|ниже|менее|выше|более|норма:?|реф\.?:?|ref:?|\(|<|>|≤|≥)", re.IGNORECASE)
_HELD = re.compile(rf"\d|{_BOUND.pattern}", re.IGNORECASE)
_MAX_NAME_WORDS = 9


def split_cells(line: str) -> list[str]:
    """Split a line of pasted text at tabs, bars, semicolons or runs of spaces."""
    return [cell.strip() for cell in _CELLS.split(line.strip()) if cell.strip()]


def rows_without_heading(
    lines: Sequence[list[str]], boxes: Sequence[Box] | None = None, crowded: Sequence[bool] | None = None
) -> Iterator[tuple[str, RawRow]]:
    """Yield the section heading and the raw row of each line that begins with the name of an indicator.

    ``crowded`` says of each line whether words lie over each other in it.
    """
    heading = ""
    for number, cells in enumerate(lines):
        if not cells:
            continue
        if len(cells) == 1 and is_section(cells[0].rstrip(":")):
            heading = cells[0].rstrip(":")
            continue
        raw = _row(cells, boxes[number] if boxes else (0.0, 0.0, 0.0, 0.0))
        if raw is not None:
            yield heading, replace(raw, crowded=crowded is not None and crowded[number])


def _row(cells: list[str], box: Box) -> RawRow | None:
    """Take one line apart: a name, then value, unit, range and flag, in cells or word by word."""
    name, rest = _name_and_rest(cells)
    if not name or not rest:
        return None
    return _sorted_cells(name, rest, box)


def _name_and_rest(cells: list[str]) -> tuple[str, list[str]]:
    if len(cells) > 1 and not _starts_like_value(cells[0]):
        name, rest = cells[0], cells[1:]
        if _starts_like_value(rest[0]) or is_known(name):
            return name, _words_of(rest)
    words = _JOINTS.sub(lambda m: m.expand(r"\1\2\3") if m[1] else "", " ".join(cells)).split()
    longest = min(_MAX_NAME_WORDS, len(words) - 1)
    for count in range(longest, 0, -1):
        name = " ".join(words[:count]).rstrip(" :=-–")
        if is_known(name) and not _starts_like_value(words[count - 1]):
            return name, [word for word in words[count:] if word not in ("-", "–", ":", "=")]
    for count in range(1, longest + 1):
        if _starts_like_value(words[count]):
            return " ".join(words[:count]).rstrip(" :=-–"), words[count:]
    return "", []


def _words_of(cells: list[str]) -> list[str]:
    """Split cells that hold several things at once (``5,4 ммоль/л``), keep those that are one thing."""
    parts: list[str] = []
    for cell in cells:
        tight = _JOINTS.sub(lambda m: m.expand(r"\1\2\3") if m[1] else "", cell)
        whole = parse_range(cell) or parse_unit(cell) or parse_flag(cell)
        value = parse_value(cell)
        if whole or (value is not None and value.value is None) or " " not in tight:
            parts.append(cell)
        else:
            parts += tight.split()
    return parts


def _starts_like_value(text: str) -> bool:
    return bool(re.match(r"^[<>≤≥]?\s*\d+([.,]\d+)?([*+↑↓HL-]*$|\s)", text))


def _sorted_cells(name: str, rest: list[str], box: Box) -> RawRow | None:
    """Deal the parts behind a name out by what they are; the first that is a value is the value.

    Where a number is left over, or a bound stands before the value, which number is the result cannot be said.
    """
    value, unit, flag = "", "", ""
    loose = False
    ranges: list[str] = []
    for part in rest:
        if parse_day(part) is not None:
            continue
        if not value and (_starts_like_value(part) or (parse_value(part) and not parse_flag(part))):
            value = part
        elif not unit and parse_unit(part, flattened=True):
            unit = part
        elif value and not flag and not ranges and parse_flag(part):
            flag = part
        elif value and (parse_range(part) or ranges or _BOUND.match(part)):
            if parse_flag(part) and ranges:
                flag = flag or part
            elif ranges and _starts_like_value(part) and parse_range(" ".join(ranges)) is not None:
                loose = (
                    True  # a number behind a whole range: perhaps the result, and the first an earlier one
                )
            else:
                ranges.append(part)
        elif value and not flag and parse_flag(part):
            flag = part
        else:
            loose |= bool(_HELD.search(part))
    if not value:
        return None
    range_text = re.sub(r"^(норма|реф\.?|ref\.?)\s*:?\s*", "", " ".join(ranges), flags=re.IGNORECASE)
    return RawRow(name, ((None, value),), unit, range_text.strip(), flag, "", box, merged=loose)
