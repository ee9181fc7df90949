"""Which sourced combinations a report shows: rules over flags and published thresholds, never a diagnosis."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from labhelp_app.interpretation.fallback_facts import Facts
from labhelp_app.interpretation.sentences.pictures import BLOOD, PictureText
from labhelp_app.interpretation.sentences.pictures_organs import ORGANS

Codes = tuple[str, ...]
Found = tuple[str, Codes, Codes]
"""The name of a combination, the codes it rests on, and those its text calls by name."""

TEXTS: dict[str, PictureText] = {**BLOOD, **ORGANS}

_CRP = ("crp", "crp_high_sensitivity")
_ESR = ("esr", "esr_westergren", "esr_panchenkov")
_NEUTROPHILS = ("neutrophils_absolute", "neutrophils_percent")
_YOUNG_CELLS = ("band_neutrophils_percent", "immature_granulocytes_percent", "immature_granulocytes_absolute")
_WHITE_IN_URINE = ("urine_leukocytes", "urine_leukocytes_count", "urine_leukocyte_esterase")
_FILTRATION = ("egfr_combined_2021", "egfr_ckd_epi_2021", "egfr_cystatin_c_2012")
_MIXED_FROM, _CELLS_FROM = 2, 5  # R value of the ACG guideline: below 2 bile, from 5 liver cells

_QUIET = frozenset({"kidney_g1", "kidney_g2", "fats_goal"})
_GRAVE = frozenset({"three_lines", "iron_and_hemoglobin", "small_cells", "kidney_g4", "kidney_g5"})


@dataclass(frozen=True, slots=True)
class Picture:
    """One combination found in a report; ``quiet`` ones are not told at the simple level."""

    code: str
    codes: Codes
    named: Codes = ()
    quiet: bool = False

    @property
    def grave(self) -> bool:
        """Whether it may stand beside a warning about the same figure without softening it."""
        return self.code in _GRAVE

    @property
    def text(self) -> PictureText:
        """Return its words."""
        return TEXTS[self.code]


def pictures(facts: Facts) -> list[Picture]:
    """Return every combination of the report, in the order in which they are told."""
    return [
        Picture(code, tuple(dict.fromkeys(codes)), named, code in _QUIET)
        for rule in _RULES
        for code, codes, named in rule(facts)
    ]


def _blood(facts: Facts) -> Iterator[Found]:
    if all(facts.low(code) for code in ("hemoglobin", "leukocytes", "platelets")):
        yield "three_lines", ("hemoglobin", "leukocytes", "platelets"), ()
    vitamins = facts.low("vitamin_b12", "holotranscobalamin", "folate", "folate_rbc")
    if facts.high("mcv") and vitamins:
        yield "large_cells", ("mcv", *vitamins), ()


def _iron(facts: Facts) -> Iterator[Found]:
    pale = facts.low("hemoglobin")
    if facts.low("ferritin"):
        if pale:
            yield "iron_and_hemoglobin", ("ferritin", "hemoglobin"), ()
        elif facts.inside("hemoglobin"):
            yield "iron_store", ("ferritin", "hemoglobin"), ()
    elif pale and "ferritin" in facts.rows and (crp := facts.high(*_CRP)):
        yield "hidden_iron", ("ferritin", "hemoglobin", *crp), ()
    elif pale and facts.low("mcv") and "ferritin" not in facts.rows:
        yield "small_cells", ("hemoglobin", "mcv"), ()


def _inflammation(facts: Facts) -> Iterator[Found]:
    crp, esr, neutrophils = facts.high("crp"), facts.high(*_ESR), facts.high(*_NEUTROPHILS)
    white = facts.high("leukocytes")
    if crp and white and neutrophils:
        yield "germs", (*crp, *white, *neutrophils), ()
    elif crp and esr:
        yield "inflammation", (*crp, *esr), ()
    elif esr and facts.inside("crp"):
        yield "slow_rate", (*esr, "crp"), ()
    young = facts.high(*_YOUNG_CELLS)
    if young and (white or neutrophils):
        yield "left_shift", (*young, *white, *neutrophils), ()
    eosinophils = facts.high("eosinophils_absolute", "eosinophils_percent")
    if eosinophils and facts.high("ige_total"):
        yield "allergy", (*eosinophils, "ige_total"), ()


def _thyroid(facts: Facts) -> Iterator[Found]:
    hormones = facts.high("ft4", "ft3")
    if facts.high("tsh"):
        if facts.low("ft4"):
            yield "thyroid_slow", ("tsh", "ft4"), ()
        elif facts.inside("ft4"):
            yield "thyroid_slow_early", ("tsh", "ft4"), ()
    elif facts.low("tsh"):
        if hormones:
            yield "thyroid_fast", ("tsh", *hormones), hormones
        elif facts.inside("ft4"):
            yield "thyroid_fast_early", ("tsh", "ft4"), ()


def _liver(facts: Facts) -> Iterator[Found]:
    cells = facts.high("alt", "ast")
    bile = facts.high("alp")
    if facts.high("ck") and facts.high("ast") and not facts.high("ggt"):
        yield "muscle", ("ast", "ck"), ()
    elif cells and facts.inside("alp"):
        yield "liver_cells", (*cells, "alp"), cells
    elif cells and bile:
        yield from _by_r_value(facts, cells)
    elif bile and facts.high("ggt"):
        yield "liver_bile", ("alp", "ggt"), ()
    if bile and not cells and facts.inside("ggt"):
        yield "bone_enzyme", ("alp", "ggt"), ()
    unbound = facts.inside("bilirubin_direct") or facts.high("bilirubin_indirect")
    if facts.high("bilirubin_total") and facts.inside("alt") and not facts.high("ast", "alp") and unbound:
        yield "bilirubin_alone", ("bilirubin_total", "alt", *unbound), ("bilirubin_total",)


def _by_r_value(facts: Facts, cells: tuple[str, ...]) -> Iterator[Found]:
    """ALT over ALP, each in multiples of its upper limit, tells where the trouble sits."""
    alt, alp = facts.times_upper("alt"), facts.times_upper("alp")
    if alt is None or not alp:
        return
    ratio = alt / alp
    if ratio < _CELLS_FROM and (ratio > _MIXED_FROM or not facts.high("ggt")):
        yield "liver_mixed", (*cells, "alp"), (*cells, "alp")
    elif ratio <= _MIXED_FROM:
        yield "liver_bile", ("alp", "ggt"), ()


def _kidneys(facts: Facts) -> Iterator[Found]:
    rate = facts.index(*_FILTRATION)
    if rate is not None and rate.category is not None:
        yield f"kidney_{rate.category.code.lower()}", tuple(code for code, _ in rate.inputs), ()


def _zone(amount: Decimal | None, between: str, zone: str) -> int:
    """0 outside the published zones, 1 for the one in between, 2 for the upper one."""
    if amount is None:
        return 0
    return 2 if amount >= Decimal(zone) else 1 if amount >= Decimal(between) else 0


def _sugar(facts: Facts) -> Iterator[Found]:
    if facts.person.pregnant or facts.person.adult is not True:
        return  # the thresholds were published for adults outside pregnancy
    long = _zone(facts.amount("hba1c", "%"), "5.7", "6.5")
    now = _zone(facts.amount("glucose", "mmol/L"), "5.6", "7.0")
    if long == 2 and now == 2:
        yield "sugar_both", ("glucose", "hba1c"), ()
        return
    if long:
        yield ("sugar_zone" if long == 2 else "sugar_between"), ("hba1c",), ()
    if now and now >= long:
        yield ("glucose_zone" if now == 2 else "glucose_between"), ("glucose",), ()


def _fats(facts: Facts) -> Iterator[Found]:
    ldl = facts.high("ldl_cholesterol")
    triglycerides = facts.amount("triglycerides", "mmol/L")
    if triglycerides is not None and triglycerides > 10:
        yield "fats_pancreas", ("triglycerides",), ()
    elif ldl and facts.high("triglycerides"):
        yield "fats_two", ("ldl_cholesterol", "triglycerides"), ()
    if ldl and facts.low("hdl_cholesterol"):
        yield "fats_pair", ("ldl_cholesterol", "hdl_cholesterol"), ()
    amount = facts.amount("ldl_cholesterol", "mmol/L")
    if amount is not None and amount > Decimal("4.9") and facts.person.adult:
        yield "fats_family", ("ldl_cholesterol",), ()
    if ldl and facts.person.adult:
        yield "fats_goal", ("ldl_cholesterol",), ()


def _minerals_and_urine(facts: Facts) -> Iterator[Found]:
    if facts.low("vitamin_d_25oh") and facts.high("pth"):
        yield "vitamin_d_and_pth", ("vitamin_d_25oh", "pth"), ()
    if facts.low("calcium") and facts.low("albumin"):
        yield "calcium_on_albumin", ("calcium", "albumin"), ()
    white, germs = facts.high(*_WHITE_IN_URINE), facts.high("urine_nitrite", "urine_bacteria")
    if white and germs:
        yield "urine_germs", (*white, *germs), ()


_RULES: tuple[Callable[[Facts], Iterator[Found]], ...] = (
    _blood,
    _iron,
    _inflammation,
    _thyroid,
    _sugar,
    _kidneys,
    _liver,
    _fats,
    _minerals_and_urine,
)
