"""Tables whose titles do not say what their columns hold: what is asked, what is shown, what the answer reads."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from labhelp_app.clinical.patients import Patient
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import Reading, ReadingRefused, Refusal
from labhelp_app.reading.imports.table_columns import Columns, TableAsked, ask_about, heading_of
from labhelp_app.reading.imports.tables import delimiter_of

from .conftest import TODAY
from .test_imports import by_code, workbook

UNKNOWN = """Кто;Что смотрели;Сколько вышло;В чём;Коридор;Когда;Заметка
Үлгінова Ерке;Ферритин;9,0;мкг/л;13 - 150;12.03.2025;утро
Үлгінова Ерке;Глюкоза;5,1;ммоль/л;4,1 - 5,9;12.03.2025;натощак
Үлгінова Ерке;ТТГ;2,31;мМЕ/л;0,4 - 4,0;12.03.2025;повтор
"""
SECRETS = ("Үлгінова", "Ерке", "800101300123", "утро", "701 555")


def asked_about(text: str | bytes) -> TableAsked:
    data = text.encode() if isinstance(text, str) else text
    asked = pipeline.read_table(data, today=TODAY)
    assert isinstance(asked, TableAsked)
    return asked


def guesses(asked: TableAsked) -> dict[str, int]:
    return {column.guess: column.number for column in asked.columns if column.guess}


def test_titles_nobody_knows_are_asked_about_with_a_guess_for_each_column() -> None:
    assert guesses(asked_about(UNKNOWN)) == {"name": 1, "value": 2, "unit": 3, "range": 4, "date": 5}


def test_what_is_shown_of_the_table_holds_results_and_nothing_of_the_person() -> None:
    shown = json.dumps(asked_about(UNKNOWN).to_record(), ensure_ascii=False)
    assert "Ферритин" in shown
    assert not [secret for secret in SECRETS if secret in shown]


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Пациент", "Образец"),
        ("Поле 1", "800101300123"),
        ("Поле 2", "+7 701 555 00 11"),
        ("Поле 3", "Үлгіев А. Б."),
        ("Поле 4", "specimen@example.invalid"),
        ("Поле 5", "Үлгінова Ерке"),
        ("Дата рождения", "12.03.1990"),
        ("Номер", "4711"),
        ("Birthdate", "12.03.1990"),
        ("Birth date", "1990-03-12"),
        ("Фамилия", "Үлгінов"),
        ("Тегі", "12.03.1990"),
        ("Аты-жөні", "Ерке"),
        ("Collected by", "Specimen"),
        ("Взятие материала, медсестра", "Образцова"),
    ],
)
def test_a_column_about_the_person_is_left_out(title: str, cell: str) -> None:
    lines = UNKNOWN.splitlines()
    text = "\n".join([f"{lines[0]};{title}", *(f"{line};{cell}" for line in lines[1:])])
    shown = json.dumps(asked_about(text).to_record(), ensure_ascii=False)
    assert cell not in shown
    assert title not in shown


def test_the_answer_of_the_person_reads_the_table() -> None:
    asked = asked_about(UNKNOWN)
    columns = Columns(asked.sheet, asked.first, guesses(asked))
    reading = pipeline.read_table(UNKNOWN.encode(), columns=columns, today=TODAY)
    assert isinstance(reading, Reading)
    rows = by_code(reading)
    assert reading.reports[0].taken_on == date(2025, 3, 12)
    assert (rows["ferritin"].value, rows["ferritin"].unit) == (Decimal("9.0"), "ug/L")
    assert rows["ferritin"].range is not None
    assert rows["ferritin"].range.high == Decimal(150)


def test_the_person_s_answer_counts_and_not_our_guess() -> None:
    text = UNKNOWN.replace("Сколько вышло", "Год 1;Год 2").replace("9,0;", "31;9,0;")
    text = text.replace("5,1;", "4,9;5,1;").replace("2,31;", "1,8;2,31;")
    asked = asked_about(text)
    numbers = guesses(asked)
    assert numbers["value"] == 2
    chosen = Columns(asked.sheet, asked.first, numbers | {"value": 3})
    reading = pipeline.read_table(text.encode(), columns=chosen, today=TODAY)
    assert isinstance(reading, Reading)
    assert by_code(reading)["ferritin"].value == Decimal("9.0")


def test_two_columns_of_values_are_asked_about_even_under_known_titles() -> None:
    text = "Показатель;Результат;Результат;Ед. изм.\nФерритин;31;9;мкг/л\nТТГ;1;2;мМЕ/л\n"
    assert guesses(asked_about(text))["name"] == 0


def test_units_under_a_title_nobody_knows_are_asked_about() -> None:
    asked = asked_about("Показатель;Результат;Мера\nФерритин;31;мкг/л\nТТГ;1,2;мМЕ/л\n")
    assert guesses(asked) == {"name": 0, "value": 1, "unit": 2}


@pytest.mark.parametrize(
    "text",
    [
        "Показатель;Результат;Ед. изм.;Норма\nФерритин;31;мкг/л;13 - 150\nТТГ;1,2;мМЕ/л;0,4 - 4\n",
        "Test,Result,Units,Low,High\nFerritin,31,ug/L,13,150\nTSH,1.2,mIU/L,0.4,4\n",
        "Комплекс;Показатель;Результат;Ед. изм.\nЖелезо;Ферритин;31;мкг/л\nГормоны;ТТГ;1,2;мМЕ/л\n",
        "Ферритин\t31\tмкг/л\t13 - 150\nТТГ\t1,2\tмМЕ/л\t0,4 - 4\n",
    ],
)
def test_a_table_that_says_what_it_holds_is_read_without_asking(text: str) -> None:
    reading = pipeline.read_table(text.encode(), today=TODAY)
    assert isinstance(reading, Reading)
    assert {row.analyte for report in reading.reports for row in report.rows} == {"ferritin", "tsh"}


def test_a_workbook_is_asked_about_in_the_sheet_that_has_results() -> None:
    data = workbook([["Что", "Итог", "Мера"], ["Ferritin", "31", "ug/L"], ["TSH", "1.2", "mIU/L"]])
    asked = asked_about(data)
    chosen = Columns(asked.sheet, asked.first, guesses(asked))
    reading = pipeline.read_table(data, columns=chosen, today=TODAY)
    assert isinstance(reading, Reading)
    assert set(by_code(reading)) == {"ferritin", "tsh"}


def test_a_name_of_a_person_in_a_column_of_its_own_does_not_hide_the_results() -> None:
    text = "Пациент;Показатель;Результат;Ед. изм.\nОбразцов Иван Иванович;Ферритин;31;мкг/л\n" * 1
    text += "Образцов Иван Иванович;ТТГ;1,2;мМЕ/л\n"
    reading = pipeline.read_table(text.encode(), today=TODAY)
    assert isinstance(reading, Reading)
    assert set(by_code(reading)) == {"ferritin", "tsh"}


def test_a_day_of_birth_is_never_taken_for_the_day_of_drawing() -> None:
    text = "Дата рождения;Дата взятия;Показатель;Результат;Ед. изм.\n"
    text += "01.02.1995;12.03.2025;Ферритин;31;мкг/л\n01.02.1995;12.03.2025;ТТГ;1,2;мМЕ/л\n"
    reading = pipeline.read_table(text.encode(), today=TODAY)
    assert isinstance(reading, Reading)
    assert [report.taken_on for report in reading.reports] == [date(2025, 3, 12)]


@pytest.mark.parametrize("title", ["Birthdate", "Collected by", "Год", "Дата"])
def test_no_column_of_birth_or_of_a_nurse_gives_the_day_of_drawing(title: str) -> None:
    cell = "Specimen" if title == "Collected by" else "12.03.1995"
    text = f"{title};Test;Result;Result\n{cell};Ferritin;31;9\n{cell};TSH;1.2;2\n"
    holder = Patient(sex=None, birth_date=date(1995, 3, 12))
    asked = pipeline.read_table(text.encode(), today=TODAY, holder=holder)
    assert isinstance(asked, TableAsked)
    assert "date" not in guesses(asked)
    assert cell not in json.dumps(asked.to_record(), ensure_ascii=False)


def test_a_workbook_s_day_under_its_title_is_the_day_of_drawing_and_a_name_before_it_is_not() -> None:
    head = ["Collected by", "Collected on", "Test", "Result", "Units"]
    data = workbook(
        [head, ["Specimen", "45728", "Ferritin", "31", "ug/L"], ["", "45728", "TSH", "1.2", "mIU/L"]]
    )
    reading = pipeline.read_table(data, today=TODAY)
    assert isinstance(reading, Reading)
    assert [report.taken_on for report in reading.reports] == [date(2025, 3, 12)]


@pytest.mark.parametrize(
    "text", ["Имя;Город;Год\nАня;Алматы;2020\nОля;Астана;2021\n", "просто письмо, без таблицы\n"]
)
def test_a_table_without_any_indicator_is_refused_and_nothing_of_it_shown(text: str) -> None:
    with pytest.raises(ReadingRefused) as refused:
        pipeline.read_table(text.encode(), today=TODAY)
    assert refused.value.refusal in (Refusal.NOT_A_REPORT, Refusal.NO_TABLE)


@pytest.mark.parametrize(
    "roles",
    [{}, {"name": 0}, {"name": 0, "value": 0}, {"name": 0, "value": -1}, {"name": 0, "value": 1, "iin": 2}],
)
def test_an_answer_without_name_or_value_or_with_one_column_twice_is_no_answer(roles: dict[str, int]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever it says, it is refused
        Columns.from_record({"sheet": 0, "first": 1, "roles": roles})


@pytest.mark.parametrize(
    "columns", [Columns(7, 1, {"name": 0, "value": 1}), Columns(0, 1, {"name": 6, "value": 0})]
)
def test_columns_that_hold_no_results_are_refused(columns: Columns) -> None:
    with pytest.raises(ReadingRefused):
        pipeline.read_table(UNKNOWN.encode(), columns=columns, today=TODAY)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.lists(st.text(max_size=12), max_size=7), max_size=8))
def test_any_table_is_asked_about_or_not_without_a_fall(table: list[list[str]]) -> None:
    named = [*table, ["Ферритин", "31", "мкг/л"]]
    asked = ask_about([named])
    assert asked is None or TableAsked.from_record(json.loads(json.dumps(asked.to_record()))) == asked
    heading_of(named)
    delimiter_of("\n".join(";".join(row) for row in named))
