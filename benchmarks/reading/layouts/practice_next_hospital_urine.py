"""A layout for practice: a hospital's general urine analysis, microscope and count in a millilitre in three small tables."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PLACES = (64, 262, 388, 452)
_RIGHT = 548
_TITLES = ("Показатель", "Результат", "Ед.изм.", "Норма")
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the unit and the norm."""


def hospital_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print lines ruled below; abbreviated norms in words, counts in a field of view as a span, numbers with a comma."""
    random = Random(f"hospital urine {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    parts = (
        ("Физико-химическое исследование", _strip(random)),
        ("Микроскопическое исследование осадка", _sediment(random)),
        ("Проба по Нечипоренко", _nechiporenko(random)),
    )
    for title, lines in parts:
        y = _title(paper, y, title)
        for line in lines:
            y = _print(paper, y, line)
            rows.append(line[0])
        y += 20
    paper.text(64, y + 8, f"Биолог: {person.doctor}", size=9.5)
    paper.text(330, y + 8, f"Дата исследования: {taken_on:%d.%m.%Y}", size=9.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _strip(random: Random) -> tuple[_Line, ...]:
    weight = str(random.randint(1004, 1031))
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "8.0"))
    colour = random.choice(("соломенно-желтый", "желтый", "насыщенно-желтый"))
    clear = random.choice(("полная", "полная", "неполная"))
    ketones = random.choice(("не обнаружены", "не обнаружены", "следы"))
    return (
        (TruthRow("Количество", None, str(random.randrange(50, 160, 10)), unit="mL"), "мл", ""),
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        (TruthRow("Прозрачность", "urine_clarity", text=clear, expected="полная"), "", "полная"),
        (
            TruthRow("Удельный вес", "urine_specific_gravity", weight, low="1010", high="1025"),
            "",
            "1010-1025",
        ),
        (TruthRow("Реакция (рН)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0-7,0"),
        _protein(random),
        _word("Сахар", "urine_glucose", "не обнаружен", "отс."),
        _word("Кетоновые тела", "urine_ketones", ketones, "отс."),
        _word("Билирубин", "urine_bilirubin", "не обнаружен", "отс."),
        _word("Уробилиноген", "urine_urobilinogen", "в норме", ""),
        _word(
            "Нитриты",
            "urine_nitrite",
            random.choice(("отрицательно", "отрицательно", "положительно")),
            "отр.",
        ),
    )


def _protein(random: Random) -> _Line:
    row = TruthRow("Белок", "urine_protein", f"{random.uniform(0.01, 0.25):.3f}", unit="g/L", high="0.033")
    return row, "г/л", "до 0,033"


def _sediment(random: Random) -> tuple[_Line, ...]:
    bacteria = random.choice(("не обнаружены", "+", "++"))
    salts = random.choice(("не обнаружены", "оксалаты +", "ураты +"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 4, random, "0-5"),
        _word("Эпителий переходный", "urine_transitional_epithelium", "единичный", "един."),
        _word("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "отс."),
        _seen("Лейкоциты", "urine_leukocytes", 12, random, "0-5"),
        _seen("Эритроциты неизмененные", "urine_erythrocytes_unchanged", 2, random, "0-1"),
        _word("Эритроциты измененные", "urine_erythrocytes_changed", "не обнаружены", "отс."),
        _word("Цилиндры гиалиновые", "urine_hyaline_casts", "не обнаружены", "отс."),
        _word("Цилиндры зернистые", "urine_granular_casts", "не обнаружены", "отс."),
        _word("Соли", "urine_salts", salts, ""),
        _word("Слизь", "urine_mucus", random.choice(("+", "++", "немного")), ""),
        _word("Бактерии", "urine_bacteria", bacteria, "отс."),
        _word("Грибы", "urine_yeast", "не обнаружены", "отс."),
    )


def _nechiporenko(random: Random) -> tuple[_Line, ...]:
    white, red = random.randrange(250, 3750, 250), random.randrange(0, 1500, 250)
    return (
        _in_millilitre("Лейкоциты в 1 мл", "nechiporenko_leukocytes", white, 2000),
        _in_millilitre("Эритроциты в 1 мл", "nechiporenko_erythrocytes", red, 1000),
        _in_millilitre("Цилиндры в 1 мл", "nechiporenko_casts", 0, 20),
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm.rstrip(".") or None), "", norm


def _seen(name: str, code: str, most: int, random: Random, norm: str) -> _Line:
    least = random.randint(0, most)
    low, high = norm.split("-")
    return (
        TruthRow(
            name, code, text=f"{least}-{least + random.randint(1, 2)}", unit="/[HPF]", low=low, high=high
        ),
        "в п/зр",
        norm,
    )


def _in_millilitre(name: str, code: str, number: int, most: int) -> _Line:
    return TruthRow(name, code, str(number), high=str(most), unit="/mL"), "кл/мл", f"до {most}"


def _print(paper: Paper, y: float, line: _Line) -> float:
    row, unit, norm = line
    shown = row.text or (row.value or "").replace(".", ",")
    for x, text in zip(_PLACES, (row.name, shown, unit, norm), strict=True):
        paper.text(x, y + 11.5, text, size=9.5)
    paper.rule(58, y + 16, _RIGHT, y + 16, 0.3)
    return y + 16.5


def _title(paper: Paper, y: float, title: str) -> float:
    paper.text(_PLACES[0], y, title, size=10, bold=True)
    paper.shade(58, y + 5, _RIGHT, y + 20, 0.88)
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 16, text, size=9, bold=True)
    return y + 21


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(303, 40, "КГБУЗ «Городская больница № 0 Образец»", size=11, bold=True, align="centre")
    paper.text(303, 53, "Клинико-диагностическая лаборатория", size=9, align="centre")
    paper.text(303, 74, f"АНАЛИЗ МОЧИ ОБЩИЙ № {person.order}", size=12, bold=True, align="centre")
    paper.text(64, 94, f"Фамилия, И., О.: {person.name}", size=9.5)
    paper.text(64, 107, f"Дата рождения: {person.birth}", size=9.5)
    paper.text(330, 94, "Отделение: урологическое, палата 5", size=9.5)
    paper.text(330, 107, f"Дата сбора мочи: {taken_on:%d.%m.%Y} 06:30", size=9.5)
    return 132.0
