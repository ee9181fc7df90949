"""Knows papers that name indicators without reporting results: bills, prescriptions, labels, water, empty forms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from labhelp_app.reading.drafts import DoubtReason, Field, ReadRow

_MONEY = re.compile(
    r"тенге|(?<!\w)тг\b|₸|\bkzt\b|\bруб(?:лей|ля|ль)?\b|₽|\brub\b|\busd\b|\$|€|\bцена\b|\bцены\b|стоимость|к оплате|"
    r"\bитого\b|\bсумма\b|\bндс\b|оплата|наличн|\bскидк|квитанц|price|subtotal|total due|amount due|payment|"
    r"төлеу|бағасы|құны|жиыны",
    re.IGNORECASE,
)
_BILL = re.compile(
    r"прейскурант|прайс|кассов\w+ чек|\bчек\s*(?:№|n)|фискальн|сч[её]т на оплату|invoice|\breceipt\b|түбіртек",
    re.IGNORECASE,
)
_DOSES = re.compile(
    r"раза? в (?:день|сутки|неделю)|\bр/д\b|таблет|\bтаб\.|капсул|\bкапс\.|на ночь|(?:до|после) еды|курсом|принимать|"
    r"назначени[ея]|внутримышечн|внутривенн|күніне \d|түнге қарай|тамақтан|тағайында|times a day|once daily|"
    r"twice daily|dosage",
    re.IGNORECASE,
)
_PRESCRIPTION = re.compile(r"\bрецепт\b|\brp\s*[.:]|\bd\.\s?t\.\s?d|prescription", re.IGNORECASE)
_LABEL = re.compile(
    r"пищевая ценность|энергетическая ценность|\bккал\b|\bkcal\b|на 100 г\b|состав на\s+\d|\bрсп\b|суточной потребности|"
    r"биологически активн|ингредиент|nutrition facts|daily value|serving size|тағамдық құндылы",
    re.IGNORECASE,
)
_WATER = re.compile(
    r"сточн\w+ вод|(?:проб|образ|качеств|испытани|исследовани|анализ)\w* (?:питьев\w+ |природн\w+ )?вод[аыу]\b|"
    r"ауыз су\w* (?:сапасы|сынама|үлгі)|(?:drinking )?water (?:sample|quality|test|analysis)|проб\w+ почвы|soil sample",
    re.IGNORECASE,
)
_LONGEST = 400  # characters of a line that are looked at


def is_other_paper(texts: Iterable[str], rows: Sequence[ReadRow]) -> bool:
    """Say whether the words of a paper and the want of units and ranges show that it reports no results.

    Water and food have real units and bounds, so their words decide alone; water to drink before a test and fats in
    stool are words of real reports and are no signs. A bill or a prescription must also
    leave most of its numbers without a unit or a range of the indicator: a report may well print its price.
    """
    lines = [text[:_LONGEST] for text in texts]
    if _signs(_WATER, lines) or _signs(_LABEL, lines) >= 2:
        return True
    bill = _signs(_BILL, lines) * 2 + _signs(_MONEY, lines)
    doses = _signs(_PRESCRIPTION, lines) * 2 + _signs(_DOSES, lines)
    return max(bill, doses) >= 2 and 2 * sum(map(_is_supported, rows)) <= sum(map(has_answer, rows))


def has_answer(row: ReadRow) -> bool:
    """Say whether a row of a known indicator holds a number, several, or words that are an answer to it."""
    if not row.analyte and not row.candidates:
        return False
    reasons = {doubt.reason for doubt in row.doubts}
    answered = row.text is not None and DoubtReason.VALUE_NOT_UNDERSTOOD not in reasons
    several = row.text is None and DoubtReason.MERGED in reasons
    return row.value is not None or answered or several


def _is_supported(row: ReadRow) -> bool:
    """Say whether a unit of the indicator, a range, or an answer in words shows that a value is a result."""
    if not has_answer(row):
        return False
    bounds = row.range is not None and (row.range.low, row.range.high, row.range.expected) != (
        None,
        None,
        None,
    )
    fits = row.unit is not None and not row.asks(Field.UNIT)
    return bounds or fits or row.text is not None


def _signs(pattern: re.Pattern[str], lines: Sequence[str]) -> int:
    """Return how many different signs of one kind are printed."""
    return len({match.group().casefold() for line in lines for match in pattern.finditer(line)})
