"""A layout once held out and since tuned on: a military hospital's typed sheet, dots from the name to the result, the norm in brackets."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Клинический анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|130|160|0
erythrocytes|Эритроциты||Т/л|10*12/L|4,0|5,1|2
hematocrit|Гематокрит||%|%|40|48|1
platelets|Тромбоциты||Г/л|10*9/L|180|320|0
leukocytes|Лейкоциты||Г/л|10*9/L|4,0|9,0|1
neutrophils_percent|Нейтрофилы||%|%|47|72|1
eosinophils_percent|Эозинофилы||%|%|0,5|5|1
lymphocytes_percent|Лимфоциты||%|%|19|37|1
monocytes_percent|Моноциты||%|%|3|11|1
esr|СОЭ||мм/ч|mm/h|2|10|0
""")),
    ("Биохимический анализ крови", printed("""
protein_total|Общий белок||г/л|g/L|65|85|0
creatinine|Креатинин||мкмоль/л|umol/L|62|115|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
glucose|Глюкоза||ммоль/л|mmol/L|3,3|5,5|1
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|8,5|20,5|1
alt|АЛТ||Ед/л|U/L||40|0
ast|АСТ||Ед/л|U/L||40|0
amylase|Амилаза||Ед/л|U/L||100|0
cholesterol|Холестерин||ммоль/л|mmol/L|3,1|5,2|1
potassium|Калий||ммоль/л|mmol/L|3,5|5,3|1
sodium|Натрий||ммоль/л|mmol/L|135|148|0
""")),
    ("Свертывающая система", printed("""
prothrombin_index|Протромбиновый индекс (ПТИ)||%|%|80|105|0
inr|МНО|||1|0,9|1,2|2
fibrinogen|Фибриноген||г/л|g/L|2|4|1
""")),
)  # fmt: skip


def military_typed(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print lines without a table: a name, dots, the result with its unit, the norm in brackets."""
    random = Random(f"military typed {seed}")
    person, paper = invented(random), Paper(face="Serif")
    paper.text(70, 48, "Военный госпиталь-образец", size=11)
    paper.text(70, 62, "Лабораторное отделение", size=11)
    paper.text(298, 92, "РЕЗУЛЬТАТЫ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", size=12, bold=True, align="centre")
    paper.text(70, 114, f"Ф.И.О. {person.name}, дата рождения {person.birth}", size=11)
    paper.text(70, 129, f"История болезни № {person.order}, терапевтическое отделение", size=11)
    paper.text(70, 144, f"Дата взятия крови: {taken_on:%d.%m.%Y}", size=11)
    blood, rows, y = counted(random), list[TruthRow](), 172.0
    blood["leukocytes"] = f"{float(blood['leukocytes']):.1f}"
    for title, items in _GROUPS:
        paper.text(70, y, f"{title}:", size=11, bold=True)
        y += 17
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 16.5
        y += 9
    paper.text(70, y + 14, f"Начальник лабораторного отделения ______________ {person.doctor}", size=11)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _line(paper: Paper, y: float, item: Indicator, value: str) -> None:
    """Print one line; the dots end where the results begin, as a tabulator of an office program sets them."""
    paper.text(84, y, item.ru, size=11)
    begin, dot = 84 + paper.measure(item.ru, size=11) + 4, paper.measure(".", size=11)
    dots = "." * int((312 - begin) / dot)
    paper.text(314, y, dots, size=11, align="right")
    paper.text(320, y, f"{value.replace('.', ',')} {item.unit_ru}".strip(), size=11)
    paper.text(410, y, f"(норма {bounds_of(item, '{}–{}', 'до ', 'от ')})", size=11)
