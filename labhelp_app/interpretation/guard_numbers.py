"""Numbers in a sentence: each must have been sent, for the indicator it stands beside, in its unit and role."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.interpretation.guard_text import PART, Mention, Span, by_place, pieces, without
from labhelp_app.interpretation.payload import Payload, SentIndicator

NUMBER = re.compile(r"\d+(?:[\s\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?")
PERCENT = re.compile(r"\s*(?:%|процент|пайыз|per ?cent)")
POWER = re.compile(r"\s*(?:×|x|х|\*)?\s*(10\s*(?:\^|\*)*\s*(?:9|12|⁹|¹²)\s*/\s*\w+)")
UNIT = re.compile(
    r"\s*([^\W\d_]{1,6}/[^\s,;()!?]{1,12}|(?:мк|м|н|п)?г|мл|mg|mcg|ug|µg|ng|ml|g|таб\w*|ед|me|ме|iu)(?![\w/])"
)
RANGE_CUE = re.compile(
    r"границ|предел|норм|диапазон|между|ниже|выше|меньше|больше|(?<!\w)(?:от|до)(?!\w)"
    r"|range|limit|between|below|above|under|over|than|(?<!\w)(?:from|to)(?!\w)"
    r"|шек|аралы[қғ]|шамасы|төмен|жоғары|дейін|бастап|кем|артық|асп|асты|асқан"
)
ANNOTATION = re.compile(r"\{[^}]*\}")
SPAN_BETWEEN = re.compile(r"[\s\d.,]*(?:[-–—‑]|до|to|and|и|мен|дейін)?\s*")

WORDS_RU = (
    r"дв(?:а|е|ух|ум|умя)|тр(?:и|ех|ем|емя)|четыр(?:е|ех|ем|ьмя)|пят(?:ь|и|ью)|шест(?:ь|и|ью)|сем(?:ь|и|ью)"
    r"|восем(?:ь|ью)|восьми|девят(?:ь|и|ью)|десят(?:ь|и|ью|к\w*|ок)|\w+надцат\w*|двадцат\w*|тридцат\w*|сорок\w?"
    r"|\w+десят(?:ь|и)?|девяност\w*|ст(?:о|а)|двести|триста|четыреста|\w+сот|тысяч\w*|миллион\w*|дюжин\w*"
    r"|двое|трое|вдвое|втрое|вчетверо|впятеро|вдесятеро|дважды|трижды|\w*кратн\w*|двойн\w+|тройн\w+|удво\w+|утро(?:ен|ил)\w*"
    r"|пол(?:тора|утора|овин\w*)|наполовину|треть\w*|четверть\w*|в разы|раза|процент\w*"
)
WORDS_KK = (
    r"(?:екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз|мың|миллион)"
    r"(?:ге|ке|ге|ға|қа|ден|тен|дан|тан|нан|нен|еу|еуі|еседей)?|жарты\w*|есе|еселе\w*|екіесе\w*|пайыз\w*"
)
WORDS_EN = (
    r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|millions?|dozens?|twice|thrice|half|halved|halves|doubled?|doubles|triple[ds]?|quadrupl\w+"
    r"|quarter|\w+fold|per ?cent\w*"
)
NUMBER_WORDS = {
    language: re.compile(rf"(?<!\w)(?:{words})(?!\w)")
    for language, words in {
        "ru": f"{WORDS_RU}|{WORDS_EN}",
        "kk": f"{WORDS_KK}|{WORDS_RU}|{WORDS_EN}",
        "en": WORDS_EN,
    }.items()
}
PERCENT_WORD = re.compile(r"^(?:процент|пайыз|per ?cent)")


def numbers_known(text: str, mentioned: list[Mention], payload: Payload, codes: Iterable[str]) -> bool:
    """Whether every number, in digits or in words, is one that was sent for the indicator beside it."""
    places = by_place(mentioned)
    bare = without(text, places)
    if has_number_words(bare, payload.language):
        return False
    for start, end in pieces(bare, PART):
        near = {span: found for span, found in places.items() if start <= span[0] < end}
        if not _part_is_known(bare, (start, end), near or places, payload, tuple(codes)):
            return False
    return True


def has_number_words(bare: str, language: str) -> bool:
    """Whether a number is spelled out; the word "per cent" after digits is not one."""
    found = NUMBER_WORDS[language].finditer(bare)
    return any(
        not (PERCENT_WORD.match(word.group()) and re.search(r"\d\s*$", bare[: word.start()]))
        for word in found
    )


def _part_is_known(
    bare: str, part: Span, places: dict[Span, set[str]], payload: Payload, codes: tuple[str, ...]
) -> bool:
    place, cued = part[0], False
    while (match := NUMBER.search(bare, place, part[1])) is not None:
        between = bare[place : match.start()]
        cued = bool(RANGE_CUE.search(between)) or (cued and SPAN_BETWEEN.fullmatch(between) is not None)
        power = POWER.match(bare, match.end())
        owners = [
            found
            for code in _owners(match.span(), places, codes)
            if (found := payload.indicator(code)) is not None
        ]
        if not any(_is_of(owner, match, bare, cued, power) for owner in owners):
            return False
        place = power.end() if power else match.end()
    return True


def _owners(number: Span, places: dict[Span, set[str]], codes: tuple[str, ...]) -> Iterable[str]:
    """Return the codes a number may belong to: of the name before it, else after it, else of the sentence."""
    before = [found for span, found in places.items() if span[1] <= number[0]]
    after = [found for span, found in places.items() if span[0] >= number[1]]
    named = before[-1] if before else after[0] if after else None
    return named if named is not None else codes


def _is_of(
    owner: SentIndicator, match: re.Match[str], bare: str, cued: bool, power: re.Match[str] | None
) -> bool:
    """Whether the number is the owner's value, its bound where a bound is spoken of, or its change in per cent."""
    number = as_decimal(match.group())
    if PERCENT.match(bare, match.end()) and owner.unit != "%":
        return owner.change_percent is not None and number == abs(owner.change_percent)
    if not _unit_fits(owner, bare, match.end(), power):
        return False
    bounds = numbers_in(owner.low) | numbers_in(owner.high) if cued else set[Decimal]()
    return number in numbers_in(owner.value) | bounds


def _unit_fits(owner: SentIndicator, bare: str, end: int, power: re.Match[str] | None) -> bool:
    """Whether the unit written after the number, if any, is the one that was sent."""
    found = power or UNIT.match(bare, end)
    if found is None:
        return True
    written = found.group(1).strip().rstrip(".")
    bare = ANNOTATION.sub("", owner.unit)
    return written in {owner.unit.casefold(), bare.casefold()} or any(
        parse_unit(spelling) in {owner.unit, bare} for spelling in _spellings(written.replace(" ", ""))
    )


def _spellings(folded: str) -> set[str]:
    """Return how a unit may have been written before it was folded: the international unit keeps capitals."""
    international = {"ме/": "МЕ/", "хб/": "МЕ/", "iu/": "IU/", "µiu/": "uIU/"}
    return {folded, *(folded.replace(small, large) for small, large in international.items())}


def numbers_in(text: str | None) -> set[Decimal]:
    """Return the numbers of a sent value or bound; words have none."""
    return {as_decimal(match.group()) for match in NUMBER.finditer(text or "")}


def as_decimal(text: str) -> Decimal:
    """Read a printed number; trailing zeros do not matter."""
    plain = re.sub(r"[\s\u00a0\u202f]", "", text).replace(",", ".")
    return Decimal(plain).normalize()
