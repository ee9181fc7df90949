"""Dynamics: the list of indicators with a history, one indicator through time, and its table as a file."""

from __future__ import annotations

from decimal import Decimal

from labhelp_app.clinical.catalogue import explanation, find
from labhelp_app.clinical.changes import Verdict, change_limits, variation
from labhelp_app.errors import NotFound
from labhelp_app.i18n import say, say_count
from labhelp_app.services import vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.choices import text_in
from labhelp_app.services.context import Context
from labhelp_app.services.csv_cells import csv_text
from labhelp_app.services.drawings import spark_path
from labhelp_app.services.histories import PastRow, drawn_points, rows_by_code
from labhelp_app.services.people import patient_of
from labhelp_app.services.report_pages import GROUPS
from labhelp_app.services.report_shelf import kept_reports
from labhelp_app.services.soft_hyphens import parted
from labhelp_app.services.trend_series import Judge, Track, last_change, points_of, steady_since, track_of
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.verdicts import answer_text, change_of, status_of, unit_of
from labhelp_app.services.view_models import TrendCard, TrendPage
from labhelp_app.services.wording import day, measured, percent, rounded


def cards(ctx: Context, actor: Actor, language: str) -> list[TrendCard]:
    """Return one card for each known indicator, by section and name, may be empty.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened`` with the count.

    Raises:
        ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    tracks = _tracks(ctx, actor)
    made = [_card(track, language) for track in tracks]
    return sorted(made, key=lambda card: (GROUPS.index(card.group), card.name.casefold()))


def page(ctx: Context, actor: Actor, code: str, language: str) -> TrendPage:
    """Return one indicator through time, oldest point first; series that must not be joined are kept apart.

    Permission: the owner. Consent: ``medical``. Audit event: ``report:opened`` with the count.

    Raises:
        NotFound: the person has no result of this indicator, or there is no such indicator.
        ConsentMissing, AccountBlocked, RecordUnreadable: as the vault.
    """
    tracks = _tracks(ctx, actor, code)
    if not tracks:
        raise NotFound
    return trend_page(tracks[0], language)


def csv(ctx: Context, actor: Actor, code: str, language: str) -> str:
    """Return the table of one indicator as CSV, oldest first; no cell can be run by a spreadsheet.

    Dates are ``yyyy-mm-dd``, values as on the paper with the language's decimal sign.
    Permission, consent, audit event and errors: as ``page``.
    """
    shown = page(ctx, actor, code, language)
    head = [
        say(language, f"results.csv.{column}")
        for column in ("date", "name", "value", "unit", "range", "status", "change", "laboratory", "printed")
    ]
    rows = [
        [
            point.at,
            shown.name,
            _plain(point.value),
            point.unit,
            _plain(point.range_text),
            point.status.word,
            _plain(point.change.word),
            point.laboratory,
            _plain(point.printed),
        ]
        for point in shown.points
    ]
    return csv_text(head, rows, language)


def trend_page(track: Track, language: str) -> TrendPage:
    """Compose the page of one indicator; pure."""
    points, titles = points_of(track, language)
    analyte = track.analyte
    band = last_change(track).band
    told = explanation(analyte.code)
    return TrendPage(
        code=analyte.code,
        name=text_in(analyte.names, language),
        specimen=say(language, f"results.specimen.{analyte.specimen.value}"),
        unit=points[-1].unit,
        headline=_headline(track, language),
        status=points[-1].status,
        points=points,
        series_titles=titles,
        variation_text=_variation_text(track, language),
        personal_band_text=_band_text(track, language),
        personal_low=float(band.low) if band else None,
        personal_high=float(band.high) if band else None,
        source=_source(track),
        what=text_in(told.what, language) if told else "",
    )


def _tracks(ctx: Context, actor: Actor, code: str | None = None) -> list[Track]:
    with ctx.database.unit_of_work(actor.user_id) as uow:
        shelf = kept_reports(uow, ctx, actor, vault.Purpose.SHOW_TRENDS)
        patient = patient_of(uow, ctx, actor)
        uow.commit()
    by_code = rows_by_code(shelf)
    wanted = by_code if code is None else {code: by_code.get(code, [])}
    judged = Judge(patient)
    tracks: list[Track] = []
    for one, rows in wanted.items():
        analyte = find(one)
        if analyte is not None and rows:
            tracks.append(track_of(analyte, rows, judged))
    return tracks


def _card(track: Track, language: str) -> TrendCard:
    last: PastRow = track.last
    seen, group = last.row.observation, track.analyte.group.value
    points = drawn_points(track.rows, track.unit, track.analyte)
    return TrendCard(
        code=track.analyte.code,
        name=text_in(track.analyte.names, language),
        group=group,
        group_title=say(language, f"results.group.{group}"),
        value=measured(seen.value, seen.comparator, seen.text, language),
        unit=unit_of(seen, language),
        taken_on=day(last.taken_on),
        points=len(track.rows),
        status=status_of(track.results[-1], language),
        change=change_of(last_change(track), language),
        spark=spark_path(points),
        title=parted(text_in(track.analyte.names, language)),
    )


def _headline(track: Track, language: str) -> str:
    """The answer: the newest value and whether it has really changed."""
    change = last_change(track)
    kind, since = "plain", ""
    if len(track.rows) == 1:
        kind = "one_point"
    elif change.verdict is Verdict.REAL:
        kind = "real_up" if (change.share or 0) > 0 else "real_down"
    elif change.verdict is Verdict.WITHIN_VARIATION:
        since = steady_since(track)
        kind = "steady" if since else "plain"
    elif change_of(change, language).verdict:
        kind = "not_comparable"
    name = text_in(track.analyte.names, language)
    value = answer_text(track.last.row.observation, language)
    return say(language, f"results.trend.{kind}", name=name, value=value, date=since)


def _variation_text(track: Track, language: str) -> str:
    known = variation(track.analyte.code, track.patient.sex)
    if known is None:
        return say(language, "results.trend.variation_none")
    limits = change_limits(known)
    down, up = (percent(Decimal(str(side)), language) for side in (limits.fall, limits.rise))
    text = say(language, "results.trend.variation", down=down, up=up)
    return f"{text} {say(language, 'results.trend.variation_assumed')}" if limits.cva_assumed else text


def _band_text(track: Track, language: str) -> str:
    band = last_change(track).band
    if band is None:
        return ""
    decimals, unit = track.analyte.decimals, unit_text(band.unit, language)
    low, high = (rounded(side, decimals, language) for side in (band.low, band.high))
    return say_count(
        language, "results.trend.band.count", band.points, low=low, high=f"{high}\u00a0{unit}".strip()
    )


def _source(track: Track) -> str:
    known = variation(track.analyte.code, track.patient.sex)
    return known.source if known else ""


def _plain(text: str) -> str:
    """Signs that a spreadsheet reads: a hyphen for minus, spaces that break."""
    return text.replace("\u2212", "-").replace("\u00a0", " ")
