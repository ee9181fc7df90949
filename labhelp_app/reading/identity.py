"""Knows lines that speak of a person, an order or a stamp, so that nothing of them leaves the reading."""

from __future__ import annotations

import re
from collections.abc import Iterable

from labhelp_app.reading.kazakh_letters import plain

_LABEL_WORDS = (
    r"пациент|науқас|емделуші|\bф\.? ?и\.? ?о\b|\bжсн\b|\bиин\b|\bааж\b|рожд|туған|пол\s*:|жынысы|возраст|жасы\s*:|"
    r"\bврач|дәрігер|заказчик|исполнит|орындаушы|лаборант|зертханашы|подпис|қолы|направ(ил|лен|ивш)|жолдама|"
    r"заявк|заказ\b|№ ?заказ|штрих|\bqr\b|логин|парол|құпия|\blogin|password|адрес|мекен|телефон|\bтел\b|"
    r"e-?mail|эл\. ?почт|www\.|http|палата|отделени|бөлімше|медицинск\w+ карт|истори\w+ болезни|полис|"
    r"код верификации|лиценз|аккредитац|контракт|договор|страниц|\bбет\b|\bpage\b|печат|басып|"
    r"фамили|отчеств|аты[- ]?жөні|\bтегі\b|әкесінің аты|"
    r"patient|\bname\s*:|surname|(first|last|given|family) name|birth|\bdob\b|\bsex\s*:|gender|physician|doctor|\bdr\.|address|phone|"
    r"order (no|id|number)|accession|barcode|signature|signed|registr|\bmrn\b|policy|"
    r"\b(утвердил|утверждаю|валидир|подтвердил|заведующ|главный|директор|специалист|маман)"
)
_LABELS = re.compile(_LABEL_WORDS, re.IGNORECASE)
_LABELS_AS_READ = re.compile(plain(_LABEL_WORDS), re.IGNORECASE)
_PATTERNS = re.compile(
    r"(?<!\d)\d{12}(?!\d)"  # individual or business number
    r"|(?:\+?[78])[\s(-]*7\d\d[\s)-]*\d{3}[\s-]*\d\d[\s-]*\d\d"  # telephone
    r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}"
    r"|\b(?!Витамин|Гепатит|Вирус|Группа|Фактор|Тип|Протеин|Белок|Антиген|Класс|Комплемент)"
    r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+\s+[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?(?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\.)?"  # Ахметова А. Б.
    r"|\b[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі-]+"
    r"|\b(?!Молекул|Формул|Капсул|Гранул)[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһіА-ЯЁӘҒҚҢӨҰҮҺІ-]{1,40}(?:овна|евна|ична|ович|евич|ОВНА|ЕВНА|ОВИЧ|ЕВИЧ|ұлы|қызы|ҰЛЫ|ҚЫЗЫ|улы|кызы)\b"
)

_VETERINARY = re.compile(r"ветеринар|мал дәрігер|veterinar", re.IGNORECASE)
_PET = re.compile(
    r"кличк[аи]|владелец животн|вид животн|порода\s*:|питомец|питомц|жануардың|canine|feline|\bspecies\s*:|\bbreed\s*:",
    re.IGNORECASE,
)
_ANIMAL = re.compile(r"\b(кошка|собака|кот|щенок|котенок|котёнок|мысық|күшік|dog|cat)\b", re.IGNORECASE)
_LABORATORY_WORDS = re.compile(
    r"результат|анализ|референ|норма|показател|исследован|нәтиже|зертхана|талдау|лаборатор|laborator|result|"
    r"reference|ммоль|mmol|мкмоль|г/л|g/l",
    re.IGNORECASE,
)
_LABORATORIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("KDL Olymp", r"олимп|olymp|\bкдл\b|\bkdl\b"),
        ("Invitro", r"инвитро|invitro"),
        ("Invivo", r"инвиво|invivo"),
        ("Gemotest", r"гемотест|gemotest"),
        ("Helix", r"хеликс|helix"),
        ("CMD", r"\bcmd\b|центр молекулярной диагностики"),
        ("Citilab", r"ситилаб|citilab"),
        ("Synevo", r"син[эе]во|synevo"),
    )
)


def is_personal(text: str) -> bool:
    """Say whether a text carries a personal label, number, contact or name; doubt counts as yes."""
    return bool(_LABELS.search(text) or _PATTERNS.search(text) or _LABELS_AS_READ.search(plain(text)))


def is_veterinary(texts: Iterable[str]) -> bool:
    """Say whether a paper is about an animal: the word itself, or what is asked of a pet beside another sign.

    Animals alone are no sign: they stand in every panel of allergens.
    """
    pets: set[str] = set()
    animals: set[str] = set()
    for text in texts:
        if _VETERINARY.search(text):
            return True
        pets.update(match.group().casefold() for match in _PET.finditer(text))
        animals.update(match.group().casefold() for match in _ANIMAL.finditer(text))
    return bool(pets) and len(pets | animals) >= 2


def speaks_of_laboratory(texts: Iterable[str]) -> bool:
    """Say whether a paper uses the words of laboratory reports at all."""
    found = {match.group().casefold() for text in texts for match in _LABORATORY_WORDS.finditer(text)}
    return len(found) >= 2


def laboratory_of(texts: Iterable[str]) -> str | None:
    """Return the laboratory's name from the closed list when exactly one of them is printed."""
    joined = "\n".join(texts)
    found = [name for name, pattern in _LABORATORIES if pattern.search(joined)]
    return found[0] if len(found) == 1 else None
