"""A layout for practice: a city hospital's chemistry, salts and iron; each group's name in one tall box at the left."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Субстраты", printed("""
protein_total|Общий белок||г/л|g/L|66|83|1
albumin|Альбумин||г/л|g/L|35|52|1
glucose|Глюкоза||ммоль/л|mmol/L|4,1|6,1|2
urea|Мочевина||ммоль/л|mmol/L|2,8|7,2|1
creatinine|Креатинин||мкмоль/л|umol/L|58|96|0
urate|Мочевая кислота||мкмоль/л|umol/L|154|357|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|5,0|21,0|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||3,4|1
""")),
    ("Ферменты", printed("""
alt|АЛТ||Ед/л|U/L||35|0
ast|АСТ||Ед/л|U/L||35|0
ggt|ГГТП||Ед/л|U/L||38|0
alp|Щелочная фосфатаза||Ед/л|U/L|30|120|0
ldh|ЛДГ||Ед/л|U/L||247|0
ck|КФК||Ед/л|U/L||145|0
amylase_pancreatic|Панкреатическая амилаза||Ед/л|U/L||53|0
""")),
    ("Электролиты", printed("""
potassium|Калий||ммоль/л|mmol/L|3,50|5,10|2
sodium|Натрий||ммоль/л|mmol/L|136|146|0
chloride|Хлориды||ммоль/л|mmol/L|101|109|0
calcium|Кальций общий||ммоль/л|mmol/L|2,20|2,65|2
magnesium|Магний||ммоль/л|mmol/L|0,77|1,03|2
phosphate|Фосфор||ммоль/л|mmol/L|0,81|1,45|2
""")),
    ("Обмен железа", printed("""
iron|Железо сыворотки||мкмоль/л|umol/L|10,7|32,2|1
tibc|ОЖСС||мкмоль/л|umol/L|45,0|76,0|1
transferrin|Трансферрин||г/л|g/L|2,00|3,60|2
transferrin_saturation|Насыщение трансферрина железом||%|%|15,0|50,0|1
ferritin|Ферритин||мкг/л|ug/L|11,0|137,0|1
""")),
    ("Белки острой фазы", printed("""
crp|С-реактивный белок||мг/л|mg/L||5,0|1
aslo|АСЛ-О||МЕ/мл|[IU]/mL||200|0
""")),
)  # fmt: skip
_EDGES = (42, 120, 296, 352, 428, 496, 558)
_TITLES = ("Раздел", "Наименование теста", "Результат", "Норма", "Ед. изм.", "Оценка")
_STEP = 19.0


def merged_groups(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one ruled table; the first column is one box a group, the last says in a word where the result lies."""
    random = Random(f"merged groups {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    y = _row(paper, y, _TITLES, bold=True)
    for title, items in _GROUPS:
        bottom = y + _STEP * len(items)
        _tall(paper, y, bottom, title)
        for item in items:
            value = values[item.code]
            y = _row(paper, y, ("", *_cells(item, value)))
            rows.append(truth_of(item, value, item.ru))
    paper.text(42, y + 22, f"Врач-лаборант ____________ {person.doctor}", size=10)
    paper.text(558, y + 22, f"Дата выдачи результата {taken_on:%d.%m.%Y}", size=10, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; the share of iron and the direct bilirubin follow from others."""
    found = drawn(tuple(item for _, items in _GROUPS for item in items), random)
    share = 100 * float(found["iron"]) / float(found["tibc"])
    return found | {
        "transferrin": f"{float(found['tibc']) / 23.0:.2f}",
        "transferrin_saturation": f"{share:.1f}",
        "bilirubin_direct": f"{float(found['bilirubin_total']) * random.uniform(0.12, 0.3):.1f}",
    }


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    word = ("норма", "выше", "ниже")[side_of(item, value)]
    limits = bounds_of(item, "{} - {}", "до ", "более ")
    return item.ru, value.replace(".", ","), limits, item.unit_ru, word


def _row(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one row without its first box's lower edge and return the upper edge of the next."""
    for number, (x, text) in enumerate(zip(_EDGES, cells, strict=False)):
        left, right = x, _EDGES[number + 1]
        if number == 1 or bold:
            paper.text(left + 4, y + 13, text, size=10, bold=bold)
        else:
            paper.text((left + right) / 2, y + 13, text, size=10, bold=number == 2, align="centre")
    first = _EDGES[0] if bold else _EDGES[1]
    paper.rule(first, y, _EDGES[-1], y)
    paper.rule(first, y + _STEP, _EDGES[-1], y + _STEP)
    for x in _EDGES:
        paper.rule(x, y, x, y + _STEP)
    return y + _STEP


def _tall(paper: Paper, top: float, bottom: float, title: str) -> None:
    """Print the name of a group in the middle of its box."""
    paper.rule(_EDGES[0], top, _EDGES[1], top)
    paper.rule(_EDGES[0], bottom, _EDGES[1], bottom)
    lines = paper.wrapped(title, _EDGES[1] - _EDGES[0] - 6, size=10, bold=True)
    y = (top + bottom) / 2 + 3.5 - 6 * (len(lines) - 1)
    for number, line in enumerate(lines):
        paper.text((_EDGES[0] + _EDGES[1]) / 2, y + 12 * number, line, size=10, bold=True, align="centre")


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    head = "ГКП на ПХВ «Городская больница № 00» г. Шымкент"
    paper.text(300, 44, head, size=11, bold=True, align="centre")
    paper.text(300, 58, "Биохимическая лаборатория", size=10, align="centre")
    paper.text(
        300, 82, f"БИОХИМИЧЕСКОЕ ИССЛЕДОВАНИЕ КРОВИ № {person.order}", size=12, bold=True, align="centre"
    )
    paper.text(42, 104, f"Ф.И.О.: {person.name}", size=10)
    paper.text(42, 118, f"Дата рождения: {person.birth}", size=10)
    paper.text(42, 132, "Отделение: терапевтическое", size=10)
    paper.text(340, 104, f"ИИН: {person.iin}", size=10)
    paper.text(340, 118, f"Дата забора: {taken_on:%d.%m.%Y} 07:40", size=10)
    paper.text(340, 132, "Материал: сыворотка крови", size=10)
    return 146.0
