"""A layout for practice: thyroid and sex hormones, each in a block of its own with norms by phase or age as lines."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_ITEMS = printed("""
tsh|Тиреотропный гормон (ТТГ, TSH)||мМЕ/л|m[IU]/L|0,40|4,00|3
ft4|Тироксин свободный (Т4 свободный, FT4)||пмоль/л|pmol/L|9,00|19,05|2
ft3|Трийодтиронин свободный (Т3 свободный, FT3)||пмоль/л|pmol/L|2,63|5,70|2
anti_tpo|Антитела к тиреопероксидазе (АТ-ТПО)||МЕ/мл|[IU]/mL||5,6|1
anti_tg|Антитела к тиреоглобулину (АТ-ТГ)||МЕ/мл|[IU]/mL||18,0|1
fsh|Фолликулостимулирующий гормон (ФСГ, FSH)||мМЕ/мл|m[IU]/mL|3,03|8,08|2
lh|Лютеинизирующий гормон (ЛГ, LH)||мМЕ/мл|m[IU]/mL|1,80|11,78|2
prolactin|Пролактин (PRL)||мЕд/л|m[IU]/L|109|557|0
estradiol|Эстрадиол (Е2)||пмоль/л|pmol/L|77|921|0
progesterone|Прогестерон||нмоль/л|nmol/L||0,9|1
testosterone|Тестостерон общий||нмоль/л|nmol/L|0,48|1,85|2
shbg|Глобулин, связывающий половые гормоны (ГСПГ)||нмоль/л|nmol/L|19,8|155,2|1
dhea_sulfate|Дегидроэпиандростерон-сульфат (ДЭА-SO4)||мкмоль/л|umol/L|2,60|13,90|2
progesterone_17oh|17-ОН прогестерон||нмоль/л|nmol/L|0,6|3,0|1
amh|Антимюллеров гормон (АМГ)||нг/мл|ng/mL|0,96|13,34|2
cortisol|Кортизол (утро)||нмоль/л|nmol/L|101,2|535,7|1
""")
_NOTES: dict[str, tuple[str, ...]] = {
    "tsh": ("Беременные, 1 триместр: 0,10 – 2,50", "Беременные, 2–3 триместр: 0,20 – 3,00"),
    "fsh": ("Фолликулярная фаза: 3,03 – 8,08", "Овуляторный пик: 2,55 – 16,69", "Лютеиновая фаза: 1,38 – 5,47",
            "Постменопауза: 26,72 – 133,41"),
    "lh": ("Фолликулярная фаза: 1,80 – 11,78", "Овуляторный пик: 7,59 – 89,08", "Лютеиновая фаза: 0,56 – 14,00"),
    "estradiol": ("Фолликулярная фаза: 77 – 921", "Овуляторный пик: 139 – 2382", "Лютеиновая фаза: 77 – 1145"),
    "progesterone": ("Фолликулярная фаза: < 0,9", "Лютеиновая фаза: 3,8 – 50,6", "Постменопауза: < 0,6"),
    "testosterone": ("Женщины 21–49 лет: 0,48 – 1,85", "Женщины старше 50 лет: 0,43 – 1,24"),
    "dhea_sulfate": ("25–34 года: 2,60 – 13,90", "35–44 года: 2,00 – 11,10"),
    "amh": ("20–29 лет: 0,96 – 13,34", "30–39 лет: 0,07 – 7,35"),
    "cortisol": ("до 10:00: 101,2 – 535,7", "после 17:00: 79,0 – 477,8"),
}  # fmt: skip
_PLACES = (46, 300, 376, 452)
_TITLES = ("Показатель", "Результат", "Ед. изм.", "Норма")
_LOWEST = 770


def hormone_blocks(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print blocks over two pages; the norm that applies stands beside the result, all of them in small print below."""
    random = Random(f"hormone blocks {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    values = drawn(_ITEMS, random)
    for item in _ITEMS:
        if y + 34 + 10 * len(_NOTES.get(item.code, ())) > _LOWEST:
            paper.turn()
            y = _titles(paper, 40)
        y = _block(paper, y, item, values[item.code])
        rows.append(truth_of(item, values[item.code], item.ru))
    paper.text(46, y + 14, f"Врач КЛД: {person.doctor}", size=8.5)
    paper.text(46, y + 27, f"Дата готовности: {taken_on + timedelta(days=2):%d.%m.%Y}", size=8.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _block(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one hormone with its lines and return the place of the next."""
    names = paper.wrapped(item.ru, _PLACES[1] - _PLACES[0] - 10, size=9.5, bold=True)
    for number, line in enumerate(names):
        paper.text(_PLACES[0], y + 12 * number, line, size=9.5, bold=True)
    mark = ("", " H", " L")[side_of(item, value)]
    paper.text(_PLACES[1], y, value.replace(".", ",") + mark, size=9.5, bold=bool(mark))
    paper.text(_PLACES[2], y, item.unit_ru, size=9)
    paper.text(_PLACES[3], y, bounds_of(item, "{} – {}", "< ", "> "), size=9)
    y += 12 * len(names)
    for line in _NOTES.get(item.code, ()):
        paper.text(_PLACES[0] + 10, y, line, size=7.5)
        y += 10
    paper.rule(42, y - 3, 556, y - 3, 0.3)
    return y + 13


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(46, 46, "ЛАБОРАТОРИЯ-ПРИМЕР", size=15, bold=True)
    paper.text(556, 46, f"№ {person.order}", size=9, align="right")
    paper.text(46, 70, f"Ф.И.О.: {person.name}", size=9)
    paper.text(46, 84, f"Дата рождения: {person.birth}", size=9)
    paper.text(46, 98, "Пол: женский    Фаза цикла: фолликулярная", size=9)
    paper.text(330, 70, f"Взятие биоматериала: {taken_on:%d.%m.%Y} 08:12", size=9)
    paper.text(330, 84, "Биоматериал: сыворотка крови", size=9)
    paper.text(330, 98, f"Врач: {person.doctor}", size=9)
    paper.text(46, 122, "Гормональные исследования", size=11, bold=True)
    return _titles(paper, 140)


def _titles(paper: Paper, y: float) -> float:
    paper.shade(42, y - 11, 556, y + 5, 0.92)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y, title, size=8.5, bold=True)
    return y + 20
