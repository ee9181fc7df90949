"""The grammar of printed reference ranges, with the strictness that each sign or word carries."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from labhelp_app.clinical.patients import Sex
from labhelp_app.clinical.printed_numbers import NUMBER, parse_number, split_comparator, tidy
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.clinical.tables.words import NEGATIVE, NORMAL, POSITIVE, TRACE

_DIGITS = r"\d[\d ]*(?:[.,]\d+)?(?:,\d{3})*"
_BETWEEN = re.compile(
    rf"^(?:от\s+|from\s+)?([-+]?{_DIGITS})\s*(?:-|–|—|÷|\.\.\.?|…|~|\s+до\s+|\s+to\s+)\s*\(?([-+]?{_DIGITS})\)?$",
    re.IGNORECASE,
)
_TITRE = re.compile(r"^(?:(?:до|менее|<|≤|<=)\s*)?1\s*[:/]\s*\d{1,6}$", re.IGNORECASE)
_FIELD = re.compile(
    r"\s*(?:кл\.?\s*)?(?:ед\.?\s*)?(?:в\s*)?(?:п\.?/\s?зр?|п\.\s?зр|поле\s*зр\w*|hpf|/hpf)\.?\s*$",
    re.IGNORECASE,
)
_MARKS = re.compile(r"[*¹²³⁴]+$")
# Stems count only at the beginning of a word: "обнаружено" is no woman.
_SEVERAL = re.compile(
    r"\b(?:муж|жен|male|female|men\b|women\b|фаз|phase|лютеин|фоллик|follic|luteal|овуля|ovulat|менопау|menopau|"
    r"постменопау|беремен|pregnan|триместр|trimester|утр|вечер|morning|evening|дети|взросл|children|adult|лет\b|жас|"
    r"еркек|ерлер|ер\s|әйел|жүкті|таңерт|кешк)|\b[мж]\s?:|до\s*\d{1,2}[:.]00|\d\s?[ap]\.?m\b",
    re.IGNORECASE,
)
_WORDS_ONLY = re.compile(r"^[^\d]+$")


def is_several_ranges(printed: str) -> bool:
    """Whether the cell prints different ranges by sex, age, phase or time of day: a person must choose."""
    text = tidy(printed)
    if _SEVERAL.search(text):
        return True
    return len(re.findall(rf"{NUMBER}\s*[-–—]\s*{NUMBER}", text)) > 1


def _signed(text: str, unit: str | None) -> Decimal | None:
    bare = text.strip().lstrip("+")
    if bare.startswith("-"):
        value = parse_number(bare[1:], unit)
        return None if value is None else -value
    return parse_number(bare, unit)


def _between(text: str, printed: str, unit: str | None) -> PrintedRange | None:
    match = _BETWEEN.match(text)
    if match is None:
        return None
    low, high = _signed(match.group(1), unit), _signed(match.group(2), unit)
    if low is None or high is None or low > high:
        return None
    return PrintedRange(low=low, high=high, printed=printed)


def _one_sided(text: str, printed: str, unit: str | None) -> PrintedRange | None:
    comparator, rest = split_comparator(text)
    value = parse_number(rest, unit) if comparator is not None else None
    if value is None:
        return None
    if comparator in (Comparator.LESS, Comparator.AT_MOST):
        return PrintedRange(high=value, high_strict=comparator is Comparator.LESS, printed=printed)
    return PrintedRange(low=value, low_strict=comparator is Comparator.GREATER, printed=printed)


def _expected(text: str, printed: str) -> PrintedRange | None:
    lowered = text.lower()
    known = any(stem in lowered for stem in (*NEGATIVE, *TRACE, *POSITIVE, *NORMAL))
    if _TITRE.match(text) or (_WORDS_ONLY.match(text) and known):
        return PrintedRange(expected=text, printed=printed)
    return None


def _without_unit(text: str) -> str:
    """The range without a unit printed behind it."""
    bare = _FIELD.sub("", text)
    if bare != text:
        return bare
    match = re.match(r"^(.*?\d(?:[.,]\d+)?)\s*([^\d\s.,\-–—].*|10\^.*)$", text)
    if match and parse_unit(match.group(2)) is not None:
        return match.group(1)
    return text


def _unwrapped(text: str) -> str:
    text = _MARKS.sub("", text).strip().rstrip(";.")
    if re.fullmatch(r"[(\[][^()\[\]]*[)\]]", text):
        return text[1:-1].strip()
    return re.sub(r"^\((-?[\d.,]+)\)", r"\1", text)


def parse_range(printed: str, *, unit: str | None = None) -> PrintedRange | None:
    """The reference interval in a printed cell, or ``None`` when there is none or more than one.

    Strict (the bound itself is outside): ``<``, ``>``, "менее", "более", "ниже", "выше". Inclusive: "до",
    "не более", "не выше", "не менее", ``≤``, ``≥`` and ``3,5 - 5,1``. Words and titres come back as
    ``expected``. ``unit`` (UCUM) decides whether a comma groups thousands. A cell with a low bound above
    the high one is misread and gives ``None``.
    """
    text = _unwrapped(tidy(printed))
    if not text or is_several_ranges(text):
        return None
    for form in dict.fromkeys((text, _without_unit(text))):
        found = _expected(form, printed) or _between(form, printed, unit) or _one_sided(form, printed, unit)
        if found is not None:
            return found
    return None


_LONGEST_NOTED = 160
_NOTED = re.compile(
    r"^((?:[<>≤≥]|до|не более|не менее|менее|более)?\s*\d[\d.,]*(?:\s*[-–—]\s*\d[\d.,]*)?)[\s;,]+(?=\(?[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][^\W\d_]{2})",
)


def parse_noted_range(printed: str, *, unit: str | None = None) -> tuple[PrintedRange, str] | None:
    """The interval that a cell begins with and the note behind it (``2,6 - 24,9 Забор крови натощак``).

    A note begins with a capital letter. ``None`` where there is none, where the cell prints several ranges or where
    the note may be a unit.
    """
    text = tidy(printed[: _LONGEST_NOTED + 1])
    match = _NOTED.match(text)
    if match is None or len(text) > _LONGEST_NOTED or is_several_ranges(text):
        return None
    note = text[match.end() :]
    found = parse_range(match.group(1), unit=unit)
    return None if found is None or parse_unit(note) else (replace(found, printed=printed), note)


_MALE = r"(?:мужчины|мужчин|муж\.?|м\.?|males?|men|ерлер|еркектер|ер\.?|еркек)"
_FEMALE = r"(?:женщины|женщин|жен\.?|ж\.?|females?|women|әйелдер|әйел\.?)"
_BY_SEX = tuple(
    re.compile(
        rf"^\(?{one}\s*[:\-–—]?\s*(?P<{first}>[^а-яәғқңөұүһіa-z]+?)[\s;,/()]*{other}\s*[:\-–—]?\s*"
        rf"(?P<{second}>[^а-яәғқңөұүһіa-z]+?)\)?$",
        re.IGNORECASE,
    )
    for one, first, other, second in ((_MALE, "male", _FEMALE, "female"), (_FEMALE, "female", _MALE, "male"))
)


def parse_range_for_sex(printed: str, sex: Sex, *, unit: str | None = None) -> PrintedRange | None:
    """The person's own interval of a cell that prints one for men and one for women; else ``None``.

    Only the plain form with both sexes named once is read ("муж 130-160; жен 120-140"); a cell that also
    speaks of ages, phases or hours must be asked about.
    """
    text = tidy(printed)
    for pattern in _BY_SEX:
        match = pattern.match(text)
        if match:
            found = {name: parse_range(part, unit=unit) for name, part in match.groupdict().items()}
            both = all(one is not None for one in found.values())
            own = found[sex]
            return replace(own, printed=printed) if both and own is not None else None
    return None
