"""From the words of all pages to reports: finds the tables, reads their rows, and gives each its date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from labhelp_app.clinical.printed import parse_value
from labhelp_app.reading.agreement import with_agreement
from labhelp_app.reading.column_titles import Role
from labhelp_app.reading.columns import Layout, layout_of
from labhelp_app.reading.dates import drawing_day
from labhelp_app.reading.drafts import (
    Reading,
    ReadingMethod,
    ReadingRefused,
    ReadingWarning,
    ReadReport,
    ReadRow,
    Refusal,
)
from labhelp_app.reading.glued_numbers import with_numbers_apart
from labhelp_app.reading.headings import Head, heads_of, is_rest_of_heading, split_side_by_side
from labhelp_app.reading.headless import head_by_cells, several_figures
from labhelp_app.reading.identity import (
    is_personal,
    is_veterinary,
    laboratory_of,
    speaks_of_laboratory,
)
from labhelp_app.reading.listings import rows_without_heading
from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import NOTHING_SAID, Materials, materials_of
from labhelp_app.reading.other_papers import has_answer, is_other_paper
from labhelp_app.reading.rows import RawRow, raw_rows
from labhelp_app.reading.titles import is_group, is_known, is_section, is_title, section_in
from labhelp_app.reading.words import Line, Page, lines_of


@dataclass(slots=True)
class Harvest:
    """What has been gathered so far: rows by their own date (None: the date of the document)."""

    rows: list[tuple[date | None, ReadRow]] = field(default_factory=list[tuple[date | None, ReadRow]])
    warnings: set[ReadingWarning] = field(default_factory=set[ReadingWarning])
    heading: str = ""
    materials: Materials = NOTHING_SAID
    guessed: bool = False  # whether the columns at hand were concluded from their cells


def read_pages(pages: Sequence[Page], method: ReadingMethod, today: date) -> Reading:
    """Read all tables of a document.

    Raises:
        ReadingRefused: a veterinary paper, no table, or no laboratory report at all.
    """
    pages = [with_numbers_apart(page) for page in pages]
    texts = [line.text for page in pages for line in page.lines]
    if is_veterinary(texts):
        raise ReadingRefused(Refusal.VETERINARY)
    harvest = Harvest(materials=materials_of(texts))
    head: Head | None = None
    for page in pages:
        head = _read_page(page, head, harvest, today)
    if not harvest.rows:
        for page in pages:
            _read_headless(page, harvest)
    if not any(row.analyte or row.candidates for _, row in harvest.rows):
        raise ReadingRefused(Refusal.NO_TABLE if speaks_of_laboratory(texts) else Refusal.NOT_A_REPORT)
    return assemble(harvest, texts, method, today)


def assemble(harvest: Harvest, texts: Sequence[str], method: ReadingMethod, today: date) -> Reading:
    """Give every row its date and group the rows into reports, oldest first.

    Raises:
        ReadingRefused: no row holds an answer, or the paper is one that reports no results (a bill, a label …).
    """
    rows = [row for _, row in harvest.rows]
    if not any(has_answer(row) for row in rows):
        raise ReadingRefused(Refusal.NO_TABLE if speaks_of_laboratory(texts) else Refusal.NOT_A_REPORT)
    if is_other_paper(texts, rows):
        raise ReadingRefused(Refusal.NOT_A_REPORT)
    warnings = set(harvest.warnings)
    own_days = {day for day, _ in harvest.rows if day is not None}
    document_day = None
    if len(own_days) == 1 or any(day is None for day, _ in harvest.rows):
        found = drawing_day(texts, today)
        document_day = found.day or (next(iter(own_days)) if len(own_days) == 1 else None)
        if document_day is None:
            warnings.add(ReadingWarning.DATE_NOT_FOUND)
        elif not found.certain and not own_days:
            warnings.add(ReadingWarning.DATE_UNCERTAIN)
    grouped: dict[date | None, list[ReadRow]] = {}
    for day, row in harvest.rows:
        grouped.setdefault(day or document_day, []).append(row)
    if len(grouped) > 1:
        warnings.add(ReadingWarning.SEVERAL_DATES)
    laboratory = laboratory_of(texts)
    reports = tuple(
        ReadReport(day, laboratory, with_agreement(tuple(grouped[day])))
        for day in sorted(grouped, key=lambda day: (day is None, day or date.min))
    )
    return Reading(reports, tuple(sorted(warnings)), method)


def _read_page(page: Page, head: Head | None, harvest: Harvest, today: date) -> Head | None:
    """Read the tables of one page; a table begun on the page before goes on above the first heading."""
    heads = heads_of(page)
    top = [line for line in page.lines if not heads or line.y1 < heads[0].y0 + 1]
    if head is not None:
        _read_table(page, head, top, None, harvest)
    _note_heading(top, harvest)
    above: Sequence[Line] = top
    for number, one in enumerate(heads):
        end = heads[number + 1].y0 if number + 1 < len(heads) else float("inf")
        body = [line for line in page.lines if line.y0 > one.y1 - 2 and line.y1 < end + 1]
        found = drawing_day([line.text for line in above], today)
        _read_table(page, one, body, found.day if found.certain else None, harvest)
        _note_heading(body, harvest)
        above = body
    return heads[-1] if heads else head


def _note_heading(lines: Sequence[Line], harvest: Harvest) -> None:
    """Remember the last section named among these lines; it announces the table that follows."""
    for line in lines:
        harvest.heading = section_in(line) or (line.text if is_section(line.text) else harvest.heading)


def _read_table(page: Page, head: Head, lines: Sequence[Line], day: date | None, harvest: Harvest) -> None:
    lines = [line for line in lines if not is_personal(_beside_others(line, head))]
    while lines and is_rest_of_heading(lines[0]):
        lines = lines[1:]
    tabular = [line for line in lines if len(line.phrases) > 1 and section_in(line) is None]
    if not tabular:
        return
    whole = layout_of(head.columns, tabular, pictured=page.pictured)
    start = harvest.heading
    for layout, left, right in _parts(whole):
        harvest.heading = start
        own = _clipped(lines, left, right)
        for heading, section in _sections(own, harvest.heading):
            harvest.heading = heading
            for raw in raw_rows(section, layout, page.rules, is_known, is_title, is_group):
                _take(raw, page, heading, day, harvest)


def _beside_others(line: Line, head: Head) -> str:
    """Return a line without the columns that are read past: who did a test does not make its line one about a person."""
    others = [column for column in head.columns if column.role is Role.OTHER]
    words = [
        word for word in line.words if not any(one.x0 - 5 < word.x1 and word.x0 < one.x1 for one in others)
    ]
    return " ".join(word.text for word in words)


def _parts(whole: Layout) -> Iterator[tuple[Layout, float, float]]:
    """Yield one layout for each of the tables that stand side by side, with its left and right edge."""
    begin = 0
    for part in split_side_by_side(whole.columns):
        end = begin + len(part)
        left = whole.cuts[begin - 1] if begin else float("-inf")
        right = whole.cuts[end - 1] if end - 1 < len(whole.cuts) else float("inf")
        yield Layout(whole.cuts[begin : end - 1], part), left, right
        begin = end


def _clipped(lines: Sequence[Line], left: float, right: float) -> tuple[Line, ...]:
    if left == float("-inf") and right == float("inf"):
        return tuple(lines)
    return lines_of(tuple(word for line in lines for word in line.words if left <= word.middle < right))


def _sections(lines: Sequence[Line], heading: str) -> Iterator[tuple[str, list[Line]]]:
    """Split the body of a table at the headings of sections inside it."""
    section: list[Line] = []
    for line in lines:
        title = section_in(line)
        if title is not None:
            yield heading, section
            heading, section = title, []
        else:
            section.append(line)
    yield heading, section


def _take(raw: RawRow, page: Page, heading: str, day: date | None, harvest: Harvest) -> None:
    context = Context(
        page.number,
        page.width,
        page.height,
        heading,
        harvest.materials,
        pictured=page.pictured,
        guessed=harvest.guessed,
    )
    found = read_rows(replace(raw, merged=raw.merged or page.bent), context)
    harvest.rows += [(own or day, row) for own, row in found]
    if not found and not is_personal(raw.name) and any(_holds_number(text) for _, text in raw.values):
        harvest.warnings.add(ReadingWarning.LINES_SKIPPED)


def _holds_number(text: str) -> bool:
    value = parse_value(text)
    return value is not None and value.value is not None


def _read_headless(page: Page, harvest: Harvest) -> None:
    """Read a page on which no heading was recognised: on a picture by its columns where these can be told apart."""
    head = head_by_cells(page) if page.pictured else None
    if head is None:
        _read_listing(page, harvest)
        return
    _note_heading([line for line in page.lines if line.y1 < head.y0], harvest)
    harvest.guessed = True
    _read_table(page, head, [line for line in page.lines if line.y0 > head.y0], None, harvest)
    harvest.warnings.add(ReadingWarning.NO_HEADER)
    harvest.guessed = False


def _read_listing(page: Page, harvest: Harvest) -> None:
    """Read rows by their contents where no table heading was recognised."""
    lines = [line for line in page.lines if not is_personal(line.text)]
    cells = [[" ".join(word.text for word in phrase) for phrase in line.phrases] for line in lines]
    boxes = [(line.words[0].x0, line.y0, line.words[-1].x1, line.y1) for line in lines]
    crowded = [any(word.crowded for word in line.words) for line in lines]
    unsure = several_figures(page)
    for heading, raw in rows_without_heading(cells, boxes, crowded):
        _take(replace(raw, merged=raw.merged or unsure), page, heading, None, harvest)
        harvest.warnings.add(ReadingWarning.NO_HEADER)
