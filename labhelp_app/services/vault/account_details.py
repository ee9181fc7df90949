"""Small sealed details of an account: who gave a consent and from where, where a browser signed in, requests."""

from __future__ import annotations

from labhelp_app.crypto.sealed import Bound, open_sealed, seal
from labhelp_app.errors import RecordUnreadable, SignInRequired
from labhelp_app.services.context import Context
from labhelp_app.services.vault.gate import Body, decode, encode
from labhelp_app.storage.models import Consent, RightsRequest, Session, User
from labhelp_app.storage.unit_of_work import UnitOfWork

CONSENT = ("consents", "sealed_details")
VISIT = ("sessions", "sealed_visit")
REQUEST = ("requests", "sealed_body")


def seal_consent_details(
    uow: UnitOfWork, ctx: Context, user_id: str, consent_id: str, details: Body
) -> bytes:
    """Return the envelope for ``consents.sealed_details``.

    Permission: the service, for the person whose act it is. Consent: none, it is the consent itself.
    Audit event: written by the caller with the act.

    Raises:
        SignInRequired: there is no such account. RecordUnreadable: the person's key does not open.
    """
    return _seal(uow, ctx, user_id, CONSENT, consent_id, details)


def open_consent_details(uow: UnitOfWork, ctx: Context, row: Consent) -> Body:
    """Return the sealed details of a consent the caller was allowed to load.

    Permission: as the caller's. Consent: none. Audit event: none.

    Raises:
        SignInRequired, RecordUnreadable: as ``seal_consent_details``, or the details were changed.
    """
    return _open(uow, ctx, row.user_id, CONSENT, row.id, row.sealed_details)


def seal_visit(uow: UnitOfWork, ctx: Context, user_id: str, session_id: str, visit: Body) -> bytes:
    """Return the envelope for ``sessions.sealed_visit``.

    Permission: the service, at sign-in. Consent: none. Audit event: written by the caller.

    Raises:
        SignInRequired, RecordUnreadable: as ``seal_consent_details``.
    """
    return _seal(uow, ctx, user_id, VISIT, session_id, visit)


def open_visit(uow: UnitOfWork, ctx: Context, row: Session) -> Body:
    """Return the sealed visit of a session the caller was allowed to load.

    Permission: as the caller's. Consent: none. Audit event: none.

    Raises:
        SignInRequired, RecordUnreadable: as ``seal_consent_details``, or the visit was changed.
    """
    return _open(uow, ctx, row.user_id, VISIT, row.id, row.sealed_visit)


def seal_request(uow: UnitOfWork, ctx: Context, user_id: str, request_id: str, body: Body) -> bytes:
    """Return the envelope for ``requests.sealed_body``.

    Permission: the service, for the person who asks. Consent: none. Audit event: written by the caller.

    Raises:
        SignInRequired, RecordUnreadable: as ``seal_consent_details``.
    """
    return _seal(uow, ctx, user_id, REQUEST, request_id, body)


def open_request(uow: UnitOfWork, ctx: Context, row: RightsRequest) -> Body:
    """Return the sealed text of a request the caller was allowed to load.

    Permission: as the caller's. Consent: none. Audit event: none.

    Raises:
        SignInRequired, RecordUnreadable: as ``seal_consent_details``, or the text was changed.
    """
    return _open(uow, ctx, row.user_id, REQUEST, row.id, row.sealed_body)


def _seal(
    uow: UnitOfWork, ctx: Context, user_id: str, place: tuple[str, str], row_id: str, body: Body
) -> bytes:
    table, column = place
    return seal(_key(uow, ctx, user_id, table), encode(body), Bound(table, column, user_id, row_id))


def _open(
    uow: UnitOfWork, ctx: Context, user_id: str, place: tuple[str, str], row_id: str, envelope: bytes | None
) -> Body:
    if envelope is None:
        raise RecordUnreadable
    table, column = place
    return decode(
        open_sealed(_key(uow, ctx, user_id, table), envelope, Bound(table, column, user_id, row_id))
    )


def _key(uow: UnitOfWork, ctx: Context, user_id: str, table: str) -> bytes:
    user = uow.session.get(User, user_id)
    if user is None or user.wrapped_data_key is None:
        raise SignInRequired
    return ctx.keyring.unwrap(user.wrapped_data_key, user.id, user.kek_version).for_purpose(table)
