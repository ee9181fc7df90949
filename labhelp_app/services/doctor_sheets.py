"""What stands on the page for the doctor: the same verdicts as on the screen, the abnormal first; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labhelp_app.i18n import say
from labhelp_app.services.report_assessments import AssessedReport
from labhelp_app.services.report_pages import report_page
from labhelp_app.services.view_models import AiExplanation, IndicatorRow, RedFlagNotice
from labhelp_app.services.wording import day

MOST_QUESTIONS = 8


@dataclass(frozen=True, slots=True)
class DoctorSheet:
    """Everything printed, ready to be set; texts are plain and may hold any character of the paper."""

    language: str
    person: str
    about: str
    taken: str
    headline: str
    red_flags: tuple[RedFlagNotice, ...]
    outside: tuple[IndicatorRow, ...]
    inside: tuple[IndicatorRow, ...]
    not_assessed: tuple[IndicatorRow, ...]
    indices: tuple[IndicatorRow, ...]
    questions: tuple[str, ...]
    ai: AiExplanation | None
    made: str


def doctor_sheet(
    judged: AssessedReport,
    profile: dict[str, str],
    ai: AiExplanation | None,
    language: str,
    made: str,
) -> DoctorSheet:
    """Compose the page from the verdicts of the result page; indices without a value are left out."""
    page = report_page(judged, language, "normal")
    rest = [row for group in page.groups for row in group.rows]
    return DoctorSheet(
        language=language,
        person=" ".join(
            profile[part] for part in ("surname", "given_name", "patronymic") if profile.get(part)
        ),
        about=_about(judged, language),
        taken=" · ".join(part for part in (page.taken_on, page.laboratory, page.way_in) if part),
        headline=page.headline,
        red_flags=tuple(page.red_flags),
        outside=tuple(page.attention),
        inside=_with(rest, assessed=True),
        not_assessed=_with(rest, assessed=False),
        indices=tuple(row for row in page.indices if row.formula),
        questions=tuple(page.questions[:MOST_QUESTIONS]),
        ai=ai,
        made=made,
    )


def _with(rows: Sequence[IndicatorRow], *, assessed: bool) -> tuple[IndicatorRow, ...]:
    return tuple(row for row in rows if (row.status.flag != "not_assessed") is assessed)


def _about(judged: AssessedReport, language: str) -> str:
    patient, taken_on = judged.patient, judged.report.body.taken_on
    years = patient.age_years(taken_on)
    parts = [
        say(language, f"doctor.sex.{patient.sex}") if patient.sex else "",
        say(language, "doctor.born.line", date=day(patient.birth_date)) if patient.birth_date else "",
        say(language, "doctor.age.line", years=years) if years is not None else "",
    ]
    return ", ".join(part for part in parts if part)
