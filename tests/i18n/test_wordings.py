"""Three languages say the same things: same keys, same placeholders, no empty text."""

from __future__ import annotations

import json
import re
import string

import pytest

from labhelp_app import i18n

ROOMS = sorted(path.name for path in (i18n.LOCALES / "ru").glob("*.json"))


def room(language: str, name: str) -> dict[str, str]:
    return json.loads((i18n.LOCALES / language / name).read_text(encoding="utf-8"))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_language_has_the_same_rooms() -> None:
    for language in i18n.LANGUAGES:
        assert sorted(path.name for path in (i18n.LOCALES / language).glob("*.json")) == ROOMS


@pytest.mark.parametrize("name", ROOMS)
def test_every_room_has_the_same_keys_in_every_language(name: str) -> None:
    russian = room("ru", name).keys()
    for language in ("kk", "en"):
        other = room(language, name).keys()
        assert not russian - other, f"{language} lacks {sorted(russian - other)[:5]}"
        assert not other - russian, f"ru lacks {sorted(other - russian)[:5]}"


@pytest.mark.parametrize("name", ROOMS)
def test_every_wording_has_the_same_placeholders_in_every_language(name: str) -> None:
    russian = room("ru", name)
    for language in ("kk", "en"):
        other = room(language, name)
        assert [key for key in russian if placeholders(russian[key]) != placeholders(other[key])] == []


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_no_wording_is_empty_and_keys_carry_the_name_of_their_room(language: str, name: str) -> None:
    for key, text in room(language, name).items():
        assert text.strip() == text, key
        assert text, key
        assert key.startswith(f"{name.removesuffix('.json')}."), key
        assert re.fullmatch(r"[a-z0-9_]+(\.[A-Za-z0-9_]+)+", key), key


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_a_counted_wording_has_as_many_forms_as_its_language(language: str, name: str) -> None:
    for key, text in room(language, name).items():
        if key.endswith(i18n.COUNTED) and "{count}" in text:
            assert len(text.split(i18n.FORM_MARK)) == i18n.FORMS[language], key


@pytest.mark.parametrize("name", ROOMS)
def test_kazakh_is_not_left_in_russian(name: str) -> None:
    """Names and signs may coincide; a sentence of four words or more may not."""
    russian, kazakh = room("ru", name), room("kk", name)
    same = [
        key
        for key in russian
        if russian[key] == kazakh[key] and len(re.findall(r"[А-Яа-яё]{2,}", russian[key])) > 3
    ]
    assert same == []


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(i18n.WordingMissing):
        i18n.say("ru", "common.there_is_no_such_key.text")


def test_russian_nouns_agree_with_their_number() -> None:
    said = [i18n.say_count("ru", "common.indicators.count", count) for count in (1, 2, 5, 11, 21, 112)]
    assert said == [
        "1 показатель",
        "2 показателя",
        "5 показателей",
        "11 показателей",
        "21 показатель",
        "112 показателей",
    ]


def test_kazakh_nouns_stay_singular_after_a_number() -> None:
    assert i18n.say_count("kk", "common.indicators.count", 12) == "12 көрсеткіш"


def test_english_nouns_are_singular_for_one_alone() -> None:
    assert [i18n.say_count("en", "common.indicators.count", n) for n in (0, 1, 2)] == [
        "0 indicators",
        "1 indicator",
        "2 indicators",
    ]
