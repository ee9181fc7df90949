"""Only codes and numbers leave; equal results look equal."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation
from labhelp_app.interpretation.deidentify import age_band
from tests.interpretation.samples import ROWS, WOMAN, payload, row


def test_two_people_with_equal_results_have_byte_identical_payloads() -> None:
    other = Patient("female", date(1988, 1, 30))
    renamed = tuple(replace(one, name_printed="Ферритин у Гүлнұр", unit_printed="мкг/л") for one in ROWS)
    assert (
        payload(rows=ROWS, patient=WOMAN).to_bytes() == payload(rows=renamed[::-1], patient=other).to_bytes()
    )


def test_no_printed_word_of_the_paper_is_sent() -> None:
    canary = "Канарейкина"
    rows = tuple(replace(one, name_printed=canary, unit_printed=canary, flag_printed=None) for one in ROWS)
    assert canary.encode() not in payload(rows=rows).to_bytes()


def test_an_unknown_indicator_is_left_out() -> None:
    stranger = Observation(None, "Показатель Гүлнұр", text="секрет")
    assert payload(rows=(*ROWS, stranger)).to_bytes() == payload(rows=ROWS).to_bytes()


def test_free_words_are_left_out_and_closed_words_become_steps() -> None:
    free = Observation("urine_protein", "Белок", text="см. комментарий Гүлнұр")
    closed = Observation("urine_protein", "Белок", text="не обнаружено")
    assert payload(rows=(*ROWS, free)).indicator("urine_protein") is None
    sent = payload(rows=(*ROWS, closed)).indicator("urine_protein")
    assert sent is not None
    assert sent.value == "negative"


def test_values_and_bounds_are_sent_in_the_canonical_unit() -> None:
    sent = payload(rows=(row("glucose", "91.9", "mg/dL", "70", "100"),)).indicator("glucose")
    assert sent is not None
    assert (sent.value, sent.unit) == ("5.1", "mmol/L")
    assert (sent.low, sent.high) == ("3.89", "5.55")


def test_an_unreadable_unit_is_left_out() -> None:
    assert payload(rows=(replace(row("glucose", "5", "", None, "6"), unit=None),)).indicators == ()


@pytest.mark.parametrize(
    ("years", "band"), [(18, "15-19"), (34, "30-34"), (35, "35-39"), (90, "90+"), (104, "90+"), (None, None)]
)
def test_an_age_is_a_band_of_five_years(years: int | None, band: str | None) -> None:
    assert age_band(years) == band


def test_a_red_flag_is_named_so_that_it_is_never_played_down() -> None:
    assert payload().red_flags == ("potassium",)


def test_nothing_but_the_agreed_fields_is_sent() -> None:
    fields = json.loads(payload().to_bytes())
    assert set(fields) == {
        "sex",
        "age_band",
        "language",
        "reading_level",
        "prompt_version",
        "indicators",
        "red_flags",
    }
    assert set(fields["indicators"][0]) == {
        "code", "name", "value", "unit", "low", "high", "range_kind", "flag", "magnitude", "change", "change_percent",
    }  # fmt: skip
