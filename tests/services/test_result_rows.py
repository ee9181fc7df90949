"""What a row says when it is opened: only the meaning of the side it lies on, each with its publication."""

from __future__ import annotations

from decimal import Decimal

import pytest

from labhelp_app.clinical.assessment import assess
from labhelp_app.clinical.catalogue import explanation
from labhelp_app.clinical.flags import Flag
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.interpretation.reviewed import reviewed
from labhelp_app.services.report_bodies import ReportRow
from labhelp_app.services.result_rows import indicator_row, meaning_of
from tests.interpretation.samples import TAKEN_ON, WOMAN, row

LANGUAGES = ("ru", "kk", "en")


def judged(seen: Observation) -> AssessedResult:
    """The verdict of the rules on one printed row."""
    return assess((seen,), WOMAN, TAKEN_ON).results[0]


def marked(code: str, value: str, unit: str) -> Observation:
    """A number the laboratory put a star beside, with no range to tell on which side it lies."""
    return Observation(code, code, value=Decimal(value), unit=unit, unit_printed=unit, flag_printed="*")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_that_is_only_marked_is_not_told_as_a_high_one(language: str) -> None:
    result = judged(marked("ferritin", "9", "ug/L"))
    told = explanation("ferritin")
    assert result.flag is Flag.ABNORMAL
    assert told is not None
    assert told.high is not None
    assert meaning_of(result, language) == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("value", "side"), [("9", "low"), ("400", "high"), ("60", "")])
def test_a_number_beside_its_range_is_told_on_its_own_side(value: str, side: str, language: str) -> None:
    result = judged(row("ferritin", value, "ug/L", "13", "150"))
    assert meaning_of(result, language) == " ".join(reviewed("ferritin", language).on(side))


def test_an_unexpected_answer_in_words_is_told_as_found() -> None:
    seen = Observation("urine_protein", "Белок", text="++", range=PrintedRange(expected="отрицательно"))
    result = judged(seen)
    assert result.flag is Flag.ABNORMAL
    assert meaning_of(result, "ru") == " ".join(reviewed("urine_protein", "ru").high) != ""


def test_a_negative_answer_where_a_positive_one_was_expected_is_not_told_as_found() -> None:
    seen = Observation(
        "anti_hbs", "anti-HBs", text="отрицательно", range=PrintedRange(expected="положительно")
    )
    result = judged(seen)
    assert result.flag is Flag.ABNORMAL
    told = meaning_of(result, "ru")
    high = reviewed("anti_hbs", "ru").high
    assert not any(sentence in told for sentence in high)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_a_family_come_with_the_publication_of_the_family(language: str) -> None:
    code = "reticulocytes_absolute"
    assert explanation(code) is None
    seen = row(code, "500", "10*9/L", "30", "100")
    shown = indicator_row(ReportRow("r", seen), judged(seen), [], language)
    assert shown.meaning == " ".join(reviewed(code, language).high) != ""
    assert shown.source == reviewed(code, language).source != ""
