"""The rules by which two readings of one stretch of print become one."""

from __future__ import annotations

import pytest

from labhelp_app.reading.fusion import (
    Part,
    doubted,
    fuse_token,
    fuse_whole,
    tidied,
)
from labhelp_app.reading.fusion_names import respelled, respelled_word
from labhelp_app.reading.fusion_text import key, with_single_commas, without_note
from labhelp_app.reading.fusion_units import guessed_power, power_unit, repaired_unit


def parts(*texts: str, sure: float = 0.95) -> list[Part]:
    step = 1 / max(len(texts), 1)
    return [Part(text, number * step, (number + 0.8) * step, sure) for number, text in enumerate(texts)]


def told(found: tuple[Part, ...]) -> list[tuple[str, bool]]:
    return [(part.text, part.disputed) for part in found]


def test_a_number_both_readers_see_alike_is_not_disputed() -> None:
    assert told(fuse_whole(parts("5,15"), parts("5.15"))) == [("5.15", False)]


def test_a_number_the_readers_see_differently_is_taken_from_the_figure_reader_and_disputed() -> None:
    assert told(fuse_whole(parts("547."), parts("5,47"))) == [("5,47", True)]
    assert told(fuse_whole(parts("135"), parts("13.5"))) == [("13.5", True)]


def test_a_lost_comma_is_never_put_back_silently() -> None:
    (part,) = fuse_whole(parts("268"), parts("26,8"))
    assert part.disputed


def test_letters_that_look_like_figures_count_as_agreement() -> None:
    assert told(fuse_whole(parts("З,5"), parts("3,5"))) == [("3,5", False)]


def test_the_dash_of_a_range_that_one_reader_took_for_a_point_is_kept() -> None:
    assert told(fuse_whole(parts("6-42"), parts("6.42"))) == [("6-42", False)]
    assert told(fuse_whole(parts("6-42"), parts("6.47"))) == [("6.47", True)]


def test_a_range_in_pieces_is_one_part_and_long_dashes_are_short() -> None:
    assert told(fuse_whole(parts("4,1", "-", "5,9"), parts("4.1", "~", "5.9"))) == [("4.1-5.9", False)]


def test_value_and_range_that_ran_together_are_judged_one_by_one() -> None:
    assert told(fuse_whole(parts("12", "6-42"), parts("12", "6.40"))) == [("12", False), ("6.40", True)]


def test_an_arrow_is_kept_and_the_sign_the_other_reader_made_of_it_is_not() -> None:
    assert told(fuse_whole(parts("101+"), parts("101", "↓"))) == [("101", False), ("↓", False)]


@pytest.mark.parametrize("word", ["до", "не выше"])
def test_the_figure_reader_never_drops_a_word(word: str) -> None:
    assert fuse_token(Part(word, 0, 0.4), []).text == word


def test_up_to_is_recognised_in_what_the_figure_reader_makes_of_it_and_asked_about() -> None:
    found = fuse_whole([], parts("A0", "41.0"))
    assert [part.text for part in found] == ["до", "41.0"]
    assert all(part.disputed for part in found)


def test_the_smaller_than_sign_is_part_of_what_must_agree() -> None:
    assert key("< 5,1") != key("5,1")


def test_words_are_not_overruled_by_figures_unless_they_are_short_and_the_figures_sure() -> None:
    assert told(fuse_whole(parts("Калий"), parts("4"))) == [("Калий", False)]
    assert told(fuse_whole(parts("Иа"), parts("71,2"))) == [("71,2", True)]


def test_a_footnote_is_taken_off_a_name_and_the_number_of_a_name_is_not() -> None:
    assert without_note("Креатинин1") == "Креатинин"
    assert without_note("Т4") == "Т4"
    assert without_note("Пациент:") == "Пациент:"


@pytest.mark.parametrize(
    ("said", "seen", "unit"),
    [("109/л", "10°/n", "10^9/л"), ("1012/л", "10¹²/n", "10^12/л"), ("10%/л", "10⁹/n", "10^9/л")],
)
def test_a_raised_figure_is_taken_from_the_reader_that_sees_it(said: str, seen: str, unit: str) -> None:
    assert power_unit(said, seen) == unit


def test_a_raised_figure_the_readers_contradict_each_other_about_is_not_decided() -> None:
    assert power_unit("1012/л", "10°/n") is None
    assert power_unit("109/л", "10¹²/n") is None


def test_a_raised_figure_nobody_saw_whole_is_only_proposed() -> None:
    assert guessed_power("10%/л", "10/") == "10^9/л"
    (part,) = fuse_whole(parts("10%/л"), parts("10/"))
    assert part.faint


def test_a_short_unit_is_mended_and_stays_faint_unless_both_readers_support_it() -> None:
    assert repaired_unit("гіл", "r/n") == ("г/л", True)
    assert repaired_unit("гіл", "") == ("г/л", False)
    assert repaired_unit("мл", "") is None


def test_rests_of_rules_are_taken_off_words_and_a_glued_word_is_parted() -> None:
    assert [part.text for part in tidied(parts("|", "[г/л", "“Натрий", "до41,0", "невыше"))] == [
        "г/л",
        "Натрий",
        "до",
        "41,0",
        "не выше",
    ]
    assert [part.text for part in tidied(parts("0-3", "вп/зр"))] == ["0-3", "в п/зр"]
    assert [part.text for part in tidied(parts("(MCV)", "%"))] == ["(MCV)", "%"]


@pytest.mark.parametrize("word", ["до", "от"])
def test_a_number_never_swallows_the_word_before_it(word: str) -> None:
    found = fuse_whole(parts(word, "5,1"), parts("5,1"))
    assert sorted(part.text for part in found) == sorted([word, "5,1"])


def test_latin_letters_in_brackets_replace_cyrillic_ones_only_where_they_are_a_known_name() -> None:
    known = {"MCV"}.__contains__
    assert fuse_token(Part("(МСУ)", 0, 1), parts("(MCV)"), known).text == "(MCV)"
    assert fuse_token(Part("(СОЭ)", 0, 1), parts("(CO3)"), known).text == "(СОЭ)"


def test_a_unit_in_latin_letters_is_taken_from_the_reader_that_knows_them() -> None:
    assert [part.text for part in fuse_whole(parts("я"), parts("fL"))] == ["fL"]
    assert [part.text for part in fuse_whole(parts("г/л"), parts("r/n"))] == ["г/л"]


def test_a_unit_that_only_the_figure_reader_understood_is_not_sure() -> None:
    (part,) = fuse_whole(parts("я"), parts("fL"))
    assert (part.text, part.faint) == ("fL", True)


@pytest.mark.parametrize("word", ["Ао", "Ao", "go", "д", "д:", "ж"])
def test_a_spoilt_up_to_before_the_only_number_is_recognised_and_asked_about(word: str) -> None:
    found = tidied(parts(word, "41,0"))
    assert [(part.text, part.disputed) for part in found] == [("до", True), ("41,0", False)]


def test_a_letter_before_a_number_in_a_longer_text_is_left_alone() -> None:
    assert [part.text for part in tidied(parts("д", "41,0", "кв"))] == ["д", "41,0", "кв"]
    assert [part.text for part in tidied(parts("А", "41,0"))] == ["А", "41,0"]


def test_an_up_to_that_ran_into_its_number_is_parted_and_asked_about() -> None:
    seen = [Part("5,1", 0.45, 1.0)]
    assert told(fuse_whole(parts("405,1"), seen)) == [("до", True), ("5,1", True)]


def test_a_first_figure_that_one_reader_lost_is_no_up_to() -> None:
    seen = [Part("5,1", 0.05, 1.0)]  # nothing stands before it
    assert [text for text, _ in told(fuse_whole(parts("405,1"), seen))] == ["5,1"]
    assert told(fuse_whole(parts("125,1"), [Part("5,1", 0.45, 1.0)]))[0][1]


def test_cells_that_ran_together_for_one_reader_are_parted_as_the_other_saw_them() -> None:
    said = [Part("27,0-34,0", 0.0, 0.63), Part("29,5", 0.71, 1.0)]
    found = fuse_whole(said, parts("27,0-34,029,5"))
    assert told(found) == [("27,0-34,0", False), ("29,5", False)]


def test_a_number_whose_figures_one_reader_moved_apart_stays_whole() -> None:
    assert told(fuse_whole([Part("13-15", 0, 0.8), Part("0", 0.84, 1.0)], parts("13-150"))) == [
        ("13-150", False)
    ]
    assert told(fuse_whole([Part("5,", 0, 0.4), Part("15", 0.45, 1.0)], parts("5,15"))) == [("5,15", False)]


def test_a_dash_that_one_reader_saw_as_a_gap_is_kept() -> None:
    assert told(fuse_whole(parts("4,00-9,00"), parts("4,00", "9,00"))) == [("4,00-9,00", False)]


def test_a_comma_seen_twice_stands_once() -> None:
    assert with_single_commas("3.,80-5,.10") == "3,80-5,10"
    assert with_single_commas("1..5") == "1..5"


def test_a_letter_that_the_figure_reader_sees_before_a_number_makes_it_doubtful() -> None:
    assert told(fuse_whole(parts("36-145"), parts("B36-145"))) == [("36-145", True)]


def test_a_second_look_casts_doubt_on_figures_only() -> None:
    assert doubted(Part("4,0", 0, 1)).disputed
    assert not doubted(Part("Калий", 0, 1)).disputed


@pytest.mark.parametrize(
    ("said", "seen", "name"),
    [
        ("пт", "IIT", "ГГТ"),
        ("mr", "FTT", "ГГТ"),
        ("соз", "CO3", "СОЭ"),
        ("CO", "C03", "СОЭ"),
        ("co3", "CO₃", "СОЭ"),
        ("фл", "TTr", "ТТГ"),
    ],
)
def test_a_short_name_is_spelled_from_what_the_figure_reader_sees(said: str, seen: str, name: str) -> None:
    assert respelled(said, seen, {"ГГТ", "СОЭ", "ТТГ", "ПТ", "CO"}.__contains__) == name


def test_a_short_name_is_not_spelled_where_two_would_do_or_the_word_is_a_name() -> None:
    assert respelled("пт", "TTT", {"ГГТ", "ТТГ"}.__contains__) is None
    assert respelled("АСТ", "ACT", {"АСТ", "ДСТ"}.__contains__) is None
    assert respelled("г/л", "r/n", {"ГЛ"}.__contains__) is None
    assert respelled("пт", "IIT", set[str]().__contains__) is None


def test_a_spoilt_unit_of_substance_is_proposed_and_never_sure() -> None:
    assert repaired_unit("ммолыл", "MMOA/n") == ("ммоль/л", False)
    assert repaired_unit("мкмолып", "MO") == ("мкмоль/л", False)
    assert repaired_unit("пт", "IIT") is None


def test_a_word_in_latin_capitals_is_spelled_anew_only_where_that_makes_the_phrase_a_name() -> None:
    known = {"Холестерин ЛПВП", "Лимфоциты LYM"}.__contains__
    assert respelled_word(["Холестерин", "ANBN"], known) == (1, "ЛПВП")
    assert respelled_word(["Лимфоциты", "LYM"], known) is None
    assert respelled_word(["Холестерин", "LDL"], known) is None
    assert respelled_word(["ANBN"], known) is None


def test_a_number_and_a_spoilt_unit_in_one_stretch_are_read_as_both() -> None:
    number, unit = fuse_whole(parts("175", "Ewa"), parts("175", "El/a"))
    assert (number.text, number.disputed) == ("175", False)
    assert (unit.text, unit.faint) == ("Ед/л", True)


def test_a_unit_in_which_only_the_other_reader_saw_a_slash_is_not_sure() -> None:
    (unit,) = fuse_whole(parts("мл"), parts("r/n"))
    assert (unit.text, unit.faint) == ("мл", True)


def test_a_star_behind_a_number_is_a_mark_and_no_figure() -> None:
    assert told(fuse_whole(parts("78,288", sure=0.2), parts("73,2", "*"))) == [("73,2", True), ("*", False)]
    assert told(fuse_whole(parts("31,4*"), parts("31,4", "*"))) == [("31,4", False), ("*", False)]
    assert told(fuse_whole(parts("31,4", "*"), parts("31,4", "*"))) == [("31,4", False), ("*", False)]


@pytest.mark.parametrize("said", [("10.02", "-", "0.50)"), ("0.02", "-", "0.50"), ("10.02", "-", "0.501")])
def test_brackets_around_a_range_are_no_figures(said: tuple[str, ...]) -> None:
    found = told(fuse_whole(parts(*said), parts("[0.02", "-", "0.50]")))
    assert found == [("0.02-0.50", said != ("0.02", "-", "0.50"))]


def test_a_range_in_brackets_with_other_figures_is_left_to_the_other_rules() -> None:
    found = told(fuse_whole(parts("3.02", "-", "0.50"), parts("[0.02", "-", "0.50]")))
    assert all(disputed for _, disputed in found)


def test_an_abbreviation_before_cyrillic_words_is_taken_from_the_reader_that_knows_it_and_asked_about() -> (
    None
):
    def known(name: str) -> bool:
        return name in {"WBC", "BAS#", "АСТ"}

    found = fuse_token(Part("М/ВС", 0, 1), parts("WBC"), known)
    assert (found.text, found.faint) == ("WBC", True)
    assert fuse_token(Part("ВА5%", 0, 1), parts("BAS#"), known).text == "BAS#"
    assert fuse_token(Part("АСТ", 0, 1), parts("ACT"), known).text == "АСТ"
    assert fuse_token(Part("НСВ", 0, 1), parts("HGB"), known).text == "НСВ"  # not known, so not decided


def test_a_bracket_is_closed_also_before_a_comma() -> None:
    assert fuse_token(Part("(ВВС),", 0, 1), parts("(RBC),"), lambda name: name == "RBC").text == "(RBC)"
