"""Reads the words of one sheet with both recognisers; runs only inside the sandboxed worker."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import islice

import numpy as np

from labhelp_app.reading import fusion, fusion_text
from labhelp_app.reading.fusion import FAINT, Part
from labhelp_app.reading.titles import is_known
from labhelp_app.reading.words import Page, Rule, Word
from labhelp_app.reading.worker_crops import cut
from labhelp_app.reading.worker_detector import Box, Detector, Picture
from labhelp_app.reading.worker_digits import DigitReader, UprightJudge
from labhelp_app.reading.worker_fusing import CERTAIN, Seen, fused_line, means, settles
from labhelp_app.reading.worker_latin import latin_names
from labhelp_app.reading.worker_letters import LetterReader, Token
from labhelp_app.reading.worker_rules import without_rules
from labhelp_app.reading.worker_sheet import Sheet, without_skew

_LONG_SIDE = 842.0
"""Points of the longer side of the page that is given out, as on A4, whatever the picture's size."""

_READERS = 2
_JUDGED = 16  # lines shown to the judge
_DOUBTED = 0.25  # share of them on their heads from which its verdict is checked
_WORDED, _TRIED = (3, 9), 5  # width to height of lines that hold a few words; lines that are read both ways
_SHORTEST = 4  # letters; a shorter word may be a spoilt unit
_SPOILT = 7  # letters; what is no longer and no name may be an abbreviation in Latin letters
_LONE = re.compile(r"^\(?[^\W\d_]{1,5}[):.,?]{0,2}$|^[A-Za-z]{2,12}$")  # short, or in Latin letters only
_LONG = re.compile(r"^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]{6,}$")
_MANY, _FEW = 13, 5  # further tries at a word that may be short or Latin, and at a long one that is no name
_PLAIN = 0.92  # how sure a long word must be to get none
_FEWEST, _VOTES = 3, 2  # letters, tries that agree; a try that is certain counts twice


@dataclass(frozen=True, slots=True)
class Engines:
    """Everything that is loaded before the walls go up."""

    detector: Detector
    digits: DigitReader
    letters: tuple[LetterReader, ...]
    """One for each processor: this reader works on one line at a time."""
    judge: UprightJudge

    @classmethod
    def load(cls) -> Engines:
        """Load all models.

        Raises:
            ReadingRefused: ``ocr_unavailable`` without language data.
        """
        return cls(Detector(), DigitReader(), tuple(LetterReader() for _ in range(_READERS)), UprightJudge())


def upright(sheet: Sheet, engines: Engines) -> tuple[Sheet, Picture, list[Box], tuple[Rule, ...]]:
    """Return the sheet the right way up, its picture without table lines, its stretches of text and rules."""
    sheet = without_skew(sheet)
    cleaned, strokes = without_rules(sheet.picture)
    boxes = engines.detector.find(cleaned)
    lying = sum(box.height > 1.5 * box.width for box in boxes)
    if boxes and lying > 0.5 * len(boxes):
        sheet = without_skew(sheet.turned(1))
        cleaned, strokes = without_rules(sheet.picture)
        boxes = engines.detector.find(cleaned)
    if _upside_down(cleaned, boxes, engines):
        sheet = sheet.turned(2)
        cleaned, strokes = without_rules(sheet.picture)
        boxes = engines.detector.find(cleaned)
    scale = _LONG_SIDE / max(cleaned.shape)
    rules = tuple(Rule(y * scale, x0 * scale, x1 * scale) for y, x0, x1 in strokes)
    return sheet, cleaned, boxes, rules


def page_of(
    number: int,
    cleaned: Picture,
    boxes: list[Box],
    rules: tuple[Rule, ...],
    engines: Engines,
    *,
    twice: bool = False,
) -> Page:
    """Read the words in the boxes of a page (``number`` from 1); places in points.

    ``twice``: print so small that both readers may make the same mistake; figures are then seen a second time.
    """
    height, width = cleaned.shape[:2]
    scale = _LONG_SIDE / max(height, width)
    words = tuple(_words(cleaned, boxes, scale, engines, twice))
    return Page(number, width * scale, height * scale, words, rules, pictured=True)


def _upside_down(page: Picture, boxes: list[Box], engines: Engines) -> bool:
    """Say whether a page stands on its head; where the judge doubts, the reader of letters tries both ways."""
    widest = sorted(boxes, key=lambda box: box.width, reverse=True)
    lines = [cut(page, box) for box in widest[:_JUDGED]]
    if engines.judge.share_upside_down(lines) < _DOUBTED:
        return False
    few_words = [box for box in widest if _WORDED[0] < box.width / max(box.height, 1) < _WORDED[1]]
    worded = [cut(page, box) for box in (few_words or widest)[:_TRIED]]
    tried = [np.ascontiguousarray(np.rot90(line, 2)) for line in worded]
    return _understood(tried, engines.letters[0]) > _understood(worded, engines.letters[0])


def _understood(lines: list[Picture], letters: LetterReader) -> float:
    """Return how sure (0..1) the letter reader is of what it reads on lines, each letter counted."""
    tokens = [token for line in lines for token in letters.read(line)]
    return sum(len(token.text) * token.sure for token in tokens) / max(sum(len(t.text) for t in tokens), 1)


def _words(page: Picture, boxes: list[Box], scale: float, engines: Engines, twice: bool) -> Iterator[Word]:
    lines = [cut(page, box) for box in boxes]
    said = _said(lines, engines.letters)
    orders = [_order(parts) for parts in said]
    cuts = [_part_of(lines[place], part) for place, order in enumerate(orders) for part in order]
    answers = iter(_figures(cuts, engines.digits, twice))
    named = latin_names(lines, said, engines.digits)
    for place, box in enumerate(boxes):
        seen = [(part, next(answers)) for part in orders[place]]
        for part in named.get(place) or fused_line(said[place], seen, box):
            x0, x1 = box.x0 + part.x0 * box.width, box.x0 + part.x1 * box.width
            top, bottom = box.y0 * scale, box.y1 * scale
            inset = 0.14 * (bottom - top)  # the detector's boxes are taller than the letters in them
            yield Word(
                part.text, x0 * scale, top + inset, x1 * scale, bottom - inset,
                part.disputed, part.faint, part.seen,
            )  # fmt: skip


def _said(lines: list[Picture], readers: tuple[LetterReader, ...]) -> list[list[Part]]:
    """Read the letters of all lines, each reader its share of them in a thread of its own; in the order given."""
    count = len(readers)

    def share(number: int) -> list[list[Part]]:
        readers[number].begin_page()
        return [letters_of(line, readers[number]) for line in lines[number::count]]

    said: list[list[Part]] = [[] for _ in lines]
    with ThreadPoolExecutor(count) as pool:
        for number, shared in enumerate(pool.map(share, range(count))):
            said[number::count] = shared
    return said


def _figures(cuts: list[Picture], reader: DigitReader, twice: bool) -> list[Seen]:
    """Return what the figure reader sees on each cut, ``twice`` with a second look where there are figures."""
    first = reader.read(cuts)
    if not twice:
        return [(chars, None) for chars in first]
    places = [place for place, chars in enumerate(first) if any(char.text.isdigit() for char in chars)]
    again = dict(zip(places, reader.read([cuts[place] for place in places], softened=True), strict=True))
    return [(chars, again.get(place)) for place, chars in enumerate(first)]


def letters_of(line: Picture, letters: LetterReader) -> list[Part]:
    """Read a line; a lone word that means nothing is tried again, and kept if two tries agree on a meaning."""
    parts = fusion.tidied(_letters(letters.read(line)))
    if len(parts) != 1 or settles(parts[0]):
        return parts
    tries = (
        _MANY
        if _LONE.match(parts[0].text)
        else _FEW
        if _LONG.match(parts[0].text) and parts[0].sure < _PLAIN
        else 0
    )
    votes: Counter[str] = Counter()
    for token in islice(letters.read_again(line), tries):
        text = token.text.strip(".:,")
        if len(text) >= _FEWEST and token.sure > FAINT and means(text):
            votes[text] += 2 if token.sure > CERTAIN else 1
            if votes[text] >= _VOTES and len(votes) == 1:
                return [replace(parts[0], text=text, sure=token.sure, faint=True)]
    best = votes.most_common(2)
    if best and (len(best) == 1 or best[0][1] >= 2 * best[1][1]):
        return [replace(parts[0], text=best[0][0], faint=True)]
    return parts


def _letters(tokens: Sequence[Token]) -> list[Part]:
    return [Part(one.text, one.x0, one.x1, one.sure, faint=one.sure < FAINT) for one in tokens]


def _order(said: list[Part]) -> list[Part]:
    """Return which stretches of a line the figure reader should see: all of it, single words, or none."""
    text = " ".join(part.text for part in said)
    spoilt = (
        len(said) <= 2 and len(text) <= _SPOILT and not fusion_text.has_digits(text) and not is_known(text)
    )
    unreadable = bool(said) and all(part.faint for part in said)
    if not fusion_text.is_wordy(text) or (len(said) == 1 and len(text) <= _SHORTEST) or spoilt or unreadable:
        return [Part("", 0.0, 1.0)]
    return [part for part in said if fusion.wants_figures(part.text)]


def _part_of(line: Picture, part: Part) -> Picture:
    """Cut one word out of a line with a little air around it."""
    height, width = line.shape[:2]
    if part.x0 <= 0 and part.x1 >= 1:
        return line
    air = 0.15 * height
    x0, x1 = max(0, round(part.x0 * width - air)), min(width, round(part.x1 * width + air))
    return line[:, x0 : max(x1, x0 + 8)]
