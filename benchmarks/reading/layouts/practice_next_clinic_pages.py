"""A layout for practice: a clinic's check-up on three pages, a letter beside what is outside, urine last and in words."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
leukocytes|Лейкоциты, WBC||х10^9/л|10*9/L|4,0|9,0|2
erythrocytes|Эритроциты, RBC||х10^12/л|10*12/L|3,9|5,0|2
hemoglobin|Гемоглобин, HGB||г/л|g/L|120|150|0
hematocrit|Гематокрит, HCT||%|%|35,0|47,0|1
mcv|Средний объем эритроцитов, MCV||фл|fL|80,0|100,0|1
platelets|Тромбоциты, PLT||х10^9/л|10*9/L|180|320|0
neutrophils_percent|Нейтрофилы, NEU||%|%|47,0|72,0|1
lymphocytes_percent|Лимфоциты, LYM||%|%|19,0|37,0|1
monocytes_percent|Моноциты, MON||%|%|3,0|11,0|1
eosinophils_percent|Эозинофилы, EOS||%|%|0,5|5,0|1
esr|Скорость оседания эритроцитов||мм/час|mm/h|2|15|0
""")
_CHEMISTRY = printed("""
glucose|Глюкоза (сыворотка)||ммоль/л|mmol/L|4,1|5,9|1
creatinine|Креатинин||мкмоль/л|umol/L|58|96|0
alt|АЛТ (аланинаминотрансфераза)||Ед/л|U/L||33|0
ast|АСТ (аспартатаминотрансфераза)||Ед/л|U/L||32|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L||21,0|1
cholesterol|Холестерин||ммоль/л|mmol/L||5,2|1
crp_high_sensitivity|С-реактивный белок высокочувствительный||мг/л|mg/L||3,0|2
""")
_HORMONES = printed("""
tsh|ТТГ (тиреотропный гормон)||мМЕ/л|m[IU]/L|0,4|4,0|2
ft4|Свободный тироксин (св. Т4)||пмоль/л|pmol/L|9,0|22,0|1
ferritin|Ферритин||нг/мл|ng/mL|13|150|0
vitamin_d_25oh|Витамин D (25-гидроксикальциферол)||нг/мл|ng/mL|30|100|1
""")
_PLACES = (50, 286, 334, 364, 446)
_TITLES = ("Наименование показателя", "Результат", "", "Ед. изм.", "Референсный интервал")
_PAGES = 3


def clinic_pages(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one study or two a page, the patient in one line on each page, H or L in a narrow column of its own."""
    random = Random(f"clinic pages {seed}")
    person, paper = invented(random), Paper(face="Serif")
    rows, blood = list[TruthRow](), counted(random)
    y = _first_top(paper, person, taken_on)
    _figures(paper, y, ("Общий анализ крови", "кровь венозная, ЭДТА"), _COUNT, blood, rows)
    _foot(paper, person, 1)
    y = _next_top(paper, person, taken_on)
    chemistry, hormones = drawn(_CHEMISTRY, random), drawn(_HORMONES, random)
    y = _figures(paper, y, ("Биохимия крови", "сыворотка"), _CHEMISTRY, chemistry, rows)
    _figures(paper, y + 22, ("Иммунохимические исследования", "сыворотка"), _HORMONES, hormones, rows)
    _foot(paper, person, 2)
    y = _next_top(paper, person, taken_on)
    _words(paper, y, _urine(random), rows)
    paper.text(50, 760, f"Дата печати: {taken_on + timedelta(days=2):%d.%m.%Y}", size=9.5)
    _foot(paper, person, 3)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _figures(
    paper: Paper,
    y: float,
    study: tuple[str, str],
    items: tuple[Indicator, ...],
    values: dict[str, str],
    rows: list[TruthRow],
) -> float:
    y = _study(paper, y, *study)
    for item in items:
        value = values[item.code]
        letter = ("", "H", "L")[side_of(item, value)]
        limits = bounds_of(item, "{} – {}", "≤ ", "≥ ")
        y = _line(paper, y, (item.ru, value.replace(".", ","), letter, item.unit_ru, limits))
        rows.append(truth_of(item, value, item.ru))
    return y


def _words(paper: Paper, y: float, lines: tuple[TruthRow, ...], rows: list[TruthRow]) -> None:
    y = _study(paper, y, "Общий анализ мочи", "моча разовая, утренняя")
    for row in lines:
        shown = row.text or (row.value or "").replace(".", ",")
        limits = row.expected or (f"{row.low} – {row.high}".replace(".", ",") if row.low else "")
        letter = "H" if row.value and row.high and float(row.value) > float(row.high) else ""
        y = _line(paper, y, (row.name, shown, letter, "", limits))
        rows.append(row)


def _urine(random: Random) -> tuple[TruthRow, ...]:
    weight = f"1.0{random.randint(10, 28)}"
    cells = random.choice(("0-1 в п/зр", "1-2 в п/зр", "3-4 в п/зр", "8-10 в п/зр"))
    protein = random.choice(("отрицательно", "отрицательно", "следы"))
    no = "отрицательно"
    return (
        TruthRow("Цвет мочи", "urine_color", text=random.choice(("желтый", "светло-желтый"))),
        TruthRow("Прозрачность мочи", "urine_clarity", text="прозрачная", expected="прозрачная"),
        TruthRow("Относительная плотность", "urine_specific_gravity", weight, low="1.010", high="1.025"),
        TruthRow("pH мочи", "urine_ph", random.choice(("5.5", "6.0", "6.5")), low="5.0", high="7.5"),
        TruthRow("Белок в моче", "urine_protein", text=protein, expected=no),
        TruthRow("Глюкоза в моче", "urine_glucose", text=no, expected=no),
        TruthRow("Лейкоциты (микроскопия)", "urine_leukocytes", text=cells, low="0", high="5"),
        TruthRow("Эритроциты (микроскопия)", "urine_erythrocytes", text="0-1 в п/зр", low="0", high="2"),
    )


def _study(paper: Paper, y: float, title: str, material: str) -> float:
    """Print the name of a study, its material and the titles of columns and return the place of the first line."""
    paper.text(50, y, title.upper(), size=11, bold=True)
    paper.text(50, y + 13, f"Биоматериал: {material}", size=9)
    paper.rule(46, y + 19, 552, y + 19, 0.8)
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 31, text, size=9.5, bold=True)
    paper.rule(46, y + 37, 552, y + 37, 0.8)
    return y + 52


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=10.5, bold=number == 2 or (number == 1 and cells[2] != ""))
    return y + 20


def _first_top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(50, 46, "КЛИНИКА «ПРИМЕР ПЛЮС»", size=15, bold=True)
    paper.text(50, 60, "Клинико-диагностическая лаборатория, тел. 0 (000) 000-00-00", size=9)
    told = (
        ("Пациент:", person.name),
        ("Дата рождения:", person.birth),
        ("ИИН:", person.iin),
        ("Номер направления:", person.order),
        ("Направил:", person.doctor),
        ("Дата взятия биоматериала:", f"{taken_on:%d.%m.%Y} 08:40"),
        ("Дата выполнения:", f"{taken_on + timedelta(days=1):%d.%m.%Y} 12:15"),
    )
    for number, (label, text) in enumerate(told):
        paper.text(50, 86 + 14 * number, label, size=10, bold=True)
        paper.text(200, 86 + 14 * number, text, size=10)
    return 212.0


def _next_top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.turn()
    told = f"{person.name}, {person.birth}, направление {person.order}, взято {taken_on:%d.%m.%Y}"
    paper.text(50, 44, told, size=9)
    paper.rule(46, 50, 552, 50, 0.3)
    return 80.0


def _foot(paper: Paper, person: Person, page: int) -> None:
    paper.rule(46, 778, 552, 778, 0.3)
    paper.text(
        50, 790, "H – выше, L – ниже референсного интервала. Результаты оценивает лечащий врач.", size=8.5
    )
    paper.text(50, 802, f"Врач клинической лабораторной диагностики {person.doctor}", size=8.5)
    paper.text(552, 802, f"Стр. {page} / {_PAGES}", size=8.5, align="right")
