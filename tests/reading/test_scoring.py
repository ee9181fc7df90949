"""The benchmark's own arithmetic: a wrong cell that nobody is asked about is found, wherever it stands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from benchmarks.reading.scoring import Score, score, summary, wilson
from benchmarks.reading.truth import Truth, TruthRow
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.reading.drafts import (
    Doubt,
    DoubtReason,
    Field,
    Reading,
    ReadingMethod,
    ReadReport,
    ReadRow,
    confidence_of,
)

DAY = date(2025, 3, 12)
POTASSIUM = TruthRow("Калий", "potassium", "4.2", unit="mmol/L", low="3.5", high="5.1")
SODIUM = TruthRow("Натрий", "sodium", "140", unit="mmol/L", low="136", high="145")
HDL = TruthRow("Холестерин ЛПВП", "hdl_cholesterol", "1.40", unit="mmol/L", low="1.20")
LDL = TruthRow("Холестерин", "cholesterol", "4.90", unit="mmol/L", high="5.20")


def read_as(truth: TruthRow, *asked: Field, **other: object) -> ReadRow:
    """Return a row read exactly, but for what ``other`` says, with doubts about the ``asked`` cells."""
    doubts = tuple(Doubt(field, DoubtReason.FAINT) for field in asked)
    bounds = [None if one is None else Decimal(one) for one in (truth.low, truth.high)]
    cells: dict[str, object] = {
        "name_printed": truth.name,
        "analyte": truth.analyte,
        "value": Decimal(truth.value or 0),
        "unit": truth.unit,
        "range": PrintedRange(low=bounds[0], high=bounds[1], printed="as printed"),
    }
    return ReadRow(**(cells | other), doubts=doubts, confidence=confidence_of(doubts))  # type: ignore[arg-type]


def held_against(truth: tuple[TruthRow, ...], *rows: ReadRow, day: date | None = DAY) -> Score:
    reading = Reading((ReadReport(day, None, rows),), (), ReadingMethod.OCR)
    return score(reading, Truth(((DAY, truth),), ("Образцова",)), "")


def test_a_row_read_exactly_has_four_green_cells_and_no_error() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM))
    assert (found.exact, found.green, found.green_cells, found.silent_wrong_cells) == (1, 1, 4, 0)


def test_a_wrong_cell_beside_one_that_is_asked_about_is_a_silent_error_though_the_row_is_not() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM, Field.VALUE, unit="g/L"))
    assert (found.silent_wrong, found.silent_wrong_cells, found.green_cells) == (0, 1, 3)


@pytest.mark.parametrize(
    ("cell", "wrong"),
    [
        (Field.VALUE, {"value": Decimal(42)}),
        (Field.UNIT, {"unit": None}),
        (Field.RANGE, {"range": None}),
        (Field.NAME, {"analyte": None}),
    ],
)
def test_a_wrong_cell_is_silent_unless_that_very_cell_is_asked_about(
    cell: Field, wrong: dict[str, object]
) -> None:
    assert held_against((POTASSIUM,), read_as(POTASSIUM, **wrong)).silent_wrong_cells == 1
    assert held_against((POTASSIUM,), read_as(POTASSIUM, cell, **wrong)).silent_wrong_cells == 0
    others = [one for one in (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE) if one is not cell]
    assert held_against((POTASSIUM,), read_as(POTASSIUM, *others, **wrong)).silent_wrong_cells == 1


def test_a_doubt_about_the_mark_alone_makes_no_cell_an_asked_one() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM, Field.FLAG, value=Decimal(42)))
    assert (found.silent_wrong, found.silent_wrong_cells, found.cells_asked) == (0, 1, 0)


def test_every_unasked_cell_of_an_invented_row_is_a_silent_error() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM), read_as(SODIUM))
    assert (found.invented, found.silent_wrong, found.silent_wrong_cells) == (1, 1, 4)
    found = held_against((POTASSIUM,), read_as(POTASSIUM), read_as(SODIUM, Field.NAME, Field.VALUE))
    assert (found.invented, found.silent_wrong, found.silent_wrong_cells) == (1, 0, 2)


def test_a_row_read_twice_is_invented_once() -> None:
    assert held_against((POTASSIUM,), read_as(POTASSIUM), read_as(POTASSIUM)).silent_wrong_cells == 4


def test_a_row_taken_for_another_indicator_is_missed_and_invented() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM, analyte="sodium"))
    assert (found.missed, found.invented, found.silent_wrong_cells) == (1, 1, 4)


def test_a_missed_row_is_missed_and_adds_no_cells() -> None:
    found = held_against((POTASSIUM, SODIUM), read_as(POTASSIUM))
    assert (found.rows, found.missed, found.cells, found.silent_wrong_cells) == (2, 1, 4, 0)


@pytest.mark.parametrize("name", ["Калий", "Калнй", "Калий Кальций-сүт", "Калий метод: ИСЭ"])
def test_a_row_with_an_unrecognised_name_is_judged_by_its_other_cells(name: str) -> None:
    row = read_as(POTASSIUM, Field.NAME, analyte=None, name_printed=name, value=Decimal(42))
    found = held_against((POTASSIUM,), row)
    assert (found.missed, found.invented, found.exact, found.silent_wrong_cells) == (0, 0, 0, 1)


def test_an_unrecognised_row_of_another_name_pairs_with_nothing() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM, Field.NAME, analyte=None, name_printed="Лактат"))
    assert (found.missed, found.invented, found.silent_wrong_cells) == (1, 1, 3)


def test_the_surest_pairs_are_made_first() -> None:
    unknown = read_as(HDL, Field.NAME, analyte=None)
    found = held_against((LDL, HDL), unknown, read_as(LDL))
    assert (found.missed, found.invented, found.silent_wrong_cells) == (0, 0, 0)


def test_rows_under_another_day_are_all_wrong() -> None:
    found = held_against((POTASSIUM,), read_as(POTASSIUM), day=date(2025, 3, 13))
    assert (found.dates_wrong, found.missed, found.invented, found.silent_wrong_cells) == (1, 1, 1, 4)


def test_the_published_figures_are_shares_of_what_they_name() -> None:
    both = held_against((POTASSIUM,), read_as(POTASSIUM))
    both.add(held_against((SODIUM, HDL), read_as(SODIUM, Field.VALUE, unit="g/L")))
    told = summary(both)
    assert (told["rows"], told["rows_exact_share"], told["green_cells"]) == (3, 0.3333, 7)
    assert (told["silent_wrong_cells"], told["silent_wrong_cells_share"]) == (1, round(1 / 7, 6))
    assert told["cells_asked_share"] == 0.125
    assert told["silent_wrong_cells_bounds95"] == wilson(1, 7)


@pytest.mark.parametrize(
    ("hits", "of", "bounds"),
    [(0, 100, [0.0, 0.03699]), (50, 100, [0.40383, 0.59617]), (100, 100, [0.96301, 1.0]), (0, 0, [0.0, 1.0])],
)
def test_the_bounds_are_those_of_wilson(hits: int, of: int, bounds: list[float]) -> None:
    assert wilson(hits, of) == pytest.approx(bounds, abs=1e-5)
