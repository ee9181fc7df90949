"""Layouts in boxes, once held out and since tuned on: names stacked in two languages, and a typed office table."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, point, truth_of, value_for
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow


def printed(table: str) -> tuple[Indicator, ...]:
    """Return the indicators of lines ``code|name|second name|unit|UCUM|low|high|decimals``."""
    return tuple(
        Indicator(code, name, second, unit, "", ucum, low or None, high or None, int(decimals))
        for code, name, second, unit, ucum, low, high, decimals in (
            line.split("|") for line in table.strip().splitlines()
        )
    )


def bounds_of(item: Indicator, between: str, below: str, above: str) -> str:
    """Return the printed range: ``between`` with two places, or one bound behind its sign or word."""
    if item.low is None:
        return below + str(item.high)
    return above + item.low if item.high is None else between.format(item.low, item.high)


def side_of(item: Indicator, value: str) -> int:
    """Return -1, 0 or 1 for a value below, within or above the printed range."""
    low, high = point(item.low), point(item.high)
    if low is not None and float(value) < float(low):
        return -1
    return int(high is not None and float(value) > float(high))


def drawn(items: tuple[Indicator, ...], random: Random) -> dict[str, str]:
    """Invent one visit: values a living person has, which agree with each other where real ones do."""
    number = {item.code: _one(item, random) for item in items}
    if "bilirubin_direct" in number:
        number["bilirubin_direct"] = number["bilirubin_total"] * random.uniform(0.15, 0.35)
    if {"ldl_cholesterol", "triglycerides"} <= set(number):
        number["cholesterol"] = (
            number["hdl_cholesterol"] + number["ldl_cholesterol"] + number["triglycerides"] / 2.2
        )
    if "prothrombin_time" in number:
        number["inr"] = number["prothrombin_time"] / 11
    return {item.code: f"{number[item.code]:.{item.decimals}f}" for item in items}


def _one(item: Indicator, random: Random) -> float:
    """Invent a value: four in five within the limits; where there is but one limit, as far from it as people are."""
    if item.high is None:
        return float(point(item.low) or 0) * random.uniform(0.85, 1.9)
    if item.low is None:
        return float(point(item.high) or 0) * random.uniform(0.3, 1.2)
    return float(value_for(item, random))


_CHEMISTRY = printed("""
protein_total|Белок общий|Жалпы ақуыз|г/л|g/L|64,0|83,0|1
albumin|Альбумин||г/л|g/L|35,0|52,0|1
urea|Мочевина|Несепнәр|ммоль/л|mmol/L|2,50|8,30|2
creatinine|Креатинин||мкмоль/л|umol/L|44|97|0
urate|Мочевая кислота|Несеп қышқылы|мкмоль/л|umol/L|155|428|0
glucose|Глюкоза|Қандағы глюкоза|ммоль/л|mmol/L|4,10|5,90|2
bilirubin_total|Билирубин общий|Жалпы билирубин|мкмоль/л|umol/L|3,4|20,5|1
bilirubin_direct|Билирубин прямой|Тікелей билирубин|мкмоль/л|umol/L||5,1|1
alt|Аланинаминотрансфераза (АЛТ)||U/L|U/L||41|0
ast|Аспартатаминотрансфераза (АСТ)||U/L|U/L||40|0
ggt|Гамма-ГТ||U/L|U/L|8|61|0
alp|Фосфатаза щелочная|Сілтілі фосфатаза|U/L|U/L|40|130|0
cholesterol|Холестерин|Жалпы холестерин|ммоль/л|mmol/L||5,20|2
hdl_cholesterol|Холестерин ЛПВП|ТЖЛП холестерині|ммоль/л|mmol/L|1,03||2
ldl_cholesterol|Холестерин ЛПНП|ТТЛП холестерині|ммоль/л|mmol/L||3,40|2
triglycerides|Триглицериды|Триглицеридтер|ммоль/л|mmol/L||1,70|2
calcium|Кальций общий|Жалпы кальций|ммоль/л|mmol/L|2,15|2,50|2
magnesium|Магний||ммоль/л|mmol/L|0,66|1,07|2
iron|Железо|Темір|мкмоль/л|umol/L|5,8|34,5|1
crp|С-реактивный белок|С-реактивті ақуыз|мг/л|mg/L||5,0|1
""")
_BOXES = (34, 262, 360, 462, 562)
_TITLES = (("Көрсеткіштер", "Қалыпты шектері", "Зерттеу нәтижесі", "Өлшем бірлігі"),
           ("Показатели", "Нормальные пределы", "Результат анализа", "Единица измерения"))  # fmt: skip


def stacked_boxes(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print boxes with the Kazakh name, where it is another, in small print under the Russian one; limits before results."""
    random = Random(f"stacked boxes {seed}")
    person, paper = invented(random), Paper(face="Book")
    paper.text(298, 44, "«ҮЛГІ-ЕМХАНА» · «ПОЛИКЛИНИКА-ОБРАЗЕЦ»", size=10.5, bold=True, align="centre")
    paper.text(298, 60, "Қанның биохимиялық талдауы / Биохимический анализ крови", size=10, align="centre")
    paper.text(34, 82, f"Аты-жөні / ФИО: {person.name}", size=9)
    paper.text(34, 95, f"Туған күні / Дата рождения: {person.birth}", size=9)
    paper.text(330, 82, f"ЖСН / ИИН: {person.iin}", size=9)
    paper.text(330, 95, f"Қан алынған күн / Дата взятия крови: {taken_on:%d.%m.%Y}", size=9)
    _boxes(paper, 108, 28)
    for number, line in enumerate(_TITLES):
        for left, title in zip(_BOXES, line, strict=False):
            paper.text(left + 5, 119 + 11 * number, title, size=7.5, bold=True)
    values, rows, y = drawn(_CHEMISTRY, random), list[TruthRow](), 136.0
    for item in _CHEMISTRY:
        value = values[item.code]
        mark = ("", " *")[side_of(item, value) != 0]
        _boxes(paper, y, 27)
        paper.text(_BOXES[0] + 5, y + (12 if item.en else 17), item.ru, size=9)
        paper.text(_BOXES[0] + 5, y + 22, item.en, size=7)
        paper.text(_BOXES[1] + 5, y + 17, bounds_of(item, "{}-{}", "до ", "не менее "), size=9)
        paper.text(_BOXES[2] + 12, y + 17, value.replace(".", ",") + mark, size=9.5, bold=True)
        paper.text(_BOXES[3] + 5, y + 17, item.unit_ru, size=9)
        rows.append(truth_of(item, value, item.ru))
        y += 27
    paper.text(34, y + 18, "* – қалыпты шектен тыс / вне нормальных пределов", size=7.5)
    paper.text(34, y + 34, f"Лаборант: {person.doctor}", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _boxes(paper: Paper, y: float, height: float) -> None:
    for edge in _BOXES:
        paper.rule(edge, y, edge, y + height, 0.6)
    for line in (y, y + height):
        paper.rule(_BOXES[0], line, _BOXES[-1], line, 0.6)


_COUNT: tuple[tuple[str, str, str, str], ...] = (
    ("hemoglobin", "Гемоглобин (HGB), г/л", "g/L", "м 130–160, ж 120–140"),
    ("erythrocytes", "Эритроциты (RBC), 10^12/л", "10*12/L", "м 4,0–5,0, ж 3,9–4,7"),
    ("hematocrit", "Гематокрит (HCT), %", "%", "м 40–48, ж 36–42"),
    ("mcv", "Средний объем эритроцита (MCV), фл", "fL", "80–100"),
    ("mch", "Среднее содержание гемоглобина в эритроците (MCH), пг", "pg", "27–31"),
    ("platelets", "Тромбоциты (PLT), 10^9/л", "10*9/L", "180–320"),
    ("leukocytes", "Лейкоциты (WBC), 10^9/л", "10*9/L", "4,0–9,0"),
    ("band_neutrophils_percent", "Нейтрофилы палочкоядерные, %", "%", "1–6"),
    ("segmented_neutrophils_percent", "Нейтрофилы сегментоядерные, %", "%", "47–72"),
    ("eosinophils_percent", "Эозинофилы, %", "%", "0,5–5"),
    ("basophils_percent", "Базофилы, %", "%", "0–1"),
    ("lymphocytes_percent", "Лимфоциты, %", "%", "19–37"),
    ("monocytes_percent", "Моноциты, %", "%", "3–11"),
    ("esr", "СОЭ, мм/час", "mm/h", "м 2–10, ж 2–15"),
)


def office_table(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a blood count as a nurse types it: units behind the names, both sexes in one cell, numbered lines."""
    random = Random(f"office table {seed}")
    person, values, paper = invented(random), _counted(random), Paper(face="Office")
    _office_top(paper, person, taken_on)
    edges = (57, 85, 330, 420, 555)
    y = _line(paper, 140, edges, ("№", "Наименование показателя, ед. изм.", "Результат", "Норма"), bold=True)
    rows: list[TruthRow] = []
    for number, (code, name, ucum, limits) in enumerate(_COUNT, start=1):
        y = _line(paper, y, edges, (f"{number}", name, values[code].replace(".", ","), limits))
        rows.append(_counted_truth(code, name, ucum, limits, values[code]))
    paper.text(57, y + 30, f"Фельдшер-лаборант ____________ {person.doctor}", size=11)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _office_top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 52, "Врачебная амбулатория с. Образцово", size=12, align="centre")
    paper.text(298, 74, "Общий анализ крови", size=14, bold=True, align="centre")
    paper.text(57, 98, f"ФИО: {person.name}, {person.birth} г.р.", size=11)
    paper.text(57, 114, f"Дата забора: {taken_on:%d.%m.%Y}      Участок № 4", size=11)


def _counted(random: Random) -> dict[str, str]:
    """Invent a blood count whose shares of cells make a hundred and whose red cells agree with each other."""
    cells, volume = random.uniform(3.7, 5.2), random.uniform(76, 99)
    content = random.uniform(25.5, 32.5)
    shares = {"band": random.randint(1, 8), "eos": random.randint(1, 7), "bas": random.randint(0, 1),
              "mono": random.randint(3, 11), "lym": random.randint(18, 40)}  # fmt: skip
    return {
        "erythrocytes": f"{cells:.2f}", "mcv": f"{volume:.1f}", "mch": f"{content:.1f}",
        "hemoglobin": f"{cells * content:.0f}", "hematocrit": f"{cells * volume / 10:.1f}",
        "platelets": str(random.randint(160, 350)), "leukocytes": f"{random.uniform(3.4, 11):.1f}",
        "band_neutrophils_percent": str(shares["band"]), "eosinophils_percent": str(shares["eos"]),
        "basophils_percent": str(shares["bas"]), "monocytes_percent": str(shares["mono"]),
        "lymphocytes_percent": str(shares["lym"]), "esr": str(random.randint(2, 28)),
        "segmented_neutrophils_percent": str(100 - sum(shares.values())),
    }  # fmt: skip


def _counted_truth(code: str, name: str, ucum: str, limits: str, value: str) -> TruthRow:
    bare = name.partition(",")[0]
    if "ж" in limits:
        return TruthRow(bare, code, value, unit=ucum, several_ranges=True)
    low, _, high = limits.replace(",", ".").partition("–")
    return TruthRow(bare, code, value, unit=ucum, low=low, high=high)


def _line(
    paper: Paper, y: float, edges: tuple[float, ...], cells: tuple[str, ...], *, bold: bool = False
) -> float:
    """Print one row of boxes, its name on as many lines as it needs, and return the upper edge of the next."""
    lines = paper.wrapped(cells[1], edges[2] - edges[1] - 12, size=11, bold=bold)
    height = 9 + 13.5 * len(lines)
    for number, (left, right, text) in enumerate(zip(edges, edges[1:], cells, strict=False)):
        paper.rule(left, y, right, y)
        paper.rule(left, y + height, right, y + height)
        paper.rule(left, y, left, y + height)
        for down, part in enumerate(lines if number == 1 else (text,)):
            paper.text(left + 6, y + 14 + 13.5 * down, part, size=11, bold=bold)
    paper.rule(edges[-1], y, edges[-1], y + height)
    return y + height
