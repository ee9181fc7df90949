"""The closed vocabulary a request may be made of: an independent reading of the bytes, string by string."""

from __future__ import annotations

import base64
import binascii
import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import unquote

from labhelp_app.clinical.answers import Grade
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.results import RangeKind
from labhelp_app.interpretation.openai_client import request
from labhelp_app.interpretation.payload import PROMPT_VERSION, Payload

VALUE = re.compile(r"(?:<=|>=|<|>)?-?\d{1,11}(?:\.\d{1,15})?")
BAND = re.compile(r"\d{1,2}-\d{1,2}|90\+")
BASE64 = re.compile(r"[A-Za-z0-9+/_-]{8,}={0,2}")


def body_of(payload: Payload) -> bytes:
    """Return the whole body of the request as the client gives it to the SDK."""
    return json.dumps(request("model", payload), ensure_ascii=False).encode()


def strangers(payload: Payload) -> list[str]:
    """Return every string of the payload that is no code, no unit, no number and no word of a closed list."""
    return [text for text in strings(json.loads(payload.to_bytes())) if not is_known(text)]


def is_known(text: str) -> bool:
    """Whether a string is of the closed vocabulary."""
    return text in words() or VALUE.fullmatch(text) is not None or BAND.fullmatch(text) is not None


@cache
def words() -> frozenset[str]:
    """Return the closed lists."""
    analytes = all_analytes()
    listed = (
        {one.code for one in analytes} | {one.names.en for one in analytes} | {one.unit for one in analytes}
    )
    for kind in (Flag, Magnitude, RangeKind, Verdict):
        listed |= {member.value for member in kind}
    listed |= {member.name.lower() for member in Grade}
    return frozenset(
        listed | {"", "male", "female", "ru", "kk", "en", "simple", "normal", "detailed", PROMPT_VERSION}
    )


def strings(found: Any) -> Iterator[str]:
    """Yield every string value of a decoded JSON text."""
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for value in found.values():
            yield from strings(value)
    elif isinstance(found, list):
        for value in found:
            yield from strings(value)


def readings(body: bytes) -> str:
    """Return the bytes as they stand and as they read decoded, in one text without case or accents."""
    text = body.decode()
    found = [text, unquote(text), unescaped(text)]
    for word in BASE64.findall(text):
        try:
            plain = word.rstrip("=").replace("-", "+").replace("_", "/")
            found.append(base64.b64decode(plain + "=" * (-len(plain) % 4)).decode("utf-8", "ignore"))
        except (binascii.Error, ValueError):
            continue
    folded = unicodedata.normalize("NFKD", "\n".join(found).casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).casefold()


def unescaped(text: str) -> str:
    """Return the text with its backslash escapes read, however many times they were escaped themselves."""
    return re.sub(r"\\+u([0-9a-fA-F]{4})", lambda match: chr(int(match.group(1), 16)), text)


def flat(text: str) -> str:
    """Return a canary the way ``readings`` would show it."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).casefold()
