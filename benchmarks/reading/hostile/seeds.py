"""The healthy documents that are damaged: every kind of file that may be put in, and ready-made attacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from benchmarks.reading.hostile.seeds_files import structured_files
from benchmarks.reading.hostile.seeds_pdf import small_pdfs
from benchmarks.reading.hostile.seeds_pictures import pictures
from benchmarks.reading.specimens import LAYOUTS

_DAY = date(2025, 3, 12)
ALWAYS_FOLLOWED = frozenset(
    {"pdf/scanned", "pdf/huge_picture", "pdf/shading", "jpeg/tiny", "png/tiny", "webp/tiny", "heic/tiny",
     "jpeg/progressive", "jpeg/four_inks", "png/palette", "png/moving", "webp/lossless", "webp/moving"}
)  # fmt: skip
"""What is quickly looked at as a picture; of the rest only some are, and a piece is cut out of all of them."""


@dataclass(frozen=True, slots=True)
class Family:
    """Documents of one kind and the share of all mutants that is made from them."""

    name: str
    share: int
    seeds: Mapping[str, bytes]


@cache
def families() -> tuple[Family, ...]:
    """Return all seeds; the same bytes on every machine with the same libraries."""
    papers = {f"pdf/{name}": layout(_DAY, seed=1)[0] for name, layout in LAYOUTS.items()}
    return (
        Family("papers", 5, papers),
        Family("small PDFs", 28, small_pdfs()),
        Family("pictures", 16, pictures()),
        Family("files and text", 51, structured_files()),
    )


@cache
def all_seeds() -> dict[str, bytes]:
    """Return every seed by its name."""
    return {name: data for family in families() for name, data in family.seeds.items()}
