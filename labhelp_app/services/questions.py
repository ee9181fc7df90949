"""Questions about one's own report: suggested ones answered from the catalogue, free ones screened and sent."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

from labhelp_app.clinical.catalogue import explanation
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.errors import InvalidInput
from labhelp_app.i18n import say
from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.identity_gate import IdentityFound
from labhelp_app.interpretation.question_screen import LONGEST_QUESTION, cleaned, findings
from labhelp_app.services import interpretations, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.choices import text_in
from labhelp_app.services.context import Context
from labhelp_app.services.explanations import attention, really_changed
from labhelp_app.services.kept_interpretations import explanation_of, is_explanation
from labhelp_app.services.model_requests import Spoken, Wanted, own_names
from labhelp_app.services.report_assessments import assessed_report
from labhelp_app.services.result_rows import meaning_of, name_of
from labhelp_app.services.verdicts import change_of, status_of
from labhelp_app.services.view_models import AiExplanation, ReadyAnswer, ScreenedQuestion

MOST_SUGGESTED = 6
MOST_INDICATORS = 3
SHORTEST_QUESTION = 3


def suggested(ctx: Context, actor: Actor, report_id: str, language: str) -> list[ReadyAnswer]:
    """Return questions the rules find worth asking, each with its reviewed answer; nothing leaves the server.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened``.

    Raises:
        NotFound, ConsentMissing, RecordUnreadable: as the vault.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        found = assessed_report(uow, ctx, actor, report_id, vault.Purpose.SHOW_RESULT)
        uow.commit()
    spoken = [result for result in attention(found.assessment) if result.analyte][:MOST_INDICATORS]
    chosen = spoken or [result for result in found.assessment.results if result.analyte][:MOST_INDICATORS]
    return [answer for result in chosen for answer in answers(result, language)][:MOST_SUGGESTED]


def answers(result: AssessedResult, language: str) -> Iterator[ReadyAnswer]:
    """Yield what the catalogue can answer about one assessed result; a question without an answer is not asked."""
    told = explanation(result.analyte.code) if result.analyte else None
    if told is None or result.analyte is None:
        return
    name, status = name_of(result, language), status_of(result, language).word.lower()
    texts = (
        ("what", text_in(told.what, language)),
        ("meaning", meaning_of(result, language)),
        ("disturbs", text_in(told.disturbs, language) if told.disturbs else ""),
        ("change", change_of(result.change, language).word if really_changed(result) else ""),
    )
    for key, text in texts:
        if text:
            question = say(language, f"questions.ask.{key}", name=name, status=status)
            yield ReadyAnswer(question, text, [result.analyte.code], told.source)


def screened(ctx: Context, actor: Actor, question: str, language: str) -> ScreenedQuestion:
    """Look through a question before anything leaves and propose it without what could name somebody.

    Permission: the person. Consent: none, nothing is stored or sent. Audit event: none.

    Raises:
        InvalidInput: empty or longer than 300 characters.
    """
    text = _tidy(question)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        own = own_names(uow, ctx, actor)
        uow.commit()
    places = findings(text, own, names(language))
    return ScreenedQuestion(text, [text[start:end] for start, end in places], cleaned(text, places))


def ask(
    ctx: Context, actor: Actor, report_id: str, language: str, level: str, question: str
) -> Generator[Spoken | AiExplanation]:
    """Send a screened question with the de-identified report and yield the checked answer.

    Permission: the owner. Consent: ``medical`` and ``ai``, and the person's press on the button under the
    notice that names the question as sent. Audit event: as ``interpretations.explain``.

    Raises:
        IdentityFound: the question still holds what could name somebody; nothing is sent.
        InvalidInput: empty or too long. Others as ``interpretations.explain``.
    """
    look = screened(ctx, actor, question, language)
    if look.found:
        raise IdentityFound(kind="question")
    yield from interpretations.ask(ctx, actor, Wanted(report_id, language, level, question=look.text))


def answered(ctx: Context, actor: Actor, report_id: str, language: str) -> Sequence[AiExplanation]:
    """Return the kept answers of the model about one report, newest first, may be empty.

    Permission: the owner. Consent: ``medical``. Audit event: ``interpretation:opened``.

    Raises:
        NotFound: the report is absent or foreign.
    """
    with ctx.database.unit_of_work(actor.user_id) as uow:
        opened = vault.open_interpretations(uow, ctx, actor, report_id)
        uow.commit()
    mine = (one for one in opened if not is_explanation(one.body) and one.body["language"] == language)
    return [explanation_of(one, language) for one in mine]


def _tidy(question: str) -> str:
    text = " ".join(question.split())
    if not SHORTEST_QUESTION <= len(text) <= LONGEST_QUESTION:
        raise InvalidInput("question_length", field="question")
    return text
