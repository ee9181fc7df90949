"""The rows of one indicator through time: one unit where that is sound, apart where it is not; pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.changes import Change, PastObservation, Verdict, change_since
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import PrintedRange
from labhelp_app.clinical.results import AssessedResult
from labhelp_app.i18n import say
from labhelp_app.services import view_models as show
from labhelp_app.services.histories import PastRow, number_in
from labhelp_app.services.report_assessments import judge
from labhelp_app.services.unit_spellings import unit_text
from labhelp_app.services.verdicts import answer_text, change_of, status_of, unit_of
from labhelp_app.services.wording import day, measured, range_text, rounded


@dataclass(frozen=True, slots=True)
class Track:
    """All rows of one indicator, oldest first, with the verdict on each."""

    analyte: Analyte
    patient: Patient
    rows: tuple[PastRow, ...]
    results: tuple[AssessedResult, ...]

    @property
    def unit(self) -> str | None:
        """The UCUM unit of the page: that of the newest number."""
        units = [past.row.observation.unit for past in self.rows if past.row.observation.value is not None]
        return units[-1] if units else None

    @property
    def last(self) -> PastRow:
        """The newest row."""
        return self.rows[-1]


class Judge:
    """Judges each report once, however many of its rows are looked at."""

    def __init__(self, patient: Patient) -> None:
        self.patient = patient
        self._judged: dict[str, dict[str, AssessedResult]] = {}

    def result(self, past: PastRow) -> AssessedResult:
        """Return the verdict that the row's own report gives it."""
        report = past.report
        if report.id not in self._judged:
            results = judge(report, (), self.patient).assessment.results
            self._judged[report.id] = {
                row.id: result for row, result in zip(report.body.rows, results, strict=True)
            }
        return self._judged[report.id][past.row.id]


def track_of(analyte: Analyte, rows: Sequence[PastRow], judged: Judge) -> Track:
    """Put the rows of an indicator together with the verdict each has in its own report."""
    return Track(analyte, judged.patient, tuple(rows), tuple(judged.result(past) for past in rows))


def change_at(track: Track, number: int) -> Change:
    """Return the change of row ``number`` since the rows before it."""
    return _change(track.rows[number], track.rows[:number], track.analyte, track.patient)


def last_change(track: Track) -> Change:
    """Return the change of the newest row."""
    return change_at(track, len(track.rows) - 1)


def steady_since(track: Track) -> str:
    """Return the earliest day from which nothing differs from the newest value by more than chance, or ""."""
    since = ""
    for past in reversed(track.rows[:-1]):
        change = _change(track.last, [past], track.analyte, track.patient)
        if change.verdict is not Verdict.WITHIN_VARIATION:
            break
        since = day(past.taken_on)
    return since


def points_of(track: Track, language: str) -> tuple[list[show.TrendPoint], list[str]]:
    """Return the points, oldest first, and the titles of the series they belong to."""
    keys = [_series_key(past, track) for past in track.rows]
    order = list(dict.fromkeys(keys))
    points = [
        _point(past, result, change_at(track, number), order.index(key), track, language)
        for number, (past, result, key) in enumerate(zip(track.rows, track.results, keys, strict=True))
    ]
    titles = [_title(key, track, language) for key in order]
    return points, titles


def _change(now: PastRow, past: Sequence[PastRow], analyte: Analyte, patient: Patient) -> Change:
    earlier = [
        PastObservation(one.row.observation, one.taken_on, one.report.body.laboratory or None) for one in past
    ]
    return change_since(
        now.row.observation,
        analyte,
        now.taken_on,
        earlier,
        sex=patient.sex,
        laboratory=now.report.body.laboratory or None,
    )


def _series_key(past: PastRow, track: Track) -> tuple[str, str]:
    """Rows of one series may be joined by a line: one unit, one laboratory as far as the papers say."""
    seen = past.row.observation
    joins = number_in(seen, track.unit, track.analyte) is not None
    unit = (track.unit or "") if joins else (seen.unit or seen.unit_printed)
    named = {one.report.body.laboratory.casefold() for one in track.rows if one.report.body.laboratory}
    laboratory = past.report.body.laboratory.casefold()
    if not laboratory and len(named) == 1:
        laboratory = next(iter(named))  # the paper does not say, and only one laboratory was ever named
    return laboratory, unit


def _title(key: tuple[str, str], track: Track, language: str) -> str:
    laboratory, unit = key
    names = [one.report.body.laboratory for one in track.rows]
    name = next((name for name in names if name.casefold() == laboratory and name), "")
    name = name or say(language, "results.laboratory.unknown")
    spelled = unit_text(unit, language) if unit else ""
    return (
        say(language, "results.trend.series.laboratory", laboratory=name, unit=spelled) if spelled else name
    )


def _point(
    past: PastRow, result: AssessedResult, change: Change, series: int, track: Track, language: str
) -> show.TrendPoint:
    seen = past.row.observation
    number = number_in(seen, track.unit, track.analyte)
    converted = number is not None and seen.unit != track.unit
    bounds = _own_range(result, track if converted else None)
    point = show.TrendPoint(
        at=past.taken_on.isoformat(),
        taken_on=day(past.taken_on),
        value=measured(seen.value, seen.comparator, seen.text, language),
        unit=_page_unit(track, language) if number is not None else unit_of(seen, language),
        number=float(number)
        if number is not None
        else (float(seen.value) if seen.value is not None else None),
        low=float(bounds.low) if bounds and bounds.low is not None else None,
        high=float(bounds.high) if bounds and bounds.high is not None else None,
        range_text=range_text(bounds, language),
        laboratory=past.report.body.laboratory,
        status=status_of(result, language),
        change=change_of(change, language),
        report_id=past.report.id,
        series=series,
        censored=seen.comparator is not None,
    )
    if not converted or number is None:
        return point
    shown = rounded(number, _places(track), language)
    sign = measured(Decimal(0), seen.comparator, None, language).removesuffix("0")
    return replace(point, value=sign + shown, printed=answer_text(seen, language))


def _page_unit(track: Track, language: str) -> str:
    printed = [past.row.observation for past in track.rows if past.row.observation.unit == track.unit]
    return unit_of(printed[-1], language) if printed else unit_text(track.unit, language)


def _places(track: Track) -> int:
    """As many places as the newest paper prints, at most two more than the catalogue shows."""
    newest = [one.row.observation.value for one in track.rows if one.row.observation.unit == track.unit]
    exponent = newest[-1].as_tuple().exponent if newest and newest[-1] is not None else 0
    return min(max(0, -exponent) if isinstance(exponent, int) else 0, track.analyte.decimals + 2)


def _own_range(result: AssessedResult, track: Track | None) -> PrintedRange | None:
    """The range the verdict rests on, in the page's unit when ``track`` is given; None without a sound factor."""
    used = result.range_used
    if used is None:
        return None
    if used.interval is None:
        return PrintedRange(expected=used.expected) if used.expected else None
    low, high = used.interval.low, used.interval.high
    if track is not None:
        low, high = _moved(low, result, track), _moved(high, result, track)
    return PrintedRange(low, high, used.interval.low_strict, used.interval.high_strict)


def _moved(bound: Decimal | None, result: AssessedResult, track: Track) -> Decimal | None:
    if bound is None:
        return None
    moved = number_in(replace(result.observation, value=bound, text=None), track.unit, track.analyte)
    return round(moved, _places(track)) if moved is not None else None
