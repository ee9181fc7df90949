"""Illnesses and calming in a sentence: an illness only as a possibility in general, no calm over a red flag."""

from __future__ import annotations

import re

from labhelp_app.interpretation.guard_text import PART, holds, pieces, starts
from labhelp_app.interpretation.guard_words import WORDS, GuardWords

ILLNESS_ENDINGS = re.compile(
    r"(?<!\w)\w{3,}(?:оз(?:а|е|ом|у|ы|ға|бен|ды|дың)?|ит(?:а|е|ом|у|тің|ке|пен|ті)?|ом(?:а|ы|е|у|ой|аны|амен|аға)"
    r"|(?:еми|пати|пени|ури|фили|плази|тони|эктази)[яиюейн]\w{0,5}|итіс"
    r"|itis|osis|oses|oma|omas|[a]?emia|pathy|penia|uria|philia|plasia|cytosis)(?!\w)"
)
NOT_ILLNESSES = re.compile(
    r"\w*(?:лейко|эритро|тромбо|лимфо|моно|ретикуло|грануло|плазмо|мегакарио|энтеро|гепато|фаго)цит(?:ы|ов|а|у|ом|ами|ах|ам|е|тер\w*)?|прогноз\w*|диагноз\w*|diagnosis"
    r"|\w*глюкоз\w*|\w*лактоз\w*|фруктоз\w*|аппетит\w*|визит\w*|лимит\w*|дефицит\w*|иммунитет\w*|симптом\w*|\w*хромосом\w*|объем\w*"
    r"|обсудите|спросите|покажите|обратите\w*|уточните|повторите|сравните|сообщите|помните|учтите|скажите|хотите|видите|говорите"
    r"|посмотрите|запишите\w*|держите\w*|сохраните|вызовите|позвоните|ощутите|чувствуете"
    r"|наркоз\w*|гипноз\w*|кредит\w*|говорит|значит|состоит|зависит|стоит|видит|меняется|помнит|просит|хранит|входит|находит"
    r"|происходит|выходит|переносит|приносит|разносит|снабдит|сообщит|скажет|содержит|служит|следит|влияет|решит|поможет"
    r"|объяснит|уточнит|оценит|проверит|определит|подскажет|повторит|назовет|знакомит|стоимост\w*|самому|знакому|\w+(?:ит)(?=ся)"
    r"|\w*(?:ход|став|вод|нос|год|дел|твор|уч|луч|мен|реш|пуст|ступ|бот|работ|раст|стро|кра|гло|двиг)ит"
)
ILLNESSES = tuple(stem for words in WORDS.values() for stem in words.diagnosis)
CAN = ("может ", "могут ", "can ", "may ", "might ", "could ")
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
    return holds(part[:place], words.hedge) or holds(behind, CAN)


def calms(text: str) -> bool:
    """Whether a sentence plays something down, in any of the three languages."""
    return holds(text, CALMING)
