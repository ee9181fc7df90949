"""A layout for practice: a railway hospital's urine on a sheet lying on its side, strip at the left, microscope at the right."""

from __future__ import annotations

from datetime import date
from random import Random

from reportlab.lib.pagesizes import A4, landscape

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_LEFT_EDGES = (36, 174, 276, 336, 412)
_RIGHT_EDGES = (430, 590, 676, 730, 806)
_TITLES = ("Показатель", "Результат", "Ед. изм.", "Норма")
_NONE = "не обнаружено"
_STEP = 22.0
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the unit and the norm."""


def railway_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two ruled tables beside each other with the same titles; what differs from the norm is bold."""
    random = Random(f"railway urine {seed}")
    person, paper = invented(random), Paper(landscape(A4), face="Serif")
    top, rows, lowest = _top(paper, person, taken_on), list[TruthRow](), 0.0
    tables = (
        ("Физико-химические свойства", _LEFT_EDGES, _strip(random)),
        ("Микроскопическое исследование осадка", _RIGHT_EDGES, _sediment(random)),
    )
    for title, edges, lines in tables:
        paper.text((edges[0] + edges[-1]) / 2, top, title, size=11, bold=True, align="centre")
        y = _boxes(paper, top + 6, edges, _TITLES, bold=(0, 1, 2, 3))
        for row, unit, norm in lines:
            shown = row.text or (row.value or "").replace(".", ",")
            y = _boxes(paper, y, edges, (row.name, shown, unit, norm), bold=(1,) if _outside(row) else ())
            rows.append(row)
        lowest = max(lowest, y)
    _foot(paper, lowest, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _strip(random: Random) -> tuple[_Line, ...]:
    colour = random.choice(("соломенно-желтый", "светло-желтый", "желтый", "насыщенно-желтый"))
    clear = random.choice(("полная", "полная", "неполная", "мутная"))
    weight, acid = f"1.{random.randint(7, 30):03d}", random.choice(("5.0", "5.5", "6.0", "6.5", "7.0", "7.5"))
    protein = f"{random.choice((0.0, 0.033, 0.066, 0.1, 0.3)):.3f}"
    urobilinogen = random.choice(("3.2", "3.4", "16.0", "33.0"))
    blood = random.choice((_NONE, _NONE, _NONE, "1+"))
    esterase = random.choice((_NONE, _NONE, "1+", "2+"))
    return (
        _word("Цвет", "urine_color", colour, ""),
        _word("Прозрачность", "urine_clarity", clear, "полная"),
        (
            TruthRow("Плотность", "urine_specific_gravity", weight, low="1.008", high="1.025"),
            "",
            "1,008-1,025",
        ),
        (TruthRow("pH", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0-7,0"),
        (TruthRow("Белок", "urine_protein", protein, unit="g/L", high="0.140"), "г/л", "до 0,140"),
        _absent("Глюкоза", "urine_glucose", "mmol/L", "ммоль/л"),
        _absent("Кетоновые тела", "urine_ketones", "mmol/L", "ммоль/л"),
        _absent("Билирубин", "urine_bilirubin", "umol/L", "мкмоль/л"),
        (
            TruthRow("Уробилиноген", "urine_urobilinogen", urobilinogen, unit="umol/L", high="17.0"),
            "мкмоль/л",
            "до 17,0",
        ),
        _word("Нитриты", "urine_nitrite", random.choice((_NONE, _NONE, "обнаружено")), _NONE),
        _word("Кровь", "urine_hemoglobin", blood, _NONE),
        _word("Лейкоцитарная эстераза", "urine_leukocyte_esterase", esterase, _NONE),
    )


def _sediment(random: Random) -> tuple[_Line, ...]:
    mucus = random.choice(("нет", "немного", "умеренно"))
    germs = random.choice(("нет", "нет", "единичные", "умеренно"))
    salts = random.choice(("нет", "оксалаты", "ураты", "фосфаты"))
    return (
        _seen("Лейкоциты", "urine_leukocytes", 8, random, "0-5"),
        _seen("Эритроциты неизмененные", "urine_erythrocytes_unchanged", 3, random, "0-2"),
        _word("Эритроциты измененные", "urine_erythrocytes_changed", "нет", "нет"),
        _seen("Эпителий плоский", "urine_squamous_epithelium", 6, random, "0-5"),
        _seen("Эпителий переходный", "urine_transitional_epithelium", 1, random, "0-1"),
        _word("Эпителий почечный", "urine_renal_epithelium", "нет", "нет"),
        _word("Цилиндры гиалиновые", "urine_hyaline_casts", "нет", "нет"),
        _word("Цилиндры зернистые", "urine_granular_casts", "нет", "нет"),
        _word("Слизь", "urine_mucus", mucus, ""),
        _word("Бактерии", "urine_bacteria", germs, "нет"),
        _word("Соли", "urine_salts", salts, ""),
        _word("Грибы дрожжевые", "urine_yeast", "нет", "нет"),
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm or None), "", norm


def _absent(name: str, code: str, ucum: str, unit: str) -> _Line:
    return TruthRow(name, code, text=_NONE, unit=ucum, expected=_NONE), unit, _NONE


def _seen(name: str, code: str, most: int, random: Random, norm: str) -> _Line:
    least = random.randint(0, most)
    low, high = norm.split("-")
    seen = f"{least}-{least + random.randint(1, 2)}"
    return TruthRow(name, code, text=seen, unit="/[HPF]", low=low, high=high), "в п/зр", norm


def _outside(row: TruthRow) -> bool:
    """Say whether the paper marks the answer."""
    if row.expected is not None:
        return row.text != row.expected
    if row.high is None:
        return False
    found = float((row.text or row.value or "").rpartition("-")[2])
    return not float(row.low or 0) <= found <= float(row.high)


def _boxes(
    paper: Paper, y: float, edges: tuple[int, ...], cells: tuple[str, ...], *, bold: tuple[int, ...] = ()
) -> float:
    for number, (left, right, text) in enumerate(zip(edges[:-1], edges[1:], cells, strict=True)):
        if number == 0:
            paper.text(left + 4, y + 14.5, text, size=10.5, bold=number in bold)
        else:
            paper.text((left + right) / 2, y + 14.5, text, size=10.5, bold=number in bold, align="centre")
    for edge in edges:
        paper.rule(edge, y, edge, y + _STEP)
    for line in (y, y + _STEP):
        paper.rule(edges[0], line, edges[-1], line)
    return y + _STEP


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(421, 40, "Частное учреждение здравоохранения", size=10.5, align="centre")
    paper.text(421, 55, "«Клиническая больница на станции Образцово»", size=12, bold=True, align="centre")
    paper.text(421, 68, "Клинико-диагностическая лаборатория", size=10, align="centre")
    paper.rule(36, 75, 806, 75, 0.8)
    paper.text(36, 92, f"Пациент: {person.name}", size=11)
    paper.text(36, 107, f"Дата рождения: {person.birth}", size=11)
    paper.text(300, 92, f"№ карты: {person.order}", size=11)
    paper.text(300, 107, "Отделение: поликлиника № 2", size=11)
    paper.text(560, 92, f"Дата взятия: {taken_on:%d.%m.%Y} 07:20", size=11)
    paper.text(560, 107, f"Направил: {person.doctor}", size=11)
    paper.text(421, 134, "ОБЩИЙ АНАЛИЗ МОЧИ", size=13, bold=True, align="centre")
    return 158.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(36, y + 26, "Материал: моча, утренняя порция. в п/зр - в поле зрения.", size=9.5)
    paper.text(36, y + 48, f"Исследование выполнил: {person.doctor} ______________", size=11)
    paper.text(806, y + 48, f"Дата выдачи: {taken_on:%d.%m.%Y}", size=11, align="right")
