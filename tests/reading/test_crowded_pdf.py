"""Faulty PDFs whose columns run into each other: a cell that comes out wrong must be asked about."""

from datetime import date
from decimal import Decimal
from random import Random

import pytest

from benchmarks.reading.indicators import INDICATORS, draw
from benchmarks.reading.paper import Paper
from labhelp_app.reading import worker_pdf
from labhelp_app.reading.drafts import Confidence, DoubtReason, Field, ReadingRefused, ReadRow
from labhelp_app.reading.parting import parted
from labhelp_app.reading.rows import RawRow
from labhelp_app.reading.words import Word

from .conftest import read_here
from .test_text_pdf import only_row, paper_with, reasons, table

TITLES = ("Показатель", "Результат", "Ед. изм.", "Норма")
CELLS = (Field.NAME, Field.VALUE, Field.UNIT, Field.RANGE)


def faulty(seed: int) -> tuple[bytes, dict[str, tuple[str, ...]]]:
    """Print a table with one column up to 30 points too narrow; return it with its cells by name."""
    random = Random(seed)
    paper, values = Paper(face=random.choice(["Body", "Sans", "Serif", "Mono"])), draw(random)
    size, by_column = random.choice([8, 9, 10]), random.random() < 0.5
    codes = random.sample([code for code in INDICATORS if code in values], 12)
    rows = [TITLES]
    for code in codes:
        item = INDICATORS[code]
        limits = f"до {item.high}" if item.low is None else f"{item.low} - {item.high}"
        limits = f"> {item.low}" if item.high is None else limits
        rows.append((item.ru, values[code].replace(".", ","), item.unit_ru, limits))
    order = random.choice([(0, 1, 2, 3), (0, 1, 3, 2), (0, 3, 1, 2)])
    widths = [max(paper.measure(row[n], size=size) for row in rows[1:]) for n in order]
    tight, edges = random.randrange(3), [40.0]
    for place in range(3):
        edges.append(edges[-1] + max(8, widths[place] + (random.uniform(-30, -2) if place == tight else 18)))
    right = [random.random() < 0.5 and n in (1, 3) for n in order]
    cells = [(line, place) for line in range(len(rows)) for place in range(4)]
    for line, place in sorted(cells, key=lambda cell: cell[::-1]) if by_column else cells:
        end = (*edges[1:], edges[-1] + widths[3] + 4)[place] - 2
        paper.text(
            end if right[place] else edges[place], 100 + 16 * line, rows[line][order[place]],
            size=size, align="right" if right[place] else "left", bold=not line,
        )  # fmt: skip
    return paper.done(), {row[0]: row for row in rows[1:]}


def unasked_and_wrong(row: ReadRow, printed: tuple[str, ...]) -> list[str]:
    """Return the value or range that was taken for sure and is not what was printed."""
    wrong: list[str] = []
    if not row.asks(Field.VALUE) and (
        row.value is None or row.value != Decimal(printed[1].replace(",", "."))
    ):
        wrong.append(f"{printed[0]}: value {row.value}")
    bounds = [Decimal(part) for part in printed[3].replace(",", ".").split() if part[0].isdigit()]
    found = [] if row.range is None else [one for one in (row.range.low, row.range.high) if one is not None]
    if not row.asks(Field.RANGE) and bounds != found:
        wrong.append(f"{printed[0]}: range {row.range}")
    return wrong


@pytest.mark.parametrize("seed", range(40))
def test_what_comes_out_wrong_of_columns_that_run_into_each_other_is_asked_about(seed: int) -> None:
    pdf, printed = faulty(seed)
    try:
        reading = read_here(pdf)
    except ReadingRefused:
        return
    for row in reading.reports[0].rows:
        cells = printed.get(row.name_printed)
        if cells is None:
            assert row.confidence is not Confidence.GREEN, row
        else:
            assert unasked_and_wrong(row, cells) == []


def test_words_that_lie_over_each_other_make_every_cell_of_their_row_doubtful_and_of_no_other() -> None:
    paper = Paper()
    for x, title in zip((40, 250, 330, 420), TITLES, strict=True):
        paper.text(x, 110, title, bold=True)
    for x, text in zip((40, 250, 258, 420), ("Натрий", "140", "ммоль/л", "136 - 145"), strict=True):
        paper.text(x, 130, text)
    for x, text in zip((40, 250, 330, 420), ("Калий", "4,2", "ммоль/л", "3,5 - 5,1"), strict=True):
        paper.text(x, 150, text)
    over, clear = read_here(paper.done()).reports[0].rows
    assert {doubt.field for doubt in over.doubts if doubt.reason is DoubtReason.OVERLAPPING} == set(CELLS)
    assert (clear.analyte, clear.confidence) == ("potassium", Confidence.GREEN)


def test_two_numbers_that_touch_are_asked_about_never_joined_in_silence() -> None:
    paper = Paper()
    for x, title in zip((40, 250, 330, 420), ("Показатель", "Ед. изм.", "Результат", "Норма"), strict=True):
        paper.text(x, 110, title, bold=True)
    for x, text in zip((40, 250, 330), ("АЛТ", "Ед/л", "12"), strict=True):
        paper.text(x, 130, text)
    paper.text(330 + paper.measure("12") + 0.6, 130, "0 - 34")
    for x, text in zip((40, 250, 330, 420), ("Калий", "ммоль/л", "4,2", "3,5 - 5,1"), strict=True):
        paper.text(x, 150, text)
    rows = read_here(paper.done()).reports[0].rows
    assert "potassium" in {row.analyte for row in rows}
    assert all(row.asks(Field.VALUE) for row in rows if row.analyte != "potassium")


def test_a_word_printed_twice_to_look_bold_is_one_word_and_no_doubt() -> None:
    word = Word("4,2", 10, 10, 30, 20)
    assert worker_pdf.marked_crowded([word, Word("4,2", 10.4, 10, 30.4, 20)]) == [word]


def test_a_letter_with_a_mark_behind_one_with_a_tail_does_not_break_a_word() -> None:
    paper = Paper(face="Mono")
    for x, title in zip((40, 250, 330, 420), TITLES, strict=True):
        paper.text(x, 110, title)
    for x, text in zip(
        (40, 250, 330, 420), ("Билирубин общий", "9,5", "мкмоль/л", "3,4 - 20,5"), strict=True
    ):
        paper.text(x, 130, text)
    assert only_row(paper.done()).name_printed == "Билирубин общий"


def test_a_mark_between_value_and_unit_is_no_part_of_the_unit() -> None:
    row = only_row(paper_with(("Общий белок", "60,3", "L г/л", "64 - 83")))
    assert (row.unit, row.flag_printed) == ("g/L", "L")
    assert reasons(row) == {DoubtReason.OUTSIDE_RANGE}
    for latin_or_cyrillic in ("H", "Н"):  # not nanograms
        row = only_row(paper_with(("Общий белок", "85,7", f"{latin_or_cyrillic} г/л", "64 - 83")))
        assert (row.unit, row.flag_printed) == ("g/L", "H")
    row = only_row(paper_with(("Общий белок", "70,3", "L г/л", "64 - 83")))
    assert DoubtReason.FLAG_DISAGREES in reasons(row)


def test_a_range_in_the_cell_of_the_unit_or_of_the_name_is_the_range() -> None:
    row = only_row(
        table(("Показатель", "Результат", "Ед. изм., норма"), ("Натрий", "140", "ммоль/л 136 - 145"))
    )
    assert row.range is not None
    assert (row.unit, row.range.low, row.range.high) == ("mmol/L", 136, 145)

    def raw(name: str, unit: str) -> RawRow:
        return RawRow(name, ((None, "5"),), unit, "", "", "", (0, 0, 0, 0))

    def known(text: str) -> bool:
        return text in ("Билирубин общий", "Антитела IgG 1 - 4")

    assert parted(raw("Билирубин общий 3,4 - 20,5", ""), known, pictured=True).range == "3,4 - 20,5"
    assert parted(raw("Кортизол 7-10", ""), known, pictured=False).range == "", "the hours of the drawing"
    assert parted(raw("Антитела IgG 1 - 4", ""), known, pictured=True).range == ""
    assert parted(raw("Билирубин общий", "10^9/л"), known, pictured=True).unit == "10^9/л"


def test_a_listed_line_with_a_number_left_over_is_red() -> None:
    paper = Paper()
    for number, line in enumerate(
        ("АЛТ до 41,0 33,9 Ед/л", "АСТ 22 Ед/л до 40", "Натрий 140 ммоль/л 136 - 145")
    ):
        paper.text(40, 100 + 16 * number, line)
    rows = {row.analyte: row for row in read_here(paper.done()).reports[0].rows}
    assert (rows["alt"].confidence, DoubtReason.MERGED in reasons(rows["alt"])) == (Confidence.RED, True)
    assert (rows["ast"].value, rows["sodium"].value) == (22, 140)
    assert rows["sodium"].confidence is Confidence.GREEN


def test_the_day_behind_a_listed_value_is_no_number_left_over() -> None:
    paper = Paper()
    paper.text(40, 100, "Дата взятия: 12.03.2025")
    paper.text(40, 130, "Калий 4,2 ммоль/л 3,5 - 5,1 12.03.2025")
    report = read_here(paper.done()).reports[0]
    assert (report.taken_on, report.rows[0].confidence) == (date(2025, 3, 12), Confidence.GREEN)
