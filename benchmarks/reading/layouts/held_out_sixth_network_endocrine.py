"""A layout once held out and since tuned on: a network's hormones, vitamins and markers, the day each was ready in the last column."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Функция щитовидной железы", 1, printed("""
tsh|ТТГ (тиреотропный гормон)||мкМЕ/мл|u[IU]/mL|0,27|4,20|2
ft4|Т4 свободный (тироксин свободный)||пмоль/л|pmol/L|12,0|22,0|1
ft3|Т3 свободный (трийодтиронин свободный)||пмоль/л|pmol/L|3,10|6,80|2
anti_tpo|АТ-ТПО (антитела к тиреопероксидазе)||МЕ/мл|[IU]/mL||34,0|1
anti_tg|АТ-ТГ (антитела к тиреоглобулину)||МЕ/мл|[IU]/mL||115,0|1
calcitonin|Кальцитонин||пг/мл|pg/mL||9,52|2
""")),
    ("Гипофиз, надпочечники, паращитовидные железы", 2, printed("""
prolactin|Пролактин||мМЕ/л|m[IU]/L|86|496|0
cortisol|Кортизол||нмоль/л|nmol/L|166|507|0
acth|АКТГ (адренокортикотропный гормон)||пг/мл|pg/mL|7,2|63,3|1
pth|Паратгормон интактный||пг/мл|pg/mL|15,0|65,0|1
""")),
    ("Углеводный обмен", 1, printed("""
glucose|Глюкоза в сыворотке||ммоль/л|mmol/L|4,10|6,10|2
insulin|Инсулин||мкЕд/мл|u[IU]/mL|2,6|24,9|1
c_peptide|С-пептид||нг/мл|ng/mL|1,10|4,40|2
homa_ir|Индекс инсулинорезистентности HOMA-IR|||1||2,70|2
hba1c|Гликированный гемоглобин (HbA1c)||%|%|4,0|6,0|1
""")),
    ("Витамины и железо", 3, printed("""
vitamin_d_25oh|Витамин D, 25-гидрокси (25-OH)||нг/мл|ng/mL|30,0|100,0|1
vitamin_b12|Витамин В12 (цианокобаламин)||пг/мл|pg/mL|197|771|0
folate|Фолиевая кислота (витамин В9)||нг/мл|ng/mL|3,9|26,8|1
ferritin|Ферритин||мкг/л|ug/L|15,0|150,0|1
tibc|ОЖСС (общая железосвязывающая способность)||мкмоль/л|umol/L|45,3|77,1|1
""")),
    ("Онкомаркеры", 2, printed("""
cea|РЭА (раково-эмбриональный антиген)||нг/мл|ng/mL||4,70|2
ca_19_9|СА 19-9||Ед/мл|U/mL||34,0|1
afp|АФП (альфа-фетопротеин)||МЕ/мл|[IU]/mL||5,80|2
""")),
)  # fmt: skip
_PLACES = (44, 268, 330, 392, 482)
_TITLES = ("Исследование", "Результат", "Ед. изм.", "Реф. значения", "Дата готовности")


def network_endocrine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print five groups under one heading; an asterisk stands after what is outside, dates stand to the right."""
    random = Random(f"network endocrine {seed}")
    person, paper = invented(random), Paper(face="Sans")
    _top(paper, person, taken_on)
    values = _visit(random)
    rows, y = list[TruthRow](), 184.0
    for title, days, items in _GROUPS:
        paper.text(_PLACES[0], y + 2, title, size=9.5, bold=True)
        y += 20
        for item in items:
            _line(paper, y, item, values[item.code], taken_on + timedelta(days=days))
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 19
    _foot(paper, y + 8, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _visit(random: Random) -> dict[str, str]:
    """Invent one visit; the index follows from glucose and insulin."""
    values = drawn(tuple(item for _, _, items in _GROUPS for item in items), random)
    index = float(values["glucose"]) * float(values["insulin"]) / 22.5
    return values | {"homa_ir": f"{index:.2f}"}


def _line(paper: Paper, y: float, item: Indicator, value: str, ready: date) -> None:
    outside = side_of(item, value) != 0
    shown = value.replace(".", ",") + ("*" if outside else "")
    cells = (item.ru, shown, item.unit_ru, bounds_of(item, "{} - {}", "< ", "> "), f"{ready:%d.%m.%Y}")
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9, bold=outside and number == 1)
    paper.rule(40, y + 6, 556, y + 6, 0.25)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 44, "ПРИМЕРНЫЙ АНАЛИЗ", size=16, bold=True, align="centre")
    paper.text(298, 57, "лабораторная сеть", size=8.5, align="centre")
    paper.rule(40, 66, 556, 66, 1)
    told = (
        (f"ФИО пациента: {person.name}", f"Номер заказа: {person.order}"),
        (f"Дата рождения: {person.birth}", f"Регистрация: {taken_on:%d.%m.%Y} 09:02"),
        (f"Врач: {person.doctor}", f"Взятие пробы: {taken_on:%d.%m.%Y} 09:10"),
        ("Материал: венозная кровь, сыворотка", "Пункт приема: ул. Образцовая, 1"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(44, 82 + 14 * number, left, size=9)
        paper.text(330, 82 + 14 * number, right, size=9)
    paper.rule(40, 132, 556, 132, 1)
    paper.shade(40, 144, 556, 164, 0.85)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 157, title, size=8.5, bold=True)


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "* результат вне референсных значений",
        "Референсные значения указаны для взрослых с учетом применяемых реагентов.",
        f"Исследования выполнил: {person.doctor}",
        f"Логин {person.login}, пароль {person.password} для личного кабинета",
    )
    for number, line in enumerate(told):
        paper.text(44, y + 12 * number, line, size=8)
