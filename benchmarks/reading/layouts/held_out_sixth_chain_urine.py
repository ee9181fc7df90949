"""A layout once held out and since tuned on: a chain's general urine analysis, strip and microscope in one table, the unit in the last column."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PLACES = (48, 226, 352, 496)
_TITLES = ("Показатель", "Результат", "Референсные значения", "Единицы")
_BLUE = (0.16, 0.36, 0.62)
_NOT_FOUND = "не обнаружено"

_Line = tuple[TruthRow, str, str]
"""A row of truth, its printed norm and its printed unit."""


def chain_urine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two parts under one blue line of titles; a rule stands below every row."""
    random = Random(f"chain urine {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    parts = (
        ("Физико-химические свойства", "Метод: сухая химия, анализатор мочи", _strip(random)),
        ("Микроскопическое исследование осадка", "Метод: световая микроскопия", _sediment(random)),
    )
    for title, method, lines in parts:
        y = _titled(paper, y, title, method)
        for row, norm, unit in lines:
            shown = row.text or (row.value or "").replace(".", ",")
            if row.analyte == "urine_specific_gravity":
                shown = row.value or ""
            y = _printed(paper, y, (row.name, shown, norm, unit))
            rows.append(row)
    _foot(paper, y + 14, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _worded(name: str, code: str, text: str, expected: str) -> _Line:
    return TruthRow(name, code, text=text, expected=expected), expected, ""


def _strip(random: Random) -> tuple[_Line, ...]:
    """Invent what a strip shows; ketones and blood are found in one of a few."""
    colour = random.choice(("соломенно-желтый", "светло-желтый", "желтый", "темно-желтый"))
    clear = random.choice(("прозрачная", "прозрачная", "слегка мутная"))
    weight = f"1.0{random.randint(8, 30):02d}"
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "7.0"))
    protein, bile = f"{random.uniform(0.03, 0.24):.2f}", f"{random.uniform(2, 20):.1f}"
    ketones = random.choice((_NOT_FOUND, _NOT_FOUND, "следы", "+"))
    blood = random.choice((_NOT_FOUND, _NOT_FOUND, "+"))
    return (
        _worded("Цвет", "urine_color", colour, "соломенно-желтый"),
        _worded("Прозрачность", "urine_clarity", clear, "прозрачная"),
        (
            TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.003", high="1.035"),
            "1.003 – 1.035",
            "",
        ),
        (TruthRow("Кислотность (pH)", "urine_ph", acid, low="5.0", high="7.5"), "5,0 – 7,5", ""),
        (TruthRow("Белок", "urine_protein", protein, unit="g/L", high="0.15"), "< 0,15", "г/л"),
        _worded("Глюкоза", "urine_glucose", _NOT_FOUND, _NOT_FOUND),
        _worded("Кетоновые тела", "urine_ketones", ketones, _NOT_FOUND),
        _worded("Билирубин", "urine_bilirubin", _NOT_FOUND, _NOT_FOUND),
        (TruthRow("Уробилиноген", "urine_urobilinogen", bile, unit="umol/L", high="17.0"), "< 17,0", "мкмоль/л"),
        _worded("Нитриты", "urine_nitrite", _NOT_FOUND, _NOT_FOUND),
        _worded("Лейкоцитарная эстераза", "urine_leukocyte_esterase", _NOT_FOUND, _NOT_FOUND),
        _worded("Кровь (гемоглобин)", "urine_hemoglobin", blood, _NOT_FOUND),
    )  # fmt: skip


def _sediment(random: Random) -> tuple[_Line, ...]:
    none, salts = "отсутствуют", random.choice(("отсутствуют", "оксалаты кальция", "ураты"))
    slime = random.choice(("отсутствует", "незначительное количество", "умеренное количество"))
    germs = random.choice((none, none, "единичные"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 5, random),
        _seen("Эпителий переходный", "urine_transitional_epithelium", 1, random),
        _worded("Эпителий почечный", "urine_renal_epithelium", "отсутствует", "отсутствует"),
        _seen("Лейкоциты", "urine_leukocytes", 5, random),
        _seen("Эритроциты", "urine_erythrocytes", 2, random),
        _worded("Цилиндры гиалиновые", "urine_hyaline_casts", none, none),
        _worded("Цилиндры зернистые", "urine_granular_casts", none, none),
        _worded("Слизь", "urine_mucus", slime, "незначительное количество"),
        _worded("Соли", "urine_salts", salts, none),
        _worded("Бактерии", "urine_bacteria", germs, none),
        _worded("Дрожжевые грибы", "urine_yeast", none, none),
    )


def _seen(name: str, code: str, most: int, random: Random) -> _Line:
    """Invent how many were seen in a field of view, now and then more than the norm allows."""
    least = random.randint(0, most)
    shown = f"{least}-{least + random.randint(1, 3)} в п/зр"
    return TruthRow(name, code, text=shown, low="0", high=str(most)), f"0-{most} в п/зр", ""


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(42, 30, 553, 33, _BLUE)
    paper.ink(_BLUE)
    paper.text(48, 56, "Эталон-Пример", size=18, bold=True)
    paper.ink()
    paper.text(48, 70, "клинико-диагностические лаборатории", size=9)
    paper.text(553, 56, "Результат лабораторного исследования", size=11, align="right")
    told = (
        ("Фамилия, имя, отчество", person.name, "Дата взятия", f"{taken_on:%d.%m.%Y}"),
        ("Дата рождения", person.birth, "Время взятия", "07:15"),
        ("ИИН", person.iin, "Дата выполнения", f"{taken_on:%d.%m.%Y}"),
        ("Биоматериал", "Моча разовая", "№ направления", person.order),
    )
    for number, (title, text, second, answer) in enumerate(told):
        y = 92 + 14 * number
        paper.text(48, y, title, size=9)
        paper.text(166, y, text, size=9.5, bold=True)
        paper.text(366, y, second, size=9)
        paper.text(460, y, answer, size=9.5, bold=True)
    paper.text(298, 164, "Общий анализ мочи", size=13, bold=True, align="centre")
    paper.paint(42, 172, 553, 191, _BLUE)
    paper.ink((1.0, 1.0, 1.0))
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 185, title, size=9.5, bold=True)
    paper.ink()
    return 206.0


def _titled(paper: Paper, y: float, title: str, method: str) -> float:
    paper.text(_PLACES[0], y, title, size=10, bold=True)
    paper.text(553, y, method, size=8, align="right")
    paper.rule(42, y + 5, 553, y + 5, 0.8)
    return y + 19


def _printed(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9.5, bold=number == 1)
    paper.rule(42, y + 5, 553, y + 5, 0.25)
    return y + 19


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.text(48, y, "Результат исследования не является диагнозом. Обратитесь к лечащему врачу.", size=8.5)
    paper.text(48, y + 16, f"Исследование выполнил(а): {person.doctor}", size=9.5)
    paper.text(553, y + 16, "Лист 1 / 1", size=8.5, align="right")
