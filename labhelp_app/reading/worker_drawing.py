"""Decodes photos and draws PDF pages as grey pictures; runs only inside the sandboxed worker."""

# The libraries carry loose types; what they return is checked where it becomes a Picture.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

import io
import struct
from typing import Any

import pypdfium2
from PIL import ExifTags, Image

from labhelp_app.reading.admission import FileKind
from labhelp_app.reading.drafts import ReadingRefused, Refusal

LONGEST = 4_000
"""Pixels of the longer side beyond which nothing more can be read."""

_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What takes a picture with each orientation of the EXIF standard back upright; 1 needs nothing."""

_MOST_PIXELS = 60_000_000
_DPI = 300
SHORTEST = 300
"""Pixels of the shorter side below which a picture holds no table."""


def photo(data: bytes, kind: FileKind) -> Image.Image:
    """Return an upright grey picture of at most 4,000 pixels a side; notes in the file are dropped.

    Raises:
        ReadingRefused: damaged, too small to hold a table, or more than 60 million pixels.
    """
    try:
        if kind is FileKind.HEIC:
            _open_heic()
        with Image.open(
            io.BytesIO(data), formats=[kind.value.upper() if kind is not FileKind.HEIC else "HEIF"]
        ) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise ReadingRefused(Refusal.TOO_LARGE)
            opened.draft("L", (LONGEST, LONGEST))
            turn = _turn_noted(opened)
            grey = _on_white(opened)
            grey = grey if turn is None else grey.transpose(turn)
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, Image.DecompressionBombError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    grey.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if min(grey.size) < SHORTEST:
        raise ReadingRefused(Refusal.BLURRED)
    return grey


def _turn_noted(opened: Image.Image) -> Image.Transpose | None:
    """Return how the camera's note says the picture is to be turned; a damaged note is none.

    The note alone is read: Pillow's own turning writes all the notes anew, which ends in errors of every kind
    when one of them is damaged.
    """
    try:
        return _TURNS.get(opened.getexif().get(ExifTags.Base.Orientation))
    except (OSError, ArithmeticError, LookupError, SyntaxError, TypeError, ValueError, struct.error):
        return None


def _on_white(opened: Image.Image) -> Image.Image:
    """Return the picture in grey; what is transparent becomes paper."""
    if opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info:
        rgba = opened.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        return Image.alpha_composite(white, rgba).convert("L")
    return opened.convert("L")


def _open_heic() -> None:
    """Teach Pillow the format of phone cameras where the decoder is installed.

    Raises:
        ReadingRefused: ``ocr_unavailable`` without it.
    """
    try:
        import pillow_heif
    except ImportError:
        raise ReadingRefused(Refusal.OCR_UNAVAILABLE) from None
    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener(thumbnails=False)


def drawn_page(document: pypdfium2.PdfDocument, index: int) -> Image.Image:
    """Return page ``index`` (from 0) of a PDF as a grey picture of 300 dpi, at most 4,000 pixels a side.

    Raises:
        ReadingRefused: the page is damaged.
    """
    try:
        page = document[index]
        width, height = page.get_size()
        scale = min(_DPI / 72, LONGEST / max(width, height, 1.0))
        bitmap: Any = page.render(scale=scale, grayscale=True, may_draw_forms=False)
        return bitmap.to_pil().convert("L")
    except (pypdfium2.PdfiumError, ValueError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
