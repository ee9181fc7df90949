"""Tables made word by word, as the readers hand them to the parser."""

from __future__ import annotations

from datetime import date

from labhelp_app.reading.documents import read_pages
from labhelp_app.reading.drafts import Reading, ReadingMethod
from labhelp_app.reading.words import Page, Rule, Word

TITLES = ("Показатель", "Единицы", "Норма", "Результат")
ROWS = (
    ("Натрий", "ммоль/л", "136-145", "140"),
    ("Калий", "ммоль/л", "3,5-5,1", "4,2"),
    ("Креатинин", "мкмоль/л", "62-106", "80"),
    ("Мочевина", "ммоль/л", "2,5-8,3", "5,3"),
    ("АЛТ", "Ед/л", "до 41", "22"),
    ("Магний", "ммоль/л", "0,66-1,07", "0,82"),
)
PLACES = (75.0, 300.0, 380.0, 480.0)


def words(
    cells: tuple[str, ...], y: float, places: tuple[float, ...] = PLACES, sink: float = 0.0
) -> list[Word]:
    found: list[Word] = []
    for number, (x, cell) in enumerate(zip(places, cells, strict=True)):
        for text in cell.split():
            found.append(Word(text, x, y + sink * number, x + 5 * len(text), y + 10 + sink * number))
            x += 5 * len(text) + 3
    return found


def page(rows: list[list[Word]]) -> Page:
    return Page(1, 595, 842, tuple(word for row in rows for word in row), pictured=True)


def read(sheet: Page) -> Reading:
    return read_pages([sheet], ReadingMethod.OCR, date(2026, 1, 15))


def ruled(rows: list[list[Word]], rules: tuple[float, ...]) -> Page:
    every = tuple(word for row in rows for word in row)
    return Page(1, 595, 842, every, tuple(Rule(y, 60, 540) for y in rules), pictured=True)
