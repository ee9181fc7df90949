"""A layout once held out and since tuned on: a polyclinic's general urine analysis in one ruled table, answers in bold behind norms in words."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_EDGES = (42, 220, 350, 466, 554)
_TITLES = ("Показатель", "Референсные значения", "Результат", "Ед. измерения")
_FIELD = "в п/зр"
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the norm and the unit."""


def polyclinic_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one ruled table, the norm before the answer, shaded lines of parts across it, empty boxes where nothing applies."""
    random = Random(f"polyclinic urine {seed}")
    person, paper = invented(random), Paper()
    y, rows = _box(paper, _top(paper, person, taken_on), _TITLES, bold=True), list[TruthRow]()
    parts = (
        ("Физические свойства", _looks(random)),
        ("Химическое исследование", _chemistry(random)),
        ("Микроскопическое исследование осадка", _sediment(random)),
    )
    for title, lines in parts:
        y = _across(paper, y, title)
        for row, norm, unit in lines:
            rows.append(row)
            shown = row.text or (row.value or "").replace(".", ",")
            y = _box(paper, y, (row.name, norm, shown, unit))
    paper.text(42, y + 24, f"Врач-лаборант: {person.doctor}", size=9)
    paper.text(554, y + 24, f"Дата выдачи результата: {taken_on:%d.%m.%Y}", size=9, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _looks(random: Random) -> tuple[_Line, ...]:
    colour = random.choice(("соломенно-желтый", "светло-желтый", "желтый", "янтарный"))
    clear = random.choice(("прозрачная", "прозрачная", "слабо мутная", "мутная"))
    weight = str(random.randint(1005, 1030))
    density = TruthRow("Удельный вес", "urine_specific_gravity", weight, low="1008", high="1026")
    return (
        (TruthRow("Количество", None, str(random.randrange(40, 170, 10)), unit="mL"), "", "мл"),
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        _word("Прозрачность", "urine_clarity", clear, "прозрачная"),
        (density, "1008 - 1026", ""),
    )


def _chemistry(random: Random) -> tuple[_Line, ...]:
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "7.0", "7.5"))
    none = "отрицательно"
    protein = TruthRow("Белок", "urine_protein", f"{random.uniform(0.01, 0.2):.3f}", unit="g/L", high="0.033")
    reaction = TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0")
    return (
        (reaction, "5,0 - 7,0", ""),
        (protein, "до 0,033", "г/л"),
        _word("Глюкоза", "urine_glucose", none, none),
        _word("Кетоновые тела", "urine_ketones", random.choice((none, none, "следы", "+")), none),
        _word("Билирубин", "urine_bilirubin", none, none),
        _word("Уробилиноген", "urine_urobilinogen", "норма", "норма"),
        _word("Нитриты", "urine_nitrite", random.choice((none, none, "положительно")), none),
        _word("Кровь (гемоглобин)", "urine_hemoglobin", random.choice((none, none, "+")), none),
    )


def _sediment(random: Random) -> tuple[_Line, ...]:
    none = "не обнаружены"
    bacteria = random.choice((none, none, "в небольшом кол-ве", "+"))
    salts = random.choice((none, "оксалаты +", "ураты +", "фосфаты ++"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 4, random, "0 - 5"),
        _word("Эпителий переходный", "urine_transitional_epithelium", "не обнаружен", "не обнаружен"),
        _word("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "не обнаружен"),
        _seen("Лейкоциты", "urine_leukocytes", 8, random, "0 - 6"),
        _seen("Эритроциты неизмененные", "urine_erythrocytes_unchanged", 3, random, "0 - 2"),
        _word("Эритроциты измененные", "urine_erythrocytes_changed", none, none),
        _word("Цилиндры гиалиновые", "urine_hyaline_casts", none, none),
        _word("Цилиндры зернистые", "urine_granular_casts", none, none),
        _word("Слизь", "urine_mucus", random.choice(("+", "++", "немного", none)), ""),
        _word("Соли", "urine_salts", salts, ""),
        _word("Бактерии", "urine_bacteria", bacteria, none),
        _word("Дрожжевые грибы", "urine_yeast", none, none),
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm or None), norm, ""


def _seen(name: str, code: str, most: int, random: Random, norm: str) -> _Line:
    least = random.randint(0, most)
    low, high = norm.split(" - ")
    seen = f"{least}-{least + random.randint(1, 2)}"
    return TruthRow(name, code, text=seen, unit="/[HPF]", low=low, high=high), norm, _FIELD


def _box(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes and return the place of the next."""
    for number, (left, text) in enumerate(zip(_EDGES[:-1], cells, strict=True)):
        paper.text(left + 5, y + 12.5, text, size=8.5, bold=bold or number == 2)
    _frame(paper, y, _EDGES)
    return y + 18


def _across(paper: Paper, y: float, title: str) -> float:
    paper.shade(_EDGES[0], y, _EDGES[-1], y + 18, 0.9)
    paper.text(_EDGES[0] + 5, y + 12.5, title, size=9, bold=True)
    _frame(paper, y, (_EDGES[0], _EDGES[-1]))
    return y + 18


def _frame(paper: Paper, y: float, edges: tuple[int, ...]) -> None:
    for edge in edges:
        paper.rule(edge, y, edge, y + 18, 0.6)
    for line in (y, y + 18):
        paper.rule(edges[0], line, edges[-1], line, 0.6)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(42, 40, "КГП на ПХВ «Городская поликлиника № 000»", size=10, bold=True)
    paper.text(42, 53, "Клинико-диагностическая лаборатория", size=9)
    paper.text(42, 82, "Общий анализ мочи (ОАМ)", size=13, bold=True)
    paper.text(554, 82, f"№ {person.order}", size=10, align="right")
    told = (
        (f"Пациент: {person.name}", f"ИИН: {person.iin}"),
        (f"Дата рождения: {person.birth}", f"Дата забора: {taken_on:%d.%m.%Y} 08:10"),
        (f"Направивший врач: {person.doctor}", "Материал: моча (утренняя порция)"),
    )
    for number, (one, other) in enumerate(told):
        paper.text(42, 102 + 14 * number, one, size=9)
        paper.text(330, 102 + 14 * number, other, size=9)
    return 142.0
