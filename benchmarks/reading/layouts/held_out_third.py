"""Layouts in Russian, once held out and since tuned on: hormones with remarks under some lines, and a check-up."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_HORMONES = printed("""
tsh|Тиреотропный гормон (ТТГ)||мЕд/л|m[IU]/L|0,40|4,00|2
ft4|Т4 свободный||пмоль/л|pmol/L|9,0|22,0|1
ft3|Т3 свободный||пмоль/л|pmol/L|2,60|5,70|2
anti_tpo|Антитела к тиреоидной пероксидазе (АТ-ТПО)||Ед/мл|U/mL||5,6|1
anti_tg|Антитела к тиреоглобулину (АТ-ТГ)||Ед/мл|U/mL||18,0|1
thyroglobulin|Тиреоглобулин||нг/мл|ng/mL|3,5|77,0|1
pth|Паратгормон||пг/мл|pg/mL|15,0|65,0|1
prolactin|Пролактин||мЕд/л|m[IU]/L|109|557|0
cortisol|Кортизол||нмоль/л|nmol/L|101|536|0
lh|Лютеинизирующий гормон (ЛГ)||мЕд/мл|m[IU]/mL|1,8|11,8|1
fsh|Фолликулостимулирующий гормон (ФСГ)||мЕд/мл|m[IU]/mL|3,0|8,1|1
testosterone|Тестостерон общий||нмоль/л|nmol/L|0,48|1,85|2
shbg|Глобулин, связывающий половые гормоны (ГСПГ)||нмоль/л|nmol/L|19,8|155,2|1
dhea_sulfate|ДГЭА-сульфат||мкмоль/л|umol/L|2,6|13,9|1
insulin|Инсулин||мкЕд/мл|u[IU]/mL|2,6|24,9|1
vitamin_d_25oh|25-ОН витамин D||нг/мл|ng/mL|30,0|100,0|1
""")
_REMARKS = {
    "tsh": "Для беременных: I триместр 0,1–2,5; II триместр 0,2–3,0; III триместр 0,3–3,0 мЕд/л.",
    "anti_tpo": "Повышение встречается и у здоровых людей; значение оценивают вместе с уровнем ТТГ.",
    "prolactin": "При значении выше 700 мЕд/л рекомендуется дополнительно определить макропролактин.",
    "cortisol": "Указаны значения для утренних часов (с 7 до 10 часов).",
    "fsh": "Фолликулярная фаза. Для других фаз цикла и для менопаузы пределы другие, см. сайт лаборатории.",
    "vitamin_d_25oh": "Менее 20 – дефицит; от 20 до 30 – недостаточность; более 150 – возможен токсический эффект.",
}
_COLUMNS = (48, 268, 344, 420)


def hormones_with_notes(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print hormones between full lines; what the laboratory remarks stands in small print under the line it is about."""
    random = Random(f"hormones with notes {seed}")
    person, paper = invented(random), Paper(face="Sans")
    _hormone_top(paper, person, taken_on)
    values, rows, y = drawn(_HORMONES, random), list[TruthRow](), 168.0
    for item in _HORMONES:
        value = values[item.code]
        lines = paper.wrapped(item.ru, _COLUMNS[1] - _COLUMNS[0] - 14, size=9)
        for number, line in enumerate(lines):
            paper.text(_COLUMNS[0], y + 10.5 * number, line, size=9)
        outside = side_of(item, value) != 0
        paper.text(_COLUMNS[1], y, value.replace(".", ",") + (" *" if outside else ""), size=9, bold=outside)
        paper.text(_COLUMNS[2], y, item.unit_ru, size=9)
        paper.text(_COLUMNS[3], y, bounds_of(item, "{} - {}", "< ", "> "), size=9)
        y += 10.5 * (len(lines) - 1)
        if item.code in _REMARKS:
            y += 11
            paper.text(_COLUMNS[0] + 8, y, _REMARKS[item.code], size=7.5)
        paper.rule(42, y + 6, 552, y + 6, 0.4)
        rows.append(truth_of(item, value, item.ru))
        y += 18.5
    paper.text(48, y + 6, "* – результат выходит за пределы референсных значений", size=8)
    paper.text(48, y + 30, f"Врач клинической лабораторной диагностики: {person.doctor}", size=9)
    paper.text(48, y + 46, "Результаты анализов не являются диагнозом, обратитесь к эндокринологу.", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _hormone_top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(48, 50, "ЛАБОРАТОРИЯ «ОБРАЗЕЦ»", size=13, bold=True)
    paper.text(548, 50, "лицензия № 0000000", size=8, align="right")
    pairs = (
        ("Пациент:", person.name),
        ("Дата рождения:", person.birth),
        ("Номер заявки:", person.order),
        ("Дата взятия:", f"{taken_on:%d.%m.%Y} 08:20"),
        ("Дата выполнения:", f"{taken_on + timedelta(days=1):%d.%m.%Y}"),
    )
    for number, (title, told) in enumerate(pairs):
        paper.text(48, 72 + 12 * number, title, size=9)
        paper.text(140, 72 + 12 * number, told, size=9, bold=True)
    paper.rule(42, 132, 552, 132, 1)
    titles = ("Исследование", "Результат", "Ед. изм.", "Референсные значения")
    for x, title in zip(_COLUMNS, titles, strict=True):
        paper.text(x, 146, title, size=9, bold=True)
    paper.rule(42, 152, 552, 152, 1)


_SECTIONS = (
    ("Клинический анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|117|160|0
erythrocytes|Эритроциты||10^12/л|10*12/L|3,80|5,30|2
hematocrit|Гематокрит||%|%|35,0|47,0|1
platelets|Тромбоциты||10^9/л|10*9/L|150|400|0
leukocytes|Лейкоциты||10^9/л|10*9/L|4,00|9,00|2
neutrophils_percent|Нейтрофилы, %||%|%|47,0|72,0|1
lymphocytes_percent|Лимфоциты, %||%|%|19,0|37,0|1
esr_westergren|СОЭ по Вестергрену||мм/ч|mm/h||20|0
""")),
    ("Печень и поджелудочная железа", printed("""
alt|АЛТ (аланинаминотрансфераза)||Ед/л|U/L||41|0
ast|АСТ (аспартатаминотрансфераза)||Ед/л|U/L||40|0
ggt|ГГТ (гамма-глутамилтрансфераза)||Ед/л|U/L||49|0
alp|Щелочная фосфатаза||Ед/л|U/L|40|130|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
protein_total|Общий белок||г/л|g/L|64|83|0
""")),
    ("Почки", printed("""
creatinine|Креатинин||мкмоль/л|umol/L|53|97|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
urate|Мочевая кислота||мкмоль/л|umol/L|150|420|0
""")),
    ("Обмен глюкозы и липидов", printed("""
glucose|Глюкоза||ммоль/л|mmol/L|4,1|6,1|1
hba1c|Гликированный гемоглобин (HbA1c)||%|%|4,0|6,0|1
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
ldl_cholesterol|Холестерин ЛПНП||ммоль/л|mmol/L||3,00|2
hdl_cholesterol|Холестерин ЛПВП||ммоль/л|mmol/L|1,00||2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
atherogenic_coefficient|Коэффициент атерогенности|||1||3,0|1
""")),
    ("Щитовидная железа, витамины, воспаление", printed("""
tsh|ТТГ||мМЕ/л|m[IU]/L|0,40|4,00|2
ferritin|Ферритин||нг/мл|ng/mL|15,0|150,0|1
iron|Железо||мкмоль/л|umol/L|9,0|30,4|1
vitamin_d_25oh|Витамин D (25-ОН)||нг/мл|ng/mL|30,0|100,0|1
crp|С-реактивный белок (СРБ)||мг/л|mg/L||5,0|1
""")),
)  # fmt: skip
_EDGES = (40, 236, 306, 398, 476, 556)
_TITLES = ("Показатель", "Единицы", "Норма", "Результат", "Отклонение")
_VERDICTS = ("", "↑ выше", "↓ ниже")


def checkup_sheet(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a check-up: grey bands as headings, unit and norm before the result, an arrow and a word where it is outside."""
    random = Random(f"checkup sheet {seed}")
    person, paper = invented(random), Paper(face="Screen")
    paper.text(40, 48, "Программа «Ежегодный чекап»", size=15, bold=True)
    paper.text(40, 66, f"{person.name}, дата рождения {person.birth}", size=9)
    paper.text(
        40,
        79,
        f"Заказ {person.order} от {taken_on:%d.%m.%Y}. Кровь взята {taken_on:%d.%m.%Y} в 08:55, натощак",
        size=9,
    )
    y = _checkup_line(paper, 92, _TITLES, bold=True)
    blood, rows = counted(random), list[TruthRow]()
    blood["esr_westergren"] = blood.pop("esr")
    for title, items in _SECTIONS:
        paper.shade(_EDGES[0], y, _EDGES[-1], y + 17, 0.86)
        paper.text(_EDGES[0] + 5, y + 12, title, size=9, bold=True)
        y += 17
        values = blood if items[0].code in blood else _agreeing(items, random)
        for item in items:
            value = values[item.code]
            cells = (item.ru, item.unit_ru, bounds_of(item, "{}–{}", "до ", "от "), value.replace(".", ","))
            y = _checkup_line(paper, y, (*cells, _VERDICTS[side_of(item, value)]))
            rows.append(truth_of(item, value, item.ru))
    paper.text(
        40,
        y + 18,
        f"Проверил: {person.doctor}      Дата печати: {taken_on + timedelta(days=2):%d.%m.%Y}",
        size=8.5,
    )
    paper.text(40, y + 31, "Пределы нормы указаны с учетом пола и возраста. Единый номер: 0000.", size=8.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _agreeing(items: tuple[Indicator, ...], random: Random) -> dict[str, str]:
    """Invent values of one section; the coefficient is worked out of the two figures it is made of."""
    values = drawn(items, random)
    if "atherogenic_coefficient" in values:
        good = float(values["hdl_cholesterol"])
        values["atherogenic_coefficient"] = f"{(float(values['cholesterol']) - good) / good:.1f}"
    return values


def _checkup_line(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line under a hairline's height, results in bold, and return the upper edge of the next."""
    for number, (left, text) in enumerate(zip(_EDGES, cells, strict=False)):
        paper.text(left + 5, y + 12.5, text, size=9, bold=bold or (number == 3 and bool(cells[4])))
    paper.rule(_EDGES[0], y + 18, _EDGES[-1], y + 18, 0.3)
    return y + 18
