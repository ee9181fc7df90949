"""Sentences quoted word for word from the reviewed texts, and what is left of a text without them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from labhelp_app.clinical.analytes import Texts
from labhelp_app.clinical.catalogue import find
from labhelp_app.interpretation.guard_text import fold
from labhelp_app.interpretation.payload import Payload
from labhelp_app.interpretation.reviewed import reviewed, side_told


def unquoted(text: str, codes: tuple[str, ...], payload: Payload) -> str:
    """Return what of a folded sentence is not a quotation, "" when all of it is one.

    Quotable is a reviewed sentence about one of ``codes``, on the side the flag that was sent says. Before
    it, parted by a colon, may stand the names of these indicators and nothing else.
    """
    known = {fold(one) for one in _quotable(codes, payload)}
    if text in known:
        return ""
    head, _, tail = text.partition(": ")
    return "" if tail in known and _only_names(head, codes, payload.language) else text


def _only_names(head: str, codes: tuple[str, ...], language: str) -> bool:
    """Whether each part of a list is a name of one of the indicators or the abbreviation in its brackets."""
    known = [
        fold(name_in(row.names, language)).rstrip(".") for code in codes if (row := find(code)) is not None
    ]
    parts = [part.rstrip(".") for part in head.split("; ")]
    return all(any(part in {name, name.split("(")[-1].rstrip(")")} for name in known) for part in parts)


def name_in(names: Texts, language: str) -> str:
    """Return one language of a name."""
    return {"kk": names.kk, "en": names.en}.get(language, names.ru)


def _quotable(codes: Iterable[str], payload: Payload) -> Iterator[str]:
    for code in codes:
        indicator = payload.indicator(code)
        if indicator is not None:
            told = reviewed(code, payload.language)
            side = side_told(indicator.flag, indicator.value)
            yield from (*told.what, *told.disturbs, *told.on(side))
