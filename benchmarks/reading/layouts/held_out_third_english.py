"""A layout in English, once held out and since tuned on: specimen named over each group, the method comes last."""

from __future__ import annotations

from datetime import date
from random import Random

from benchmarks.reading.indicators import truth_of
from benchmarks.reading.layouts.held_out_new import bounds_of, drawn, printed, side_of
from benchmarks.reading.layouts.held_out_next import counted
from benchmarks.reading.paper import Paper
from benchmarks.reading.people import Person, invented
from benchmarks.reading.truth import Truth, TruthRow

_GROUPS = (
    ("HEMATOLOGY", "Specimen: whole blood, EDTA", printed("""
hemoglobin|Hemoglobin|SLS|g/L|g/L|120|155|0
erythrocytes|RBC count|Impedance|10^12/L|10*12/L|3.80|5.10|2
hematocrit|Hematocrit|Calculated|%|%|35.0|46.0|1
mcv|MCV|Calculated|fL|fL|80.0|98.0|1
platelets|Platelet count|Impedance|10^9/L|10*9/L|150|410|0
leukocytes|WBC count|Flow cytometry|10^9/L|10*9/L|4.00|10.00|2
""")),
    ("CLINICAL CHEMISTRY", "Specimen: serum, 12 h fasting", printed("""
glucose|Glucose|Hexokinase|mmol/L|mmol/L|3.9|5.6|1
creatinine|Creatinine|Enzymatic|umol/L|umol/L|45|84|0
urate|Uric acid|Uricase|umol/L|umol/L|155|357|0
alt|ALT (SGPT)|IFCC|U/L|U/L||35|0
ast|AST (SGOT)|IFCC|U/L|U/L||35|0
bilirubin_total|Total bilirubin|Diazo|umol/L|umol/L||21.0|1
albumin|Albumin|BCG|g/L|g/L|35|52|0
cholesterol|Total cholesterol|CHOD-PAP|mmol/L|mmol/L||5.17|2
triglycerides|Triglycerides|GPO-PAP|mmol/L|mmol/L||1.70|2
hdl_cholesterol|HDL cholesterol|Direct|mmol/L|mmol/L|1.30||2
ldl_cholesterol|LDL cholesterol|Direct|mmol/L|mmol/L||3.36|2
""")),
    ("IMMUNOASSAY", "Specimen: serum", printed("""
tsh|TSH|ECLIA|uIU/mL|u[IU]/mL|0.27|4.20|2
ft4|Free T4|ECLIA|pmol/L|pmol/L|12.0|22.0|1
ferritin|Ferritin|ECLIA|ng/mL|ng/mL|13.0|150.0|1
vitamin_b12|Vitamin B12|ECLIA|pg/mL|pg/mL|197|771|0
vitamin_d_25oh|Vitamin D (25-OH)|ECLIA|ng/mL|ng/mL|30.0|100.0|1
insulin|Insulin|ECLIA|uIU/mL|u[IU]/mL|2.6|24.9|1
""")),
)  # fmt: skip
_PLACES = (44, 196, 250, 280, 344, 480)
_TITLES = ("Test name", "Result", "Flag", "Unit", "Biological reference interval", "Method")


def private_english(taken_on: date, *, seed: int = 1) -> tuple[bytes, Truth]:
    """Print groups between double lines; the flag has a column of its own, the method stands in the last one."""
    random = Random(f"private english {seed}")
    person, paper = invented(random), Paper(face="Serif")
    _top(paper, person, taken_on)
    blood, rows, y = counted(random), list[TruthRow](), 166.0
    for title, specimen, items in _GROUPS:
        paper.text(_PLACES[0], y, title, size=10, bold=True)
        paper.text(_PLACES[0], y + 11, specimen, size=8)
        y += 27
        values = blood if items[0].code in blood else drawn(items, random)
        for item in items:
            value = values[item.code]
            side = side_of(item, value)
            cells = (
                item.ru,
                value,
                ("", "H", "L")[side],
                item.unit_ru,
                bounds_of(item, "{} - {}", "< ", "> "),
                item.en,
            )
            for number, (x, text) in enumerate(zip(_PLACES, cells, strict=True)):
                paper.text(x, y, text, size=8.5 if number == 5 else 10, bold=number in (1, 2) and side != 0)
            rows.append(truth_of(item, value, item.ru))
            y += 16.5
        paper.rule(40, y - 7, 556, y - 7, 0.4)
        y += 10
    paper.text(44, y, "H - above, L - below the biological reference interval", size=8)
    paper.text(298, y + 18, "*** End of report ***", size=9, align="centre")
    paper.text(44, y + 44, f"Verified by: {person.doctor}, clinical pathologist", size=9)
    paper.text(44, 806, "Results relate only to the specimen received. Tel. 000 0000. Page 1 of 1", size=8)
    return paper.done(), Truth(((taken_on, tuple(rows)),), person.secrets)


def _top(paper: Paper, person: Person, taken_on: date) -> None:
    paper.text(44, 50, "SPECIMEN DIAGNOSTICS", size=16, bold=True)
    paper.text(44, 63, "Private medical laboratory, specimen licence 0000", size=8.5)
    paper.text(44, 86, f"Name: {person.name}", size=10)
    paper.text(44, 99, f"Date of birth: {person.birth}", size=10)
    paper.text(44, 112, f"Accession no.: {person.order}", size=10)
    paper.text(320, 86, f"Collected: {taken_on:%d %b %Y}, 08:30", size=10)
    paper.text(320, 99, f"Received: {taken_on:%d %b %Y}, 09:45", size=10)
    paper.text(320, 112, f"Reported: {taken_on:%d %b %Y}, 16:10", size=10)
    paper.rule(40, 122, 556, 122, 1.2)
    for x, title in zip(_PLACES, _TITLES, strict=True):
        paper.text(x, 136, title, size=8.5, bold=True)
    paper.rule(40, 143, 556, 143, 0.6)
    paper.rule(40, 145, 556, 145, 0.6)
