"""A clinic abroad, once held out and since tuned on: British English, ranges in brackets, an asterisk before values."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import invented
from benchmarks.reading.truth import Truth, TruthRow

_PROFILES = (
    ("FULL BLOOD COUNT", printed("""
hemoglobin|Haemoglobin||g/L|g/L|115|165|0
leukocytes|White blood cell count||10^9/L|10*9/L|3.60|11.00|2
platelets|Platelet count||10^9/L|10*9/L|140|400|0
erythrocytes|Red blood cell count||10^12/L|10*12/L|3.80|5.80|2
mcv|Mean cell volume (MCV)||fL|fL|80.0|100.0|1
mch|Mean cell haemoglobin (MCH)||pg|pg|27.0|32.0|1
neutrophils_absolute|Neutrophils||10^9/L|10*9/L|1.80|7.50|2
lymphocytes_absolute|Lymphocytes||10^9/L|10*9/L|1.00|4.00|2
monocytes_absolute|Monocytes||10^9/L|10*9/L|0.20|0.80|2
eosinophils_absolute|Eosinophils||10^9/L|10*9/L|0.10|0.40|2
""")),
    ("UREA AND ELECTROLYTES", printed("""
sodium|Sodium||mmol/L|mmol/L|133|146|0
potassium|Potassium||mmol/L|mmol/L|3.5|5.3|1
urea|Urea||mmol/L|mmol/L|2.5|7.8|1
creatinine|Creatinine||umol/L|umol/L|49|90|0
""")),
    ("LIVER PROFILE", printed("""
bilirubin_total|Total bilirubin||umol/L|umol/L||21|0
alt|Alanine aminotransferase (ALT)||U/L|U/L||41|0
alp|Alkaline phosphatase (ALP)||U/L|U/L|30|130|0
ggt|Gamma GT||U/L|U/L|6|42|0
albumin|Albumin||g/L|g/L|35|50|0
""")),
    ("OTHER TESTS", printed("""
calcium|Calcium||mmol/L|mmol/L|2.20|2.60|2
crp|C-reactive protein (CRP)||mg/L|mg/L||5|0
cholesterol|Total cholesterol||mmol/L|mmol/L||5.0|1
hdl_cholesterol|HDL cholesterol||mmol/L|mmol/L|1.2||1
tsh|Thyroid stimulating hormone (TSH)||mU/L|m[IU]/L|0.27|4.20|2
ferritin|Ferritin||ug/L|ug/L|13|150|0
""")),
)  # fmt: skip


def pathology_report(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print profiles between lines, no boxes; numbers end at one edge, the range stands in brackets behind the unit."""
    random = Random(f"pathology report {seed}")
    person, paper = invented(random), Paper(face="Book")
    paper.text(
        298, 46, "SPECIMEN HOSPITAL TRUST – DEPARTMENT OF PATHOLOGY", size=11, bold=True, align="centre"
    )
    paper.rule(50, 56, 545, 56, 1)
    paper.text(50, 72, f"Patient: {person.name}", size=9)
    paper.text(50, 85, f"Date of birth: {person.birth}     Lab no: {person.order}", size=9)
    paper.text(330, 72, f"Collected: {taken_on:%d-%b-%Y} 09:10", size=9)
    paper.text(330, 85, f"Requested by: {person.doctor}", size=9)
    paper.rule(50, 94, 545, 94, 1)
    for x, title, align in ((50, "Test", "left"), (310, "Result", "right"), (330, "Units", "left"),
                            (420, "Reference range", "left")):  # fmt: skip
        paper.text(x, 110, title, size=9, bold=True, align=align)
    blood, rows, y = counted(random), list[TruthRow](), 130.0
    for title, items in _PROFILES:
        paper.text(50, y, title, size=9, bold=True)
        paper.rule(50, y + 4, 545, y + 4, 0.4)
        y += 17
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            value = values[item.code]
            paper.text(58, y, item.ru, size=9)
            paper.text(310, y, ("", "* ")[side_of(item, value) != 0] + value, size=9, align="right")
            paper.text(330, y, item.unit_ru, size=9)
            paper.text(420, y, f"({bounds_of(item, '{} - {}', '<', '>')})", size=9)
            rows.append(truth_of(item, value, item.ru))
            y += 16.5
        y += 8
    paper.text(50, y + 6, "* outside the reference range", size=8)
    paper.text(50, y + 20, "Results authorised electronically. Enquiries: ext. 0000", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)
