"""A paper of somebody else: asked about on the review page, answered once, and nothing of that person kept."""

from __future__ import annotations

import logging
from datetime import date

import pytest
from sqlalchemy import text

from benchmarks.reading.specimens import kdl_like
from labhelp_app.services import audit, drafts, profiles, uploads, vault
from tests.services.papers import PASTED, read_page, read_pasted, settle

CANARY_DAY = "29.02.1968"
THEIRS = f"Пациент: Канарейкина Үлгі\nДата рождения: {CANARY_DAY}  Пол: мужской\n{PASTED}"
TRACES = ("Канарейкина", CANARY_DAY, "1968-02-29", "29 02 1968", "мужской")


@pytest.fixture
def owner(ctx, owner):
    profiles.update_profile(
        ctx,
        owner,
        {"surname": "Үлгінова", "given_name": "Ерке", "patronymic": "", "birth_date": "14.05.1990",
         "sex": "female"},
    )  # fmt: skip
    return owner


def body_of(ctx, actor, draft_id):
    with ctx.database.unit_of_work(actor.user_id) as uow:
        return str(vault.open_draft(uow, ctx, actor, draft_id).body)


def test_a_text_of_somebody_else_is_asked_about_and_nothing_of_them_is_kept(ctx, owner, caplog):
    caplog.set_level(logging.DEBUG)
    page = read_pasted(ctx, owner, THEIRS)
    assert page.whose_asked
    assert page.warnings == []
    kept = body_of(ctx, owner, page.id) + repr(page) + caplog.text
    assert "possibly_another_person" in kept
    assert [trace for trace in TRACES if trace in kept] == []
    with ctx.database.unit_of_work(owner.user_id) as uow:
        rows = [
            str(row)
            for table in ("drafts", "audit")
            for row in uow.session.execute(text(f"SELECT * FROM {table}"))
        ]
    assert rows
    assert [trace for trace in TRACES for row in rows if trace in row] == []


def test_a_text_of_the_person_s_own_is_not_asked_about(ctx, owner):
    mine = f"Дата рождения: 14.05.1990  Пол: Ж\n{PASTED}"
    assert not read_pasted(ctx, owner, mine).whose_asked


def test_saying_it_is_mine_settles_it_for_good_and_is_audited(ctx, owner):
    page = read_pasted(ctx, owner, THEIRS)
    after = drafts.say_mine(ctx, owner, page.id)
    assert not after.whose_asked
    assert after.row_version == page.row_version + 1
    assert not drafts.page(ctx, owner, page.id, "kk").whose_asked
    assert not drafts.say_mine(ctx, owner, page.id).whose_asked
    assert audit.verify_chain(ctx).intact


def test_the_question_does_not_stand_in_the_way_of_confirming(ctx, owner):
    page = settle(ctx, owner, read_pasted(ctx, owner, THEIRS))
    assert page.whose_asked
    assert len(drafts.confirm(ctx, owner, page.id, attested=True)) == 1


def test_a_document_of_somebody_else_is_asked_about_by_way_of_the_real_worker(ctx, owner):
    paper, truth = kdl_like(date(2026, 3, 2))
    page = read_page(ctx, owner, uploads.put_file(ctx, owner, paper))
    assert page.whose_asked
    kept = body_of(ctx, owner, page.id)
    assert [secret for secret in truth.secrets if secret in kept] == []
