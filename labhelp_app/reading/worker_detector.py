"""Finds where lines of text stand on an upright page picture; runs only inside the sandboxed worker."""

# The array libraries are typed too loosely to be checked strictly; shapes are said in the docstrings.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import onnxruntime

from labhelp_app.reading.language_data import model_file

Picture = np.ndarray[Any, np.dtype[np.uint8]]
_LONGEST = 1_312  # pixels the detector sees; more costs memory and finds no more
_STEP = 32  # the network halves the picture five times
_TEXT, _SURE = 0.3, 0.5
_GROW = 1.6  # the network marks the core of a line; letters reach this much farther
_SMALLEST = 3


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of text in pixels: left, top, right, bottom, and how sure the detector is (0..1)."""

    x0: int
    y0: int
    x1: int
    y1: int
    sure: float = 1.0

    @property
    def width(self) -> int:
        """Width in pixels."""
        return self.x1 - self.x0

    @property
    def height(self) -> int:
        """Height in pixels."""
        return self.y1 - self.y0


def session(name: str, threads: int = 2) -> onnxruntime.InferenceSession:
    """Load a neural model for the processor; call it before the walls go up."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = threads
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # the server needs its processor
    return onnxruntime.InferenceSession(str(model_file(name)), options, providers=["CPUExecutionProvider"])


class Detector:
    """The text detector of PP-OCR."""

    def __init__(self) -> None:
        self._session = session("detector")
        self._input = self._session.get_inputs()[0].name

    def find(self, page: Picture) -> list[Box]:
        """Return the stretches of text of a grey page (height x width), top to bottom."""
        height, width = page.shape[:2]
        scale = min(1.0, _LONGEST / max(height, width))
        rows = max(_STEP, round(height * scale / _STEP) * _STEP)
        columns = max(_STEP, round(width * scale / _STEP) * _STEP)
        seen = cv2.resize(page, (columns, rows), interpolation=cv2.INTER_AREA)
        tensor = np.repeat((seen.astype(np.float32) / 127.5 - 1)[None, None], 3, axis=1)
        heat = np.asarray(self._session.run(None, {self._input: tensor})[0])[0, 0]
        boxes = _boxes(heat, width / columns, height / rows, width, height)
        return sorted(boxes, key=lambda box: (box.y0 + box.y1, box.x0))


def _boxes(heat: Any, across: float, down: float, width: int, height: int) -> list[Box]:
    """Turn the map of text into upright boxes in page pixels; ``across`` and ``down`` scale the map up."""
    mask = cv2.dilate((heat > _TEXT).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    found: list[Box] = []
    for contour in contours:
        x, y, w, h = cv2.boundingRect(contour)
        if min(w, h) < _SMALLEST:
            continue
        inside = mask[y : y + h, x : x + w] > 0
        sure = float(heat[y : y + h, x : x + w][inside].mean())
        if sure < _SURE:
            continue
        grow = w * h * _GROW / (2 * (w + h))
        found.append(
            Box(
                max(0, round((x - grow) * across)),
                max(0, round((y - grow) * down)),
                min(width, round((x + w + grow) * across)),
                min(height, round((y + h + grow) * down)),
                sure,
            )
        )
    return found
