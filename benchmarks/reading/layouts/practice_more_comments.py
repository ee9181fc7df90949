"""A layout for practice: chemistry with long names on two lines and comments in words beside some results."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
alt|Аланинаминотрансфераза (АЛТ) в сыворотке крови||Ед/л|U/L||35,0|1
ast|Аспартатаминотрансфераза (АСТ) в сыворотке крови||Ед/л|U/L||35,0|1
ggt|Гамма-глутамилтранспептидаза (ГГТП)||Ед/л|U/L||38,0|1
alp|Щелочная фосфатаза (общая)||Ед/л|U/L|30,0|120,0|1
ldh|Лактатдегидрогеназа общая (ЛДГ)||Ед/л|U/L||247|0
amylase|Альфа-амилаза в сыворотке крови||Ед/л|U/L|28|100|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|5,0|21,0|2
bilirubin_direct|Билирубин прямой (конъюгированный, связанный)||мкмоль/л|umol/L||5,1|2
protein_total|Белок общий||г/л|g/L|66,0|83,0|1
albumin|Альбумин в сыворотке крови||г/л|g/L|35,0|52,0|1
glucose|Глюкоза в плазме крови||ммоль/л|mmol/L|4,10|5,90|2
creatinine|Креатинин (кинетический метод Яффе)||мкмоль/л|umol/L|58,0|96,0|1
egfr|Скорость клубочковой фильтрации, расчет по формуле CKD-EPI||мл/мин/1,73м²|mL/min/{1.73_m2}|90||0
urea|Мочевина||ммоль/л|mmol/L|2,80|7,20|2
urate|Мочевая кислота||мкмоль/л|umol/L|154,7|357,0|1
cholesterol|Холестерин общий||ммоль/л|mmol/L|3,20|5,60|2
hdl_cholesterol|Холестерин липопротеинов высокой плотности (ЛПВП)||ммоль/л|mmol/L|1,03||2
ldl_cholesterol|Холестерин липопротеинов низкой плотности (ЛПНП)||ммоль/л|mmol/L||3,37|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
iron|Железо в сыворотке крови||мкмоль/л|umol/L|10,7|32,2|1
potassium|Калий (К+)||ммоль/л|mmol/L|3,50|5,10|2
crp_high_sensitivity|С-реактивный белок (высокочувствительный метод)||мг/л|mg/L||5,00|2
""")
_REMARKS = {
    "egfr": "Для лиц старше 18 лет",
    "potassium": "Следы гемолиза в пробе",
    "ldl_cholesterol": "Целевой уровень зависит от риска",
    "glucose": "Взято натощак",
}
_OUTSIDE = ("Ниже нормы, результат перепроверен", "", "Выше нормы")
_PLACES = (42, 218, 278, 352, 446)
_TITLES = ("Тест", "Результат", "Ед.", "Референсный\nинтервал", "Комментарий")
_RIGHT = 568


def chemistry_with_comments(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print results with one thin line under each; comments stand last, wrapped like the names."""
    random = Random(f"chemistry with comments {seed}")
    person, paper = invented(random), Paper(face="Office")
    _top(paper, person, taken_on)
    values, rows, y = drawn(_ITEMS, random), list[TruthRow](), 153.0
    values["egfr"] = str(random.randint(62, 118))
    for item in _ITEMS:
        value = values[item.code]
        y = _line(paper, y, item, value, _remark(item, value))
        rows.append(truth_of(item, value, item.ru))
    paper.text(42, y + 16, f"Исследования выполнил: {person.doctor}", size=9.5)
    paper.text(42, y + 30, "Назначение лечения проводит врач с учетом клинической картины.", size=8.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _remark(item: Indicator, value: str) -> str:
    return _REMARKS.get(item.code) or _OUTSIDE[side_of(item, value) + 1]


def _line(paper: Paper, y: float, item: Indicator, value: str, remark: str) -> float:
    """Print one result and return the upper edge of the next."""
    names = paper.wrapped(item.ru, _PLACES[1] - _PLACES[0] - 8, size=9.5)
    remarks = paper.wrapped(remark, _RIGHT - _PLACES[4], size=8.5) if remark else []
    for number, line in enumerate(names):
        paper.text(_PLACES[0], y + 11 + 11 * number, line, size=9.5)
    outside = side_of(item, value) != 0
    paper.text(_PLACES[1], y + 11, value.replace(".", ","), size=9.5, bold=outside)
    paper.text(_PLACES[2], y + 11, item.unit_ru, size=9.5)
    paper.text(_PLACES[3], y + 11, bounds_of(item, "{} - {}", "< ", "> "), size=9.5)
    for number, line in enumerate(remarks):
        paper.text(_PLACES[4], y + 11 + 11 * number, line, size=8.5)
    bottom = y + 5 + 11 * max(len(names), len(remarks))
    paper.rule(38, bottom, _RIGHT, bottom, 0.2)
    return bottom + 1


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(42, 44, "Медицинский центр «Пример здоровья»", size=14, bold=True)
    paper.text(42, 58, "Клинико-диагностическая лаборатория", size=9.5)
    paper.text(_RIGHT, 44, f"Проба {person.order}", size=9.5, align="right")
    paper.text(42, 80, f"Ф.И.О.: {person.name}", size=10)
    paper.text(42, 94, f"Дата рождения: {person.birth}", size=10)
    paper.text(330, 80, f"Дата забора: {taken_on:%d.%m.%Y} 08:30", size=10)
    paper.text(330, 94, f"Назначил: {person.doctor}", size=10)
    paper.text(42, 118, "БИОХИМИЧЕСКИЕ ИССЛЕДОВАНИЯ", size=11, bold=True)
    paper.rule(38, 125, _RIGHT, 125, 1)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        for number, line in enumerate(title.split("\n")):
            paper.text(x, 136 + 11 * number, line, size=9, bold=True)
    paper.rule(38, 152, _RIGHT, 152, 1)
