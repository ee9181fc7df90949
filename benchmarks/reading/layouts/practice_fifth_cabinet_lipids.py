"""A layout for practice: a chain's personal cabinet, lipids and sugar in framed services, the day of readiness last in each line."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_SERVICES = (
    ("Липидный профиль расширенный", "Л-114", 1, printed("""
cholesterol|Холестерин общий||ммоль/л|mmol/L||5,20|2
triglycerides|Триглицериды||ммоль/л|mmol/L||1,70|2
hdl_cholesterol|Холестерин-ЛПВП||ммоль/л|mmol/L|1,20||2
ldl_cholesterol|Холестерин-ЛПНП (по Фридвальду)||ммоль/л|mmol/L||3,00|2
vldl_cholesterol|Холестерин-ЛПОНП||ммоль/л|mmol/L|0,26|1,04|2
non_hdl_cholesterol|Холестерин, не связанный с ЛПВП||ммоль/л|mmol/L||3,80|2
atherogenic_coefficient|Индекс атерогенности|||1||3,00|2
""")),
    ("Аполипопротеины", "Л-120", 2, printed("""
apolipoprotein_a1|Аполипопротеин А-1||г/л|g/L|1,08|2,25|2
apolipoprotein_b|Аполипопротеин В||г/л|g/L|0,60|1,17|2
apolipoprotein_ratio|Соотношение Апо В / Апо А-1|||1||0,80|2
lipoprotein_a_mass|Липопротеин (а)||мг/дл|mg/dL||30,0|1
""")),
    ("Оценка инсулинорезистентности", "Г-071", 1, printed("""
glucose|Глюкоза плазмы натощак||ммоль/л|mmol/L|4,1|6,1|1
hba1c|Гликированный гемоглобин (HbA1c)||%|%|4,0|6,0|1
insulin|Инсулин натощак||мкМЕ/мл|u[IU]/mL|2,6|24,9|1
homa_ir|Индекс HOMA-IR|||1||2,77|2
c_peptide|С-пептид||нг/мл|ng/mL|1,10|4,40|2
fructosamine|Фруктозамин||мкмоль/л|umol/L|205|285|0
""")),
    ("Сердечно-сосудистый риск", "К-033", 3, printed("""
crp_high_sensitivity|С-реактивный белок, высокочувствительный метод||мг/л|mg/L||1,00|2
homocysteine|Гомоцистеин||мкмоль/л|umol/L|5,0|15,0|1
urate|Мочевая кислота||мкмоль/л|umol/L|142|339|0
creatinine|Креатинин||мкмоль/л|umol/L|44,0|80,0|1
egfr|СКФ по формуле CKD-EPI||мл/мин/1,73 м^2|mL/min/{1.73_m2}|90||0
alt|Аланинаминотрансфераза||Ед/л|U/L||33|0
ck|Креатинкиназа общая||Ед/л|U/L|26|192|0
""")),
)  # fmt: skip
_PLACES = (54, 284, 344, 420, 512)
_TITLES = ("Показатель", "Результат", "Ед. изм.", "Референсные значения", "Готово")
_LEFT, _RIGHT = 42, 554
_TEAL, _PALE, _ROSE, _GREY = (0.0, 0.5, 0.52), (0.9, 0.96, 0.96), (1.0, 0.87, 0.86), (0.45, 0.45, 0.45)


def cabinet_lipids(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print a frame a service under its name and code; a result outside stands on rose with an arrow behind it."""
    random = Random(f"cabinet lipids {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    for title, code, days, items in _SERVICES:
        top, y = y, _head(paper, y, title, code)
        ready = f"{taken_on + timedelta(days=days):%d.%m.%y}"
        for item in items:
            _line(paper, y, item, values[item.code], ready)
            rows.append(truth_of(item, values[item.code], item.ru))
            y += 16.5
        _frame(paper, top, y)
        y += 9
    paper.text(_LEFT, 786, f"Результаты подтвердил врач КЛД {person.doctor}", size=8)
    paper.text(_LEFT, 798, "Документ сформирован в личном кабинете. Печать и подпись не требуются.", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; what is reckoned from other figures is so."""
    found = drawn(tuple(item for *_, items in _SERVICES for item in items), random)
    number = {code: float(value) for code, value in found.items()}
    high, carried = number["hdl_cholesterol"], number["triglycerides"] / 2.2
    rest = number["ldl_cholesterol"] + carried
    return found | {
        "cholesterol": f"{high + rest:.2f}",
        "vldl_cholesterol": f"{carried:.2f}",
        "non_hdl_cholesterol": f"{rest:.2f}",
        "atherogenic_coefficient": f"{rest / high:.2f}",
        "apolipoprotein_ratio": f"{number['apolipoprotein_b'] / number['apolipoprotein_a1']:.2f}",
        "homa_ir": f"{number['glucose'] * number['insulin'] / 22.5:.2f}",
        "egfr": f"{100 * (68 / number['creatinine']) ** 0.8:.0f}",
    }


def _head(paper: Paper, y: float, title: str, code: str) -> float:
    paper.paint(_LEFT, y, _RIGHT, y + 18, _PALE)
    paper.ink(_TEAL)
    paper.text(_PLACES[0], y + 12.5, title, size=9.5, bold=True)
    paper.ink(_GREY)
    paper.text(_RIGHT - 8, y + 12.5, f"код услуги {code}", size=7.5, align="right")
    for x, text in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, y + 28, text, size=7)
    paper.ink()
    return y + 42


def _line(paper: Paper, y: float, item: Indicator, value: str, ready: str) -> None:
    side = side_of(item, value)
    shown = value.replace(".", ",") + ("", " ↑", " ↓")[side]
    if side:
        wide = paper.measure(shown, size=9, bold=True)
        paper.paint(_PLACES[1] - 4, y - 9, _PLACES[1] + wide + 4, y + 3.5, _ROSE)
    paper.text(_PLACES[0], y, item.ru, size=8.5)
    paper.text(_PLACES[1], y, shown, size=9, bold=True)
    paper.text(_PLACES[2], y, item.unit_ru, size=8)
    paper.text(_PLACES[3], y, bounds_of(item, "{} - {}", "< ", "> "), size=8.5)
    paper.ink(_GREY)
    paper.text(_PLACES[4], y, ready, size=7.5)
    paper.ink()


def _frame(paper: Paper, top: float, bottom: float) -> None:
    for y in (top, bottom - 8):
        paper.rule(_LEFT, y, _RIGHT, y, 0.4)
    for x in (_LEFT, _RIGHT):
        paper.rule(x, top, x, bottom - 8, 0.4)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(0, 24, 595, 48, _TEAL)
    paper.ink((1, 1, 1))
    paper.text(_LEFT, 42, "ОБРАЗЕЦ-ЛАБ", size=16, bold=True)
    paper.text(_RIGHT, 40, "Личный кабинет · Мои результаты", size=9, align="right")
    paper.ink()
    paper.text(_LEFT, 68, person.name, size=12, bold=True)
    paper.text(_LEFT, 82, f"Дата рождения: {person.birth}", size=8.5)
    paper.text(_LEFT, 95, f"Взятие биоматериала: {taken_on:%d.%m.%Y} 08:12", size=8.5)
    paper.text(_RIGHT, 68, f"Заказ {person.order}", size=10, bold=True, align="right")
    paper.text(_RIGHT, 82, "Статус: готов полностью", size=8.5, align="right")
    paper.text(_RIGHT, 95, "Офис: г. Пермь, ул. Примерная, 0", size=8.5, align="right")
    return 108.0
