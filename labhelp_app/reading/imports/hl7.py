"""Reads the results (OBX) of HL7 v2 ORU messages; nothing of the patient is given out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from labhelp_app.clinical.patients import Sex
from labhelp_app.reading.bearer import Bearer, sex_of
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.imports.structured import Result, reading_of

_UNUSABLE = frozenset({"D", "X", "W", "I", "N", "O"})  # deleted, cancelled, wrong, pending, not asked
_FLAGS = frozenset({"H", "L", "HH", "LL", "A", "N", ">", "<"})
_READABLE = frozenset({"NM", "SN", "ST", "TX", "FT", "CE", "CWE", "CF", "IS", ""})


@dataclass(frozen=True, slots=True)
class _Marks:
    """The separators a message declares in its first segment."""

    field: str = "|"
    component: str = "^"
    repeat: str = "~"
    escape: str = "\\"
    sub: str = "&"

    def plain(self, text: str) -> str:
        """Undo the escapes of the separators and drop all others."""
        meaning = {"F": self.field, "S": self.component, "R": self.repeat, "E": self.escape, "T": self.sub}
        mark = re.escape(self.escape)
        return re.sub(f"{mark}([^{mark}]*){mark}", lambda found: meaning.get(found[1], " "), text).strip()


def read_hl7(text: str, today: date) -> Reading:
    """Read one or several ORU messages.

    Raises:
        ReadingRefused: no message, another kind of message, or without a known result.
    """
    segments = [line for line in re.split(r"[\r\n\x0b\x1c]+", text) if line.strip()]
    header = next((line for line in segments if line.startswith("MSH")), "")
    if len(header) < 9:
        raise ReadingRefused(Refusal.UNREADABLE)
    marks = _Marks(header[3], *header[4:8])
    kind = _field(header.split(marks.field), 8)
    if not kind.startswith("ORU"):
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    results = list(_results(segments, marks))
    if not results:
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    return reading_of(results, ReadingMethod.HL7, today)


def bearer_in_hl7(text: str) -> Bearer:
    """Return birth date and sex of the patient segments; fields that say nothing of the kind are passed over."""
    segments = re.split(r"[\r\n\x0b\x1c]+", text)
    header = next((line for line in segments if line.startswith("MSH")), "")
    if len(header) < 9:
        return Bearer()
    people = [line.split(header[3]) for line in segments if line.startswith("PID")]
    births = {day for fields in people if (day := _day(_field(fields, 7))) is not None and day.year >= 1900}
    sexes: set[Sex] = {sex for fields in people if (sex := sex_of(_field(fields, 8))) is not None}
    return Bearer(births=frozenset(births), sexes=frozenset(sexes))


def _results(segments: list[str], marks: _Marks) -> Iterator[Result]:
    drawn: date | None = None
    section = ""
    for segment in segments:
        fields = segment.split(marks.field)
        if fields[0] == "OBR":
            drawn = _day(_field(fields, 7))
            section = _text(_field(fields, 4), marks)
        elif fields[0] == "OBX" and _field(fields, 2) in _READABLE and _field(fields, 11) not in _UNUSABLE:
            yield _result(fields, marks, section, drawn)


def _result(fields: list[str], marks: _Marks, section: str, drawn: date | None) -> Result:
    identifier = _field(fields, 3).split(marks.component)
    loinc = next(
        (identifier[at] for at in (0, 3) if _field(identifier, at + 2) == "LN" and at < len(identifier)), ""
    )
    flag = _field(fields, 8).split(marks.repeat)[0]
    return Result(
        name=_text(_field(fields, 3), marks),
        value=_value(_field(fields, 2), _field(fields, 5), marks),
        unit=marks.plain(_field(fields, 6).split(marks.component)[0]),
        range=marks.plain(_field(fields, 7)),
        flag=flag if flag in _FLAGS - {"<", ">"} else "",
        loinc=loinc,
        section=section,
        day=_day(_field(fields, 14)) or drawn,
    )


def _value(kind: str, field: str, marks: _Marks) -> str:
    """Write the value as it would be printed; a structured number keeps its sign or its titre."""
    if kind == "SN":
        sign, first, between, second = (*field.split(marks.component), "", "", "")[:4]
        return marks.plain(f"{sign}{first}{between}{second}")
    if kind in ("CE", "CWE", "CF"):
        return _text(field, marks)
    return marks.plain(field.split(marks.repeat)[0])


def _text(field: str, marks: _Marks) -> str:
    """Return the text of a coded element (the code itself when there is no text)."""
    parts = field.split(marks.component)
    return marks.plain(_field(parts, 1) or _field(parts, 4) or _field(parts, 0))


def _field(fields: list[str], number: int) -> str:
    return fields[number].strip() if number < len(fields) else ""


def _day(moment: str) -> date | None:
    try:
        return date.fromisoformat(f"{moment[:4]}-{moment[4:6]}-{moment[6:8]}")
    except ValueError:
        return None
