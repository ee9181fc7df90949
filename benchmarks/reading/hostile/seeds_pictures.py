"""Small pictures in every format that is taken: too small, blank, and with a few lines of a table."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pillow_heif
from PIL import Image, ImageDraw, ImageFont

_FACE = Path(__file__).parents[3] / "assets" / "fonts" / "DejaVuSans.ttf"
_LINE = "Калий  4,2  ммоль/л  3,5 - 5,1"
_ORIENTATION, _GPS_PLACE, _MAKER = 0x0112, 0x8825, 0x010F


def pictures() -> dict[str, bytes]:
    """Return the pictures by name."""
    pillow_heif.register_heif_opener()
    tiny, blank, lines = (
        _gradient((120, 90)),
        Image.new("RGB", (320, 320), (244, 243, 240)),
        table_picture((320, 300)),
    )
    found: dict[str, bytes] = {}
    for kind in ("JPEG", "PNG", "WEBP", "HEIF"):
        name = {"HEIF": "heic"}.get(kind, kind.lower())
        found[f"{name}/tiny"] = _saved(tiny, kind)
        found[f"{name}/blank"] = _saved(blank, kind)
        found[f"{name}/table"] = _saved(lines, kind, exif=exif(6))
    found["jpeg/progressive"] = _saved(tiny, "JPEG", progressive=True)
    found["jpeg/four_inks"] = _saved(tiny.convert("CMYK"), "JPEG")
    found["png/palette"] = _saved(tiny.convert("P"), "PNG", transparency=0)
    found["png/sixteen_bits"] = _saved(Image.new("I;16", (310, 310), 40_000), "PNG")
    found["png/moving"] = _saved(tiny, "PNG", save_all=True, append_images=[tiny.rotate(90)])
    found["webp/lossless"] = _saved(tiny.convert("RGBA"), "WEBP", lossless=True)
    found["webp/moving"] = _saved(tiny, "WEBP", save_all=True, append_images=[tiny.rotate(90)])
    found["png/wide"] = _saved(Image.new("1", (30_000, 301), 1), "PNG")
    return found


def exif(orientation: int) -> bytes:
    """Return the notes of a phone: how it was held, its invented maker, and a place."""
    notes = Image.Exif()
    notes[_ORIENTATION] = orientation
    notes[_MAKER] = "SPECIMENPHONE"
    notes[_GPS_PLACE] = {1: "N", 2: (43.0, 14.0, 18.0), 3: "E", 4: (76.0, 53.0, 42.0), 27: b"SPECIMENPLACE"}
    return notes.tobytes()


def table_picture(size: tuple[int, int]) -> Image.Image:
    """Draw one printed row, sharp enough to be read; more would only take longer."""
    picture = Image.new("L", size, 255)
    pen = ImageDraw.Draw(picture)
    letters = ImageFont.truetype(str(_FACE), 15)
    pen.text((8, 100), _LINE, fill=0, font=letters)
    return picture.convert("RGB")


def _gradient(size: tuple[int, int]) -> Image.Image:
    return Image.merge("RGB", [Image.radial_gradient("L").resize(size) for _ in range(3)])


def _saved(picture: Image.Image, kind: str, **options: Any) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()
