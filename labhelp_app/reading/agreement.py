"""Lets the rows of one report check each other and marks the cells that contradict."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from labhelp_app.clinical.consistency import contradictions
from labhelp_app.reading.drafts import Doubt, DoubtReason, Field, ReadRow, confidence_of

_DOUBT = Doubt(Field.VALUE, DoubtReason.INCONSISTENT)


def with_agreement(rows: tuple[ReadRow, ...]) -> tuple[ReadRow, ...]:
    """Return the rows in the same order, with a doubt on each value that contradicts another row.

    Nothing is corrected: of three figures that cannot all be right, all three are asked about. So are two figures
    of one indicator on one day: the second may be an earlier result.
    """
    found = contradictions([row.observation() for row in rows])
    doubtful = {position for one in found if len(one.rows) > 1 for position in one.rows}
    counted = Counter(row.analyte for row in rows)
    doubtful |= {number for number, row in enumerate(rows) if row.analyte and counted[row.analyte] > 1}
    return tuple(_doubted(row) if number in doubtful else row for number, row in enumerate(rows))


def _doubted(row: ReadRow) -> ReadRow:
    doubts = tuple(dict.fromkeys((*row.doubts, _DOUBT)))
    return replace(row, doubts=doubts, confidence=confidence_of(doubts))
