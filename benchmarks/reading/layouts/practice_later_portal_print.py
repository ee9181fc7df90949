"""A layout for practice: a polyclinic's portal printed from a browser, urine under the names of three services."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed
from benchmarks.reading.layouts.practice_values import lifelike
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNTED = printed("""
nechiporenko_leukocytes|Лейкоциты||в 1 мл|/mL||2000|0
nechiporenko_erythrocytes|Эритроциты||в 1 мл|/mL||1000|0
nechiporenko_casts|Цилиндры||в 1 мл|/mL||20|0
""")
_CHEMISTRY = printed("""
urine_creatinine|Креатинин в разовой порции мочи||ммоль/л|mmol/L|2,5|23,0|1
urine_albumin|Микроальбумин в моче||мг/л|mg/L|0|20,0|1
""")
_PLACES = (48, 254, 384, 462)
_TITLES = ("Параметр", "Значение", "Ед. изм.", "Реф. значения")
_RIGHT = 552
_LINK = (0.1, 0.3, 0.65)
_Lines = tuple[tuple[TruthRow, str, str], ...]


def portal_print(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the page of a portal with the browser's own lines above and below; each service has the titles anew."""
    random = Random(f"portal print {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    services = (
        ("Исследование мочи общеклиническое (общий анализ мочи)", (*_strip(random), *_sediment(random))),
        ("Исследование мочи по Нечипоренко", _figures(_COUNTED, random)),
        ("Микроальбумин и креатинин в моче", _figures(_CHEMISTRY, random)),
    )
    for service, lines in services:
        y = _heading(paper, y, service)
        for row, unit, norm in lines:
            shown = row.text or (row.value or "").replace(".", ",")
            y = _line(paper, y, (row.name, shown, unit, norm))
            rows.append(row)
        y += 10
    paper.text(48, y + 8, f"Исполнитель: {person.doctor}", size=8.5)
    paper.text(24, 832, "https://portal.example.invalid/lab/result/print", size=7)
    paper.text(571, 832, "1/1", size=7, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _strip(random: Random) -> _Lines:
    none = "отсутствует"
    colour = random.choice(("соломенно-желтый", "светло-желтый", "желтый"))
    clear = random.choice(("прозрачная", "прозрачная", "слабо мутная"))
    weight, acid = f"1.0{random.randint(8, 28):02d}", random.choice(("5.0", "5.5", "6.0", "6.5", "7.0"))
    protein = f"{random.uniform(0.01, 0.2):.2f}"
    ketones = random.choice((none, none, "следы"))
    return (
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        (TruthRow("Прозрачность", "urine_clarity", text=clear, expected="прозрачная"), "", "прозрачная"),
        (TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.010", high="1.025"), "", "1,010 - 1,025"),
        (TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0 - 7,0"),
        (TruthRow("Белок", "urine_protein", protein, unit="g/L", low="0.00", high="0.14"), "г/л", "0,00 - 0,14"),
        (TruthRow("Глюкоза", "urine_glucose", text=none, expected=none), "", none),
        (TruthRow("Кетоновые тела", "urine_ketones", text=ketones, expected="отсутствуют"), "", "отсутствуют"),
        (TruthRow("Билирубин", "urine_bilirubin", text=none, expected=none), "", none),
        (TruthRow("Нитриты", "urine_nitrite", text="отрицательно", expected="отрицательно"), "", "отрицательно"),
    )  # fmt: skip


def _sediment(random: Random) -> _Lines:
    salts = random.choice(("не обнаружены", "оксалаты, немного", "фосфаты, немного"))
    germs = random.choice(("не обнаружены", "не обнаружены", "+"))
    return (
        _seen("Эпителий плоский", "urine_squamous_epithelium", 5, random),
        _seen("Эпителий переходный", "urine_transitional_epithelium", 1, random),
        _seen("Лейкоциты", "urine_leukocytes", 5, random),
        _seen("Эритроциты неизмененные", "urine_erythrocytes_unchanged", 2, random),
        (TruthRow("Цилиндры гиалиновые", "urine_hyaline_casts", text="не обнаружены", expected="не обнаружены"), "", "не обнаружены"),
        (TruthRow("Слизь", "urine_mucus", text=random.choice(("+", "++", "незначительно"))), "", ""),
        (TruthRow("Соли", "urine_salts", text=salts), "", ""),
        (TruthRow("Бактерии", "urine_bacteria", text=germs, expected="не обнаружены"), "", "не обнаружены"),
        (TruthRow("Дрожжевые грибы", "urine_yeast", text="не обнаружены", expected="не обнаружены"), "", "не обнаружены"),
    )  # fmt: skip


def _seen(name: str, code: str, most: int, random: Random) -> tuple[TruthRow, str, str]:
    least = random.randint(0, most)
    seen = f"{least}-{least + random.randint(1, 2)} в п/зр"
    return TruthRow(name, code, text=seen, low="0", high=str(most)), "", f"0-{most} в п/зр"


def _figures(items: tuple[Indicator, ...], random: Random) -> _Lines:
    values = lifelike(items, random)
    return tuple(
        (truth_of(item, values[item.code], item.ru), item.unit_ru, bounds_of(item, "{} - {}", "до ", "от "))
        for item in items
    )


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(24, 18, f"{taken_on:%d.%m.%y}, 16:21", size=7)
    paper.text(298, 18, "Результаты исследований", size=7, align="centre")
    paper.ink(_LINK)
    paper.text(48, 48, "Портал пациента", size=15, bold=True)
    paper.ink()
    paper.text(_RIGHT, 48, "Городская поликлиника № 0", size=10, align="right")
    paper.rule(48, 56, _RIGHT, 56, 0.8)
    told = (
        ("Пациент", person.name, "Дата рождения", person.birth),
        ("ИИН", person.iin, "Номер направления", person.order),
        ("Дата взятия биоматериала", f"{taken_on:%d.%m.%Y} 07:55", "Статус", "Выполнено"),
        ("Дата выполнения", f"{taken_on:%d.%m.%Y} 13:10", "Направил", person.doctor),
    )
    for number, (left, what, right, other) in enumerate(told):
        y = 72 + 13 * number
        paper.text(48, y, f"{left}:", size=8.5)
        paper.text(166, y, what, size=8.5, bold=True)
        paper.text(340, y, f"{right}:", size=8.5)
        paper.text(428, y, other, size=8.5, bold=True)
    return 128.0


def _heading(paper: Paper, y: float, service: str) -> float:
    paper.text(48, y + 10, service, size=10.5, bold=True)
    paper.shade(42, y + 16, _RIGHT, y + 33, 0.93)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 28, title, size=8.5, bold=True)
    return y + 33


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for x, text in zip(_PLACES, cells, strict=True):
        paper.text(x, y + 12.5, text, size=9)
    paper.rule(42, y + 18, _RIGHT, y + 18, 0.2)
    return y + 18
