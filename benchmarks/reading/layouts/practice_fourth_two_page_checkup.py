"""A layout for practice: a clinic's check-up on two pages, numbers with a point and each result judged in words."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT = printed("""
leukocytes|Лейкоциты (WBC)||10^9/л|10*9/L|4,00|10,00|2
erythrocytes|Эритроциты (RBC)||10^12/л|10*12/L|3,80|5,30|2
hemoglobin|Гемоглобин (Hb)||г/л|g/L|120|160|0
hematocrit|Гематокрит (Ht)||%|%|36,0|48,0|1
platelets|Тромбоциты (PLT)||10^9/л|10*9/L|150|400|0
neutrophils_absolute|Нейтрофилы, абсолютное количество||10^9/л|10*9/L|1,80|7,70|2
lymphocytes_absolute|Лимфоциты, абсолютное количество||10^9/л|10*9/L|1,00|4,80|2
esr|СОЭ||мм/час|mm/h||20|0
""")
_CHEMISTRY = printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,90|6,10|2
hba1c|Гликированный гемоглобин (HbA1c)||%|%|4,0|6,0|1
creatinine|Креатинин||мкмоль/л|umol/L|50|98|0
urea|Мочевина||ммоль/л|mmol/L|2,5|7,5|1
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
alt|Аланинаминотрансфераза (АЛТ)||МЕ/л|U/L||40|0
ast|Аспартатаминотрансфераза (АСТ)||МЕ/л|U/L||40|0
crp|С-реактивный белок||мг/л|mg/L||5,0|1
""")
_FATS = printed("""
cholesterol|Общий холестерин||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|ЛПВП-холестерин||ммоль/л|mmol/L|1,20||2
ldl_cholesterol|ЛПНП-холестерин||ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
""")
_IMMUNE = printed("""
tsh|Тиреотропный гормон (ТТГ)||мЕд/л|m[IU]/L|0,400|4,000|3
vitamin_d_25oh|Витамин D, 25-гидрокси||нг/мл|ng/mL|30,0|100,0|1
ferritin|Ферритин||мкг/л|ug/L|15|150|0
""")
_PLACES = (40, 238, 336, 400, 482)
_TITLES = ("Показатель", "Результат", "Единицы", "Реф. интервал", "Оценка")
_RIGHT = 560
_TEAL, _WHITE, _PALE = (0.0, 0.45, 0.5), (1.0, 1.0, 1.0), (0.88, 0.95, 0.95)
_JUDGED = ("норма", "выше нормы", "ниже нормы")
_Cells = tuple[tuple[TruthRow, tuple[str, ...]], ...]


def two_page_checkup(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print sections under coloured bars with the material and hour in them; the patient stands on both pages."""
    random = Random(f"two page checkup {seed}")
    person, paper = invented(random), Paper()
    pages = (
        (
            ("Клинический анализ крови", "кровь с ЭДТА", _figures(_COUNT, counted(random))),
            ("Биохимический анализ", "сыворотка крови", _figures(_CHEMISTRY, drawn(_CHEMISTRY, random))),
        ),
        (
            ("Липидограмма", "сыворотка крови", _figures(_FATS, _fats(random))),
            ("Гормоны, витамины, ферритин", "сыворотка крови", _figures(_IMMUNE, drawn(_IMMUNE, random))),
            ("Инфекции", "сыворотка крови", _infections()),
            ("Общий анализ мочи", "моча утренняя", _urine(random)),
        ),
    )
    rows = list[TruthRow]()
    for number, sections in enumerate(pages, start=1):
        if number > 1:
            paper.turn()
        y = _top(paper, person, taken_on)
        for title, material, lines in sections:
            y = _section(paper, y, (title, f"{material}, взято {taken_on:%d.%m.%Y} 08:30"), lines)
            rows.extend(row for row, _ in lines)
        _foot(paper, person, number)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _figures(items: tuple[Indicator, ...], values: dict[str, str]) -> _Cells:
    return tuple(
        (
            truth_of(item, values[item.code], item.ru),
            (
                values[item.code],
                item.unit_ru,
                bounds_of(item, "{} – {}", "менее ", "более ").replace(",", "."),
                _JUDGED[side_of(item, values[item.code])],
            ),
        )
        for item in items
    )


def _fats(random: Random) -> dict[str, str]:
    """Invent fats that agree with each other."""
    high, low = random.uniform(0.9, 2.1), random.uniform(1.6, 4.2)
    other = random.uniform(0.5, 2.4)
    return {
        "cholesterol": f"{high + low + other / 2.2:.2f}",
        "hdl_cholesterol": f"{high:.2f}",
        "ldl_cholesterol": f"{low:.2f}",
        "triglycerides": f"{other:.2f}",
    }


def _infections() -> _Cells:
    none = "отрицательный"
    return (
        _words("HBsAg, качественный тест", "hbsag", none, none),
        _words("Антитела к вирусу гепатита C (anti-HCV)", "anti_hcv", none, none),
    )


def _urine(random: Random) -> _Cells:
    weight, acid = f"1.0{random.randint(10, 29)}", random.choice(("5.0", "5.5", "6.0", "6.5", "7.0"))
    protein = random.choice(("не обнаружен", "не обнаружен", "следы"))
    over = int(weight[2:]) > 25
    return (
        (
            TruthRow("Удельный вес мочи", "urine_specific_gravity", weight, low="1.005", high="1.025"),
            (weight, "", "1.005 – 1.025", _JUDGED[over]),
        ),
        (
            TruthRow("pH мочи", "urine_ph", acid, low="5.0", high="7.5"),
            (acid, "", "5.0 – 7.5", _JUDGED[0]),
        ),
        _words("Белок в моче", "urine_protein", protein, "не обнаружен"),
        _words("Глюкоза в моче", "urine_glucose", "не обнаружена", "не обнаружена"),
    )


def _words(name: str, code: str, answer: str, norm: str) -> tuple[TruthRow, tuple[str, ...]]:
    row = TruthRow(name, code, text=answer, expected=norm)
    return row, (answer, "", norm, _JUDGED[0] if answer == norm else "вне нормы")


def _section(paper: Paper, y: float, heading: tuple[str, str], lines: _Cells) -> float:
    """Print one section and return the place of the next."""
    paper.paint(36, y, _RIGHT, y + 18, _TEAL)
    paper.ink(_WHITE)
    paper.text(_PLACES[0], y + 12.5, heading[0], size=9.5, bold=True)
    paper.text(_RIGHT - 6, y + 12.5, heading[1], size=7.5, align="right")
    paper.paint(36, y + 18, _RIGHT, y + 33, _PALE)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 28.5, title, size=8)
    y += 33
    for row, cells in lines:
        strong = cells[-1] != _JUDGED[0]
        names = paper.wrapped(row.name, _PLACES[1] - _PLACES[0] - 6, size=8.5)
        for number, name in enumerate(names):
            paper.text(_PLACES[0], y + 14 + 10.5 * number, name, size=8.5)
        for number, (x, text) in enumerate(zip(_PLACES[1:], cells, strict=True)):
            paper.text(x, y + 14, text, size=8.5, bold=strong and number in (0, 3))
        y += 10.5 + 10.5 * len(names)
        paper.rule(36, y, _RIGHT, y, 0.2)
    return y + 16


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_TEAL)
    paper.text(36, 44, "Клиника семейной медицины «Шаблон»", size=13, bold=True)
    paper.ink()
    paper.text(36, 62, f"Пациент: {person.name}", size=9, bold=True)
    paper.text(36, 75, f"Дата рождения: {person.birth}", size=8.5)
    paper.text(_RIGHT, 62, f"Программа «Чек-ап», договор {person.order}", size=8.5, align="right")
    paper.text(_RIGHT, 75, f"Дата визита: {taken_on:%d.%m.%Y}", size=8.5, align="right")
    return 88.0


def _foot(paper: Paper, person: Person, page: int) -> None:
    paper.rule(36, 786, _RIGHT, 786, 0.5)
    paper.text(36, 798, f"Заведующий лабораторией: {person.doctor}", size=8)
    paper.text(_RIGHT, 798, f"{page} из 2", size=8, align="right")
