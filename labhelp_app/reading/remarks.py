"""Tells a sentence printed below a result from a part of its name."""

from __future__ import annotations

import re

from labhelp_app.clinical.sections import specimen_of
from labhelp_app.reading.words import Line

_LABELLED = re.compile(
    r"^[^\W\d_][^:]{2,60}:\s?(?:до|от|[<>≤≥])?\s?\d[\d.,]*(?:\s?[-–—]\s?\d[\d.,]*)?(?:\s\S{1,9})?$"
    r"|^[^\W\d_][^:]{2,60}:.{0,40}\d\s?[-–—]\s?\d.*"
    r"|^\d{1,2}\s?[-–—]\s?\d{1,2} (?:лет|года?|жас|years?)\W{1,2}[<>≤≥]?\s?\d[\d.,]*(?:\s?[-–—]\s?\d[\d.,]*)?$"
)
VERDICTS = r"(?:в пределах нормы|в норме|норма|(?:выше|ниже) нормы|қалыпты)"
"""Words that say where a result lies in its range, as a pattern."""
_VERDICT = re.compile(rf"(?:{VERDICTS}|normal|high|low)\.?", re.IGNORECASE)
_SENTENCE = 5  # words
_TELLING = re.compile(
    r"\d|час|мин|нагруз|натощак|сут|после|до еды|проб|взят|собран|порц|сағат|жүктеме|аш қарын|кейін|"
    r"жидк|мокрот|слюн|ликвор|пунктат|выпот|мазок|сұйық|fluid|saliva|swab|"
    r"hour|minute|load|fast|after|collected|sample|challenge",
    re.IGNORECASE,
)

_ADVICE = re.compile(
    r"рекоменд|указан|необходим|следует|являет|могут|может|обратите|ұсыныла|қажет|recommend|should|indicated|may be",
    re.IGNORECASE,
)  # a sentence that advises is none of them


def is_verdict(text: str) -> bool:
    """Say whether a text tells where a result lies (``в пределах нормы``) and is no range."""
    return bool(_VERDICT.fullmatch(text))


def is_labelled_range(line: Line) -> bool:
    """Say whether a line is the range of one phase, age or time of day (``Лютеиновая фаза: 0,56 – 14,0``), and no name."""
    return bool(_LABELLED.match(line.text))


def is_remark(line: Line) -> bool:
    """A remark is one run of words that begins with a capital letter; a name in a second language is shorter.

    What speaks of material, time or a load may say which indicator it is, so it stays with the name; where a
    sentence was left out, the person is asked about the name all the same.
    """
    first = line.words[0].text
    if (
        len(line.phrases) > 1
        or len(line.words) < _SENTENCE
        or not (first[0].isupper() and first[1:].islower())
    ):
        return False
    plain = bool(_ADVICE.search(line.text)) or not _TELLING.search(line.text)
    return specimen_of(line.text) is None and plain
