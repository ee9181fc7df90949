"""Reads the characters of text lines with the neural recogniser: sure in digits and signs, blind to Cyrillic."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from labhelp_app.reading.worker_crops import ink_of
from labhelp_app.reading.worker_detector import Picture, session

_HEIGHT = 48
_BATCH = 8
_BLUR = 1.5  # pixels of a cut
_WIDEST = 1_600  # a line across the whole page at this height


@dataclass(frozen=True, slots=True)
class Char:
    """One character: where its middle stands, as a fraction of the line's width, and how sure it is (0..1)."""

    text: str
    at: float
    sure: float


def _placed(char: Char, across: slice, width: int) -> Char:
    """Return a character with its place on the whole line instead of on the part that holds print."""
    return replace(char, at=(across.start + char.at * (across.stop - across.start)) / max(width, 1))


class DigitReader:
    """The character recogniser of PP-OCR."""

    def __init__(self) -> None:
        self._session = session("recogniser")
        self._input = self._session.get_inputs()[0].name
        letters = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._alphabet = ["", *letters, " "]

    def read(self, lines: Sequence[Picture], *, softened: bool = False) -> list[tuple[Char, ...]]:
        """Return the characters of each line picture (grey, height x width), in the order given.

        ``softened``: look at the lines through a slight blur, which makes of the same reader a second one.
        """
        places = [ink_of(line) for line in lines]
        bare = [line[place] for line, place in zip(lines, places, strict=True)]
        found = self._read([cv2.GaussianBlur(one, (0, 0), _BLUR) for one in bare] if softened else bare)
        return [
            tuple(_placed(char, place[1], line.shape[1]) for char in chars)
            for chars, place, line in zip(found, places, lines, strict=True)
        ]

    def _read(self, lines: Sequence[Picture]) -> list[tuple[Char, ...]]:
        order = sorted(range(len(lines)), key=lambda number: lines[number].shape[1] / lines[number].shape[0])
        found: list[tuple[Char, ...]] = [()] * len(lines)
        for start in range(0, len(order), _BATCH):
            numbers = order[start : start + _BATCH]
            tensor, widths = _tensor([lines[number] for number in numbers])
            scores = np.asarray(self._session.run(None, {self._input: tensor})[0])
            for place, number in enumerate(numbers):
                found[number] = self._decoded(scores[place], widths[place] / tensor.shape[3])
        return found

    def _decoded(self, scores: Any, share: float) -> tuple[Char, ...]:
        """Turn scores (steps x alphabet) into characters; ``share`` of the steps lies on the picture."""
        best, steps = scores.argmax(axis=1), len(scores)
        chars: list[Char] = []
        start = 0
        for step in range(1, steps + 1):
            if step < steps and best[step] == best[start]:
                continue
            if best[start]:
                at = (start + step) / 2 / steps / share
                sure = float(scores[start:step, best[start]].max())
                chars.append(Char(self._alphabet[best[start]], min(1.0, at), sure))
            start = step
        return tuple(chars)


def _tensor(lines: Sequence[Picture]) -> tuple[Any, list[int]]:
    """Bring lines to one height and pad them to the widest; also return the width each one really has."""
    widths = [min(_WIDEST, max(8, round(line.shape[1] * _HEIGHT / line.shape[0]))) for line in lines]
    tensor = np.zeros((len(lines), 3, _HEIGHT, max(widths)), np.float32)
    for place, (line, width) in enumerate(zip(lines, widths, strict=True)):
        resized = cv2.resize(line, (width, _HEIGHT), interpolation=cv2.INTER_LINEAR)
        tensor[place, :, :, :width] = resized.astype(np.float32) / 127.5 - 1
    return tensor, widths


class UprightJudge:
    """Says whether text lines stand on their heads."""

    def __init__(self) -> None:
        self._session = session("upright")
        self._input = self._session.get_inputs()[0].name

    def share_upside_down(self, lines: Sequence[Picture]) -> float:
        """Return the share (0..1) of the line pictures that are upside down."""
        if not lines:
            return 0.0
        tensor = np.zeros((len(lines), 3, 48, 192), np.float32)
        for place, line in enumerate(lines):
            width = min(192, max(8, round(line.shape[1] * 48 / line.shape[0])))
            tensor[place, :, :, :width] = cv2.resize(line, (width, 48)).astype(np.float32) / 127.5 - 1
        scores = np.asarray(self._session.run(None, {self._input: tensor})[0])
        return float((scores[:, 1] > scores[:, 0]).mean())
