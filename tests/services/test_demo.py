"""The specimen person exists in development only and shows what the service can do."""

from dataclasses import replace

import pytest

from labhelp_app.errors import NotFound, SettingRefused
from labhelp_app.services import accounts, demo, overview, reports, trends
from labhelp_app.services.actor import Actor, Visit
from labhelp_app.settings import Environment


def signed_in(ctx, specimen):
    opened = accounts.sign_in(ctx, specimen.email, specimen.password, visit=Visit("127.0.0.1", "test"))
    return opened.actor if hasattr(opened, "actor") else Actor(opened.user_id, "")


def test_the_specimen_person_has_four_reports_with_changes_an_unknown_and_two_laboratories(sqlite_context):
    specimen = demo.seed(sqlite_context)
    actor = signed_in(sqlite_context, specimen)
    cards = reports.cards(sqlite_context, actor, "ru")
    assert specimen.reports == len(cards) == 4
    assert len({card.laboratory for card in cards}) == 2
    assert all("образец" in card.laboratory for card in cards)
    page = reports.page(sqlite_context, actor, cards[0].id, "ru")
    assert page.outside >= 3
    assert page.not_assessed == 1
    assert "по-настоящему" in page.headline
    hemoglobin = trends.page(sqlite_context, actor, "hemoglobin", "ru")
    assert len(hemoglobin.series_titles) == 2
    vitamin = trends.page(sqlite_context, actor, "vitamin_d_25oh", "ru")
    assert [bool(point.printed) for point in vitamin.points] == [False, False, True, False]
    assert overview.page(sqlite_context, actor, "kk").reports == 4


def test_seeding_again_changes_nothing_and_tells_the_same_password(sqlite_context):
    first = demo.seed(sqlite_context)
    for _ in range(4):
        assert demo.seed(sqlite_context) == first


def test_production_refuses_to_invent_anybody(sqlite_context):
    settings = replace(sqlite_context.settings, environment=Environment.PRODUCTION)
    with pytest.raises(SettingRefused):
        demo.seed(replace(sqlite_context, settings=settings))


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_public_demo_needs_no_database_and_speaks_three_languages(language):
    page = demo.report_page(language, "detailed")
    assert page.headline
    assert page.explanation
    assert page.attention[0].what
    assert demo.trend_page(language).points[-1].status.word
    with pytest.raises(NotFound):
        demo.trend_page(language, "no_such")


def test_the_password_never_shows_in_a_repr(sqlite_context):
    specimen = demo.seed(sqlite_context)
    assert specimen.password not in repr(specimen)
    assert specimen.password in demo.announcement(specimen)
