"""A layout once held out and since tuned on: an outpatient clinic's print from its records, names in Russian and Kazakh in one box."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed, side_of
from benchmarks.reading.layouts.practice_values import lifelike
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
alt|Аланинаминотрансфераза (АЛТ) / Аланинаминотрансфераза||Ед/л|U/L|0|41|1
ast|Аспартатаминотрансфераза (АСТ) / Аспартатаминотрансфераза||Ед/л|U/L|0|40|1
bilirubin_total|Билирубин общий / Жалпы билирубин||мкмоль/л|umol/L|3,4|20,5|2
bilirubin_direct|Билирубин прямой / Тікелей билирубин||мкмоль/л|umol/L|0|8,6|2
glucose|Глюкоза / Глюкоза||ммоль/л|mmol/L|3,9|6,1|2
protein_total|Общий белок / Жалпы ақуыз||г/л|g/L|64|83|1
albumin|Альбумин / Альбумин||г/л|g/L|35|52|1
creatinine|Креатинин / Креатинин||мкмоль/л|umol/L|44|106|1
urea|Мочевина / Несепнәр||ммоль/л|mmol/L|2,5|8,3|2
urate|Мочевая кислота / Несеп қышқылы||мкмоль/л|umol/L|142|416|1
cholesterol|Холестерин общий / Жалпы холестерин||ммоль/л|mmol/L|0|5,2|2
hdl_cholesterol|Холестерин липопротеинов высокой плотности (ЛПВП)||ммоль/л|mmol/L|1,03|1,55|2
ldl_cholesterol|Холестерин липопротеинов низкой плотности (ЛПНП)||ммоль/л|mmol/L|0|3,3|2
triglycerides|Триглицериды / Триглицеридтер||ммоль/л|mmol/L|0|1,7|2
potassium|Калий (K) / Калий||ммоль/л|mmol/L|3,5|5,1|2
sodium|Натрий (Na) / Натрий||ммоль/л|mmol/L|136|145|1
calcium|Кальций общий / Жалпы кальций||ммоль/л|mmol/L|2,15|2,57|2
iron|Железо сывороточное / Сарысулық темір||мкмоль/л|umol/L|9,0|30,4|1
crp|С-реактивный белок (СРБ) / С-реактивті ақуыз||мг/л|mg/L|0|5|2
rheumatoid_factor|Ревматоидный фактор / Ревматоидты фактор||МЕ/мл|[IU]/mL|0|14|1
""")
_EDGES = (36, 252, 326, 400, 478, 560)
_TITLES = (
    "Атауы / Наименование",
    "Нәтиже / Результат",
    "Өлшем бірлігі / Ед. изм.",
    "Қалып / Норма",
    "Интерпретация",
)


def outpatient_print(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print boxes of a records program: small print, four dates above, a sentence's word in the last box."""
    random = Random(f"outpatient print {seed}")
    person, paper = invented(random), Paper(face="Screen")
    _top(paper, person, taken_on)
    y = _line(paper, 160, _TITLES, bold=True)
    values, rows = lifelike(_ITEMS, random), list[TruthRow]()
    for item in _ITEMS:
        value = values[item.code]
        word = ("В норме", "Выше нормы", "Ниже нормы")[side_of(item, value)]
        limits = bounds_of(item, "{} - {}", "до ", "от ")
        y = _line(paper, y, (item.ru, value.replace(".", ","), item.unit_ru, limits, word))
        rows.append(truth_of(item, value, item.ru))
    paper.text(36, y + 20, f"Орындаушы / Исполнитель: {person.doctor}", size=8.5)
    paper.text(
        36, y + 33, f"Басып шығарылды / Распечатано: {taken_on + timedelta(days=3):%d.%m.%Y} 11:47", size=8
    )
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(
        36, 40, "ШЖҚ МКК «Үлгі аудандық емханасы» / ГКП на ПХВ «Районная поликлиника-образец»", size=8.5
    )
    paper.text(298, 62, "Биохимический анализ крови (сыворотка)", size=12, bold=True, align="centre")
    pairs = (
        (f"Пациент: {person.name}", f"Дата регистрации: {taken_on - timedelta(days=1):%d.%m.%Y} 16:05"),
        (f"ИИН: {person.iin}", f"Дата забора биоматериала: {taken_on:%d.%m.%Y} 08:10"),
        (f"Дата рождения: {person.birth}", f"Дата выполнения: {taken_on:%d.%m.%Y} 13:52"),
        (f"Направление № {person.order}", f"Направил: {person.doctor}"),
    )
    for number, (left, right) in enumerate(pairs):
        paper.text(36, 86 + 14 * number, left, size=8.5)
        paper.text(320, 86 + 14 * number, right, size=8.5)


def _line(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes as high as its longest text and return the upper edge of the next."""
    size = 8.0 if bold else 8.5
    boxes = zip(cells, _EDGES, _EDGES[1:], strict=False)
    broken = [paper.wrapped(text, right - left - 8, size=size, bold=bold) for text, left, right in boxes]
    height = 8 + 11 * max(len(lines) for lines in broken)
    for left, lines in zip(_EDGES, broken, strict=False):
        for number, line in enumerate(lines):
            paper.text(left + 4, y + 12.5 + 11 * number, line, size=size, bold=bold)
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height, 0.4)
    paper.rule(_EDGES[0], y, _EDGES[-1], y, 0.4)
    paper.rule(_EDGES[0], y + height, _EDGES[-1], y + height, 0.4)
    return y + height
