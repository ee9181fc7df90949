"""What may be proposed for a spoilt cell, and where nothing may be proposed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.catalogue import find
from labhelp_app.reading.drafts import Confidence, DoubtReason, Field, ReadRow
from labhelp_app.reading.glued_numbers import cut_between, with_numbers_apart
from labhelp_app.reading.heading_words import with_heading_words
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import Materials, materials_of
from labhelp_app.reading.proposals import proposed_name, proposed_unit
from labhelp_app.reading.proposed_ranges import proposed_range
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.words import Line, Page, Word


def analyte(code: str) -> Analyte:
    found = find(code)
    assert found is not None
    return found


def read(name: str, value: str, unit: str, limits: str, *, seen: str = "", pictured: bool = True) -> ReadRow:
    raw = RawRow(name, ((None, value),), unit, limits, "", "", (0, 0, 10, 10), unit_seen=seen)
    ((_, row),) = read_rows(
        raw, Context(1, 100, 100, materials=Materials(blood_only=True), pictured=pictured)
    )
    return row


@pytest.mark.parametrize(
    ("spoilt", "name"),
    [
        ("Креатимин", "Креатинин"),
        ("Шелочная фосфатаза", "Щелочная фосфатаза"),
        ("Зозинофилы", "Эозинофилы"),
        ("Баюфилы", "Базофилы"),
        ("Средиян концентрация гемоглобаиа в эритраците", "Средняя концентрация гемоглобина в эритроците"),
        ("Трийодтиронин свободный (ТЗ св.)", "Трийодтиронин свободный (Т3 св.)"),
    ],
)
def test_a_long_name_with_a_slip_is_proposed(spoilt: str, name: str) -> None:
    assert proposed_name(spoilt) == name


@pytest.mark.parametrize(
    "spoilt",
    [
        "ГТТ",
        "TT",
        "АЛГ",
        "Холестерин ЛПЗП",
        "Билирубин нрямой",
        "25-OH витамин D7",
        "Креатинин",
        "Анти-HBz",
        "Ширина распределения лимфоцитов",
    ],
)
def test_a_short_name_a_name_between_two_others_and_a_known_name_are_not_proposed(spoilt: str) -> None:
    assert proposed_name(spoilt) is None


@pytest.mark.parametrize(
    ("code", "said", "seen", "unit"),
    [
        ("hemoglobin", "тіл", "rin", "г/л"),
        ("hematocrit", "ж", "%", "%"),
        ("alt", "Еда", "EA/n", "Ед/л"),
        ("leukocytes", "10%", "10°", "10^9/л"),
        ("sodium", "ммолыл", "", "ммоль/л"),
    ],
)
def test_a_spoilt_unit_is_proposed_among_the_units_of_the_indicator(
    code: str, said: str, seen: str, unit: str
) -> None:
    assert proposed_unit(said, seen, analyte(code)) == unit


@pytest.mark.parametrize(("code", "said"), [("glucose", "м/л"), ("creatinine", "xx"), ("glucose", "")])
def test_a_unit_that_resembles_none_or_two_is_not_proposed(code: str, said: str) -> None:
    assert proposed_unit(said, "", analyte(code)) is None


@pytest.mark.parametrize(
    ("printed", "likely"),
    [
        ("0.81.1.45", ("0.81 - 1.45", "")),
        ("A0 41.0", ("до 41.0", "")),
        ("[9.0-30,4", ("9.0-30,4", "")),
        ("до 5,20 Выше нормы", ("до 5,20", "Выше нормы")),
        ("Ао 41,0", ("до 41,0", "")),
        ("д: 5,1", ("до 5,1", "")),
        ("20 40.0", ("до 40.0", "")),
        ("5,20 дейн", ("5,20 дейін", "")),
        ("3.,80-5.10", ("3,80-5.10", "")),
        ("25-8,3", ("2,5-8,3", "")),
        ("215-2,55", ("2,15-2,55", "")),
        ("05-5,0", ("0,5-5,0", "")),
        (". <3,00", ("<3,00", "")),  # the mark of a drawn scale
        ("І 44-80", ("44-80", "")),
        ("(HoMa 19-37)", ("19-37", "")),
    ],
)
def test_a_range_is_mended_where_one_meaning_is_left(printed: str, likely: tuple[str, str]) -> None:
    assert proposed_range(printed, None) == likely


@pytest.mark.parametrize("printed", ["2.15", "145. 136", "41,0", "эт", "62 106", "466-1,07", "20 40", "642"])
def test_a_range_with_a_lost_sign_is_left_alone(printed: str) -> None:
    assert proposed_range(printed, None) is None


def test_what_was_mended_on_a_picture_is_asked_about() -> None:
    row = read("Креатимин", "71", "мкмолы/л", "62 - 106")
    assert (row.analyte, row.unit) == ("creatinine", "umol/L")
    assert row.asks(Field.NAME)
    assert row.asks(Field.UNIT)
    assert row.confidence is Confidence.AMBER


def test_nothing_is_mended_where_the_letters_are_those_of_the_file() -> None:
    row = read("Креатимин", "71", "мкмоль/л", "62 - 106", pictured=False)
    assert row.analyte is None
    assert row.confidence is Confidence.RED


def test_a_range_missing_on_a_picture_is_asked_about_and_in_a_file_it_is_not() -> None:
    assert read("Креатинин", "71", "мкмоль/л", "").asks(Field.RANGE)
    assert not read("Креатинин", "71", "мкмоль/л", "", pictured=False).asks(Field.RANGE)


@pytest.mark.parametrize(
    ("value", "unit", "limits"),
    [("71 62-106", "мкмоль/л", ""), ("62-106 71", "мкмоль/л", ""), ("мкмоль/л 71", "", "62-106")],
)
def test_cells_that_ran_together_are_parted_and_asked_about(value: str, unit: str, limits: str) -> None:
    row = read("Креатинин", value, unit, limits)
    assert row.range is not None
    assert (str(row.value), row.unit, str(row.range.low), str(row.range.high)) == (
        "71",
        "umol/L",
        "62",
        "106",
    )
    assert row.asks(Field.VALUE)
    assert row.confidence is not Confidence.GREEN


def test_a_letter_behind_a_number_that_is_no_mark_is_asked_about() -> None:
    row = read("Креатинин", "71 Н", "мкмоль/л", "62 - 106")
    assert str(row.value) == "71"
    assert DoubtReason.FAINT in {doubt.reason for doubt in row.doubts if doubt.field is Field.VALUE}


def test_a_spoilt_heading_word_is_read_and_a_name_is_not_bent_to_one() -> None:
    line = Line((Word("Геференсные", 0, 0, 9, 9), Word("Натрий", 20, 0, 29, 9)))
    assert with_heading_words((line,))[0].text == "референсные Натрий"


def test_a_lone_bound_is_proposed_only_where_it_can_be_nothing_but_an_upper_one() -> None:
    assert proposed_range("5,20", None, analyte("cholesterol")) == ("до 5,20", "")
    assert proposed_range("41,0", None, analyte("alt")) == ("до 41,0", "")
    for bound, code in (
        ("1,20", "hdl_cholesterol"),
        ("5,10", "potassium"),
        ("10", "alt"),
        ("5,1", "bilirubin_direct"),
    ):
        assert proposed_range(bound, None, analyte(code)) is None


def test_a_unit_that_looks_like_none_is_proposed_where_the_range_leaves_one_and_asked_about() -> None:
    row = read("Гемоглобин", "136", "ил", "120-160")
    assert row.unit == "g/L"
    assert row.asks(Field.UNIT)
    assert read("Гемоглобин", "136", "ил", "").unit is None
    assert read("Гемоглобин", "136", "ил", "120-160", pictured=False).unit is None
    assert read("Креатинин", "71", "H мкмолыл", "62-106").flag_printed == "H"


def test_a_unit_that_none_of_the_namesakes_takes_is_asked_about() -> None:
    assert read("Альбумин", "46,2", "мл", "35-52").asks(Field.UNIT)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("35,0-47,034,1", "35,0-47,0"), ("41,036,0", "41,0"), ("29,527,0-34,0", "29,5"), ("4,2", None),
        ("3,5-5,1", None), ("12.03.2025", None), ("12.03.25", None), ("1.234.567", None), ("150-400", None),
        ("1,234.5", None), ("27,0-34,00", None),
    ],
)  # fmt: skip
def test_two_numbers_in_one_word_are_parted_only_where_their_decimals_leave_one_place(
    text: str, first: str | None
) -> None:
    cut = cut_between(text)
    assert (None if cut is None else text[:cut]) == first
    sheet = Page(1, 100, 100, (Word(text, 10, 10, 60, 20),), pictured=True)
    parts = with_numbers_apart(sheet).words
    assert all(word.faint for word in parts) == (first is not None)
    assert with_numbers_apart(replace(sheet, pictured=False)).words == sheet.words


def test_the_kazakh_name_of_urea_does_not_make_a_paper_one_of_urine() -> None:
    assert materials_of(["Несепнәр", "Несепнар 7,1 ммоль/л"]).blood_only
    assert not materials_of(["Несеп талдауы"]).blood_only


def test_a_value_that_ran_into_its_range_is_parted_by_their_decimals_and_asked_about() -> None:
    row = read("Среднее содержание гемоглобина в эритроците (MCH)", "", "пг", "27,0-34,029,5")
    assert row.range is not None
    assert (str(row.value), str(row.range.high)) == ("29.5", "34.0")
    assert row.asks(Field.VALUE)
    assert row.asks(Field.RANGE)
    assert read("Гемоглобин", "", "г/л", "120-160145").value is None


def test_a_range_that_lost_a_figure_is_asked_about_though_it_can_be_read() -> None:
    assert read("Натрий", "140", "ммоль/л", "36-145").asks(Field.RANGE)
    assert not read("Натрий", "140", "ммоль/л", "136-145").asks(Field.RANGE)
    assert not read("Натрий", "140", "ммоль/л", "36-145", pictured=False).asks(Field.RANGE)


def test_a_whole_number_that_no_range_can_be_held_against_is_asked_about_on_a_picture() -> None:
    assert read("АЛТ", "499", "Ед/л", "эт").asks(Field.VALUE)
    assert not read("АЛТ", "4,9", "Ед/л", "эт").asks(Field.VALUE)


def test_a_slip_in_an_abbreviation_is_another_name() -> None:
    assert proposed_name("XBC count") is None
    assert (
        proposed_name("МСН (среднее содержание Hb в эритроцнте)")
        != "MCHC (средняя концентрация Hb в эритроцитах)"
    )
    assert proposed_name("Гемоглобнн") == "Гемоглобин"


def test_a_count_in_giga_whose_capital_was_lost_is_proposed_and_asked_about() -> None:
    row = read("Тромбоциты", "343", "г/л", "180-320")
    assert (row.analyte, row.unit) == ("platelets", "10*9/L")
    assert row.asks(Field.UNIT)
    assert read("Гемоглобин", "143", "г/л", "120-160").unit == "g/L"


def test_a_power_of_ten_behind_a_sign_of_multiplication_is_the_unit_of_counts() -> None:
    leukocytes = find("leukocytes")
    assert leukocytes is not None
    assert proposed_unit("x10°%/n", "×10°/", leukocytes) == "10^9/л"
