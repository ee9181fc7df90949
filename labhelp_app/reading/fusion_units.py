"""Recognises short units that a recogniser spoils: a slash read as a letter, a raised figure lost.

Only closed shapes are mended; what the two readers do not both support stays marked as faint.
"""

from __future__ import annotations

import re

_SLASH = r"[/іүlI|!1їi]"
_SHAPES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (unit, re.compile(said), re.compile(seen))
    for unit, said, seen in (
        ("г/л", rf"^[гrтТГ]\s?{_SLASH}?\s?[лnЛ]$", r"^[rгTr]/[nлmJ]?$"),
        ("Ед/л", rf"^[ЕEЁ][дAл]\s?{_SLASH}\s?[лnЛ]$", r"^E?[A4дn]?/[nлmJ]?$"),
        ("пг", r"^[пnoaа][гrт]$", r"^[no]r$"),
        ("ммоль/л", r"^ммол[ьыb]?[іьылlип/1!|]{0,3}$", r"(?!)"),
        ("мкмоль/л", r"^мкмол[ьыb]?[іьылlип/1!|]{0,3}$", r"(?!)"),  # always asked: a lost к is a thousandfold
        ("фл", r"^[фdp][лn]$", r"^[φфd]?[nл]$"),
    )
)
_PER_LITRE_SAID, _PER_LITRE_SEEN = (
    re.compile(r"^[ЕEЁ][^/\d\s]{1,2}$"),
    re.compile(r"^E[a-zA-Z]{0,2}/[a-zA-Z]?$"),
)
_THREE_SEEN = re.compile(r"^[IFTrf1l]{2,3}[TТ]$")  # ГГТ, which the letter reader likes to take for пт
_POWER_SAID = re.compile(r"^1[0OоО]\S{0,3}[лnЛlLm1]$")
_POWER_SEEN = re.compile(r"^10(?:[*^xх×]?(?P<power>9|12|6)|[°ºª])[/nлmJL]")
_RING_SEEN = re.compile(r"^10[°ºª9]\s?/?[nлmJL]")
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹π", "0123456789n")  # a small л looks like the Greek letter
_TAILS = {"n": "л", "m": "л", "1": "л", "l": "л", "Л": "л"}


def guessed_power(said: str, seen: str) -> str | None:
    """Return the likely unit where neither reader saw the raised figure whole; always to be asked about.

    A raised 9 is one sign to the letter reader (``10%/л``); of a raised 12 the other often sees a half.
    """
    tail = _TAILS.get(said[-1:], said[-1:])
    if re.match(r"^10[%°º*\"'“”?:][/і]?[лn]$", said) and not re.match(r"^10[¹²]", seen):
        return f"10^9/{tail}"
    if (
        re.match(r"^1[0OоО]\S{0,4}$", said)
        and "12" not in said
        and _RING_SEEN.match(seen.translate(_LOWERED))
    ):
        return f"10^9/{'L' if 'L' in seen else 'л'}"
    if re.match(r"^10[7127/][/і]?[лn]$", said) and re.match(r"^10[¹²]{1,2}", seen):
        return f"10^12/{tail}"
    return None


def power_unit(said: str, seen: str) -> str | None:
    """Return a unit like 10^9/л whose raised figure only the figure reader sees, None for other words.

    The small ring in which it recognises a raised 9 counts only where the letter reader saw no 12.
    """
    shown = _POWER_SEEN.match(seen.translate(_LOWERED))
    if shown is None or not _POWER_SAID.match(said):
        return None
    power = shown["power"] or "9"
    twelve = said.startswith("1012")
    if (twelve and power != "12") or (said.startswith("109") and power != "9"):
        return None
    return f"10^{power}/{_TAILS.get(said[-1], said[-1])}"


def repaired_unit(said: str, seen: str) -> tuple[str, bool] | None:
    """Return the short unit that a spoilt word stands for and whether both readers support it."""
    if _PER_LITRE_SAID.match(said) and _PER_LITRE_SEEN.match(seen):
        return "Ед/л", False
    for unit, shape, other in _SHAPES:
        if said != unit and shape.match(said) and not _THREE_SEEN.match(seen):
            return unit, bool(other.match(seen))
    return None
