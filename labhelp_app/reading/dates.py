"""Finds the day a sample was drawn among all the dates printed on a report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

_MONTHS: dict[str, int] = {
    stem: number
    for number, stems in enumerate(
        (
            "январ қаңтар jan",
            "феврал ақпан feb",
            "март наурыз mar",
            "апрел сәуір apr",
            "мая мамыр may",
            "июн маусым jun",
            "июл шілде jul",
            "август тамыз aug",
            "сентябр қыркүйек sep",
            "октябр қазан oct",
            "ноябр қараша nov",
            "декабр желтоқсан dec",
        ),
        start=1,
    )
    for stem in stems.split()
}
# English months as a reader of Cyrillic letters sees them; ``мау`` is left out, for in Kazakh it is June.
_MISREAD: dict[str, int] = {
    "јап": 1,
    "ғеб": 2,
    "маг": 3,
    "арг": 4,
    "аиг": 8,
    "ѕер": 9,
    "осі": 10,
    "моу": 11,
    "оес": 12,
}
_STEMS = "|".join(_MONTHS)
_NUMERIC = re.compile(r"(?<![\d.,/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|[.,]\d)")
_ISO = re.compile(r"(?<![\d.,/-])(\d{4})[-./](\d{2})[-./](\d{2})(?!\d)")
_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}})[\s.-]*({_STEMS})\w*\.?[\s,.-]*(\d{{4}})", re.IGNORECASE)
_MISREAD_WORDS = re.compile(
    rf"(?<!\d)(\d{{1,2}})[\s.-]({'|'.join(_MISREAD)})[\s,.-]{{1,2}}(\d{{4}})(?!\w)", re.IGNORECASE
)
_KAZAKH = re.compile(rf"(\d{{4}})\s*ж(?:ыл\w*|\.)?\s*(\d{{1,2}})[\s-]*({_STEMS})", re.IGNORECASE)


class Meaning(IntEnum):
    """What a printed date says; the smaller, the nearer to the moment of drawing."""

    DRAWN = 1
    RECEIVED = 2
    REPORTED = 3
    UNSAID = 4
    NEVER = 9  # birth, contract, licence, reagent


_LABELS: tuple[tuple[Meaning, str], ...] = (
    (Meaning.NEVER, r"рожд|туған|туылған|birth|\bdob\b|договор|лиценз|licen|аттестат|прик[аа]з|бұйры|"
     r"годен|expir|утвержд|бекітілген|поверк|последн\w+ менстр"),
    (Meaning.DRAWN, r"взят|забор|сбор|отбор|алынған|алу күні|алынды|collect|drawn|sampl|биоматериал|"
     r"сынама|материал"),
    (Meaning.RECEIVED, r"визит|посещени|поступ|доставк|регистрац|тіркел|тіркеу|түск|түсу|receiv|accession|registered|заявк|"
     r"заказ|жолдама|направлен|\border"),
    (Meaning.REPORTED, r"выполн|готов|выдач|результат|нәтиже|дайын|исследован|зерттеу|report|complet|result|"
     r"анализ|печат|print|басып|валид|подтвер|утв|issued|released"),
)  # fmt: skip
_GLUED_TIME = re.compile(r"(?<!\d)(\d\d[./]\d\d[./](?:20)?\d\d)(?=[0-2]\d:[0-5]\d)")
_ANY_DATE_WORD = re.compile(r"(?<!\w)(?:дата|күні|date)(?!\w)", re.IGNORECASE)
_DATE_WORD = re.compile(r"(?<!\w)(?:дата|күні|date)\W{0,3}$", re.IGNORECASE)
_BIRTH = re.compile(r"рожд|туған|туылған|birth|\bdob\b|(?<!\w)д\.\s?р\.", re.IGNORECASE)
_BORN_THEN = re.compile(r"\s*г(?:\.|ода?)?\s*р(?:\.|ожд|\b)", re.IGNORECASE)  # 01.02.1980 г. р.
_LABEL_PATTERNS = tuple((meaning, re.compile(text, re.IGNORECASE)) for meaning, text in _LABELS)


@dataclass(frozen=True, slots=True)
class DrawingDay:
    """The day of drawing; ``certain`` is False when only a neighbouring date was printed."""

    day: date | None
    certain: bool


def parse_day(text: str) -> date | None:
    """Return the day when the whole text is one date (day first, or ISO), else None."""
    stripped = text.strip(" .,;г")
    found = list(_found(stripped))
    return found[0][1] if len(found) == 1 and found[0][0] == (0, len(stripped)) else None


def drawing_day(texts: Iterable[str], today: date) -> DrawingDay:
    """Choose the day of drawing from printed lines; a date after ``today`` is never chosen.

    The label before a date on its line (or at the end of the line above) says what it means. Two
    different days of drawing are not guessed between: the result is then uncertain.
    """
    chosen: dict[Meaning, list[date]] = {}
    above = ""
    for text in texts:
        text, end = _GLUED_TIME.sub(r"\1 ", text), 0
        for (start, behind), day in _found(text):
            before, said_above = text[:start], _meaning(above)
            own, end = text[end:start], behind
            if own != before and _ANY_DATE_WORD.search(own) and _meaning(own) is None:
                before, said_above = own, None  # ``Дата визита:`` behind a date of birth is another date
            if said_above is Meaning.NEVER and _DATE_WORD.search(before):
                said_above = None  # ``Дата:`` below a date of birth is another date
            meaning = _meaning(before) or said_above or Meaning.UNSAID
            if meaning is not Meaning.NEVER and date(1990, 1, 1) <= day <= today:
                chosen.setdefault(meaning, []).append(day)
        above = text
    if not chosen:
        return DrawingDay(None, certain=False)
    best = min(chosen)
    days = set(chosen[best])
    if best is Meaning.UNSAID and len(days) > 1:
        return DrawingDay(None, certain=False)
    return DrawingDay(min(days), certain=best is Meaning.DRAWN and len(days) == 1)


def birth_days(texts: Iterable[str], today: date, *, columns: bool = True) -> set[date]:
    """Return the dates that are printed as a day of birth, between 1900 and ``today``.

    The label stands before the date with no other date between, or alone on the line above (``columns``), or
    behind it ("г. р."). A year of two digits is the latest one that is not after ``today``.
    """
    births: set[date] = set()
    above = ""
    for text in texts:
        end = 0
        for number, (place, day) in enumerate(_found(text)):
            before, end = text[end : place[0]], place[1]
            labelled = _is_birth(before) or bool(_BORN_THEN.match(text, end))
            headed = columns and number == 0 and not _meaning(before) and _is_birth(above, alone=True)
            if labelled or (headed and not list(_found(above))):
                births.add(day if day <= today else _a_century_before(day))
        above = text
    return {day for day in births if date(1900, 1, 1) <= day <= today}


def _is_birth(label: str, *, alone: bool = False) -> bool:
    """Say whether the last label of a date in the text (``alone``: the only one) is that of birth."""
    last = max((match.start() for match in _BIRTH.finditer(label)), default=-1)
    others = (pattern.finditer(label) for meaning, pattern in _LABEL_PATTERNS if meaning is not Meaning.NEVER)
    return last >= 0 and all(not alone and match.start() < last for found in others for match in found)


def _a_century_before(day: date) -> date:
    """Turn 80 read as 2080 into 1980; 29 February of a year without one is no date of anybody."""
    try:
        return day.replace(year=day.year - 100)
    except ValueError:
        return date.min


def _meaning(before: str) -> Meaning | None:
    """Return the meaning given by the label that stands last before the date."""
    last: tuple[int, Meaning] | None = None
    for meaning, pattern in _LABEL_PATTERNS:
        for match in pattern.finditer(before):
            if last is None or match.start() > last[0]:
                last = (match.start(), meaning)
    return last[1] if last else None


def _found(text: str) -> list[tuple[tuple[int, int], date]]:
    """Find all dates with their places in the text, left to right."""
    found: list[tuple[tuple[int, int], date]] = []
    for match in _NUMERIC.finditer(text):
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        _add(found, match, year, int(match[3]), int(match[1]))
    for match in _ISO.finditer(text):
        _add(found, match, int(match[1]), int(match[2]), int(match[3]))
    for match in _WORDS.finditer(text):
        _add(found, match, int(match[3]), _MONTHS[match[2].lower()], int(match[1]))
    for match in _MISREAD_WORDS.finditer(text):
        _add(found, match, int(match[3]), _MISREAD[match[2].lower()], int(match[1]))
    for match in _KAZAKH.finditer(text):
        _add(found, match, int(match[1]), _MONTHS[match[3].lower()], int(match[2]))
    return sorted(found)


def _add(
    found: list[tuple[tuple[int, int], date]], match: re.Match[str], year: int, month: int, day: int
) -> None:
    try:
        found.append((match.span(), date(year, month, day)))
    except ValueError:
        return  # 31.02 and the like are no dates
