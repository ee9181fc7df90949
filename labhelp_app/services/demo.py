"""The specimen person: an account to try the service with, in development only, and a demo without a database."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from labhelp_app.clinical.catalogue import analyte
from labhelp_app.clock import civil_date
from labhelp_app.errors import NotFound, SettingRefused
from labhelp_app.services import accounts, vault
from labhelp_app.services.actor import Actor, Language, Role, Visit
from labhelp_app.services.consent_texts import ConsentPurpose
from labhelp_app.services.context import Context
from labhelp_app.services.demo_reports import SPECIMEN, specimen_bodies, specimen_reports
from labhelp_app.services.histories import rows_by_code
from labhelp_app.services.registration import PersonDetails, Registration
from labhelp_app.services.report_assessments import judge
from labhelp_app.services.report_pages import report_page as compose_report
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.services.trend_series import Judge, track_of
from labhelp_app.services.trends import trend_page as compose_trend
from labhelp_app.services.view_models import ReportPage, TrendPage
from labhelp_app.storage.owned_rows import new_id
from labhelp_app.storage.users import user_by_email_index

EMAIL = "specimen@labhelp.invalid"
SHOWN_ON = date(2026, 10, 26)
"""The day the public demo pretends to be shown on: prerendered pages must not change by themselves."""

_VISIT = Visit(ip="127.0.0.1", browser="demo")


@dataclass(frozen=True, slots=True)
class Specimen:
    """How to sign in as the specimen person, and how many reports there are."""

    email: str
    password: str = field(repr=False)
    reports: int


def seed(ctx: Context) -> Specimen:
    """Make the specimen person with four synthetic reports, once; later calls change nothing.

    The password is made from this installation's own key, so no copy of the source knows it.
    Permission: the operator of a development machine. Consent: recorded for the specimen as at registration.
    Audit event: ``account:created``, ``report:sealed`` for each.

    Raises:
        SettingRefused: in production, where nobody may be invented.
    """
    if ctx.settings.production:
        raise SettingRefused(setting="LABHELP_DEMO")
    password = _password(ctx)
    actor = _person(ctx, password)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        count = len(kept_reports(uow, ctx, actor, vault.Purpose.SHOW_HISTORY))
        if not count:
            for body in specimen_bodies(civil_date(ctx.clock.now())):
                vault.seal_report(uow, ctx, actor, body.to_dict(), draft_id=new_id())
                count += 1
        uow.commit()
    return Specimen(EMAIL, password, count)


def announcement(specimen: Specimen) -> str:
    """Return what a newcomer reads in the terminal."""
    return (
        f"SPECIMEN person (ОБРАЗЕЦ / ҮЛГІ), invented, {specimen.reports} synthetic reports, development only\n"
        f"  e-mail:   {specimen.email}\n"
        f"  password: {specimen.password}"
    )


def report_page(language: str, level: str = "simple") -> ReportPage:
    """Return the newest synthetic report as the result page shows it; pure, no database, no account."""
    *earlier, newest = specimen_reports(SHOWN_ON)
    return compose_report(judge(newest, tuple(earlier), SPECIMEN), language, level)


def trend_page(language: str, code: str = "hemoglobin") -> TrendPage:
    """Return one indicator of the synthetic reports through time; pure, no database, no account.

    Raises:
        NotFound: the synthetic reports have no such indicator.
    """
    rows = rows_by_code(specimen_reports(SHOWN_ON)).get(code)
    if not rows:
        raise NotFound
    return compose_trend(track_of(analyte(code), rows, Judge(SPECIMEN)), language)


def _person(ctx: Context, password: str) -> Actor:
    index = ctx.keyring.email_index(EMAIL)
    with ctx.database.unit_of_work() as uow:
        known = user_by_email_index(uow, index)
    user_id = known.id if known else accounts.register(ctx, _registration(password), _VISIT)
    if user_id is None:
        raise NotFound
    return Actor(user_id, session_id="", role=Role.PATIENT, language=Language.RU, visit=_VISIT)


def _registration(password: str) -> Registration:
    born = SPECIMEN.birth_date or SHOWN_ON
    details = PersonDetails("Үлгі-Образец", "Айсұлу", "", born, "female")
    agreed = frozenset({ConsentPurpose.ACCOUNT, ConsentPurpose.MEDICAL})
    return Registration(details, EMAIL, password, Language.RU, agreed)


def _password(ctx: Context) -> str:
    digits = ctx.keyring.rate_key("password of the specimen person")
    return "-".join(digits[at : at + 5] for at in range(0, 20, 5))
