"""Every situation the product can be in has its sentences: what happened, what is safe, what to do next."""

import re
from pathlib import Path

import pytest

from labhelp_app import errors
from labhelp_app.i18n import wordings
from labhelp_app.reading.drafts import DoubtReason, ReadingWarning, Refusal
from labhelp_app.services.draft_pages import STAGES
from labhelp_app.services.report_pages import GROUPS

LANGUAGES = ("ru", "kk", "en")
PARTS = ("what", "safe", "next")
RAISED = re.compile(
    r'(?:InvalidInput|SignInRefused|Conflict|NotFound|Forbidden|TooManyAttempts)\(\s*"([a-z_]+)"'
)
NAMED = re.compile(r'"((?:draft|date)_[a-z_]+|too_many_rows)"')  # what draft_pages says stands in the way
OWN_CODE = re.compile(r'^\s+code = "([a-z_]+)"', re.MULTILINE)
ROOMS_OF_PAGES = ("services", "web", "state", "crypto", "reading", "interpretation", "storage")


def raised_codes():
    root = Path(errors.__file__).parent
    files = [root / "errors.py"] + [file for room in ROOMS_OF_PAGES for file in (root / room).rglob("*.py")]
    texts = [file.read_text(encoding="utf-8") for file in files]
    found = {code for text in texts for pattern in (RAISED, OWN_CODE) for code in pattern.findall(text)}
    found |= set(NAMED.findall((root / "services" / "draft_pages.py").read_text(encoding="utf-8")))
    return found | {f"reading_{refusal.value}" for refusal in Refusal}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_that_can_be_raised_is_told_in_three_sentences(language):
    said = wordings(language)
    missing = [f"errors.{code}.{part}" for code in sorted(raised_codes()) for part in PARTS]
    assert [key for key in missing if not said.get(key)] == []


def test_the_search_for_codes_finds_what_is_there():
    assert {"not_found", "draft_not_attested", "date_in_future", "password_too_short"} <= raised_codes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_doubt_warning_stage_and_section_has_its_words(language):
    said = wordings(language)
    keys = [f"reading.doubt.{reason.value}" for reason in DoubtReason]
    keys += [f"reading.warning.{warning.value}" for warning in ReadingWarning]
    keys += [f"reading.stage.{stage}" for stage in STAGES]
    keys += [f"results.group.{group}" for group in GROUPS]
    assert [key for key in keys if not said.get(key)] == []


@pytest.mark.parametrize("room", ["errors", "reading", "results"])
def test_the_three_languages_have_the_same_keys_and_placeholders(room):
    def shape(language):
        mine = {key: text for key, text in wordings(language).items() if key.startswith(f"{room}.")}
        return {key: frozenset(re.findall(r"{(\w+)}", text)) for key, text in mine.items()}

    assert shape("ru") == shape("kk") == shape("en")


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_no_sentence_is_left_in_another_language(language):
    for key, text in wordings(language).items():
        if key.startswith(("errors.", "reading.", "results.")) and any(char.isalpha() for char in text):
            without = re.sub(r"{\w+}|PDF|AI", "", text)
            if any(char.isalpha() for char in without):
                assert re.search("[а-яёәғқңөұүһі]", without, re.IGNORECASE), key
