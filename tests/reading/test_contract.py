import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading.specimens import kdl_like
from labhelp_app.clinical.quantities import Comparator, PrintedRange
from labhelp_app.reading import contract, records
from labhelp_app.reading.drafts import (
    Confidence,
    Doubt,
    DoubtReason,
    Field,
    Reading,
    ReadingMethod,
    ReadingRefused,
    ReadingWarning,
    ReadReport,
    ReadRow,
    confidence_of,
)

from .conftest import read_here

KEYS = {"name_printed", "analyte", "value", "comparator", "text", "unit_printed", "unit", "range_low", "range_high",
        "range_printed", "flag_printed", "confidence", "page"}  # fmt: skip

numbers = st.none() | st.decimals(Decimal("-1000"), Decimal(100000), places=3)
words = st.none() | st.text(max_size=20)
boxes = st.none() | st.tuples(*[st.floats(0, 1)] * 4)
ranges = st.none() | st.builds(
    PrintedRange, numbers, numbers, st.booleans(), st.booleans(), words, st.text(max_size=20)
)
doubts = st.lists(st.builds(Doubt, st.sampled_from(Field), st.sampled_from(DoubtReason)), max_size=3).map(
    tuple
)
rows = st.builds(
    ReadRow, st.text(max_size=30), words, st.lists(st.text(max_size=9), max_size=2).map(tuple), numbers,
    st.none() | st.sampled_from(Comparator), words, st.text(max_size=9), words, ranges, words,
    st.sampled_from(Confidence), doubts, st.none() | st.integers(1, 10), boxes, words,
)  # fmt: skip
reports = st.builds(ReadReport, st.none() | st.dates(), words, st.lists(rows, max_size=3).map(tuple))
readings = st.builds(
    Reading,
    st.lists(reports, min_size=1, max_size=3).map(tuple),
    st.lists(st.sampled_from(ReadingWarning), max_size=3).map(tuple),
    st.sampled_from(ReadingMethod),
)


@given(readings)
def test_a_record_comes_back_as_the_same_reading(reading: Reading) -> None:
    assert records.from_record(json.loads(json.dumps(records.to_record(reading)))) == reading


def test_the_public_form_has_exactly_the_promised_keys() -> None:
    body = contract.to_json(read_here(kdl_like(date(2025, 3, 12))[0]))
    assert set(body) == {"reports", "warnings"}
    for report in body["reports"]:
        assert set(report) == {"taken_on", "rows"}
        assert report["taken_on"] == "2025-03-12"
        assert all(set(row) == KEYS for row in report["rows"])


def test_numbers_are_text_with_a_point_as_printed() -> None:
    row = ReadRow("Калий", value=Decimal("4.20"), range=PrintedRange(Decimal("3.50"), None, printed="> 3,50"))
    body = contract.row_to_json(row)
    assert (body["value"], body["range_low"], body["range_high"]) == ("4.20", "3.50", None)
    assert (body["unit_printed"], body["text"]) == (None, None)


def test_the_public_form_is_taken_back_with_strict_bounds() -> None:
    row = ReadRow("Калий", "potassium", value=Decimal("4.2"), unit="mmol/L",
                  range=PrintedRange(None, Decimal(7), high_strict=True, printed="ниже 7"))  # fmt: skip
    reading = Reading((ReadReport(date(2025, 3, 12), None, (row,)),), (), ReadingMethod.TEXT_LAYER)
    (report,) = contract.from_json(contract.to_json(reading)).reports
    assert report.rows[0].range == row.range
    assert report.rows[0].value == row.value


@pytest.mark.parametrize(
    "document",
    [None, [], {}, {"reports": 5}, {"reports": [{}]}, {"reports": [{"rows": [{}]}]},
     {"reports": [{"rows": [{"name_printed": "К", "value": "NaN"}]}]},
     {"reports": [{"taken_on": "yesterday", "rows": []}]}],
)  # fmt: skip
def test_json_of_another_form_is_refused(document: object) -> None:
    with pytest.raises(ReadingRefused):
        contract.from_json(document)


def test_confidence_sums_up_the_doubts() -> None:
    outside = Doubt(Field.VALUE, DoubtReason.OUTSIDE_RANGE)
    merged = Doubt(Field.VALUE, DoubtReason.MERGED)
    assert confidence_of(()) is Confidence.GREEN
    assert confidence_of((outside,)) is Confidence.AMBER
    assert confidence_of((outside, merged)) is Confidence.RED
