"""A layout once held out and since tuned on: a network's general urine analysis with a Nechiporenko count, the unit before the result."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_Lines = tuple[tuple[TruthRow, str, str], ...]
"""Rows, each with its printed unit and norm."""

_PLACES = (46, 236, 300, 430)
_TITLES = ("Показатель", "Ед. изм.", "Результат", "Референсные значения")


def network_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three parts under hairlines; the strip answers partly in figures, the microscope with its field of view."""
    random = Random(f"network urine {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    parts = (
        ("Физико-химическое исследование", _strip(random)),
        ("Микроскопическое исследование осадка", _sediment(random)),
        ("Исследование мочи по Нечипоренко", _counted(random)),
    )
    for title, lines in parts:
        paper.text(_PLACES[0], y, title, size=9.5, bold=True)
        y += 17
        for row, unit, norm in lines:
            y = _line(paper, y, (row.name, unit, row.text or (row.value or "").replace(".", ","), norm))
            rows.append(row)
        y += 7
    paper.text(46, y + 8, f"Исследование провел: {person.doctor}", size=8.5)
    paper.text(46, y + 21, f"Дата и время печати: {taken_on:%d.%m.%Y} 16:22", size=8.5)
    paper.text(46, y + 34, "Заключение по результатам исследований дает лечащий врач.", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _strip(random: Random) -> _Lines:
    colour = random.choice(("светло-желтый", "желтый", "соломенно-желтый"))
    clear = random.choice(("полная", "полная", "неполная"))
    weight, acid = f"1.0{random.randint(8, 29):02d}", f"{random.choice((5, 5.5, 6, 6.5, 7)):.1f}"
    protein, bile = f"{random.uniform(0.02, 0.19):.2f}", random.choice(("3.2", "3.4", "16.0"))
    return (
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        _worded("Прозрачность", "urine_clarity", clear, "полная"),
        (
            TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.010", high="1.025"),
            "",
            "1,010 - 1,025",
        ),
        (TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0 - 7,0"),
        (TruthRow("Белок", "urine_protein", protein, unit="g/L", high="0.14"), "г/л", "до 0,14"),
        _worded("Глюкоза", "urine_glucose", "не обнаружено", "не обнаружено"),
        _worded(
            "Кетоновые тела", "urine_ketones", random.choice(("не обнаружено", "следы")), "не обнаружено"
        ),
        _worded("Билирубин", "urine_bilirubin", "не обнаружено", "не обнаружено"),
        (
            TruthRow("Уробилиноген", "urine_urobilinogen", bile, unit="umol/L", high="17.0"),
            "мкмоль/л",
            "до 17,0",
        ),
        _worded("Кровь (гемоглобин)", "urine_hemoglobin", "не обнаружено", "не обнаружено"),
        _worded("Нитриты", "urine_nitrite", "отрицательно", "отрицательно"),
    )


def _sediment(random: Random) -> _Lines:
    few = "небольшое количество"
    salts = random.choice(("не обнаружены", "оксалаты", "ураты"))
    slime = random.choice((few, "не обнаружена", "умеренное количество"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 5, random),
        _worded("Эпителий переходный", "urine_transitional_epithelium", "не обнаружен", "не обнаружен"),
        _worded("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "не обнаружен"),
        _seen("Лейкоциты", "urine_leukocytes", 5, random),
        _seen("Эритроциты", "urine_erythrocytes", 2, random),
        _worded("Цилиндры", "urine_casts", "не обнаружены", "не обнаружены"),
        _worded("Слизь", "urine_mucus", slime, few),
        _worded("Соли", "urine_salts", salts, "не обнаружены"),
        _worded("Бактерии", "urine_bacteria", "не обнаружены", "не обнаружены"),
        _worded("Дрожжевые грибы", "urine_yeast", "не обнаружены", "не обнаружены"),
    )


def _counted(random: Random) -> _Lines:
    """Invent a count in a millilitre; casts are hardly ever seen."""
    found = (
        ("Лейкоциты", "nechiporenko_leukocytes", random.randrange(250, 2750, 250), "2000"),
        ("Эритроциты", "nechiporenko_erythrocytes", random.randrange(0, 1250, 250), "1000"),
        ("Цилиндры", "nechiporenko_casts", 0, "20"),
    )
    return tuple(
        (TruthRow(name, code, str(count), unit="/mL", high=high), "кл/мл", f"до {high}")
        for name, code, count, high in found
    )


def _worded(name: str, code: str, text: str, norm: str) -> tuple[TruthRow, str, str]:
    return TruthRow(name, code, text=text, expected=norm), "", norm


def _seen(name: str, code: str, most: int, random: Random) -> tuple[TruthRow, str, str]:
    least = random.randint(0, most)
    text = f"{least}-{least + 1} в п/зр"
    return TruthRow(name, code, text=text, low="0", high=str(most)), "", f"0-{most} в п/зр"


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink((0.55, 0.1, 0.2))
    paper.text(46, 46, "ПРИМЕР-ДИАГНОСТИКА", size=15, bold=True)
    paper.ink()
    paper.text(46, 59, "клинико-диагностическая лаборатория", size=8.5)
    paper.text(554, 46, f"Заявка № {person.order}", size=9, align="right")
    paper.text(46, 82, f"Пациент: {person.name}", size=9.5, bold=True)
    paper.text(46, 96, f"Дата рождения: {person.birth}", size=9)
    paper.text(46, 110, f"ИИН: {person.iin}", size=9)
    paper.text(320, 82, f"Дата забора: {taken_on:%d.%m.%Y} 07:50", size=9)
    paper.text(320, 96, f"Принят в лабораторию: {taken_on:%d.%m.%Y} 09:41", size=9)
    paper.text(320, 110, "Биоматериал: моча разовая", size=9)
    paper.text(298, 136, "Общий анализ мочи", size=12, bold=True, align="centre")
    paper.shade(42, 146, 556, 165, 0.88)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 159, title, size=9, bold=True)
    return 183.0


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for x, text in zip(_PLACES, cells, strict=True):
        paper.text(x, y, text, size=9)
    paper.rule(42, y + 5, 556, y + 5, 0.2)
    return y + 17.5
