"""Reads a heading word in which a picture spoilt a letter or two as the word it must be."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from labhelp_app.reading.words import Line

_WORDS = (
    "показатель показатели наименование исследование исследования показателя параметр компонент результат результаты "
    "значение значения единица единицы измерения референсные референсный референтные референтный интервал диапазон "
    "нормальные границы отклонение комментарий предыдущий көрсеткіш нәтиже нәтижесі бірлігі бірлік өлшем зерттеу атауы "
    "талдау аралық аралығы қалыпты мәндер анықтамалық ауытқу parameter result results reference interval range"
).split()
_KNOWN = frozenset(_WORDS)
_SHORTEST = 6
_SLIPS = ((9, 2), (6, 1))  # letters from which so many slips may be
_SLIPS_AMONG_OTHERS = ((9, 3), (7, 2), (6, 1))  # in a line where other words are heading words already
_ENOUGH = 2


def with_heading_words(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return lines with the same places in which words near a heading word are that word."""
    return tuple(_mended(line) for line in lines)


def _mended(line: Line) -> Line:
    words = [replace(word, text=_nearest(word.text, _SLIPS)) for word in line.words]
    if len({word.text.casefold() for word in words} & _KNOWN) >= _ENOUGH:
        words = [replace(word, text=_nearest(word.text, _SLIPS_AMONG_OTHERS)) for word in words]
    return Line(tuple(words))


@lru_cache(maxsize=4096)
def _nearest(text: str, allowed: tuple[tuple[int, int], ...]) -> str:
    bare = text.casefold().strip(".,:;")
    if len(bare) < _SHORTEST or not bare.isalpha():
        return text
    slips = next(slips for letters, slips in allowed if len(bare) >= letters)
    found = process.extractOne(bare, _WORDS, scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else text
