"""A draft on its way to a result: watched while it is read, checked row by row, confirmed once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import reflex as rx

from labhelp_app.i18n import say, say_count
from labhelp_app.services import choices, drafts, uploads
from labhelp_app.services.draft_following import Following, follow
from labhelp_app.services.reading_jobs import KEPT_AFTER
from labhelp_app.services.view_models import AnalyteChoice, DraftPage, DraftReport, DraftRow
from labhelp_app.state.guard import Policy, guarded
from labhelp_app.state.review_questions import Questions
from labhelp_app.state.screen import (
    SCREENS,
    Screen,
    Trouble,
    arrive,
    ask,
    language_of,
    last_segment,
    show,
    told_in_words,
)

DATE_WRITTEN = re.compile(r"(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)")
DATE_AUTOFILLED = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
WORDS = 160
"""No cell of a laboratory report is longer; the rest of a pasted text is cut."""


class ReviewState(Questions, Screen, rx.State):
    """Owns the draft on the screen; every change goes to the database at once and comes back from there."""

    page: DraftPage | None = None
    lead: str = ""
    confirm_label: str = ""
    refusal: Trouble = Trouble()
    removed_id: str = ""
    removed_name: str = ""
    # The type-ahead: for which row, and what it offers.
    asking: str = ""
    offers: list[AnalyteChoice] = []

    @rx.event
    @guarded(Policy.PATIENT)
    async def load(self):
        await arrive(self)
        draft_id = last_segment(self)
        if self.page is not None and self.page.id != draft_id:
            self.reset()
            yield
        answer = await self._read()
        code = self.router.url.query_parameters.get("problem", "")
        if code and self.phase == "shown":  # a page sent to this draft was refused
            self.trouble = told_in_words(await language_of(self), code)
        if answer is not None:
            yield answer

    @rx.event
    @guarded(Policy.PATIENT)
    async def look_again(self):
        """Follow the reading by its progress alone; the draft itself is opened once, when it is read."""
        now: Following | None = await ask(self, follow, last_segment(self), await language_of(self))
        if now is None or not now.under_way or self.page is None:
            return await self._read()
        self.page = replace(self.get_value("page"), stage_text=now.stage_text, progress=now.progress)
        return None

    @rx.event
    @guarded(Policy.PATIENT)
    async def edit(self, row_id: str, cell: str, text: str):
        row = self._row(row_id)
        if row is None or text.strip() == _cell(row, cell):
            return
        await self._change(drafts.edit_row, row_id, {cell: text[:WORDS]}, self._version())

    @rx.event
    @guarded(Policy.PATIENT)
    async def search_name(self, row_id: str, text: str):
        self.asking = row_id
        self.offers = []
        if len(text.strip()) >= 2:
            self.offers = await ask(self, _offers, text[:WORDS], await language_of(self)) or []

    @rx.event
    @guarded(Policy.PATIENT)
    async def offer_candidates(self, row_id: str):
        """A name that several indicators share is offered as a choice as soon as its field is entered."""
        row = self._row(row_id)
        if row is not None and not row.analyte and row.candidates:
            self.asking = row_id
            self.offers = choices.named(list(row.candidates), await language_of(self))

    @rx.event
    @guarded(Policy.PATIENT)
    async def stop_search(self):
        self.asking, self.offers = "", []

    @rx.event
    @guarded(Policy.PATIENT)
    async def choose_name(self, row_id: str, code: str):
        row, chosen = self._row(row_id), next((offer for offer in self.offers if offer.code == code), None)
        self.asking, self.offers = "", []
        if row is None or chosen is None:
            return
        # A name on paper stays as it is printed; a name typed by hand becomes the one that was chosen.
        typed = {"name": chosen.name} if row.by_hand else {}
        await self._change(drafts.edit_row, row_id, {**typed, "analyte": code}, self._version())

    @rx.event
    @guarded(Policy.PATIENT)
    async def confirm_row(self, row_id: str):
        await self._change(drafts.confirm_row, row_id)

    @rx.event
    @guarded(Policy.PATIENT)
    async def remove_row(self, row_id: str):
        row = self._row(row_id)
        if row is not None and await self._change(drafts.remove_row, row_id):
            self.removed_id, self.removed_name = row_id, row.analyte_name or row.printed_name

    @rx.event
    @guarded(Policy.PATIENT)
    async def bring_back(self):
        row_id, self.removed_id, self.removed_name = self.removed_id, "", ""
        if row_id:
            await self._change(drafts.restore_row, row_id)

    @rx.event
    @guarded(Policy.PATIENT)
    async def add_row(self, report_index: int):
        await self._change(drafts.add_row, report_index)

    @rx.event
    @guarded(Policy.PATIENT)
    async def set_date(self, report_index: int, typed: str):
        # What is no date goes on as it was typed: the service says so, and an emptied field empties the date.
        day = written_date(typed) or typed.strip()[:WORDS]
        if not any(part.index == report_index and part.taken_on == day for part in self._parts()):
            await self._change(drafts.set_date, report_index, day)

    @rx.event
    @guarded(Policy.PATIENT)
    async def set_laboratory(self, report_index: int, name: str):
        await self._change(drafts.set_laboratory, report_index, name[:WORDS])

    @rx.event
    @guarded(Policy.PATIENT)
    async def move_row(self, row_id: str, typed: str):
        day = written_date(typed) or typed.strip()[:WORDS]
        if day:
            await self._change(drafts.move_row, row_id, day)

    @rx.event
    @guarded(Policy.PATIENT)
    async def confirm(self, form: dict[str, Any]):
        agreed = bool(form.get("replace_agreed"))
        stored = await ask(
            self, drafts.confirm, last_segment(self), bool(form.get("attested")), replace_agreed=agreed
        )
        if not stored:
            refusal = self.trouble
            await self._read()  # what stands in the way may have come about in another tab
            self.trouble = refusal
            return None
        return rx.redirect(_after(stored))

    @rx.event
    @guarded(Policy.PATIENT)
    async def say_mine(self):
        await self._change(drafts.say_mine)

    @rx.event
    @guarded(Policy.PATIENT)
    async def discard(self):
        shown = drafts.as_shown(self.page.status) if self.page else drafts.OPEN
        if await ask(self, drafts.discard, last_segment(self), shown) is not None:
            return rx.redirect("/app")
        refusal = self.trouble
        answer = await self._read()  # it has gone on in another tab: what came of it is shown
        self.trouble = refusal
        return answer

    @rx.event
    @guarded(Policy.PATIENT)
    async def try_again(self):
        if await ask(self, uploads.retry, last_segment(self)) is not None:
            await self._read()

    @rx.event
    @guarded(Policy.PATIENT)
    async def enter_by_hand(self):
        draft_id = await ask(self, uploads.start_manual)
        if draft_id is None:
            return None
        await self._settle_refused()
        return rx.redirect(f"/app/review/{draft_id}")

    @rx.event
    @guarded(Policy.PATIENT)
    async def choose_another(self):
        await self._settle_refused()
        return rx.redirect("/app/upload")

    @rx.var
    def may_try_again(self) -> bool:
        """Whether the document was kept, because reading it once more may succeed."""
        return self.page is not None and self.page.reason in KEPT_AFTER

    @rx.var
    def doubtful(self) -> list[DraftRow]:
        """The rows of the paper that still ask for a look; a row by hand asks in its own place."""
        return [
            row for row in self._rows() if row.needs_confirmation and not row.confirmed and not row.by_hand
        ]

    @rx.var
    def replacing(self) -> bool:
        """Whether confirming will put a report in the place of a stored one."""
        return any(part.overlap.choice == "replace" for part in self._parts())

    async def _settle_refused(self):
        """What could not be read is settled by going another way, unless something in it would be lost."""
        if self.page is not None and self.page.status == "refused" and not self.may_try_again:
            await ask(self, drafts.dismiss, last_segment(self))

    def _rows(self) -> list[DraftRow]:
        return [row for part in self._parts() for row in part.rows]

    def _parts(self) -> list[DraftReport]:
        return self.page.reports if self.page else []

    def _row(self, row_id: str) -> DraftRow | None:
        return next((row for row in self._rows() if row.id == row_id), None)

    def _under_way(self) -> bool:
        return self.page is not None and self.page.status in {"queued", "reading"}

    def _version(self) -> int:
        return self.page.row_version if self.page else 0

    async def _read(self):
        page: DraftPage | None = await show(self, drafts.page, last_segment(self), await language_of(self))
        await self._put(page)
        if page is not None and page.status == "confirmed" and page.report_ids:
            return rx.redirect(_after(page.report_ids), replace=True)
        return None

    async def _put(self, page: DraftPage | None):
        """Put a draft on the screen with the sentences that count its rows."""
        self.page = page
        if page is None:
            return
        language = await language_of(self)
        counted = say_count(language, "common.indicators.count", page.total)
        asks = say_count(language, "review.lead.doubtful.count", page.unconfirmed)
        sure = say(language, "review.lead.sure")
        self.lead = f"{counted}. {asks if page.unconfirmed else sure}"
        self.confirm_label = say_count(language, "review.confirm.count", page.total)
        if not page.total:
            self.lead, self.confirm_label = (
                say(language, "review.lead.empty"),
                say(language, "review.confirm.none"),
            )
        self.refusal = told_in_words(language, page.reason) if page.reason else Trouble()

    async def _change(self, function, *args) -> bool:
        """Send one change; after a refusal the draft is read again, so that the screen shows what is stored."""
        draft_id = last_segment(self)
        self.removed_id = self.removed_name = ""
        answer = await ask(self, function, draft_id, *args)
        if isinstance(answer, DraftPage):
            await self._put(answer)
            return True
        refusal = self.trouble
        await self._read()
        self.trouble = refusal
        return answer is not None


def _offers(_context, _actor, text: str, language: str) -> list[AnalyteChoice]:
    """Ask the catalogue: no data of the person is involved."""
    return choices.search(text, language)


def _after(report_ids: list[str]) -> str:
    """One report is opened at once; several dates are several reports, so the list is shown."""
    return f"/app/reports/{report_ids[0]}" if len(report_ids) == 1 else "/app/reports"


def written_date(typed: str) -> str:
    """Turn dd.mm.yyyy (or an ISO date from autofill) into ISO; "" while it is still being typed.

    >>> written_date("4.5.2026"), written_date("2026-05-04"), written_date("04.05.20")
    ('2026-05-04', '2026-05-04', '')
    """
    iso = DATE_AUTOFILLED.fullmatch(typed.strip())
    if iso:
        return typed.strip()
    local = DATE_WRITTEN.fullmatch(typed.strip())
    return f"{local[3]}-{int(local[2]):02d}-{int(local[1]):02d}" if local else ""


def _cell(row: DraftRow, cell: str) -> str:
    return {
        "name": row.printed_name,
        "value": row.value,
        "unit": row.unit,
        "range": row.range_text,
    }.get(cell, "")


SCREENS.append(ReviewState)
