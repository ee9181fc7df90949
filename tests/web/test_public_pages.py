"""Public pages: three languages, every promise in place, forms that ask exactly what they may."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from labhelp_app.errors import InvalidInput
from labhelp_app.i18n import LANGUAGES, say
from labhelp_app.pages import (
    accuracy,
    consents,
    how_it_works,
    landing,
    login,
    not_found,
    privacy_policy,
    register,
)
from labhelp_app.pages.page import Page
from labhelp_app.services.consent_texts import consent_texts
from labhelp_app.services.registration import FIELDS, read_registration
from labhelp_app.settings import settings
from tests.web.drawn import attribute, classes_of, elements, text_of, walk

ROOT = Path(__file__).resolve().parents[2]
MODULES = (landing, how_it_works, accuracy, privacy_policy, consents, login, register)
EVERY = [page for module in MODULES for page in module.PAGES]
PREFIX = {"ru": "", "kk": "/kk", "en": "/en"}

CLAUSES = (
    "1 2.1 2.2 2.3 2.4 3 4.1 4.2 4.3 4.4 4.5 4.6 5.1 5.2 5.3 6.1 6.2 6.3 6.4 6.5 7.1 7.2 8.1 8.2 "
    "9.1 9.2 9.3 9.4 10.1 11.1 11.2 11.3 12.1 12.2 12.3 12.4 13"
).split()


@cache
def _drawn_at(route: str) -> Any:
    return next(page for page in EVERY if page.route == route).view()


def drawn_of(page: Page) -> Any:
    """Return the page's tree, made once."""
    return _drawn_at(page.route)


def language_of(page: Page) -> str:
    first = page.route.split("/")[1]
    return first if first in ("kk", "en") else "ru"


def in_language(module: object, language: str) -> Page:
    return next(page for page in module.PAGES if language_of(page) == language)  # type: ignore[attr-defined]


by_route = pytest.mark.parametrize("page", EVERY, ids=[page.route for page in EVERY])
by_language = pytest.mark.parametrize("language", LANGUAGES)


@by_route
def test_a_public_page_says_its_language_at_its_root_and_names_itself(page: Page) -> None:
    drawn = drawn_of(page)
    assert attribute(drawn, "lang") == language_of(page)
    assert len(elements(drawn, "h1")) == 1
    assert len(elements(drawn, "main")) == 1
    assert 10 <= len(page.title) <= 70
    assert 20 <= len(page.description) <= 170


@by_route
def test_a_public_page_names_the_same_page_in_every_language(page: Page) -> None:
    links = [part for part in page.meta if not isinstance(part, dict)]
    named = {attribute(link, "hrefLang"): attribute(link, "href") for link in links}
    path = page.route.removeprefix(PREFIX[language_of(page)]).rstrip("/")
    for language in LANGUAGES:
        assert named[language].rstrip("/") == settings().public_url + PREFIX[language] + path
    assert named["x-default"] == named["ru"]


def test_no_two_public_pages_share_an_address_or_a_title() -> None:
    assert len({page.route for page in EVERY}) == len(EVERY) == len(MODULES) * 3
    assert len({page.title for page in EVERY}) == len(EVERY)


@by_route
def test_only_account_pages_ask_search_engines_to_stay_away(page: Page) -> None:
    hidden = any(isinstance(part, dict) and part.get("name") == "robots" for part in page.meta)
    assert hidden is page.route.endswith(("/login", "/register"))


@by_route
def test_a_public_page_loads_and_links_nothing_from_elsewhere(page: Page) -> None:
    for part in walk(drawn_of(page)):
        for name in ("href", "src", "action"):
            address = attribute(part, name)
            assert not address.startswith("//")
            assert "://" not in address or address.startswith((settings().public_url, settings().api_url))


@by_route
def test_a_public_page_needs_no_chart_library_and_no_component_framework(page: Page) -> None:
    libraries = {library.split("@")[0] if library else "" for library in drawn_of(page)._get_all_imports()}
    heavy = [
        name
        for name in drawn_of(page)._get_all_imports()
        if "radix" in name or "plotly" in name or "recharts" in name
    ]
    assert libraries
    assert heavy == []


@by_route
def test_every_class_a_public_page_uses_is_dressed(page: Page) -> None:
    styles = "\n".join(path.read_text() for path in (ROOT / "assets" / "styles").glob("*.css"))
    bare = {name for name in classes_of(drawn_of(page)) if f".{name}" not in styles}
    assert bare <= {"both"}, bare  # the plain range bar is the one with both bounds


@by_language
def test_the_policy_has_every_clause_once_in_order_with_words_in_it(language: str) -> None:
    drawn = drawn_of(in_language(privacy_policy, language))
    clauses = [part for part in walk(drawn) if attribute(part, "id").startswith("clause-")]
    assert [attribute(part, "id").removeprefix("clause-") for part in clauses] == CLAUSES
    for part in clauses:
        assert len(text_of(part)) > 30


@by_language
def test_the_contents_of_the_policy_lead_to_its_thirteen_sections(language: str) -> None:
    drawn = drawn_of(in_language(privacy_policy, language))
    places = {attribute(part, "id") for part in elements(drawn, "h2")}
    nav = next(part for part in elements(drawn, "nav") if "contents" in attribute(part, "class"))
    links = [attribute(link, "href") for link in elements(nav, "a")]
    assert links == [f"#section-{number}" for number in range(1, 14)]
    assert {link.removeprefix("#") for link in links} <= places


@by_language
def test_the_policy_names_the_laws_the_contact_and_the_recipient_of_data(language: str) -> None:
    said = text_of(drawn_of(in_language(privacy_policy, language)))
    for named in (
        "94-V",
        "360-VI",
        "230-VIII",
        "255-VIII",
        "OpenAI",
        "+7 707 306 7117",
        "labhelp.me/privacy-policy",
    ):
        assert named in said
    assert say(language, "common.state.not_set") in said, "nobody is named as operator in development"


@by_language
def test_the_consents_page_shows_every_word_that_is_agreed_to(language: str) -> None:
    said = text_of(drawn_of(in_language(consents, language)))
    for text in consent_texts(settings().operator, settings().ai, language):
        for words in (text.title, text.box, text.sha256, *(part for _, _, part in text.parts)):
            assert " ".join(words.split()) in said


@by_language
def test_registration_asks_exactly_the_fields_the_service_takes(language: str) -> None:
    drawn = drawn_of(in_language(register, language))
    names = {attribute(part, "name") for part in elements(drawn, "input")}
    assert names == set(FIELDS)
    form = elements(drawn, "form")[0]
    assert attribute(form, "method") == "post"
    assert attribute(form, "action").endswith("/api/auth/register")


@by_language
def test_every_consent_is_its_own_box_and_none_is_ticked_beforehand(language: str) -> None:
    drawn = drawn_of(in_language(register, language))
    boxes = [part for part in elements(drawn, "input") if attribute(part, "type") in ("checkbox", "radio")]
    consented = [part for part in boxes if attribute(part, "name").startswith("consent_")]
    assert {attribute(part, "name") for part in consented} == {
        "consent_account",
        "consent_medical",
        "consent_notices",
    }
    assert all(attribute(part, "default_checked") in ("", "false") for part in boxes)
    assert all(attribute(part, "checked") in ("", "false") for part in boxes)
    required = {attribute(part, "name") for part in consented if attribute(part, "required") == "true"}
    assert required == {"consent_account", "consent_medical"}


@by_language
def test_every_field_has_a_label_of_its_own(language: str) -> None:
    for module in (login, register):
        drawn = drawn_of(in_language(module, language))
        labelled = {attribute(part, "html_for") for part in elements(drawn, "label")}
        wrapped = {id(part) for label in elements(drawn, "label") for part in elements(label, "input")}
        for part in elements(drawn, "input"):
            alone = attribute(part, "type") != "hidden" and id(part) not in wrapped
            assert not alone or attribute(part, "id") in labelled


BROKEN = {
    "surname": ["", "12"],
    "email": ["someone", "a@b"],
    "birth_date": ["31.02.1990", "07.05.2020", "1.1.1800"],
    "sex": [""],
    "password": ["short", "x" * 300, "passwordpassword", "Specimen-Family-2026"],
    "consent_account": [""],
    "something_else": ["1"],
}
GOOD = {
    "surname": "Specimen-Family",
    "given_name": "Aigul",
    "email": "specimen@example.kz",
    "birth_date": "07.05.1989",
    "sex": "female",
    "password": "four calm rivers under snow",
    "language": "kk",
    "consent_account": "yes",
    "consent_medical": "yes",
}


@pytest.mark.parametrize(("field", "value"), [(field, value) for field in BROKEN for value in BROKEN[field]])
def test_every_refusal_of_a_registration_is_told_in_words_beside_its_field(field: str, value: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_registration({**GOOD, field: value}, datetime(2026, 11, 22, 6, 0, tzinfo=UTC))
    code = refused.value.code
    for language in LANGUAGES:
        drawn = drawn_of(in_language(register, language))
        told = [part for part in walk(drawn) if attribute(part, "data-problem") == code]
        assert len(told) == 1, code
        assert len(text_of(told[0])) > 30
        about = attribute(told[0], "data-field")
        assert not about or any(attribute(part, "id") == about for part in elements(drawn, "input"))


def test_the_specimen_registration_itself_is_taken() -> None:
    assert read_registration(GOOD, datetime(2026, 11, 22, 6, 0, tzinfo=UTC)).email == GOOD["email"]


@by_language
def test_problems_are_hidden_until_one_applies_and_then_an_alert(language: str) -> None:
    for module in (login, register):
        box = next(
            part
            for part in walk(drawn_of(in_language(module, language)))
            if "data-problems" in (getattr(part, "custom_attrs", None) or {})
        )
        assert attribute(box, "role") == "alert"
        assert attribute(box, "hidden") == "true"
        told = [part for part in walk(box) if attribute(part, "data-problem")]
        assert told
        assert all(attribute(part, "hidden") == "true" for part in told)


@by_language
def test_the_eight_measures_are_named_each_with_a_test_that_exists(language: str) -> None:
    drawn = drawn_of(in_language(how_it_works, language))
    proofs = [text_of(part) for part in elements(drawn, "code")]
    assert len(proofs) == len(privacy_policy.clause_items("policy.c10_1")) == 8
    for proof in proofs:
        assert (ROOT / proof).is_file(), proof


@by_language
def test_accuracy_promises_nothing_before_it_is_measured(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(accuracy, "read_measured", lambda: None)
    assert say(language, "accuracy.reading.none") in text_of(in_language(accuracy, language).view())


HELD_OUT = {
    "rows": 484, "rows_exact_share": 0.9549, "rows_exact_bounds95": [0.9222, 0.97061],
    "values_exact_share": 0.99999, "values_exact_bounds95": [0.9911, 1.0], "silent_wrong_cells": 7,
    "green_cells": 1806, "silent_wrong_cells_bounds95": [0.0019, 0.00797], "cells_asked_share": 0.0671,
}  # fmt: skip


def read_words(component: Any) -> str:
    return text_of(component).replace(".", ",").replace("\u00a0", " ")


@by_language
def test_accuracy_shows_the_counts_of_the_stored_benchmark(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = tmp_path / "result.json"
    stored.write_text(json.dumps({"made_at": "2026-11-20T15:02:52+00:00", "sets": {"held_out": HELD_OUT}}))
    measured = accuracy.read_measured(stored)
    monkeypatch.setattr(accuracy, "read_measured", lambda: measured)
    said = read_words(in_language(accuracy, language).view())
    for figure in (
        "484",
        "95,4 %",
        "92,2 %",
        "97,1 %",
        "99,9 %",
        " 7 ",
        "1806",
        "0,8 %",
        "6,7 %",
        "20,11,2026",
    ):
        assert figure in said, figure
    assert say(language, "accuracy.reading.none") not in said


@by_language
def test_accuracy_shows_each_kind_of_picture_with_its_errors_and_refusals(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = tmp_path / "result.json"
    classes = {
        "scan_300": {**HELD_OUT, "papers": 17, "refused": {}},
        "low_dpi": {**HELD_OUT, "papers": 17, "refused": {"no_table": 2, "blurred": 1}, "rows": 333},
        "shaken": {**HELD_OUT, "papers": 201, "blurred_refused_share": 0.9876},
    }
    stored.write_text(json.dumps({"made_at": "2026-11-20T15:02:52+00:00", "classes": classes}))
    measured = accuracy.read_pictures(stored)
    monkeypatch.setattr(accuracy, "read_pictures", lambda: measured)
    said = read_words(in_language(accuracy, language).view())
    table = next(
        part
        for part in walk(in_language(accuracy, language).view())
        if attribute(part, "class") == "table cards"
    )
    rows = [read_words(row) for row in elements(table, "tr")]
    refused = say(language, "accuracy.pictures.of", part=3, whole=17)
    silent = say(language, "accuracy.pictures.of", part=7, whole=1806)
    assert len(rows) == 3, "titles and the two kinds that were measured"
    assert refused in rows[2]
    assert refused not in rows[1]
    assert all(silent in row and "95,4 %" in row and "6,7 %" in row for row in rows[1:])
    assert "333" in rows[2]
    for figure in ("17", "201", "98,7 %", "92,2 %", "97,1 %"):
        assert figure in said


@pytest.mark.parametrize("missing", [*HELD_OUT])
def test_figures_of_which_one_is_missing_are_not_shown(missing: str, tmp_path: Path) -> None:
    stored = tmp_path / "result.json"
    part = {name: figure for name, figure in HELD_OUT.items() if name != missing}
    for figures, whole in ((part, False), (HELD_OUT, True)):
        body = {
            "made_at": "2026-11-20T15:02:52+00:00",
            "sets": {"held_out": figures},
            "classes": {"low_dpi": figures},
        }
        stored.write_text(json.dumps(body))
        assert (accuracy.read_measured(stored) is not None) is whole
        assert (accuracy.read_pictures(stored) is not None) is whole


@by_language
def test_every_cell_of_the_accuracy_table_says_on_a_phone_what_it_is(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = tmp_path / "result.json"
    stored.write_text(
        json.dumps(
            {"made_at": "2026-11-20T15:02:52+00:00", "classes": {"messenger": {**HELD_OUT, "papers": 3}}}
        )
    )
    measured = accuracy.read_pictures(stored)
    monkeypatch.setattr(accuracy, "read_pictures", lambda: measured)
    cells = elements(in_language(accuracy, language).view(), "td")
    assert [attribute(cell, "data-label") for cell in cells] == [
        say(language, f"accuracy.pictures.{name}") for name in accuracy.COLUMNS
    ]


@pytest.mark.parametrize("broken", ["", "[]", "{}", '{"made_at": "yesterday", "sets": {"held_out": {}}}'])
def test_a_result_that_does_not_hold_every_count_is_no_result(broken: str, tmp_path: Path) -> None:
    stored = tmp_path / "text_pdf.json"
    stored.write_text(broken)
    assert accuracy.read_measured(stored) is None


@pytest.mark.parametrize(
    ("name", "nonsense"),
    [("refused", [1]), ("rows_exact_bounds95", [0.9]), ("rows_exact_share", "much"), ("green_cells", None)],
)
def test_a_figure_that_is_none_makes_the_whole_result_none(
    name: str, nonsense: object, tmp_path: Path
) -> None:
    stored = tmp_path / "result.json"
    figures = {**HELD_OUT, "papers": 3, "refused": {}, name: nonsense}
    stored.write_text(json.dumps({"made_at": "2026-11-20T15:02:52+00:00", "classes": {"low_dpi": figures}}))
    assert accuracy.read_pictures(stored) is None


def test_an_unknown_address_is_answered_in_three_languages() -> None:
    said = text_of(not_found.PAGES[0].view())
    for language in LANGUAGES:
        assert say(language, "not_found.page.title") in said


@by_language
def test_the_example_stands_on_the_landing_page_and_is_marked_as_invented(language: str) -> None:
    drawn = drawn_of(in_language(landing, language))
    rows = [part for part in elements(drawn, "details") if "row" in attribute(part, "class").split()]
    assert len(rows) >= 5
    assert say(language, "common.specimen.tag") in text_of(drawn)
    assert all(attribute(part, "data-tone") in {"ok", "near", "out", "crit", "none"} for part in rows)


@by_language
def test_the_request_shown_on_the_landing_page_is_what_the_model_would_get(language: str) -> None:
    drawn = drawn_of(in_language(landing, language))
    sent = json.loads(text_of(elements(drawn, "pre")[0]))
    assert set(sent) == {
        "age_band",
        "indicators",
        "language",
        "prompt_version",
        "reading_level",
        "red_flags",
        "sex",
    }
    assert sent["language"] == language
    assert sent["indicators"]
