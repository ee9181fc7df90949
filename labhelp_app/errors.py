"""The situations the product can be in that a person or caller must be told about.

Every error carries a stable ``code``; the sentence a person reads is looked up under
``errors.<code>.what``, ``.safe`` and ``.next`` in the person's language. ``params`` hold only enums
and numbers, never names or values, because errors end up in logs.
"""

from __future__ import annotations


class LabHelpError(Exception):
    """Base of every situation; ``code`` is stable and public, ``params`` are safe to log."""

    code = "unexpected"

    def __init__(self, code: str | None = None, /, **params: str | int) -> None:
        self.code = code or type(self).code
        self.params: dict[str, str | int] = params
        super().__init__(self.code)


class NotFound(LabHelpError):
    """There is nothing here for this person: absent and foreign objects are told apart by nobody."""

    code = "not_found"


class SignInRequired(LabHelpError):
    """Nobody is signed in, or the session has ended."""

    code = "sign_in_required"


class StepUpRequired(LabHelpError):
    """The act needs the password again (fresh for five minutes)."""

    code = "step_up_required"


class Forbidden(LabHelpError):
    """The role of the signed-in person does not allow this act."""

    code = "forbidden"


class ConsentMissing(LabHelpError):
    """No live consent for the purpose named in ``params["purpose"]``."""

    code = "consent_required"


class AccountBlocked(LabHelpError):
    """The person asked to block processing; data stay readable by the person alone."""

    code = "account_blocked"


class TooManyAttempts(LabHelpError):
    """A limit is used up; ``params["retry_after_s"]`` seconds to wait."""

    code = "too_many_attempts"


class SignInRefused(LabHelpError):
    """E-mail or password do not fit; the same for known and unknown accounts."""

    code = "sign_in_refused"


class InvalidInput(LabHelpError):
    """A field of a form cannot be taken; ``params["field"]`` names it, ``code`` says why."""

    code = "invalid_input"


class Conflict(LabHelpError):
    """The object was changed elsewhere since it was loaded (second tab or device)."""

    code = "changed_elsewhere"


class RecordUnreadable(LabHelpError):
    """A sealed record does not open: changed, moved, or sealed with another key."""

    code = "record_unreadable"


class KeyRefused(LabHelpError):
    """The master key is missing, malformed, or not the one the data were sealed with."""

    code = "key_refused"


class SettingRefused(LabHelpError):
    """A setting is missing, malformed or an example value; ``params["setting"]`` names it."""

    code = "setting_refused"
