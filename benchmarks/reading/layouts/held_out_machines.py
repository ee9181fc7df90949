"""Layouts of machines, once held out and since tuned on: a line printer's bounds in columns, words for marks."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import INDICATORS, Indicator, draw, point, truth_of, value_for
from benchmarks.reading.layouts.held_out import limits_of, place_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_PRINTED: tuple[str, ...] = (
    "protein_total", "albumin", "urea", "creatinine", "bilirubin_total", "alt", "ast", "ggt", "alp", "cholesterol",
    "triglycerides", "potassium", "sodium", "calcium", "iron", "ferritin", "transferrin",
)  # fmt: skip


def printer_sheet(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print as a line printer does: one width for every letter, no rule, lower and upper bound apart."""
    random = Random(f"printer sheet {seed}")
    person, values, paper = invented(random), draw(random), Paper(face="Mono")
    paper.text(48, 48, "БИОХИМИЧЕСКИЙ АНАЛИЗ КРОВИ", size=11, bold=True)
    paper.text(48, 66, f"Пациент : {person.name}", size=9.5)
    paper.text(48, 79, f"Рожд.   : {person.birth}   Направление : {person.order}", size=9.5)
    paper.text(48, 92, f"Дата взятия крови : {taken_on:%d.%m.%Y}", size=9.5)
    _typed(paper, 118, ("Тест", "Результат", "Ед.изм.", "Мин.", "Макс."))
    paper.text(48, 127, "-" * 84, size=9.5)
    rows, y = list[TruthRow](), 142.0
    for code in _PRINTED:
        item, value = INDICATORS[code], values[code]
        _typed(paper, y, (item.ru, value, item.unit_ru, point(item.low) or "", point(item.high) or ""))
        rows.append(truth_of(item, value, item.ru))
        y += 16 if seed % 2 else 21
    paper.text(48, y + 4, "-" * 84, size=9.5)
    paper.text(48, y + 20, f"Исполнил: {person.doctor}", size=9.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _typed(paper: Paper, y: float, cells: tuple[str, ...]) -> None:
    paper.text(48, y, cells[0], size=9.5)
    for right, text in zip((292, 376, 444, 512), cells[1:], strict=True):
        paper.text(right, y, text, size=9.5, align="right")


_HORMONES = tuple(
    Indicator(code, name, "", unit, "", ucum, low or None, high or None, decimals)
    for code, name, unit, ucum, low, high, decimals in (
        ("tsh", "Тиреотропный гормон (ТТГ)", "мкМЕ/мл", "u[IU]/mL", "0,40", "4,00", 2),
        ("ft4", "Тироксин свободный (Т4 св.)", "пмоль/л", "pmol/L", "10,3", "24,5", 1),
        ("ft3", "Трийодтиронин свободный (Т3 св.)", "пмоль/л", "pmol/L", "2,60", "5,70", 2),
        ("anti_tpo", "Антитела к ТПО", "МЕ/мл", "[IU]/mL", "", "34,0", 1),
        ("lh", "Лютеинизирующий гормон (ЛГ)", "мМЕ/мл", "m[IU]/mL", "1,7", "8,6", 1),
        ("fsh", "Фолликулостимулирующий гормон (ФСГ)", "мМЕ/мл", "m[IU]/mL", "1,5", "12,4", 1),
        ("prolactin_mass", "Пролактин", "нг/мл", "ng/mL", "4,8", "23,3", 1),
        ("testosterone", "Тестостерон общий", "нмоль/л", "nmol/L", "8,64", "29,00", 2),
        ("cortisol", "Кортизол", "нмоль/л", "nmol/L", "171", "536", 0),
        ("insulin", "Инсулин", "мкЕд/мл", "u[IU]/mL", "2,6", "24,9", 1),
        ("pth", "Паратгормон", "пг/мл", "pg/mL", "15,0", "65,0", 1),
        ("ferritin", "Ферритин", "нг/мл", "ng/mL", "13,0", "150,0", 1),
        ("vitamin_b12", "Витамин В12", "пг/мл", "pg/mL", "197", "771", 0),
        ("folate", "Фолиевая кислота", "нг/мл", "ng/mL", "3,1", "20,5", 1),
        ("vitamin_d_25oh", "Витамин D (25-OH)", "нг/мл", "ng/mL", "30,0", "100,0", 1),
        ("homocysteine", "Гомоцистеин", "мкмоль/л", "umol/L", "5,0", "15,0", 1),
        ("iron", "Железо сывороточное", "мкмоль/л", "umol/L", "9,0", "30,4", 1),
    )
)
_WORDS = ("норма", "выше нормы", "ниже нормы")


def hormone_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print hormones with the range before the result and the verdict in words; every second row is shaded."""
    random = Random(f"hormone form {seed}")
    person, paper = invented(random), Paper(face="Sans")
    paper.text(46, 50, "Результаты исследований: гормоны и витамины", size=14, bold=True)
    paper.text(46, 70, f"{person.name}, дата рождения {person.birth}, заказ {person.order}", size=8.5)
    paper.text(46, 84, f"Биоматериал: кровь венозная. Взятие: {taken_on:%d.%m.%Y} 08:15", size=8.5)
    places = (46, 240, 345, 410, 482)
    for x, title in zip(
        places, ("Исследование", "Референсный интервал", "Результат", "Единица", "Оценка"), strict=True
    ):
        paper.text(x, 112, title, size=8, bold=True)
    rows, y = list[TruthRow](), 132.0
    for number, item in enumerate(_HORMONES):
        value = value_for(item, random)
        if number % 2:
            paper.shade(42, y - 12, 556, y + 7, 0.93)
        verdict = _WORDS[place_of(item, value)]
        limits = limits_of(item, " – ", "до ", "от ")
        for x, text in zip(
            places, (item.ru, limits, value.replace(".", ","), item.unit_ru, verdict), strict=True
        ):
            paper.text(x, y, text, size=9)
        y += 19
        rows.append(truth_of(item, value, item.ru))
    paper.text(46, y + 16, f"Результаты проверил: {person.doctor}", size=8.5)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
