"""Layout b: the state form 098/у as a hospital system prints it: ruled, with tariff codes and textual ranges."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

from benchmarks.reading.indicators import INDICATORS, Indicator, draw, point
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_X = (36, 250, 320, 390, 480, 560)
_CODES = ("creatinine", "urea", "protein_total", "albumin", "bilirubin_total", "bilirubin_direct", "alt", "ast",
          "ggt", "glucose", "potassium", "sodium", "cholesterol", "crp", "ldh", "iron", "urate", "magnesium",
          "phosphate", "chloride", "calcium", "alp", "triglycerides", "hdl_cholesterol")  # fmt: skip
_LONG = {
    "creatinine": "Определение креатинина в сыворотке крови на анализаторе",
    "protein_total": "Определение общего белка в сыворотке крови на анализаторе",
}


def form_098(
    taken_on: date,
    values: Mapping[str, Decimal | str] | None = None,
    *,
    seed: int = 1,
    codes: tuple[str, ...] = (),
) -> tuple[bytes, Truth]:
    """Print the form; ``values`` by catalogue code override invented ones, ``codes`` chooses the rows."""
    random = Random(seed)  # repeatable specimens, not secrets
    person = invented(random)
    drawn = draw(random)
    paper = Paper()
    y = _heading(paper, _top(paper, person, taken_on))
    rows: list[TruthRow] = []
    for code in codes or _CODES:
        if y > 740:
            paper.turn()
            y = _heading(paper, 50)
        row, y = _row(paper, y, INDICATORS[code], (values or {}).get(code), drawn[code], random)
        rows.append(row)
    paper.text(36, y + 30, f"Врач-лаборант: {person.doctor}        Подпись ____________", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(300, 36, "Форма № 098/у", size=8, align="centre")
    paper.text(300, 52, "РЕЗУЛЬТАТ БИОХИМИЧЕСКОГО АНАЛИЗА КРОВИ", size=11, bold=True, align="centre")
    paper.text(36, 72, f"Ф.И.О.: {person.name}", size=9)
    paper.text(36, 86, f"ИИН: {person.iin}   Дата рождения: {person.birth}   Палата: 7", size=9)
    paper.text(36, 100, f"Дата забора: {taken_on:%d.%m.%Y} 07:30   Номер направления: {person.order}", size=9)
    paper.text(36, 114, f"Направивший врач: {person.doctor}", size=9)
    return 130


def _heading(paper: Paper, y: float) -> float:
    titles = ("Наименование показателя", "Результат", "Ед. изм.", "Норма", "Выше нормы")
    _grid(paper, y, y + 18)
    for x, title in zip(_X, titles, strict=False):
        paper.text(x + 3, y + 12, title, size=8, bold=True)
    return y + 18


def _grid(paper: Paper, y0: float, y1: float) -> None:
    paper.rule(_X[0], y0, _X[-1], y0)
    paper.rule(_X[0], y1, _X[-1], y1)
    for x in _X:
        paper.rule(x, y0, x, y1)


def _row(
    paper: Paper, y: float, item: Indicator, given: Decimal | str | None, invented_value: str, random: Random
) -> tuple[TruthRow, float]:
    value = str(given) if given is not None else invented_value
    full = _LONG.get(item.code, item.ru)
    printed_name = f"{item.tariff} {full}" if item.tariff else full
    lines = paper.wrapped(printed_name, 205, size=8)
    height = 6 + 10 * len(lines)
    middle = y + height / 2 + 3
    _grid(paper, y, y + height)
    for number, line in enumerate(lines):
        paper.text(_X[0] + 3, y + 10 + 10 * number, line, size=8)
    wording, low, high = _range(item, random)
    paper.text(_X[1] + 3, middle, value.replace(".", ","), size=8)
    paper.text(_X[2] + 3, middle, item.unit_ru, size=8)
    paper.text(_X[3] + 3, middle, wording, size=8)
    if high is not None and Decimal(value) > Decimal(high):
        paper.text(_X[4] + 3, middle, "Выше нормы", size=8)
    name = full
    return TruthRow(name, item.code, value, unit=item.ucum, low=low, high=high), y + height


def _range(item: Indicator, random: Random) -> tuple[str, str | None, str | None]:
    low, high = point(item.low), point(item.high)
    if item.low is None:
        return random.choice((f"ниже {item.high}", f"не выше {item.high}", f"до {item.high}")), None, high
    if item.high is None:
        return f"не менее {item.low}", low, None
    return f"{item.low} - {item.high}", low, high
