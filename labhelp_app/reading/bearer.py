"""Tells whether a paper speaks against belonging to a person; what it finds on the paper goes no further."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from labhelp_app.clinical.patients import Patient, Sex
from labhelp_app.reading.dates import birth_days
from labhelp_app.reading.drafts import Reading, ReadingWarning
from labhelp_app.reading.records import with_warning

Job = dict[str, object]

_FEMALE = frozenset("ж жен женский женская женщина әйел эйел f female woman".split())
_MALE = frozenset("м муж мужской мужская мужчина ер еркек m male man".split())
_SEX_LABEL = r"(?:пол|жынысы|sex|gender)(?!\w)"
_SEX = re.compile(
    rf"(?<!\w){_SEX_LABEL}(?:[\s:./|_-]*(?:{_SEX_LABEL}|(?:возраст|жасы|age)(?!\w)))*[\s:./|_-]*(?P<rest>.*)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = r"((?:19|20)\d\d)(?!\d)"
_YEARS = (
    re.compile(rf"(?<!\d){_YEAR}\s*г(?:\.|ода?)?\s*р(?:\.|ожд|\b)", re.IGNORECASE),
    re.compile(rf"(?:год\w* рожд\w*|туған жыл\w*|year of birth|birth year)\W{{0,4}}{_YEAR}", re.IGNORECASE),
)
_NUMBER = re.compile(r"(?:иин|жсн|(?<!\w)iin(?!\w))[^\d]{0,20}(\d(?: ?\d){11})(?! ?\d)", re.IGNORECASE)
_WEIGHTS = (tuple(range(1, 12)), (*range(3, 12), 1, 2))
_CENTURIES = {1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000}


@dataclass(frozen=True, slots=True, repr=False)
class Bearer:
    """What a paper says of its person; it lives for one comparison and is shown nowhere, not even by ``repr``."""

    births: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    sexes: frozenset[Sex] = frozenset()


def bearer_on(texts: Iterable[str], today: date, *, columns: bool = True) -> Bearer:
    """Gather what printed lines say of birth and sex, each only beside its own label.

    ``columns``: whether a label may stand on the line above its date, as in the head of a form.
    """
    lines = list(texts)
    births, sexes, years = set(birth_days(lines, today, columns=columns)), set[Sex](), set[int]()
    for line in lines:
        years |= {int(found[1]) for pattern in _YEARS for found in pattern.finditer(line)}
        sexes |= {sex for sex in (_sex_on(line),) if sex is not None}
        for found in _NUMBER.finditer(line):
            known = _said_by_number(found[1].replace(" ", ""), today)
            if known is not None:
                births.add(known[0])
                sexes.add(known[1])
    return Bearer(frozenset(births), frozenset(years), frozenset(sexes))


def speaks_against(bearer: Bearer, holder: Patient, *, pictured: bool = False) -> bool:
    """Say whether a paper names another birth date, year or sex than the holder's; silence is no objection.

    One agreement outweighs the rest: a paper may also name a relative. ``pictured``: letters were recognised on
    a picture, so one digit may be wrong, and the sex alone is not held against a birth date that agrees.
    """
    born, agrees = holder.birth_date, False
    if born is not None and bearer.births:
        agrees = any(_same_day(day, born, pictured=pictured) for day in bearer.births)
        if not agrees:
            return True
    elif born is not None and bearer.years:
        agrees = any(_digits_apart(f"{year}", f"{born.year}") <= int(pictured) for year in bearer.years)
        if not agrees:
            return True
    other_sex = holder.sex is not None and bool(bearer.sexes) and holder.sex not in bearer.sexes
    return other_sex and not (pictured and agrees)


def compared(reading: Reading, bearer: Bearer, holder: Patient | None, *, pictured: bool = False) -> Reading:
    """Return the reading, with a warning when the paper speaks against the holder: a yes or no and nothing else."""
    if holder is None or not speaks_against(bearer, holder, pictured=pictured):
        return reading
    return with_warning(reading, ReadingWarning.POSSIBLY_ANOTHER_PERSON)


def holder_to_job(holder: Patient | None) -> Job:
    """Return what a worker is told of the person: birth date and sex, nothing else."""
    if holder is None:
        return {}
    born = holder.birth_date.isoformat() if holder.birth_date else ""
    return {"holder": {"born": born, "sex": holder.sex or ""}}


def holder_of_job(job: Mapping[str, object]) -> Patient | None:
    """Return the person a job is compared with, None when it is compared with nobody."""
    told = job.get("holder")
    if not isinstance(told, dict):
        return None
    born, sex = str(told.get("born", "")), told.get("sex")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType, reportUnknownArgumentType]
    return Patient(
        sex="male" if sex == "male" else "female" if sex == "female" else None,
        birth_date=date.fromisoformat(born) if born else None,
    )


def sex_of(word: str) -> Sex | None:
    """Return the sex a word, abbreviation or code of a form stands for."""
    told = word.strip(" .").casefold()
    return "female" if told in _FEMALE else "male" if told in _MALE else None


def _sex_on(line: str) -> Sex | None:
    """Return the sex named behind its label; a line that names both (ranges, boxes to tick) names none."""
    found = _SEX.search(line)
    words = _WORD.findall(found["rest"]) if found else []
    first = sex_of(words[0]) if words else None
    told = {sex for sex in map(sex_of, words) if sex is not None}
    return first if len(told) == 1 else None


def _said_by_number(number: str, today: date) -> tuple[date, Sex] | None:
    """Return birth date and sex coded in an individual number whose check digit is right, else None."""
    digits = [int(digit) for digit in number]
    for weights in _WEIGHTS:
        check = sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11
        if check < 10:
            break
    if check != digits[11] or digits[6] not in _CENTURIES:  # pyright: ignore[reportPossiblyUnboundVariable]
        return None
    try:
        born = date(_CENTURIES[digits[6]] + int(number[:2]), int(number[2:4]), int(number[4:6]))
    except ValueError:
        return None
    return (born, "male" if digits[6] % 2 else "female") if born <= today else None


def _same_day(printed: date, born: date, *, pictured: bool) -> bool:
    """Compare two days; month first (as in English forms) and one misread digit on a picture are forgiven."""
    swapped = (printed.year, printed.day, printed.month) == (born.year, born.month, born.day)
    apart = _digits_apart(printed.isoformat(), born.isoformat())
    return printed == born or swapped or (pictured and apart <= 1)


def _digits_apart(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))
