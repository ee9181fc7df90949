"""Explanations of the model as they lie in the vault: found again, and made ready for the screen."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from labhelp_app.interpretation.payload import Payload
from labhelp_app.interpretation.reply import SECTIONS
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import AiExplanation, AiSection, ComparedSentence, Sentence
from labhelp_app.services.wording import moment


def cache_index(ctx: Context, actor: Actor, payload: Payload, model: str) -> str:
    """Return the keyed hash a kept text is found by: the person's own, so that equal results do not show."""
    message = b"|".join((actor.user_id.encode(), model.encode(), payload.to_bytes()))
    return hmac.new(ctx.keyring.llm_cache_key, message, hashlib.sha256).hexdigest()


def fits(body: dict[str, Any], language: str, level: str) -> bool:
    """Whether a kept body is an explanation in the language and at the level asked for, not an answer."""
    return is_explanation(body) and body["language"] == language and body["level"] == level


def is_explanation(body: dict[str, Any]) -> bool:
    """Whether a kept body tells about the whole report; answers to questions are kept beside it."""
    return body.get("kind", "explanation") == "explanation"


def compared(new: AiExplanation, old: AiExplanation) -> list[ComparedSentence]:
    """Return what the newer text says now, and what it no longer says, each marked new, same or gone."""
    now = [sentence.text for section in new.sections for sentence in section.sentences]
    before = [sentence.text for section in old.sections for sentence in section.sentences]
    said = [ComparedSentence("same" if text in before else "new", text) for text in now]
    return said + [ComparedSentence("gone", text) for text in before if text not in now]


def explanation_of(opened: vault.OpenInterpretation, language: str) -> AiExplanation:
    """Return a kept text ready for the screen."""
    body = opened.body
    sections = [
        AiSection(
            code,
            [
                Sentence(one["text"], list(one["codes"]))
                for one in body["sentences"]
                if one["section"] == code
            ],
        )
        for code in SECTIONS
    ]
    return AiExplanation(
        id=opened.id,
        at=moment(opened.created_at, language),
        model=body["model"],
        recipient=body["recipient"],
        transfer_id=body["transfer_id"],
        dropped=body["dropped"],
        sections=[section for section in sections if section.sentences],
        rating=body.get("rating", ""),
        question=body.get("question", ""),
    )
