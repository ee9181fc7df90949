"""Reads the words of text lines with Tesseract: Russian, Kazakh and English letters; only inside the worker."""

# The binding carries no types; what it returns is checked where it becomes a Token.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import tesserocr
from PIL import Image

from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.language_data import language_folder
from labhelp_app.reading.worker_crops import ink_of
from labhelp_app.reading.worker_detector import Picture

_LETTER_HEIGHT = 44  # pixels of a line picture; the engine was trained near this
_RETRY_HEIGHT = 60
_MARGIN = 8
_TRIES_A_PAGE = 70
_AGAIN: tuple[tuple[str, int, bool, bool], ...] = (
    ("kaz", 36, False, False), ("", 32, False, False), ("", 52, False, False), ("kaz", 44, False, False),
    ("", 36, True, False), ("kaz", 24, True, False), ("", 36, True, True), ("", 44, False, True),
    ("rus", 52, False, False), ("rus", 36, True, False), ("", 24, True, True), ("", 60, False, True),
    ("kaz", 60, False, False),
)  # fmt: skip
"""Further tries at a short word: language ("" for all), height in pixels, without the air around, raw or not."""


def _engine(folder: str, languages: str) -> Any:
    engine = tesserocr.PyTessBaseAPI(path=folder + "/", lang=languages, psm=tesserocr.PSM.SINGLE_LINE)
    engine.SetVariable("debug_file", "/dev/null")
    return engine


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its left and right edge as fractions of the line's width, and how sure it is (0..1)."""

    text: str
    x0: float
    x1: float
    sure: float


class LetterReader:
    """Tesseract with the languages that are there; build it before the walls go up.

    Raises:
        ReadingRefused: ``ocr_unavailable`` without Russian or Kazakh data.
    """

    def __init__(self) -> None:
        found = language_folder()
        if found is None:
            raise ReadingRefused(Refusal.OCR_UNAVAILABLE)
        folder, languages = found
        self._engine = _engine(str(folder), "+".join(languages))
        self._left: int | None = None
        # Alone, a Cyrillic language does not take short words for Latin ones.
        self._alone = {name: _engine(str(folder), name) for name in ("rus", "kaz") if name in languages}

    def read(self, line: Picture) -> tuple[Token, ...]:
        """Return the words of one line picture (grey, height x width), left to right."""
        found = self._read(self._engine, line, _LETTER_HEIGHT)
        return found or self._read_raw(line)

    def _read_raw(self, line: Picture) -> tuple[Token, ...]:
        """Read a line in which the engine found no letters, because of grain or a piece of its neighbour."""
        self._engine.SetPageSegMode(tesserocr.PSM.RAW_LINE)
        found = self._read(self._engine, line, _RETRY_HEIGHT)
        self._engine.SetPageSegMode(tesserocr.PSM.SINGLE_LINE)
        return found

    def begin_page(self) -> None:
        """Allow as many further tries as a page that can be read at all needs; what is no page needs no more."""
        self._left = _TRIES_A_PAGE

    def read_again(self, line: Picture) -> Iterator[Token]:
        """Yield what further tries make of a line, each as one word; as many as the caller and the page allow."""
        for language, height, tight, raw in _AGAIN:
            if self._left is not None:
                self._left -= 1
                if self._left < 0:
                    return
            engine = self._alone.get(language) if language else self._engine
            if engine is None:
                continue
            if raw:
                engine.SetPageSegMode(tesserocr.PSM.RAW_LINE)
            found = self._read(engine, line[ink_of(line)] if tight else line, height)
            if raw:
                engine.SetPageSegMode(tesserocr.PSM.SINGLE_LINE)
            if len(found) == 1:
                yield found[0]

    def _read(self, engine: Any, line: Picture, letter_height: int) -> tuple[Token, ...]:
        height, width = line.shape[:2]
        scale = letter_height / height
        size = (max(8, round(width * scale)), letter_height)
        resized = cv2.resize(line, size, interpolation=cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA)
        framed = cv2.copyMakeBorder(
            resized, _MARGIN, _MARGIN, _MARGIN, _MARGIN, cv2.BORDER_CONSTANT, value=(255,)
        )
        engine.SetImage(Image.fromarray(framed))
        engine.SetSourceResolution(300)
        return tuple(self._words(engine, size[0])) if engine.Recognize() else ()

    def _words(self, engine: Any, width: int) -> list[Token]:
        level = tesserocr.RIL.WORD
        words: list[Token] = []
        iterator = engine.GetIterator()
        if iterator is None:
            return words
        for item in tesserocr.iterate_level(iterator, level):
            box = item.BoundingBox(level)
            if box is None:
                continue
            text = (item.GetUTF8Text(level) or "").strip(" _\n")
            if text:
                x0, x1 = (box[0] - _MARGIN) / width, (box[2] - _MARGIN) / width
                words.append(Token(text, max(0.0, x0), min(1.0, x1), item.Confidence(level) / 100))
        return words
