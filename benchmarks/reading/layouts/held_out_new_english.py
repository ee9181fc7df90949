"""A layout of a clinic abroad, once held out and since tuned on: American units, marks in words."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_PANELS = (
    ("COMPLETE BLOOD COUNT", printed("""
leukocytes|White Blood Cells (WBC)||10^3/µL|10*9/L|4.0|10.0|1
erythrocytes|Red Blood Cells (RBC)||10^6/µL|10*12/L|3.80|5.80|2
platelets|Platelet Count||10^3/µL|10*9/L|150|410|0
rdw_cv|RDW-CV||%|%|11.6|14.0|1
""")),
    ("CHEMISTRY", printed("""
glucose|Glucose, Fasting||mg/dL|mg/dL|70|99|0
creatinine|Creatinine, Serum||mg/dL|mg/dL|0.51|0.95|2
urate|Uric Acid||mg/dL|mg/dL|2.6|6.0|1
alt|ALT (SGPT)||U/L|U/L||33|0
ast|AST (SGOT)||U/L|U/L||32|0
alp|Alkaline Phosphatase||U/L|U/L|35|105|0
bilirubin_total|Bilirubin, Total||mg/dL|mg/dL|0.2|1.2|1
albumin|Albumin||g/dL|g/dL|3.5|5.2|1
calcium|Calcium||mg/dL|mg/dL|8.6|10.2|1
potassium|Potassium||mmol/L|mmol/L|3.5|5.1|1
sodium|Sodium||mmol/L|mmol/L|136|145|0
""")),
    ("LIPIDS, HORMONES, VITAMINS", printed("""
cholesterol|Cholesterol, Total||mg/dL|mg/dL|110|200|0
triglycerides|Triglycerides||mg/dL|mg/dL||150|0
hdl_cholesterol|HDL Cholesterol||mg/dL|mg/dL|40||0
tsh|Thyroid Stimulating Hormone (TSH)||mIU/L|m[IU]/L|0.27|4.20|2
ft4|Free T4||ng/dL|ng/dL|0.93|1.70|2
ferritin|Ferritin||ng/mL|ng/mL|13|150|0
vitamin_b12|Vitamin B12||pg/mL|pg/mL|197|771|0
vitamin_d_25oh|Vitamin D, 25-Hydroxy||ng/mL|ng/mL|30.0|100.0|1
""")),
)  # fmt: skip
_PLACES = (44, 250, 310, 366, 470)
_MARKS = ("", "High", "Low")


def clinic_abroad(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print shaded panels, every second line shaded too; out of range values are bold with a word behind."""
    random = Random(f"clinic abroad {seed}")
    person, paper = invented(random), Paper(face="Screen")
    paper.text(44, 48, "SPECIMEN MEDICAL CENTER", size=15, bold=True)
    paper.text(44, 62, "Clinical Laboratory Report", size=9.5)
    paper.text(44, 84, f"Name: {person.name}", size=8.5)
    paper.text(44, 97, f"Date of Birth: {person.birth}    MRN: {person.order}", size=8.5)
    paper.text(330, 84, f"Collected: {taken_on:%d %b %Y} 08:20", size=8.5)
    paper.text(330, 97, f"Reported: {taken_on:%d %b %Y} 16:05", size=8.5)
    for x, title in zip(_PLACES, ("Test", "Result", "Flag", "Reference Interval", "Units"), strict=True):
        paper.text(x, 122, title, size=8.5, bold=True)
    paper.rule(40, 127, 556, 127, 1)
    rows, y = list[TruthRow](), 142.0
    for panel, items in _PANELS:
        paper.shade(40, y - 10, 556, y + 5, 0.85)
        paper.text(44, y, panel, size=8.5, bold=True)
        y += 17
        values = drawn(items, random)
        for number, item in enumerate(items):
            value = values[item.code]
            side = side_of(item, value)
            if number % 2:
                paper.shade(40, y - 11, 556, y + 6, 0.95)
            paper.text(_PLACES[0], y, item.ru, size=9)
            paper.text(_PLACES[1], y, value, size=9, bold=bool(side))
            paper.text(_PLACES[2], y, _MARKS[side], size=9, bold=True)
            paper.text(_PLACES[3], y, bounds_of(item, "{} - {}", "< ", "> "), size=9)
            paper.text(_PLACES[4], y, item.unit_ru, size=9)
            rows.append(truth_of(item, value, item.ru))
            y += 17
        y += 6
    paper.text(44, y + 12, f"Verified by: {person.doctor}", size=8)
    paper.text(44, y + 24, "This report relates only to the specimen tested.", size=7)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
