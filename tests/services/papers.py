"""Invented laboratory papers for the tests of drafts, reports and trends: specimens, nobody's results."""

from __future__ import annotations

from labhelp_app.services import drafts, reading_queue, uploads
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.view_models import DraftPage

PASTED = """\
Дата взятия: 14.03.2026
Биохимия крови (сыворотка)
Гемоглобин\t117\tг/л\t120 - 155
Глюкоза\t5,1\tммоль/л\t4,1 - 5,9
Ферритин\t9,0\tмкг/л\t13 - 150
Калий\t4,6\tммоль/л\t3,5 - 5,1
"""


def read_pasted(ctx: Context, actor: Actor, text: str = PASTED) -> DraftPage:
    """Paste a text, wait until it is read, return the review page."""
    draft_id = uploads.put_text(ctx, actor, text)
    return read_page(ctx, actor, draft_id)


def read_page(ctx: Context, actor: Actor, draft_id: str) -> DraftPage:
    """Wait until a draft is read and return the review page in Russian."""
    assert reading_queue.start(ctx).wait_until_idle(30)
    return drafts.page(ctx, actor, draft_id, "ru")


def settle(ctx: Context, actor: Actor, page: DraftPage) -> DraftPage:
    """Confirm every row that asks."""
    for report in page.reports:
        for row in report.rows:
            if row.needs_confirmation:
                page = drafts.confirm_row(ctx, actor, page.id, row.id)
    return page


def stored(ctx: Context, actor: Actor, text: str = PASTED, laboratory: str = "") -> str:
    """Bring a pasted paper all the way to a confirmed report and return its id."""
    page = read_pasted(ctx, actor, text)
    if laboratory:
        page = drafts.set_laboratory(ctx, actor, page.id, 0, laboratory)
    page = settle(ctx, actor, page)
    return drafts.confirm(ctx, actor, page.id, attested=True)[0]


def row_named(page: DraftPage, code: str):
    """Return the row of an indicator."""
    return next(row for report in page.reports for row in report.rows if row.analyte == code)
