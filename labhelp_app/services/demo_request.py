"""The request a model would get for the synthetic report: the landing page shows it to the last byte."""

from __future__ import annotations

from labhelp_app.interpretation.deidentify import deidentify
from labhelp_app.services.demo import SHOWN_ON
from labhelp_app.services.demo_reports import SPECIMEN, specimen_reports
from labhelp_app.services.report_assessments import judge


def request_bytes(language: str, level: str = "simple") -> bytes:
    """Return the canonical bytes of the request for the newest synthetic report; pure, nothing is sent.

    Permission: anybody. Consent: none, the person is invented. Audit event: none.
    """
    *earlier, newest = specimen_reports(SHOWN_ON)
    judged = judge(newest, tuple(earlier), SPECIMEN)
    return deidentify(
        judged.assessment, SPECIMEN, newest.body.taken_on, language=language, reading_level=level
    ).to_bytes()
