"""Reading of printed unit spellings (ru, kk, en) into UCUM codes; anything unsure is not a unit."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.kits import is_kit_bound
from labhelp_app.clinical.tables.spellings import DENOMINATORS, EXACT_NUMERATORS, NUMERATORS
from labhelp_app.clinical.tables.whole_spellings import D_DIMER_SCALES, WHOLE
from labhelp_app.clinical.ucum import is_known

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+")
_POWER = re.compile(r"^[x×х*·•]?10(?:\^|\*{1,2}|[eEеЕ~])(\d{1,2})(?:кл\.?|cells)?$")
_FLATTENED = re.compile(r"^[x×х*·•]?10(3|6|9|12)$")
_TO_CYRILLIC = str.maketrans("aceopxyABCEHKMOPTXuk", "асеорхуАВСЕНКМОРТХик")
_TO_LATIN = str.maketrans("асеорхуАВСЕНКМОРТХӘһ", "aceopxyABCEHKMOPTXOh")
_SCALE = re.compile(r"[({\[]?\s*(feu|ddu|фэе|фэо|дде)\s*[)}\]]?", re.IGNORECASE)
# "mL/min/1.73 m2" and "umol/L/h" divide twice; nothing else in a laboratory does.
_SECOND_DIVISORS = frozenset({"min", "h", "d", "{1.73_m2}"})
_LONGEST = 60  # no unit is longer; it also bounds the work on texts made to exhaust it
_COUNTS = {3: "10*9/L", 6: "10*12/L"}


def _tidy(printed: str) -> str:
    text = _RAISED.sub(lambda m: "^" + m.group().translate(_SUPERSCRIPTS), printed.strip())
    text = unicodedata.normalize("NFKC", text).replace("μ", "u").replace("µ", "u")
    text = text.replace("\\", "/").replace("⁄", "/").replace("∕", "/")
    text = re.sub(r"\s+per\s+", "/", text)
    text = re.sub(r"(?<=\d)\s*\^\s*", "^", text)
    text = re.sub(r"\b10 (?=(?:3|6|9|12)\s*/)", "10^", text)
    return re.sub(r"\s+", "", text).rstrip(",;").strip("[]()") if text else ""


def _variants(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((text, text.translate(_TO_CYRILLIC), text.translate(_TO_LATIN))))


def _numerator(text: str, *, flattened: bool) -> str | None:
    for form in _variants(text):
        power = _POWER.match(form) or (_FLATTENED.match(form) if flattened else None)
        if power:
            return f"10*{int(power.group(1))}"
        if form in EXACT_NUMERATORS:
            return EXACT_NUMERATORS[form]
        if form.lower() in NUMERATORS:
            return NUMERATORS[form.lower()]
    counted = re.match(r"^(тыс|млн)\.?(?:кл\.?|клеток)$", text.lower())
    if counted:
        return NUMERATORS[counted.group(1)]
    return None


def _denominator(text: str) -> str | None:
    for form in _variants(text):
        if form.lower() in DENOMINATORS:
            return DENOMINATORS[form.lower()]
    return None


def _count(numerator: str, denominator: str) -> str | None:
    """One code for the many ways to print a number of cells in a volume."""
    if not numerator.startswith("10*"):
        return None
    power = int(numerator[3:])
    if denominator == "uL":
        return _COUNTS.get(power)
    if denominator == "mL" and power == 6:
        return "10*9/L"
    return None


def _compound(text: str, *, flattened: bool) -> str | None:
    head, *tail = text.split("/")
    numerator = _numerator(head, flattened=flattened)
    if head in ("Г", "Т") and tail == ["Л"]:
        return None  # all in capitals: grams or giga, nobody can tell
    if numerator is None or not tail:
        return None
    parts = [_denominator(part) for part in tail]
    names = [part for part in parts if part is not None]
    if len(names) < len(parts) or any(name not in _SECOND_DIVISORS for name in names[1:]):
        return None
    if len(names) == 1:
        counted = _count(numerator, names[0])
        if counted is not None:
            return counted
    code = "/".join([numerator, *names])
    return code if is_known(code) else None


def _whole(text: str) -> str | None:
    for form in _variants(text):
        found = WHOLE.get(form.lower())
        if found is not None:
            return found
    return None


@lru_cache(maxsize=4096)
def _parse(printed: str, flattened: bool) -> str | None:
    text = _tidy(printed)
    if not text or len(text) > _LONGEST:
        return None
    scale = _SCALE.search(text)
    if scale:
        bare = _parse(text[: scale.start()] + text[scale.end() :], flattened)
        return f"{bare}{{{D_DIMER_SCALES[scale.group(1).lower()]}}}" if bare else None
    if text.startswith("/") and _whole(text) is None:
        text = "1" + text
    return _whole(text) or _compound(text, flattened=flattened)


def parse_unit(printed: str, *, flattened: bool = False, analyte: Analyte | None = None) -> str | None:
    """The UCUM code of a printed unit, or ``None`` when the spelling is not understood.

    ``flattened`` says that the reader lost superscripts, so that ``109/л`` may stand for 10^9/л; without
    it such a text is no unit. With ``analyte`` an international unit of an enzyme becomes ``U``, and a
    plain unit of a hormone or antibody becomes the arbitrary unit that the catalogue names.
    """
    code = _parse(printed, flattened)
    if code is None or analyte is None or code == analyte.unit or code in analyte.accepted_units:
        return code
    return _for_analyte(code, analyte)


def _for_analyte(code: str, analyte: Analyte) -> str:
    if analyte.kind is Kind.CATALYTIC:
        return code.replace("[IU]", "U")
    if is_kit_bound(analyte):
        return code  # a kit's own unit and the international one must not be taken for each other
    allowed = (analyte.unit, *analyte.accepted_units)
    as_international = code.replace("U/", "[IU]/") if "[IU]" not in code else code
    return as_international if as_international in allowed else code
