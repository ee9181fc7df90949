"""Papers that are no report are refused in every way in; reports that look a little like one of them are not."""

from __future__ import annotations

import io
from decimal import Decimal

import pytest
from PIL import Image

from benchmarks.reading.negatives import NEGATIVES
from benchmarks.reading.paper import Paper
from benchmarks.reading.pictures import pages_of
from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.drafts import DoubtReason, ReadingRefused, Refusal
from labhelp_app.reading.pasted import read_pasted

from .conftest import TODAY, read_here

NO_REPORT = {Refusal.NOT_A_REPORT, Refusal.NO_TABLE, Refusal.VETERINARY}


def printed(text: str, size: float = 10) -> bytes:
    """Print lines on paper; a tab begins the next column."""
    paper = Paper()
    for number, line in enumerate(text.splitlines()):
        for column, cell in enumerate(line.split("\t")):
            paper.text(40 + 260 * column, 60 + 1.8 * size * number, cell, size=size)
    return paper.done()


def in_columns(text: str) -> str:
    """Put what stands behind the first word with a digit into a column of its own, as tills print it."""
    lines: list[str] = []
    for line in text.splitlines():
        words = line.split(" ")
        at = next((n for n, word in enumerate(words) if n and word[:1].isdigit()), None)
        lines.append(line if at is None else " ".join(words[:at]) + "\t" + " ".join(words[at:]))
    return "\n".join(lines)


def test_there_are_papers_of_many_kinds() -> None:
    assert len(NEGATIVES) >= 40


@pytest.mark.parametrize("name", NEGATIVES)
def test_a_paper_that_is_no_report_is_refused_as_text(name: str) -> None:
    for text in (NEGATIVES[name], in_columns(NEGATIVES[name])):
        with pytest.raises(ReadingRefused) as caught:
            read_pasted(text, TODAY)
        assert caught.value.refusal in NO_REPORT


@pytest.mark.parametrize("name", NEGATIVES)
def test_a_paper_that_is_no_report_is_refused_in_print(name: str) -> None:
    for text in (NEGATIVES[name], in_columns(NEGATIVES[name])):
        with pytest.raises(ReadingRefused) as caught:
            read_here(printed(text))
        assert caught.value.refusal in NO_REPORT


@pytest.mark.skipif(not language_data.is_available(), reason="pictures cannot be read here")
@pytest.mark.parametrize(
    "name",
    [
        "pharmacy receipt",
        "lab invoice columns",
        "prescription vitamins",
        "chat",
        "vet nameless",
        "food label",
    ],
)
def test_a_picture_of_a_paper_that_is_no_report_is_refused(name: str) -> None:
    target = io.BytesIO()
    Image.fromarray(pages_of(printed(NEGATIVES[name], size=12), 150)[0]).save(target, "PNG")
    with pytest.raises(ReadingRefused) as caught:
        pipeline.read_file(target.getvalue(), today=TODAY)
    assert caught.value.refusal in NO_REPORT


@pytest.mark.parametrize(
    "around",
    ["Стоимость исследования: 2 300 тенге. Оплата: наличные.", "Принимать препараты после еды, по назначению врача.",
     "Витамин D принимать 1 раз в день. Рецепт № 4", "Сумма баллов: 5. Итого: без замечаний. Цена: 100 тг",
     "Кровь сдают натощак, можно пить питьевую воду", "Глюкоза 75 г в 250 мл питьевой воды",
     "Нейтральные жиры: нет. Углеводы: нет. Срок годности реагентов: 03.2027", "Ауыз су ішуге болады",
     "Состав на момент взятия: белки крови", "Антитела к шерсти кошка", "Invoice 2025-15, total due 0.00 USD"],
)  # fmt: skip
def test_a_report_that_mentions_money_doses_or_food_is_still_read(around: str) -> None:
    text = f"Калий\t4,2\tммоль/л\t3,5 - 5,1\nГлюкоза\t5,1\tммоль/л\t3,9 - 6,1\n{around}"
    for reading in (read_pasted(text, TODAY), read_here(printed(text))):
        values = {row.analyte: row.value for row in reading.reports[0].rows}
        assert values["potassium"] == Decimal("4.2")


def test_numbers_without_units_are_read_where_nothing_speaks_of_another_paper() -> None:
    rows = read_pasted("Гемоглобин 135\nЛейкоциты 6,1\nТромбоциты 210", TODAY).reports[0].rows
    assert [row.value for row in rows] == [Decimal(135), Decimal("6.1"), Decimal(210)]
    assert all(DoubtReason.UNIT_MISSING in {doubt.reason for doubt in row.doubts} for row in rows)


@pytest.mark.parametrize("line", ["Железо хелат", "Лейкоциты ____ 10^9/л 4-9", "Гемоглобин красный"])
def test_words_and_bare_ranges_are_no_answer_where_a_number_belongs(line: str) -> None:
    rows = read_pasted(f"Калий 4,2 ммоль/л 3,5-5,1\n{line}", TODAY).reports[0].rows
    assert not [
        row for row in rows[1:] if DoubtReason.VALUE_NOT_UNDERSTOOD not in {d.reason for d in row.doubts}
    ]


@pytest.mark.parametrize(
    "line", ["HBsAg\tотрицательно", "СРБ\tне обнаружено", "Белок в моче\tследы", "СРБ\tотрицательный"]
)
def test_words_of_the_closed_lists_are_answers(line: str) -> None:
    rows = read_pasted(f"Калий 4,2 ммоль/л 3,5-5,1\n{line}", TODAY).reports[0].rows
    assert rows[1].text
    assert DoubtReason.VALUE_NOT_UNDERSTOOD not in {doubt.reason for doubt in rows[1].doubts}
