"""The page for the doctor: whole, at most two pages, in three alphabets, with AI words marked as such."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.errors import ConsentMissing, NotFound
from labhelp_app.interpretation.openai_client import connect
from labhelp_app.services import consents, interpretations, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.doctor_pages import doctor_pdf
from labhelp_app.services.report_bodies import ReportBody, ReportRow
from labhelp_app.settings import Ai
from tests.cast import person
from tests.interpretation.samples import ROWS, TAKEN_ON
from tests.scripted_openai import ScriptedOpenAi

TITLES = {"ru": "Страница для врача", "kk": "Дәрігерге арналған бет", "en": "Page for the doctor"}
FERRITIN = {"ru": "Ферритин", "kk": "Ферритин", "en": "Ferritin"}
HOSTILE = "<img src='/etc/passwd'/> & <b>Зертхана</b>"


def keep(
    ctx: Context, actor: Actor, rows: tuple[Observation, ...], on: date, laboratory: str = "ҮЛГІ"
) -> str:
    body = ReportBody(on, laboratory, "manual", tuple(ReportRow(str(n), row) for n, row in enumerate(rows)))
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report_id = vault.seal_report(uow, ctx, actor, body.to_dict(), draft_id=on.isoformat().ljust(32, "0"))
        uow.commit()
    return report_id


@pytest.fixture
def owner(sqlite_context: Context) -> Actor:
    return person(sqlite_context, "owner", ai=True, surname="Әлімқұлова-Үлгі", given_name="Гүлнұр")


@pytest.fixture
def report_id(sqlite_context: Context, owner: Actor) -> str:
    before = tuple(replace(row, value=(row.value or Decimal(1)) * 2) for row in ROWS)
    keep(sqlite_context, owner, before, date(2026, 6, 1))
    return keep(sqlite_context, owner, ROWS, TAKEN_ON)


def text_of(data: bytes) -> tuple[str, int]:
    document = pypdfium2.PdfDocument(data)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    return " ".join("\n".join(pages).split()), len(document)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_page_says_the_verdicts_in_the_language_asked(
    sqlite_context: Context, owner: Actor, report_id: str, language: str
) -> None:
    text, pages = text_of(doctor_pdf(sqlite_context, owner, report_id, language))
    assert pages <= 2
    assert TITLES[language] in text
    assert "Әлімқұлова-Үлгі Гүлнұр" in text
    assert FERRITIN[language] in text
    assert "14.10.2026" in text
    assert text.index({"ru": "Калий", "kk": "Калий", "en": "Potassium"}[language]) < text.index(
        {"ru": "Глюкоза", "kk": "Глюкоза", "en": "Glucose"}[language]
    )
    assert "01.06.2026" in text  # what it is compared with


def test_kazakh_letters_are_in_the_embedded_face(
    sqlite_context: Context, owner: Actor, report_id: str
) -> None:
    data = doctor_pdf(sqlite_context, owner, report_id, "kk")
    text, _ = text_of(data)
    assert set("әғқңөұүі") <= set(text.lower())
    assert b"FontFile2" in data


def test_a_report_of_ninety_rows_still_fits_two_pages_and_says_what_found_no_room(
    sqlite_context: Context, owner: Actor
) -> None:
    numeric = [one for one in all_analytes() if one.plausible and one.unit][:90]
    rows = tuple(
        Observation(
            one.code,
            one.names.ru,
            value=Decimal(9),
            unit=one.unit,
            range=PrintedRange(Decimal(1), Decimal(2)),
        )
        for one in numeric
    )
    report_id = keep(sqlite_context, owner, rows, TAKEN_ON)
    for language in ("ru", "kk", "en"):
        text, pages = text_of(doctor_pdf(sqlite_context, owner, report_id, language))
        assert pages <= 2
        assert {"ru": "не хватило места: ", "kk": "сыймай қалған жолдар: ", "en": "found no room: "}[
            language
        ] in text


def test_what_stands_on_the_paper_is_printed_and_never_read_as_markup(
    sqlite_context: Context, owner: Actor
) -> None:
    rows = (replace(ROWS[0], name_printed=HOSTILE), Observation(None, HOSTILE, text=HOSTILE))
    text, _ = text_of(
        doctor_pdf(sqlite_context, owner, keep(sqlite_context, owner, rows, TAKEN_ON, HOSTILE), "ru")
    )
    assert "<img src='/etc/passwd'/>" in text
    assert "root:" not in text


def test_without_ai_the_file_says_so_to_programs(
    sqlite_context: Context, owner: Actor, report_id: str
) -> None:
    data = doctor_pdf(sqlite_context, owner, report_id, "ru")
    assert pypdfium2.PdfDocument(data).get_metadata_dict()["Keywords"] == "ai-generated: none"
    assert "[ИИ]" not in text_of(data)[0]


@pytest.mark.parametrize(("language", "mark"), [("ru", "[ИИ]"), ("kk", "[ЖИ]"), ("en", "[AI]")])
def test_kept_words_of_the_model_are_marked_for_people_and_programs(
    sqlite_context: Context, owner: Actor, report_id: str, tmp_path: Path, language: str, mark: str
) -> None:
    with ScriptedOpenAi(tmp_path) as server:
        ai = Ai(api_key="k", base_url=server.base_url, ca_file=str(server.ca_file), model="scripted")
        ctx = replace(sqlite_context, settings=replace(sqlite_context.settings, ai=ai), ai=connect(ai))
        list(interpretations.explain(ctx, owner, report_id, language, "simple"))
    data = doctor_pdf(ctx, owner, report_id, language)
    text, _ = text_of(data)
    assert text.count(mark) >= 5
    keywords = pypdfium2.PdfDocument(data).get_metadata_dict()["Keywords"]
    assert keywords == "ai-generated: partial; ai-provider: OpenAI; ai-model: scripted"


def test_nobody_elses_page_and_no_page_without_consent(
    sqlite_context: Context, owner: Actor, report_id: str
) -> None:
    stranger = person(sqlite_context, "stranger")
    for missing in (report_id, "0" * 32):
        with pytest.raises(NotFound):
            doctor_pdf(sqlite_context, stranger, missing, "ru")
    consents.withdraw(sqlite_context, owner, "medical", "ru", "button")
    with pytest.raises(ConsentMissing):
        doctor_pdf(sqlite_context, owner, report_id, "ru")


def test_the_metadata_name_nobody(sqlite_context: Context, owner: Actor, report_id: str) -> None:
    metadata = pypdfium2.PdfDocument(doctor_pdf(sqlite_context, owner, report_id, "kk")).get_metadata_dict()
    assert not [value for value in metadata.values() if "Әлімқұлова" in value or "Гүлнұр" in value]
