"""A layout for practice: a Kazakhstan chain's endocrine panels, titles in Kazakh above Russian, the mark before the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PANELS = (
    ("Қалқанша без / Щитовидная железа", printed("""
tsh|ТТГ (тиреотропный гормон)|ECLIA|мкМЕ/мл|u[IU]/mL|0,27|4,20|3
ft4|Т4 свободный|ECLIA|пмоль/л|pmol/L|12,00|22,00|2
ft3|Т3 свободный|ECLIA|пмоль/л|pmol/L|3,10|6,80|2
t4_total|Т4 общий|ECLIA|нмоль/л|nmol/L|66,0|181,0|1
anti_tpo|Антитела к тиреопероксидазе (АТ-ТПО)|ECLIA|МЕ/мл|[IU]/mL||34,0|1
anti_tg|Антитела к тиреоглобулину (АТ-ТГ)|ECLIA|МЕ/мл|[IU]/mL||115,0|1
anti_tsh_receptor|Антитела к рецепторам ТТГ|ECLIA|МЕ/л|[IU]/L||1,75|2
thyroglobulin|Тиреоглобулин|ECLIA|нг/мл|ng/mL|3,50|77,00|2
calcitonin|Кальцитонин|ECLIA|пг/мл|pg/mL||6,40|2
""")),
    ("Қалқанша маңы безі және сүйек / Паращитовидная железа и кости", printed("""
pth|Паратгормон|ECLIA|пг/мл|pg/mL|15,0|65,0|1
calcium|Кальций общий|ФМ|ммоль/л|mmol/L|2,15|2,50|2
calcium_ionised|Кальций ионизированный|ИСЭ|ммоль/л|mmol/L|1,16|1,32|2
phosphate|Фосфор|ФМ|ммоль/л|mmol/L|0,81|1,45|2
vitamin_d_25oh|Витамин D, 25-гидрокси|ECLIA|нг/мл|ng/mL|30,00|100,00|2
osteocalcin|Остеокальцин|ECLIA|нг/мл|ng/mL|11,0|43,0|1
""")),
    ("Гипофиз және бүйрек үсті безі / Гипофиз и надпочечники", printed("""
acth|АКТГ (адренокортикотропный гормон)|ECLIA|пг/мл|pg/mL|7,2|63,3|1
cortisol|Кортизол (утро)|ECLIA|нмоль/л|nmol/L|166,0|507,0|1
prolactin|Пролактин|ECLIA|мкМЕ/мл|u[IU]/mL|102|496|0
growth_hormone|Соматотропный гормон (СТГ)|ECLIA|нг/мл|ng/mL|0,13|9,88|2
igf_1|Инсулиноподобный фактор роста 1|CLIA|нг/мл|ng/mL|88,0|246,0|1
dhea_sulfate|ДГЭА-сульфат|ECLIA|мкг/дл|ug/dL|60,9|337,0|1
aldosterone|Альдостерон|CLIA|пг/мл|pg/mL|25,2|392,0|1
""")),
)  # fmt: skip
_PLACES = (40, 262, 288, 354, 424, 518)
_TITLES = (
    ("Зерттеу атауы", "Наименование теста"), ("", ""), ("Нәтиже", "Результат"), ("Өлш. бірл.", "Ед. изм."),
    ("Қалыпты мәндер", "Нормальные значения"), ("Әдіс", "Метод"),
)  # fmt: skip
_RIGHT = 560
_GREEN, _SAND = (0.05, 0.42, 0.28), (0.96, 0.95, 0.9)


def kazakh_endocrine(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three panels below one pair of titles; H or L in a narrow column stands before what is outside."""
    random = Random(f"kazakh endocrine {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    for title, items in _PANELS:
        paper.paint(36, y, _RIGHT, y + 18, _SAND)
        paper.ink(_GREEN)
        paper.text(_PLACES[0], y + 12.5, title, size=10.5, bold=True)
        paper.ink()
        y, values = y + 31, drawn(items, random)
        for item in items:
            row = _truth(item, values[item.code])
            _line(paper, y, item, row)
            rows.append(row)
            y += 19
        y -= 9
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _truth(item: Indicator, value: str) -> TruthRow:
    """Return what is printed; what the machine cannot tell from nothing stands as less than its least."""
    row, least = truth_of(item, value, item.ru), {"calcitonin": "1.00", "anti_tpo": "9.0"}.get(item.code)
    return replace(row, value=least, comparator="<") if least and float(value) < float(least) else row


def _line(paper: Paper, y: float, item: Indicator, row: TruthRow) -> None:
    value = row.value or ""
    side = 0 if row.comparator else side_of(item, value)
    shown = f"{row.comparator} {value}" if row.comparator else value
    cells = (
        item.ru, ("", "H", "L")[side], shown.replace(".", ","), item.unit_ru,
        bounds_of(item, "{} - {}", "< ", "> "), item.en,
    )  # fmt: skip
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=10, bold=side != 0 and number in (1, 2))
    paper.rule(36, y + 5.5, _RIGHT, y + 5.5, 0.15)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.ink(_GREEN)
    paper.text(40, 48, "Сынама Лаб", size=20, bold=True)
    paper.ink()
    paper.text(40, 61, "медициналық зертханалар желісі / сеть медицинских лабораторий", size=8.5)
    paper.text(_RIGHT, 42, "Алматы қ. / г. Алматы", size=9, align="right")
    paper.text(_RIGHT, 54, "тел. 0 (000) 000-00-00", size=9, align="right")
    paper.rule(36, 68, _RIGHT, 68, 1)
    told = (
        (f"Пациент: {person.name}", f"Өтінім № / Заявка №: {person.order}"),
        (
            f"Туған күні / Дата рождения: {person.birth}",
            f"Алынған күні / Дата взятия: {taken_on:%d.%m.%Y} 08:31",
        ),
        (
            f"ЖСН / ИИН: {person.iin}",
            f"Дайын / Дата готовности: {taken_on + timedelta(days=2):%d.%m.%Y} 12:00",
        ),
    )
    for number, (left, right) in enumerate(told):
        paper.text(40, 83 + 13 * number, left, size=10)
        paper.text(318, 83 + 13 * number, right, size=10)
    paper.text(40, 126, "Биоматериал: қан сарысуы / сыворотка крови", size=9)
    paper.rule(36, 132, _RIGHT, 132, 0.6)
    for x, (kazakh, russian) in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 143, kazakh, size=9, bold=True)
        paper.text(x, 154, russian, size=9)
    return 160.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    told = (
        "H - қалыптыдан жоғары / выше нормы, L - қалыптыдан төмен / ниже нормы",
        "Нәтижелерді емдеуші дәрігер бағалайды / Результаты оценивает лечащий врач",
    )
    for number, line in enumerate(told):
        paper.text(40, y + 10 + 11 * number, line, size=8.5)
    paper.text(40, y + 40, f"Зертхана дәрігері / Врач-лаборант: {person.doctor}", size=10)
