import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.reference_documents import documents
from labhelp_app.clinical.tables.loinc_seen import LOOKED_UP_ON, NOT_FOUND, TOP_EARLIER, _sets, seen

OURS = {one.code: one.long_name for row in all_analytes() for one in row.loinc}

# How LOINC itself has renamed these terms since 2017, in the order in which the changes are applied.
RENAMED = (
    ("Erythrocyte mean corpuscular hemoglobin concentration", "MCHC"),
    ("Erythrocyte mean corpuscular hemoglobin", "MCH"),
    ("Erythrocyte mean corpuscular volume", "MCV"),
    ("Activated partial thromboplastin time (aPTT)", "aPTT"),
    ("Neutrophils.band form", "Band form neutrophils"),
    ("Bilirubin [", "Bilirubin.total ["),
    ("Immunoglobulin light chains.kappa", "Kappa light chains"),
    ("Immunoglobulin light chains.lambda", "Lambda light chains"),
    ("Clostridium difficile", "Clostridioides difficile"),
    ("prohormone [", "prohormone N-Terminal ["),
    ("Pyridoxine (Vitamin B6)", "Pyridoxine"),
    ("D2+25-Hydroxyvitamin D3", "D3+25-Hydroxyvitamin D2"),
    ("gastrointestinal [Presence] in Stool by Immunologic", "gastrointestinal.lower [Presence] in Stool by Immunologic"),
    ("by Immunologic method", "by Immunoassay"),
    ("by Probe & target amplification method", "by NAA with probe detection"),
    ("actual/?Normal", "actual/Normal"),
)  # fmt: skip


def test_every_code_says_what_its_official_name_was_compared_with():
    unknown = sorted(code for code in OURS if seen(code) == NOT_FOUND)
    assert unknown == ["29996-6", "5574-9"]
    assert len(OURS) - len(unknown) >= 500


def test_no_comparison_is_claimed_for_a_code_that_the_catalogue_does_not_use():
    claimed = {code for _, codes in _sets() for code in codes} | set(TOP_EARLIER)
    assert claimed - set(OURS) == set()


def test_a_code_nobody_looked_up_says_so_without_a_date():
    assert seen("0-0") == NOT_FOUND
    assert LOOKED_UP_ON not in seen("5574-9")
    assert LOOKED_UP_ON in seen("718-7")


def test_a_name_is_not_told_as_the_same_and_as_an_earlier_one_of_the_same_list():
    (_, top), *_ = _sets()
    assert top & set(TOP_EARLIER) == set()


@pytest.mark.parametrize("code", sorted(TOP_EARLIER))
def test_an_earlier_official_name_becomes_ours_by_the_changes_that_loinc_made(code):
    name = TOP_EARLIER[code]
    assert name != OURS[code]
    for before, after in RENAMED:
        name = name.replace(before, after)
    assert OURS[code] in (name, name.replace(" in Serum", " in Serum or Plasma"))


def test_the_clinician_reads_the_comparison_beside_the_code():
    page = documents()["indicators.md"]
    assert 'earlier name in LOINC Top 2000+ Lab Observations 1.6 (2017): "IgA [Mass/volume] in Serum"' in page
    assert page.count("5574-9: not found in any table reached") == 1
    assert "http://loinc.org/license" in page
