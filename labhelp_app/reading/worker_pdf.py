"""Takes words and drawn lines out of a PDF page with PDFium; runs only inside the sandboxed worker."""

# PDFium's Python binding carries no types; what it returns is checked where it becomes a Word or a Rule.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false, reportArgumentType=false
# pyright: reportCallIssue=false, reportAttributeAccessIssue=false, reportIndexIssue=false

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.words import Page, Rule, Word

_MAX_CHARS = 40_000  # a page of dense small print has about 8,000
_MAX_PATHS = 4_000
_MAX_POINTS = 1_500
_WORD_GAP = 0.2  # of the letter height
_SAME_DEPTH = 0.02
_SMALL, _RAISED = 0.88, 0.12  # a superscript is smaller and stands higher than its neighbour
_SUPERSCRIPTS = str.maketrans("0123456789-+*)", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺*⁾")
_OVERLAP, _TOUCH = 0.12, 0.06  # of the letter height: no kerning is as tight; no rounding is as wide
_FIGURES = "0123456789.,"
_SPACES = " \t\r\n\xa0\u2002\u2003\u2009\u202f\ufffe\uffff\x00"


@dataclass(slots=True)
class _Affine:
    """Maps PDF space (origin below, perhaps turned) to points from the upper left corner."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float

    def map(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


def open_document(data: bytes, max_pages: int) -> pypdfium2.PdfDocument:
    """Open a PDF.

    Raises:
        ReadingRefused: encrypted with a password, damaged, empty, or more than ``max_pages`` pages.
    """
    try:
        document = pypdfium2.PdfDocument(data)
        pages = len(document)
    except pypdfium2.PdfiumError:
        encrypted = pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD
        raise ReadingRefused(Refusal.ENCRYPTED if encrypted else Refusal.UNREADABLE) from None
    if pages > max_pages:
        raise ReadingRefused(Refusal.TOO_MANY_PAGES)
    if pages == 0:
        raise ReadingRefused(Refusal.EMPTY)
    return document


def page_of(document: pypdfium2.PdfDocument, index: int) -> Page:
    """Return the words and rules of one page (``index`` from 0).

    Raises:
        ReadingRefused: the page itself is damaged.
    """
    try:
        page = document[index]
        width, height = page.get_size()
        affine = _affine(page, width, height)
        words = marked_crowded(_joined(list(_words(page, affine))))
        rules = tuple(_rules(page, affine))
    except pypdfium2.PdfiumError:
        raise ReadingRefused(Refusal.UNREADABLE) from None
    return Page(number=index + 1, width=width, height=height, words=tuple(words), rules=rules)


def _affine(page: pypdfium2.PdfPage, width: float, height: float) -> _Affine:
    """Ask PDFium where three points land; this covers rotation and a shifted crop box."""
    scale = 16
    size = (0, 0, max(1, round(width * scale)), max(1, round(height * scale)), 0)

    def landed(x: float, y: float) -> tuple[float, float]:
        dx, dy = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page.raw, *size, x, y, dx, dy)
        return dx.value / scale, dy.value / scale

    (e, f), right, up = landed(0, 0), landed(1000, 0), landed(0, 1000)
    return _Affine((right[0] - e) / 1000, (right[1] - f) / 1000, (up[0] - e) / 1000, (up[1] - f) / 1000, e, f)


def _words(page: pypdfium2.PdfPage, affine: _Affine) -> Iterator[Word]:
    current: Word | None = None
    last: Word | None = None  # the last letter of the current word
    drawn: list[int] = []  # the piece each letter of the current word was drawn in
    for char, origin in _chars(page, affine):
        if current and last and char and _continues(current, last, char, origin == drawn[-1]):
            seam = _is_seam(current, char, drawn, origin)
            current = replace(
                current,
                text=current.text + char.text,
                x1=char.x1,
                y0=min(current.y0, char.y0),
                y1=max(current.y1, char.y1),
                crowded=current.crowded or seam,
            )
            drawn.append(origin)
            last = char
            continue
        if current is not None:
            yield current
        current, last, drawn = char, char, [origin]
    if current is not None:
        yield current


def _is_seam(word: Word, char: Word, drawn: list[int], origin: int) -> bool:
    """Say whether two pieces drawn apart meet between figures: one number, or the ends of two cells.

    Where every letter is drawn by itself a seam says nothing.
    """
    if origin == drawn[-1] or not (char.text.isdigit() and word.text[-1] in _FIGURES):
        return False
    return len(set(drawn)) < len(drawn)


def _continues(word: Word, last: Word, char: Word, same_piece: bool) -> bool:
    """Say whether a letter goes on with a word; letters drawn in one piece are of one size on one line."""
    gap = char.x0 - word.x1
    if not -0.4 * char.height < gap < _WORD_GAP * char.height:
        return False
    if same_piece:
        return True
    lone = word.text[-1].isalpha() and char.text.isdigit()
    if gap < -_OVERLAP * char.height or (lone and gap > _TOUCH * char.height) or char.text in "<>≤≥":
        return False
    same_baseline = abs(char.y1 - word.y1) < _RAISED * max(word.height, char.height)
    return same_baseline and (_is_same_size(word, char) or _is_same_size(last, char))


def _is_same_size(word: Word, char: Word) -> bool:
    """The mark of Й and Ё makes a box taller; of one size are also boxes that end on exactly the same depth."""
    taller = max(char.height, word.height)
    return _SMALL < char.height / max(word.height, 0.1) < 1 / _SMALL or (
        abs(char.y1 - word.y1) < _SAME_DEPTH * taller and char.height > 0.7 * word.height > 0.5 * char.height
    )


def _chars(page: pypdfium2.PdfPage, affine: _Affine) -> Iterator[tuple[Word | None, int]]:
    """Yield every character with its loose box (the full height of its font) and the piece it was drawn in.

    A space is None.
    """
    textpage = page.get_textpage()
    count = textpage.count_chars()
    if count > _MAX_CHARS:
        raise ReadingRefused(Refusal.UNREADABLE)
    box = pdfium.FS_RECTF()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
        letter = chr(code) if 0 <= code < 0x110000 else "\x00"
        if letter in _SPACES or not pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, box):
            yield None, 0
            continue
        piece = ctypes.cast(pdfium.FPDFText_GetTextObject(textpage.raw, index), ctypes.c_void_p).value or 0
        left, bottom = affine.map(box.left, box.bottom)
        right, top = affine.map(box.right, box.top)
        x0, x1, y0, y1 = min(left, right), max(left, right), min(top, bottom), max(top, bottom)
        yield (Word(letter, x0, y0, x1, y1) if y1 - y0 > 0.5 else None), piece


_MOST_NEAR = 200
"""Words at one height beyond which a page is no table; each further one is taken for crowded without comparing."""


def marked_crowded(words: Sequence[Word]) -> list[Word]:
    """Mark the words that lie over each other; a word drawn twice in one place (to look bold) is kept once."""
    kept: list[Word] = []
    near: list[int] = []  # numbers of the words that reach down to the present one
    for word in sorted(words, key=lambda word: (word.y0, word.x0)):
        near = [number for number in near if kept[number].y1 > word.y0]
        if len(near) > _MOST_NEAR:
            kept.append(replace(word, crowded=True))
            continue
        under = [number for number in near if _lie_over(kept[number], word)]
        if any(_is_twin(kept[number], word) for number in under):
            continue
        for number in under:
            kept[number] = replace(kept[number], crowded=True)
        near.append(len(kept))
        kept.append(replace(word, crowded=word.crowded or bool(under)))
    return kept


def _is_twin(one: Word, other: Word) -> bool:
    return one.text == other.text and abs(one.x0 - other.x0) < _OVERLAP * other.height


def _lie_over(one: Word, other: Word) -> bool:
    height = min(one.height, other.height)
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.y1, other.y1) - max(one.y0, other.y0)
    return across > _OVERLAP * height and down > 0.5 * height


def _joined(words: list[Word]) -> list[Word]:
    """Put raised small digits back on the word before them, as superscript letters."""
    words = sorted(words, key=lambda word: (round(word.y1), word.x0))
    raised = [
        word for word in words if len(word.text) <= 3 and word.text.translate(_SUPERSCRIPTS) != word.text
    ]
    for small in raised:
        base = next((word for word in words if _carries(word, small)), None)
        if base is None or small not in words:
            continue
        joined = replace(base, text=base.text + small.text.translate(_SUPERSCRIPTS), x1=small.x1)
        words[words.index(base)] = joined
        words.remove(small)
        tail = next((word for word in words if word is not joined and _follows(joined, word)), None)
        if tail is not None:
            words[words.index(joined)] = replace(joined, text=joined.text + tail.text, x1=tail.x1)
            words.remove(tail)
    return words


def _carries(base: Word, small: Word) -> bool:
    return (
        base is not small
        and small.height < _SMALL * base.height
        and -0.1 * base.height < small.x0 - base.x1 < 0.15 * base.height
        and base.y0 - 0.5 * base.height < small.y0
        and small.y1 < base.y1 - 0.05 * base.height
        and small.y1 > base.y0
    )


def _follows(base: Word, word: Word) -> bool:
    return (
        abs(word.y1 - base.y1) < _RAISED * base.height
        and abs(word.height - base.height) < 0.15 * base.height
        and -0.1 * base.height < word.x0 - base.x1 < 0.12 * base.height
    )


def _rules(page: pypdfium2.PdfPage, affine: _Affine) -> Iterator[Rule]:
    """Yield horizontal strokes of tables; a page of pure drawing is cut off, it holds no table."""
    for number, item in enumerate(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=3)):
        if number >= _MAX_PATHS:
            return
        matrix = item.get_matrix()
        points = [affine.map(*matrix.on_point(x, y)) for x, y in _points(item.raw)]
        for (ax, ay), (bx, by) in pairwise(points):
            if abs(ay - by) < 0.8 and abs(ax - bx) > 12:
                yield Rule((ay + by) / 2, min(ax, bx), max(ax, bx))


def _points(path: Any) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MAX_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value
