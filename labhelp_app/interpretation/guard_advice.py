"""Advice in a sentence: nothing to take, start, stop, eat or do but to ask and tell a doctor.

Instead of listing every harmful command, the few harmless ones are listed; any other command is dropped.
"""

from __future__ import annotations

import re

from labhelp_app.interpretation.guard_text import holds
from labhelp_app.interpretation.guard_words import WORDS

TREATMENTS = tuple(stem for words in WORDS.values() for stem in words.treatment)
IMPERATIVE_RU = re.compile(r"(?<!\w)\w{2,}(?:йте|йтесь|ьте|ьтесь|ите|итесь)(?!\w)")
HARMLESS_RU = re.compile(
    r"спросите|обсудите|покажите|обратитесь|обратите|уточните|расскажите|сообщите|вызовите|позвоните|помните|учтите"
    r"|скажите|узнайте|посоветуйтесь|возьмите с собой|сохраните|сравните|посмотрите|запишитесь|видите|хотите|говорите"
    r"|нажмите|откройте|задайте|приходите"
    r"|(?:гепат|панкреат|дефиц|виз|аппет|бронх|артр|цист|лим|гастр|кол|нефр|цит|иммунит|отит|ринит|синусит)ите?"
    r"|\w*(?:цит|гепатит|панкреатит|дефицит|нефрит|артрит|колит|гастрит|цистит|бронхит|тиреоидит)е"
)
MODAL_RU = re.compile(
    r"(?<!\w)(?:нужно|надо|необходимо|следует|стоит|рекоменду\w+|совету\w+|полезно|лучше|желательно|попробуйте|можно|пора|важно)"
    r"((?:\s+\w+){1,6})"
)
INFINITIVE_RU = re.compile(
    r"(?<!\w)(?!\w*(?:ость|асть|ель|овь)\b)\w{2,}(?:ать|ять|еть|ить|оть|уть|ыть|ться|сти|чь)(?!\w)"
)
HARMLESS_INFINITIVE_RU = re.compile(
    r"(?:об|рас)?судить|обсуждать|спросить|показать|повторить|сдать|пересдать|перепроверить|обратиться|узнать|уточнить"
    r"|понять|помнить|учитывать|учесть|знать|сказать|рассказать|проверить|сравнить|сравнивать|говорить|сообщить"
    r"|объяснить|быть|смотреть|посмотреть|оценить|оценивать|искать|ответить|связать|объединить|задать|делать выводы"
    r"|увидеть|видеть|читать|назвать|посоветоваться|определить|сделать вывод|отличить|поговорить"
)
IMPERATIVE_KK = re.compile(r"\w+(?:ңыз|ңіз|ңыздар|ңіздер)(?=\s*(?:$|[.,;:!?]))")
HARMLESS_KK = re.compile(
    r"сұраңыз|талқылаңыз|айтыңыз|көрсетіңіз|хабарласыңыз|кеңесіңіз|қоңырау шалыңыз|шалыңыз|сөйлесіңіз|біліңіз|қараңыз"
    r"|ескеріңіз|салыстырыңыз|нәтижеңіз|көрсеткішіңіз|дәрігеріңіз|талдауыңыз|ақпараттаңыз|жүгініңіз|сақтаңыз|анықтаңыз"
)
MODAL_KK = re.compile(r"(\w+)\s+(?:керек|қажет|жөн|тиіс|абзал|пайдалы|болады)(?!\w)")
HARMLESS_MODAL_KK = re.compile(
    r"(?:қайтала|сұра|талқыла|көрсет|айт|тапсыр|кеңес|қара|біл|тексер|ескер|бол|салыстыр|түсін|анықта|хабарлас|сөйлес"
    r"|жүгін|байланыстыр|бағала|түсіндір|көр)\w*|емес|не|қанша|қалай|қашан|ма|ме|ба|бе|па|пе|себеп|себебі|деуге"
)
COMMAND_EN = re.compile(
    r"(?:^|[.;:!?,]\s*|(?<!\w)(?:and|then|please|just|to|should|must|can|could|may|try|by)\s+)"
    r"(eat|drink|avoid|use|try|add|cut|quit|switch|reduce|increase|raise|lower|boost|skip|swallow|buy|get|keep|continue|double"
    r"|halve|begin|cease|discontinue|resume|limit|replace|apply|order|consume|fast|exercise|rest|sleep|lose|gain)(?!\w)"
)
MODAL_EN = re.compile(
    r"(?<!\w)(?:you\s+)?(?:should|must|need to|needs to|ought to|have to|has to|had better|better to|try to|it is best to|recommend\w*)"
    r"\s+(?:also\s+|not\s+|never\s+|to\s+|be\s+)*(\w+)"
)
HARMLESS_EN = re.compile(
    r"ask|discuss|discussed|show|shown|repeat|repeated|talk|see|seen|tell|told|check|checked|be|know|remember|remembered|mention"
    r"|mentioned|bring|consult|compare|compared|read|look|contact|call|speak|this|that|the|it|i|my|judged|interpreted|explain|explained"
)


def advises(text: str, language: str) -> bool:
    """Whether the folded sentence tells the person to do anything but to ask, tell, show or repeat."""
    if holds(_without_harmless(text), TREATMENTS):
        return True
    return {"ru": _advises_ru, "kk": _advises_kk, "en": _advises_en}[language](text)


def _without_harmless(text: str) -> str:
    """Return the text without the doctor, whose Kazakh name begins like the word for a drug."""
    return re.sub(r"дәрігер\w*", " ", text)


def _advises_ru(text: str) -> bool:
    commands = (match.group() for match in IMPERATIVE_RU.finditer(text))
    if any(not HARMLESS_RU.fullmatch(command) for command in commands):
        return True
    infinitives = (
        found.group() for modal in MODAL_RU.finditer(text) for found in INFINITIVE_RU.finditer(modal.group(1))
    )
    return any(not HARMLESS_INFINITIVE_RU.fullmatch(word) for word in infinitives)


def _advises_kk(text: str) -> bool:
    commands = (match.group() for match in IMPERATIVE_KK.finditer(text))
    if any(not HARMLESS_KK.fullmatch(command) for command in commands):
        return True
    verbs = (match.group(1) for match in MODAL_KK.finditer(text))
    return any(
        re.search(r"(?:у|ю|уге|уға|юге|юға|са|се)$", verb) and not HARMLESS_MODAL_KK.fullmatch(verb)
        for verb in verbs
    )


def _advises_en(text: str) -> bool:
    if COMMAND_EN.search(text):
        return True
    return any(not HARMLESS_EN.fullmatch(match.group(1)) for match in MODAL_EN.finditer(text))
