"""How numbers, dates, units and ranges are written for a person in Russian, Kazakh and English."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.clock import KAZAKHSTAN
from labhelp_app.i18n import say, say_count

WORDED_NUMBERS = 10
"""Whole numbers up to this one are written as words in a headline."""

_COMPARATORS = {
    Comparator.LESS: "<",
    Comparator.AT_MOST: "≤",
    Comparator.GREATER: ">",
    Comparator.AT_LEAST: "≥",
}
_MINUS = "−"


def number(value: Decimal, language: str) -> str:
    """Write a number exactly as printed, with the language's decimal sign and a true minus.

    >>> from decimal import Decimal
    >>> number(Decimal("4.60"), "ru"), number(Decimal("4.60"), "en"), number(Decimal("-0.5"), "kk")
    ('4,60', '4.60', '−0,5')
    """
    text = format(value, "f").replace("-", _MINUS)
    return text if language == "en" else text.replace(".", ",")


def rounded(value: Decimal, decimals: int, language: str) -> str:
    """Write a number with ``decimals`` places, halves away from zero.

    >>> from decimal import Decimal
    >>> rounded(Decimal("88.4017"), 1, "ru"), rounded(Decimal("0.125"), 2, "en")
    ('88,4', '0.13')
    """
    return number(value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP), language)


def percent(fraction: Decimal, language: str) -> str:
    r"""Write a relative change as whole per cent with its sign; ``fraction`` 0.39 is +39 %.

    >>> from decimal import Decimal
    >>> percent(Decimal("0.391"), "ru") == "+39\u00a0%", percent(Decimal("-0.36"), "en") == "−36\u00a0%"
    (True, True)
    """
    whole = (fraction * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    sign = "+" if whole > 0 else ""
    return f"{sign}{number(whole, language)}\u00a0%"


def measured(
    value: Decimal | None, comparator: Comparator | str | None, text: str | None, language: str
) -> str:
    """Write the answer of one row: a number with its comparator, or the words on the paper."""
    if value is None:
        return text or ""
    sign = _COMPARATORS[Comparator(comparator)] + "\u00a0" if comparator else ""
    return sign + number(value, language)


def with_unit(value: str, unit: str) -> str:
    """Join a written value and its unit so that a line break never parts them."""
    return f"{value}\u00a0{unit}" if unit else value


def day(value: date | None) -> str:
    """Write a date as ``dd.mm.yyyy``; "" for no date.

    >>> from datetime import date, datetime
    >>> day(date(2026, 3, 2))
    '02.03.2026'
    """
    return value.strftime("%d.%m.%Y") if value else ""


def moment(value: datetime, language: str) -> str:
    """Write a moment as day and time in Kazakhstan; the same in all three languages."""
    del language
    return value.astimezone(KAZAKHSTAN).strftime("%d.%m.%Y %H:%M")


def range_text(printed: PrintedRange | None, language: str) -> str:
    """Write a range in the person's language; "" when there is none."""
    if printed is None:
        return ""
    if printed.expected is not None:
        return say(language, "results.range.expected", expected=printed.expected)
    low = number(printed.low, language) if printed.low is not None else ""
    high = number(printed.high, language) if printed.high is not None else ""
    if low and high:
        return say(language, "results.range.between", low=low, high=high)
    if high:
        return say(
            language, "results.range.below" if printed.high_strict else "results.range.up_to", high=high
        )
    if low:
        return say(language, "results.range.above" if printed.low_strict else "results.range.from", low=low)
    return printed.printed


def worded(count: int, language: str) -> str:
    """Write a small whole number as a word, a larger one in figures."""
    if 1 <= count <= WORDED_NUMBERS:
        return say(language, f"results.number.{count}")
    return str(count)


def counted(language: str, key: str, count: int, /, **params: object) -> str:
    """Say a counted thing with the number as a word where it is small (``{number}``)."""
    return say_count(language, key, count, number=worded(count, language), **params)


def sentence_case(text: str) -> str:
    """Return the text with its first letter capital and the rest untouched."""
    return text[:1].upper() + text[1:]


def listed(names: list[str], limit: int = 4) -> str:
    """Join names with commas, the first ``limit`` of them; more are shown by an ellipsis."""
    return ", ".join(names[:limit]) + ("…" if len(names) > limit else "")
