"""A form drawn by lot: order of columns, wording of headings, alignment, rules, pitch, wrapping, extra columns."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import BLOOD_COUNT, CHEMISTRY, INDICATORS, Indicator, draw, point
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_WORDING: dict[str, tuple[str, ...]] = {
    "name": ("Показатель", "Наименование исследования", "Тест", "Анализ", "Көрсеткіш / Показатель", "Зерттеу атауы",
             "Наименование показателя", "Параметр"),
    "value": ("Результат", "Значение", "Нәтиже", "Результат исследования", "Нәтиже / Результат"),
    "unit": ("Ед. изм.", "Единицы измерения", "Ед.", "Өлш. бірл.", "Единица"),
    "range": ("Норма", "Референсные значения", "Реф. интервал", "Реф. аралық", "Нормальные значения",
              "Границы нормы", "Референтный интервал"),
    "flag": ("Отклонение", "Флаг", "Откл."),
    "comment": ("Комментарий", "Метод", "Түсіндірме"),
    "number": ("№", "№ п/п"),
}  # fmt: skip
_ORDERS = (
    ("name", "value", "unit", "range"),
    ("name", "value", "range", "unit"),
    ("name", "unit", "value", "range"),
    ("name", "value", "flag", "unit", "range"),
    ("name", "value", "unit", "range", "flag"),
    ("name", "value", "unit", "range", "comment"),
    ("number", "name", "value", "unit", "range"),
    ("name", "range", "value", "unit"),
    ("name", "unit", "range", "value"),
)
_SHARE = {"name": 3.0, "value": 1.3, "unit": 1.3, "range": 1.7, "flag": 1.2, "comment": 1.8, "number": 0.5}
_METHODS = ("колориметрия", "ИХЛА", "цитометрия", "расчетный")


def shuffled(taken_on: date, *, seed: int = 1, face: str = "Body") -> tuple[bytes, Truth]:
    """Print one form in the given face; every other choice comes from the seed."""
    random = Random(f"shuffled {seed}")
    person = invented(random)
    values = draw(random)
    paper = Paper(face=face)
    order = random.choice(_ORDERS)
    size, pitch = random.choice((7.0, 8.0, 9.0, 10.0)), random.choice((1.35, 1.7, 2.2))
    left, right = random.choice((28, 45, 60)), random.choice((520, 555, 570))
    edges = _edges(order, left, right)
    aligned = {part: random.choice(("left", "left", "centre", "right")) for part in order}
    aligned["name"] = aligned["comment"] = "left"
    codes = random.sample((*BLOOD_COUNT, *CHEMISTRY), 22)
    y = _top(paper, person, taken_on, random)
    y = _heading(paper, y, order, edges, aligned, size, random)
    rows: list[TruthRow] = []
    ruled = random.random() < 0.4
    for number, code in enumerate(codes, start=1):
        item = INDICATORS[code]
        value = values[code]
        cells = _cells(item, value, number, random)
        lines = paper.wrapped(
            cells["name"], edges[order.index("name") + 1] - edges[order.index("name")] - 6, size=size
        )
        top, height = y, size * pitch + (len(lines) - 1) * size * 1.15
        for n, line in enumerate(lines):
            paper.text(edges[order.index("name")], y + n * size * 1.15, line, size=size)
        middle = y + (len(lines) - 1) * size * 1.15 / (2 if ruled else 1e9)
        for column, part in enumerate(order):
            if part != "name":
                _put(paper, edges, column, middle, cells[part], aligned[part], size)
        y += height
        if ruled:
            paper.rule(left - 4, top + height - size, right, top + height - size, 0.4)
        rows.append(_truth(item, value))
    paper.text(left, 810, f"Исполнитель: {person.doctor}     Страница 1 из 1", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _edges(order: tuple[str, ...], left: float, right: float) -> list[float]:
    total = sum(_SHARE[part] for part in order)
    edges = [float(left)]
    for part in order:
        edges.append(edges[-1] + (right - left) * _SHARE[part] / total)
    return edges


def _put(
    paper: Paper,
    edges: list[float],
    column: int,
    y: float,
    text: str,
    align: str,
    size: float,
    *,
    bold: bool = False,
) -> None:
    x = {
        "left": edges[column],
        "right": edges[column + 1] - 7,
        "centre": (edges[column] + edges[column + 1] - 7) / 2,
    }
    paper.text(x[align], y, text, size=size, align=align, bold=bold)


def _top(paper: Paper, person: Person, taken_on: date, random: Random) -> float:
    label = random.choice(("Дата взятия", "Дата забора крови", "Қан алынған күні", "Взято"))
    lines = [
        "Медицинская лаборатория «ОБРАЗЕЦ»",
        f"Пациент: {person.name}   Дата рождения: {person.birth}",
        f"ИИН: {person.iin}   Заявка № {person.order}",
        f"{label}: {taken_on:%d.%m.%Y}   Дата печати: {taken_on:%d.%m.%Y}",
    ]
    for number, line in enumerate(lines):
        paper.text(45, 40 + 14 * number, line, size=9)
    return 125.0


def _heading(
    paper: Paper, y: float, order: tuple[str, ...], edges: list[float], aligned: dict[str, str], size: float,
    random: Random,
) -> float:  # fmt: skip
    deepest = 1
    for column, part in enumerate(order):
        title = random.choice(_WORDING[part])
        lines = paper.wrapped(title, edges[column + 1] - edges[column] - 4, size=size * 0.95, bold=True)
        deepest = max(deepest, len(lines))
        for number, line in enumerate(lines):
            _put(paper, edges, column, y + number * size * 1.1, line, aligned[part], size * 0.95, bold=True)
    return y + deepest * size * 1.1 + size


def _cells(item: Indicator, value: str, number: int, random: Random) -> dict[str, str]:
    low, high = point(item.low), point(item.high)
    above = high is not None and float(value) > float(high)
    below = low is not None and float(value) < float(low)
    if item.low is None:
        limits = f"до {item.high}"
    elif item.high is None:
        limits = f"> {item.low}"
    else:
        limits = f"{item.low}{random.choice((' - ', '-', ' – '))}{item.high}"
    return {
        "name": item.ru,
        "value": value.replace(".", ","),
        "unit": item.unit_ru,
        "range": limits,
        "flag": "↑" if above else "↓" if below else "",
        "comment": random.choice(_METHODS),
        "number": f"{number}",
    }


def _truth(item: Indicator, value: str) -> TruthRow:
    return TruthRow(item.ru, item.code, value, unit=item.ucum, low=point(item.low), high=point(item.high))
