"""Who the results belong to, as far as a reference range can depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

Sex = Literal["male", "female"]
ADULT_FROM, ADULT_TO = 18, 110  # whole years, both included


class CyclePhase(StrEnum):
    """The part of the menstrual cycle, or the time after it has ceased."""

    FOLLICULAR = "follicular"
    OVULATION = "ovulation"
    LUTEAL = "luteal"
    POSTMENOPAUSE = "postmenopause"


@dataclass(frozen=True, slots=True)
class Patient:
    """The facts about a person that ranges and formulas may ask for; ``None`` is "not stated"."""

    sex: Sex | None
    birth_date: date | None
    pregnancy_trimester: Literal[1, 2, 3] | None = None
    cycle_phase: CyclePhase | None = None

    def age_days(self, on: date) -> int | None:
        """Whole days lived on the date; ``None`` without a birth date or before it."""
        if self.birth_date is None or on < self.birth_date:
            return None
        return (on - self.birth_date).days

    def age_years(self, on: date) -> int | None:
        """Whole years lived on the date; a birthday on 29 February is kept on 1 March in common years."""
        born = self.birth_date
        if born is None or on < born:
            return None
        return on.year - born.year - ((on.month, on.day) < (born.month, born.day))

    def is_adult(self, on: date) -> bool | None:
        """Whether the person is 18 to 110 years old on the date; ``None`` when the age is not known."""
        years = self.age_years(on)
        return None if years is None else ADULT_FROM <= years <= ADULT_TO
