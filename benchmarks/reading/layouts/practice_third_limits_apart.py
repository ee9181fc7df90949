"""A layout for practice: a regional hospital's clotting with both limits in boxes of their own, blood group, infections."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_CLOTTING = printed("""
prothrombin_time|Протромбиновое время||сек|s|11,0|15,0|1
prothrombin_index|Протромбиновый индекс (ПТИ)||%|%|80|105|0
inr|МНО|||1|0,80|1,20|2
aptt|АЧТВ||сек|s|25,0|36,0|1
aptt_ratio|АЧТВ, отношение|||1|0,83|1,20|2
thrombin_time|Тромбиновое время||сек|s|14,0|21,0|1
fibrinogen|Фибриноген||г/л|g/L|2,0|4,0|1
antithrombin|Антитромбин III||%|%|75|125|0
d_dimer|D-димер||мкг FEU/мл|ug/mL{FEU}||0,50|2
""")
_ABO = ("0(I)", "A(II)", "B(III)", "AB(IV)")
_RHESUS = ("положительный", "положительный", "отрицательный")
_INFECTIONS = (
    ("HBsAg", "hbsag", "Тест-B, с. 0114"),
    ("Антитела к HBcore, суммарные", "anti_hbc_total", "Тест-B core, с. 0076"),
    ("Антитела к вирусу гепатита С", "anti_hcv", "Тест-C, с. 0231"),
    ("ВИЧ 1/2, антитела и антиген p24", "hiv_ag_ab", "Тест-АГ/АТ, с. 0322"),
    ("Антитела к Tr. pallidum, суммарные", "treponema_antibodies", "Тест-люис, с. 0058"),
    ("Антитела IgM к Toxoplasma gondii", "toxoplasma_igm", "Тест-токсо M, с. 0019"),
    ("Антитела IgM к цитомегаловирусу", "cmv_igm", "Тест-ЦМВ M, с. 0047"),
    ("Антитела IgM к краснухе", "rubella_igm", "Тест-рубелла M, с. 0033"),
)
_COUNTED = (40, 62, 268, 338, 412, 484, 556)
_TYPED = (40, 62, 338, 556)
_FOUND = (40, 62, 268, 394, 484, 556)


def limits_apart(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print three ruled and numbered tables of different columns; the last has the test kit and its ratio in boxes."""
    random = Random(f"limits apart {seed}")
    person, paper = invented(random), Paper(face="Serif")
    y, rows, values = _top(paper, person, taken_on), list[TruthRow](), _values(random)
    titles = ("№", "Показатель", "Результат", "Ед. изм.", "Мин.", "Макс.")
    y = _heading(paper, y, "Гемостазиограмма", "плазма крови (цитрат натрия 3,2%)")
    y = _row(paper, y, _COUNTED, titles, bold=True)
    for number, item in enumerate(_CLOTTING, start=1):
        y = _row(paper, y, _COUNTED, (str(number), *_limits(item, values[item.code])))
        rows.append(truth_of(item, values[item.code], item.ru))
    y = _heading(paper, y + 10, "Изосерологическое исследование", "цельная кровь (ЭДТА)")
    y = _row(paper, y, _TYPED, ("№", "Показатель", "Результат"), bold=True)
    for number, row in enumerate(_group(random), start=1):
        y = _row(paper, y, _TYPED, (str(number), row.name, row.text or ""))
        rows.append(row)
    y = _heading(paper, y + 10, "Исследование на маркеры инфекций методом ИФА", "сыворотка крови")
    y = _row(paper, y, _FOUND, ("№", "Показатель", "Тест-система", "Результат", "КП"), bold=True)
    for number, (row, kit, ratio) in enumerate(_found(random), start=1):
        y = _row(paper, y, _FOUND, (str(number), row.name, kit, row.text or "", ratio))
        rows.append(row)
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent one visit; what is reckoned from the two times is so."""
    found = drawn(_CLOTTING, random)
    time, partial = float(found["prothrombin_time"]), float(found["aptt"])
    return found | {
        "prothrombin_index": f"{100 * 12.8 / time:.0f}",
        "inr": f"{(time / 12.8) ** 1.15:.2f}",
        "aptt_ratio": f"{partial / 30.2:.2f}",
    }


def _limits(item: Indicator, value: str) -> tuple[str, ...]:
    mark = ("", " ↑", " ↓")[side_of(item, value)]
    return item.ru, value.replace(".", ",") + mark, item.unit_ru, item.low or "", item.high or ""


def _group(random: Random) -> tuple[TruthRow, ...]:
    return (
        TruthRow("Группа крови по системе AB0", "abo_group", text=random.choice(_ABO)),
        TruthRow("Резус-фактор (D)", "rh_factor", text=random.choice(_RHESUS)),
        TruthRow("Антиген системы Kell (K)", None, text="отрицательный"),
        TruthRow("Аллоиммунные антиэритроцитарные антитела", None, text="не выявлены"),
    )


def _found(random: Random) -> list[tuple[TruthRow, str, str]]:
    """Invent answers; one in some papers is found and has a ratio above one."""
    which = random.choice(("anti_hbc_total", "anti_hcv", "cmv_igm", "", "", ""))
    told = list[tuple[TruthRow, str, str]]()
    for name, code, kit in _INFECTIONS:
        positive = code == which
        ratio = random.uniform(3.0, 14.0) if positive else random.uniform(0.03, 0.6)
        answer = "обнаружено" if positive else "не обнаружено"
        told.append((TruthRow(name, code, text=answer), kit, f"{ratio:.2f}".replace(".", ",")))
    return told


def _heading(paper: Paper, y: float, title: str, material: str) -> float:
    paper.text(40, y + 12, title, size=11, bold=True)
    paper.text(556, y + 12, f"Материал: {material}", size=9, align="right")
    return y + 18


def _row(
    paper: Paper, y: float, edges: tuple[int, ...], cells: tuple[str, ...], *, bold: bool = False
) -> float:
    for number, (left, text) in enumerate(zip(edges, cells, strict=False)):
        if number == 0:
            paper.text((left + edges[1]) / 2, y + 12, text, size=9.5, align="centre")
        else:
            paper.text(left + 4, y + 12, text, size=9.5, bold=bold)
    for edge in edges:
        paper.rule(edge, y, edge, y + 17)
    paper.rule(edges[0], y, edges[-1], y)
    paper.rule(edges[0], y + 17, edges[-1], y + 17)
    return y + 17


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(40, 42, "Многопрофильная областная больница (образец)", size=11.5, bold=True)
    paper.text(40, 55, "Клинико-диагностическая лаборатория, г. Астана", size=9.5)
    paper.rule(40, 62, 556, 62, 1)
    paper.text(298, 80, "РЕЗУЛЬТАТ ЛАБОРАТОРНЫХ ИССЛЕДОВАНИЙ", size=12, bold=True, align="centre")
    paper.text(40, 100, f"Пациент: {person.name}, {person.birth} г.р.", size=10)
    paper.text(40, 114, "Отделение: хирургическое № 2", size=10)
    paper.text(40, 128, f"Дата и время взятия: {taken_on:%d.%m.%Y} 06:50", size=10)
    paper.text(350, 100, f"ИИН {person.iin}", size=10)
    paper.text(350, 114, f"№ медкарты {person.order}", size=10)
    paper.text(350, 128, f"Назначил: {person.doctor}", size=10)
    return 138.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(
        40, y + 13, "КП - коэффициент позитивности: менее 0,9 - не обнаружено, более 1,1 - обнаружено", size=8
    )
    paper.text(40, y + 32, f"Исследование провел: {person.doctor}", size=10)
    paper.text(350, y + 32, f"Дата выдачи: {taken_on:%d.%m.%Y}", size=10)
