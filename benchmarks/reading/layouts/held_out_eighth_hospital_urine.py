"""A held-out layout nobody tunes on: a hospital's general urine and clotting in one plain ruled table, the norm last."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CLOTTING = printed("""
prothrombin_time|Протромбиновое время||сек|s|11,0|15,0|1
prothrombin_quick|Протромбин по Квику||%|%|70|130|0
inr|МНО|||1|0,85|1,15|2
aptt|АЧТВ||сек|s|25,0|36,5|1
thrombin_time|Тромбиновое время||сек|s|14,0|21,0|1
fibrinogen|Фибриноген||г/л|g/L|2,00|4,00|2
antithrombin|Антитромбин III||%|%|75|125|0
d_dimer|Д-димер||нг/мл FEU|ng/mL{FEU}||500|0
""")
_EDGES = (46, 240, 356, 430, 552)
_TITLES = ("Исследование", "Результат", "Ед. изм.", "Норма")
_STEP = 18.0
_NOT, _NONE = "отрицательно", "не обнаружены"
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the unit and the norm."""


def hospital_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three parts as merged cells of one table; what differs from the norm is bold."""
    random = Random(f"eighth hospital urine {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    y = _boxes(paper, y, _TITLES, strong=(0, 1, 2, 3))
    parts = (
        ("Общий анализ мочи", _strip(random)),
        ("Микроскопия осадка", _sediment(random)),
        ("Коагулограмма", _clotting(random)),
    )
    for title, lines in parts:
        y = _merged(paper, y, title)
        for row, unit, norm in lines:
            shown = row.text or (row.value or "").replace(".", ",")
            y = _boxes(paper, y, (row.name, shown, unit, norm), strong=(1,) if _outside(row) else ())
            rows.append(row)
    paper.text(_EDGES[0], y + 26, f"Врач-лаборант: {person.doctor} ____________", size=11)
    paper.text(_EDGES[-1], y + 26, f"Дата: {taken_on:%d.%m.%Y}", size=11, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _strip(random: Random) -> tuple[_Line, ...]:
    weight = f"1.0{random.randint(8, 29):02d}"
    protein = f"{random.choice((0.0, 0.0, 0.04, 0.09, 0.21)):.2f}"
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "7.5"))
    return (
        _word("Цвет", "urine_color", random.choice(("соломенно-желтый", "светло-желтый", "желтый")), ""),
        _word("Прозрачность", "urine_clarity", random.choice(("прозрачная", "слабо мутная")), "прозрачная"),
        (
            TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.010", high="1.025"),
            "",
            "1,010 - 1,025",
        ),
        (TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0 - 7,0"),
        (TruthRow("Белок", "urine_protein", protein, unit="g/L", high="0.14"), "г/л", "до 0,14"),
        _absent("Глюкоза", "urine_glucose", "mmol/L", "ммоль/л"),
        _absent("Кетоновые тела", "urine_ketones", "mmol/L", "ммоль/л"),
        _absent("Билирубин", "urine_bilirubin", "umol/L", "мкмоль/л"),
        _word("Уробилиноген", "urine_urobilinogen", "норма", "норма"),
        _word("Нитриты", "urine_nitrite", random.choice((_NOT, _NOT, "положительно")), _NOT),
        _word("Кровь", "urine_hemoglobin", _NOT, _NOT),
    )


def _sediment(random: Random) -> tuple[_Line, ...]:
    salts = random.choice((_NONE, _NONE, "оксалаты +", "ураты +"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 5, random, "5"),
        _word("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "не обнаружен"),
        _seen("Лейкоциты", "urine_leukocytes", 8, random, "6"),
        _seen("Эритроциты", "urine_erythrocytes", 2, random, "2"),
        _word("Цилиндры", "urine_casts", _NONE, _NONE),
        _word("Слизь", "urine_mucus", random.choice(("немного", "умеренно", "много")), ""),
        _word("Соли", "urine_salts", salts, _NONE),
        _word("Бактерии", "urine_bacteria", random.choice((_NONE, _NONE, "умеренно")), _NONE),
        _word("Дрожжевые грибы", "urine_yeast", _NONE, _NONE),
    )


def _clotting(random: Random) -> tuple[_Line, ...]:
    """Invent a clotting whose three ways to tell the prothrombin agree."""
    found = drawn(_CLOTTING, random)
    slower = float(found["prothrombin_time"]) / 12.8
    found["inr"], found["prothrombin_quick"] = f"{slower**1.05:.2f}", f"{100 / slower**1.5:.0f}"
    return tuple(
        (truth_of(item, found[item.code], item.ru), item.unit_ru, bounds_of(item, "{} - {}", "до ", "от "))
        for item in _CLOTTING
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm or None), "", norm


def _absent(name: str, code: str, ucum: str, unit: str) -> _Line:
    return TruthRow(name, code, text=_NOT, unit=ucum, expected=_NOT), unit, _NOT


def _seen(name: str, code: str, most: int, random: Random, high: str) -> _Line:
    least = random.randint(0, most)
    seen = f"{least}-{least + random.randint(1, 2)}"
    return TruthRow(name, code, text=seen, unit="/[HPF]", high=high), "в п/зр", f"до {high}"


def _outside(row: TruthRow) -> bool:
    """Say whether the paper marks the answer."""
    if row.expected is not None:
        return row.text != row.expected
    if row.high is None:
        return False
    found = float((row.text or row.value or "").rpartition("-")[2])
    return not float(row.low or 0) <= found <= float(row.high)


def _boxes(paper: Paper, y: float, cells: tuple[str, ...], *, strong: tuple[int, ...]) -> float:
    for number, (left, text) in enumerate(zip(_EDGES[:-1], cells, strict=True)):
        paper.text(left + 5, y + 13, text, size=10.5, bold=number in strong)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + _STEP)
    _bars(paper, y)
    return y + _STEP


def _merged(paper: Paper, y: float, title: str) -> float:
    middle = (_EDGES[0] + _EDGES[-1]) / 2
    paper.text(middle, y + 13, title, size=10.5, bold=True, align="centre")
    for edge in (_EDGES[0], _EDGES[-1]):
        paper.rule(edge, y, edge, y + _STEP)
    _bars(paper, y)
    return y + _STEP


def _bars(paper: Paper, y: float) -> None:
    for line in (y, y + _STEP):
        paper.rule(_EDGES[0], line, _EDGES[-1], line)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(
        299, 42, "ГБУЗ «Образцовская центральная районная больница»", size=12, bold=True, align="centre"
    )
    paper.text(299, 57, "Клинико-диагностическая лаборатория", size=11, align="centre")
    paper.text(46, 82, f"Ф.И.О. пациента: {person.name}", size=11)
    paper.text(46, 97, f"Дата рождения: {person.birth}", size=11)
    paper.text(46, 112, "Отделение: терапевтическое", size=11)
    paper.text(340, 82, f"История болезни № {person.order}", size=11)
    paper.text(340, 97, f"Дата забора материала: {taken_on:%d.%m.%Y}", size=11)
    paper.text(340, 112, f"Лечащий врач: {person.doctor}", size=11)
    return 126.0
