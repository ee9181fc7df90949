"""Critical limits of adults, the more cautious of published ones, with the fixed text for the person.

Lists of hospitals differ. For the message to the person the bound that warns earlier is taken. Sources in short:
Kost: Kost GJ. Critical limits for urgent clinician notification at US medical centers. JAMA 1990;263:704-707,
doi:10.1001/jama.263.5.704 (mean limits of the surveyed centres).
Thomas: Thomas L. Critical limits of laboratory results for urgent clinician notification. eJIFCC 2003;14:11-18.
Hospital lists: University of Iowa Health Care; Main Line Health; Houston Methodist; Starling Physicians; ARUP
(Critical Values List, 2019).
"""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.red_flags import CriticalLimit, Urgency
from labhelp_app.clinical.tables.critical_texts import TEXTS

_KOST = "Kost GJ. JAMA 1990;263:704-707. doi:10.1001/jama.263.5.704"
_THOMAS = "Thomas L. eJIFCC 2003;14:11-18"


def _low(
    analyte: str, unit: str, bound: str, urgency: Urgency, source: str, words_of: str | None = None
) -> CriticalLimit:
    code = f"{words_of or analyte}_low"
    return CriticalLimit(code, analyte, unit, Decimal(bound), None, urgency, TEXTS[code], source)


def _high(
    analyte: str, unit: str, bound: str, urgency: Urgency, source: str, softened: Texts | None = None
) -> CriticalLimit:
    code = f"{analyte}_high"
    return CriticalLimit(code, analyte, unit, None, Decimal(bound), urgency, TEXTS[code], source, softened)


CRITICAL_LIMITS: tuple[CriticalLimit, ...] = (
    _low("potassium", "mmol/L", "2.9", Urgency.NOW, "Starling Physicians critical values (2.9); Kost: mean 2.8"),
    _high("potassium", "mmol/L", "6.0", Urgency.NOW, "Main Line Health and Starling Physicians critical values (6.0); Kost: mean 6.2", TEXTS["potassium_high_haemolysed"]),
    _low("sodium", "mmol/L", "126", Urgency.NOW, "Starling Physicians critical values (126); Main Line Health: 125; Kost: mean 120"),
    _high("sodium", "mmol/L", "155", Urgency.NOW, "Starling Physicians critical values (155); Kost: mean 158"),
    _low("glucose", "mmol/L", "2.8", Urgency.NOW, "University of Iowa Health Care and Main Line Health critical values (50 mg/dL = 2.8 mmol/L)"),
    _high("glucose", "mmol/L", "22.2", Urgency.NOW, "Houston Methodist critical values (above 400 mg/dL = 22.2 mmol/L)"),
    _low("glucose_blood", "mmol/L", "2.8", Urgency.NOW, "University of Iowa Health Care and Main Line Health critical values (50 mg/dL = 2.8 mmol/L)", "glucose"),
    CriticalLimit("glucose_high", "glucose_blood", "mmol/L", None, Decimal("22.2"), Urgency.NOW, TEXTS["glucose_high"], "Houston Methodist critical values (above 400 mg/dL = 22.2 mmol/L)"),
    _low("calcium", "mmol/L", "1.75", Urgency.NOW, "Starling Physicians critical values (7.0 mg/dL = 1.75 mmol/L); Kost: mean 1.65 mmol/L"),
    _high("calcium", "mmol/L", "3.22", Urgency.NOW, f"{_KOST}: mean 3.22 mmol/L"),
    _low("calcium_ionised", "mmol/L", "0.82", Urgency.NOW, f"{_KOST}: mean 0.82 mmol/L"),
    _high("calcium_ionised", "mmol/L", "1.50", Urgency.NOW, "Houston Methodist critical values (1.50); Kost: mean 1.55"),
    _low("magnesium", "mmol/L", "0.41", Urgency.TODAY, f"{_KOST}: mean 0.41 mmol/L"),
    _high("magnesium", "mmol/L", "1.65", Urgency.TODAY, "Main Line Health critical values (4.0 mg/dL = 1.65 mmol/L)"),
    _low("hemoglobin", "g/L", "70", Urgency.NOW, f"Main Line Health critical values (7.0 g/dL); {_KOST}: mean 66 g/L"),
    _high("hemoglobin", "g/L", "199", Urgency.TODAY, f"{_KOST}: mean 199 g/L; Main Line Health critical values: 20 g/dL"),
    _low("platelets", "10*9/L", "20", Urgency.NOW, "Starling Physicians critical values (20)"),
    _low("platelets", "10*9/L", "50", Urgency.TODAY, "Main Line Health critical values (50)"),
    _high("platelets", "10*9/L", "910", Urgency.TODAY, f"{_KOST}: mean 910; Starling Physicians: 1000"),
    _low("leukocytes", "10*9/L", "2.0", Urgency.TODAY, f"{_THOMAS} (2.0); {_KOST}: mean 2.0"),
    _high("leukocytes", "10*9/L", "25", Urgency.TODAY, "Starling Physicians critical values (25)"),
    _low("neutrophils_absolute", "10*9/L", "0.5", Urgency.NOW, "Severe neutropenia: NCI CTCAE v5.0 grade 4 (below 0.5)"),
    _low("neutrophils_absolute", "10*9/L", "1.0", Urgency.TODAY, "Starling Physicians critical values (1.0)"),
    _high("inr", "1", "5.0", Urgency.NOW, "ARUP Critical Values List (5.0); Main Line Health: 6.0"),
    _high("creatinine", "umol/L", "442", Urgency.TODAY, "Main Line Health critical values (5.0 mg/dL = 442 umol/L)"),
    _high("bilirubin_total", "umol/L", "171", Urgency.TODAY, "Starling Physicians critical values (10 mg/dL = 171 umol/L); Kost: mean 257 umol/L"),
    _high("lactate", "mmol/L", "3.5", Urgency.NOW, "Houston Methodist critical values (3.5)"),
    _low("fibrinogen", "g/L", "1.0", Urgency.NOW, "Houston Methodist and Main Line Health critical values (100 mg/dL = 1.0 g/L)"),
)  # fmt: skip
