"""Names of which a picture spoilt a part: the rest is proposed where it can only be the same indicator, and asked about."""

from __future__ import annotations

import pytest

from labhelp_app.reading.drafts import Field, ReadRow
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import Materials
from labhelp_app.reading.proposals import counted_name, proposed_name, proposed_short_name, readable_part
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.titles import is_known, is_title


def read(name: str, value: str, unit: str, limits: str) -> ReadRow:
    raw = RawRow(name, ((None, value),), unit, limits, "", "", (0, 0, 10, 10))
    ((_, row),) = read_rows(raw, Context(1, 100, 100, materials=Materials(blood_only=True), pictured=True))
    return row


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Гликированный гемоглобин (НБА с)", "Гликированный гемоглобин"),
        ("Тромбоциттің орташа көлемі / Средний объем тромбоцита (МРУ)",
         "Тромбоциттің орташа көлемі / Средний объем тромбоцита"),
        ("Аспартатаминотрансфераза ЗЦТ А5Ф", "Аспартатаминотрансфераза"),
        ("РОМ/ Ширина распределения тромбоцитов", "Ширина распределения тромбоцитов"),
    ],
)  # fmt: skip
def test_the_readable_part_of_a_name_is_proposed_and_every_cell_is_asked_about(
    printed: str, name: str
) -> None:
    assert not is_known(printed)
    assert readable_part(printed) == name
    row = read(printed, "5", "", "4-6")
    assert all(row.asks(cell) for cell in (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE))


@pytest.mark.parametrize(
    "printed",
    [
        "ЖЦФД Холестерин",  # Холестерин alone is another indicator
        "Холестерин ЖЦФД",
        "Холестерин (ЖЦФ",
        "Альбумин / Мсчпвпна",  # a ratio is neither of its halves
        "Тестостерон (СВОБ)",  # what is left out makes another indicator of it
        "Глюкоза (ЛИКВОР)",
        "Кортизол СЛЮНА",
        "Лимфоциты (CD19",
        "Гемоглобин (HBA2)",
    ],
)
def test_a_part_that_would_be_another_indicator_is_not_proposed(printed: str) -> None:
    assert readable_part(printed) is None


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("12 Тромбоциты", "Тромбоциты"),
        ("Холестерин ЛИНИ", "Холестерин ЛПНП"),
        ("Холестерин ЛИВП", "Холестерин ЛПВП"),
        ("Нейтрофилы a6c.", "Нейтрофилы абс."),
        ("17 ОН прпгпстпрпн", None),  # the number belongs to the name
    ],
)
def test_a_number_a_lipoprotein_and_an_abbreviated_word_are_read(printed: str, name: str | None) -> None:
    assert proposed_name(printed) == name


@pytest.mark.parametrize(("value", "asked"), [("А(П) вторая", True), ("жок", True), ("отрицательно", False)])
def test_words_that_no_list_of_answers_holds_are_asked_about(value: str, *, asked: bool) -> None:
    row = read("Группа крови" if asked and "втор" in value else "Бактерии", value, "", "")
    assert row.asks(Field.VALUE) is asked


def test_a_roman_three_typed_as_one_letter_is_read() -> None:
    assert read("Антитромбин Ш", "112", "%", "80-120").analyte == "antithrombin"


def test_a_title_is_no_beginning_of_a_name() -> None:
    assert is_title("Почки")
    assert is_title("Биохимический анализ крови")
    for text in ("Антитела к", "Клиренс", "Через 2 часа", "Остаточный", "Гемоглобин", "метод ИХЛА"):
        assert not is_title(text)


def test_a_spoilt_power_of_ten_behind_a_name_is_its_unit_and_both_are_asked_about() -> None:
    assert counted_name("Нейтрофилы абс., 10%л") == ("Нейтрофилы абс.", "10%л")
    assert counted_name("Креатинин, мкмоль/л") is None
    row = read("Эритроциты (RBC) 10 /л", "4,72", "", "3,9-5,1")
    assert (row.analyte, row.unit) == ("erythrocytes", "10*12/L")
    assert row.asks(Field.NAME)
    assert row.asks(Field.UNIT)


def test_three_letters_are_taken_for_an_enzyme_only_beside_the_unit_of_one() -> None:
    row = read("пт", "39", "Ед/л", "6-42")
    assert row.analyte == "ggt"
    assert all(row.asks(cell) for cell in (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE))
    assert proposed_short_name("пт", "s") is None
    assert proposed_short_name("АЛТ", "U/L") is None


def test_nothing_of_a_row_is_sure_whose_name_is_one_letter_or_that_has_no_value() -> None:
    for row in (read("р", "1,41", "ммоль/л", "0,81-1,45"), read("Гемоглобин", "", "г/л", "117-155")):
        assert all(row.asks(cell) for cell in (Field.VALUE, Field.UNIT, Field.RANGE))


def test_a_unit_that_lost_its_beginning_is_asked_about() -> None:
    assert read("Эритроциты", "4,72", "/л", "3,9-5,1").asks(Field.UNIT)
    assert not read("Гемоглобин", "140", "г/л", "117-155").asks(Field.UNIT)


@pytest.mark.parametrize("mark", ["(Н)", "(1)", "(l)"])
def test_a_mark_in_brackets_in_other_letters_leaves_the_value_which_is_asked_about(mark: str) -> None:
    row = read("Гемоглобин", f"101 {mark}", "г/л", "117-155")
    assert str(row.value) == "101"
    assert row.asks(Field.VALUE)


@pytest.mark.parametrize(
    ("printed", "limits", "flag"),
    [
        ("0 - 41 Выше нормы", "0 - 41", "Выше нормы"),
        ("3,4 - 20,5 В норме", "3,4 - 20,5", "В норме"),
        ("(норма 130–160)", "130–160", None),
        ("(реф. до 5,2)", "до 5,2", None),
    ],
)
def test_a_range_is_freed_of_the_words_beside_it(printed: str, limits: str, flag: str | None) -> None:
    raw = RawRow("Общий белок", ((None, "70"),), "г/л", printed, "", "", (0, 0, 10, 10))
    ((_, row),) = read_rows(raw, Context(1, 100, 100, materials=Materials(blood_only=True)))
    assert row.range is not None
    assert (row.range.printed, row.flag_printed) == (limits, flag)
