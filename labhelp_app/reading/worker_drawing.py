"""Decodes photos and draws PDF pages as grey pictures; runs only inside the sandboxed worker."""

# The libraries carry loose types; what they return is checked where it becomes a Picture.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportArgumentType=false, reportCallIssue=false

from __future__ import annotations

import io
from typing import Any

import pypdfium2
from PIL import Image, ImageOps

from labhelp_app.reading.admission import FileKind
from labhelp_app.reading.drafts import ReadingRefused, Refusal

LONGEST = 4_000
"""Pixels of the longer side beyond which nothing more can be read."""

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
            grey = ImageOps.exif_transpose(_on_white(opened))
    except (OSError, ValueError, SyntaxError, EOFError, KeyError, Image.DecompressionBombError):
        raise ReadingRefused(Refusal.UNREADABLE) from None
    grey.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS, reducing_gap=2.0)
    if min(grey.size) < SHORTEST:
        raise ReadingRefused(Refusal.BLURRED)
    return grey


def _on_white(opened: Image.Image) -> Image.Image:
    """Return the picture in grey; what is transparent becomes paper."""
    if opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info:
        rgba = opened.convert("RGBA")
        white = Image.new("RGBA", rgba.size, "white")
        grey = Image.alpha_composite(white, rgba).convert("L")
        grey.info.update({key: value for key, value in opened.info.items() if key == "exif"})
        return grey
    return opened if opened.mode == "L" else opened.convert("L")


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
