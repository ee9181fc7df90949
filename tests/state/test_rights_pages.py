"""My data and profile: consents as buttons, a pause, details and devices, with effect at once."""

from __future__ import annotations

from labhelp_app.i18n import LANGUAGES, wordings
from labhelp_app.services import accounts
from labhelp_app.state.my_data import MyDataState
from labhelp_app.state.profile import ProfileState
from labhelp_app.state.session import SessionState
from labhelp_app.state.upload import UploadState
from tests.state.tabs import Tab


def rights(tab: Tab):
    return tab.state(MyDataState)


def granted(tab: Tab) -> set[str]:
    return {consent.purpose for consent in rights(tab).page.consents if consent.granted}


def opened(reader) -> Tab:
    tab = Tab(reader, "/app/my-data")
    tab.state(SessionState).language = "ru"
    tab.call(MyDataState, "load")
    return tab


def test_a_consent_is_read_whole_before_it_is_given(served, reader):
    tab = opened(reader)
    tab.call(MyDataState, "give")
    assert "ai" not in granted(tab)
    tab.call(MyDataState, "ask_to_give", "ai")
    assert rights(tab).giving_title
    assert len(rights(tab).giving_parts) >= 8
    tab.call(MyDataState, "give")
    assert "ai" in granted(tab)
    assert rights(tab).told == "given"


def test_giving_and_withdrawing_take_the_same_two_taps(served, reader):
    tab = opened(reader)
    tab.call(MyDataState, "ask_to_withdraw", "medical")
    assert "medical" in granted(tab)
    tab.call(MyDataState, "withdraw")
    assert "medical" not in granted(tab)


def test_a_withdrawn_consent_closes_the_upload_page(served, reader):
    tab = opened(reader)
    tab.call(MyDataState, "ask_to_withdraw", "medical")
    tab.call(MyDataState, "withdraw")
    tab.go("/app/upload")
    tab.call(UploadState, "load")
    assert not tab.state(UploadState).may_store


def test_a_purpose_nobody_knows_is_refused_in_words(served, reader):
    tab = opened(reader)
    tab.call(MyDataState, "ask_to_give", "everything")
    assert rights(tab).asked_to_give == ""
    assert tab.state(SessionState).problem or rights(tab).trouble.code


def test_a_pause_begins_and_ends_at_once(served, reader):
    tab = opened(reader)
    tab.call(MyDataState, "block")
    assert (rights(tab).page.status, rights(tab).told) == ("blocked", "blocked")
    tab.call(MyDataState, "unblock")
    assert (rights(tab).page.status, rights(tab).told) == ("active", "unblocked")


def test_corrected_details_are_stored_and_shown(served, reader):
    tab = Tab(reader, "/app/profile")
    tab.call(ProfileState, "load")
    page = tab.state(ProfileState).page
    fields = {
        "surname": "Қайсарова",
        "given_name": "Үлгі",
        "patronymic": "",
        "birth_date": "04.05.1989",
        "sex": page.sex,
    }
    tab.call(ProfileState, "save", fields)
    assert tab.state(ProfileState).told == "saved"
    assert tab.state(ProfileState).born == "04.05.1989"
    assert accounts.profile(served, reader).surname == "Қайсарова"


def test_a_birth_date_of_a_child_is_refused_and_nothing_changes(served, reader):
    tab = Tab(reader, "/app/profile")
    tab.call(ProfileState, "load")
    before = accounts.profile(served, reader)
    fields = {
        "surname": before.surname,
        "given_name": before.given_name,
        "patronymic": "",
        "birth_date": "04.05.2020",
        "sex": before.sex,
    }
    tab.call(ProfileState, "save", fields)
    assert tab.state(ProfileState).trouble.what
    assert accounts.profile(served, reader) == before


def test_the_present_device_is_among_the_signed_in_ones(served, reader):
    tab = Tab(reader, "/app/profile")
    tab.call(ProfileState, "load")
    assert [device.current for device in tab.state(ProfileState).devices] == [True]


def test_a_strangers_session_cannot_be_ended(served, reader, passer_by):
    tab = Tab(passer_by, "/app/profile")
    tab.call(ProfileState, "load")
    tab.call(ProfileState, "end_session", reader.session_id)
    still = Tab(reader, "/app/profile")
    still.call(ProfileState, "load")
    assert still.state(ProfileState).page is not None


def test_what_the_pages_of_rights_tell_is_said_in_every_language():
    for language in LANGUAGES:
        for act in ("given", "withdrawn", "blocked", "unblocked"):
            assert wordings(language)[f"my_data.told.{act}"]
