"""A layout for practice: a private network's panels with a drawn scale in each line, abbreviations below the names."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, point, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Печеночные пробы", printed("""
alt|Аланинаминотрансфераза|АЛТ, ALT|Ед/л|U/L||33|1
ast|Аспартатаминотрансфераза|АСТ, AST|Ед/л|U/L||32|1
ggt|Гамма-глутамилтранспептидаза|ГГТ, GGT|Ед/л|U/L|6|42|1
alp|Фосфатаза щелочная|ALP|Ед/л|U/L|35|104|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой|связанный|мкмоль/л|umol/L||5,0|1
""")),
    ("Липидный профиль", printed("""
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин ЛПВП|HDL|ммоль/л|mmol/L|1,20||2
ldl_cholesterol|Холестерин ЛПНП|LDL|ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды|TG|ммоль/л|mmol/L||1,70|2
""")),
    ("Углеводный обмен", printed("""
glucose|Глюкоза|натощак|ммоль/л|mmol/L|4,10|6,10|2
hba1c|Гликированный гемоглобин|HbA1c|%|%||6,0|1
insulin|Инсулин||мкЕд/мл|u[IU]/mL|2,7|10,4|1
""")),
    ("Почки, электролиты", printed("""
creatinine|Креатинин|CREA|мкмоль/л|umol/L|44|80|1
urea|Мочевина|UREA|ммоль/л|mmol/L|2,5|6,7|1
urate|Мочевая кислота|UA|мкмоль/л|umol/L|143|339|0
potassium|Калий|K+|ммоль/л|mmol/L|3,5|5,1|1
sodium|Натрий|Na+|ммоль/л|mmol/L|136|145|0
magnesium|Магний|Mg|ммоль/л|mmol/L|0,66|1,07|2
""")),
)  # fmt: skip
_PLACES = (44, 248, 306, 372, 478)


def scale_panel(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a scale with a mark between unit and reference; abbreviations in small print under the names."""
    random = Random(f"scale panel {seed}")
    person, paper = invented(random), Paper(face="Screen")
    _top(paper, person, taken_on)
    rows, y = list[TruthRow](), 148.0
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y, title, size=10.5, bold=True)
        paper.rule(40, y + 5, 556, y + 5, 0.8)
        y += 19
        values = drawn(items, random)
        for item in items:
            rows.append(_line(paper, y, item, values[item.code]))
            y += 26
        y += 5
    paper.text(44, y + 4, f"Врач: {person.doctor}", size=8.5)
    paper.text(44, 812, "Лицензия № 0000-000. Результаты не являются диагнозом.", size=7.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    side = side_of(item, value)
    paper.text(_PLACES[0], y, item.ru, size=9)
    paper.text(_PLACES[0], y + 9.5, item.en, size=7.5)
    paper.text(_PLACES[1], y, value.replace(".", ","), size=9.5, bold=side != 0)
    paper.text(_PLACES[2], y, item.unit_ru, size=9)
    _scale(paper, y, item, float(value))
    paper.text(_PLACES[4], y, bounds_of(item, "{} - {}", "< ", "> "), size=9)
    paper.rule(40, y + 14, 556, y + 14, 0.2)
    return truth_of(item, value, item.ru)


def _scale(paper: Paper, y: float, item: Indicator, value: float) -> None:
    """Draw a bar, its middle grey where the norm lies, and a thick stroke where the value does."""
    low, high = float(point(item.low) or 0), float(point(item.high) or 0)
    high = high or low * 2
    left, right = _PLACES[3], _PLACES[3] + 90
    paper.shade(left + 22, y - 6, right - 22, y - 1, 0.75)
    paper.rule(left, y - 1, right, y - 1, 0.5)
    share = min(1.4, max(-0.4, (value - low) / (high - low)))
    place = left + 22 + 46 * share
    paper.rule(place, y - 8, place, y + 1, 1.6)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(44, 48, "Образец-Диагностика", size=16, bold=True)
    paper.text(556, 48, f"Заявка {person.order}", size=9, align="right")
    paper.text(44, 74, person.name, size=10.5, bold=True)
    paper.text(44, 88, f"Дата рождения: {person.birth}", size=8.5)
    paper.text(300, 74, f"Дата взятия образца: {taken_on:%d.%m.%Y} 09:05", size=8.5)
    paper.text(300, 88, f"Дата готовности: {taken_on + timedelta(days=1):%d.%m.%Y} 18:00", size=8.5)
    paper.text(300, 102, "Материал: кровь с активатором свертывания", size=8.5)
    titles = ("Исследование", "Результат", "Единицы", "", "Реф. значения")
    for x, title in zip(_PLACES, titles, strict=True):
        paper.text(x, 126, title, size=8, bold=True)
