"""The page of rights: what is kept about the person, what was sent and who looked."""

from __future__ import annotations

from labhelp_app.errors import SignInRequired
from labhelp_app.i18n import say, wordings
from labhelp_app.services import audit, consents, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.stored_counts import count_stored
from labhelp_app.services.view_models import MyData, StoredItem, TransferRow
from labhelp_app.services.wording import moment
from labhelp_app.storage.models import Transfer, User


def my_data(ctx: Context, actor: Actor, language: str) -> MyData:
    """Return everything the page of rights shows; nothing sealed is opened for it.

    Permission: the person. Consent: none. Audit event: none.

    Raises:
        SignInRequired: the account is gone.
    """
    with ctx.database.unit_of_work(actor.user_id, read_only=True) as uow:
        user = uow.session.get(User, actor.user_id)
        if user is None:
            raise SignInRequired
        counts = count_stored(uow, actor.user_id, waiting=True)
        transfers = vault.transfer_rows(uow, actor)
    return MyData(
        stored=[_stored(code, number, language) for code, number in counts.items()],
        consents=consents.states(ctx, actor, language),
        transfers=[_transfer(row, language) for row in transfers],
        accesses=audit.accesses(ctx, actor, language),
        status=user.status,
    )


def outcome_word(outcome: str, language: str) -> str:
    """Return how a transfer ended, in words."""
    key = f"privacy.transfer.{outcome}"
    return say(language, key if key in wordings(language) else "privacy.transfer.failed")


def _stored(code: str, count: int, language: str) -> StoredItem:
    return StoredItem(
        code=code,
        title=say(language, f"privacy.stored.{code}.title"),
        count=count,
        purpose=say(language, f"privacy.stored.{code}.purpose"),
        retention=say(language, f"privacy.stored.{code}.retention"),
    )


def _transfer(row: Transfer, language: str) -> TransferRow:
    return TransferRow(
        id=row.id,
        at=moment(row.at, language),
        recipient=row.recipient,
        country=row.country,
        model=row.model,
        outcome=outcome_word(row.outcome, language),
        payload_sha256=row.payload_sha256,
    )
