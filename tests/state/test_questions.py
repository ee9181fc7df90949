"""The cards of questions and of the model on the page: without a model the catalogue answers, nothing is asked."""

from __future__ import annotations

from labhelp_app.state.interpretation import InterpretationState
from labhelp_app.state.questions import QuestionState
from tests.state.tabs import Tab
from tests.state.test_result_pages import stored, tab_at


def opened(served, reader) -> Tab:
    tab = tab_at(reader, f"/app/reports/{stored(served, reader)}")
    tab.call(QuestionState, "load")
    return tab


def test_suggested_questions_come_with_their_answers(served, reader):
    state = opened(served, reader).state(QuestionState)
    assert state.suggested
    assert all(one.answer for one in state.suggested)
    assert state.step == "write"


def test_a_question_with_a_name_is_held_back_until_the_name_is_gone(served, reader):
    tab = opened(served, reader)
    tab.call(QuestionState, "look", {"question": "Что скажет доктор Ахметов про ферритин?"})
    state = tab.state(QuestionState)
    assert (state.step, state.found) == ("found", ["Ахметов"])
    tab.call(QuestionState, "take_proposal")
    assert state.step == "clean"
    assert "Ахметов" not in state.typed


def test_a_question_that_is_too_long_is_told_and_goes_nowhere(served, reader):
    tab = opened(served, reader)
    tab.call(QuestionState, "look", {"question": "а" * 400})
    state = tab.state(QuestionState)
    assert (state.step, state.trouble.code) == ("write", "question_length")


def test_an_objection_is_confirmed_with_a_number_and_a_day(served, reader):
    tab = opened(served, reader)
    tab.call(InterpretationState, "object_to_ai")
    number, day = tab.state(InterpretationState).objection.split(", ")
    assert number.startswith("O-")
    assert len(day) == len("01.01.2026")


def test_a_foreign_report_offers_no_questions(served, reader):
    tab = tab_at(reader, "/app/reports/" + "0" * 32)
    tab.call(QuestionState, "load")
    assert tab.state(QuestionState).suggested == []
