"""Joins what the readers made of the lines of a page, with the names of the catalogue at hand; only in the worker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from labhelp_app.clinical.printed import parse_flag
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.reading import fusion, fusion_text
from labhelp_app.reading.column_titles import role_of
from labhelp_app.reading.fusion import FAINT, Part
from labhelp_app.reading.fusion_names import ran_together, respelled, respelled_word
from labhelp_app.reading.titles import is_known
from labhelp_app.reading.worker_detector import Box
from labhelp_app.reading.worker_digits import Char

CERTAIN = 0.85
"""How sure a reader is of a word that needs no second try."""

_MORE = 2  # letters that a word in Cyrillic may have more than the abbreviation it is a bad reading of
_NAMED = 0.8  # how sure a name must be to stand against figures
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z]{1,4}[-%#]?[A-Z]{0,2}$")
_LATIN = re.compile(r"^[A-Za-z]{1,4}$")

Seen = tuple[tuple[Char, ...], tuple[Char, ...] | None]
"""What the figure reader saw on a cut, and what at a second look if there was one."""


def settles(part: Part) -> bool:
    """Say whether a first reading needs no second: it means something, and is not a doubtful Latin word."""
    return means(part.text) and (part.sure > CERTAIN or not _LATIN.match(part.text))


def means(text: str) -> bool:
    """Say whether a text is a name, a heading or a unit."""
    named = is_known(text) or role_of(text) is not None
    return named or parse_unit(text) is not None or parse_flag(text) is not None


def fused_line(said: list[Part], seen: list[tuple[Part, Seen]], box: Box) -> Iterator[Part]:
    """Yield the words of one stretch (``box``) from what both readers made of it, whole or word by word."""
    if len(seen) == 1 and not seen[0][0].text:
        told = " ".join(part.text for part in said)
        figures, doubted = _agreed(seen[0][1], told, box.width / box.height)
        parts = (
            _latin(said, figures)
            or _cyrillic(said, figures)
            or _named(said, figures)
            or _unread(said, figures)
            or fusion.fuse_whole(said, figures)
        )
        shown = "".join(part.text for part in figures)
        parts = (replace(parts[0], seen=shown),) if len(parts) == 1 else parts
        yield from map(fusion.doubted, parts) if doubted else parts
        return
    answers = {id(part): chars for part, chars in seen}
    found: list[Part] = []
    for part in said:
        if id(part) in answers:
            figures, doubted = _agreed(answers[id(part)], part.text, 1.0)
            fused = fusion.fuse_token(part, figures, is_known)
            found.append(fusion.doubted(fused) if doubted else fused)
        else:
            found.append(replace(part, text=fusion_text.without_note(part.text)))
    yield from _in_cyrillic(found)


def _unread(said: list[Part], figures: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return figures of which their reader is certain where the letter reader is sure of nothing; asked about."""
    if not said or not figures or not all(part.faint for part in said):
        return ()
    certain = min(part.sure for part in figures) > CERTAIN
    numeric = fusion_text.is_numeric(" ".join(part.text for part in figures))
    return tuple(replace(part, disputed=True) for part in figures) if certain and numeric else ()


def _agreed(seen: Seen, told: str, ratio: float) -> tuple[tuple[Part, ...], bool]:
    """Return the look of two that the letter reader (``told``) confirms, and whether the two looks differ."""
    first = figures_of(seen[0], ratio)
    if seen[1] is None:
        return first, False
    second = figures_of(seen[1], ratio)
    keys = [fusion_text.key("".join(part.text for part in figures)) for figures in (first, second)]
    if keys[0] == keys[1]:
        return first, False
    return (second if fusion_text.likeness(told) == keys[1] else first), True


def _latin(said: list[Part], figures: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return an abbreviation in Latin letters (WBC) where only the figure reader's text is a known name."""
    if len(figures) != 1 or len(said) not in (1, 2) or not _ABBREVIATION.match(figures[0].text):
        return ()
    told = " ".join(part.text for part in said)
    if told == "№" or is_known(told) or parse_unit(told) or not is_known(figures[0].text):
        return ()  # the sign above a column of numbers looks like Ne, neutrophils; ммоль/л like MO, monocytes
    if len(told) > len(figures[0].text) + _MORE:
        return ()
    return (replace(said[0], text=figures[0].text, faint=figures[0].faint),)


def _in_cyrillic(parts: list[Part]) -> list[Part]:
    """Spell a word in Latin capitals among Cyrillic ones anew where that makes a name; it is asked about."""
    spelled = respelled_word([part.text for part in parts], is_known)
    if spelled is None:
        return parts
    place, name = spelled
    return [*parts[:place], replace(parts[place], text=name, faint=True), *parts[place + 1 :]]


def _cyrillic(said: list[Part], figures: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return a short Cyrillic name (ГГТ) that the letter reader spoilt and the other shows in Latin letters."""
    if len(said) != 1 or len(figures) != 1:
        return ()
    if settles(said[0]) and not ran_together(said[0].text, figures[0].text):
        return ()
    name = respelled(said[0].text.strip(".:,;!"), figures[0].text, is_known)
    return (replace(said[0], text=name, faint=True),) if name else ()


def _named(said: list[Part], figures: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return a short known name (СОЭ) in whose letters the figure reader saw as many figures (003)."""
    if len(said) != 1 or len(figures) != 1 or not figures[0].text.isdigit():
        return ()
    name = said[0]
    alike = len(name.text) == len(figures[0].text) and fusion_text.is_wordy(name.text) and is_known(name.text)
    return (replace(name, faint=True),) if alike and name.sure > _NAMED else ()


def figures_of(chars: Sequence[Char], ratio: float) -> tuple[Part, ...]:
    """Group characters into words at blanks and at arrows; ``ratio`` is width to height of the line."""
    groups: list[list[Char]] = [[]]
    for char in chars:
        arrow = char.text in "↑↓"
        if not char.text.strip() or (arrow and groups[-1]):
            groups.append([])
        if char.text.strip():
            groups[-1].append(char)
    half = 0.28 / max(ratio, 0.5)
    return tuple(
        Part(
            fusion_text.with_single_commas("".join(char.text for char in group)),
            max(0.0, group[0].at - half),
            min(1.0, group[-1].at + half),
            min(char.sure for char in group),
            faint=min(char.sure for char in group) < FAINT,
        )
        for group in groups
        if group
    )
