"""What a table says of its person: no day of birth becomes a day of drawing, and another person's table is noticed."""

from datetime import date

import pytest

from labhelp_app.clinical.patients import Patient
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import Reading, ReadingWarning

from .conftest import TODAY
from .test_imports import by_code, workbook

HEAD, ROWS = (
    "Показатель;Результат;Ед. изм.;Норма",
    ("Ферритин;31;мкг/л;13 - 150", "Натрий;140;ммоль/л;136 - 145"),
)
HOLDER = Patient(sex="female", birth_date=date(2012, 3, 14))


def read(text: str, holder: Patient | None = None) -> Reading:
    """Read as the person's upload is read, with the question about columns where there is one."""
    reading = pipeline.read_table(text.encode(), today=TODAY, holder=holder)
    assert isinstance(reading, Reading)
    assert pipeline.read_file(text.encode(), today=TODAY, holder=holder) == reading
    return reading


def with_days(title: str, *days: str, before: str = "", cell: str = "") -> str:
    titles = f"{before};{title};{HEAD}" if before else f"{title};{HEAD}"
    lines = (f"{cell};{day};{row}" if before else f"{day};{row}" for day, row in zip(days, ROWS, strict=True))
    return "\n".join((titles, *lines))


def days_in(reading: Reading) -> list[date | None]:
    return [report.taken_on for report in reading.reports]


@pytest.mark.parametrize("title", ["Дата", "Date", "Күні"])
def test_one_old_day_or_the_holders_own_day_of_birth_is_asked_about_and_not_taken(title: str) -> None:
    for day, holder in (("01.02.1980", None), ("14.03.2012", HOLDER)):
        reading = read(with_days(title, day, day), holder)
        assert days_in(reading) == [None]
        assert ReadingWarning.DATE_NOT_FOUND in reading.warnings
    assert days_in(read(with_days(title, "14.03.2012", "14.03.2012"), Patient(None, None))) == [
        date(2012, 3, 14)
    ]


def test_several_days_and_a_day_whose_title_speaks_of_drawing_are_taken_at_their_word() -> None:
    assert days_in(read(with_days("Дата", "01.02.2003", "05.02.2004"))) == [
        date(2003, 2, 1),
        date(2004, 2, 5),
    ]
    assert days_in(read(with_days("Дата взятия", "01.02.2003", "01.02.2003"))) == [date(2003, 2, 1)]


@pytest.mark.parametrize(
    ("before", "cell"), [("Пациент", "Образец"), ("Столбец", "Үлгінова Ерке"), ("ИИН", "1")]
)
def test_one_day_beside_a_persons_name_is_not_taken(before: str, cell: str) -> None:
    assert days_in(read(with_days("Дата", "12.03.2025", "12.03.2025", before=before, cell=cell))) == [None]
    drawn = with_days("Дата взятия", "12.03.2025", "12.03.2025", before=before, cell=cell)
    assert days_in(read(drawn)) == [date(2025, 3, 12)]


def test_an_order_number_beside_the_day_is_no_name() -> None:
    text = with_days("Дата", "12.03.2025", "12.03.2025", before="Номер заказа", cell="4711")
    assert days_in(read(text)) == [date(2025, 3, 12)]


def test_potassium_in_a_table_that_never_speaks_of_urine_is_that_of_serum() -> None:
    text = f"{HEAD}\nКалий;4,2;ммоль/л;3,5 - 5,1\n"
    assert set(by_code(read(text))) == {"potassium"}
    for urine in ("Нитриты;отр;;", "Анализ мочи;;;"):
        assert "potassium" not in by_code(read(f"{text}{urine}\n"))
    assert "potassium" not in by_code(pipeline.read_file(workbook([["Моча"], *cells_of(text)]), today=TODAY))


def cells_of(text: str) -> list[list[str]]:
    return [line.split(";") for line in text.splitlines()]


@pytest.mark.parametrize(
    "above",
    [
        [["Дата рождения", "01.02.1980"]],
        [["Дата рождения", "29252"]],
        [["Дата рождения", "Заказ"], ["01.02.1980", "4711"]],
        [["Date of birth: 01.02.1980"]],
        [["Пол", "М"]],
        [["Туған күні", "", ""], ["01.02.1980", "", ""]],
    ],
)
def test_cells_above_the_table_of_a_workbook_may_speak_of_another_person(above: list[list[str]]) -> None:
    table = [*above, *cells_of("\n".join((HEAD, *ROWS)))]
    warned = ReadingWarning.POSSIBLY_ANOTHER_PERSON
    reading = pipeline.read_file(workbook(table), today=TODAY, holder=HOLDER)
    assert warned in reading.warnings
    assert "1980" not in repr(reading)
    other = Patient(sex="male", birth_date=date(1980, 2, 1))
    assert warned not in pipeline.read_file(workbook(table), today=TODAY, holder=other).warnings


def test_a_column_of_days_of_birth_in_delimited_text_may_speak_of_another_person() -> None:
    lines = (f"Дата рождения;{HEAD}", *(f"01.02.1980;{row}" for row in ROWS))
    reading = read("\n".join(lines), HOLDER)
    assert ReadingWarning.POSSIBLY_ANOTHER_PERSON in reading.warnings
    assert days_in(reading) == [None]
