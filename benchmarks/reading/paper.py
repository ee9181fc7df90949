"""A sheet of paper to print on: text with raised digits, rules and boxes, from the upper left corner."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any, cast

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONTS = Path(__file__).parents[2] / "assets" / "fonts"
_OTHER_FONTS = Path(__file__).with_name("fonts")
_FAMILIES = {
    "Sans": "LiberationSans", "Serif": "LiberationSerif", "Mono": "LiberationMono",
    "Office": "Carlito", "Book": "NotoSerif", "Screen": "OpenSans",
}  # fmt: skip
_FILES = {"Body": _FONTS / "DejaVuSans.ttf", "Body-Bold": _FONTS / "DejaVuSans-Bold.ttf"} | {
    f"{face}{bold}": _OTHER_FONTS / f"{family}-{bold.strip('-') or 'Regular'}.ttf"
    for face, family in _FAMILIES.items()
    for bold in ("", "-Bold")
}
Colour = tuple[float, float, float]
"""Shares of red, green and blue, each 0 to 1."""

_RAISED = re.compile(r"\^(\d{1,2}|\*)")
_DRAWN_SIGNS = re.compile(r"([↑↓≤≥▲▼])")


def _register(face: str) -> None:
    for name in (face, f"{face}-Bold"):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, str(_FILES[name])))


def _pieces(text: str, font: str) -> list[tuple[str, str]]:
    """Split a text into what the font can draw and signs it lacks, which come from DejaVu as in office programs."""
    known = cast(Any, pdfmetrics.getFont(font)).face.charWidths
    if all(ord(char) in known for char in text):
        return [(text, font)]
    other = "Body-Bold" if font.endswith("-Bold") else "Body"
    parts = (part for part in _DRAWN_SIGNS.split(text) if part)
    return [(part, font if ord(part[0]) in known else other) for part in parts]


class Paper:
    """A PDF under construction; y grows downwards, all measures in points.

    ``turned`` stores the page lying on its side with a note to viewers to turn it upright. ``face`` is
    ``Body`` (DejaVu Sans), ``Sans``, ``Serif`` or ``Mono`` (the three Liberation faces), ``Office`` (Carlito),
    ``Book`` (Noto Serif) or ``Screen`` (Open Sans).
    """

    def __init__(self, size: tuple[float, float] = A4, *, turned: bool = False, face: str = "Body") -> None:
        _register("Body")
        _register(face)
        self._face = face
        self.width, self.height = size
        self._turned = turned
        self._buffer = io.BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=size, invariant=1)
        self._mark()

    def _mark(self) -> None:
        """Say on every page that nothing on it is real."""
        if self._turned:
            self._canvas.setPageRotation(90)  # also lays the sheet itself on its side
            self._canvas.translate(self.height, 0)
            self._canvas.rotate(90)
        self.text(self.width - 150, 18, "ОБРАЗЕЦ / SPECIMEN", size=9, bold=True)

    def text(
        self, x: float, y: float, text: str, *, size: float = 9, bold: bool = False, align: str = "left"
    ) -> None:
        """Print a line with its baseline at ``y``; ``^9`` prints a raised 9."""
        font = f"{self._face}-Bold" if bold else self._face
        width = self.measure(text, size=size, bold=bold)
        x -= {"left": 0.0, "right": width, "centre": width / 2}[align]
        for number, part in enumerate(_RAISED.split(text)):
            raised = number % 2 == 1
            part_size, lift = (size * 0.62, size * 0.36) if raised else (size, 0.0)
            for piece, its_font in _pieces(part, font):
                self._canvas.setFont(its_font, part_size)
                self._canvas.drawString(x, self.height - y + lift, piece)
                x += pdfmetrics.stringWidth(piece, its_font, part_size)

    def measure(self, text: str, *, size: float = 9, bold: bool = False) -> float:
        """Return the printed width of a line."""
        font = f"{self._face}-Bold" if bold else self._face
        return sum(
            pdfmetrics.stringWidth(piece, its_font, size * 0.62 if number % 2 else size)
            for number, part in enumerate(_RAISED.split(text))
            for piece, its_font in _pieces(part, font)
        )

    def wrapped(self, text: str, width: float, *, size: float = 9, bold: bool = False) -> list[str]:
        """Break a text into lines no wider than ``width``."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.measure(longer, size=size, bold=bold) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def rule(self, x0: float, y0: float, x1: float, y1: float, width: float = 0.5) -> None:
        """Draw a straight line."""
        self._canvas.setLineWidth(width)
        self._canvas.line(x0, self.height - y0, x1, self.height - y1)

    def shade(self, x0: float, y0: float, x1: float, y1: float, grey: float = 0.9) -> None:
        """Fill a box with light grey."""
        self._canvas.setFillGray(grey)
        self._canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def paint(self, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> None:
        """Fill a box with a colour."""
        self._canvas.setFillColorRGB(*colour)
        self._canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        self._canvas.setFillGray(0)

    def ink(self, colour: Colour = (0, 0, 0)) -> None:
        """Print what follows in a colour, black unless told, until a box is filled."""
        self._canvas.setFillColorRGB(*colour)

    def qr(self, x: float, y: float, text: str, side: float = 70) -> None:
        """Print a QR code with its upper left corner at (x, y)."""
        code = QrCodeWidget(text)
        x0, y0, x1, y1 = code.getBounds()
        drawing = Drawing(side, side, transform=[side / (x1 - x0), 0, 0, side / (y1 - y0), 0, 0])
        drawing.add(code)
        drawing.drawOn(self._canvas, x, self.height - y - side)

    def turn(self) -> None:
        """Begin the next page."""
        self._canvas.showPage()
        self._mark()

    def done(self) -> bytes:
        """Return the finished PDF."""
        self._canvas.save()
        return self._buffer.getvalue()
