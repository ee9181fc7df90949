"""PDFs whose fonts say other letters than they draw: never read by their text, read as a picture and come out right."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest

from benchmarks.reading.scoring import score
from benchmarks.reading.specimens import form_098, kdl_like
from benchmarks.reading.truth import Truth
from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.drafts import ReadingMethod, ReadingRefused, Refusal
from labhelp_app.reading.records import to_record
from labhelp_app.reading.text_layers import is_legible
from labhelp_app.reading.words import Page, Word

from .broken_fonts import broken, koi, look_alike, shifted, western
from .conftest import TODAY, read_here

DAY = date(2025, 3, 12)
CODES = ("creatinine", "urea", "alt", "glucose", "potassium", "sodium", "crp", "calcium")
WAYS = [look_alike, western, shifted, koi]


def form(said: Callable[[str], str]) -> tuple[bytes, Truth]:
    with broken(said):
        return form_098(DAY, codes=CODES, seed=2)


@pytest.mark.parametrize("said", WAYS, ids=lambda one: one.__name__)
def test_a_text_layer_with_a_broken_font_map_is_never_read(said: Callable[[str], str]) -> None:
    for print_form in (form_098, kdl_like):
        with broken(said):
            pdf, _ = print_form(DAY)
        with pytest.raises(ReadingRefused) as caught:
            read_here(pdf)
        assert caught.value.refusal is Refusal.NO_TEXT_LAYER


def test_the_same_form_with_a_sound_font_map_is_read_by_its_text() -> None:
    pdf, truth = form(lambda letter: letter)
    assert score(read_here(pdf), truth, "").exact == len(CODES)


@pytest.mark.skipif(not language_data.is_available(), reason="pictures cannot be read here")
@pytest.mark.parametrize("said", [look_alike, western], ids=lambda one: one.__name__)
def test_a_form_with_a_broken_font_map_is_read_as_a_picture_and_comes_out_right(
    said: Callable[[str], str],
) -> None:
    pdf, truth = form(said)
    reading = pipeline.read_file(pdf, today=TODAY)
    result = score(reading, truth, json.dumps(to_record(reading), ensure_ascii=False))
    assert reading.method is ReadingMethod.OCR
    assert (result.silent_wrong, result.leaked, result.dates_wrong) == (0, 0, 0), result.failures
    assert result.values_right == len(CODES), result.failures
    assert result.exact >= len(CODES) - 1, result.failures


def test_pages_in_order_are_not_taken_for_broken_ones() -> None:
    def page(text: str) -> Page:
        words = tuple(Word(one, 60.0 * n, 0, 60.0 * n + 40, 9) for n, one in enumerate(text.split()))
        return Page(1, 595, 842, words)

    assert is_legible(page("WBC 6.8 10^9/L HGB 140 g/L PLT 250 10^9/L"), 20)
    assert is_legible(
        page("Уважаемый клиент, приглашаем вас на день открытых дверей для всей семьи или друзей"), 20
    )
    assert is_legible(page("Dear client, you and your family are welcome at the open day"), 20)
    assert is_legible(page("Лейкоциты 6,8 10^9/л 4,0 - 9,0 Гемоглобин 140 г/л"), 20)
    assert not is_legible(page("оНЙЮГЮРЕКЭ пЕГСКЭРЮР еДХМХЖШ WBC мНПЛЮ кЕИЙНЖХРШ"), 20)
    assert not is_legible(page("Ïîêàçàòåëü Ðåçóëüòàò Åäèíèöû WBC Íîðìà"), 20)
