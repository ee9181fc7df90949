"""Short names through the real reader of letters: skipped only where the picture reading is not installed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from labhelp_app.clinical.names import Resolved, resolve
from labhelp_app.reading import language_data

pytestmark = pytest.mark.skipif(
    not language_data.is_available(), reason=f"missing: {', '.join(language_data.missing())}"
)
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
NAMES = {"ГГТ": "ggt", "СОЭ": "esr", "АЛТ": "alt", "АСТ": "ast", "ТТГ": "tsh", "ЛДГ": "ldh"}
UNITS = {"ggt": "U/L", "esr": "mm/h", "alt": "U/L", "ast": "U/L", "tsh": "u[IU]/mL", "ldh": "U/L"}


def drawn(text: str, size: int) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Print a word with the air around it that the detector leaves."""
    font = ImageFont.truetype(str(FONTS / "DejaVuSans.ttf"), size)
    left, top, right, bottom = font.getbbox(text)
    paper = Image.new("L", (round(right - left + size), round(bottom - top + 0.9 * size)), 250)
    ImageDraw.Draw(paper).text((size / 2 - left, 0.45 * size - top), text, fill=30, font=font)
    return np.asarray(paper, np.uint8)


def test_short_names_are_read_as_themselves_or_asked_about_and_hardly_missed() -> None:
    from labhelp_app.reading.worker_letters import LetterReader
    from labhelp_app.reading.worker_pages import letters_of

    letters, right, tried = LetterReader(), 0, 0
    for name, code in NAMES.items():
        for size in (26, 30, 36):
            parts = letters_of(drawn(name, size), letters)
            found = resolve(" ".join(part.text for part in parts), unit=UNITS[code])
            tried += 1
            right += found == Resolved(code)
            wrong = isinstance(found, Resolved) and found.code != code
            assert not wrong or any(part.faint for part in parts), (name, size)
    assert right >= 0.7 * tried
