import re
from pathlib import Path

import pytest

from labhelp_app.clinical.tables.biological_variation import VARIATIONS
from labhelp_app.clinical.tables.critical_limits import CRITICAL_LIMITS
from labhelp_app.clinical.tables.ranges import RANGES
from labhelp_app.clinical.tables.sources_checked import CHECKS, NOT_REACHED, checked

CORE = Path(__file__).parents[2] / "labhelp_app" / "clinical"
SOURCES = {
    path: path.read_text(encoding="utf-8") for path in CORE.rglob("*.py") if path.name != "sources_checked.py"
}


def test_a_citation_that_nobody_looked_up_says_so():
    assert checked("Somebody A. Journal of Nowhere 1900;1:1") == NOT_REACHED


def test_a_citation_of_two_publications_names_both_checks():
    both = checked("Starling Physicians critical values (2.9); Kost: mean 2.8")
    assert both.count("figures seen") == 2


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.mark)
def test_every_check_belongs_to_a_citation_of_the_core(check):
    # A line of code may break the text of a citation in two, so the pieces are joined before the search.
    joined = (re.sub(r'"\s*\n\s*f?"', "", text) for text in SOURCES.values())
    assert any(check.mark in text for text in joined)


@pytest.mark.parametrize("row", [*VARIATIONS, *RANGES, *CRITICAL_LIMITS], ids=lambda row: f"{row.analyte}")
def test_every_range_limit_and_variation_rests_on_a_source_that_was_looked_up(row):
    assert checked(row.source) != NOT_REACHED


def test_every_digital_identifier_in_the_core_was_looked_up():
    marks = [check.mark for check in CHECKS]
    found = {
        doi.rstrip(").,") for text in SOURCES.values() for doi in re.findall(r"doi:(10\.[^\s\";,]+)", text)
    }
    assert len(found) > 40
    assert [
        doi for doi in sorted(found) if not any(doi.startswith(m) or m in doi or doi in m for m in marks)
    ] == []
