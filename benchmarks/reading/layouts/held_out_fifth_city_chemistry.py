"""A layout once held out and since tuned on: a city polyclinic's chemistry from its records, headings in two languages, the norm before the result."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, printed
from benchmarks.reading.layouts.practice_values import lifelike
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
protein_total|Общий белок в сыворотке крови||г/л|g/L|66|83|1
albumin|Альбумин в сыворотке крови||г/л|g/L|35|52|1
urea|Мочевина в сыворотке крови||ммоль/л|mmol/L|2.8|7.2|2
creatinine|Креатинин в сыворотке крови||мкмоль/л|umol/L|58|96|1
urate|Мочевая кислота в сыворотке крови||мкмоль/л|umol/L|154.7|357|1
glucose|Глюкоза в сыворотке крови||ммоль/л|mmol/L|4.1|5.9|2
bilirubin_total|Общий билирубин в сыворотке крови||мкмоль/л|umol/L|5|21|1
bilirubin_direct|Прямой билирубин в сыворотке крови||мкмоль/л|umol/L|0|3.4|1
alt|Аланинаминотрансфераза (АЛаТ)||Ед/л|U/L|0|35|1
ast|Аспартатаминотрансфераза (АСаТ)||Ед/л|U/L|0|35|1
ggt|Гаммаглютамилтранспептидаза (ГГТП)||Ед/л|U/L|0|38|1
alp|Щелочная фосфатаза||Ед/л|U/L|30|120|1
amylase|Альфа-амилаза||Ед/л|U/L|28|100|1
cholesterol|Общий холестерин||ммоль/л|mmol/L|0|5.2|2
hdl_cholesterol|Липопротеиды высокой плотности||ммоль/л|mmol/L|1.04|1.55|2
ldl_cholesterol|Липопротеиды низкой плотности||ммоль/л|mmol/L|0|3.37|2
triglycerides|Триглицериды||ммоль/л|mmol/L|0|1.7|2
calcium|Кальций||ммоль/л|mmol/L|2.2|2.65|2
magnesium|Магний||ммоль/л|mmol/L|0.77|1.03|2
iron|Железо||мкмоль/л|umol/L|10.7|32.2|1
crp|С-реактивный белок (количественно)||мг/л|mg/L|0|5|2
rheumatoid_factor|Ревматоидный фактор (количественно)||МЕ/мл|[IU]/mL|0|14|1
""")
_EDGES = (42, 270, 360, 450, 553)
_TITLES = (
    ("Зерттеу атауы", "Наименование исследования"),
    ("Қалыпты мөлшері", "Норма"),
    ("Нәтижесі", "Результат"),
    ("Өлшем бірлігі", "Единица измерения"),
)


def city_chemistry(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one ruled table; nothing marks what is outside the norm."""
    random = Random(f"city chemistry {seed}")
    person, paper = invented(random), Paper(face="Serif")
    _top(paper, person, taken_on)
    values, rows, y = lifelike(_ITEMS, random), list[TruthRow](), _heads(paper, 190)
    for item in _ITEMS:
        value = values[item.code]
        y = _line(paper, y, (item.ru, bounds_of(item, "{} - {}", "до ", "от "), value, item.unit_ru))
        rows.append(truth_of(item, value, item.ru))
    paper.text(42, y + 26, f"Дәрігер-зертханашы / Врач-лаборант: {person.doctor}", size=10)
    paper.text(42, y + 42, "Қолы / Подпись ____________      М.О. / М.П.", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(42, 38, "Қазақстан Республикасының Денсаулық сақтау министрлігі", size=8.5)
    paper.text(42, 49, "Министерство здравоохранения Республики Казахстан", size=8.5)
    paper.text(553, 38, "Медициналық құжаттама / Медицинская документация", size=8.5, align="right")
    paper.text(553, 49, "ШЖҚ МКК «Үлгі» емханасы / ГКП на ПХВ «Поликлиника-образец»", size=8.5, align="right")
    paper.text(298, 78, "Қанның биохимиялық талдауы", size=12, bold=True, align="centre")
    paper.text(298, 93, "Биохимический анализ крови", size=12, bold=True, align="centre")
    told = (
        f"Т.А.Ә. / Ф.И.О.: {person.name}",
        f"ЖСН / ИИН: {person.iin}          Туған күні / Дата рождения: {person.birth}",
        f"Сынама алу күні мен уақыты / Дата и время забора: {taken_on:%d.%m.%Y} 08:20",
        f"Жолдаған дәрігер / Направивший врач: {person.doctor}          № {person.order}",
    )
    for number, line in enumerate(told):
        paper.text(42, 118 + 15 * number, line, size=10)


def _heads(paper: Paper, y: float) -> float:
    for column, lines in enumerate(_TITLES):
        middle = (_EDGES[column] + _EDGES[column + 1]) / 2
        for number, line in enumerate(lines):
            paper.text(middle, y + 12 + 12 * number, line, size=9.5, bold=True, align="centre")
    return _boxes(paper, y, 30)


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    paper.text(_EDGES[0] + 4, y + 13.5, cells[0], size=10)
    for left, right, text in zip(_EDGES[1:], _EDGES[2:], cells[1:], strict=False):
        paper.text((left + right) / 2, y + 13.5, text, size=10, align="centre")
    return _boxes(paper, y, 19)


def _boxes(paper: Paper, y: float, height: float) -> float:
    """Rule the boxes of one line and return the upper edge of the next."""
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height, 0.5)
    for line in (y, y + height):
        paper.rule(_EDGES[0], line, _EDGES[-1], line, 0.5)
    return y + height
