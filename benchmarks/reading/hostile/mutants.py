"""The n-th hostile document of a run, always the same one, and its recipe."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.reading.hostile.mutations import Step, applied, drawn
from benchmarks.reading.hostile.seeds import ALWAYS_FOLLOWED, all_seeds, families


@dataclass(frozen=True, slots=True)
class Mutant:
    """A damaged document: the healthy one it was made from, the steps, the bytes."""

    number: int
    seed: str
    steps: list[Step]
    data: bytes

    @property
    def is_slow(self) -> bool:
        """Say whether reading this as a picture takes seconds or parts of one, whatever the damage."""
        return self.seed not in ALWAYS_FOLLOWED

    def recipe(self) -> dict[str, Any]:
        """Return all it takes to make the same bytes again with ``from_recipe``."""
        return {"seed": self.seed, "steps": self.steps}


def made(number: int, run_seed: int) -> Mutant:
    """Make mutant ``number`` of a run; other numbers do not matter to it."""
    random = Random(f"{run_seed}:{number}")
    shares = families()
    family = random.choices(shares, [one.share for one in shares])[0]
    seed = random.choice(sorted(family.seeds))
    # Every thousandth document is a healthy one: a run in which those are not read has tested nothing.
    steps = drawn(random, family.seeds[seed], sorted(all_seeds())) if number % 1_000 else []
    return Mutant(number, seed, steps, applied(family.seeds[seed], steps, all_seeds()))


def from_recipe(recipe: dict[str, Any]) -> bytes:
    """Make the bytes of a stored recipe."""
    return applied(all_seeds()[recipe["seed"]], recipe["steps"], all_seeds())
