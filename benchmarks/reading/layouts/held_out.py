"""Layouts of general tests, once held out and since tuned on: a polyclinic's ruled sheet, a bilingual private form."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import INDICATORS, Indicator, draw, point, truth_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_COUNT: tuple[tuple[str, str, str], ...] = (
    ("leukocytes", "Лейкоциты (WBC)", "10^9/л"), ("erythrocytes", "Эритроциты (RBC)", "10^12/л"),
    ("hemoglobin", "Гемоглобин (HGB)", "г/л"), ("hematocrit", "Гематокрит (HCT)", "%"),
    ("mcv", "Средний объем эритроцитов (MCV)", "фл"), ("mch", "Среднее содержание Hb в эритроците (MCH)", "пг"),
    ("rdw_cv", "Анизоцитоз эритроцитов (RDW)", "%"), ("platelets", "Тромбоциты (PLT)", "10^9/л"),
    ("neutrophils_percent", "Нейтрофилы (NEU%)", "%"), ("lymphocytes_percent", "Лимфоциты (LYM%)", "%"),
    ("monocytes_percent", "Моноциты (MON%)", "%"), ("eosinophils_percent", "Эозинофилы (EOS%)", "%"),
    ("basophils_percent", "Базофилы (BAS%)", "%"), ("esr", "Скорость оседания эритроцитов (СОЭ)", "мм/час"),
)  # fmt: skip
_PANEL: tuple[tuple[str, str], ...] = (
    ("alt", "Аланинаминотрансфераза (АЛТ)"), ("ast", "Аспартатаминотрансфераза (АСТ)"),
    ("ggt", "Гамма-глутамилтрансфераза (ГГТ)"), ("alp", "Щелочная фосфатаза (ЩФ)"), ("ldh", "Лактатдегидрогеназа (ЛДГ)"),
    ("glucose", "Глюкоза в сыворотке"), ("urea", "Мочевина в сыворотке"), ("creatinine", "Креатинин"),
    ("urate", "Мочевая кислота"), ("protein_total", "Общий белок"), ("albumin", "Альбумин"),
    ("bilirubin_total", "Билирубин общий"), ("bilirubin_direct", "Билирубин прямой"), ("cholesterol", "Общий холестерин"),
    ("hdl_cholesterol", "ЛПВП"), ("ldl_cholesterol", "ЛПНП"), ("triglycerides", "Триглицериды"),
    ("potassium", "Калий (K)"), ("sodium", "Натрий (Na)"), ("chloride", "Хлориды"), ("calcium", "Кальций общий"),
    ("crp", "С-реактивный белок (СРБ)"),
)  # fmt: skip


def limits_of(item: Indicator, dash: str, below: str, above: str) -> str:
    """Return the printed range of an indicator: two bounds with a dash, or one with its word."""
    if item.low is None:
        return f"{below}{item.high}"
    return f"{above}{item.low}" if item.high is None else f"{item.low}{dash}{item.high}"


def place_of(item: Indicator, value: str) -> int:
    """Return -1, 0 or 1 for a value below, within or above the printed range."""
    low, high = point(item.low), point(item.high)
    if low is not None and float(value) < float(low):
        return -1
    return int(high is not None and float(value) > float(high))


def polyclinic_sheet(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a blood count in a Times-like face with every cell ruled and the norm before the result."""
    random = Random(f"polyclinic sheet {seed}")
    person, values, paper = invented(random), draw(random), Paper(face="Serif")
    _polyclinic_top(paper, person, taken_on)
    edges = (42, 66, 286, 352, 448, 553)
    rows: list[TruthRow] = []
    y = _ruled(paper, 150, edges, ("№", "Показатель", "Единицы", "Норма", "Результат"), bold=True)
    for number, (code, name, unit) in enumerate(_COUNT, start=1):
        item, value = INDICATORS[code], values[code]
        limits = limits_of(item, "–", "до ", "от ")
        mark = ("", " *")[place_of(item, value) != 0 and seed % 2]
        y = _ruled(paper, y, edges, (f"{number}", name, unit, limits, value.replace(".", ",") + mark))
        rows.append(truth_of(item, value, name))
    paper.text(42, y + 26, "Заключение врача: _______________________________", size=10)
    paper.text(42, y + 46, f"Лаборант: {person.doctor}            М.П.", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _polyclinic_top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(297, 46, "ГКП на ПХВ «Городская поликлиника ОБРАЗЕЦ»", size=11, align="centre")
    paper.text(297, 66, "КЛИНИЧЕСКИЙ АНАЛИЗ КРОВИ", size=13, bold=True, align="centre")
    paper.text(42, 92, f"Ф.И.О. пациента: {person.name}", size=10)
    paper.text(42, 107, f"ИИН {person.iin}     Дата рождения {person.birth} г.", size=10)
    paper.text(42, 122, f"Дата забора материала: {taken_on:%d.%m.%Y} г.", size=10)


def _ruled(
    paper: Paper, y: float, edges: tuple[float, ...], cells: tuple[str, ...], *, bold: bool = False
) -> float:
    """Print one row of boxes and return the upper edge of the next."""
    height = 21.0
    for left, right, text in zip(edges, edges[1:], cells, strict=False):
        paper.rule(left, y, right, y)
        paper.rule(left, y + height, right, y + height)
        paper.rule(left, y, left, y + height)
        paper.text(left + 5, y + 14, text, size=10.5, bold=bold)
    paper.rule(edges[-1], y, edges[-1], y + height)
    return y + height


def private_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print chemistry in an Arial-like face: wide bilingual heading, bold results, a bare mark, hairlines."""
    random = Random(f"private form {seed}")
    person, values, paper = invented(random), draw(random), Paper(face="Sans")
    paper.shade(36, 30, 560, 62, 0.88)
    paper.text(46, 50, "ҮЛГІ зертханасы · Лаборатория ОБРАЗЕЦ", size=13, bold=True)
    paper.text(40, 80, f"Пациент: {person.name}", size=9)
    paper.text(330, 80, f"Тапсырыс / Заказ: {person.order}", size=9)
    paper.text(40, 93, f"Туған күні / Дата рождения: {person.birth}", size=9)
    paper.text(330, 93, f"Алынған күні / Дата взятия: {taken_on:%d.%m.%Y}", size=9)
    places = (40, 262, 332, 350, 440)
    titles = (("Зерттеу атауы", "Нәтижесі", "", "Өлшем бірлігі", "Қалыпты мәндер"),
              ("Наименование исследования", "Результат", "", "Ед. измерения", "Референсные значения"))  # fmt: skip
    for number, line in enumerate(titles):
        for x, title in zip(places, line, strict=True):
            paper.text(x, 122 + 11 * number, title, size=8.5, bold=True)
    paper.rule(36, 139, 560, 139, 0.8)
    rows, y = list[TruthRow](), 154.0
    for code, name in random.sample(_PANEL, 20):
        item, value = INDICATORS[code], values[code]
        paper.text(40, y, name, size=9.5)
        paper.text(262, y, value, size=9.5, bold=True)
        paper.text(332, y, ("", "H", "L")[place_of(item, value)], size=9.5, bold=True)
        paper.text(350, y, item.unit_ru, size=9.5)
        paper.text(440, y, (limits_of(item, " - ", "< ", "> ")).replace(",", "."), size=9.5)
        paper.rule(36, y + 7, 560, y + 7, 0.25)
        y += 24
        rows.append(truth_of(item, value, name))
    paper.text(40, y + 16, f"Дәрігер / Врач: {person.doctor}", size=9)
    paper.qr(480, y + 12, f"https://example.invalid/{person.login}")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
