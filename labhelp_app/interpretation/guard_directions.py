"""Directions in a sentence: above, below, normal, risen, fallen must agree with what the rules decided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from labhelp_app.interpretation.guard_text import CLAUSE, PART, Mention, by_place, holds, pieces, whole
from labhelp_app.interpretation.guard_words import GuardWords
from labhelp_app.interpretation.payload import Payload, SentIndicator

PERCENT = re.compile(r"\d\s*(?:%|процент|пайыз|per ?cent)")
KAZAKH_NEGATED = re.compile(r"(?!жетіс|жетп)\w+?(?:ма|ме|ба|бе|па|пе)(?:ды|ді|ған|ген|йды|йді|с)\w*")
"""A Kazakh verb that denies itself by its suffix: төмендемеген, көтерілмеді, аспайды."""

Choices = list[set[str]]
"""One set of codes for each wording: what it may stand for."""


def directions_agree(
    text: str, mentioned: list[Mention], codes: tuple[str, ...], payload: Payload, words: GuardWords
) -> bool:
    """Whether every claim agrees with the flags and changes of all indicators it is made about.

    A claim is about the indicators named in its clause and in the clauses beside it that claim nothing
    themselves; without any, about those named before; without those, about all the sentence rests on.
    """
    earlier: Choices = []
    for start, end in pieces(text, PART):
        for said, about, clause in _claims(text, (start, end), mentioned, words):
            earlier = about or earlier
            targets = earlier or [{code} for code in codes]
            if said and not all(
                _one_agrees(said, choice, clause, payload, codes, words) for choice in targets
            ):
                return False
    return True


def _claims(
    text: str, part: tuple[int, int], mentioned: list[Mention], words: GuardWords
) -> Iterator[tuple[set[str], Choices, str]]:
    """Yield (claims, what they are about, clause): names without a claim join the next claim, or the last."""
    places = by_place(mentioned)
    gathered: list[tuple[set[str], Choices, str]] = []
    waiting: Choices = []
    for start, end in pieces(text[part[0] : part[1]], CLAUSE, part[0]):
        clause = text[start:end]
        said = directions_said(clause, words)
        waiting = waiting + [found for span, found in places.items() if start <= span[0] < end]
        if said:
            gathered.append((said, waiting, clause))
            waiting = []
    if gathered and waiting:
        said, about, clause = gathered[-1]
        gathered[-1] = (said, about + waiting, clause)
    elif waiting:
        gathered.append((set(), waiting, ""))
    yield from gathered


def _one_agrees(
    said: set[str], choice: set[str], clause: str, payload: Payload, codes: tuple[str, ...], words: GuardWords
) -> bool:
    wanted = (choice & set(codes)) or choice
    facts = [found for code in wanted if (found := payload.indicator(code)) is not None]
    past = holds(clause, words.earlier) or PERCENT.search(clause) is not None
    return any(said <= facts_of(fact, past=past) for fact in facts)


def directions_said(clause: str, words: GuardWords) -> set[str]:
    """Return the directions a clause claims; a negated claim is turned round."""
    said: set[str] = set()
    steady = taken(clause, words.steady)
    clause = steady or clause
    if steady is not None:
        said.add("steady")
    rest = taken(clause, words.outside)
    outside = rest is not None
    rest = rest if rest is not None else clause
    negated = holds(rest, words.negation)
    if outside:
        said.add("inside" if negated else "outside")
    if holds(rest, words.inside):
        said.add("outside" if negated else "inside")
    for stems, name in ((words.high, "high"), (words.low, "low"), (words.rose, "rose"), (words.fell, "fell")):
        for word in hits(rest, stems):
            denied = negated != bool(KAZAKH_NEGATED.fullmatch(word))
            said.add(f"not_{name}" if denied else name)
    return said


def taken(clause: str, stems: tuple[str, ...]) -> str | None:
    """Return the clause without these phrases, ``None`` when it holds none: "not normal" has its own "not"."""
    rest, found = whole(stems).subn(" ", clause)
    return rest if found else None


def hits(clause: str, stems: tuple[str, ...]) -> Iterator[str]:
    """Yield the words of a clause that begin with one of the stems."""
    return (match.group() for match in whole(stems).finditer(clause))


def facts_of(indicator: SentIndicator, *, past: bool) -> set[str]:
    """Return the claims that are true of an indicator; with ``past``, higher and lower than before."""
    flag = indicator.flag
    facts = _motion(indicator)
    if past:
        facts |= {"high", "not_low"} if "rose" in facts else set()
        facts |= {"low", "not_high"} if "fell" in facts else set()
        return facts | _place(flag)
    if flag in {"high", "critical_high"}:
        facts |= {"high", "not_low"}
    elif flag in {"low", "critical_low"}:
        facts |= {"low", "not_high"}
    elif flag == "normal":
        facts |= {"not_high", "not_low"}
    return facts | _place(flag)


def _place(flag: str) -> set[str]:
    """Inside or outside; nothing for an indicator that was not assessed."""
    return {"normal": {"inside"}, "not_assessed": set[str]()}.get(flag, {"outside"})


def _motion(indicator: SentIndicator) -> set[str]:
    moved = indicator.change_percent
    if moved is None:
        return set()
    facts = (
        {"rose", "not_fell"} if moved > 0 else {"fell", "not_rose"} if moved < 0 else {"not_rose", "not_fell"}
    )
    return facts | ({"steady"} if indicator.change == "within_variation" or moved == 0 else set())
