"""Habits of printed tables: units below results, verdicts behind norms, groups and sections beside rows."""

from __future__ import annotations

from datetime import date

import pytest

from labhelp_app.reading.documents import read_pages
from labhelp_app.reading.drafts import Field, Reading, ReadingMethod, ReadRow
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import Materials
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.titles import section_in
from labhelp_app.reading.words import Line, Page, Rule, Word
from tests.reading.sheets import ROWS, TITLES, words


def _plain(rows: list[list[Word]], rules: tuple[float, ...] = ()) -> Reading:
    every = tuple(word for row in rows for word in row)
    paper = Page(1, 595, 842, every, tuple(Rule(y, 60, 540) for y in rules))
    return read_pages([paper], ReadingMethod.TEXT_LAYER, date(2026, 1, 15))


def test_units_below_results_and_methods_below_names_belong_to_the_row_above() -> None:
    places = (75.0, 300.0, 420.0)
    rows = [words(("Исследование", "Результат", "Норма"), 100, places)]
    for n, (name, unit, limits, value) in enumerate(ROWS):
        rows.append(words((name, value, limits), 130 + 40 * n, places))
        rows.append(words(("01-101, колориметрия", unit, "норма"), 143 + 40 * n, places))
    (report,) = _plain(rows).reports
    assert [
        (row.analyte is not None, row.unit is not None, row.range is not None) for row in report.rows
    ] == [(True, True, True)] * len(ROWS)
    assert len(report.rows) == len(ROWS)


def test_a_verdict_behind_a_norm_in_words_is_no_part_of_it() -> None:
    rows = [words(("Показатель", "Результат", "Норма"), 100, (75.0, 300.0, 400.0))]
    rows += [
        words((name, "отрицательный", "отрицательный норма"), 120 + 20 * n, (75.0, 300.0, 400.0))
        for n, name in enumerate(("HBsAg", "Anti-HCV", "Сифилис"))
    ]
    (report,) = _plain(rows).reports
    assert {row.range.expected for row in report.rows if row.range} == {"отрицательный"}


def test_a_section_with_its_material_beside_it_announces_the_rows_and_parts_no_columns() -> None:
    rows = [words(TITLES, 100)] + [words(one, 120 + 20 * n) for n, one in enumerate(ROWS[:3])]
    rows.append(
        words(("Общий анализ мочи", "Материал: моча утренняя, взято 12.01.2026 08:30"), 200, (75.0, 250.0))
    )
    rows.append(words(TITLES, 220))
    rows += [
        words((name, "г/л", limits, value), 240 + 20 * n)
        for n, (name, limits, value) in enumerate(
            (("Белок", "до 0,1", "0,05"), ("Глюкоза", "до 0,8", "0,1"), ("Альбумин", "до 0,02", "0,01"))
        )
    ]
    (report,) = _plain(rows).reports
    assert [row.analyte for row in report.rows[3:5]] == ["urine_protein", "urine_glucose"]


def test_the_groups_in_a_first_column_of_their_own_are_no_part_of_the_names() -> None:
    places = (50.0, 130.0, 300.0, 380.0, 480.0)
    rows = [words(("Раздел", *TITLES), 100, places)]
    rows += [words(("", *one), 120 + 20 * n, places) for n, one in enumerate(ROWS)]
    rows.append(words(("Обмен", "", "", "", ""), 160, places))
    (report,) = _plain(rows).reports
    assert [row.name_printed for row in report.rows] == [one[0] for one in ROWS]


def test_a_line_that_says_when_and_what_was_taken_is_no_part_of_a_heading() -> None:
    rows = [
        [
            Word("Дата", 75, 82, 95, 92),
            Word("забора", 98, 82, 130, 92),
            Word("биоматериала:", 133, 82, 200, 92),
            Word("12.01.2026", 203, 82, 250, 92),
            Word("Лечащий", 420, 82, 460, 92),
            Word("врач:", 463, 82, 490, 92),
        ]
    ]
    rows += [words(TITLES, 96)] + [words(one, 116 + 20 * n) for n, one in enumerate(ROWS)]
    (report,) = _plain(rows).reports
    assert [row.analyte for row in report.rows][:2] == ["sodium", "potassium"]


def _row(name: str, value: str, unit: str, limits: str) -> ReadRow:
    raw = RawRow(name, ((None, value),), unit, limits, "", "", (0, 0, 1, 1))
    ((_, row),) = read_rows(raw, Context(1, 100, 100, materials=Materials(blood_only=True)))
    return row


@pytest.mark.parametrize(
    ("name", "value", "unit", "limits"),
    [("Холестерин", "5,9", "ммоль/л", "5,2 - 6,2 Пограничный"),
     ("HbA1c", "6,0", "%", "5,7 - 6,4 Преддиабет"),
     ("Anti-HCV", "0,95", "", "0,9 - 1,1 сомнительно"),
     ("Toxoplasma IgG", "12", "МЕ/мл", "> 3 положительно")],
)  # fmt: skip
def test_a_word_that_says_what_a_range_means_is_asked_about(
    name: str, value: str, unit: str, limits: str
) -> None:
    assert _row(name, value, unit, limits).asks(Field.RANGE)


def test_a_note_on_how_blood_was_taken_is_not_asked_about() -> None:
    row = _row("Инсулин", "15,3", "мкЕд/мл", "2,6 - 24,9 Забор крови натощак")
    assert (row.range is not None, row.asks(Field.RANGE)) == (True, False)


def test_a_name_that_ends_in_a_capital_letter_is_no_unfinished_sentence() -> None:
    assert _row("Вирус гепатита С", "0,05", "", "0-1").value is not None


def test_an_answer_that_names_a_material_is_a_row() -> None:
    assert section_in(Line(tuple(words(("Эритроциты", "моча сплошь"), 100, (75.0, 300.0))))) is None
    assert section_in(Line(tuple(words(("Скрытая кровь", "кровь обнаружена"), 100, (75.0, 300.0))))) is None
    line = Line(tuple(words(("Скорость оседания эритроцитов", "Венозная кровь, ЭДТА"), 100, (75.0, 400.0))))
    assert section_in(line) is not None
