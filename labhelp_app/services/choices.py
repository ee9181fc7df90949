"""The type-ahead of indicators: names in three languages, the unit to prefill, never a range."""

from __future__ import annotations

from labhelp_app.clinical.analytes import Analyte, Texts
from labhelp_app.clinical.catalogue import analyte, find
from labhelp_app.clinical.names import propose
from labhelp_app.i18n import say
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.view_models import AnalyteChoice

MAX_QUERY = 80


def search(query: str, language: str, limit: int = 8) -> list[AnalyteChoice]:
    """Return up to ``limit`` indicators whose ru, kk or en name looks like the query, best first.

    Permission: none, no personal data is touched. Consent: none. Audit event: none.
    """
    return [_choice(analyte(code), language) for code in propose(query[:MAX_QUERY], limit)]


def text_in(texts: Texts, language: str) -> str:
    """Return one language of a catalogue text.

    >>> text_in(Texts("Железо", "Темір", "Iron"), "kk")
    'Темір'
    """
    return {"kk": texts.kk, "en": texts.en}.get(language, texts.ru)


def _choice(row: Analyte, language: str) -> AnalyteChoice:
    return AnalyteChoice(
        code=row.code,
        name=text_in(row.names, language),
        unit=unit_text(row.unit, language),
        specimen=say(language, f"results.specimen.{row.specimen.value}"),
    )


def named(codes: list[str], language: str) -> list[AnalyteChoice]:
    """Return the lines for the indicators a printed name may stand for, in the given order; unknown codes are left out.

    Permission: none, no personal data is touched. Consent: none. Audit event: none.
    """
    return [_choice(row, language) for code in codes if (row := find(code)) is not None]
