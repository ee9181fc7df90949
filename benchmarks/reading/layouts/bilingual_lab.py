"""Layout a: a commercial laboratory with kk/ru headings, no rules, footnote digits, a login and a QR code."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from random import Random

from benchmarks.reading.indicators import INDICATORS, Indicator, draw, point, truth_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_X = (40, 245, 318, 395, 505)
_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ГЕМАТОЛОГИЯ / Общий анализ крови", ("hemoglobin", "erythrocytes", "hematocrit", "mcv", "mch", "platelets",
                                          "leukocytes", "neutrophils_percent", "lymphocytes_percent",
                                          "monocytes_percent", "eosinophils_percent", "basophils_percent", "esr")),
    ("БИОХИМИЯ / Биохимиялық зерттеулер", ("glucose", "creatinine", "urea", "protein_total", "bilirubin_total",
                                           "bilirubin_direct", "alt", "ast", "potassium", "sodium", "calcium",
                                           "cholesterol", "hdl_cholesterol", "ldl_cholesterol", "triglycerides")),
    ("ГОРМОНДАР / Гормоны", ("tsh", "ft4", "ferritin", "vitamin_d_25oh")),
)  # fmt: skip


def kdl_like(
    taken_on: date,
    values: Mapping[str, Decimal | str] | None = None,
    *,
    seed: int = 1,
    codes: tuple[str, ...] = (),
) -> tuple[bytes, Truth]:
    """Print the paper; ``values`` by catalogue code override invented ones, ``codes`` limits the rows."""
    random = Random(seed)  # repeatable specimens, not secrets
    person = invented(random)
    drawn = draw(random)
    paper = Paper()
    y = _letterhead(paper, person, taken_on)
    y = _heading(paper, y)
    rows: list[TruthRow] = []
    for title, members in _SECTIONS:
        chosen = [code for code in members if not codes or code in codes]
        if not chosen:
            continue
        y = _turned(paper, y + 8, person)
        paper.text(_X[0], y, title, size=9, bold=True)
        y += 15
        for code in chosen:
            y = _turned(paper, y, person)
            given = (values or {}).get(code)
            row, y = _row(paper, y, INDICATORS[code], given, drawn[code], random)
            rows.append(row)
    _footer(paper, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _letterhead(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(40, 40, "КДЛ «ОБРАЗЕЦ» клинико-диагностикалық зертханалар желісі", size=10, bold=True)
    paper.text(40, 58, f"Науқас / Пациент: {person.name}")
    paper.text(40, 71, f"Туған күні / Дата рождения: {person.birth}     ЖСН / ИИН: {person.iin}")
    paper.text(40, 84, f"Жолдама / Заявка №: {person.order}     Жынысы / Пол: Ә / Ж")
    paper.text(40, 97, f"Биоматериал алынған күні / Дата взятия биоматериала: {taken_on:%d.%m.%Y} 08:15")
    paper.text(40, 110, f"Нәтиже берілген күні / Дата готовности: {taken_on:%d.%m.%Y} 17:40")
    paper.text(40, 123, f"Логин: {person.login}  Пароль: {person.password}", size=7)
    paper.qr(480, 60, f"https://example.test/check?l={person.login}&p={person.password}")
    return 150


def _heading(paper: Paper, y: float) -> float:
    for shift, titles in (
        (0, ("Зерттеу", "Нәтиже", "Өлшем бірлігі", "Реф. аралық", "Түсіндірме")),
        (11, ("Исследование", "Результат", "Ед. изм.", "Реф. интервал", "Комментарий")),
    ):
        for x, title in zip(_X, titles, strict=True):
            paper.text(x, y + shift, title, size=8, bold=True)
    paper.rule(40, y + 16, 555, y + 16)
    return y + 30


def _row(
    paper: Paper, y: float, item: Indicator, given: Decimal | str | None, invented_value: str, random: Random
) -> tuple[TruthRow, float]:
    value = str(given) if given is not None else invented_value
    name = item.ru + random.choice(("", "", "^1", "^2"))
    lines = paper.wrapped(name, 190, size=8.5)
    for number, line in enumerate(lines):
        paper.text(_X[0], y + 10 * number, line, size=8.5)
    low, high = Decimal(point(item.low) or 0), Decimal(point(item.high) or 10_000)
    mark = " ↑" if Decimal(value) > high else " ↓" if Decimal(value) < low else ""
    paper.text(_X[1], y, value.replace(".", ",") + mark, size=8.5, bold=bool(mark))
    paper.text(_X[2], y, item.unit_ru, size=8.5)
    paper.text(_X[3], y, _range(item), size=8.5)
    return truth_of(item, value, item.ru), y + 10 * len(lines) + 8


def _range(item: Indicator) -> str:
    if item.low is None:
        return f"< {item.high}"
    return f"> {item.low}" if item.high is None else f"{item.low} - {item.high}"


def _turned(paper: Paper, y: float, person: Person) -> float:
    """Go on on the next page when this one is full; the heading is not repeated."""
    if y < 720:
        return y
    _footer(paper, person)
    paper.turn()
    paper.text(40, 40, f"Науқас / Пациент: {person.name}   ЖСН / ИИН: {person.iin}", size=8)
    return 66


def _footer(paper: Paper, person: Person) -> None:
    paper.text(40, 800, "1 - колориметрический метод   2 - иммунохемилюминесценция", size=7)
    paper.text(40, 812, f"Орындаушы / Исполнитель: {person.doctor}     Заявка № {person.order}", size=7)
