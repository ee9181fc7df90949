"""Whatever is done to the audit chain from inside the database is found."""

from __future__ import annotations

import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from labhelp_app.clock import SetClock
from labhelp_app.services import audit
from labhelp_app.services.actor import Actor, Visit
from labhelp_app.services.audit.chain import address_prefix
from labhelp_app.services.audit.verification import checkpoint_file
from labhelp_app.services.context import Context
from tests.conftest import context_on, settings_for

PERSON = Actor("a" * 32, "b" * 32, visit=Visit(ip="198.51.100.77"))


def write(ctx: Context, count: int) -> None:
    with ctx.database.unit_of_work() as uow:
        for number in range(count):
            audit.record(uow, ctx, PERSON, "report:opened", details={"number": number})
        uow.commit()


def attack(ctx: Context, *statements: str) -> None:
    """Change the table with the triggers out of the way, as the owner of the database could."""
    with ctx.database.engine.begin() as connection:
        if ctx.database.is_sqlite:
            for name in ("changed", "filled_in", "deleted"):
                connection.execute(text(f"DROP TRIGGER IF EXISTS audit_is_never_{name}"))
        else:
            connection.execute(text("ALTER TABLE audit DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(text(statement))


COPY = (
    "INSERT INTO audit (seq, at, actor, actor_role, session_hash, ip_prefix, ip_mark, action, object, subject,"
    " outcome, reason, details, sealed_sha256, prev_hash, hash) SELECT {seq}, at, actor, actor_role, session_hash,"
    " ip_prefix, ip_mark, action, object, subject, outcome, reason, details, sealed_sha256, prev_hash, hash"
    " FROM audit WHERE seq = {source}"
)


@pytest.mark.parametrize(
    ("statements", "broken_at", "reason"),
    [
        (["DELETE FROM audit WHERE seq = 5"], 5, "gap"),
        (["DELETE FROM audit WHERE seq = 1"], 1, "gap"),
        (["DELETE FROM audit WHERE seq = 5", "UPDATE audit SET seq = seq - 1 WHERE seq > 5"], 5, "changed"),
        (["UPDATE audit SET action = 'report:sealed' WHERE seq = 4"], 4, "changed"),
        (["UPDATE audit SET actor = 'nobody' WHERE seq = 4"], 4, "changed"),
        (["UPDATE audit SET outcome = 'refused' WHERE seq = 10"], 10, "changed"),
        (["UPDATE audit SET details = '{}' WHERE seq = 1"], 1, "changed"),
        (["UPDATE audit SET sealed_sha256 = 'ab' WHERE seq = 2"], 2, "changed"),
        (["UPDATE audit SET ip_prefix = '203.0.113.0/24' WHERE seq = 6"], 6, "changed"),
        (["UPDATE audit SET at = '2020-01-01 00:00:00+00' WHERE seq = 7"], 7, "changed"),
        (
            [
                "UPDATE audit SET seq = 100 WHERE seq = 3",
                "UPDATE audit SET seq = 3 WHERE seq = 4",
                "UPDATE audit SET seq = 4 WHERE seq = 100",
            ],
            3,
            "changed",
        ),
        ([COPY.format(seq=11, source=10)], 11, "changed"),
        (["DELETE FROM audit WHERE seq > 7"], 8, "cut_off"),
        (["DELETE FROM audit"], 1, "cut_off"),
    ],
)
def test_every_attack_on_the_chain_is_found_where_it_happened(
    context: Context, statements: list[str], broken_at: int, reason: str
):
    write(context, 10)
    assert audit.write_checkpoint(context) is not None
    assert audit.verify_chain(context).intact
    attack(context, *statements)
    report = audit.verify_chain(context)
    assert (report.intact, report.broken_at, report.reason) == (False, broken_at, reason)


def test_a_chain_rewritten_with_the_right_key_is_still_found_by_the_checkpoint(context: Context):
    write(context, 10)
    audit.write_checkpoint(context)
    attack(context, "DELETE FROM audit")
    assert isinstance(context.clock, SetClock)
    context.clock.advance(timedelta(seconds=1))
    write(context, 12)
    assert audit.verify_chain(context, with_checkpoints=False).intact
    report = audit.verify_chain(context)
    assert (report.broken_at, report.reason) == (10, "rewritten")


def test_a_forged_checkpoint_is_found(context: Context):
    write(context, 3)
    audit.write_checkpoint(context)
    path = checkpoint_file(context)
    path.write_text(path.read_text().replace('"seq": 3', '"seq": 2'))
    assert audit.verify_chain(context).reason == "checkpoint_forged"
    path.write_text("not json\n")
    assert audit.verify_chain(context).reason == "checkpoint_forged"


def test_the_chain_does_not_verify_with_another_key(context: Context, tmp_path: Path):
    write(context, 2)
    other = settings_for(tmp_path / "other", context.settings.database_url)
    with pytest.raises(Exception, match="key_refused"):
        context_on(context.database, other)


def test_events_of_one_transaction_and_of_many_threads_are_gapless(context: Context):
    threads = [threading.Thread(target=write, args=(context, 5)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    report = audit.verify_chain(context)
    assert (report.links, report.intact) == (40, True)


def test_texts_do_not_fit_into_the_details(context: Context):
    with context.database.unit_of_work() as uow, pytest.raises(ValueError, match="enums and numbers"):
        audit.record(uow, context, None, "report:opened", details={"note": "x" * 600})


@pytest.mark.parametrize(
    ("address", "prefix"),
    [
        ("198.51.100.77", "198.51.100.0/24"),
        ("2001:db8:1:2:3::4", "2001:db8:1::/48"),
        ("", ""),
        ("Айгүл", ""),
    ],
)
def test_only_the_network_of_an_address_is_kept(address: str, prefix: str):
    assert address_prefix(address) == prefix


def test_a_long_chain_is_verified_in_seconds(sqlite_context: Context):
    """The promise is 100,000 links in five seconds: a tenth of both here, in time of the processor."""
    write(sqlite_context, 10_000)
    began = time.process_time()
    assert audit.verify_chain(sqlite_context).links == 10_000
    assert time.process_time() - began < 0.5
