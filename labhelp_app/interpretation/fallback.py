"""The explanation without a model: reviewed sentences chosen by the rules and put together as a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from labhelp_app.clinical.analytes import Group
from labhelp_app.clinical.changes import Verdict
from labhelp_app.clinical.flags import Flag, Magnitude
from labhelp_app.clinical.results import AssessedResult, Assessment
from labhelp_app.interpretation import fallback_rows as rows
from labhelp_app.interpretation.fallback_facts import Facts, Person, Said, codes_of
from labhelp_app.interpretation.fallback_pictures import Picture, pictures
from labhelp_app.interpretation.fallback_telling import (
    LEVELS,
    OUTSIDE,
    Level,
    Telling,
    attention,
    listed,
    names_of,
    really_changed,
)
from labhelp_app.interpretation.reviewed import LOW, sentences, side_of

_NOBODY = Person()

FEW = 2
"""So many names are read in passing; more of them make a sentence that is only long."""

# A negative search for germs or a quiet tumour marker excludes nothing, so it is never told as good news.
_NO_COMFORT = frozenset({Group.INFECTION, Group.TUMOUR_MARKERS})


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under one heading: short, attention, together, inside, disturbs or limits."""

    kind: str
    said: tuple[Said, ...]


def compose(
    assessment: Assessment, language: str, level: str, spell: rows.Spell, person: Person = _NOBODY
) -> list[Part]:
    """Return the explanation of a report; ``level`` is simple, normal or detailed.

    ``spell`` writes value and unit of a row. Pure: the same report gives the same text. Every sentence
    but the limits carries the codes it rests on; results of unknown indicators carry none.
    """
    facts = Facts.of(assessment, person)
    chosen = LEVELS.get(level, LEVELS["simple"])
    voice = rows.Voice(language, spell, bool(assessment.red_flags))
    alarmed = tuple(_alarmed(assessment))
    telling = Telling(
        facts, voice, chosen, tuple(attention(assessment)), alarmed, _chosen(facts, chosen, alarmed)
    )
    parts = (
        Part("short", tuple(_short(telling))),
        Part("attention", tuple(_attention(telling))),
        Part("together", tuple(_together(telling))),
        Part("inside", tuple(_inside(telling))),
        Part("disturbs", tuple(_disturbs(telling))),
        Part("limits", tuple(_limits(telling))),
    )
    return [part for part in parts if part.said]


def _alarmed(assessment: Assessment) -> list[AssessedResult]:
    seen = {observation for alarm in assessment.red_flags for observation in alarm.observations}
    return [result for result in assessment.results if result.observation in seen]


def _chosen(facts: Facts, level: Level, alarmed: Sequence[AssessedResult]) -> tuple[Picture, ...]:
    """Return the combinations to tell; a mild one never stands beside a warning about the same figure."""
    urgent = set(codes_of(alarmed))
    found = [
        picture
        for picture in pictures(facts)
        if (level.nature or not picture.quiet) and (picture.grave or not urgent & set(picture.codes))
    ]
    return tuple(found[: level.pictures])


def _short(telling: Telling) -> list[Said]:
    return [*_urgent(telling), *_standing(telling), *_unjudged(telling), *_changed(telling)]


def _urgent(telling: Telling) -> list[Said]:
    found = telling.alarmed
    if not found:
        return []
    names = names_of(found, telling, len(found))
    source = telling.facts.assessment.red_flags[0].source
    return [Said(telling.voice.say("short.urgent", names=names), codes_of(found), source)]


def _standing(telling: Telling) -> list[Said]:
    """Name what is outside, or say that all is inside; counts stand in the headline of the page."""
    voice, results = telling.voice, telling.facts.assessment.results
    outside = [result for result in telling.attention if result.flag in OUTSIDE]
    inside = codes_of([result for result in results if result.flag is Flag.NORMAL])
    judged_all = telling.facts.assessment.counts.not_assessed == 0
    if outside:
        said = [_outside(outside, telling)]
        return [*said, Said(voice.say("short.others_inside"), inside)] if inside and judged_all else said
    if inside:
        return [Said(voice.say(f"short.{'all' if judged_all else 'assessed'}_inside"), inside)]
    return [Said(voice.say("short.nothing"), codes_of(results))] if results else []


def _outside(found: Sequence[AssessedResult], telling: Telling) -> Said:
    """Name what is outside; at the simple level a longer list is not read out twice, the rows follow at once."""
    if not telling.level.nature and len(found) > FEW:
        return Said(telling.voice.say("short.some_outside"), codes_of(found))
    names = names_of(found, telling, telling.level.names)
    return Said(telling.voice.say("short.outside", names=names), codes_of(found))


def _unjudged(telling: Telling) -> list[Said]:
    unknown = [r for r in telling.facts.assessment.results if r.flag is Flag.NOT_ASSESSED]
    if not unknown or len(unknown) == len(telling.facts.assessment.results):
        return []
    names = names_of(unknown, telling, telling.level.names)
    return [Said(telling.voice.say("short.not_assessed", names=names), codes_of(unknown))]


def _changed(telling: Telling) -> list[Said]:
    results = telling.facts.assessment.results
    real = [result for result in results if really_changed(result)]
    if real:
        names = names_of(real, telling, telling.level.names)
        return [Said(telling.voice.say("short.changed", names=names), codes_of(real))]
    compared = [r for r in results if r.change and r.change.verdict is Verdict.WITHIN_VARIATION]
    return [Said(telling.voice.say("short.steady"), codes_of(compared))] if compared else []


def _attention(telling: Telling) -> list[Said]:
    """Tell the worst rows one by one, slight ones in one breath, the rest by name."""
    full = [r for r in telling.attention if not _is_slight(r) or telling.level.ranges]
    slight = [r for r in telling.attention if r not in full]
    said: list[Said] = []
    explained = {code for picture in telling.pictures for code in picture.codes}
    for result in full[: telling.level.rows]:
        said += _row(result, telling, explained)
    left = [result for result in full[telling.level.rows :] if result.flag in OUTSIDE]
    if left:
        items = names_of(left, telling, telling.level.names)
        said.append(Said(telling.voice.say("more.outside", items=items), codes_of(left)))
    return said + _slight(slight, telling)


def _is_slight(result: AssessedResult) -> bool:
    return result.magnitude is Magnitude.JUST_OUTSIDE and not really_changed(result)


def _row(result: AssessedResult, telling: Telling, explained: set[str]) -> list[Said]:
    """Tell one row; at the simple level a figure that a combination explains is not explained twice."""
    voice, level = telling.voice, telling.level
    said = [rows.standing(result, voice)]
    if level.ranges:
        said += rows.range_of(result, voice)
    if level.nature:
        said += rows.nature(result, voice)[: level.meanings]
    twice = not level.nature and bool(set(rows.code_of(result)) & explained)
    # Causes of a critical value, harmless ones among them, would soften the warning: it speaks alone.
    if not twice and result not in telling.alarmed:
        said += rows.meaning(result, voice)[: level.meanings]
    return said + rows.change(result, voice)[: None if level.nature else 1]


def _slight(found: Sequence[AssessedResult], telling: Telling) -> list[Said]:
    said: list[Said] = []
    for side in (LOW, "high"):
        here = [result for result in found if side_of(result) == side][: telling.level.names]
        apart = [result for result in here if rows.is_everyday(result, telling.voice.language)]
        said += [rows.standing(result, telling.voice) for result in apart]
        here = [result for result in here if result not in apart]
        if here:
            items = listed([_item(result, telling) for result in here], telling, len(here))
            said.append(Said(telling.voice.say(f"slight.{side}", items=items), codes_of(here)))
        if telling.level.nature:
            for result in (*apart, *here):
                said += rows.meaning(result, telling.voice)[:1]
    return said


def _item(result: AssessedResult, telling: Telling) -> str:
    return f"{rows.short_name(result, telling.voice.language)} ({rows.value_of(result, telling.voice)})"


def _together(telling: Telling) -> list[Said]:
    language = telling.voice.language
    said: list[Said] = []
    for picture in telling.pictures:
        words = sentences(picture.text.plain, language)
        if telling.level.nature:
            words += sentences(picture.text.more, language)
        named = [telling.facts.rows[code] for code in picture.named]
        names = names_of(named, telling, len(named))
        told = (text.format(names=names) for text in telling.voice.sober(words))
        said += [Said(text, picture.codes, picture.text.source) for text in told]
    return said


def _inside(telling: Telling) -> list[Said]:
    """Name the sections that are inside their ranges throughout, then ordinary changes."""
    by_group: dict[Group, list[AssessedResult]] = {}
    for result in telling.facts.assessment.results:
        if result.analyte is not None and result.analyte.group not in _NO_COMFORT:
            by_group.setdefault(result.analyte.group, []).append(result)
    calm = {
        group: found
        for group, found in by_group.items()
        if len(found) > 1 and all(result.flag is Flag.NORMAL for result in found)
    }
    said: list[Said] = []
    if calm:
        groups = ", ".join(telling.voice.say(f"group.{group.value}") for group in calm)
        codes = codes_of([result for found in calm.values() for result in found])
        said.append(Said(telling.voice.say("inside.groups", groups=groups), codes))
    if telling.level.nature:
        said += _inside_names(
            [one for g, found in by_group.items() if g not in calm for one in found], telling
        )
        said += _ordinary_changes(telling)
    return said


def _inside_names(found: Sequence[AssessedResult], telling: Telling) -> list[Said]:
    here = [r for r in found if r.flag is Flag.NORMAL and not really_changed(r)][: telling.level.names]
    if not here:
        return []
    names = names_of(here, telling, len(here))
    return [Said(telling.voice.say("inside.names", names=names), codes_of(here))]


def _ordinary_changes(telling: Telling) -> list[Said]:
    results = telling.facts.assessment.results
    same = [r for r in results if r.change and r.change.verdict is Verdict.WITHIN_VARIATION]
    if not same or not any(really_changed(result) for result in results):
        return []  # that nothing has changed was said at the start
    names = names_of(same[: telling.level.names], telling, telling.level.names)
    return [Said(telling.voice.say("change.within", names=names), codes_of(same[: telling.level.names]))]


def _disturbs(telling: Telling) -> list[Said]:
    """Say what changes the figures without illness; a sentence that several share is said once."""
    shared: dict[str, list[AssessedResult]] = {}
    for result in telling.attention[: telling.level.rows]:
        if result not in telling.alarmed:
            for text in rows.disturbing(result, telling.voice):
                shared.setdefault(text, []).append(result)
    ordered = sorted(shared.items(), key=lambda one: -len(one[1]))[: telling.level.disturbs]
    by_names: dict[tuple[str, ...], list[str]] = {}
    for text, found in ordered:
        by_names.setdefault(codes_of(found), []).append(text)
    return [said for codes, texts in by_names.items() for said in _about(codes, texts, telling)]


def _about(codes: tuple[str, ...], texts: Sequence[str], telling: Telling) -> list[Said]:
    """Name the indicators once, before the first of the sentences that concern them."""
    names = _capital(names_of([telling.facts.rows[code] for code in codes], telling, len(codes)))
    first = (
        texts[0][:1].lower() + texts[0][1:] if texts[0][1:2].islower() or texts[0][1:2] == " " else texts[0]
    )
    return [Said(f"{names}: {first}", codes), *(Said(text, codes) for text in texts[1:])]


def _limits(telling: Telling) -> list[Said]:
    said = [Said(telling.voice.say("limits.short"), ())]
    slight = [result for result in telling.attention if _is_slight(result)]
    if slight and not telling.voice.alarmed:
        said.insert(0, Said(telling.voice.say("limits.chance"), codes_of(slight)))
    return said


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
