"""The vault lets the owner in, for a purpose that is allowed, and writes it down; everybody else gets nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlmodel import col, select

from labhelp_app.errors import (
    AccountBlocked,
    Conflict,
    ConsentMissing,
    Forbidden,
    InvalidInput,
    LabHelpError,
    NotFound,
    RecordUnreadable,
    SignInRequired,
)
from labhelp_app.services import audit, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.vault import Purpose
from labhelp_app.services.vault.files import CHUNK_BYTES
from labhelp_app.storage import consents
from labhelp_app.storage.models import AuditEvent, FileChunk, Report, StoredFile, User
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.unit_of_work import UnitOfWork
from tests.cast import REPORT_BODY, Cast, act, person, store_report

DOCUMENT = b"%PDF specimen " + bytes(range(256)) * 9000  # three chunks
SHIPMENT = vault.Shipment("Specimen AI", "ZZ", "codes values", "specimen-model", "1")


def events(ctx: Context) -> list[AuditEvent]:
    with ctx.database.unit_of_work(read_only=True) as uow:
        return list(uow.session.exec(select(AuditEvent).order_by(col(AuditEvent.seq))).all())


def tamper(ctx: Context, statement: str, **values: Any) -> None:
    """Do what somebody with their hands in the database could do."""
    with ctx.database.unit_of_work() as uow:
        uow.session.connection().execute(text(statement), values)
        uow.commit()


def store_draft(ctx: Context, actor: Actor, data: bytes | None = DOCUMENT) -> str:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, actor, {"rows": ["ferritin"]}, way_in="file", status="ready")
        if data is not None:
            vault.seal_file(uow, ctx, actor, data, draft_id=draft_id, media_type="application/pdf")
        uow.commit()
    return draft_id


def open_one(
    ctx: Context, actor: Actor, report_id: str, purpose: Purpose = Purpose.SHOW_RESULT
) -> vault.OpenReport:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        report = vault.open_report(uow, ctx, actor, report_id, purpose)
        uow.commit()
    return report


def test_the_owner_gets_back_exactly_what_was_sealed_and_both_acts_are_written_down(
    context: Context, cast: Cast
):
    report_id = store_report(context, cast.owner)
    report = open_one(context, cast.owner, report_id)
    assert report.body == REPORT_BODY
    assert (report.row_version, report.status) == (1, "active")
    told = [(event.action, event.object, event.outcome) for event in events(context)[-2:]]
    assert told == [
        ("report:sealed", f"report:{report_id}", "ok"),
        ("report:opened", f"report:{report_id}", "ok"),
    ]
    assert audit.verify_chain(context).intact


def test_the_audit_row_is_written_even_when_the_reader_forgets_to_commit(context: Context, cast: Cast):
    report_id = store_report(context, cast.owner)
    for read_only in (False, True):
        before = len(events(context))
        with context.database.unit_of_work(cast.owner.user_id, read_only=read_only) as uow:
            vault.open_report(uow, context, cast.owner, report_id, Purpose.SHOW_RESULT)
        [event] = events(context)[before:]
        assert (event.action, event.object) == ("report:opened", f"report:{report_id}")


def test_no_audit_no_report(context: Context, cast: Cast, monkeypatch: pytest.MonkeyPatch):
    """The act and its audit row are one transaction: when the row cannot be written, nothing is stored."""
    monkeypatch.setattr(audit.chain, "link_hash", lambda *_: None)
    with pytest.raises(IntegrityError):
        store_report(context, cast.owner)
    monkeypatch.undo()
    with context.database.unit_of_work() as uow:
        assert uow.session.exec(select(Report)).all() == []


Attempt = Callable[[UnitOfWork, Context, Actor, str], object]

BY_ID: dict[str, tuple[str, Attempt]] = {
    "open a report": ("report", lambda u, c, a, i: vault.open_report(u, c, a, i, Purpose.SHOW_RESULT)),
    "export a report": ("report", lambda u, c, a, i: vault.open_report(u, c, a, i, Purpose.EXPORT)),
    "change a report": ("report", lambda u, c, a, i: vault.reseal_report(u, c, a, i, {}, 1)),
    "mark a report": ("report", lambda u, c, a, i: vault.mark_report(u, c, a, i, "hidden")),
    "delete a report": ("report", lambda u, c, a, i: vault.delete_report(u, c, a, i)),
    "interpret a report": (
        "report",
        lambda u, c, a, i: vault.seal_interpretation(u, c, a, i, {}, cache_index=""),
    ),
    "read interpretations": ("report", lambda u, c, a, i: vault.open_interpretations(u, c, a, i)),
    "open a draft": ("draft", lambda u, c, a, i: vault.open_draft(u, c, a, i)),
    "change a draft": ("draft", lambda u, c, a, i: vault.reseal_draft(u, c, a, i, {}, 1)),
    "delete a draft": ("draft", lambda u, c, a, i: vault.delete_draft(u, c, a, i)),
    "open a file": ("file", lambda u, c, a, i: vault.open_file(u, c, a, i, Purpose.SHOW_RESULT)),
    "open the file of a draft": (
        "draft",
        lambda u, c, a, i: vault.open_file_of(u, c, a, i, Purpose.SHOW_RESULT),
    ),
    "open a transfer": ("transfer", lambda u, c, a, i: vault.open_transfer(u, c, a, i)),
    "close a transfer": ("transfer", lambda u, c, a, i: vault.close_transfer(u, c, a, i, "ok")),
}


def holdings(ctx: Context, actor: Actor) -> dict[str, str]:
    """Give ``actor`` one object of each kind and return their ids."""
    report, draft = store_report(ctx, actor), store_draft(ctx, actor)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        [file] = vault.file_ids_of(uow, actor, draft)
        transfer = vault.seal_transfer(uow, ctx, actor, SHIPMENT, b'{"ferritin":"9.37"}', report_id=report)
        vault.seal_interpretation(uow, ctx, actor, report, {"text": "low ferritin"}, cache_index="x")
        uow.commit()
    return {"report": report, "draft": draft, "file": file, "transfer": transfer}


@pytest.mark.parametrize("attempt", BY_ID)
def test_a_strangers_object_is_as_absent_as_one_that_never_was(sqlite_context: Context, attempt: str):
    ctx = sqlite_context
    owner, stranger = person(ctx, "owner", ai=True), person(ctx, "stranger", ai=True)
    kind, function = BY_ID[attempt]
    mine = holdings(ctx, owner)[kind]
    answers: list[tuple[type, str, str]] = []
    for row_id in (mine, new_id(), "", "../../etc/passwd", "Айгүл Үлгіева"):
        with pytest.raises(LabHelpError) as caught, ctx.database.unit_of_work(stranger.user_id) as uow:
            function(uow, ctx, stranger, row_id)
        answers.append((caught.type, str(caught.value), str(caught.value.params)))
    assert set(answers) == {(NotFound, "not_found", "{}")}
    refusals = [event for event in events(ctx) if event.outcome == "refused"]
    assert all(event.actor == stranger.user_id for event in refusals)
    assert not any("passwd" in event.object or "Айгүл" in event.object for event in refusals)
    with ctx.database.unit_of_work(owner.user_id) as uow:  # and the owner still can
        function(uow, ctx, owner, mine)


@pytest.mark.parametrize(
    "purpose",
    [Purpose.SHOW_RESULT, Purpose.SHOW_HISTORY, Purpose.SHOW_TRENDS, Purpose.EXPORT, Purpose.INTERPRET],
)
def test_no_staff_role_opens_medical_content(sqlite_context: Context, purpose: Purpose):
    from tests.cast import gather

    ctx, cast = sqlite_context, gather(sqlite_context)
    report_id = store_report(ctx, cast.owner)
    for staff in (cast.support, cast.dpo, cast.admin):
        for row_id in (report_id, new_id()):
            with pytest.raises(Forbidden):
                open_one(ctx, staff, row_id, purpose)
    assert [event.outcome for event in events(ctx)[-6:]] == ["refused"] * 6


def test_a_withdrawn_consent_stops_storing_and_showing_but_not_taking_out_and_deleting(
    context: Context, cast: Cast
):
    owner = cast.owner
    report_id = store_report(context, owner)
    act(context, owner, "medical", consents.WITHDRAW)
    with pytest.raises(ConsentMissing) as caught:
        store_report(context, owner)
    assert caught.value.params == {"purpose": "medical"}
    for purpose in (Purpose.SHOW_RESULT, Purpose.SHOW_HISTORY, Purpose.SHOW_TRENDS, Purpose.INTERPRET):
        with pytest.raises(ConsentMissing):
            open_one(context, owner, report_id, purpose)
    assert open_one(context, owner, report_id, Purpose.EXPORT).body == REPORT_BODY
    with context.database.unit_of_work(owner.user_id) as uow:
        vault.delete_report(uow, context, owner, report_id)
        uow.commit()
    with pytest.raises(NotFound):
        open_one(context, owner, report_id, Purpose.EXPORT)


def test_without_the_consent_nothing_at_all_is_stored(context: Context, cast: Cast):
    with pytest.raises(ConsentMissing):
        store_draft(context, cast.withdrawn)
    with pytest.raises(ConsentMissing), context.database.unit_of_work(cast.withdrawn.user_id) as uow:
        vault.seal_file(uow, context, cast.withdrawn, b"pdf", draft_id=new_id(), media_type="application/pdf")
    with context.database.unit_of_work() as uow:
        for table in (Report, StoredFile, FileChunk):
            assert uow.session.exec(select(table)).all() == []


def test_the_ai_needs_a_consent_of_its_own(context: Context, cast: Cast):
    owner = cast.owner
    report_id = store_report(context, owner)
    with pytest.raises(ConsentMissing) as caught:
        open_one(context, owner, report_id, Purpose.INTERPRET)
    assert caught.value.params == {"purpose": "ai"}
    act(context, owner, "ai", consents.GRANT)
    assert open_one(context, owner, report_id, Purpose.INTERPRET).body == REPORT_BODY
    act(context, owner, "ai", consents.WITHDRAW)
    with pytest.raises(ConsentMissing), context.database.unit_of_work(owner.user_id) as uow:
        vault.seal_transfer(uow, context, owner, SHIPMENT, b"{}", report_id=report_id)


def test_a_blocked_account_is_read_by_its_person_and_processed_by_nobody(context: Context, cast: Cast):
    from labhelp_app.services import privacy

    owner = cast.owner
    report_id = store_report(context, owner)
    privacy.block(context, owner)
    for purpose in (Purpose.SHOW_RESULT, Purpose.SHOW_HISTORY, Purpose.EXPORT):
        assert open_one(context, owner, report_id, purpose).body == REPORT_BODY
    for purpose in (Purpose.SHOW_TRENDS, Purpose.INTERPRET, Purpose.STORE_RESULT, Purpose.REVIEW):
        with pytest.raises(AccountBlocked):
            open_one(context, owner, report_id, purpose)
    with pytest.raises(AccountBlocked):
        store_draft(context, owner)
    privacy.unblock(context, owner)
    assert open_one(context, owner, report_id, Purpose.SHOW_TRENDS).body == REPORT_BODY


def test_an_erased_person_is_nobody(context: Context, cast: Cast):
    with pytest.raises(SignInRequired):
        open_one(context, cast.erased, new_id())
    with pytest.raises(SignInRequired):
        store_report(context, cast.erased)


def test_every_purpose_has_a_rule():
    from labhelp_app.services.vault.gate import RULES

    assert set(RULES) == set(Purpose)


def test_an_older_version_of_a_report_put_back_is_noticed(context: Context, cast: Cast):
    """The seal of an old row still fits its own version; only the chain remembers that it is not the last one."""
    owner = cast.owner
    report_id = store_report(context, owner)
    with context.database.unit_of_work(owner.user_id) as uow:
        old = uow.session.get(Report, report_id)
        assert old is not None
        envelope, version = old.sealed_body, old.row_version
    with context.database.unit_of_work(owner.user_id) as uow:
        assert vault.reseal_report(uow, context, owner, report_id, REPORT_BODY | {"laboratory": ""}, 1) == 2
        uow.commit()
    assert open_one(context, owner, report_id).body["laboratory"] == ""
    tamper(
        context,
        "UPDATE reports SET sealed_body = :body, row_version = :version WHERE id = :id",
        body=envelope,
        version=version,
        id=report_id,
    )
    with pytest.raises(RecordUnreadable):
        open_one(context, owner, report_id)
    last = events(context)[-1]
    assert (last.action, last.outcome, last.reason) == ("report:opened", "failed", "not_written_last")


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE reports SET sealed_body = (SELECT sealed_body FROM reports WHERE id = :other) WHERE id = :id",
        "UPDATE reports SET user_id = (SELECT user_id FROM reports WHERE id = :foreign) WHERE id = :id",
        "UPDATE reports SET sealed_body = (SELECT sealed_body FROM reports WHERE id = :foreign) WHERE id = :id",
        "UPDATE reports SET row_version = 2 WHERE id = :id",
        "UPDATE users SET wrapped_data_key = (SELECT wrapped_data_key FROM users WHERE id = :stranger) WHERE id = :owner",
        "UPDATE users SET kek_version = 2 WHERE id = :owner",
    ],
    ids=[
        "rows swapped",
        "owner changed",
        "people swapped",
        "version raised",
        "key swapped",
        "key version raised",
    ],
)
def test_what_was_moved_inside_the_database_does_not_open(context: Context, cast: Cast, attack: str):
    owner, stranger = cast.owner, cast.stranger
    mine, other, foreign = (
        store_report(context, owner),
        store_report(context, owner),
        store_report(context, stranger),
    )
    ids = {
        "id": mine,
        "other": other,
        "foreign": foreign,
        "owner": owner.user_id,
        "stranger": stranger.user_id,
    }
    tamper(context, attack, **{name: value for name, value in ids.items() if f":{name}" in attack})
    for reader in (owner, stranger):
        with pytest.raises((RecordUnreadable, NotFound)):
            open_one(context, reader, mine)
    assert "failed" in {event.outcome for event in events(context)[-2:]}


def test_every_flipped_byte_of_a_stored_report_is_refused_with_the_same_words(sqlite_context: Context):
    ctx = sqlite_context
    owner = person(ctx, "owner")
    report_id = store_report(ctx, owner)
    with ctx.database.unit_of_work(owner.user_id) as uow:
        row = uow.session.get(Report, report_id)
        assert row is not None
    told: set[str] = set()
    for place in range(0, len(row.sealed_body), 13):
        changed = bytearray(row.sealed_body)
        changed[place] ^= 0x01
        tamper(
            ctx, "UPDATE reports SET sealed_body = :body WHERE id = :id", body=bytes(changed), id=report_id
        )
        with pytest.raises(RecordUnreadable) as caught:
            open_one(ctx, owner, report_id)
        told.add(str(caught.value) + str(caught.value.params))
    assert told == {"record_unreadable{}"}
    tamper(ctx, "UPDATE reports SET sealed_body = :body WHERE id = :id", body=row.sealed_body, id=report_id)
    assert open_one(ctx, owner, report_id).body == REPORT_BODY


def test_two_tabs_cannot_overwrite_each_other(context: Context, cast: Cast):
    owner = cast.owner
    draft_id = store_draft(context, owner, None)
    with context.database.unit_of_work(owner.user_id) as uow:
        vault.reseal_draft(uow, context, owner, draft_id, {"rows": ["first tab"]}, 1)
        uow.commit()
    with pytest.raises(Conflict), context.database.unit_of_work(owner.user_id) as uow:
        vault.reseal_draft(uow, context, owner, draft_id, {"rows": ["second tab"]}, 1)
    with context.database.unit_of_work(owner.user_id) as uow:
        draft = vault.open_draft(uow, context, owner, draft_id)
    assert (draft.body, draft.row_version) == ({"rows": ["first tab"]}, 2)


def test_a_draft_whose_body_was_taken_away_is_not_mistaken_for_an_empty_one(context: Context, cast: Cast):
    draft_id = store_draft(context, cast.owner, None)
    tamper(context, "UPDATE drafts SET sealed_body = NULL WHERE id = :id", id=draft_id)
    with pytest.raises(RecordUnreadable), context.database.unit_of_work(cast.owner.user_id) as uow:
        vault.open_draft(uow, context, cast.owner, draft_id)


def test_the_same_part_of_a_draft_is_stored_once(context: Context, cast: Cast):
    draft_id = new_id()
    for expected in (None, IntegrityError):
        with context.database.unit_of_work(cast.owner.user_id) as uow:
            if expected is None:
                vault.seal_report(uow, context, cast.owner, REPORT_BODY, draft_id=draft_id)
                uow.commit()
                continue
            with pytest.raises(expected):
                vault.seal_report(uow, context, cast.owner, REPORT_BODY, draft_id=draft_id)


def test_a_document_comes_back_whole_and_equal_ones_are_recognised(context: Context, cast: Cast):
    draft_id = store_draft(context, cast.owner)
    with context.database.unit_of_work(cast.owner.user_id) as uow:
        opened = vault.open_file_of(uow, context, cast.owner, draft_id, Purpose.SHOW_RESULT)
        assert (opened.data, opened.media_type) == (DOCUMENT, "application/pdf")
        assert vault.drafts_with_file(uow, context, cast.owner, DOCUMENT) == [draft_id]
        assert vault.drafts_with_file(uow, context, cast.owner, DOCUMENT + b" ") == []
        chunks = uow.session.exec(select(FileChunk)).all()
        assert len(chunks) == -(-len(DOCUMENT) // CHUNK_BYTES)
    with context.database.unit_of_work(cast.stranger.user_id) as uow:
        assert vault.drafts_with_file(uow, context, cast.stranger, DOCUMENT) == []


@pytest.mark.parametrize(
    "attack",
    [
        ["DELETE FROM file_chunks WHERE number = 1"],
        ["DELETE FROM file_chunks WHERE number = 2", "UPDATE files SET chunks = 2"],
        [
            "UPDATE file_chunks SET number = 9 WHERE number = 0",
            "UPDATE file_chunks SET number = 0 WHERE number = 1",
            "UPDATE file_chunks SET number = 1 WHERE number = 9",
        ],
        [
            "UPDATE file_chunks SET sealed_bytes = (SELECT sealed_bytes FROM file_chunks WHERE number = 0) WHERE number = 1"
        ],
    ],
    ids=["a hole", "cut off", "swapped", "repeated"],
)
def test_a_document_with_a_chunk_out_of_place_does_not_open(context: Context, cast: Cast, attack: list[str]):
    draft_id = store_draft(context, cast.owner)
    for statement in attack:
        tamper(context, statement)
    with pytest.raises(RecordUnreadable), context.database.unit_of_work(cast.owner.user_id) as uow:
        vault.open_file_of(uow, context, cast.owner, draft_id, Purpose.SHOW_RESULT)


def test_deleting_a_report_takes_its_original_and_interpretations_along(context: Context, cast: Cast):
    owner = cast.owner
    act(context, owner, "ai", consents.GRANT)
    draft_id = store_draft(context, owner)
    with context.database.unit_of_work(owner.user_id) as uow:
        (paper,) = vault.file_ids_of(uow, owner, draft_id)
        body = REPORT_BODY | {"file_id": paper}
        first, second = (
            vault.seal_report(uow, context, owner, body, draft_id=draft_id, part=part) for part in (0, 1)
        )
        vault.seal_interpretation(uow, context, owner, first, {"text": "low"}, cache_index="x")
        uow.commit()
    for report_id, files_left in ((first, 1), (second, 0)):
        with context.database.unit_of_work(owner.user_id) as uow:
            vault.delete_report(uow, context, owner, report_id)
            uow.commit()
        with context.database.unit_of_work(owner.user_id) as uow:
            assert len(vault.file_ids_of(uow, owner, draft_id)) == files_left
    with context.database.unit_of_work() as uow:
        for table in ("interpretations", "file_chunks", "reports"):
            assert uow.session.connection().execute(text(f"SELECT count(*) FROM {table}")).scalar() == 0


def test_while_a_report_does_not_open_no_paper_that_it_may_name_is_deleted(context: Context, cast: Cast):
    owner = cast.owner
    draft_id = store_draft(context, owner)
    with context.database.unit_of_work(owner.user_id) as uow:
        first, second = (
            vault.seal_report(uow, context, owner, REPORT_BODY, draft_id=draft_id, part=part)
            for part in (0, 1)
        )
        uow.commit()
    tamper(context, "UPDATE reports SET row_version = 7 WHERE id = :id", id=second)
    for report_id, files_left in ((first, 1), (second, 0)):
        with context.database.unit_of_work(owner.user_id) as uow:
            vault.delete_report(uow, context, owner, report_id)
            uow.commit()
        with context.database.unit_of_work(owner.user_id) as uow:
            assert len(vault.file_ids_of(uow, owner, draft_id)) == files_left


def test_what_was_sent_can_be_opened_byte_for_byte(context: Context, cast: Cast):
    owner = cast.owner
    consent_id = act(context, owner, "ai", consents.GRANT)
    payload = b'{"indicators":[{"code":"ferritin","value":"9.37"}]}'
    with context.database.unit_of_work(owner.user_id) as uow:
        transfer_id = vault.seal_transfer(
            uow, context, owner, SHIPMENT, payload, report_id=None, receipt={"ferritin": "Ферритин"}
        )
        vault.close_transfer(uow, context, owner, transfer_id, "ok", tokens_in=10, tokens_out=20)
        uow.commit()
    act(context, owner, "ai", consents.WITHDRAW)  # the ledger stays open to the person
    with context.database.unit_of_work(owner.user_id) as uow:
        sent = vault.open_transfer(uow, context, owner, transfer_id)
        [row] = vault.transfer_rows(uow, owner)
    assert (sent.payload, sent.receipt, sent.outcome) == (payload, {"ferritin": "Ферритин"}, "ok")
    assert sent.payload_sha256 == hashlib.sha256(payload).hexdigest()
    assert (row.consent_id, row.tokens_in, row.tokens_out) == (consent_id, 10, 20)


def test_a_profile_holds_exactly_the_promised_fields(context: Context, cast: Cast):
    with context.database.unit_of_work(cast.owner.user_id) as uow:
        profile = vault.open_profile(uow, context, cast.owner)
        for wrong in ({**profile, "iin": "1"}, {key: profile[key] for key in profile if key != "sex"}):
            with pytest.raises(InvalidInput):
                vault.reseal_profile(uow, context, cast.owner, wrong)
        vault.reseal_profile(uow, context, cast.owner, profile | {"email": "New@Specimen.invalid"})
        uow.commit()
    with context.database.unit_of_work() as uow:
        user = uow.session.exec(
            select(User).where(User.email_index == context.keyring.email_index("new@specimen.invalid"))
        ).one()
        assert user.id == cast.owner.user_id
        assert vault.open_profile(uow, context, cast.owner)["email"] == "New@Specimen.invalid"


def test_a_job_for_the_person_is_told_apart_from_the_person(context: Context, cast: Cast):
    report_id = store_report(context, cast.owner)
    open_one(context, Actor(cast.owner.user_id, ""), report_id)
    assert [event.actor_role for event in events(context)[-2:]] == ["patient", "job"]
    assert [row.who for row in audit.accesses(context, cast.owner, "en")[:2]] == [
        "The service, working for you",
        "You",
    ]


def test_many_reports_are_opened_with_one_audit_row_and_in_order(context: Context, cast: Cast):
    ids = [
        store_report(context, cast.owner, REPORT_BODY | {"laboratory": str(number)}) for number in range(5)
    ]
    store_report(context, cast.stranger)
    before = len(events(context))
    with context.database.unit_of_work(cast.owner.user_id) as uow:
        vault.mark_report(uow, context, cast.owner, ids[0], "hidden")
        opened = vault.open_reports(uow, context, cast.owner, Purpose.SHOW_HISTORY)
        uow.commit()
    assert {report.id for report in opened} == set(ids[1:])
    assert [event.action for event in events(context)[before:]] == ["report:marked", "report:opened"]
    assert events(context)[-1].details == '{"count":4,"purpose":"show_history"}'
