"""Illnesses and calming in a sentence: an illness only as a possibility in general, no calm over a red flag."""

from __future__ import annotations

import re

from labhelp_app.interpretation.guard_text import PART, holds, pieces, starts
from labhelp_app.interpretation.guard_words import WORDS, GuardWords

ILLNESS_ENDINGS = re.compile(
    r"(?<!\w)\w{3,}(?:оз|оза|озе|озом|озу|ит|ита|ите|итом|иту|ома|омы|оме|ому|омой|емия|емии|емию|емией|патия|патии|патию|патией"
    r"|пения|пении|пению|пенией|урия|урии|урию|урией|филия|филии|филию|итіс|озы|озға|озбен"
    r"|itis|osis|oma|emia|aemia|pathy|penia|uria|philia|cytosis)(?!\w)"
)
NOT_ILLNESSES = re.compile(
    r"\w*(?:лейко|эритро|тромбо|лимфо|моно|ретикуло|грануло|плазмо|мегакарио|энтеро|гепато|фаго)цит\w*|прогноз\w*|диагноз\w*|diagnosis"
    r"|\w*глюкоз\w*|\w*лактоз\w*|фруктоз\w*|аппетит\w*|визит\w*|лимит\w*|дефицит\w*|иммунитет\w*|симптом\w*|\w*хромосом\w*|объем\w*"
    r"|наркоз\w*|гипноз\w*|кредит\w*|говорит|значит|состоит|зависит|стоит|видит|меняется|помнит|просит|хранит|входит|находит"
    r"|происходит|выходит|переносит|приносит|разносит|снабдит|сообщит|скажет|содержит|служит|следит|влияет|решит|поможет"
    r"|объяснит|уточнит|оценит|проверит|определит|подскажет|повторит|назовет|знакомит|стоимост\w*|самому|знакому|\w+(?:ит)(?=ся)"
    r"|\w*(?:ход|став|вод|нос|год|дел|твор|уч|луч|мен|реш|пуст|ступ|бот|работ|раст|стро|кра|гло|двиг)ит"
)
ILLNESSES = tuple(stem for words in WORDS.values() for stem in words.diagnosis)
NEARBY_WORDS = 3
"""How far behind an illness its word of doubt may stand: "anaemia can look like this"."""

CALMING = tuple(stem for words in WORDS.values() for stem in words.reassurance)
POINTING = re.compile(
    r"у вас (?:именно )?(?:он|она|оно|они|это|такое|то же|есть|обнаружен|выявлен|найден)\w*|это про вас|ваш случай"
    r"|(?:you have|you've got) (?:it|this|that|exactly)|that is your|this is your case|сізде (?:де )?(?:сол|осы|бар)|сіздің жағдайыңыз"
)


def asserts_diagnosis(text: str, language: str) -> bool:
    """Whether an illness is named as this person's, or without a word of doubt where it stands.

    Illnesses of all three languages count, whatever the sentence is written in.
    """
    words = WORDS[language]
    if holds(text, ("диагноз", "diagnos")) or POINTING.search(text):
        return True
    return any(_part_asserts(text[start:end], text, words, language) for start, end in pieces(text, PART))


def _part_asserts(part: str, whole: str, words: GuardWords, language: str) -> bool:
    named = _illnesses(part)
    if not named:
        return False
    if holds(part, words.assertion) and not whole.endswith("?"):
        return True
    if language == "kk":  # a Kazakh verb of doubt stands at the end
        return not holds(part, words.hedge)
    return not all(_doubted(part, place, words) for place in named)


def _illnesses(part: str) -> list[int]:
    found = [match.start() for match in starts(ILLNESSES).finditer(part)]
    found += [
        match.start()
        for match in ILLNESS_ENDINGS.finditer(part)
        if not NOT_ILLNESSES.fullmatch(match.group())
    ]
    return sorted(set(found))


def _doubted(part: str, place: int, words: GuardWords) -> bool:
    behind = " ".join(part[place:].split()[: 1 + NEARBY_WORDS])
    return holds(part[:place], words.hedge) or holds(behind, words.hedge)


def calms(text: str) -> bool:
    """Whether a sentence plays something down, in any of the three languages."""
    return holds(text, CALMING)
