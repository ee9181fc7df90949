"""Everything the rules decide about one report: flags, ranges, changes, indices and red flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from labhelp_app.clinical.analytes import Analyte, Kind
from labhelp_app.clinical.answers import Grade, flag_answer, flag_words, grade
from labhelp_app.clinical.calming import remark_for
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.changes import PastObservation, change_since
from labhelp_app.clinical.combinations import combined_red_flags
from labhelp_app.clinical.flags import Flag, Magnitude, flag_value, interval_of, magnitude
from labhelp_app.clinical.indices import Facts, indices_of
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.printed_flags import PrintedFlag, parse_flag
from labhelp_app.clinical.printed_ranges import parse_range_for_sex
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.clinical.ranges import ReferenceRange, reference_range
from labhelp_app.clinical.reasons import NotAssessed
from labhelp_app.clinical.red_flags import RedFlag, critical_limit, red_flag, worst_first
from labhelp_app.clinical.results import (
    AssessedResult,
    Assessment,
    Counts,
    RangeKind,
    RangeSource,
    RangeUsed,
)

__all__ = ["AssessedResult", "Assessment", "Counts", "RangeKind", "RangeSource", "RangeUsed", "assess"]

_NO_SOURCE = RangeSource(RangeKind.NONE)
_LAB_FLAG = RangeSource(RangeKind.LAB_FLAG)
_LAB_RANGE = RangeSource(RangeKind.LAB_RANGE)
_CRITICAL = (Flag.CRITICAL_LOW, Flag.CRITICAL_HIGH)


def _unassessed(
    observation: Observation, analyte: Analyte | None, reason: NotAssessed, used: RangeUsed | None = None
) -> AssessedResult:
    return AssessedResult(observation, analyte, Flag.NOT_ASSESSED, None, used, _NO_SOURCE, reason)


def _by_range(observation: Observation, used: RangeUsed) -> Flag | NotAssessed:
    """The flag that a numeric interval or an expected word gives."""
    if observation.value is not None:
        if used.interval is None:
            return _number_against_word(observation, used.expected)
        return flag_value(observation.value, observation.comparator, used.interval)
    answer = observation.text or ""
    if used.expected is not None:
        return flag_words(answer, used.expected)
    if observation.range is None:
        return NotAssessed.ANSWER_NOT_UNDERSTOOD
    return flag_answer(answer, observation.range)


def _number_against_word(observation: Observation, expected: str | None) -> Flag | NotAssessed:
    """A number where the paper expects "not found": only a plain nought can be judged."""
    if expected is not None and grade(expected) is Grade.NEGATIVE and observation.value == 0:
        return Flag.NORMAL
    return NotAssessed.RANGE_NOT_UNDERSTOOD


def _lab_range(observation: Observation, patient: Patient) -> RangeUsed | NotAssessed | None:
    """The laboratory's range; a cell with digits that could not be read is not replaced by the table."""
    printed = observation.range
    if printed is None:
        return None
    if _is_unread(printed):
        own = (
            parse_range_for_sex(printed.printed, patient.sex, unit=observation.unit) if patient.sex else None
        )
        if own is None:
            return NotAssessed.RANGE_NOT_UNDERSTOOD
        printed = own
    interval = interval_of(printed)
    if interval is None and printed.expected is None:
        return None
    return RangeUsed(interval, observation.unit, printed.expected)


def _is_unread(printed: PrintedRange) -> bool:
    bare = printed.low is None and printed.high is None and printed.expected is None
    return bare and any(char.isdigit() for char in printed.printed)


_FLAGS = {
    PrintedFlag.LOW: Flag.LOW,
    PrintedFlag.NORMAL: Flag.NORMAL,
    PrintedFlag.HIGH: Flag.HIGH,
    PrintedFlag.CRITICAL_LOW: Flag.CRITICAL_LOW,
    PrintedFlag.CRITICAL_HIGH: Flag.CRITICAL_HIGH,
}


def _from_lab_flag(observation: Observation, used: RangeUsed | None) -> Flag | None:
    """The laboratory's own mark; an asterisk takes its direction from the range where that bears it out."""
    printed = parse_flag(observation.flag_printed) if observation.flag_printed else None
    if printed is None:
        return None
    if printed is not PrintedFlag.ABNORMAL:
        return _FLAGS[printed]
    direction = _by_range(observation, used) if used is not None else None
    if direction is Flag.LOW or direction is Flag.HIGH:
        return direction
    return Flag.ABNORMAL


def _judged(
    observation: Observation, analyte: Analyte | None, flag: Flag, used: RangeUsed | None, source: RangeSource
) -> AssessedResult:
    interval = used.interval if used else None
    size = magnitude(observation.value, interval, flag) if observation.value is not None else None
    if size is None and flag is Flag.NORMAL:
        size = Magnitude.INSIDE
    return AssessedResult(observation, analyte, flag, size, used, source)


def _from_table(
    observation: Observation, analyte: Analyte, patient: Patient, taken_on: date
) -> AssessedResult:
    found = reference_range(analyte, observation.unit, patient, taken_on)
    if isinstance(found, NotAssessed):
        return _unassessed(observation, analyte, found)
    used = _used(found)
    flag = _by_range(observation, used)
    if isinstance(flag, NotAssessed):
        return _unassessed(observation, analyte, flag, used)
    return _judged(observation, analyte, flag, used, RangeSource(RangeKind.TABLE, found.citation))


def _used(found: ReferenceRange) -> RangeUsed:
    return RangeUsed(None if found.expected else found.interval, found.unit, found.expected)


def _assess_one(
    observation: Observation, analyte: Analyte | None, patient: Patient, taken_on: date
) -> AssessedResult:
    """One row by the order: the laboratory's mark, its range, the reviewed table, not assessed."""
    if observation.value is None and not observation.text:
        return _unassessed(observation, analyte, NotAssessed.NO_VALUE)
    read = _lab_range(observation, patient)
    used = read if isinstance(read, RangeUsed) else None
    marked = _from_lab_flag(observation, used)
    if marked is not None:
        return _judged(observation, analyte, marked, used, _LAB_FLAG)
    if isinstance(read, NotAssessed):
        return _unassessed(observation, analyte, read)
    if used is not None:
        flag = _by_range(observation, used)
        if isinstance(flag, NotAssessed):
            return _unassessed(observation, analyte, flag, used)
        return _judged(observation, analyte, flag, used, _LAB_RANGE)
    if analyte is None:
        return _unassessed(observation, analyte, NotAssessed.UNKNOWN_INDICATOR)
    if analyte.kind is Kind.NOMINAL:
        return _unassessed(observation, analyte, NotAssessed.NO_RANGE)
    return _from_table(observation, analyte, patient, taken_on)


def _counts(results: Sequence[AssessedResult]) -> Counts:
    flags = [result.flag for result in results]
    critical = sum(flag in _CRITICAL for flag in flags)
    normal, unknown = flags.count(Flag.NORMAL), flags.count(Flag.NOT_ASSESSED)
    return Counts(len(flags), normal, len(flags) - normal - unknown, critical, unknown)


def _past_by_analyte(previous: Sequence[PastObservation]) -> dict[str, list[PastObservation]]:
    index: dict[str, list[PastObservation]] = {}
    for point in previous:
        if point.observation.analyte is not None:
            index.setdefault(point.observation.analyte, []).append(point)
    return index


def assess(
    observations: Sequence[Observation],
    patient: Patient,
    taken_on: date,
    previous: Sequence[PastObservation] = (),
    *,
    laboratory: str | None = None,
    haemolysed: bool = False,
    stated: Facts | None = None,
) -> Assessment:
    """Everything the rules say about the results of one draw.

    ``observations`` are the confirmed rows of one report in its order; ``previous`` earlier results in any
    order; ``laboratory`` the name on this paper, if any; ``haemolysed`` whether the paper says so;
    ``stated`` what the person said about the draw (fasting, smoking, blood pressure ...) for formulas. A critical
    value is flagged critical whatever the paper's own mark or range says. Pure: nothing is read or kept.
    """
    past = _past_by_analyte(previous)
    results: list[AssessedResult] = []
    alarms: list[RedFlag] = []
    for observation in observations:
        analyte = find(observation.analyte)
        result = _assess_one(observation, analyte, patient, taken_on)
        limit = critical_limit(observation, analyte) if analyte is not None else None
        if limit is not None:
            alarm = red_flag(observation, limit, haemolysed=haemolysed)
            alarms.append(alarm)
            result = _made_critical(result, alarm)
        earlier = past.get(observation.analyte or "")
        if analyte is not None and earlier:
            change = change_since(
                observation, analyte, taken_on, earlier, sex=patient.sex, laboratory=laboratory
            )
            result = replace(result, change=change)
        results.append(result)
    results = [_with_remark(result, results) for result in results]
    alarms.extend(combined_red_flags(results))
    derived = indices_of(observations, patient, taken_on, stated or Facts())
    return Assessment(tuple(results), derived, worst_first(alarms), _counts(results))


def _made_critical(result: AssessedResult, alarm: RedFlag) -> AssessedResult:
    same_side = {Flag.CRITICAL_LOW: Flag.LOW, Flag.CRITICAL_HIGH: Flag.HIGH}[alarm.side]
    agrees = result.flag in (same_side, alarm.side)
    source = result.range_source if agrees else RangeSource(RangeKind.TABLE, alarm.source)
    return replace(
        result, flag=alarm.side, magnitude=Magnitude.CRITICAL, range_source=source, not_assessed=None
    )


def _with_remark(result: AssessedResult, results: Sequence[AssessedResult]) -> AssessedResult:
    if result.analyte is None or result.flag not in (Flag.LOW, Flag.HIGH):
        return result
    remark = remark_for(result.analyte.code, {r.analyte.code: r.flag for r in results if r.analyte})
    if remark is None:
        return result
    return replace(result, remark=remark, magnitude=Magnitude.JUST_OUTSIDE)
