"""A doubt that came from the paper stays on its cell until the person types into that cell."""

from __future__ import annotations

from decimal import Decimal

import pytest

from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field
from labhelp_app.services.draft_bodies import DraftRow
from labhelp_app.services.row_checks import SEEN_ON_PAPER, judged

POTASSIUM = Observation(
    "potassium",
    "Калий",
    value=Decimal("4.2"),
    unit="mmol/L",
    unit_printed="ммоль/л",
    range=PrintedRange(low=Decimal("3.5"), high=Decimal("5.1"), printed="3,5 - 5,1"),
)


def test_a_row_that_fits_in_every_cell_has_no_doubts() -> None:
    assert judged(DraftRow("1", POTASSIUM)).doubts == ()


@pytest.mark.parametrize("reason", sorted(SEEN_ON_PAPER))
def test_an_edit_of_another_cell_leaves_the_doubt_and_one_of_its_own_settles_it(reason: DoubtReason) -> None:
    doubt = Doubt(Field.NAME, reason)
    row = DraftRow("1", POTASSIUM, doubts=(doubt,))
    assert judged(row, ["value"]).doubts == (doubt,)
    assert judged(row, ["name"]).doubts == ()
