"""Sets the page for the doctor: A4, embedded letters, tables, small trend pictures; at most two pages."""

# reportlab carries no types of its own.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportMissingTypeStubs=false
# pyright: reportUnknownArgumentType=false, reportUnknownParameterType=false

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, PolyLine
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from labhelp_app.i18n import say
from labhelp_app.services.doctor_sheets import DoctorSheet
from labhelp_app.services.view_models import IndicatorRow
from labhelp_app.services.wording import with_unit

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
MOST_PAGES = 2
MARGIN = 14 * mm
INK, FAINT, LINE, ALARM = HexColor("#1b2430"), HexColor("#5b6776"), HexColor("#c9d1da"), HexColor("#9b1c1c")
SPARK_BOX = (84.0, 24.0)
"""The box the path data of a row is drawn in (see ``drawings.spark_path``)."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much is told; the next smaller one is tried when two pages do not suffice."""

    size: float
    outside: int
    inside: int
    formulas: bool
    ai: int


ROOMS = (
    Room(9.5, 60, 80, formulas=True, ai=14),
    Room(8.5, 60, 80, formulas=True, ai=14),
    Room(7.5, 45, 60, formulas=True, ai=14),
    Room(7.0, 34, 24, formulas=True, ai=8),
    Room(6.5, 26, 0, formulas=False, ai=5),
    Room(6.0, 18, 0, formulas=False, ai=3),
)


def draw(sheet: DoctorSheet) -> bytes:
    """Return the PDF; rows that find no room are counted on the page, never silently left out."""
    _register_fonts()
    data = b""
    for room in ROOMS:
        data, pages = _build(sheet, room, total=MOST_PAGES)
        if pages <= MOST_PAGES:
            return _build(sheet, room, total=pages)[0]
    return data


def _build(sheet: DoctorSheet, room: Room, *, total: int) -> tuple[bytes, int]:
    packed = io.BytesIO()
    document = SimpleDocTemplate(
        packed,
        pagesize=A4,
        leftMargin=MARGIN,
        rightMargin=MARGIN,
        topMargin=MARGIN,
        bottomMargin=MARGIN + 6 * mm,
        title=say(sheet.language, "doctor.page.title"),
        author="LabHelp.me",
        subject=_subject(sheet),
        creator="LabHelp.me",
        keywords=_keywords(sheet),
        lang={"ru": "ru-KZ", "kk": "kk-KZ", "en": "en"}[sheet.language],
        invariant=1,
    )

    def foot(canvas: Any, _document: Any) -> None:
        canvas.setFont("Labhelp", 6.5)
        canvas.setFillColor(FAINT)
        canvas.drawString(MARGIN, 9 * mm, say(sheet.language, "doctor.page.foot", made=sheet.made))
        canvas.drawRightString(A4[0] - MARGIN, 9 * mm, f"{canvas.getPageNumber()} / {total}")

    document.build(_story(sheet, room), onFirstPage=foot, onLaterPages=foot)
    return packed.getvalue(), document.page


def _subject(sheet: DoctorSheet) -> str:
    return say(sheet.language, "doctor.page.subject_ai" if sheet.ai else "doctor.page.subject")


def _keywords(sheet: DoctorSheet) -> str:
    """The mark for programs: whether a part was generated, and by what."""
    if sheet.ai is None:
        return "ai-generated: none"
    return f"ai-generated: partial; ai-provider: {sheet.ai.recipient}; ai-model: {sheet.ai.model}"


def _story(sheet: DoctorSheet, room: Room) -> list[Flowable]:
    style = Styles(room.size)
    story: list[Flowable] = [
        style.text(say(sheet.language, "doctor.page.title"), "title"),
        style.text(" · ".join(part for part in (sheet.person, sheet.about) if part)),
        style.text(sheet.taken, "faint"),
        style.text(sheet.headline, "strong"),
    ]
    for alarm in sheet.red_flags:
        story += [style.text(alarm.title, "alarm"), style.text(alarm.text)]
    story += _outside(sheet, room, style)
    story += _indices(sheet, room, style)
    story += _questions(sheet, style)
    story += _inside(sheet, room, style)
    story += _ai(sheet, room, style)
    return story


def _outside(sheet: DoctorSheet, room: Room, style: Styles) -> list[Flowable]:
    if not sheet.outside:
        return []
    heads = ("name", "value", "range", "status", "change", "trend")
    rows = [[style.text(say(sheet.language, f"doctor.column.{head}"), "faint") for head in heads]]
    rows += [_outside_row(row, style) for row in sheet.outside[: room.outside]]
    share = (0.27, 0.14, 0.2, 0.14, 0.15, 0.1)
    width = A4[0] - 2 * MARGIN - 12
    table = Table(rows, colWidths=[width * part for part in share], repeatRows=1)
    table.setStyle(
        [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
            ("TOPPADDING", (0, 0), (-1, -1), 2),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ("LEFTPADDING", (0, 0), (-1, -1), 2),
            ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ]
    )
    title = style.text(say(sheet.language, "doctor.outside.title"), "head")
    return [title, table, *_more(len(sheet.outside) - room.outside, sheet, style)]


def _outside_row(row: IndicatorRow, style: Styles) -> list[Flowable]:
    source = row.range_citation or row.range_source
    change = " ".join(part for part in (row.change.percent, row.change.word) if part)
    before = f"{row.change.previous} ({row.change.previous_on})" if row.change.previous else ""
    return [
        style.text(row.name),
        style.text(with_unit(row.value, row.unit), "strong"),
        style.text(" · ".join(part for part in (row.range_text, source) if part), "small"),
        style.text(f"{row.status.sign} {row.status.word}"),
        style.text(" · ".join(part for part in (change, before) if part), "small"),
        trend_picture(row.spark) if row.spark else style.text(""),
    ]


def _indices(sheet: DoctorSheet, room: Room, style: Styles) -> list[Flowable]:
    if not sheet.indices:
        return []
    story: list[Flowable] = [style.text(say(sheet.language, "doctor.indices.title"), "head")]
    for row in sheet.indices:
        line = f"{row.name}: {with_unit(row.value, row.unit)} · {row.status.word}"
        formula = f"{row.formula} ({row.what}). {row.source}" if room.formulas else row.formula
        story += [style.text(line), style.text(formula, "small")]
    return story


def _questions(sheet: DoctorSheet, style: Styles) -> list[Flowable]:
    if not sheet.questions:
        return []
    title = style.text(say(sheet.language, "doctor.questions.title"), "head")
    return [title, *(style.text(f"□ {question}") for question in sheet.questions)]


def _inside(sheet: DoctorSheet, room: Room, style: Styles) -> list[Flowable]:
    story: list[Flowable] = []
    for name, rows in (("inside", sheet.inside), ("not_assessed", sheet.not_assessed)):
        if rows:
            title = say(sheet.language, f"doctor.{name}.title", count=len(rows))
            said = [f"{row.name} {with_unit(row.value, row.unit)}" for row in rows[: room.inside]]
            story += [style.text(title, "head"), style.text("; ".join(said), "small")]
            story += _more(len(rows) - room.inside, sheet, style)
    return story


def _ai(sheet: DoctorSheet, room: Room, style: Styles) -> list[Flowable]:
    if sheet.ai is None:
        return []
    ai, language = sheet.ai, sheet.language
    mark = say(language, "doctor.ai.mark")
    story: list[Flowable] = [
        style.text(say(language, "doctor.ai.title"), "head"),
        style.text(
            say(language, "doctor.ai.made", recipient=ai.recipient, model=ai.model, at=ai.at), "small"
        ),
    ]
    said = [sentence.text for section in ai.sections for sentence in section.sentences][: room.ai]
    story += [style.text(f"{mark} {text}") for text in said]
    return [*story, style.text(say(language, "doctor.ai.limits"), "small")]


def _more(count: int, sheet: DoctorSheet, style: Styles) -> list[Flowable]:
    return [style.text(say(sheet.language, "doctor.more.line", count=count), "small")] if count > 0 else []


def trend_picture(path: str) -> Drawing:
    """Return the small line of past values with a dot at the last one; ``path`` is the SVG path of the row."""
    numbers = [float(part) for part in path.replace("M", " ").replace("L", " ").split()]
    points = [
        coordinate
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
        for coordinate in (x / 2, (SPARK_BOX[1] - y) / 2)
    ]
    picture = Drawing(SPARK_BOX[0] / 2, SPARK_BOX[1] / 2)
    picture.add(PolyLine(points, strokeColor=INK, strokeWidth=0.8))
    picture.add(Circle(points[-2], points[-1], 1.4, fillColor=INK, strokeColor=None))
    return picture


class Styles:
    """The few ways text is set, around one base size in points."""

    def __init__(self, size: float) -> None:
        def style(font: str, scale: float, colour: Any, before: float = 0) -> ParagraphStyle:
            return ParagraphStyle(
                font,
                fontName=font,
                fontSize=size * scale,
                leading=size * scale * 1.28,
                textColor=colour,
                spaceBefore=before,
            )

        self._styles = {
            "body": style("Labhelp", 1, INK),
            "strong": style("LabhelpBold", 1, INK),
            "small": style("Labhelp", 0.86, FAINT),
            "faint": style("Labhelp", 0.9, FAINT),
            "alarm": style("LabhelpBold", 1.1, ALARM, 3),
            "head": style("LabhelpBold", 1.1, INK, 6),
            "title": style("LabhelpBold", 1.7, INK),
        }

    def text(self, text: str, kind: str = "body") -> Flowable:
        """Return a paragraph; whatever stands in ``text`` is printed as letters, never read as markup."""
        if not text:
            return Spacer(0, 0)
        plain = "".join(letter for letter in text if letter.isprintable() or letter == "\u00a0")
        return Paragraph(escape(plain), self._styles[kind])


@cache
def _register_fonts() -> None:
    """Embed the two faces of the product; they hold Cyrillic, Kazakh letters and the signs of a status."""
    pdfmetrics.registerFont(TTFont("Labhelp", str(FONTS / "DejaVuSans.ttf")))
    pdfmetrics.registerFont(TTFont("LabhelpBold", str(FONTS / "DejaVuSans-Bold.ttf")))
