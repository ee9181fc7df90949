"""The reply of the model: its strict schema, and its sentences as they arrive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

SECTIONS = ("summary", "group", "disturbs", "questions", "limits")
LARGEST_REPLY = 64_000
"""Characters; a longer reply is cut off and counts as failed."""

SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": ["sentences"],
    "properties": {
        "sentences": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["section", "text", "codes"],
                "properties": {
                    "section": {"type": "string", "enum": list(SECTIONS)},
                    "text": {"type": "string"},
                    "codes": {"type": "array", "items": {"type": "string"}},
                },
            },
        }
    },
}


@dataclass(frozen=True, slots=True)
class ReplySentence:
    """One sentence of the model and the codes of the indicators it says it rests on."""

    section: str
    text: str
    codes: tuple[str, ...]


class ReplyBroken(ValueError):
    """The reply is not what the schema asks for; carries no part of it."""


class ReplyReader:
    """Takes the reply in pieces and gives each sentence as soon as it is whole."""

    def __init__(self) -> None:
        self._text = ""
        self._position = -1
        self._closed = False
        self._decoder = json.JSONDecoder()

    def feed(self, piece: str) -> Iterator[ReplySentence]:
        """Add a piece and yield the sentences it completes.

        Raises:
            ReplyBroken: the text so far can no longer become a valid reply, or is too long.
        """
        self._text += piece
        if len(self._text) > LARGEST_REPLY:
            raise ReplyBroken
        if self._position < 0:
            self._position = self._start_of_list()
        while self._position >= 0 and not self._closed:
            found = self._next_object()
            if found is None:
                return
            yield sentence_from(found)

    def finish(self) -> None:
        """Check that the whole reply was well formed.

        Raises:
            ReplyBroken: it was cut off or held something else than the schema allows.
        """
        try:
            whole: object = json.loads(self._text)
        except ValueError:
            raise ReplyBroken from None
        if not isinstance(whole, dict) or set(cast("dict[str, object]", whole)) != {"sentences"}:
            raise ReplyBroken

    def _start_of_list(self) -> int:
        head = self._text.lstrip()
        expected = '{"sentences":['
        squeezed = "".join(head.split())
        if not expected.startswith(squeezed[: len(expected)]):
            raise ReplyBroken
        bracket = self._text.find("[")
        return bracket + 1 if bracket >= 0 else -1

    def _next_object(self) -> object | None:
        while self._position < len(self._text) and self._text[self._position] in " \t\r\n,":
            self._position += 1
        if self._position >= len(self._text):
            return None
        if self._text[self._position] == "]":
            self._closed = True
            return None
        if self._text[self._position] != "{":
            raise ReplyBroken
        try:
            found, self._position = self._decoder.raw_decode(self._text, self._position)
        except ValueError:
            return None
        return found


def sentence_from(found: object) -> ReplySentence:
    """Read one sentence object strictly.

    Raises:
        ReplyBroken: a field is missing, added or of another type.
    """
    if not isinstance(found, dict):
        raise ReplyBroken
    fields = cast("dict[str, object]", found)
    section, text, codes = fields.get("section"), fields.get("text"), fields.get("codes")
    if set(fields) != {"section", "text", "codes"} or section not in SECTIONS or not isinstance(text, str):
        raise ReplyBroken
    if not isinstance(codes, list):
        raise ReplyBroken
    listed = cast("list[object]", codes)
    if not all(isinstance(code, str) for code in listed):
        raise ReplyBroken
    return ReplySentence(str(section), " ".join(text.split()), tuple(str(code) for code in listed))
