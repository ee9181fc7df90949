"""The second, independent gate: looks at the bytes about to leave and refuses anything that identifies.

It knows nothing of how the payload was made. When in doubt it refuses: a lost explanation is a nuisance,
a lost name is not.
"""

from __future__ import annotations

import base64
import binascii
import re
import unicodedata
from collections.abc import Iterable
from urllib.parse import unquote

from labhelp_app.errors import LabHelpError


class IdentityFound(LabHelpError):
    """Something that could identify a person stood in the bytes; ``params["kind"]`` says what kind."""

    code = "identity_found"


PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("email", re.compile(r"[^\s@\"]+@[^\s@\"]+\.[a-zа-я]{2,}", re.IGNORECASE)),
    ("url", re.compile(r"(?:https?|ftp)://|www\.", re.IGNORECASE)),
    (
        "date",
        re.compile(
            r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?!\d)"
        ),
    ),
    ("phone", re.compile(r"(?:\+|(?<!\d)8[\s(-])[\s()-]*(?:\d[\s()-]*){9,}\d")),
)
LONG_DIGITS = re.compile(r"(?<!\d)(?<!\d[.,])\d{12}(?!\d|[.,]\d)")
ESCAPED = re.compile(r"\\+u([0-9a-fA-F]{4})")
ENCODED = re.compile(r"[A-Za-z0-9+/_-]{12,}={0,2}")
SHORTEST_NAME = 3
"""Names of one or two letters occur inside ordinary words; they are not looked for."""


def refuse_identity(body: bytes, names: Iterable[str] = ()) -> None:
    """Raise when the bytes hold an IIN, phone, e-mail, date, address or one of this person's names.

    ``names`` are the person's own strings (surname, given name, patronymic, e-mail), compared without
    case, accents or spaces, also inside base64 and percent encodings.

    Raises:
        IdentityFound: with the kind of the finding, never the finding itself.
    """
    text = body.decode("utf-8", errors="replace")
    for reading in readings(text):
        check_patterns(reading)
        check_iin(reading)
        check_names(reading, names)


def readings(text: str) -> Iterable[str]:
    """Yield the text as it stands and as it would read decoded."""
    yield text
    yield unicodedata.normalize("NFKD", text)
    if "%" in text:
        yield unquote(text)
    if "\\u" in text:
        yield ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), text)
    for match in ENCODED.finditer(text):
        decoded = decode_base64(match.group())
        if decoded:
            yield decoded


def decode_base64(word: str) -> str | None:
    """Return the text hidden in a base64 word, ``None`` when it is not one."""
    padded = word.rstrip("=") + "=" * (-len(word.rstrip("=")) % 4)
    try:
        return base64.b64decode(
            padded, altchars=b"-_" if set("-_") & set(word) else None, validate=True
        ).decode()
    except (binascii.Error, UnicodeDecodeError, ValueError):
        return None


def check_patterns(text: str) -> None:
    """Refuse addresses, links, dates and phone numbers."""
    for kind, pattern in PATTERNS:
        if pattern.search(text):
            raise IdentityFound(kind=kind)


def check_iin(text: str) -> None:
    """Refuse a 12-digit number whose birth date and check digit make it an individual number (IIN)."""
    for match in LONG_DIGITS.finditer(text):
        if is_iin(match.group()):
            raise IdentityFound(kind="iin")


def is_iin(digits: str) -> bool:
    """Whether 12 digits form a Kazakhstan IIN: a possible birth date and a right check digit.

    The check digit is the weighted sum modulo 11 with weights 1..11; when that is 10, the sum is
    taken again with weights 3..11, 1, 2, and a second 10 makes the number invalid. Source: rules of
    forming the individual identification number, Republic of Kazakhstan (12 digits: YYMMDD, century
    and sex, four of a serial, check digit).
    """
    month, day = int(digits[2:4]), int(digits[4:6])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return False
    numbers = [int(digit) for digit in digits]
    control = sum(weight * number for weight, number in zip(range(1, 12), numbers, strict=False)) % 11
    if control == 10:
        weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
        control = sum(weight * number for weight, number in zip(weights, numbers, strict=False)) % 11
    return control == numbers[11]


def check_names(text: str, names: Iterable[str]) -> None:
    """Refuse the person's own strings as whole words."""
    folded = fold(text)
    for name in names:
        wanted = fold(name)
        if len(wanted) >= SHORTEST_NAME and re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", folded):
            raise IdentityFound(kind="name")


def fold(text: str) -> str:
    """Return the text without case and combining marks."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
