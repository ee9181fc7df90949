"""Rights that work at once: see, block, erase; and what an erasure leaves behind."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlmodel import select

from labhelp_app.clock import SetClock
from labhelp_app.errors import SignInRequired, StepUpRequired
from labhelp_app.services import audit, privacy, vault
from labhelp_app.services.context import Context
from labhelp_app.storage.models import AuditEvent, Tombstone, User
from labhelp_app.storage.tables import own_tables
from tests.cast import Cast, person, store_report
from tests.services.test_exports import fill


def test_an_erasure_leaves_a_tombstone_and_the_log_and_nothing_else(context: Context, cast: Cast):
    owner = cast.owner
    fill(context, owner)
    others = everything(context, cast.stranger.user_id)
    certificate = privacy.erase(context, owner, password_confirmed=True)
    left = {table for table, row in everything(context, owner.user_id)}
    assert left == {"tombstones", "audit"}
    assert everything(context, cast.stranger.user_id) == others
    assert certificate.destroyed["reports"] == certificate.destroyed["files"] == 1
    with context.database.unit_of_work() as uow:
        stone = uow.session.get(Tombstone, owner.user_id)
        assert stone is not None
        assert (stone.certificate_sha256, stone.erased_at) == (certificate.sha256, certificate.erased_at)
        last = uow.session.exec(select(AuditEvent).order_by(text("seq DESC"))).first()
        assert last is not None
        assert (last.action, last.outcome) == ("account:erased", "ok")
    assert audit.verify_chain(context).intact


def everything(ctx: Context, user_id: str) -> list[tuple[str, str]]:
    """Return (table, row) for every row in which the person's id occurs."""
    found: list[tuple[str, str]] = []
    with ctx.database.snapshot() as connection:
        for table in own_tables():
            for row in connection.execute(table.select()).all():
                if any(user_id in str(cell) for cell in row):
                    found.append((table.name, str(row)))
    return found


def test_an_erasure_needs_the_password(context: Context, cast: Cast):
    store_report(context, cast.owner)
    with pytest.raises(StepUpRequired):
        privacy.erase(context, cast.owner, password_confirmed=False)
    with context.database.unit_of_work() as uow:
        assert uow.session.get(User, cast.owner.user_id) is not None


def test_the_key_of_an_erased_person_is_gone_from_the_very_files(sqlite_context: Context):
    ctx = sqlite_context
    owner = person(ctx, "owner")
    store_report(ctx, owner)
    with ctx.database.unit_of_work() as uow:
        user = uow.session.get(User, owner.user_id)
        assert user is not None
        assert user.wrapped_data_key is not None
        needle = user.wrapped_data_key[22:]  # nonce and ciphertext
    folder = ctx.settings.var / "data"
    assert any(needle in path.read_bytes() for path in folder.iterdir())
    privacy.erase(ctx, owner, password_confirmed=True)
    assert not any(needle in path.read_bytes() for path in folder.iterdir())


def test_an_erased_person_can_register_again_as_somebody_new(context: Context):
    first = person(context, "owner", email="again@specimen.invalid")
    privacy.erase(context, first, password_confirmed=True)
    second = person(context, "owner", email="again@specimen.invalid")
    assert second.user_id != first.user_id


def test_nobody_who_is_gone_can_block_or_erase(context: Context, cast: Cast):
    for function in (privacy.block, privacy.unblock, lambda ctx, actor: privacy.erase(ctx, actor, True)):
        with pytest.raises(SignInRequired):
            function(context, cast.erased)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_my_data_counts_what_is_there_and_says_why_and_how_long(sqlite_context: Context, language: str):
    ctx = sqlite_context
    owner, stranger = person(ctx, "owner"), person(ctx, "stranger")
    fill(ctx, owner)
    fill(ctx, stranger)
    page = privacy.my_data(ctx, owner, language)
    counts = {item.code: item.count for item in page.stored}
    assert counts == {
        "profile": 1,
        "reports": 1,
        "drafts": 0,  # the one of the confirmed report waits for nobody
        "files": 1,
        "interpretations": 1,
        "transfers": 1,
        "consents": 3,
        "sessions": 1,
        "requests": 0,
        "notices": 0,
        "audit": counts["audit"],
    }
    assert counts["audit"] == len(page.accesses)
    assert all(item.title and item.purpose and item.retention for item in page.stored)
    assert [state.granted for state in page.consents] == [True, True, True, False]
    assert len(page.transfers) == 1
    assert page.status == "active"
    privacy.block(ctx, owner)
    assert privacy.my_data(ctx, owner, language).status == "blocked"


def test_who_looked_is_told_in_words_and_newest_first(context: Context, cast: Cast):
    report_id = store_report(context, cast.owner)
    with context.database.unit_of_work(cast.owner.user_id) as uow:
        vault.open_report(uow, context, cast.owner, report_id, vault.Purpose.SHOW_RESULT)
        uow.commit()
    newest = audit.accesses(context, cast.owner, "ru")[0]
    assert (newest.at, newest.who) == ("16.03.2026 12:00", "Вы")
    assert (newest.what, newest.outcome) == ("Открыты результаты анализов", "Выполнено")
    assert all("privacy." not in row.what for row in audit.accesses(context, cast.owner, "kk"))


def test_addresses_are_forgotten_after_ninety_days_and_the_chain_still_holds(context: Context, cast: Cast):
    store_report(context, cast.owner)
    assert isinstance(context.clock, SetClock)
    context.clock.advance(timedelta(days=89))
    assert audit.forget_addresses(context) == 0
    context.clock.advance(timedelta(days=2))
    store_report(context, cast.owner)
    forgotten = audit.forget_addresses(context)
    assert forgotten > 0
    assert audit.forget_addresses(context) == 0
    with context.database.unit_of_work() as uow:
        prefixes = {event.ip_prefix for event in uow.session.exec(select(AuditEvent)).all()}
    assert prefixes == {"", "203.0.113.0/24"}  # the report stored today
    assert audit.verify_chain(context).intact
