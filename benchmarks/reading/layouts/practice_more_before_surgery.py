"""A layout for practice: what is asked before an operation, clotting in figures, blood group and infections in words."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CLOTTING = printed("""
prothrombin_time|Протромбиновое время||сек|s|9,8|12,7|1
prothrombin_quick|Протромбин по Квику||%|%|70|130|0
inr|МНО|||1|0,85|1,20|2
aptt|АЧТВ||сек|s|25,0|37,0|1
thrombin_time|Тромбиновое время||сек|s|15,0|21,0|1
fibrinogen|Фибриноген (по Клаусу)||г/л|g/L|1,80|4,00|2
antithrombin|Антитромбин III||%|%|80|120|0
""")
_GROUPS = ("O(I) первая", "A(II) вторая", "B(III) третья", "AB(IV) четвертая")
_RHESUS = ("Rh(+) положительный", "Rh(-) отрицательный")
_PLACES = (52, 296, 420, 472)
_RIGHT = 556


def before_surgery(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three parts, each with its own titles; only the first has units, the last answers in words and titres."""
    random = Random(f"before surgery {seed}")
    person, paper = invented(random), Paper(face="Book")
    _top(paper, person, taken_on)
    y, rows = _titles(paper, 122, "Коагулограмма", ("Показатель", "Результат", "Ед. изм.", "Норма")), []
    values = drawn(_CLOTTING, random)
    values["prothrombin_quick"] = f"{100 * (11 / float(values['prothrombin_time'])) ** 1.4:.0f}"
    for item in _CLOTTING:
        y = _line(paper, y, _cells(item, values[item.code]))
        rows.append(truth_of(item, values[item.code], item.ru))
    y = _titles(paper, y + 14, "Изосерология", ("Показатель", "Результат", "", "Норма"))
    for row in _typed(random):
        y = _line(paper, y, (row.name, row.text or "", "", row.expected or ""))
        rows.append(row)
    y = _titles(paper, y + 14, "Серологические исследования", ("Показатель", "Результат", "", "Норма"))
    for row in _serology(random):
        y = _line(paper, y, (row.name, row.text or "", "", row.expected or ""))
        rows.append(row)
    paper.text(52, y + 22, f"Исследования провел: {person.doctor}", size=9)
    paper.text(52, y + 36, f"Дата выдачи: {taken_on + timedelta(days=1):%d.%m.%Y}", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _cells(item: Indicator, value: str) -> tuple[str, ...]:
    star = " *" if side_of(item, value) else ""
    limits = bounds_of(item, "{}-{}", "до ", "от ")
    return (item.ru, value.replace(".", ",") + star, item.unit_ru, limits)


def _typed(random: Random) -> tuple[TruthRow, ...]:
    return (
        TruthRow("Группа крови по системе АВ0", "abo_group", text=random.choice(_GROUPS)),
        TruthRow("Резус-принадлежность", "rh_factor", text=random.choice(_RHESUS)),
        TruthRow("Антиэритроцитарные антитела", None, text="не обнаружены", expected="не обнаружены"),
    )


def _serology(random: Random) -> tuple[TruthRow, ...]:
    """Invent answers; one in a few of the hepatitis antibodies is found, titres differ."""
    hepatitis = random.choice(("не обнаружено", "не обнаружено", "обнаружено"))
    wright = random.choice(("1:25", "1:50", "1:100"))
    return (
        TruthRow("HBsAg (австралийский антиген)", "hbsag", text="не обнаружено", expected="не обнаружено"),
        TruthRow("Anti-HCV суммарные", "anti_hcv", text=hepatitis, expected="не обнаружено"),
        TruthRow("Anti-HBcor суммарные", "anti_hbc_total", text="отрицательно", expected="отрицательно"),
        TruthRow("ВИЧ 1,2 (Ag/Ab Combo)", "hiv_ag_ab", text="отрицательно", expected="отрицательно"),
        TruthRow("Реакция микропреципитации (РМП)", "rpr", text="отрицательно", expected="отрицательно"),
        TruthRow(
            "ИФА на сифилис (суммарные антитела)",
            "treponema_antibodies",
            text="отрицательно",
            expected="отрицательно",
        ),
        TruthRow("Реакция Райта, титр", "brucella_agglutination", text=wright, expected="менее 1:100"),
        TruthRow("Микрореакция (RPR), титр", "rpr_titer", text="<1:2", expected="<1:2"),
        TruthRow("Anti-Toxo IgM", "toxoplasma_igm", text="отрицательно", expected="отрицательно"),
    )


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 44, "Областная клиническая больница «Образец»", size=12, bold=True, align="centre")
    paper.text(298, 60, "Предоперационное обследование", size=10.5, align="centre")
    paper.text(52, 82, f"Больной: {person.name}", size=9.5)
    paper.text(52, 96, f"Дата рождения: {person.birth}    № истории болезни {person.order}", size=9.5)
    paper.text(345, 82, f"Дата взятия крови: {taken_on:%d.%m.%Y}", size=9.5)


def _titles(paper: Paper, y: float, part: str, titles: tuple[str, ...]) -> float:
    paper.text(52, y, part, size=10.5, bold=True)
    paper.rule(48, y + 6, _RIGHT, y + 6, 0.7)
    for x, title in zip(_PLACES, titles, strict=True):
        paper.text(x, y + 18, title, size=8.5)
    paper.rule(48, y + 23, _RIGHT, y + 23, 0.7)
    return y + 26


def _line(paper: Paper, y: float, cells: tuple[str, ...]) -> float:
    for x, text in zip(_PLACES, cells, strict=True):
        paper.text(x, y + 11, text, size=9.5)
    return y + 17
