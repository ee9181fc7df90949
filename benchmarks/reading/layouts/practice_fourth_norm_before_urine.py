"""A layout for practice: an outpatient urine analysis with Nechiporenko's count, the norm printed before the result."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PLACES = (52, 78, 268, 368, 488)
_EDGES = (46, 556)
_TITLES = ("№", "Показатель", "Норма", "Результат", "Ед.")
_FIELD = "в п/зр"
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the norm and the unit."""


def norm_before_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print numbered lines between thin rules, parts under Roman numbers, titles of columns only once."""
    random = Random(f"norm before urine {seed}")
    person, paper = invented(random), Paper(face="Book")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    parts = (
        ("I. Физические свойства", _looks(random)),
        ("II. Химические свойства", _chemistry(random)),
        ("III. Микроскопия осадка", _sediment(random)),
        ("IV. Анализ мочи по Нечипоренко", _counts(random)),
    )
    for title, lines in parts:
        paper.text(_PLACES[0], y + 13, title, size=9.5, bold=True)
        y += 19
        for row, norm, unit in lines:
            rows.append(row)
            y = _print(paper, y, (str(len(rows)), row.name, norm, _shown(row), unit))
        y += 4
    paper.text(52, y + 22, f"Лаборант: {person.doctor}", size=9)
    paper.text(556, y + 22, f"Результат выдан: {taken_on:%d.%m.%Y}г.", size=9, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _looks(random: Random) -> tuple[_Line, ...]:
    colour = random.choice(("соломенный", "светло-желтый", "желтый", "темно-желтый"))
    clear = random.choice(("прозрачная", "прозрачная", "слегка мутная", "мутная"))
    weight = f"1.0{random.randint(8, 29):02d}"
    return (
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        (TruthRow("Прозрачность", "urine_clarity", text=clear, expected="прозрачная"), "прозрачная", ""),
        (
            TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.010", high="1.024"),
            "1,010-1,024",
            "",
        ),
    )


def _chemistry(random: Random) -> tuple[_Line, ...]:
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "7.0", "7.5"))
    none = "отрицательно"
    ketones = random.choice((none, none, none, "следы"))
    blood = random.choice((none, none, "+"))
    urobilinogen = random.choice(("3.4", "3.4", "17.0", "34.0"))
    return (
        (TruthRow("Реакция, pH", "urine_ph", acid, low="5.0", high="7.0"), "5,0-7,0", ""),
        _protein(random),
        _word("Глюкоза", "urine_glucose", none, "отр."),
        _word("Кетоны", "urine_ketones", ketones, "отр."),
        _word("Билирубин", "urine_bilirubin", none, "отр."),
        (
            TruthRow("Уробилиноген", "urine_urobilinogen", urobilinogen, unit="umol/L", high="17.0"),
            "до 17,0",
            "мкмоль/л",
        ),
        _word("Нитриты", "urine_nitrite", random.choice((none, none, "положительно")), "отр."),
        _word("Кровь (гемоглобин)", "urine_hemoglobin", blood, "отр."),
    )


def _protein(random: Random) -> _Line:
    value, below = random.choice((("0.1", "<"), ("0.1", "<"), ("0.2", None), ("0.3", None)))
    row = TruthRow("Белок", "urine_protein", value, below, unit="g/L", high="0.1")
    return row, "до 0,1", "г/л"


def _sediment(random: Random) -> tuple[_Line, ...]:
    none = "не обнаружены"
    salts = random.choice((none, "ураты ++", "оксалаты +", "аморфные фосфаты +"))
    mucus, germs = random.choice(("нет", "+", "++")), random.choice((none, none, "+", "++"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 6, random, "0-5"),
        _seen("Эпителий переходный", "urine_transitional_epithelium", 1, random, "0-1"),
        _word("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "отсутст."),
        _seen("Лейкоциты", "urine_leukocytes", 9, random, "0-6"),
        _seen("Эритроциты неизмененные", "urine_erythrocytes_unchanged", 3, random, "0-2"),
        _word("Эритроциты измененные", "urine_erythrocytes_changed", none, "отсутст."),
        _word("Цилиндры гиалиновые", "urine_hyaline_casts", none, "отсутст."),
        _word("Соли", "urine_salts", salts, ""),
        _word("Слизь", "urine_mucus", mucus, ""),
        _word("Бактерии", "urine_bacteria", germs, "отсутст."),
        _word("Дрожжевые клетки", "urine_yeast", none, "отсутст."),
    )


def _counts(random: Random) -> tuple[_Line, ...]:
    white, red = random.randrange(250, 4500, 250), random.randrange(0, 1500, 250)
    casts = random.choice((0, 0, 0, 10))
    return (
        _in_millilitre("Лейкоциты", "nechiporenko_leukocytes", white, 2000),
        _in_millilitre("Эритроциты", "nechiporenko_erythrocytes", red, 1000),
        _in_millilitre("Цилиндры", "nechiporenko_casts", casts, 20),
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm.rstrip(".") or None), norm, ""


def _seen(name: str, code: str, most: int, random: Random, norm: str) -> _Line:
    least = random.randint(0, most)
    low, high = norm.split("-")
    seen = f"{least}-{least + random.randint(1, 2)}"
    return TruthRow(name, code, text=seen, unit="/[HPF]", low=low, high=high), norm, _FIELD


def _in_millilitre(name: str, code: str, number: int, most: int) -> _Line:
    return TruthRow(name, code, str(number), high=str(most), unit="/mL"), f"до {most}", "в 1 мл"


def _shown(row: TruthRow) -> str:
    number = (row.value or "").replace(".", ",")
    return row.text or (f"{row.comparator} {number}" if row.comparator else number)


def _print(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y + 11, text, size=9, bold=number == 3)
    paper.rule(_EDGES[0], y + 15.5, _EDGES[1], y + 15.5, 0.15)
    return y + 16


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(301, 42, "ООО «Медицинский центр Пример»", size=11, bold=True, align="centre")
    paper.text(301, 55, "Лицензия № ЛО-00-00-000000", size=8, align="centre")
    paper.text(301, 78, "ОБЩИЙ АНАЛИЗ МОЧИ. ПРОБА НЕЧИПОРЕНКО", size=12, bold=True, align="centre")
    paper.text(52, 98, f"Пациент: {person.name}, д.р. {person.birth}", size=9)
    paper.text(52, 111, f"Дата забора биоматериала: {taken_on:%d.%m.%Y}г.", size=9)
    paper.text(556, 98, f"Проба № {person.order}", size=9, align="right")
    paper.text(556, 111, f"Лечащий врач: {person.doctor}", size=9, align="right")
    paper.rule(_EDGES[0], 120, _EDGES[1], 120, 1)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 132, title, size=9, bold=True)
    paper.rule(_EDGES[0], 137, _EDGES[1], 137, 1)
    return 140.0
