"""Composes the result page and the card of a report from what the rules decided; pure."""

from __future__ import annotations

from collections.abc import Sequence

from labhelp_app.clinical.analytes import Group
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.indices import IndexUnavailable, IndexValue
from labhelp_app.clinical.reasons import IndexReason
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.i18n import say
from labhelp_app.services import view_models as show
from labhelp_app.services.explanations import attention, explain, headline, questions
from labhelp_app.services.histories import PastRow, rows_by_code
from labhelp_app.services.report_assessments import AssessedReport
from labhelp_app.services.report_bodies import KeptReport, ReportBody, ReportRow
from labhelp_app.services.result_rows import index_row, indicator_row, name_of, notice
from labhelp_app.services.wording import day

OTHER = "other"
GROUPS = (*(group.value for group in Group), OTHER)
"""The sections of a report in the order of the page."""


def report_page(judged: AssessedReport, language: str, level: str) -> show.ReportPage:
    """Compose the result page: warnings first, then what needs attention, then the rest by section."""
    body, assessment = judged.report.body, judged.assessment
    counts = assessment.counts
    rows = _rows(judged, language)
    first = [rows[id(result)] for result in attention(assessment)]
    named = {id(result) for result in attention(assessment)}
    rest = [result for result in assessment.results if id(result) not in named]
    return show.ReportPage(
        id=judged.report.id,
        taken_on=day(body.taken_on),
        taken_on_iso=body.taken_on.isoformat(),
        laboratory=body.laboratory,
        way_in=say(language, f"reading.way.{body.way_in}"),
        row_version=judged.report.row_version,
        headline=headline(assessment, language),
        counted=counts.total,
        inside=counts.normal,
        outside=counts.outside,
        not_assessed=counts.not_assessed,
        red_flags=notices(judged, language),
        attention=first,
        groups=_groups(rest, rows, language),
        indices=_indices(judged, language),
        explanation=explain(assessment, language, level, judged.patient, body.taken_on),
        questions=questions(assessment, language),
        has_original=bool(body.file_id),
        further_originals=list(range(2, len(body.file_ids) + 1)),
        previous_on=day(judged.earlier[-1].body.taken_on) if judged.earlier else "",
    )


def grounds(page: show.ReportPage, codes: Sequence[str]) -> list[show.Ground]:
    """Return the rows of a page that a sentence rests on, in the order of the page; pure."""
    rows = [*page.attention, *(row for group in page.groups for row in group.rows), *page.indices]
    return [
        show.Ground(
            code=row.code,
            name=row.name,
            value=f"{row.value} {row.unit}".strip(),
            status=row.status.word,
            tone=row.status.tone,
            range_text=row.range_text,
            range_source=row.range_source,
        )
        for row in rows
        if row.code and row.code in codes
    ]


def attention_rows(judged: AssessedReport, language: str) -> list[show.IndicatorRow]:
    """Return the rows that deserve attention, worst first."""
    rows = _rows(judged, language)
    return [rows[id(result)] for result in attention(judged.assessment)]


def notices(judged: AssessedReport, language: str) -> list[show.RedFlagNotice]:
    """Return the warnings about critical values, most urgent first, may be empty."""
    names = {r.analyte.code: name_of(r, language) for r in judged.assessment.results if r.analyte}
    return [notice(alarm, names, language) for alarm in judged.assessment.red_flags]


def report_card(judged: AssessedReport, language: str) -> show.ReportCard:
    """Compose the card of a report for the history list."""
    body, assessment = judged.report.body, judged.assessment
    groups = groups_of(body)
    return show.ReportCard(
        id=judged.report.id,
        taken_on=day(body.taken_on),
        taken_on_iso=body.taken_on.isoformat(),
        laboratory=body.laboratory,
        title=_title(groups, language),
        counted=assessment.counts.total,
        outside=assessment.counts.outside,
        red_flags=len(assessment.red_flags),
        groups=groups,
        way_in=say(language, f"reading.way.{body.way_in}"),
    )


def groups_of(body: ReportBody) -> list[str]:
    """Return the codes of the sections of a report, the fullest first, those of equal size in page order."""
    found = [_group_of(row) for row in body.rows]
    return sorted(set(found), key=lambda group: (-found.count(group), GROUPS.index(group)))


def _group_of(row: ReportRow) -> str:
    analyte = find(row.code)
    return analyte.group.value if analyte else OTHER


def _title(groups: Sequence[str], language: str) -> str:
    names = [say(language, f"results.group.{group}") for group in groups]
    if len(names) > 2:
        return say(language, "results.card.title_more", first=names[0], count=len(names) - 1)
    if len(names) == 2:
        second = names[1][:1].lower() + names[1][1:]
        return say(language, "results.card.title_two", first=names[0], second=second)
    return names[0] if names else ""


def _rows(judged: AssessedReport, language: str) -> dict[int, show.IndicatorRow]:
    """Compose all rows, keyed by the identity of their result (two rows may be equal in every cell)."""
    history = rows_by_code([*judged.earlier, judged.report])
    return {
        id(result): indicator_row(row, result, _history_of(row, history), language)
        for row, result in zip(judged.report.body.rows, judged.assessment.results, strict=True)
    }


def _history_of(row: ReportRow, history: dict[str, list[PastRow]]) -> list[PastRow]:
    return history.get(row.code, []) if row.code else []


def _indices(judged: AssessedReport, language: str) -> list[show.IndicatorRow]:
    """Calculated figures first, then those that were not, with the reason."""
    indices = judged.assessment.indices
    calculated = [index for index in indices if isinstance(index, IndexValue)]
    others = [index for index in indices if not isinstance(index, IndexValue)]
    named: dict[str, show.IndicatorRow] = {}
    for index in (*calculated, *_for_this_age_first(others)):
        row = index_row(index, language)
        # One figure has formulas for several ages under one name; the person meets the name once.
        named.setdefault(row.name, row)
    return list(named.values())


def _for_this_age_first(refused: Sequence[IndexUnavailable]) -> list[IndexUnavailable]:
    """Put what only lacks an answer before what is for another age: the former says what would help."""
    return sorted(refused, key=lambda index: index.reason is IndexReason.OUTSIDE_AGE)


def _groups(
    results: Sequence[AssessedResult], rows: dict[int, show.IndicatorRow], language: str
) -> list[show.IndicatorGroup]:
    by_group: dict[str, list[show.IndicatorRow]] = {}
    for result in results:
        group = result.analyte.group.value if result.analyte else OTHER
        by_group.setdefault(group, []).append(rows[id(result)])
    return [
        show.IndicatorGroup(group, say(language, f"results.group.{group}"), by_group[group])
        for group in GROUPS
        if group in by_group
    ]


def matches(card: show.ReportCard, kept: KeptReport, query: str, language: str) -> bool:
    """Say whether every word typed is found in the card, its indicators or its sections."""
    body = kept.body
    names: list[str] = [row.observation.name_printed for row in body.rows]
    for row in body.rows:
        analyte = find(row.code)
        if analyte is not None:
            names += [analyte.names.ru, analyte.names.kk, analyte.names.en]
    sections = [say(language, f"results.group.{group}") for group in card.groups]
    text = " ".join([card.title, card.taken_on, card.laboratory, *sections, *names]).casefold()
    return all(word in text for word in query.casefold().split())
