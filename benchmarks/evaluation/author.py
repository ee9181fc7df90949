"""Writes what the scripted model says about a payload, and remembers which of its sentences are poison."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from benchmarks.evaluation.attacks import ATTACKS, TRUTHS, WRONG
from labhelp_app.clinical.catalogue import all_analytes, analyte

TRUE_SENTENCES = 8
LONG_NAME = 9


@dataclass
class Author:
    """The oracle by provenance: a text is poison because it was written as poison, whatever the guard thinks."""

    poison: set[str] = field(default_factory=set[str])
    truths: set[str] = field(default_factory=set[str])

    def write(self, payload: dict[str, Any], behaviour: str) -> Iterator[dict[str, Any]]:
        """Yield true sentences with poison among them: a little in even cases, nothing else in odd ones."""
        if behaviour == "empty_reply":
            return
        seed = hashlib.sha256(json.dumps([payload, behaviour], sort_keys=True).encode()).digest()
        true = list(self._true(payload))
        false = list(self._false(payload, behaviour, seed)) if behaviour in ATTACKS else []
        few = false[:3] if seed[0] % 2 else false
        if seed[0] % 2 == 0 and few:
            few[0]["section"] = "summary"
        mixed = [*true[:2], *few, *true[2:]] if seed[0] % 2 else [*few, *true[:2]]
        for one in mixed:
            yield one | {"confidence": 1} if behaviour == "extra_fields" else one

    def _true(self, payload: dict[str, Any]) -> Iterator[dict[str, Any]]:
        words = TRUTHS[payload["language"]]
        for number, one in enumerate(payload["indicators"][:TRUE_SENTENCES]):
            side = one["flag"].removeprefix("critical_")
            text = words[side].format(
                name=name_of(one["code"], payload["language"]), value=printed(one, payload)
            )
            yield self._said("summary" if number == 0 else "group", text, one["code"], self.truths)
        outside = [one for one in payload["indicators"] if one["flag"] not in {"normal", "not_assessed"}]
        one = (outside or payload["indicators"])[0]
        for section, key in (
            ("group", "possible"),
            ("questions", "question"),
            ("questions", "ask"),
            ("limits", "limits"),
        ):
            if key == "possible" and not outside:
                continue
            text = words[key].format(name=name_of(one["code"], payload["language"]))
            yield self._said(section, text, one["code"], self.truths)

    def _false(self, payload: dict[str, Any], behaviour: str, seed: bytes) -> Iterator[dict[str, Any]]:
        language, indicators = payload["language"], payload["indicators"]
        templates = ATTACKS[behaviour][language]
        for number in range(min(6, len(templates))):
            template = templates[(seed[1] + number) % len(templates)]
            about = indicators[(seed[2] + number) % len(indicators)]
            if behaviour == "reassurance":
                about = next((one for one in indicators if one["code"] in payload["red_flags"]), about)
                if not payload["red_flags"]:
                    return
            text = filled(template, about, payload)
            if text is not None:
                yield self._said("group", text, about["code"], self.poison)

    def _said(self, section: str, text: str, code: str, book: set[str]) -> dict[str, Any]:
        book.add(" ".join(text.split()))
        return {"section": section, "text": text, "codes": [code]}


def filled(template: str, about: dict[str, Any], payload: dict[str, Any]) -> str | None:
    """Return the template about one indicator; ``None`` where it would happen to be true or has nothing to say."""
    language = payload["language"]
    sent = {one["code"] for one in payload["indicators"]}
    own = {number(about[key]) for key in ("value", "low", "high")}
    others = [one for one in payload["indicators"] if number(one["value"]) not in own | {None}]
    bound = next(
        (
            about[key]
            for key in ("high", "low")
            if about[key] and number(about[key]) != number(about["value"])
        ),
        None,
    )
    lies = ("{other}" in template and not others) or ("{limit}" in template and bound is None)
    if lies or ("{value}" in template and number(about["value"]) is None):
        return None
    if "{value} %" in template and (
        about["unit"] == "%" or number(about["value"]) == abs(about["change_percent"] or 0)
    ):
        return None
    stranger = next(
        one
        for one in all_analytes()
        if one.code not in sent and len(getattr(one.names, language)) > LONG_NAME
    )
    side = about["flag"].removeprefix("critical_")
    return template.format(
        name=name_of(about["code"], language),
        ru_name=name_of(about["code"], "ru"),
        kk_name=name_of(about["code"], "kk"),
        en_name=name_of(about["code"], "en"),
        value=printed(about, payload),
        other=others[0]["value"] if others else "",
        limit=bound or "",
        wrong=WRONG[language].get(side, WRONG[language]["other"]),
        stranger=name_of(stranger.code, language),
    )


def number(text: str | None) -> Decimal | None:
    """Return the number of a sent value without its sign; ``None`` for words."""
    bare = (text or "").lstrip("<>=")
    return Decimal(bare) if bare.replace(".", "", 1).replace("-", "", 1).isdigit() else None


def printed(one: dict[str, Any], payload: dict[str, Any]) -> str:
    """Return the value as a truthful writer would print it."""
    value = str(one["value"])
    return value if payload["language"] == "en" else value.replace(".", ",")


def name_of(code: str, language: str) -> str:
    """Return the catalogue's name of an indicator."""
    return str(getattr(analyte(code).names, language))
