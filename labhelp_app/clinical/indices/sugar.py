"""Sugar metabolism: insulin resistance and the average glucose behind HbA1c."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.indices.model import Index, Inputs, Refused
from labhelp_app.clinical.reasons import IndexReason

_MATTHEWS = "Matthews DR et al. Diabetologia 1985;28:412-419. doi:10.1007/BF00280883"
_KATZ = "Katz A et al. J Clin Endocrinol Metab 2000;85:2402-2410. doi:10.1210/jcem.85.7.6661"
_NATHAN = "Nathan DM et al. (ADAG). Diabetes Care 2008;31:1473-1478. doi:10.2337/dc08-0545"


def _must_be_fasting(inputs: Inputs) -> None:
    if inputs.facts.fasting is not True:
        raise Refused(IndexReason.FASTING_NEEDED)


def homa_ir(inputs: Inputs) -> Decimal:
    """HOMA1-IR = glucose (mmol/L) x insulin (mIU/L) / 22.5, fasting only; insulin never from pmol/L."""
    _must_be_fasting(inputs)
    return inputs.amount("glucose", "mmol/L") * inputs.amount("insulin", "m[IU]/L") / Decimal("22.5")


def quicki(inputs: Inputs) -> Decimal:
    """1 / (log10 insulin in mIU/L + log10 glucose in mg/dL), fasting only."""
    _must_be_fasting(inputs)
    product = inputs.amount("insulin", "m[IU]/L") * inputs.amount("glucose", "mg/dL")
    if product <= 1:
        raise Refused(IndexReason.RESULT_OUTSIDE_VALIDITY)
    return 1 / product.log10()


def average_glucose(inputs: Inputs) -> Decimal:
    """Estimated average glucose, mmol/L = 1.59 x HbA1c (NGSP %) - 2.59."""
    glucose = Decimal("1.59") * inputs.amount("hba1c", "%") - Decimal("2.59")
    if glucose <= 0:
        raise Refused(IndexReason.RESULT_OUTSIDE_VALIDITY)
    return glucose


INDICES: tuple[Index, ...] = (
    Index(
        "homa_ir", Texts("Индекс HOMA-IR", "HOMA-IR индексі", "HOMA-IR"), "1", 2, ("glucose", "insulin"),
        Texts("глюкоза натощак x инсулин натощак / 22,5", "аш қарындағы глюкоза x инсулин / 22,5",
              "fasting glucose x fasting insulin / 22.5"),
        _MATTHEWS, homa_ir, measured=("homa_ir",), aliases=("homa",),
    ),
    Index(
        "quicki", Texts("Индекс QUICKI", "QUICKI индексі", "QUICKI"), "1", 3, ("glucose", "insulin"),
        Texts("1 / (lg инсулина + lg глюкозы в мг/дл)", "1 / (lg инсулин + lg глюкоза, мг/дл)",
              "1 / (log10 insulin + log10 glucose in mg/dL)"),
        _KATZ, quicki,
    ),
    Index(
        "estimated_average_glucose",
        Texts("Средняя глюкоза по HbA1c", "HbA1c бойынша орташа глюкоза", "Average glucose by HbA1c"),
        "mmol/L", 1, ("hba1c",),
        Texts("1,59 x HbA1c - 2,59", "1,59 x HbA1c - 2,59", "1.59 x HbA1c - 2.59"),
        _NATHAN, average_glucose, aliases=("eag", "average_glucose"),
    ),
)  # fmt: skip
