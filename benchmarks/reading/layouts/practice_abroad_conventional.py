"""A layout for practice: a hospital abroad, in English, conventional units, the mark in brackets behind the result."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from benchmarks.reading.indicators import Indicator, truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("COMPLETE BLOOD COUNT", printed("""
leukocytes|WBC (White Blood Cells)||10^3/µL|10*9/L|4.0|10.5|2
erythrocytes|RBC (Red Blood Cells)||10^6/µL|10*12/L|3.9|5.3|2
hemoglobin|HGB (Hemoglobin)||g/dL|g/dL|12.0|16.0|1
hematocrit|HCT (Hematocrit)||%|%|36.0|47.0|1
mcv|MCV||fL|fL|80|98|1
mch|MCH||pg|pg|27|33|1
mchc|MCHC||g/dL|g/dL|32|36|1
rdw_cv|RDW-CV||%|%|11.5|14.5|1
platelets|PLT (Platelets)||10^3/µL|10*9/L|150|400|0
neutrophils_percent|Neutrophils %||%|%|42|74|1
lymphocytes_percent|Lymphocytes %||%|%|18|46|1
""")),
    ("BIOCHEMISTRY", printed("""
glucose|Glucose (Fasting)||mg/dL|mg/dL|74|100|0
urea_nitrogen|Blood Urea Nitrogen (BUN)||mg/dL|mg/dL|6|20|1
creatinine|Creatinine||mg/dL|mg/dL|0.50|0.90|2
urate|Uric Acid||mg/dL|mg/dL|2.4|5.7|1
bilirubin_total|Bilirubin, Total||mg/dL|mg/dL||1.2|2
alt|ALT (Alanine Aminotransferase)||U/L|U/L||33|0
ast|AST (Aspartate Aminotransferase)||U/L|U/L||32|0
ggt|GGT||U/L|U/L|5|36|0
triglycerides|Triglycerides||mg/dL|mg/dL||150|0
sodium|Sodium||mEq/L|meq/L|136|145|0
potassium|Potassium||mEq/L|meq/L|3.5|5.1|1
calcium|Calcium||mg/dL|mg/dL|8.6|10.2|1
""")),
    ("HORMONES", printed("""
tsh|TSH||mIU/L|m[IU]/L|0.27|4.20|2
ft4|Free T4||ng/dL|ng/dL|0.93|1.70|2
vitamin_b12|Vitamin B12||pg/mL|pg/mL|197|771|0
vitamin_d_25oh|25-Hydroxy Vitamin D||ng/mL|ng/mL|30|100|1
""")),
)  # fmt: skip
_PLACES = (50, 268, 352, 458)
_TITLES = ("TEST", "RESULT", "REFERENCE VALUES", "UNIT")


def abroad_conventional(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups under capitals, reference before unit, (H) or (L) in bold behind what is outside."""
    random = Random(f"abroad conventional {seed}")
    person, paper = invented(random), Paper(face="Office")
    _top(paper, person, taken_on)
    blood, rows, y = _conventional(counted(random)), list[TruthRow](), 172.0
    for title, items in _GROUPS:
        paper.text(_PLACES[0], y, title, size=10, bold=True)
        y += 16
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            rows.append(_line(paper, y, item, values[item.code]))
            y += 15.5
        y += 7
    paper.text(
        50, y + 6, "(H) High   (L) Low.  Please consult your physician for the evaluation of results.", size=8
    )
    paper.text(50, y + 28, f"Approved by: {person.doctor}, Specialist in Medical Biochemistry", size=9)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _conventional(blood: dict[str, str]) -> dict[str, str]:
    """Return the count with grams in a decilitre."""
    return blood | {code: f"{float(blood[code]) / 10:.1f}" for code in ("hemoglobin", "mchc")}


def _line(paper: Paper, y: float, item: Indicator, value: str) -> TruthRow:
    side = side_of(item, value)
    shown = value + ("", " (H)", " (L)")[side]
    cells = (item.ru, shown, bounds_of(item, "{} - {}", "< ", "> "), item.unit_ru)
    for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
        paper.text(x, y, text, size=9.5, bold=number == 1 and side != 0)
    return truth_of(item, value, item.ru)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(298, 46, "SPECIMEN INTERNATIONAL HOSPITAL", size=14, bold=True, align="centre")
    paper.text(298, 60, "Central Laboratory", size=10, align="centre")
    told = (
        (f"Patient Name : {person.name}", f"Request No : {person.order}"),
        (f"Date of Birth : {person.birth}", f"Sampling Date : {taken_on:%d.%m.%Y} 09:10"),
        (f"Physician : {person.doctor}", f"Approval Date : {taken_on:%d.%m.%Y} 15:26"),
        ("Department : Check-Up", f"Print Date : {taken_on + timedelta(days=1):%d.%m.%Y} 10:01"),
    )
    for number, (left, right) in enumerate(told):
        paper.text(50, 84 + 13 * number, left, size=9)
        paper.text(330, 84 + 13 * number, right, size=9)
    paper.rule(46, 132, 550, 132, 0.8)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 145, title, size=9, bold=True)
    paper.rule(46, 151, 550, 151, 0.8)
