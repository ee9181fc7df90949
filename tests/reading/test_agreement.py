from decimal import Decimal

from labhelp_app.reading.agreement import with_agreement
from labhelp_app.reading.drafts import Confidence, DoubtReason, ReadRow


def row(code: str, value: str, unit: str) -> ReadRow:
    return ReadRow(code, code, value=Decimal(value), unit=unit, confidence=Confidence.GREEN)


AGREEING = (
    row("hematocrit", "40.0", "%"),
    row("erythrocytes", "4.50", "10*12/L"),
    row("mcv", "88.9", "fL"),
    row("potassium", "4.2", "mmol/L"),
)


def test_rows_that_agree_stay_green() -> None:
    assert with_agreement(AGREEING) == AGREEING


def test_figures_that_cannot_all_be_right_are_all_asked_about_and_none_is_changed() -> None:
    misread = (*AGREEING[:2], row("mcv", "68.9", "fL"), AGREEING[3])
    judged = with_agreement(misread)
    assert [one.value for one in judged] == [one.value for one in misread]
    assert [one.confidence for one in judged] == [Confidence.AMBER] * 3 + [Confidence.GREEN]
    assert {doubt.reason for one in judged[:3] for doubt in one.doubts} == {DoubtReason.INCONSISTENT}


def test_a_direct_bilirubin_above_the_total_is_asked_about() -> None:
    pair = (row("bilirubin_total", "12.0", "umol/L"), row("bilirubin_direct", "15.0", "umol/L"))
    assert all(one.confidence is Confidence.AMBER for one in with_agreement(pair))
