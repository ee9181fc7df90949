"""Indicators with the wording, units and ranges that synthetic papers print; ranges here are invented look-alikes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from random import Random

from benchmarks.reading.truth import TruthRow


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: catalogue code, printed names, printed units, UCUM, range as text, decimals."""

    code: str
    ru: str
    en: str
    unit_ru: str
    unit_en: str
    ucum: str
    low: str | None
    high: str | None
    decimals: int
    tariff: str = ""
    short: str = ""


_TABLE = """
hemoglobin|Гемоглобин|Hemoglobin|г/л|g/L|g/L|120|160|0||HGB
erythrocytes|Эритроциты|Red blood cells|10^12/л|10^12/L|10*12/L|3,80|5,10|2||RBC
hematocrit|Гематокрит|Hematocrit|%|%|%|35,0|47,0|1||HCT
mcv|Средний объем эритроцита (MCV)|MCV|фл|fL|fL|81,0|99,0|1||MCV
mch|Среднее содержание гемоглобина в эритроците (MCH)|MCH|пг|pg|pg|27,0|34,0|1||MCH
mchc|Средняя концентрация гемоглобина в эритроците (MCHC)|MCHC|г/л|g/L|g/L|320|360|0||MCHC
rdw_cv|Ширина распределения эритроцитов (RDW-CV)|RDW-CV|%|%|%|11,5|14,5|1||RDW-CV
platelets|Тромбоциты|Platelets|10^9/л|10^9/L|10*9/L|150|400|0||PLT
leukocytes|Лейкоциты|White blood cells|10^9/л|10^9/L|10*9/L|4,00|9,00|2||WBC
neutrophils_percent|Нейтрофилы|Neutrophils|%|%|%|47,0|72,0|1||NEU%
lymphocytes_percent|Лимфоциты|Lymphocytes|%|%|%|19,0|37,0|1||LYM%
monocytes_percent|Моноциты|Monocytes|%|%|%|3,0|11,0|1||MON%
eosinophils_percent|Эозинофилы|Eosinophils|%|%|%|0,5|5,0|1||EOS%
basophils_percent|Базофилы|Basophils|%|%|%|0,0|1,0|1||BAS%
lymphocytes_absolute|Лимфоциты, абс.|Lymphocytes absolute|10^9/л|10^9/L|10*9/L|1,20|3,00|2||LYM#
neutrophils_absolute|Нейтрофилы, абс.|Neutrophils absolute|10^9/л|10^9/L|10*9/L|2,00|5,50|2||NEU#
esr|СОЭ|ESR|мм/ч|mm/h|mm/h|2|15|0||ESR
glucose|Глюкоза|Glucose|ммоль/л|mmol/L|mmol/L|4,1|5,9|1||
creatinine|Креатинин|Creatinine|мкмоль/л|umol/L|umol/L|44,0|80,0|1|B03.363.002|
urea|Мочевина|Urea|ммоль/л|mmol/L|mmol/L|2,5|8,3|1|B03.386.002|
urate|Мочевая кислота|Uric acid|мкмоль/л|umol/L|umol/L|150|350|0||
protein_total|Общий белок|Total protein|г/л|g/L|g/L|64,0|83,0|1|B03.397.002|
albumin|Альбумин|Albumin|г/л|g/L|g/L|35,0|52,0|1|B03.156.002|
bilirubin_total|Билирубин общий|Total bilirubin|мкмоль/л|umol/L|umol/L|3,4|20,5|1|B03.398.002|
bilirubin_direct|Билирубин прямой|Direct bilirubin|мкмоль/л|umol/L|umol/L||5,1|1||
alt|АЛТ|ALT|Ед/л|U/L|U/L||41,0|1|B03.155.002|
ast|АСТ|AST|Ед/л|U/L|U/L||40,0|1|B03.293.002|
ggt|ГГТ|GGT|Ед/л|U/L|U/L|6|42|0||
alp|Щелочная фосфатаза|Alkaline phosphatase|Ед/л|U/L|U/L|35|104|0||
ldh|ЛДГ|LDH|Ед/л|U/L|U/L|135|225|0||
potassium|Калий|Potassium|ммоль/л|mmol/L|mmol/L|3,50|5,10|2|B03.348.002|
sodium|Натрий|Sodium|ммоль/л|mmol/L|mmol/L|136|145|0|B03.389.002|
chloride|Хлор|Chloride|ммоль/л|mmol/L|mmol/L|98|107|0||
calcium|Кальций общий|Calcium|ммоль/л|mmol/L|mmol/L|2,15|2,55|2||
magnesium|Магний|Magnesium|ммоль/л|mmol/L|mmol/L|0,66|1,07|2||
phosphate|Фосфор неорганический|Phosphate|ммоль/л|mmol/L|mmol/L|0,81|1,45|2||
cholesterol|Холестерин общий|Total cholesterol|ммоль/л|mmol/L|mmol/L||5,20|2|B03.401.002|
hdl_cholesterol|Холестерин ЛПВП|HDL cholesterol|ммоль/л|mmol/L|mmol/L|1,20||2||
ldl_cholesterol|Холестерин ЛПНП|LDL cholesterol|ммоль/л|mmol/L|mmol/L||3,30|2||
triglycerides|Триглицериды|Triglycerides|ммоль/л|mmol/L|mmol/L||1,70|2||
iron|Железо|Iron|мкмоль/л|umol/L|umol/L|9,0|30,4|1||
ferritin|Ферритин|Ferritin|нг/мл|ng/mL|ng/mL|13,0|150,0|1||
transferrin|Трансферрин|Transferrin|г/л|g/L|g/L|2,00|3,60|2||
crp|С-реактивный белок|C-reactive protein|мг/л|mg/L|mg/L||5,0|1|B03.115.002|
tsh|ТТГ|TSH|мкМЕ/мл|uIU/mL|u[IU]/mL|0,40|4,00|2||
ft4|Т4 свободный|Free T4|пмоль/л|pmol/L|pmol/L|10,3|24,5|1||
ft3|Т3 свободный|Free T3|пмоль/л|pmol/L|pmol/L|2,60|5,70|2||
vitamin_d_25oh|25-OH витамин D|25-OH Vitamin D|нг/мл|ng/mL|ng/mL|30,0|100,0|1||
vitamin_b12|Витамин B12|Vitamin B12|пг/мл|pg/mL|pg/mL|197|771|0||
hba1c|Гликированный гемоглобин (HbA1c)|HbA1c|%|%|%|4,0|6,0|1||
fibrinogen|Фибриноген|Fibrinogen|г/л|g/L|g/L|2,00|4,00|2||
aptt|АЧТВ|aPTT|сек|s|s|25,4|36,9|1||
inr|МНО|INR|||1|0,85|1,15|2||
""".strip()

INDICATORS: dict[str, Indicator] = {}
for _line in _TABLE.splitlines():
    _f = _line.split("|")
    INDICATORS[_f[0]] = Indicator(
        _f[0], _f[1], _f[2], _f[3], _f[4], _f[5], _f[6] or None, _f[7] or None, int(_f[8]), _f[9], _f[10]
    )

BLOOD_COUNT = tuple(list(INDICATORS)[:17])
CHEMISTRY = tuple(list(INDICATORS)[17:40])


def point(text: str | None) -> str | None:
    """Return a printed number with a decimal point."""
    return None if text is None else text.replace(",", ".").replace(" ", "")


def value_for(indicator: Indicator, random: Random, outside: float = 0.2) -> str:
    """Invent a value with the indicator's decimals, a point, mostly inside the range."""
    low = Decimal(point(indicator.low) or "0")
    high = Decimal(point(indicator.high) or str(low * 2 + 1))
    span = high - low
    if random.random() < outside:
        share = Decimal(str(random.choice((random.uniform(1.03, 1.4), random.uniform(-0.25, -0.03)))))
    else:
        share = Decimal(str(random.uniform(0.05, 0.95)))
    value = max(low + span * share, span / 50)
    return str(value.quantize(Decimal(1).scaleb(-indicator.decimals)))


def draw(random: Random, outside: float = 0.2) -> dict[str, str]:
    """Invent one draw of all indicators whose figures agree with each other as real ones do."""
    found = {code: value_for(item, random, outside) for code, item in INDICATORS.items()}
    number = {code: Decimal(text) for code, text in found.items()}
    number["hematocrit"] = number["erythrocytes"] * number["mcv"] / 10
    number["hemoglobin"] = number["hematocrit"] * number["mchc"] / 100
    number["mch"] = number["hemoglobin"] / number["erythrocytes"]
    small = sum(number[f"{cell}_percent"] for cell in ("monocytes", "eosinophils", "basophils"))
    number["neutrophils_percent"] = 100 - small - number["lymphocytes_percent"]
    for cell in ("neutrophils", "lymphocytes"):
        number[f"{cell}_absolute"] = number["leukocytes"] * number[f"{cell}_percent"] / 100
    number["bilirubin_direct"] = number["bilirubin_total"] / 4
    number["ldl_cholesterol"] = number["hdl_cholesterol"] * 2
    number["cholesterol"] = number["hdl_cholesterol"] * 3 + number["triglycerides"] / 2 + Decimal("0.1")
    return {code: _printed(number[code], INDICATORS[code]) for code in found}


def _printed(number: Decimal, indicator: Indicator) -> str:
    return str(number.quantize(Decimal(1).scaleb(-indicator.decimals)))


def truth_of(indicator: Indicator, value: str, name: str, *, unit: str | None = None) -> TruthRow:
    """Return the truth of a row that prints the indicator's own range."""
    return TruthRow(
        name=name,
        analyte=indicator.code,
        value=value,
        unit=unit if unit is not None else (indicator.ucum if indicator.ucum != "1" else None),
        low=point(indicator.low),
        high=point(indicator.high),
    )


def plain(text: str) -> str:
    """Return a printed text without the marks for raised digits."""
    return text.replace("^", "")
