"""A layout for practice: a Kazakhstan hospital's clotting with D-dimer, Kazakh and Russian names in one cell of a ruled table."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("Коагуляциялық гемостаз / Коагуляционный гемостаз", printed("""
prothrombin_time|Протромбин уақыты / Протромбиновое время|клоттинг|с|s|9,4|12,5|1
prothrombin_index|Протромбин индексі / Протромбиновый индекс (ПТИ)|есеп/расчет|%|%|70|120|0
prothrombin_quick|Квик бойынша протромбин / Протромбин по Квику|клоттинг|%|%|70|130|0
inr|ХҚҚ / МНО|есеп/расчет||1|0,85|1,15|2
aptt|БІТУ / АЧТВ|клоттинг|с|s|25,1|36,5|1
aptt_ratio|БІТУ қатынасы / АЧТВ отношение|есеп/расчет||1|0,80|1,20|2
thrombin_time|Тромбин уақыты / Тромбиновое время|клоттинг|с|s|14,0|21,0|1
fibrinogen|Фибриноген|Клаусс|г/л|g/L|2,00|3,93|2
soluble_fibrin_monomer|ЕФМК / РФМК|планшет|мг/100 мл|mg/dL||4,0|1
factor_viii|VIII фактор / Фактор VIII|клоттинг|%|%|50|150|0
von_willebrand_antigen|Виллебранд факторы / Фактор Виллебранда (антиген)|ИТМ|%|%|50|160|0
""")),
    ("Табиғи антикоагулянттар / Физиологические антикоагулянты", printed("""
antithrombin|Антитромбин III|хромоген|%|%|83|128|0
protein_c|С протеині / Протеин С|хромоген|%|%|70|140|0
protein_s_free|Бос S протеині / Протеин S свободный|ИТМ|%|%|60|130|0
lupus_anticoagulant_ratio|Жегі антикоагулянты / Волчаночный антикоагулянт|dRVVT||1|0,80|1,20|2
""")),
    ("Фибринолиз", printed("""
d_dimer|D-димер|ИТМ|нг/мл FEU|ng/mL{FEU}||500|0
""")),
    ("Тамыр-тромбоцитарлық гемостаз / Сосудисто-тромбоцитарный гемостаз", printed("""
platelets|Тромбоциттер / Тромбоциты|анализатор|10^9/л|10*9/L|180|320|0
clotting_time|Қанның ұю уақыты / Время свертывания крови|Ли-Уайт|мин|min|5,0|10,0|1
bleeding_time|Қан кету уақыты / Время кровотечения|Дуке|мин|min|2,0|4,0|1
""")),
)  # fmt: skip
_EDGES = (36, 58, 254, 314, 384, 466, 560)
_TITLES = (
    ("№", ""), ("Көрсеткіш", "Показатель"), ("Нәтиже", "Результат"),
    ("Өлшем бірл.", "Ед. изм."), ("Қалыпты мәні", "Норма"), ("Әдіс", "Метод"),
)  # fmt: skip


def clotting_bilingual(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print one table, long names in two lines, parts in shaded lines across it, an arrow behind what is outside."""
    random = Random(f"clotting bilingual {seed}")
    person, paper = invented(random), Paper(face="Office")
    y, values, rows = _top(paper, person, taken_on), _values(random), list[TruthRow]()
    y = _titles(paper, y)
    for title, items in _GROUPS:
        paper.shade(_EDGES[0], y, _EDGES[-1], y + 16, 0.92)
        paper.text(_EDGES[1] + 4, y + 11.5, title, size=9, bold=True)
        y = _closed(paper, y, y + 16, (_EDGES[0], _EDGES[-1]))
        for item in items:
            rows.append(truth_of(item, values[item.code], item.ru))
            y = _line(paper, y, len(rows), item, values[item.code])
    _foot(paper, y, person, taken_on)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _values(random: Random) -> dict[str, str]:
    """Invent a clotting whose ratios, index and activity follow from the times."""
    found = drawn(tuple(item for _, items in _GROUPS for item in items), random)
    slower = float(found["prothrombin_time"]) / 11.0
    return found | {
        "inr": f"{slower**1.04:.2f}",
        "prothrombin_index": f"{100 / slower:.0f}",
        "prothrombin_quick": f"{100 / slower**1.5:.0f}",
        "aptt_ratio": f"{float(found['aptt']) / 30.5:.2f}",
    }


def _line(paper: Paper, y: float, number: int, item: Indicator, value: str) -> float:
    """Print one line and return the place of the next."""
    side = side_of(item, value)
    shown = value.replace(".", ",") + ("", " ↑", " ↓")[side]
    names = paper.wrapped(item.ru, _EDGES[2] - _EDGES[1] - 8, size=9)
    cells = (str(number), "", shown, item.unit_ru, bounds_of(item, "{} – {}", "< ", "> "), item.en)
    end = y + 7.5 + 10.5 * len(names)
    middle = (y + end) / 2 + 3
    for x, text in zip(_EDGES, cells, strict=False):
        paper.text(x + 4, middle, text, size=9, bold=side != 0 and text == shown)
    for order, name in enumerate(names):
        paper.text(_EDGES[1] + 4, y + 12 + 10.5 * order, name, size=9)
    return _closed(paper, y, end, _EDGES)


def _closed(paper: Paper, y: float, end: float, edges: tuple[int, ...]) -> float:
    """Draw the upright rules of a line and the one below it."""
    for x in edges:
        paper.rule(x, y, x, end, 0.4)
    paper.rule(_EDGES[0], end, _EDGES[-1], end, 0.4)
    return end


def _titles(paper: Paper, y: float) -> float:
    paper.rule(_EDGES[0], y, _EDGES[-1], y, 0.4)
    for x, (kazakh, russian) in zip(_EDGES, _TITLES, strict=False):
        paper.text(x + 4, y + 11, kazakh, size=9, bold=True)
        paper.text(x + 4, y + 22, russian, size=9, bold=True)
    return _closed(paper, y, y + 27, _EDGES)


def _top(paper: Paper, person: Person, taken_on: date) -> float:
    paper.text(36, 38, "«Үлгі қалалық ауруханасы» ШЖҚ МКК", size=9.5, bold=True)
    paper.text(36, 50, "ГКП на ПХВ «Городская больница Образец»", size=9.5, bold=True)
    paper.text(560, 50, f"Зерттеу № / Исследование № {person.order}", size=9, align="right")
    paper.text(298, 76, "КОАГУЛОГРАММА", size=14, bold=True, align="centre")
    paper.text(298, 89, "Материал: цитратты плазма / цитратная плазма", size=9, align="centre")
    told = (
        (f"Т.А.Ә. / Ф.И.О.: {person.name}", f"ЖСН / ИИН: {person.iin}"),
        (f"Туған күні / Дата рождения: {person.birth}", "Бөлімше / Отделение: кардиология"),
        (
            f"Алынған күні / Дата взятия: {taken_on:%d.%m.%Y} 07:10",
            f"Зерттелді / Выполнено: {taken_on:%d.%m.%Y} 10:48",
        ),
    )
    for number, (left, right) in enumerate(told):
        paper.text(36, 110 + 13 * number, left, size=9.5)
        paper.text(330, 110 + 13 * number, right, size=9.5)
    return 148.0


def _foot(paper: Paper, y: float, person: Person, taken_on: date) -> None:
    paper.text(36, y + 18, "ИТМ – иммунтурбидиметриялық әдіс / иммунотурбидиметрический метод", size=8)
    paper.text(36, y + 38, f"Зертханашы дәрігер / Врач-лаборант: {person.doctor}", size=9.5)
    paper.text(560, y + 38, f"Берілді / Выдано: {taken_on:%d.%m.%Y}", size=9.5, align="right")
