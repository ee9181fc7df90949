"""Words with their place on a page, and the lines and phrases they form; the same for PDF and OCR."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from statistics import median

_PHRASE_GAP = 0.55  # of the letter height: wider than a space in running text, narrower than a column gap
_CELLS, _FEWEST_LINES = 3, 5
_STEEP = (
    0.28  # letter heights; level sheets have 0.05 to 0.2, sheets that were straightened wrongly 0.35 and more
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word; coordinates in points from the upper left corner of its page.

    ``disputed``, ``faint`` and ``seen`` come from reading pictures: two recognisers differ, neither was sure,
    and what the reader of figures made of a whole cell. ``crowded`` comes from text layers: another word lies
    over this one, or touches it so that nobody can say where one cell ends and the next begins.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    disputed: bool = False
    faint: bool = False
    seen: str = ""
    crowded: bool = False

    @property
    def height(self) -> float:
        """Height of the letters in points."""
        return self.y1 - self.y0

    @property
    def middle(self) -> float:
        """Horizontal middle in points."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line drawn on the page, in points."""

    y: float
    x0: float
    x1: float


@dataclass(frozen=True)
class Line:
    """Words that stand on one line, left to right; never empty."""

    words: tuple[Word, ...]

    @cached_property
    def y0(self) -> float:
        """Upper edge in points."""
        return min(word.y0 for word in self.words)

    @cached_property
    def y1(self) -> float:
        """Lower edge in points."""
        return max(word.y1 for word in self.words)

    @cached_property
    def height(self) -> float:
        """Usual letter height of the line in points."""
        return median(word.height for word in self.words)

    @property
    def text(self) -> str:
        """The words with single spaces between them."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def climb(self) -> float:
        """Difference in height between the highest and the lowest cell, in letter heights."""
        middles = [(phrase[0].y0 + phrase[0].y1) / 2 for phrase in self.phrases]
        return (max(middles) - min(middles)) / max(self.height, 0.1)

    @cached_property
    def phrases(self) -> tuple[tuple[Word, ...], ...]:
        """Words grouped where only ordinary spaces lie between them."""
        groups: list[list[Word]] = []
        for word in self.words:
            if groups and word.x0 - groups[-1][-1].x1 < _PHRASE_GAP * max(word.height, self.height):
                groups[-1].append(word)
            else:
                groups.append([word])
        return tuple(tuple(group) for group in groups)


@dataclass(frozen=True)
class Page:
    """One page: its number from 1, its size in points, its words and the horizontal lines drawn on it.

    ``pictured`` says that the words were recognised on a picture and may be wrong.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...] = field(default=())
    pictured: bool = False

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines from top to bottom."""
        return lines_of(self.words)

    @cached_property
    def bent(self) -> bool:
        """Whether the lines of a picture climb or sink so much that words of two rows may stand on one line."""
        climbs = [line.climb for line in self.lines if len(line.phrases) >= _CELLS] if self.pictured else []
        return len(climbs) >= _FEWEST_LINES and median(climbs) > _STEEP


def lines_of(words: tuple[Word, ...]) -> tuple[Line, ...]:
    """Group words into lines by vertical overlap, top to bottom, each left to right."""
    groups: list[list[Word]] = []
    for word in sorted(words, key=lambda word: (word.y0 + word.y1, word.x0)):
        home = next((group for group in reversed(groups[-4:]) if _on_line(group, word)), None)
        if home is None:
            groups.append([word])
        else:
            home.append(word)
    lines = [Line(tuple(sorted(group, key=lambda word: word.x0))) for group in groups]
    return tuple(sorted(lines, key=lambda line: line.y0 + line.y1))


def _on_line(group: list[Word], word: Word) -> bool:
    """A word belongs to a line when more than half of the lower of the two heights is shared."""
    top = median(member.y0 for member in group)
    bottom = median(member.y1 for member in group)
    shared = min(bottom, word.y1) - max(top, word.y0)
    return shared > 0.55 * min(bottom - top, word.height)
