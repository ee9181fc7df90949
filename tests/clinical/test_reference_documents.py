from pathlib import Path

import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.indices import INDICES
from labhelp_app.clinical.reference_documents import documents
from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS
from labhelp_app.clinical.tables.ranges import RANGES

FOLDER = Path(__file__).parents[2] / "docs" / "reference"


@pytest.mark.parametrize("name", sorted(documents()))
def test_the_document_for_review_is_not_stale(name):
    assert (FOLDER / name).read_text(encoding="utf-8") == documents()[name], (
        "run: python -m labhelp_app reference"
    )


def _table_rows(text):
    return [line for line in text.splitlines() if line.startswith("| ")][1:]


def test_every_row_of_the_tables_stands_in_a_document_with_an_empty_place_to_sign():
    pages = documents()
    assert len([r for r in _table_rows(pages["indicators.md"]) if not r.startswith("| ---")]) == len(
        all_analytes()
    )
    assert len([r for r in _table_rows(pages["indices.md"]) if not r.startswith("| ---")]) == len(INDICES)
    assert len([r for r in _table_rows(pages["ranges.md"]) if not r.startswith("| ---")]) == len(RANGES)
    limits = [r for r in _table_rows(pages["critical-limits.md"]) if not r.startswith("| ---")]
    assert len(limits) == len(CRITICAL_LIMITS)
    assert all(line.endswith("|  |") for line in limits)


def test_a_bar_inside_a_cell_does_not_break_the_table():
    for text in documents().values():
        widths = {line.replace("\\|", "").count("|") for line in text.splitlines() if line.startswith("|")}
        assert len(widths) == 1
