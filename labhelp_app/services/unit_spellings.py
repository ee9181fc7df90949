"""How a UCUM unit is written for a person: ммоль/л in Russian and Kazakh, mmol/L in English."""

from __future__ import annotations

import re
from functools import lru_cache

_WHOLE: dict[str, tuple[str, str, str]] = {
    "": ("", "", ""),
    "1": ("", "", ""),
    "[pH]": ("", "", ""),
    "{titer}": ("титр", "титр", "titre"),
    "{index}": ("индекс", "индекс", "index"),
    "{copies}/mL": ("копий/мл", "көшірме/мл", "copies/mL"),
    "[arb'U]": ("усл. ед.", "ш. бірл.", "AU"),
    "[ppth]": ("‰", "‰", "‰"),
    "/[HPF]": ("в п/зр.", "к/а", "/HPF"),
    "/[LPF]": ("в п/зр. (м.ув.)", "к/а (кіші үлк.)", "/LPF"),
    "/100{WBCs}": ("на 100 лейкоцитов", "100 лейкоцитке", "/100 WBC"),
    "/uL": ("кл/мкл", "кл/мкл", "/µL"),
    "mL/min/{1.73_m2}": ("мл/мин/1,73 м²", "мл/мин/1,73 м²", "mL/min/1.73 m²"),
}
_ATOMS: dict[str, tuple[str, str, str]] = {
    "mol": ("моль", "моль", "mol"),
    "g": ("г", "г", "g"),
    "L": ("л", "л", "L"),
    "m": ("м", "м", "m"),
    "m2": ("м²", "м²", "m²"),
    "s": ("с", "с", "s"),
    "min": ("мин", "мин", "min"),
    "h": ("ч", "сағ", "h"),
    "d": ("сут", "тәул", "24 h"),
    "U": ("Ед", "Ед", "U"),
    "[IU]": ("МЕ", "ХБ", "IU"),
    "[arb'U]": ("усл. ед", "ш. бірл", "AU"),
    "kat": ("кат", "кат", "kat"),
    "osm": ("осм", "осм", "Osm"),
    "eq": ("экв", "экв", "Eq"),
    "%": ("%", "%", "%"),
}
_PREFIXES: dict[str, tuple[str, str, str]] = {
    "k": ("к", "к", "k"),
    "d": ("д", "д", "d"),
    "c": ("с", "с", "c"),
    "m": ("м", "м", "m"),
    "u": ("мк", "мк", "µ"),
    "n": ("н", "н", "n"),
    "p": ("п", "п", "p"),
    "f": ("ф", "ф", "f"),
}
_COLUMNS = {"ru": 0, "kk": 1, "en": 2}
_POWER = re.compile(r"^10\*(\d{1,2})$")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_ANNOTATION = re.compile(r"\{([^}]*)\}")


@lru_cache(maxsize=2048)
def unit_text(ucum: str | None, language: str) -> str:
    """Return the spelling of a UCUM unit; the code itself where no spelling is known.

    >>> unit_text("10*9/L", "ru"), unit_text("u[IU]/mL", "kk"), unit_text("umol/L", "en")
    ('×10⁹/л', 'мкХБ/мл', 'µmol/L')
    """
    if ucum is None:
        return ""
    column = _COLUMNS[language]
    if ucum in _WHOLE:
        return _WHOLE[ucum][column]
    notes = " ".join(_ANNOTATION.findall(ucum))
    parts = [_part(part, column) for part in _ANNOTATION.sub("", ucum).split("/")]
    if any(part is None for part in parts):
        return ucum
    text = "/".join(part for part in parts if part is not None)
    return f"{text} {notes}".strip() if notes in {"FEU", "DDU"} else text


def _part(part: str, column: int) -> str | None:
    power = _POWER.match(part)
    if power:
        return "×10" + power.group(1).translate(_RAISED)
    if part in {"", "100"}:
        return part
    if part in _ATOMS:
        return _ATOMS[part][column]
    prefix, atom = part[:1], part[1:]
    if prefix in _PREFIXES and atom in _ATOMS:
        return _PREFIXES[prefix][column] + _ATOMS[atom][column]
    return None
