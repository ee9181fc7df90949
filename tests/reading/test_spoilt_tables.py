"""Tables on pictures whose headings, numbering or lines came out badly: found by what stands in them, or asked about."""

import pytest

from labhelp_app.reading.columns import layout_of
from labhelp_app.reading.drafts import Confidence, DoubtReason, Field, Reading, ReadingWarning
from labhelp_app.reading.heading_words import with_heading_words
from labhelp_app.reading.headings import heads_of
from labhelp_app.reading.headless import head_by_cells
from labhelp_app.reading.words import Line, Page, Word
from tests.reading.sheets import PLACES, ROWS, TITLES, page, read, ruled, words


def sheet(titles: tuple[str, ...] = TITLES, *, sink: float = 0.0) -> Page:
    rows = [words(titles, 100)]
    rows += [words(cells, 120 + 20 * n, sink=sink) for n, cells in enumerate(ROWS)]
    return page(rows)


def test_running_numbers_under_a_spoilt_title_are_no_part_of_the_names() -> None:
    places = (50.0, *PLACES)
    rows = [words(("Ne", *TITLES), 100, places)]
    numbers = ("1", "2", "3", "4", "S", "6")  # one is misread
    rows += [
        words((n, *cells), 120 + 20 * i, places)
        for i, (n, cells) in enumerate(zip(numbers, ROWS, strict=True))
    ]
    found = read(page(rows)).reports[0].rows
    assert [row.name_printed for row in found] == [row[0] for row in ROWS]
    assert {row.confidence for row in found if row.name_printed == "Натрий"} == {Confidence.GREEN}


@pytest.mark.parametrize(("number", "title"), [(1, "Eg|"), (2, "Hopwa")])
def test_a_column_of_units_or_ranges_is_known_by_its_cells(number: int, title: str) -> None:
    titles = tuple(title if n == number else one for n, one in enumerate(TITLES))
    rows = {row.analyte: row for row in read(sheet(titles)).reports[0].rows}
    assert rows["sodium"].unit == "mmol/L"
    assert rows["sodium"].range is not None
    assert (rows["sodium"].value, rows["sodium"].range.low) == (140, 136)


def test_a_heading_word_with_two_slips_is_read_only_among_other_heading_words() -> None:
    def texts(*cells: str) -> list[str]:
        line = Line(tuple(Word(text, 50.0 * n, 0, 50.0 * n + 40, 9) for n, text in enumerate(cells)))
        return [word.text for word in with_heading_words((line,))[0].words]

    assert texts("показатели", "Гдимицы", "Результат", "качения") == [
        "показатели",
        "единицы",
        "результат",
        "значения",
    ]
    assert texts("Гдимицы", "качения", "Натрий") == ["Гдимицы", "качения", "Натрий"]


def test_cells_of_a_sheet_whose_lines_sink_across_it_are_never_taken_for_sure() -> None:
    assert not sheet().bent
    level = read(sheet()).reports[0].rows
    assert {row.confidence for row in level} == {Confidence.GREEN}
    bent = sheet(sink=1.2)
    assert bent.bent
    for row in read(bent).reports[0].rows:
        assert all(row.asks(cell) for cell in (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE))
        assert DoubtReason.MERGED in {doubt.reason for doubt in row.doubts}


def test_a_table_with_well_read_titles_gets_no_column_put_in() -> None:
    assert [column.role.value for column in heads_of(sheet())[0].columns] == [
        "name",
        "unit",
        "range",
        "value",
    ]


def test_badly_read_units_are_a_column_of_units_and_plain_numbers_are_none() -> None:
    spoilt = ("ммоль/л", "ммоль/л", "ыма", "ta", "Ед/л", "ил")
    numbers = ("140", "4,2", "ммоль/л", "ммоль/л", "Ед/л", "0,8")
    titles = ("Показатель", "Eg|", "Норма", "Результат")
    for cells, found in ((spoilt, True), (numbers, False)):
        rows = [words(titles, 100)]
        rows += [
            words((row[0], cell, *row[2:]), 120 + 20 * n)
            for n, (row, cell) in enumerate(zip(ROWS, cells, strict=True))
        ]
        lines = page(rows).lines[1:]
        columns = layout_of(heads_of(page(rows))[0].columns, lines, pictured=True).columns
        assert ("unit" in [column.role.value for column in columns]) == found


def test_a_table_on_a_picture_is_read_by_its_cells_where_no_heading_was_recognised() -> None:
    titles = ("Нo]", "E|", "Hm", "Pe")
    reading = read(sheet(titles))
    assert [(row.name_printed, str(row.value)) for row in reading.reports[0].rows] == [
        (name, value.replace(",", ".")) for name, _, _, value in ROWS
    ]
    assert all(row.unit and row.range and row.range.high for row in reading.reports[0].rows)
    assert ReadingWarning.NO_HEADER in reading.warnings


def test_of_two_columns_of_numbers_without_a_heading_none_is_taken_for_the_result() -> None:
    places = (75.0, 250.0, 300.0, 380.0, 480.0)
    rows = [words((row[0], "7,7", *row[1:]), 120 + 20 * n, places) for n, row in enumerate(ROWS)]
    assert head_by_cells(page(rows)) is None
    for row in read(page(rows)).reports[0].rows:
        assert row.confidence is Confidence.RED or row.asks(Field.VALUE)


def test_no_cell_of_a_row_whose_name_is_unknown_is_taken_for_sure_on_a_picture() -> None:
    rows = [words(TITLES, 100), words(("ANHN", "ммоль/л", "< 3,3", "1,6"), 120)]
    rows += [words(cells, 140 + 20 * n) for n, cells in enumerate(ROWS)]
    row = read(page(rows)).reports[0].rows[0]
    assert row.analyte is None
    assert all(row.asks(cell) for cell in (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE))


def two_values(cells: list[tuple[str, str, str, str]]) -> Reading:
    titles = ("Показатель", "Результат", "Единицы", "Значения")
    rows = [words(titles, 100)] + [words(one, 120 + 20 * n) for n, one in enumerate(cells)]
    return read(page(rows))


def test_a_second_column_of_values_that_holds_ranges_is_the_range() -> None:
    (report,) = two_values([(name, value, unit, limits) for name, unit, limits, value in ROWS]).reports
    assert [str(row.range and row.range.printed) for row in report.rows] == [cells[2] for cells in ROWS]
    assert [str(row.value) for row in report.rows] == ["140", "4.2", "80", "5.3", "22", "0.82"]


@pytest.mark.parametrize(
    "cells",
    [
        [("ПСА общий", "< 0,01", "нг/мл", "< 4,0")],  # which of two bounds is the result cannot be told
        [("Лейкоциты", "0-1", "в п/зр", "0-5"), ("Эритроциты", "0-2", "в п/зр", "0-3")] * 2,
        [(name, value, unit, "99") for name, unit, _, value in ROWS],
    ],
)
def test_where_one_of_two_columns_is_not_plainly_the_range_nothing_is_taken_for_it(
    cells: list[tuple[str, str, str, str]],
) -> None:
    for report in two_values(cells).reports:
        assert all(row.range is None or row.asks(Field.VALUE) for row in report.rows)


def test_a_section_above_a_row_without_a_rule_between_is_no_part_of_its_name_and_asked_about() -> None:
    cells = [(*TITLES,), *ROWS]
    rows = [words(one, 100 + 40 * n) for n, one in enumerate(cells)]
    rows.append(
        [Word("Почки", 75, 207, 105, 217)]
    )  # close above Креатинин, which would have fitted beside it
    rows.append(words(("Гликированный гемоглобин", "%", "4,0-6,0", "5,1"), 380))
    found = read(ruled(rows, tuple(120.0 + 40 * n for n in range(8)))).reports[0].rows
    creatinine = next(row for row in found if "реатинин" in row.name_printed)
    assert (creatinine.name_printed, creatinine.analyte) == ("Креатинин", "creatinine")
    assert creatinine.asks(Field.NAME)


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("Антитела к", "Инсулин"),
        ("Клиренс", "Креатинин"),
        ("Остаточный", "холестерин"),
        ("Через 2 часа", "Глюкоза"),
    ],
)
def test_what_may_begin_a_name_is_not_left_out(above: str, name: str) -> None:
    rows = [words(one, 100 + 40 * n) for n, one in enumerate((TITLES, *ROWS))]
    rows += [
        [Word(above, 75, 367, 75 + 5 * len(above), 377)],
        words((name, "мкмоль/л", "2,6-24,9", "5,1"), 380),
    ]
    found = read(ruled(rows, tuple(120.0 + 40 * n for n in range(8)))).reports[0].rows
    assert f"{above} {name}" in [row.name_printed for row in found]


def test_a_line_with_a_bound_above_a_row_is_no_section() -> None:
    rows = [words(one, 100 + 40 * n) for n, one in enumerate((TITLES, *ROWS))]
    rows += [
        [Word("Почки", 75, 367, 100, 377), Word("от", 380, 367, 390, 377), Word("30", 393, 367, 403, 377)]
    ]
    rows += [words(("Ферритин", "нг/мл", "до 400", "220"), 380)]
    found = read(ruled(rows, tuple(120.0 + 40 * n for n in range(8)))).reports[0].rows[-1]
    assert found.range is not None
    assert found.range.printed != "до 400"


def test_the_range_of_one_phase_below_a_row_is_no_part_of_its_name_and_the_row_is_asked_about() -> None:
    rows = [words(TITLES, 100), words(("ФСГ", "мМЕ/мл", "3,03-8,08", "4,49"), 120)]
    rows += [[Word("Овуляторный пик: 2,55 – 16,69", 75, 133, 230, 143)]]
    rows += [words(("ЛГ", "мМЕ/мл", "1,80-11,78", "3,31"), 160), words(ROWS[0], 180)]
    found = read(page(rows)).reports[0].rows
    assert [row.name_printed for row in found] == ["ФСГ", "ЛГ", "Натрий"]
    assert found[0].asks(Field.NAME)
    assert not found[1].asks(Field.NAME)


def test_the_name_of_who_did_a_test_in_a_column_of_its_own_hides_no_row_and_is_not_kept() -> None:
    places = (75.0, 250.0, 320.0, 400.0, 480.0)
    rows = [words(("Показатель", "Результат", "Единицы", "Норма", "Исполнитель"), 100, places)]
    rows += [
        words((name, value, unit, limits, "Шприцева Л.П."), 120 + 20 * n, places)
        for n, (name, unit, limits, value) in enumerate(ROWS)
    ]
    rows.append(words(("Исследование выполнила: Шприцева Л.П.",), 300, (75.0,)))
    (report,) = read(page(rows)).reports
    assert [row.name_printed for row in report.rows] == [cells[0] for cells in ROWS]
    assert "Шприцева" not in repr(report)


def test_the_time_of_measuring_in_the_last_column_is_no_part_of_the_range() -> None:
    places = (75.0, 250.0, 320.0, 400.0, 480.0)
    rows = [words(("Показатель", "Результат", "Единицы", "Норма", "Время"), 100, places)]
    rows += [
        words((name, value, unit, limits, f"10:{12 + n}"), 120 + 20 * n, places)
        for n, (name, unit, limits, value) in enumerate(ROWS)
    ]
    (report,) = read(page(rows)).reports
    assert [row.range and row.range.printed for row in report.rows] == [limits for _, _, limits, _ in ROWS]


def test_the_heading_of_the_next_part_inside_the_same_rules_is_no_part_of_the_name_and_asked_about() -> None:
    rows = [words(one, 100 + 40 * n) for n, one in enumerate((TITLES, *ROWS))]
    rows += [[Word("СОЭ", 75, 238, 90, 248)]]  # apart below Креатинин
    found = read(ruled(rows, tuple(120.0 + 40 * n + 10 * (n > 2) for n in range(8)))).reports[0].rows
    creatinine = next(row for row in found if row.analyte == "creatinine")
    assert creatinine.asks(Field.NAME)
