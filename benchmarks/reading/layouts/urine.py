"""Layout g: urine with answers in words and a microscopy of the sediment."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_STRIP = (
    TruthRow("Цвет", "urine_color", text="соломенно-желтый"),
    TruthRow("Прозрачность", "urine_clarity", text="прозрачная", expected="прозрачная"),
    TruthRow("Удельный вес", "urine_specific_gravity", "1.018", low="1.010", high="1.025"),
    TruthRow("pH", "urine_ph", "6.0", low="5.0", high="7.5"),
    TruthRow("Белок", "urine_protein", "0.07", unit="g/L", high="0.14"),
    TruthRow("Глюкоза", "urine_glucose", text="не обнаружено", expected="не обнаружено"),
    TruthRow("Кетоновые тела", "urine_ketones", text="следы", expected="отсутствуют"),
    TruthRow("Нитриты", "urine_nitrite", text="отрицательно", expected="отрицательно"),
    TruthRow("Билирубин", "urine_bilirubin", text="отрицательно", expected="отрицательно"),
)
_SEDIMENT = (
    TruthRow("Эпителий плоский", "urine_squamous_epithelium", text="1-2 в п/зр", low="0", high="5"),
    TruthRow("Лейкоциты", "urine_leukocytes", text="0-3 в п/зр", low="0", high="5"),
    TruthRow("Эритроциты", "urine_erythrocytes", text="0-1 в п/зр", low="0", high="2"),
    TruthRow("Слизь", "urine_mucus", text="+"),
    TruthRow("Бактерии", "urine_bacteria", text="не обнаружены", expected="отсутствуют"),
)


def urine_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the two parts under one table heading with a section line between them."""
    random = Random(seed)
    person = invented(random)
    paper = Paper()
    style = Style((50, 230, 360, 420), size=9, pitch=16, horizontal=seed % 2 == 0, vertical=seed % 2 == 0)
    paper.text(297, 44, "ОБЩИЙ АНАЛИЗ МОЧИ", size=12, bold=True, align="centre")
    paper.text(50, 64, f"ФИО: {person.name}    Дата рождения: {person.birth}", size=9)
    paper.text(50, 78, f"Дата сбора: {taken_on:%d.%m.%Y}    Отделение: терапия", size=9)
    y = headings(paper, 110, ("Показатель", "Результат", "Ед.изм.", "Норма"), style)
    for one in _STRIP:
        y = row(paper, y, _cells(one), style)
    paper.text(50, y + 2, "Микроскопия осадка мочи", size=9, bold=True)
    y += 20
    for one in _SEDIMENT:
        y = row(paper, y, _cells(one), style)
    paper.text(50, y + 30, f"Исследование выполнил: {person.doctor}", size=8)
    return paper.done(), Truth(((taken_on, (*_STRIP, *_SEDIMENT)),), person.secrets)


def _cells(one: TruthRow) -> tuple[str, str, str, str]:
    printed = (one.value or "").replace(".", ",") or one.text or ""
    if one.name == "Удельный вес":
        printed = one.value or ""
    unit = {"g/L": "г/л"}.get(one.unit or "", "")
    if one.expected:
        return one.name, printed, unit, one.expected
    if one.low is not None and one.high is not None:
        separator = "-" if "п/зр" in printed else " - "
        return one.name, printed, unit, f"{one.low}{separator}{one.high}"
    return one.name, printed, unit, f"до {one.high.replace('.', ',')}" if one.high else ""
