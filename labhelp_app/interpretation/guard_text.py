"""A sentence made ready for checking: one case, its words, its parts, and the indicators it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

WORD = re.compile(r"[^\W_]+")
SHORTEST_STEM = 3
LONGEST_ENDING = 6
"""Letters a case ending may add to a stem; Kazakh endings stack up."""
INDEXED_LETTERS = 3

PART = re.compile(
    r"[;!?]|[—–](?!\s?\d)|(?<!\d)\.|\.(?!\d)| (?:но|а|однако|зато|бірақ|ал|алайда|but|while|whereas|yet|though|although|however)(?= )"
)
"""Where a thought ends: what stands on one side says nothing about the other."""

CLAUSE = re.compile(r"[:()]|(?<!\d),|,(?!\d)| (?:и|или|да|және|мен|пен|бен|and|or)(?= )")
"""Where a clause ends within a thought; decimal commas do not part anything."""

Span = tuple[int, int]
Mention = tuple[str, Span]


class Names:
    """How the catalogue's indicators are called in one language.

    Takes code to names, each name a tuple of folded word stems; a name is mentioned where words that
    start with these stems follow each other. Names are indexed by their first letters so that a
    sentence is compared with a handful of them.
    """

    def __init__(self, stems: Mapping[str, tuple[tuple[str, ...], ...]]) -> None:
        self._index: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for code, variants in stems.items():
            for variant in variants:
                self._index.setdefault(variant[0][:INDEXED_LETTERS], []).append((code, variant))

    def starting_at(self, words: Sequence[re.Match[str]], place: int) -> Iterator[Mention]:
        """Yield (code, span) of every name whose first word stands at ``place``."""
        for code, stems in self._index.get(words[place].group()[:INDEXED_LETTERS], ()):
            run = words[place : place + len(stems)]
            if (
                len(run) == len(stems)
                and not _parted(run)
                and all(fits(word.group(), stem) for word, stem in zip(run, stems, strict=True))
            ):
                yield code, (run[0].start(), run[-1].end())


def _parted(run: Sequence[re.Match[str]]) -> bool:
    """Whether a sign stands between the words that parts thoughts: then they are not one name."""
    return any(
        re.search(r"[;.:]\s|\s[—–]\s", first.string[first.end() : second.start()])
        for first, second in pairwise(run)
    )


def fits(word: str, stem: str) -> bool:
    """Whether the word is the stem with an ending; abbreviations and short words must be whole."""
    if stem.isascii():
        return word in {stem, f"{stem}s"}
    longest = LONGEST_ENDING if len(stem) > SHORTEST_STEM else 0
    return word.startswith(stem) and len(word) - len(stem) <= longest


def fold(text: str) -> str:
    """Return the text in one case, with one kind of space and quotes, ё as е."""
    return " ".join(text.casefold().replace("ё", "е").replace("’", "'").split())


def joined(text: str) -> str:
    """Return the text with hyphens inside words taken out, so that a word cannot hide behind them."""
    return re.sub(r"(?<=[^\W\d_])[-‑'](?=[^\W\d_])", "", text)


def holds(text: str, stems: tuple[str, ...]) -> bool:
    """Whether a word (or phrase) of the folded text starts with one of the stems."""
    return starts(stems).search(text) is not None


@lru_cache(maxsize=256)
def starts(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern that finds a word or phrase starting with one of the stems, longest first."""
    ordered = sorted(stems, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(phrase(stem) for stem in ordered)})")


@lru_cache(maxsize=256)
def whole(stems: tuple[str, ...]) -> re.Pattern[str]:
    """Return the same pattern with the ending of the last word."""
    return re.compile(starts(stems).pattern + r"\w*")


def phrase(stem: str) -> str:
    """Return the pattern of a stem; inside a phrase each word may have any ending."""
    parts = stem.strip().split(" ")
    ending = r"(?!\w)" if stem.endswith(" ") or len(stem.strip()) <= SHORTEST_STEM else ""
    return r"\w*\s+".join(re.escape(part) for part in parts) + ending


def mentions(text: str, names: Names) -> list[Mention]:
    """Return (code, place) for every indicator named; of overlapping names only the longest counts.

    One wording may belong to several codes (glucose in serum and in urine): all of them are returned.
    """
    words = list(WORD.finditer(text))
    found = [hit for place in range(len(words)) for hit in names.starting_at(words, place)]
    return [
        (code, span)
        for code, span in found
        if not any(other[0] <= span[0] and span[1] <= other[1] and other != span for _, other in found)
    ]


def by_place(mentioned: Iterable[Mention]) -> dict[Span, set[str]]:
    """Return the codes each wording may stand for, in the order of the text."""
    places: dict[Span, set[str]] = {}
    for code, span in sorted(mentioned, key=lambda mention: mention[1]):
        places.setdefault(span, set()).add(code)
    return places


def without(text: str, spans: Iterable[Span]) -> str:
    """Return the text with the given places blanked, every other letter where it was."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def pieces(text: str, separator: re.Pattern[str], start: int = 0) -> Iterator[Span]:
    """Yield the places between separators; ``start`` shifts them."""
    begun = 0
    for match in separator.finditer(text):
        yield start + begun, start + match.start()
        begun = match.end()
    yield start + begun, start + len(text)
