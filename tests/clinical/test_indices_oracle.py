"""Every formula written a second time, in floating point from the papers, as an oracle for the first."""

from decimal import Decimal
from math import exp, log, log10, sqrt

import pytest

from labhelp_app.clinical.indices import INDICES, Facts, IndexValue, compute
from labhelp_app.clinical.quantities import Quantity


def _creatinine_2021(d):
    kappa, power = (0.7, -0.241) if d["female"] else (0.9, -0.302)
    x = d["creatinine"] / kappa
    return 142 * min(x, 1) ** power * max(x, 1) ** -1.2 * 0.9938 ** d["age"] * (1.012 if d["female"] else 1)


def _cystatin_2012(d):
    x = d["cystatin_c"] / 0.8
    return 133 * min(x, 1) ** -0.499 * max(x, 1) ** -1.328 * 0.996 ** d["age"] * (0.932 if d["female"] else 1)


def _combined_2021(d):
    kappa, power = (0.7, -0.219) if d["female"] else (0.9, -0.144)
    x, y = d["creatinine"] / kappa, d["cystatin_c"] / 0.8
    both = min(x, 1) ** power * max(x, 1) ** -0.544 * min(y, 1) ** -0.323 * max(y, 1) ** -0.778
    return 135 * both * 0.9961 ** d["age"] * (0.963 if d["female"] else 1)


def _mdrd(d):
    return 175 * d["creatinine"] ** -1.154 * d["age"] ** -0.203 * (0.742 if d["female"] else 1)


def _cockcroft(d):
    return (140 - d["age"]) * d["weight"] / (72 * d["creatinine"]) * (0.85 if d["female"] else 1)


def _sampson(d):
    total, hdl, tg = d["cholesterol"], d["hdl_cholesterol"], d["triglycerides"]
    mass = total / 0.948 - hdl / 0.971 - (tg / 8.56 + tg * (total - hdl) / 2140 - tg**2 / 16100) - 9.44
    return mass * 10 / 386.65


def _nafld(d):
    bmi = d["weight"] / (d["height"] / 100) ** 2
    score = -1.675 + 0.037 * d["age"] + 0.094 * bmi + 1.13 * d["diabetes"] + 0.99 * d["ast"] / d["alt"]
    return score - 0.013 * d["platelets"] - 0.66 * d["albumin"]


def _vermeulen(d):
    total, shbg = d["testosterone"] * 1e-9, d["shbg"] * 1e-9
    n = 1 + 3.6e4 * d["albumin"] / 69000
    b = n + 1e9 * (shbg - total)
    return (-b + sqrt(b * b + 4 * n * 1e9 * total)) / (2 * n * 1e9) * 1e12


# Supplementary tables of doi:10.1093/eurheartj/ehab309 and ehab312, high-risk region; age, smoking, pressure,
# cholesterol, HDL, then the same four with age, survival, mean, two scales.
_SCORE2 = {
    False: (0.3742, 0.6012, 0.2777, 0.1458, -0.2698, -0.0755, -0.0255, -0.0281, 0.0426, 0.9605, 0, 0.3207, 0.9360),
    True: (0.4648, 0.7744, 0.3131, 0.1002, -0.2606, -0.1088, -0.0277, -0.0226, 0.0613, 0.9776, 0, 0.5710, 0.9369),
}  # fmt: skip
_SCORE2_OP = {
    False: (0.0634, 0.3524, 0.0094, 0.0850, -0.3564, -0.0247, -0.0005, 0.0073, 0.0091, 0.7576, 0.0929, 0.08, 1.15),
    True: (0.0789, 0.4921, 0.0102, 0.0605, -0.3040, -0.0255, -0.0004, -0.0009, 0.0154, 0.8082, 0.2290, 0.38, 1.09),
}  # fmt: skip


def _score(table, centres):
    def risk(d):
        c = table[d["female"]]
        age = (d["age"] - centres[0]) / centres[1]
        factors = (
            d["smoker"],
            (d["systolic"] - centres[2]) / centres[3],
            d["cholesterol"] - 6,
            (d["hdl_cholesterol"] - centres[4]) / centres[5],
        )
        x = c[0] * age + sum(f * (c[1 + i] + c[5 + i] * age) for i, f in enumerate(factors))
        plain = 1 - c[9] ** exp(x - c[10])
        return 100 * (1 - exp(-exp(c[11] + c[12] * log(-log(1 - plain)))))

    return risk


# index -> (units of the inputs as the paper has them, the formula)
FORMULAS = {
    "egfr_ckd_epi_2021": ({"creatinine": "mg/dL"}, _creatinine_2021),
    "egfr_cystatin_c_2012": ({"cystatin_c": "mg/L"}, _cystatin_2012),
    "egfr_combined_2021": ({"creatinine": "mg/dL", "cystatin_c": "mg/L"}, _combined_2021),
    "egfr_mdrd": ({"creatinine": "mg/dL"}, _mdrd),
    "creatinine_clearance_cockcroft_gault": ({"creatinine": "mg/dL"}, _cockcroft),
    "albumin_creatinine_ratio": (
        {"urine_albumin": "mg/L", "urine_creatinine": "mmol/L"},
        lambda d: d["urine_albumin"] / d["urine_creatinine"],
    ),
    "albumin_creatinine_ratio_mass": (
        {"urine_albumin": "mg/L", "urine_creatinine": "g/L"},
        lambda d: d["urine_albumin"] / d["urine_creatinine"],
    ),
    "ldl_friedewald": (
        dict.fromkeys(("cholesterol", "hdl_cholesterol", "triglycerides"), "mmol/L"),
        lambda d: d["cholesterol"] - d["hdl_cholesterol"] - d["triglycerides"] / 2.2,
    ),
    "ldl_sampson": (dict.fromkeys(("cholesterol", "hdl_cholesterol", "triglycerides"), "mg/dL"), _sampson),
    "atherogenic_index_of_plasma": (
        dict.fromkeys(("triglycerides", "hdl_cholesterol"), "mmol/L"),
        lambda d: log10(d["triglycerides"] / d["hdl_cholesterol"]),
    ),
    "homa_ir": (
        {"glucose": "mmol/L", "insulin": "m[IU]/L"},
        lambda d: d["glucose"] * d["insulin"] / 22.5,
    ),
    "quicki": (
        {"glucose": "mg/dL", "insulin": "m[IU]/L"},
        lambda d: 1 / (log10(d["insulin"]) + log10(d["glucose"])),
    ),
    "estimated_average_glucose": ({"hba1c": "%"}, lambda d: 1.59 * d["hba1c"] - 2.59),
    "fib_4": (
        {"ast": "U/L", "alt": "U/L", "platelets": "10*9/L"},
        lambda d: d["age"] * d["ast"] / (d["platelets"] * sqrt(d["alt"])),
    ),
    "apri": ({"ast": "U/L", "platelets": "10*9/L"}, lambda d: 100 * d["ast"] / 40 / d["platelets"]),
    "nafld_fibrosis_score": (
        {"ast": "U/L", "alt": "U/L", "platelets": "10*9/L", "albumin": "g/dL"},
        _nafld,
    ),
    "free_testosterone": ({"testosterone": "nmol/L", "shbg": "nmol/L", "albumin": "g/L"}, _vermeulen),
    "free_psa_ratio": ({"psa_free": "ug/L", "psa_total": "ug/L"}, lambda d: 100 * d["psa_free"] / d["psa_total"]),
    "transferrin_receptor_ferritin_index": (
        {"soluble_transferrin_receptor": "mg/L", "ferritin": "ug/L"},
        lambda d: d["soluble_transferrin_receptor"] / log10(d["ferritin"]),
    ),
    "score2": (dict.fromkeys(("cholesterol", "hdl_cholesterol"), "mmol/L"), _score(_SCORE2, (60, 5, 120, 20, 1.3, 0.5))),
    "score2_op": (dict.fromkeys(("cholesterol", "hdl_cholesterol"), "mmol/L"), _score(_SCORE2_OP, (73, 1, 150, 1, 1.4, 1))),
}  # fmt: skip

# Two invented draws: everything low and everything high, so that both branches of each formula are met.
DRAWS = (
    {"creatinine": "0.55", "cystatin_c": "0.62", "urine_albumin": "17", "urine_creatinine": "3.7", "insulin": "6.3",
     "glucose": "5.3", "hba1c": "5.4", "ast": "23", "alt": "19", "platelets": "261", "albumin": "4.3", "testosterone": "14.7",
     "shbg": "41", "psa_free": "0.31", "psa_total": "1.9", "soluble_transferrin_receptor": "1.7", "ferritin": "63"},
    {"creatinine": "2.35", "cystatin_c": "2.15", "urine_albumin": "412", "urine_creatinine": "9.1", "insulin": "31",
     "glucose": "131", "hba1c": "9.7", "ast": "91", "alt": "57", "platelets": "117", "albumin": "3.1", "testosterone": "27.3",
     "shbg": "19", "psa_free": "1.13", "psa_total": "7.7", "soluble_transferrin_receptor": "6.1", "ferritin": "7.5"},
)  # fmt: skip
LIPIDS = {
    "mmol/L": ({"cholesterol": "4.31", "hdl_cholesterol": "1.57", "triglycerides": "0.93"},
               {"cholesterol": "7.93", "hdl_cholesterol": "0.87", "triglycerides": "3.61"}),
    "mg/dL": ({"cholesterol": "167", "hdl_cholesterol": "61", "triglycerides": "83"},
              {"cholesterol": "311", "hdl_cholesterol": "33", "triglycerides": "517"}),
}  # fmt: skip
AGES = {"score2": (43, 67), "score2_op": (71, 87)}


def _draw(units, which):
    drawn = {}
    for code, unit in units.items():
        lipid = LIPIDS.get(unit, ({}, {}))[which].get(code)
        drawn[code] = lipid or DRAWS[which][code]
    return drawn


@pytest.mark.parametrize("which", [0, 1], ids=["low", "high"])
@pytest.mark.parametrize("sex", ["male", "female"])
@pytest.mark.parametrize("index", sorted(FORMULAS))
def test_a_formula_agrees_with_its_second_writing(index, sex, which):
    units, formula = FORMULAS[index]
    drawn, age = _draw(units, which), AGES.get(index, (31, 77))[which]
    facts = Facts(
        sex=sex, age_years=age, fasting=True, diabetes=bool(which) and not index.startswith("score2"),
        smoker=bool(which), systolic=Decimal((117, 163)[which]), height_cm=Decimal(171), weight_kg=Decimal(83),
        upper_limits={"ast": Decimal(40)},
    )  # fmt: skip
    quantities = {code: Quantity(Decimal(value), units[code]) for code, value in drawn.items()}
    result = compute(INDICES[index], quantities, facts)
    assert isinstance(result, IndexValue), result
    stated = {
        "female": sex == "female",
        "age": age,
        "smoker": which,
        "diabetes": which,
        "height": 171,
        "weight": 83,
    }
    stated["systolic"] = (117, 163)[which]
    expected = formula({**stated, **{code: float(value) for code, value in drawn.items()}})
    assert float(result.value) == pytest.approx(expected, rel=1e-8)


def test_free_testosterone_without_albumin_takes_the_usual_43_grams():
    quantities = {
        "testosterone": Quantity(Decimal("14.7"), "nmol/L"),
        "shbg": Quantity(Decimal(41), "nmol/L"),
    }
    result = compute(INDICES["free_testosterone"], quantities, Facts())
    assert isinstance(result, IndexValue)
    assert float(result.value) == pytest.approx(
        _vermeulen({"testosterone": 14.7, "shbg": 41, "albumin": 43}), rel=1e-8
    )
