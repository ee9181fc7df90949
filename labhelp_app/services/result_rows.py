"""One assessed row as the result page shows it, closed and open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from labhelp_app.clinical.analytes import Analyte, Texts
from labhelp_app.clinical.catalogue import explanation, find
from labhelp_app.clinical.indices import INDICES, IndexUnavailable, IndexValue
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.clinical.red_flags import RedFlag, Urgency
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.clinical.tables.reasons import INDEX, NOT_ASSESSED, REMARKS
from labhelp_app.i18n import say
from labhelp_app.interpretation.reviewed import NOTHING, reviewed, side_of
from labhelp_app.services import view_models as show
from labhelp_app.services.choices import text_in
from labhelp_app.services.drawings import range_bar, spark_path
from labhelp_app.services.histories import PastRow, drawn_points
from labhelp_app.services.report_bodies import ReportRow
from labhelp_app.services.soft_hyphens import parted
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.verdicts import answer_text, change_of, status_of, unit_of
from labhelp_app.services.wording import listed, measured, number, range_text

FEWEST_FOR_TREND = 2


def indicator_row(
    row: ReportRow, result: AssessedResult, history: Sequence[PastRow], language: str
) -> show.IndicatorRow:
    """Compose one row; ``history`` holds this and all earlier rows of the indicator, oldest first."""
    seen, analyte = result.observation, result.analyte
    told = explanation(analyte.code) if analyte else None
    interval = result.range_used.interval if result.range_used else None
    low, high = (interval.low, interval.high) if interval else (None, None)
    points = drawn_points(history, seen.unit, analyte) if analyte else []
    return show.IndicatorRow(
        code=analyte.code if analyte else "",
        name=name_of(result, language),
        printed_name=seen.name_printed,
        hint=_hint(analyte, language),
        value=measured(seen.value, seen.comparator, seen.text, language),
        unit=unit_of(seen, language),
        bar=range_bar(seen.value, low, high, language),
        status=status_of(result, language),
        range_text=_range(result, language),
        range_source=say(language, f"results.range_source.{result.range_source.kind.value}"),
        range_citation=result.range_source.citation or "",
        change=change_of(result.change, language),
        spark=spark_path(points),
        by_hand=row.by_hand or "value" in row.edited,  # a corrected figure is the person's own, too
        what=_said(told.what if told else None, language),
        meaning=meaning_of(result, language),
        disturbs=_said(told.disturbs if told else None, language),
        questions=[text_in(question, language) for question in told.questions] if told else [],
        source=_source_of(result, language),
        has_trend=analyte is not None and len(history) >= FEWEST_FOR_TREND,
        title=parted(name_of(result, language)),
    )


def name_of(result: AssessedResult, language: str) -> str:
    """Return the indicator's name in the person's language, or as printed when it is not known."""
    return text_in(result.analyte.names, language) if result.analyte else result.observation.name_printed


def index_row(index: IndexValue | IndexUnavailable, language: str) -> show.IndicatorRow:
    """Compose the row of a derived figure, or of the reason why there is none."""
    known = INDICES[index.code]
    name = text_in(known.names, language)
    if isinstance(index, IndexUnavailable):
        status = show.Status("not_assessed", "none", "–", say(language, "results.index.unavailable"))
        return _bare_index(
            index.code, name, "–", "", status, text_in(INDEX[index.reason], language), known.source
        )
    word = (
        text_in(index.category.texts, language)
        if index.category
        else say(language, "results.index.calculated")
    )
    status = show.Status("not_assessed", "none", "–", word)
    row = _bare_index(
        index.code,
        name,
        number(index.shown, language),
        unit_text(index.unit, language),
        status,
        "",
        index.source,
    )
    used = ", ".join(
        f"{text_in(analyte.names, language)} {number(quantity.value, language)} {unit_text(quantity.unit, language)}".strip()
        for code, quantity in index.inputs
        if (analyte := find(code)) is not None
    )
    return _with_formula(row, text_in(index.formula, language), used, _said(index.note, language))


def notice(alarm: RedFlag, names: Mapping[str, str], language: str) -> show.RedFlagNotice:
    """Compose the warning for the top of the page; its text is fixed and reviewed."""
    what = listed(
        [
            f"{names.get(seen.analyte or '', seen.name_printed)} {answer_text(seen, language)}"
            for seen in alarm.observations
        ]
    )
    urgency = "now" if alarm.urgency is Urgency.NOW else "today"
    return show.RedFlagNotice(
        code=alarm.code,
        title=say(language, f"results.red_flag.{urgency}", what=what),
        text=text_in(alarm.text, language),
        urgency=urgency,
        source=alarm.source,
    )


def _hint(analyte: Analyte | None, language: str) -> str:
    if analyte is None:
        return say(language, "results.hint.not_in_catalogue")
    return say(language, f"results.specimen.{analyte.specimen.value}")


def _range(result: AssessedResult, language: str) -> str:
    """The range in words; for a row without a verdict, why there is none."""
    if result.not_assessed is not None:
        return text_in(NOT_ASSESSED[result.not_assessed], language)
    used = result.range_used
    if used is None:
        return ""
    if used.interval is None:
        return range_text(PrintedRange(expected=used.expected), language) if used.expected else ""
    bounds = used.interval
    shown = PrintedRange(bounds.low, bounds.high, bounds.low_strict, bounds.high_strict)
    return range_text(shown, language)


def meaning_of(result: AssessedResult, language: str) -> str:
    """Return what a value on this side can mean, in the reviewed words; "" where nothing is written.

    A row the laboratory only marked, without saying on which side, gets no meaning.
    """
    told = reviewed(result.analyte.code, language) if result.analyte else NOTHING
    remark = text_in(REMARKS[result.remark], language) if result.remark else ""
    return " ".join((*told.on(side_of(result)), *([remark] if remark else [])))


def _source_of(result: AssessedResult, language: str) -> str:
    """Return the publication behind what is told of a row: its own, else that of its family or sibling."""
    told = explanation(result.analyte.code) if result.analyte else None
    if told is not None:
        return told.source
    return reviewed(result.analyte.code, language).source if result.analyte and side_of(result) else ""


def _said(texts: Texts | None, language: str) -> str:
    return text_in(texts, language) if texts else ""


def _bare_index(
    code: str, name: str, value: str, unit: str, status: show.Status, reason: str, source: str
) -> show.IndicatorRow:
    return show.IndicatorRow(
        code=code,
        name=name,
        printed_name="",
        hint="",
        value=value,
        unit=unit,
        bar=show.RangeBar(),
        status=status,
        range_text=reason,
        range_source="",
        range_citation="",
        change=show.Change(),
        source=source,
        title=parted(name),
    )


def _with_formula(row: show.IndicatorRow, formula: str, used: str, note: str) -> show.IndicatorRow:
    return replace(row, formula=formula, what=used, meaning=note)
