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


def test_a_latin_name_in_cyrillic_letters_is_taken_from_the_figure_reader_on_a_latin_page_only() -> None:
    from labhelp_app.reading.fusion import Part
    from labhelp_app.reading.worker_digits import DigitReader
    from labhelp_app.reading.worker_latin import latin_names

    reader, lines = DigitReader(), [drawn(name, 36) for name in ("Glucose", "Free T4", "Result")]
    said = [[Part("Сішсове", 0, 1)], [Part("Ғгее", 0, 0.6), Part("Т4", 0.6, 1)], [Part("Result", 0, 1)]]
    english = [[Part("Reference interval of the laboratory", 0, 1)]] * 2
    found = latin_names([*lines, *lines[:2]], [*said, *english], reader)
    assert {place: " ".join(part.text for part in parts) for place, parts in found.items()} == {
        0: "Glucose",
        1: "Free T4",
    }
    assert all(part.faint for parts in found.values() for part in parts)
    russian = [[Part("Референсный интервал лаборатории", 0, 1)]] * 2
    assert latin_names([*lines, *lines[:2]], [*said, *russian], reader) == {}


def test_figures_are_taken_where_the_letter_reader_is_sure_of_nothing_and_asked_about() -> None:
    from labhelp_app.reading.fusion import Part
    from labhelp_app.reading.worker_detector import Box
    from labhelp_app.reading.worker_digits import Char
    from labhelp_app.reading.worker_fusing import fused_line

    chars = tuple(Char(char, number / 7, 0.99) for number, char in enumerate("3,5-5,1"))
    whole = Part("", 0.0, 1.0)
    for sure, text in ((0.17, "3,5-5,1"), (0.95, "ВН")):
        said = [Part("ВН", 0, 1, sure, faint=sure < 0.45)]
        (part,) = fused_line(said, [(whole, (chars, None))], Box(0, 0, 140, 40))
        assert part.text == text
        assert part.disputed is (sure < 0.45)
