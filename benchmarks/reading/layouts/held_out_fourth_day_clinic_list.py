"""A layout once held out and since tuned on: a village clinic's blood and urine on one page, who did each test and when in the last columns."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
hemoglobin|Гемоглобин||г/л|g/L|117|160|0
erythrocytes|Эритроциты||млн/мкл|10*12/L|3,8|5,3|2
hematocrit|Гематокрит||%|%|35|47|1
mcv|Средний объем эритроцита||фл|fL|80|97|1
mch|Среднее содержание гемоглобина в эритроците||пг|pg|26,5|33,5|1
platelets|Тромбоциты||тыс/мкл|10*9/L|150|390|0
leukocytes|Лейкоциты||тыс/мкл|10*9/L|4,0|10,0|2
lymphocytes_percent|Лимфоциты||%|%|20|40|1
monocytes_percent|Моноциты||%|%|3|8|1
eosinophils_percent|Эозинофилы||%|%|0,5|5|1
basophils_percent|Базофилы||%|%|0|1|1
esr|СОЭ||мм/час|mm/h||15|0
""")
_EDGES = (34, 194, 276, 330, 412, 470, 564)
_TITLES = (
    "Көрсеткіш / Показатель",
    "Нәтижесі / Результат",
    "Ед. изм.",
    "Қалыпты мәні / Норма",
    "Дата",
    "Исполнитель",
)


def day_clinic_list(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print two tables under headings in two languages, an exclamation mark at what is outside the norm."""
    random = Random(f"day clinic list {seed}")
    person, paper = invented(random), Paper(face="Office")
    _top(paper, person, taken_on)
    rows, values = list[TruthRow](), counted(random)
    tail = (f"{taken_on:%d.%m.%Y}", person.doctor)
    y = _heads(paper, 132, "Жалпы қан анализі / Общий анализ крови")
    for item in _COUNT:
        value = values[item.code]
        shown = value.replace(".", ",") + (" !" if side_of(item, value) else "")
        y = _line(paper, y, (item.ru, shown, item.unit_ru, bounds_of(item, "{} - {}", "до ", "от "), *tail))
        rows.append(truth_of(item, value, item.ru))
    y = _heads(paper, y + 14, "Жалпы зәр анализі / Общий анализ мочи")
    for truth, unit, limits in _urine(random):
        shown = truth.text or (truth.value or "").replace(".", ",")
        y = _line(paper, y, (truth.name, shown, unit, limits, *tail))
        rows.append(truth)
    paper.text(34, y + 22, f"Жауапты дәрігер / Ответственный врач: {person.doctor}", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _urine(random: Random) -> tuple[tuple[TruthRow, str, str], ...]:
    """Invent what a strip and a microscope tell, each with its printed unit and norm."""
    weight, reaction = str(random.randint(1008, 1027)), random.choice(("5.0", "5.5", "6.0", "6.5"))
    protein = random.choice(("отрицательно", "отрицательно", "следы"))
    colour = random.choice(("соломенно-желтый", "желтый", "светло-желтый"))
    white, red = random.randint(0, 3), random.randint(0, 1)
    negative = "отрицательно"
    return (
        (TruthRow("Цвет", "urine_color", text=colour), "", ""),
        (
            TruthRow("Прозрачность", "urine_clarity", text="прозрачная", expected="прозрачная"),
            "",
            "прозрачная",
        ),
        (
            TruthRow("Удельный вес", "urine_specific_gravity", weight, low="1010", high="1025"),
            "",
            "1010 - 1025",
        ),
        (TruthRow("pH", "urine_ph", reaction, low="5.0", high="7.0"), "", "5,0 - 7,0"),
        (TruthRow("Белок", "urine_protein", text=protein, expected=negative), "", negative),
        (TruthRow("Глюкоза", "urine_glucose", text=negative, expected=negative), "", negative),
        (TruthRow("Кетоновые тела", "urine_ketones", text=negative, expected=negative), "", negative),
        (TruthRow("Билирубин", "urine_bilirubin", text=negative, expected=negative), "", negative),
        (TruthRow("Нитриты", "urine_nitrite", text=negative, expected=negative), "", negative),
        (
            TruthRow(
                "Лейкоциты", "urine_leukocytes", text=f"{white}-{white + 2}", unit="/[HPF]", low="0", high="5"
            ),
            "в п/зр",
            "0 - 5",
        ),
        (
            TruthRow(
                "Эритроциты", "urine_erythrocytes", text=f"{red}-{red + 1}", unit="/[HPF]", low="0", high="2"
            ),
            "в п/зр",
            "0 - 2",
        ),
    )


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(
        298,
        42,
        "Дәрігерлік амбулатория «Үлгі» / Врачебная амбулатория «Образец»",
        size=11,
        bold=True,
        align="centre",
    )
    paper.text(34, 66, f"Пациенттің Т.А.Ә. / Ф.И.О. пациента: {person.name}", size=9.5)
    paper.text(34, 80, f"ЖСН / ИИН: {person.iin}", size=9.5)
    paper.text(300, 80, f"Туған күні / Дата рождения: {person.birth}", size=9.5)
    paper.text(34, 94, f"Материал алынған күн / Дата забора материала: {taken_on:%d.%m.%Y}", size=9.5)
    paper.text(34, 108, f"Жолдама № / Направление №: {person.order}", size=9.5)


def _heads(paper: Paper, y: float, title: str) -> float:
    paper.text(_EDGES[0], y, title, size=10, bold=True)
    return _line(paper, y + 5, _TITLES, bold=True)


def _line(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes as high as its longest text and return the upper edge of the next."""
    size = 9.5
    boxes = zip(cells, _EDGES, _EDGES[1:], strict=False)
    broken = [paper.wrapped(text, right - left - 7, size=size, bold=bold) for text, left, right in boxes]
    height = 7 + 11 * max(len(lines) for lines in broken)
    for left, lines in zip(_EDGES, broken, strict=False):
        for number, line in enumerate(lines):
            paper.text(left + 4, y + 12 + 11 * number, line, size=size, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height, 0.5)
    paper.rule(_EDGES[0], y, _EDGES[-1], y, 0.5)
    paper.rule(_EDGES[0], y + height, _EDGES[-1], y + height, 0.5)
    return y + height
