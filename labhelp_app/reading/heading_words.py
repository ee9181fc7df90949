"""Reads a heading word in which a picture spoilt a letter or two as the word it must be."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from labhelp_app.reading.words import Line, Word

_WORDS = (
    "показатель показатели наименование исследование исследования показателя параметр компонент результат результаты "
    "значение значения единица единицы измерения референсные референсный референтные референтный интервал диапазон "
    "нормальные границы отклонение комментарий предыдущий көрсеткіш нәтиже нәтижесі бірлігі бірлік өлшем зерттеу атауы "
    "талдау аралық аралығы қалыпты мәндер анықтамалық ауытқу parameter result results reference interval range"
).split()
_SHORTEST, _LONG = 6, 9  # letters from which one slip, and two slips, may be


def with_heading_words(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines with the same places in which words near a heading word are that word."""
    return tuple(Line(tuple(_mended(word) for word in line.words)) for line in lines)


def _mended(word: Word) -> Word:
    return replace(word, text=_nearest(word.text))


@lru_cache(maxsize=4096)
def _nearest(text: str) -> str:
    bare = text.casefold().strip(".,:;")
    if len(bare) < _SHORTEST or not bare.isalpha():
        return text
    slips = 2 if len(bare) >= _LONG else 1
    found = process.extractOne(bare, _WORDS, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else text
