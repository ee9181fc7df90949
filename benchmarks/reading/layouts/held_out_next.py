"""Layouts in Russian, once held out and since tuned on: a polyclinic's chemistry by groups, what a ward sends home."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow


def counted(random: Random) -> dict[str, str]:
    """Invent a blood count of which cells, volumes and shares agree with each other as an analyser's do."""
    cells, volume, content = random.uniform(3.6, 5.3), random.uniform(77, 99), random.uniform(25.5, 32.8)
    white, plates, plate = random.uniform(3.5, 10.8), random.uniform(150, 380), random.uniform(7.9, 11.8)
    share = {"lymphocytes": random.uniform(19, 41), "monocytes": random.uniform(3, 11.5),
             "eosinophils": random.uniform(0.3, 6), "basophils": random.uniform(0.1, 1.1)}  # fmt: skip
    share = {cell: round(part, 1) for cell, part in share.items()}
    share["neutrophils"] = round(100 - sum(share.values()), 1)
    return {
        "leukocytes": f"{white:.2f}", "erythrocytes": f"{cells:.2f}", "hemoglobin": f"{cells * content:.0f}",
        "hematocrit": f"{cells * volume / 10:.1f}", "mcv": f"{volume:.1f}", "mch": f"{content:.1f}",
        "mchc": f"{content / volume * 1000:.0f}", "rdw_cv": f"{random.uniform(11.8, 15.6):.1f}",
        "platelets": f"{plates:.0f}", "mpv": f"{plate:.1f}", "plateletcrit": f"{plates * plate / 10_000:.2f}",
        "esr": str(random.randint(2, 27)),
        **{f"{cell}_percent": f"{part:.1f}" for cell, part in share.items()},
        **{f"{cell}_absolute": f"{white * part / 100:.2f}" for cell, part in share.items()},
    }  # fmt: skip


_GROUPS = (
    ("Белковый обмен", printed("""
protein_total|Общий белок||г/л|g/L|65|85|0
albumin|Альбумин||г/л|g/L|35|50|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
creatinine|Креатинин||мкмоль/л|umol/L|м 62–115; ж 53–97|м 62–115; ж 53–97|0
urate|Мочевая кислота||мкмоль/л|umol/L|м 202–416; ж 142–339|м 202–416; ж 142–339|0
""")),
    ("Пигментный обмен", printed("""
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|8,5|20,5|1
bilirubin_direct|Билирубин прямой||мкмоль/л|umol/L||5,1|1
""")),
    ("Ферменты", printed("""
alt|АлАТ||Ед/л|U/L||42|0
ast|АсАТ||Ед/л|U/L||37|0
amylase|Альфа-амилаза||Ед/л|U/L||100|0
alp|Щелочная фосфатаза||Ед/л|U/L|30|120|0
ggt|Гамма-глутамилтранспептидаза (ГГТП)||Ед/л|U/L||55|0
""")),
    ("Углеводный и липидный обмен", printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,3|5,5|1
cholesterol|Холестерин общий||ммоль/л|mmol/L|3,1|5,2|1
triglycerides|Триглицериды||ммоль/л|mmol/L|0,45|1,70|2
hdl_cholesterol|Липопротеиды высокой плотности (ЛПВП)||ммоль/л|mmol/L|0,90||2
ldl_cholesterol|Липопротеиды низкой плотности (ЛПНП)||ммоль/л|mmol/L||3,50|2
""")),
    ("Электролиты", printed("""
potassium|Калий||ммоль/л|mmol/L|3,5|5,3|1
sodium|Натрий||ммоль/л|mmol/L|135|148|0
calcium|Кальций общий||ммоль/л|mmol/L|2,10|2,60|2
iron|Железо сыворотки||мкмоль/л|umol/L|9,0|31,3|1
""")),
)  # fmt: skip
_BY_SEX = {"creatinine": ("53", "115"), "urate": ("142", "416")}
_EDGES = (57, 262, 336, 456, 540)


def district_sheet(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups of tests under headings across all boxes; the norm after the result, the unit last."""
    random = Random(f"district sheet {seed}")
    person, paper = invented(random), Paper(face="Serif")
    paper.text(57, 44, "Министерство здравоохранения", size=9)
    paper.text(57, 55, "ГБУЗ «Городская поликлиника-образец», клинико-диагностическая лаборатория", size=9)
    paper.text(298, 82, "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", size=13, bold=True, align="centre")
    paper.text(57, 104, f"Фамилия, И., О.: {person.name}", size=11)
    paper.text(57, 119, f"Дата рождения: {person.birth}     Участок 7     Врач {person.doctor}", size=11)
    paper.text(57, 134, f"Анализ № {person.order}     Дата взятия крови: {taken_on:%d.%m.%Y}", size=11)
    y = _boxed(paper, 146, ("Показатель", "Результат", "Норма", "Ед. изм."), bold=True)
    rows: list[TruthRow] = []
    for title, items in _GROUPS:
        paper.rule(_EDGES[0], y, _EDGES[0], y + 19)
        paper.rule(_EDGES[-1], y, _EDGES[-1], y + 19)
        paper.rule(_EDGES[0], y + 19, _EDGES[-1], y + 19)
        paper.text(298, y + 13.5, title, size=11, bold=True, align="centre")
        y += 19
        for item, limits, value in _of_group(items, random):
            y = _boxed(paper, y, (item.ru, value.replace(".", ","), limits, item.unit_ru))
            several = item.code in _BY_SEX
            whole = TruthRow(item.ru, item.code, value, unit=item.ucum, several_ranges=True)
            rows.append(whole if several else truth_of(item, value, item.ru))
    paper.text(57, y + 28, f"Дата выдачи: {taken_on + timedelta(days=1):%d.%m.%Y}", size=11)
    paper.text(300, y + 28, "Подпись врача-лаборанта ______________", size=11)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _of_group(items: tuple[Indicator, ...], random: Random) -> list[tuple[Indicator, str, str]]:
    """Return each indicator with its printed limits and an invented value; two lines of limits where sexes differ."""
    plain = tuple(
        item if item.code not in _BY_SEX
        else Indicator(item.code, item.ru, "", item.unit_ru, "", item.ucum, *_BY_SEX[item.code], item.decimals)
        for item in items
    )  # fmt: skip
    values = drawn(plain, random)
    return [
        (item, (item.low or "") if item.code in _BY_SEX else bounds_of(item, "{}–{}", "до ", "выше "), values[item.code])
        for item in items
    ]  # fmt: skip


def _boxed(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    """Print one line of boxes, results in the middle of theirs, and return the upper edge of the next."""
    lines = paper.wrapped(cells[0], _EDGES[1] - _EDGES[0] - 10, size=11, bold=bold)
    height = 7 + 12.5 * len(lines)
    for number, line in enumerate(lines):
        paper.text(_EDGES[0] + 5, y + 13.5 + 12.5 * number, line, size=11, bold=bold)
    for column, text in enumerate(cells[1:], start=1):
        middle = (_EDGES[column] + _EDGES[column + 1]) / 2
        paper.text(middle, y + 13.5, text, size=11, bold=bold, align="centre")
    for edge in _EDGES:
        paper.rule(edge, y, edge, y + height)
    paper.rule(_EDGES[0], y, _EDGES[-1], y)
    paper.rule(_EDGES[0], y + height, _EDGES[-1], y + height)
    return y + height


_WARD = (
    ("Общий анализ крови", printed("""
hemoglobin|Гемоглобин||г/л|g/L|120|160|0
erythrocytes|Эритроциты||10^12/л|10*12/L|3,7|5,1|2
hematocrit|Гематокрит||%|%|36|48|1
platelets|Тромбоциты||10^9/л|10*9/L|180|320|0
leukocytes|Лейкоциты||10^9/л|10*9/L|4,0|9,0|2
lymphocytes_percent|Лимфоциты||%|%|19|37|1
monocytes_percent|Моноциты||%|%|3|11|1
eosinophils_percent|Эозинофилы||%|%|0,5|5|1
esr|СОЭ||мм/ч|mm/h|2|15|0
""")),
    ("Биохимический анализ крови", printed("""
glucose|Глюкоза||ммоль/л|mmol/L|3,9|6,1|1
creatinine|Креатинин||мкмоль/л|umol/L|53|106|0
urea|Мочевина||ммоль/л|mmol/L|2,5|8,3|1
protein_total|Общий белок||г/л|g/L|64|83|0
bilirubin_total|Билирубин общий||мкмоль/л|umol/L|3,4|20,5|1
alt|АЛТ||Ед/л|U/L|0|41|0
ast|АСТ||Ед/л|U/L|0|40|0
crp|СРБ||мг/л|mg/L|0|5|1
potassium|Калий||ммоль/л|mmol/L|3,5|5,1|1
sodium|Натрий||ммоль/л|mmol/L|136|145|0
""")),
    ("Коагулограмма", printed("""
prothrombin_time|Протромбиновое время||сек|s|9,8|12,7|1
inr|МНО|||1|0,85|1,20|2
aptt|АЧТВ||сек|s|25,4|36,9|1
fibrinogen|Фибриноген||г/л|g/L|2,0|4,0|1
""")),
)  # fmt: skip
_PLACES = (50, 228, 310, 400)


def ward_summary(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print the tests of a stay in hospital, typed: units before results, thin lines, words of the ward around."""
    random = Random(f"ward summary {seed}")
    person, paper = invented(random), Paper(face="Office")
    y = _ward_top(paper, person, taken_on)
    blood, rows = counted(random), list[TruthRow]()
    for title, items in _WARD:
        y = _ward_title(paper, y, title)
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            value = values[item.code]
            cells = (item.ru, item.unit_ru, value.replace(".", ","), bounds_of(item, "{}–{}", "до ", "от "))
            y = _ward_line(paper, y, cells, bold=side_of(item, value) != 0)
            rows.append(truth_of(item, value, item.ru))
    y = _ward_title(paper, y, "Общий анализ мочи")
    for truth, limits in _urine(random):
        shown = truth.text or (truth.value or "").replace(".", ",")
        y = _ward_line(paper, y, (truth.name, "", shown, limits))
        rows.append(truth)
    paper.text(
        50,
        y + 18,
        "Рекомендации: наблюдение терапевта по месту жительства, контроль ОАК через месяц.",
        size=10,
    )
    paper.text(50, y + 36, f"Лечащий врач: {person.doctor}        Зав. отделением: ____________", size=10)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _urine(random: Random) -> tuple[tuple[TruthRow, str], ...]:
    """Invent what a strip and a microscope tell, each with its printed norm."""
    colour = random.choice(("светло-желтый", "соломенно-желтый", "желтый"))
    clear = random.choice(("прозрачная", "прозрачная", "слабо мутная"))
    weight = f"1.0{random.randint(8, 26):02d}"
    reaction = random.choice(("5.0", "5.5", "6.0", "6.5"))
    protein = random.choice(("не обнаружен", "не обнаружен", "следы"))
    least = random.randint(0, 3)
    seen = f"{least}-{least + random.randint(1, 3)} в п/зр"
    return (
        (TruthRow("Цвет", "urine_color", text=colour), ""),
        (TruthRow("Прозрачность", "urine_clarity", text=clear), ""),
        (
            TruthRow("Удельный вес", "urine_specific_gravity", weight, low="1.010", high="1.025"),
            "1,010–1,025",
        ),
        (TruthRow("Реакция (pH)", "urine_ph", reaction, low="5.0", high="7.0"), "5,0–7,0"),
        (TruthRow("Белок", "urine_protein", text=protein, expected="отсутствует"), "отсутствует"),
        (TruthRow("Глюкоза", "urine_glucose", text="не обнаружена", expected="отсутствует"), "отсутствует"),
        (TruthRow("Лейкоциты", "urine_leukocytes", text=seen, low="0", high="5"), "0–5"),
    )


def _ward_top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(
        298, 44, "КГП «Городская больница-образец» · терапевтическое отделение", size=11, align="centre"
    )
    paper.text(298, 62, "Приложение к выписке: результаты обследования", size=13, bold=True, align="centre")
    paper.text(50, 82, f"Пациент: {person.name}, дата рождения {person.birth}, ИИН {person.iin}", size=10)
    paper.text(
        50,
        95,
        f"История болезни № {person.order}. Диагноз: внебольничная пневмония, легкое течение.",
        size=10,
    )
    paper.text(50, 108, f"Дата взятия материала: {taken_on:%d.%m.%Y}", size=10)
    for x, title in zip(_PLACES, ("Показатель", "Ед. измерения", "Результат", "Норма"), strict=True):
        paper.text(x, 128, title, size=10, bold=True)
    paper.rule(46, 132, 545, 132, 0.9)
    return 146.0


def _ward_title(paper: Paper, y: float, title: str) -> float:
    paper.text(50, y + 1, title, size=10, bold=True)
    paper.rule(46, y + 4.5, 545, y + 4.5, 0.6)
    return y + 16.5


def _ward_line(paper: Paper, y: float, cells: tuple[str, ...], *, bold: bool = False) -> float:
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=10, bold=bold and number == 2)
    paper.rule(46, y + 4.5, 545, y + 4.5, 0.25)
    return y + 16.5
