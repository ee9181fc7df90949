"""Tells the names of indicators from the headings above them."""

from __future__ import annotations

import re
from functools import lru_cache

from labhelp_app.clinical.folding import fold
from labhelp_app.clinical.names import Unknown, resolve
from labhelp_app.clinical.printed import parse_range
from labhelp_app.clinical.sections import groups_of, specimen_of
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.plain_names import plain_name
from labhelp_app.reading.proposals import words_of_names
from labhelp_app.reading.words import Line

_TARIFF = re.compile(r"^\s*8?(?:[BВ]|8(?=\s?\d\d\.))\s?(\d{2}\.\d{3}\.\d{3})[\s.:-]*", re.IGNORECASE)
_ORDER = re.compile(r"\s*№\s?[\w/-]+(?:\s+от\s+[\d.]+)?\s*$")
_NUMBERING = re.compile(r"^\s*\d{1,3}\s*[.)]\s+(?=\D)")
_RAISED_TAIL = re.compile(r"[\s]*[⁰¹²³⁴⁵⁶⁷⁸⁹*⁾]+$")
_THREE = re.compile(r"(?<!\w)Ш(?!\w)")  # as readers and typists see the Roman figure
_DATED = re.compile(r"дата|күні|date|время|уақыт", re.IGNORECASE)
SEDIMENT = re.compile(r"микроскоп\w{0,9} (?:исследовани\w{1,2} )?осадка|осадок мочи|sediment", re.IGNORECASE)
"""The part of an analysis of urine that says what the microscope saw."""
_TAKEN = re.compile(
    r"материал|взят|забор|отбор|выполн|дата|кровь|сыворотк|плазм|моча|кал\b|метод|material|sample|collected",
    re.IGNORECASE,
)
_GROUP_OF = re.compile(r"обмен|маркеры|показатели|профиль|функция|markers|profile", re.IGNORECASE)
_PLAIN_MATERIAL = re.compile(
    r"(?:[^\W\d_]+\s?:\s?)?(?:(?:веноз|капилл|цельн)\w{1,6} )?(?:кров[ьи]|сыворотка|плазма|моча)(?: крови| разовая| утренняя)?"
    r"(?:[ ,(].*(?:эдта|edta|цитрат|взят|забор|выполн|\d\d\.\d\d).*)?|взят\w*.*|(?:био)?материал\w*\s?:.*|образец\s?:.*",
    re.IGNORECASE,
)  # no answer: ``моча сплошь``
_OF_MATERIAL = re.compile(
    r"(?:био)?материал\w*\s?:|взят|сыворотк|плазм|кров[ьи]|моч[аи]\b|(?:веноз|капилл|цельн)\w+ кров|образец\s?:|sample\s?:|specimen\s?:",
    re.IGNORECASE,
)
_OF_GROUP = re.compile(
    r"обмен\w*|метаболизм\w*|профил[ья]|панел[ьи]|спектр|статус|скрининг|маркеры|показатели|исследовани[ея]|фракции|"
    r"железы|почек|печени|функци[яи]|profile|panel|metabolism|markers|алмасуы|көрсеткіштері",
    re.IGNORECASE,
)  # with which the heading of a group ends, whatever word it begins with
_INSIDE = re.compile(r"\s*\([^()]*\)")
_MAX_NAME = 120


@lru_cache(maxsize=8192)
def is_known(name: str) -> bool:
    """Say whether a text is an explicit name of at least one indicator."""
    bare = bare_name(name)[0]
    return not isinstance(resolve(bare), Unknown) or plain_name(bare) != bare


def is_section(text: str) -> bool:
    """Say whether a line is the heading of a section: it names a material or group and no indicator.

    A number of the order behind it (``Анализ мочи № 12``) is no part of it.
    """
    text = _ORDER.sub("", text).strip()
    if not text or len(text) > 80 or not text[0].isupper() or any(char.isdigit() for char in text):
        return False
    if is_known(text) or is_personal(text) or _DATED.search(text):
        return False
    return specimen_of(text) is not None or bool(groups_of(text)) or bool(SEDIMENT.search(text))


def section_in(line: Line) -> str | None:
    """Return the heading of a section that a line holds, ``None`` for any other line.

    What was taken and when may stand beside it (``Биохимия  сыворотка крови, взято 22.02.2024 08:30``).
    """
    first, *rest = (" ".join(word.text for word in phrase) for phrase in line.phrases)
    first = _INSIDE.sub("", first).strip() or first
    if len(rest) > 1 or (rest and not _TAKEN.search(rest[0])):
        return None
    if is_section(first):
        return first
    beside = bool(rest) and (is_title(first) or is_known(first)) and not is_personal(line.text)
    answered = bool(rest) and (parse_range(rest[0]) is not None or not _PLAIN_MATERIAL.fullmatch(rest[0]))
    return line.text if beside and _OF_MATERIAL.match(rest[0]) and not answered else None


def is_title(text: str) -> bool:
    """Say whether a line above a name can only be a heading: a section, or words with which no indicator begins."""
    words = text.split()
    begun = bool(words) and fold(words[0]) in words_of_names()
    plain = bool(words) and words[0][:1].isupper() and not any(char.isdigit() for char in text)
    begun = begun and not is_group(text)
    return is_section(text) or (plain and not begun and words[-1][-1].isalpha() and len(words[-1]) > 2)


def is_group(text: str) -> bool:
    """Say whether a line names a group of indicators by a word that no indicator has (``Углеводный обмен``)."""
    words = text.split()
    if not words or any(char.isdigit() for char in text) or is_known(text):
        return False
    return bool(_OF_GROUP.fullmatch(words[-1]) or _GROUP_OF.fullmatch(words[0])) and words[0][0].isupper()


def section_code(heading: str) -> str | None:
    """Return the closed word for a heading: its specimen, else its single group, else None."""
    specimen = specimen_of(heading) if heading else None
    if specimen is not None:
        return specimen.value
    groups = list(groups_of(heading)) if heading else []
    return groups[0].value if len(groups) == 1 else None


def bare_name(name: str, code: str = "") -> tuple[str, str | None]:
    """Take the tariff code, the line number and raised footnotes off a printed name."""
    tariff = _TARIFF.match(name)
    bare = name[tariff.end() :] if tariff else name
    tariff = tariff or _TARIFF.match(code)
    bare = _RAISED_TAIL.sub("", _NUMBERING.sub("", bare)).strip(" :;|-–_*•·")
    bare = _THREE.sub("III", bare)
    found = f"B{tariff.group(1)}" if tariff else None  # the letter is often read as an 8
    return bare[:_MAX_NAME], found
