"""A layout for practice: a chain's urine with the way of testing in a column of its own, units beside words and spans."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_PLACES = (46, 210, 306, 420, 476)
_TITLES = ("Показатель", "Метод", "Результат", "Единицы", "Норма")
_RIGHT = 556
_ORANGE = (0.86, 0.42, 0.1)
_BANDS = (0.99, 0.95, 0.91)
_Line = tuple[TruthRow, str, str]
"""What is printed in a line: its truth, the unit and the norm."""


def urine_methods(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three groups on tinted bands under one line of titles; what differs from the norm is orange and bold."""
    random = Random(f"urine methods {seed}")
    person, paper = invented(random), Paper(face="Screen")
    y, rows = _top(paper, person, taken_on), list[TruthRow]()
    groups = (
        ("Физические свойства", "органолептич.", _looks(random)),
        ("Химические свойства", "тест-полоска", _strip(random)),
        ("Микроскопия осадка", "микроскопия", _sediment(random)),
    )
    for title, method, lines in groups:
        paper.paint(40, y, _RIGHT, y + 16, _BANDS)
        paper.text(_PLACES[0], y + 11.5, title, size=9, bold=True)
        y += 16
        for line in lines:
            way = "рефрактометр." if line[0].analyte == "urine_specific_gravity" else method
            y = _print(paper, y, line, way)
            rows.append(line[0])
    _foot(paper, y, person)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _looks(random: Random) -> tuple[_Line, ...]:
    colour = random.choice(("светло-желтый", "желтый", "соломенно-желтый"))
    clear = random.choice(("прозрачная", "прозрачная", "слегка мутная"))
    weight = f"1,{random.randint(6, 29):03d}"
    density = TruthRow(
        "Удельный вес", "urine_specific_gravity", weight.replace(",", "."), low="1.010", high="1.025"
    )
    return (
        _word("Цвет", "urine_color", colour, ""),
        _word("Прозрачность", "urine_clarity", clear, "прозрачная"),
        (density, "", "1,010-1,025"),
    )


def _strip(random: Random) -> tuple[_Line, ...]:
    none = "отсутствует"
    acid = random.choice(("5.0", "5.5", "6.0", "6.5", "7.5"))
    protein, urobilinogen = f"{random.uniform(0.01, 0.2):.2f}", f"{random.uniform(1.5, 18.5):.1f}"
    esterase = random.choice(("отрицательно", "отрицательно", "положительно"))
    return (
        (TruthRow("Реакция (pH)", "urine_ph", acid, low="5.0", high="7.0"), "", "5,0-7,0"),
        _upper(TruthRow("Белок", "urine_protein", protein, unit="g/L", high="0.14"), "г/л"),
        _upper(TruthRow("Глюкоза", "urine_glucose", text=none, unit="mmol/L", high="0.8"), "ммоль/л"),
        _upper(
            TruthRow("Кетоновые тела", "urine_ketones", text="отсутствуют", unit="mmol/L", high="0.5"),
            "ммоль/л",
        ),
        _upper(TruthRow("Билирубин", "urine_bilirubin", text=none, unit="umol/L", high="8.5"), "мкмоль/л"),
        _upper(
            TruthRow("Уробилиноген", "urine_urobilinogen", urobilinogen, unit="umol/L", high="17.0"),
            "мкмоль/л",
        ),
        _word("Нитриты", "urine_nitrite", "отрицательно", "отрицательно"),
        _word("Лейкоцитарная эстераза", "urine_leukocyte_esterase", esterase, "отрицательно"),
        _word("Гемоглобин", "urine_hemoglobin", "отрицательно", "отрицательно"),
    )


def _sediment(random: Random) -> tuple[_Line, ...]:
    none = "не обнаружены"
    return (
        _seen("Лейкоциты", "urine_leukocytes", 7, random, "0-5"),
        _seen("Эритроциты", "urine_erythrocytes", 3, random, "0-2"),
        _seen("Эпителий плоский", "urine_squamous_epithelium", 4, random, "0-5"),
        _seen("Эпителий переходный", "urine_transitional_epithelium", 0, random, "0-1"),
        _word("Эпителий почечный", "urine_renal_epithelium", "не обнаружен", "не обнаружен"),
        _word("Цилиндры гиалиновые", "urine_hyaline_casts", none, none),
        _word("Цилиндры зернистые", "urine_granular_casts", none, none),
        _word("Слизь", "urine_mucus", random.choice(("незначит. кол-во", "умеренно", "+")), ""),
        _word("Бактерии", "urine_bacteria", random.choice((none, none, "умеренно")), none),
        _word("Соли", "urine_salts", random.choice((none, "оксалаты", "аморфные фосфаты")), none),
        _word("Дрожжевые клетки", "urine_yeast", none, none),
        _word("Трихомонады", "urine_trichomonas", none, none),
    )


def _word(name: str, code: str, answer: str, norm: str) -> _Line:
    return TruthRow(name, code, text=answer, expected=norm or None), "", norm


def _upper(row: TruthRow, unit: str) -> _Line:
    return row, unit, f"< {(row.high or '').replace('.', ',')}"


def _seen(name: str, code: str, most: int, random: Random, norm: str) -> _Line:
    least = random.randint(0, most)
    low, high = norm.split("-")
    seen = f"{least}-{least + random.randint(1, 2)}"
    return TruthRow(name, code, text=seen, unit="/[HPF]", low=low, high=high), "в п/зр", norm


def _outside(row: TruthRow) -> bool:
    """Say whether the paper marks the answer."""
    if row.expected is not None:
        return row.text != row.expected
    found = (row.text or row.value or "").rpartition("-")[2]
    if row.high is None or not found.replace(".", "").isdigit():
        return False
    return not float(row.low or 0) <= float(found) <= float(row.high)


def _print(paper: Paper, y: float, line: _Line, method: str) -> float:
    row, unit, norm = line
    outside = _outside(row)
    shown = row.text or (row.value or "").replace(".", ",")
    for number, (x, text) in enumerate(zip(_PLACES, (row.name, method, shown, unit, norm), strict=True)):
        if number == 2 and outside:
            paper.ink(_ORANGE)
        paper.text(x, y + 12.5, text, size=8 if number == 1 else 9, bold=number == 2 and outside)
        paper.ink()
    paper.rule(40, y + 18, _RIGHT, y + 18, 0.15)
    return y + 18


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.paint(40, 30, 58, 48, _ORANGE)
    paper.text(66, 45, "Лаборатории «Проба-Сибирь»", size=15, bold=True)
    paper.text(_RIGHT, 45, "г. Новосибирск, контакт-центр 000-0-000", size=8, align="right")
    cells = (
        (("ФИО", person.name), ("Полных лет", f"{taken_on.year - 1 - int(person.birth[-4:])}")),
        (("Дата рождения", person.birth), ("Заказ", person.order)),
        (("Дата взятия", f"{taken_on:%d.%m.%Y}"), ("Дата готовности", f"{taken_on:%d.%m.%Y} 17:05")),
    )
    for number, row in enumerate(cells):
        for place, (what, told) in zip((46, 330), row, strict=True):
            paper.text(place, 72 + 14 * number, what, size=8)
            paper.text(place + 78, 72 + 14 * number, told, size=9, bold=True)
    paper.text(46, 126, "Общий анализ мочи с микроскопией осадка", size=12, bold=True)
    paper.text(46, 139, "Биоматериал: моча разовая (утренняя порция)", size=8.5)
    paper.rule(40, 148, _RIGHT, 148, 0.8)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 160, title, size=8.5, bold=True)
    return 166.0


def _foot(paper: Paper, y: float, person: Person) -> None:
    paper.text(46, y + 18, "п/зр - поле зрения микроскопа при увеличении 400", size=7.5)
    paper.text(46, y + 34, f"Исполнитель: {person.doctor}", size=8.5)
    paper.text(46, y + 50, "Интерпретацию результатов проводит лечащий врач.", size=7.5)
