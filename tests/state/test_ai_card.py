"""The AI card between the person and the services: refused, grounded like any sentence, compared honestly."""

from __future__ import annotations

import pytest

from labhelp_app.services.view_models import AiSection, ComparedSentence, Sentence
from labhelp_app.state.interpretation import InterpretationState
from labhelp_app.state.result import ResultState
from labhelp_app.state.session import SessionState
from tests.services.papers import stored
from tests.state.tabs import Tab


@pytest.fixture
def tab(served, reader) -> Tab:
    """The page of a result with a text of the model on it."""
    shown = Tab(reader, f"/app/reports/{stored(served, reader)}")
    shown.call(ResultState, "load")
    shown.call(InterpretationState, "load")
    told = Sentence("Ферритин: 9, это ниже границ.", ["ferritin"])
    shown.state(InterpretationState).sections = [AiSection("summary", [told])]
    return shown


def test_an_offer_that_was_refused_stays_refused_in_this_tab_until_the_person_turns_back(tab):
    session = tab.state(SessionState)
    assert not session.without_ai
    tab.call(InterpretationState, "decline")
    tab.go("/app/reports")
    assert session.without_ai
    tab.call(InterpretationState, "reconsider")
    assert not session.without_ai


def test_a_sentence_of_the_model_rests_on_the_rows_of_the_rules(tab):
    result = tab.state(ResultState)
    tab.call(InterpretationState, "light", "Ферритин: 9, это ниже границ.")
    assert result.lit_codes == ["ferritin"]
    assert [ground.status for ground in result.grounds] == ["Ниже границ"]
    rule = next(one for part in result.page.explanation for one in part.sentences if one.codes)
    tab.call(ResultState, "light", rule.text)
    assert result.lit == rule.text  # one sentence at a time, whoever said it
    tab.call(InterpretationState, "light", "Чего модель не говорила.")
    assert (result.lit, result.lit_codes, result.grounds) == ("", [], [])


@pytest.mark.parametrize(("kinds", "differs"), [(["same", "same"], False), (["same", "new", "gone"], True)])
def test_two_texts_that_say_the_same_are_not_told_apart(tab, kinds, differs):
    state = tab.state(InterpretationState)
    state.differences = [ComparedSentence(kind, "Ферритин ниже границ.") for kind in kinds]
    assert state.differs is differs


@pytest.mark.parametrize(
    ("kind", "objection", "offered"),
    [
        ("off", "", False),
        ("ask", "", False),
        ("ready", "", True),
        ("shown", "", True),
        ("failed", "", True),
        ("ask", "O-1", True),
    ],
)
def test_an_objection_is_offered_wherever_the_model_speaks_or_spoke(tab, kind, objection, offered):
    state = tab.state(InterpretationState)
    state.kind, state.objection = kind, objection
    assert state.may_object is offered
