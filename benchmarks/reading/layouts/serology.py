"""Layout i: serology with titres, ratios and answers in words."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.layouts.grid import Style, headings, row
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_ROWS: tuple[tuple[TruthRow, str, str, str], ...] = (
    (TruthRow("HBsAg", "hbsag", text="отрицательно", expected="отрицательно"), "отрицательно", "", "отрицательно"),
    (TruthRow("Антитела к вирусу гепатита C (анти-HCV)", "anti_hcv", text="не обнаружено", expected="не обнаружено"),
     "не обнаружено", "", "не обнаружено"),
    (TruthRow("RPR (титр)", "rpr_titer", text="<1:2", expected="<1:2"), "<1:2", "", "<1:2"),
    (TruthRow("Антинуклеарные антитела (АНА), титр", "ana_titer", text="1:320", expected="< 1:160"),
     "1:320", "", "< 1:160"),
    (TruthRow("Антитела IgG к токсоплазме", "toxoplasma_igg", "45.2", unit="[IU]/mL", high="3.0", low=None),
     "45,2", "МЕ/мл", "до 3,0"),
    (TruthRow("Краснуха IgG", "rubella_igg", "350", ">", unit="[IU]/mL", low="10"), "> 350", "МЕ/мл", "> 10"),
    (TruthRow("Ревматоидный фактор", "rheumatoid_factor", "10", "<", unit="[IU]/mL", high="14"),
     "< 10", "МЕ/мл", "< 14"),
    (TruthRow("АСЛО", "aslo", "54", unit="[IU]/mL", high="200"), "54", "МЕ/мл", "до 200"),
    (TruthRow("анти-HBs", "anti_hbs", "2.00", "<", unit="m[IU]/mL", low="10"), "< 2,00", "мМЕ/мл", "> 10"),
    (TruthRow("Анти-ТПО", "anti_tpo", "9.4", unit="[IU]/mL", high="34.0"), "9,4", "МЕ/мл", "менее 34,0"),
)  # fmt: skip


def serology_form(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print kk/ru titles and ten rows with signs, titres and words."""
    random = Random(seed)
    person = invented(random)
    paper = Paper()
    style = Style((40, 260, 350, 430), size=8.5, pitch=18, zebra=seed % 2 == 1)
    paper.text(40, 44, "Инфекцияларды серологиялық зерттеу / Серологические исследования", size=10, bold=True)
    paper.text(40, 62, f"Емделуші / Пациент: {person.name}    ЖСН {person.iin}", size=9)
    paper.text(40, 76, f"Қан алынған күні / Дата взятия крови: {taken_on:%d.%m.%Y}", size=9)
    titles = ("Көрсеткіш / Показатель", "Нәтиже", "Өлшем бірлігі", "Қалыпты мәндер")
    y = headings(paper, 110, titles, style)
    chosen = list(_ROWS)
    random.shuffle(chosen)
    for _truth, value, unit, limits in chosen:
        y = row(paper, y, (_truth.name, value, unit, limits), style)
    return paper.done(), Truth(((taken_on, tuple(one[0] for one in chosen)),), person.secrets)
