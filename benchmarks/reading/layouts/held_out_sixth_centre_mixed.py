"""A layout once held out and since tuned on: a diagnostic centre's mixed order on two pages, a word for what is outside in the last column."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_FIRST = (
    ("Биохимия / Биохимиялық зерттеулер", printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,90|5,90|2
hba1c|Гликированный гемоглобин||%|%|4,0|6,0|1
creatinine|Креатинин||мкмоль/л|umol/L|53,0|115,0|1
urea|Мочевина||ммоль/л|mmol/L|2,8|7,2|1
alt|АЛТ (аланинаминотрансфераза)||Ед/л|U/L||45,0|1
ast|АСТ (аспартатаминотрансфераза)||Ед/л|U/L||35,0|1
ggt|ГГТП (гамма-глутамилтранспептидаза)||Ед/л|U/L||55,0|1
bilirubin_total|Общий билирубин||мкмоль/л|umol/L|5,0|21,0|1
crp_high_sensitivity|Высокочувствительный С-реактивный белок||мг/л|mg/L||3,00|2
homocysteine|Гомоцистеин||мкмоль/л|umol/L|5,0|15,0|1
""")),
    ("Липидограмма / Липидограмма", printed("""
cholesterol|Общий холестерин||ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин ЛПВП (HDL)||ммоль/л|mmol/L|1,00||2
ldl_cholesterol|Холестерин ЛПНП (LDL)||ммоль/л|mmol/L||3,00|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
""")),
    ("Гормоны и витамины / Гормондар мен дәрумендер", printed("""
tsh|Тиреотропный гормон (ТТГ)||мМЕ/л|m[IU]/L|0,40|4,00|2
ft4|Свободный Т4||пмоль/л|pmol/L|9,0|19,0|1
vitamin_d_25oh|25(OH) витамин D||нг/мл|ng/mL|30,0|100,0|1
ferritin|Ферритин||нг/мл|ng/mL|20,0|250,0|1
""")),
)  # fmt: skip
_SECOND = (
    ("Иммунология / Иммунология", printed("""
rheumatoid_factor|Ревматоидный фактор||МЕ/мл|[IU]/mL||14,0|1
aslo|АСЛ-О (антистрептолизин О)||МЕ/мл|[IU]/mL||200|0
anti_ccp|АЦЦП (антитела к циклич. цитруллин. пептиду)||Ед/мл|U/mL||17,0|1
ige_total|Иммуноглобулин E общий||МЕ/мл|[IU]/mL||100,0|1
""")),
)  # fmt: skip
_INFECTIONS = (
    ("HBsAg", "hbsag"),
    ("Антитела к вирусу гепатита С (anti-HCV), сумм.", "anti_hcv"),
    ("ВИЧ-1,2 (антитела и антиген p24)", "hiv_ag_ab"),
    ("Антитела к Treponema pallidum (IgM+IgG)", "treponema_antibodies"),
    ("Антитела к Helicobacter pylori, IgG", "h_pylori_igg"),
)
_PLACES = (42, 280, 354, 416, 494)
_TITLES = (
    ("Зерттеу /", "Исследование"), ("Нәтиже /", "Результат"), ("Бірлік /", "Единицы"),
    ("Қалыпты /", "Норма"), ("Түсінік /", "Примечание"),
)  # fmt: skip
_WORDS = ("", "выше нормы", "ниже нормы")


def centre_mixed(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print figures first and antibodies with infections on the second page, under the same heading."""
    random = Random(f"centre mixed {seed}")
    person, paper = invented(random), Paper(face="Body")
    values = drawn(tuple(item for _, items in (*_FIRST, *_SECOND) for item in items), random)
    y, rows = _top(paper, person, taken_on, 1), list[TruthRow]()
    for title, items in _FIRST:
        y = _panel(paper, _across(paper, y, title), items, values, rows)
    paper.turn()
    y = _top(paper, person, taken_on, 2)
    for title, items in _SECOND:
        y = _panel(paper, _across(paper, y, title), items, values, rows)
    y = _across(paper, y, "Инфекции / Инфекциялар")
    for name, code in _INFECTIONS:
        answer = random.choice(("обнаружено", "не обнаружено")) if code == "h_pylori_igg" else "не обнаружено"
        row = TruthRow(name, code, text=answer, expected="не обнаружено")
        y = _line(paper, y, (name, answer, "", "не обнаружено", ""))
        rows.append(row)
    paper.text(42, y + 22, f"Дәрігер-зертханашы / Врач-лаборант: {person.doctor}", size=8)
    paper.text(42, y + 36, "Нәтижелерді емдеуші дәрігер түсіндіреді.", size=8)
    paper.text(42, y + 48, "Результаты интерпретирует лечащий врач.", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _panel(
    paper: Paper, y: float, items: tuple[Indicator, ...], values: dict[str, str], rows: list[TruthRow]
) -> float:
    """Print the lines of one panel, add their truth and return the place of what follows."""
    for item in items:
        value = values[item.code]
        limits = bounds_of(item, "{}-{}", "< ", "> ")
        cells = (item.ru, value.replace(".", ","), item.unit_ru, limits, _WORDS[side_of(item, value)])
        y = _line(paper, y, cells)
        rows.append(truth_of(item, value, item.ru))
    return y + 4


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=8.2, bold=number == 1 and cells[-1] != "")
    paper.rule(38, y + 6.5, 560, y + 6.5, 0.3)
    return y + 21


def _across(paper: Paper, y: float, title: str) -> float:
    paper.shade(38, y - 13, 560, y + 6.5, 0.9)
    paper.text(42, y, title, size=8.5, bold=True)
    return y + 21


def _top(paper: Paper, person: Person, taken_on: date, page: int) -> float:
    paper.text(42, 42, "ҮЛГІ диагностикалық орталығы", size=10, bold=True)
    paper.text(42, 55, "Диагностический центр ОБРАЗЕЦ", size=10, bold=True)
    paper.text(560, 55, f"Бет / Страница {page} / 2", size=7.5, align="right")
    told = (
        (f"Пациент: {person.name}", f"Тапсырыс / Заказ: {person.order}"),
        (f"Туған күні / Дата рождения: {person.birth}", f"Алынды / Взятие: {taken_on:%d.%m.%Y} 08:20"),
        (f"ЖСН / ИИН: {person.iin}", f"Дайын / Готово: {taken_on + timedelta(days=1):%d.%m.%Y} 15:30"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(42, 76 + 13 * number, left, size=8.5)
        paper.text(330, 76 + 13 * number, right, size=8.5)
    paper.rule(38, 112, 560, 112, 0.9)
    for x, lines in zip(_PLACES, _TITLES, strict=True):
        for number, text in enumerate(lines):
            paper.text(x, 123 + 10 * number, text, size=8, bold=True)
    paper.rule(38, 138, 560, 138, 0.9)
    return 158.0
