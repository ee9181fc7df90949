"""A layout for practice: a blood count on half a sheet, the analyser's letters before the Russian words, marks before figures."""

from __future__ import annotations

from datetime import date
from random import Random

from reportlab.lib.pagesizes import A5

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
leukocytes|WBC Лейкоциты||10^9/L|10*9/L|4.00|10.00|2
neutrophils_absolute|NEU# Нейтрофилы, абс.||10^9/L|10*9/L|2.00|7.00|2
lymphocytes_absolute|LYM# Лимфоциты, абс.||10^9/L|10*9/L|0.80|4.00|2
monocytes_absolute|MON# Моноциты, абс.||10^9/L|10*9/L|0.12|1.20|2
eosinophils_absolute|EOS# Эозинофилы, абс.||10^9/L|10*9/L|0.02|0.50|2
basophils_absolute|BAS# Базофилы, абс.||10^9/L|10*9/L|0.00|0.10|2
neutrophils_percent|NEU% Нейтрофилы, %||%|%|50.0|70.0|1
lymphocytes_percent|LYM% Лимфоциты, %||%|%|20.0|40.0|1
monocytes_percent|MON% Моноциты, %||%|%|3.0|12.0|1
eosinophils_percent|EOS% Эозинофилы, %||%|%|0.5|5.0|1
basophils_percent|BAS% Базофилы, %||%|%|0.0|1.0|1
erythrocytes|RBC Эритроциты||10^12/L|10*12/L|3.50|5.50|2
hemoglobin|HGB Гемоглобин||g/L|g/L|110|160|0
hematocrit|HCT Гематокрит||%|%|37.0|54.0|1
mcv|MCV Средний объем эритроцита||fL|fL|80.0|100.0|1
mch|MCH Среднее содержание Hb||pg|pg|27.0|34.0|1
mchc|MCHC Средняя концентрация Hb||g/L|g/L|320|360|0
rdw_cv|RDW-CV Ширина распределения эритроцитов||%|%|11.0|16.0|1
rdw_sd|RDW-SD Ширина распределения эритроцитов||fL|fL|35.0|56.0|1
platelets|PLT Тромбоциты||10^9/L|10*9/L|100|300|0
mpv|MPV Средний объем тромбоцита||fL|fL|6.5|12.0|1
pdw|PDW Ширина распределения тромбоцитов||fL|fL|9.0|17.0|1
plateletcrit|PCT Тромбокрит||%|%|0.10|0.28|2
p_lcr|P-LCR Доля крупных тромбоцитов||%|%|11.0|45.0|1
""")
_PLACES = (28, 206, 222, 272, 322)
_TITLES = ("Параметр", "", "Результат", "Ед. изм.", "Диапазон")


def half_sheet_count(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a count on A5: no lines but one, H or L before the figure, limits in square brackets."""
    random = Random(f"half sheet count {seed}")
    person, paper = invented(random), Paper(A5, face="Office")
    _top(paper, person, taken_on)
    values = counted(random) | _sizes(random)
    rows, y = list[TruthRow](), 136.0
    for item in _ITEMS:
        rows.append(_line(paper, y, item, values[item.code]))
        y += 15
    paper.rule(24, y - 6, 396, y - 6, 0.5)
    esr = str(random.randint(2, 24))
    paper.text(_PLACES[0], y + 8, "СОЭ", size=8.5)
    paper.text(_PLACES[2], y + 8, esr, size=8.5)
    paper.text(_PLACES[3], y + 8, "мм/ч", size=8.5)
    paper.text(_PLACES[4], y + 8, "[2 - 15]", size=8.5)
    rows.append(TruthRow("СОЭ", "esr", esr, unit="mm/h", low="2", high="15"))
    paper.text(28, y + 30, f"Оператор: {person.doctor}", size=8.5)
    paper.text(28, y + 42, "Результат относится только к данной пробе.", size=7.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _sizes(random: Random) -> dict[str, str]:
    """Invent the figures of platelets and red cells that the shared count leaves out."""
    return {
        "rdw_sd": f"{random.uniform(36, 50):.1f}",
        "pdw": f"{random.uniform(9.2, 17.6):.1f}",
        "p_lcr": f"{random.uniform(14, 42):.1f}",
    }


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    mark = ("", "H", "L")[side_of(item, value)]
    cells = (item.ru, mark, value, item.unit_ru, bounds_of(item, "[{} - {}]", "< ", "> "))
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=8.5, bold=number == 1)
    return truth_of(item, value, item.ru)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(210, 34, "Отчет гематологического анализатора", size=11, bold=True, align="centre")
    paper.text(28, 54, f"Пациент: {person.name}", size=8.5)
    paper.text(28, 66, f"Дата рожд.: {person.birth}", size=8.5)
    paper.text(28, 78, f"ID пробы: {person.order}", size=8.5)
    paper.text(236, 66, "Режим: цельная кровь CBC+DIFF", size=8.5)
    paper.text(236, 78, f"Взятие: {taken_on:%d.%m.%Y} 08:31", size=8.5)
    paper.text(236, 90, f"Анализ: {taken_on:%d.%m.%Y} 10:04", size=8.5)
    paper.rule(24, 100, 396, 100, 0.5)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 114, title, size=8.5, bold=True)
