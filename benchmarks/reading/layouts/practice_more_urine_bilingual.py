"""A layout for practice: urine in Kazakh and Russian, strip, microscope and a small chemistry in numbered boxes."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CHEMISTRY = printed("""
urine_creatinine|Несептегі креатинин/Креатинин мочи||ммоль/л|mmol/L|3,5|24,6|1
urine_albumin|Микроальбумин/Микроальбумин мочи||мг/л|mg/L||20,0|1
urine_albumin_creatinine_ratio|Альбумин/креатинин қатынасы||мг/ммоль|mg/mmol||3,00|2
urine_amylase|Несеп диастазасы/Диастаза мочи||Ед/л|U/L||460|0
urine_urate|Несеп қышқылы/Мочевая кислота||ммоль/л|mmol/L|1,50|4,40|2
""")
_EDGES = (36, 60, 282, 384, 452, 560)
_TITLES = ("№", "Көрсеткіш атауы/Наименование", "Нәтиже/Результат", "Өлш.бірл./Ед.", "Қалыпты/Норма")


def urine_bilingual(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print numbered boxes with titles of parts across them; what the microscope shows has its field of view behind it."""
    random = Random(f"urine bilingual {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows = _box(paper, _top(paper, person, taken_on), _TITLES, bold=True), list[TruthRow]()
    parts = (
        ("Физикалық-химиялық қасиеттері / Физико-химические свойства", _strip(random)),
        ("Тұнба микроскопиясы / Микроскопия осадка", _sediment(random)),
        ("Несеп биохимиясы / Биохимия мочи", _chemistry(random)),
    )
    for title, lines in parts:
        y = _across(paper, y, title)
        for row, unit, norm in lines:
            rows.append(row)
            shown = row.text or (row.value or "").replace(".", ",")
            y = _box(paper, y, (f"{len(rows)}", row.name, shown, unit, norm))
    paper.text(36, y + 18, f"Зертханашы/Лаборант: {person.doctor}", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


_Lines = tuple[tuple[TruthRow, str, str], ...]


def _strip(random: Random) -> _Lines:
    colour = random.choice(("сары/желтый", "ашық сары/светло-желтый"))
    clear = random.choice(("мөлдір/прозрачная", "бұлыңғыр/мутная"))
    weight, acid = f"1.0{random.randint(5, 30):02d}", random.choice(("5.0", "5.5", "6.0", "7.0"))
    protein = f"{random.uniform(0.02, 0.4):.2f}"
    none, without = "теріс/отрицательно", "теріс/отриц."
    return (
        (TruthRow("Түсі/Цвет", "urine_color", text=colour), "", ""),
        (TruthRow("Мөлдірлігі/Прозрачность", "urine_clarity", text=clear), "", ""),
        (
            TruthRow("Салыстырмалы тығыздығы/Отн. плотность", "urine_specific_gravity", weight, low="1.008", high="1.026"),
            "", "1,008-1,026",
        ),
        (TruthRow("Реакциясы/Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0-7,0"),
        (TruthRow("Ақуыз/Белок", "urine_protein", protein, unit="g/L", high="0.033"), "г/л", "до 0,033"),
        (TruthRow("Глюкоза/Глюкоза", "urine_glucose", text=none, expected=without), "", without),
        (TruthRow("Кетон денелері/Кетоновые тела", "urine_ketones", text=none, expected=without), "", without),
        (TruthRow("Нитриттер/Нитриты", "urine_nitrite", text=none, expected=without), "", without),
        (TruthRow("Уробилиноген/Уробилиноген", "urine_urobilinogen", text="қалыпты/норма"), "", ""),
    )  # fmt: skip


def _sediment(random: Random) -> _Lines:
    return (
        (_seen("Жалпақ эпителий/Эпителий плоский", "urine_squamous_epithelium", 3, random), "", "0-3 в п/зр"),
        (_seen("Лейкоциттер/Лейкоциты", "urine_leukocytes", 6, random), "", "0-6 в п/зр"),
        (
            _seen("Эритроциттер өзгермеген/неизмененные", "urine_erythrocytes_unchanged", 1, random),
            "",
            "0-1 в п/зр",
        ),
        (TruthRow("Цилиндрлер/Цилиндры", "urine_casts", text="жоқ/нет", expected="жоқ/нет"), "", "жоқ/нет"),
        (TruthRow("Тұздар/Соли", "urine_salts", text=random.choice(("оксалаты +", "ураты ++"))), "", ""),
        (TruthRow("Шырыш/Слизь", "urine_mucus", text=random.choice(("+", "++"))), "", ""),
        (TruthRow("Бактериялар/Бактерии", "urine_bacteria", text="жоқ/нет", expected="жоқ/нет"), "", "жоқ/нет"),
    )  # fmt: skip


def _seen(name: str, code: str, most: int, random: Random) -> TruthRow:
    least = random.randint(0, most)
    return TruthRow(
        name, code, text=f"{least}-{least + random.randint(1, 2)} в п/зр", low="0", high=str(most)
    )


def _chemistry(random: Random) -> _Lines:
    """Invent the figures; the ratio follows from the two it is made of."""
    values = drawn(_CHEMISTRY, random)
    ratio = float(values["urine_albumin"]) / float(values["urine_creatinine"])
    values["urine_albumin_creatinine_ratio"] = f"{ratio:.2f}"
    return tuple(
        (truth_of(item, values[item.code], item.ru), item.unit_ru, bounds_of(item, "{}-{}", "до ", "от "))
        for item in _CHEMISTRY
    )


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(298, 42, "«Үлгі» аудандық ауруханасы / Районная больница «Образец»", size=10.5, align="centre")
    paper.text(298, 60, "НЕСЕП ТАЛДАУЫ / АНАЛИЗ МОЧИ", size=12, bold=True, align="centre")
    paper.text(36, 82, f"Т.А.Ә./Ф.И.О.: {person.name}    Туған күні/Дата рожд.: {person.birth}", size=10)
    paper.text(36, 96, f"Күні/Дата: {taken_on:%d.%m.%Y}    Участок: 7    № {person.order}", size=10)
    return 108.0


def _box(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    for left, right, text in zip(_EDGES[:-1], _EDGES[1:], cells, strict=True):
        size = 9.5 if paper.measure(text, size=9.5, bold=bold) < right - left - 6 else 8
        paper.text(left + 4, y + 13, text, size=size, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + 19, 0.5)
    for line in (y, y + 19):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.5)
    return y + 19


def _across(paper: Paper, y: float, title: str) -> float:
    paper.text(298, y + 13, title, size=10, bold=True, align="centre")
    for edge in (_EDGES[0], _EDGES[-1]):
        paper.rule(edge, y, edge, y + 19, 0.5)
    paper.rule(_EDGES[0], y + 19, _EDGES[-1], y + 19, 0.5)
    return y + 19
