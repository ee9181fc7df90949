"""A process killed at any moment loses no confirmed report, leaves no half of one, and breaks no link."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path

import pytest
from sqlmodel import col, select

from labhelp_app.crypto.keys import Keyring, load_master_key
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.storage.engine import Database
from labhelp_app.storage.models import FileChunk, Report, StoredFile
from labhelp_app.storage.owned_rows import new_id
from tests.cast import REPORT_BODY, person

KILLS = 25
DOCUMENT = b"%PDF" * 300_000  # two chunks


def write_until_killed(ctx: Context, actor: Actor, say: int) -> None:
    """Store reports with their documents for ever; tell each id only after it was committed."""
    database = Database(ctx.database.url.render_as_string(hide_password=False))
    own = Context(ctx.settings, ctx.clock, database, Keyring(load_master_key(ctx.settings)))
    while True:
        draft_id = new_id()
        with database.unit_of_work(actor.user_id) as uow:
            vault.seal_file(uow, own, actor, DOCUMENT, draft_id=draft_id, media_type="application/pdf")
            report_id = vault.seal_report(uow, own, actor, REPORT_BODY, draft_id=draft_id)
            uow.commit()
        os.write(say, report_id.encode())


def run_and_kill(ctx: Context, actor: Actor, moment_s: float) -> set[str]:
    """Let a writing process live for ``moment_s`` after its first report, kill it, return the ids it told."""
    listen, say = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(listen)
            write_until_killed(ctx, actor, say)
        finally:
            os._exit(1)
    os.close(say)
    told = os.read(listen, 32)
    time.sleep(moment_s)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(listen, 1 << 16):
        told += data
    os.close(listen)
    return {told[at : at + 32].decode() for at in range(0, len(told), 32)}


@pytest.mark.timeout(240)
def test_a_killed_process_loses_nothing_it_confirmed(context: Context, tmp_path: Path):
    del tmp_path
    actor = person(context, "owner")
    context.database.dispose()  # no connection is shared with a child
    moments = random.Random(7)
    told: set[str] = set()
    for _ in range(KILLS):
        told |= run_and_kill(context, actor, moments.uniform(0, 0.05))
        context.database.dispose()
    assert len(told) >= KILLS
    with context.database.unit_of_work(actor.user_id) as uow:
        stored = {report.id for report in vault.open_reports(uow, context, actor, vault.Purpose.SHOW_HISTORY)}
        assert told <= stored, "a confirmed report is gone"
        assert len(stored) <= len(told) + KILLS, "at most the last one of each process was not told"
        files = uow.session.exec(select(StoredFile)).all()
        drafts = uow.session.exec(select(Report.draft_id)).all()
        assert sorted(file.draft_id for file in files) == sorted(drafts), "half a report"
        assert len(uow.session.exec(select(col(FileChunk.number))).all()) == 2 * len(files)
        for file in files[:5]:
            assert vault.open_file(uow, context, actor, file.id, vault.Purpose.SHOW_RESULT).data == DOCUMENT
    assert audit.verify_chain(context).intact
