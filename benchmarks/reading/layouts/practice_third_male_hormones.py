"""A layout for practice: a man's thyroid, sex hormones and markers; the unit follows the norm in one column, notes below."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Щитовидная железа", 1, printed("""
tsh|Тиреотропный гормон (ТТГ, TSH)||мМЕ/л|m[IU]/L|0,35|4,94|3
ft4|Свободный тироксин (св. Т4, FT4)||пмоль/л|pmol/L|9,00|19,05|2
ft3|Свободный трийодтиронин (св. Т3, FT3)||пмоль/л|pmol/L|2,89|4,88|2
anti_tpo|Антитела к тиреопероксидазе (АТ-ТПО)||МЕ/мл|[IU]/mL||5,61|2
anti_tg|Антитела к тиреоглобулину (АТ-ТГ)||МЕ/мл|[IU]/mL||4,11|2
calcitonin|Кальцитонин||пг/мл|pg/mL||8,4|1
""")),
    ("Половые гормоны", 1, printed("""
testosterone|Тестостерон общий||нмоль/л|nmol/L|8,33|30,19|2
shbg|Глобулин, связывающий половые гормоны (ГСПГ)||нмоль/л|nmol/L|13,5|71,4|1
free_androgen_index|Индекс свободных андрогенов||%|%|24,0|104,0|1
estradiol|Эстрадиол||пмоль/л|pmol/L|40|161|0
lh|Лютеинизирующий гормон (ЛГ)||мМЕ/мл|m[IU]/mL|0,57|12,07|2
fsh|Фолликулостимулирующий гормон (ФСГ)||мМЕ/мл|m[IU]/mL|0,95|11,95|2
prolactin|Пролактин||мМЕ/л|m[IU]/L|73|407|0
dhea_sulfate|Дегидроэпиандростерон-сульфат (ДГЭА-С)||мкмоль/л|umol/L|2,41|11,60|2
progesterone_17oh|17-ОН-прогестерон||нмоль/л|nmol/L|1,50|6,40|2
""")),
    ("Онкомаркеры", 2, printed("""
psa_total|Простатспецифический антиген общий (ПСА общий)||нг/мл|ng/mL||4,000|3
psa_free|Простатспецифический антиген свободный||нг/мл|ng/mL||0,930|3
psa_ratio|ПСА свободный / ПСА общий||%|%|15,0||1
cea|Раково-эмбриональный антиген (РЭА)||нг/мл|ng/mL||5,00|2
afp|Альфа-фетопротеин (АФП)||МЕ/мл|[IU]/mL||7,29|2
ca_19_9|Углеводный антиген СА 19-9||Ед/мл|U/mL||37,00|2
ca_72_4|Углеводный антиген СА 72-4||Ед/мл|U/mL||6,90|2
cyfra_21_1|Фрагмент цитокератина 19 (CYFRA 21-1)||нг/мл|ng/mL||2,08|2
""")),
)  # fmt: skip
_NOTES = {
    "tsh": "Функциональная чувствительность метода 0,01 мМЕ/л.",
    "free_androgen_index": "Расчетный показатель: тестостерон общий / ГСПГ х 100.",
    "psa_ratio": "Оценка соотношения имеет значение при общем ПСА от 4 до 10 нг/мл.",
}
_NAME, _RESULT, _NORM, _RIGHT = 50, 328, 410, 552
_GREY = (0.35, 0.35, 0.35)


def male_hormones(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a frame a group with material and day of readiness in its head; a star in the margin where it is outside."""
    random = Random(f"male hormones {seed}")
    person, paper = invented(random), Paper(face="Sans")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, days, items in _GROUPS:
        y = _head(paper, y, title, f"{taken_on + timedelta(days=days):%d.%m.%Y}")
        for item in items:
            y = _line(paper, y, item, values[item.code])
            rows.append(truth_of(item, values[item.code], item.ru))
        y += 8
    paper.text(_NAME, y + 8, "* - результат вне пределов референсных значений", size=8)
    paper.text(_NAME, y + 24, f"Результаты одобрил: {person.doctor}", size=9)
    paper.text(_RIGHT, y + 24, "Стр. 1/1", size=8, align="right")
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; what is reckoned from two others is so."""
    found = drawn(tuple(item for _, _, items in _GROUPS for item in items), random)
    share = random.uniform(0.1, 0.32)
    free = float(found["psa_total"]) * share
    index = 100 * float(found["testosterone"]) / float(found["shbg"])
    return found | {
        "psa_free": f"{free:.3f}",
        "psa_ratio": f"{100 * share:.1f}",
        "free_androgen_index": f"{index:.1f}",
    }


def _head(paper: Paper, y: float, title: str, ready: str) -> float:
    paper.rule(44, y, _RIGHT + 4, y, 1)
    paper.text(_NAME, y + 12, title, size=10.5, bold=True)
    paper.text(_RESULT, y + 12, f"сыворотка крови, готово {ready}", size=8)
    paper.rule(44, y + 17, _RIGHT + 4, y + 17, 0.4)
    return y + 30


def _line(paper: Paper, y: float, item: Indicator, value: str) -> float:
    """Print one line, its norm and unit together, and its note; return the place of the next."""
    outside = side_of(item, value) != 0
    if outside:
        paper.text(_NAME - 7, y, "*", size=10, bold=True)
    norm = f"{bounds_of(item, '{} - {}', '< ', '> ')} {item.unit_ru}"
    paper.text(_NAME, y, item.ru, size=9.5)
    paper.text(_RESULT, y, value.replace(".", ","), size=9.5, bold=outside)
    paper.text(_NORM, y, norm, size=9.5)
    note = _NOTES.get(item.code)
    if note is None:
        return y + 17.5
    paper.ink(_GREY)
    paper.text(_NAME + 10, y + 10, note, size=7.5)
    paper.ink()
    return y + 25


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(_NAME, 46, "Медицинский центр «Схема»", size=14, bold=True)
    paper.text(_NAME, 59, "Москва, Образцовый проезд, 0   тел. 000-00-00", size=8.5)
    left = (
        f"Пациент: {person.name}",
        f"Дата рождения: {person.birth}    Пол: мужской",
        f"Направивший врач: {person.doctor}",
    )
    right = (
        f"Заявка: {person.order}",
        f"Дата взятия биоматериала: {taken_on:%d.%m.%Y}",
        "Время взятия: 09:12",
    )
    for number, (one, other) in enumerate(zip(left, right, strict=True)):
        paper.text(_NAME, 82 + 13 * number, one, size=9)
        paper.text(_RIGHT, 82 + 13 * number, other, size=9, align="right")
    for x, title in ((_NAME, "Исследование"), (_RESULT, "Результат"), (_NORM, "Референсные значения, ед.")):
        paper.text(x, 132, title, size=9, bold=True)
    return 140.0
