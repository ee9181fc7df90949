"""A layout once held out and since tuned on: a chain's hormones and vitamins in groups, the unit before the result, remarks below groups."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("ГОРМОНЫ ЩИТОВИДНОЙ ЖЕЛЕЗЫ", printed("""
tsh|Тиреотропный гормон (ТТГ)||мкМЕ/мл|u[IU]/mL|0,27|4,20|3
ft4|Тироксин свободный (Т4 св.)||пмоль/л|pmol/L|12,0|22,0|2
ft3|Трийодтиронин свободный (Т3 св.)||пмоль/л|pmol/L|3,1|6,8|2
anti_tpo|Антитела к тиреопероксидазе (анти-ТПО)||МЕ/мл|[IU]/mL||34,0|1
anti_tg|Антитела к тиреоглобулину (анти-ТГ)||МЕ/мл|[IU]/mL||115,0|1
"""), ()),
    ("ГОРМОНЫ РЕПРОДУКТИВНОЙ ПАНЕЛИ", printed("""
fsh|ФСГ (фолликулостимулирующий гормон)||мМЕ/мл|m[IU]/mL|3,5|12,5|2
lh|ЛГ (лютеинизирующий гормон)||мМЕ/мл|m[IU]/mL|2,4|12,6|2
prolactin|Пролактин||мкМЕ/мл|u[IU]/mL|102|496|0
estradiol|Эстрадиол||пг/мл|pg/mL|12,4|233,0|1
testosterone|Тестостерон общий||нмоль/л|nmol/L|0,29|1,67|2
dhea_sulfate|ДГЭА-сульфат||мкг/дл|ug/dL|98,8|340,0|1
"""), ("Референсные значения указаны для 2-5 дня менструального цикла.",)),
    ("ГОРМОНЫ НАДПОЧЕЧНИКОВ И УГЛЕВОДНОГО ОБМЕНА", printed("""
cortisol|Кортизол||нмоль/л|nmol/L|171|536|0
insulin|Инсулин||мкЕд/мл|u[IU]/mL|2,6|24,9|1
pth|Паратиреоидный гормон (паратгормон)||пг/мл|pg/mL|15,0|65,0|1
"""), ()),
    ("ВИТАМИНЫ, МИКРОЭЛЕМЕНТЫ", printed("""
vitamin_d_25oh|Витамин Д общий (25-OH)||нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин В12 (цианокобаламин)||пг/мл|pg/mL|197|771|0
folate|Фолиевая кислота (витамин В9)||нг/мл|ng/mL|3,9|26,8|2
ferritin|Ферритин||нг/мл|ng/mL|13,0|150,0|1
iron|Железо||мкмоль/л|umol/L|5,8|34,5|1
magnesium|Магний||ммоль/л|mmol/L|0,66|1,07|2
zinc|Цинк||мкмоль/л|umol/L|10,7|22,9|1
"""), (
        "Витамин Д: менее 20 нг/мл - дефицит, 20-30 нг/мл - недостаточность,",
        "30-100 нг/мл - адекватный уровень, более 150 нг/мл - возможна токсичность.",
    )),
)  # fmt: skip
_PLACES = (48, 270, 358, 450)
_TITLES = ("Исследование", "Ед. измерения", "Результат", "Референсные значения")
_LEFT, _RIGHT = 42, 554
_BLUE = (0.12, 0.32, 0.62)


def chain_vitamins_hormones(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print four groups over one page; a result outside is bold with a star, remarks stand in small print."""
    random = Random(f"chain vitamins hormones {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    values = drawn(tuple(item for _, items, _ in _GROUPS for item in items), random)
    for title, items, remarks in _GROUPS:
        paper.ink(_BLUE)
        paper.text(_PLACES[0], y + 14, title, size=9, bold=True)
        paper.ink()
        paper.rule(_LEFT, y + 19, _RIGHT, y + 19, 0.8)
        y += 19
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        for remark in remarks:
            y += 10
            paper.text(_PLACES[0], y + 1, remark, size=7.5)
        y += 8
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    outside = side_of(item, value) != 0
    limits = bounds_of(item, "{} – {}", "< ", "> ")
    shown = value.replace(".", ",") + " *" * outside
    for number, (x, text) in enumerate(zip(_PLACES, (item.ru, item.unit_ru, shown, limits), strict=True)):
        paper.text(x, y + 13, text, size=9.5, bold=number == 2 and outside)
    paper.rule(_LEFT, y + 18.5, _RIGHT, y + 18.5, 0.2)
    return y + 18.5


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_BLUE)
    paper.text(_LEFT, 46, "Диагностика-Шаблон", size=17, bold=True)
    paper.ink()
    paper.text(_RIGHT, 38, "Медицинская лаборатория", size=8.5, align="right")
    paper.text(_RIGHT, 49, "Аккредитация ISO 15189 № 0000", size=8.5, align="right")
    paper.rule(_LEFT, 56, _RIGHT, 56, 1.2)
    told = (
        ("ФИО пациента:", person.name, "Номер заявки:", person.order),
        ("Дата рождения:", person.birth, "Дата взятия:", f"{taken_on:%d.%m.%Y} 08:05"),
        ("Пол:", "Ж", "Дата результата:", f"{taken_on + timedelta(days=2):%d.%m.%Y} 16:40"),
        ("Врач:", person.doctor, "Материал:", "Сыворотка крови"),
    )
    for number, cells in enumerate(told):
        for x, text, bold in zip((48, 124, 330, 414), cells, (False, True) * 2, strict=True):
            paper.text(x, 72 + 13 * number, text, size=9, bold=bold)
    paper.shade(_LEFT, 120, _RIGHT, 136, 0.92)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 131, title, size=8.5, bold=True)
    return 138.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(_PLACES[0], y + 12, "* - результат вне референсных значений", size=8)
    paper.text(_PLACES[0], y + 28, f"Результаты проверил: {person.doctor}", size=9)
    paper.text(_RIGHT, y + 28, f"Дата печати: {taken_on + timedelta(days=2):%d.%m.%Y}", size=9, align="right")
