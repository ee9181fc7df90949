"""What an indicator is: the shape of one catalogue row and the way to look one up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Specimen(StrEnum):
    """The material that was measured."""

    BLOOD = "blood"  # whole blood
    SERUM = "serum"  # serum or plasma, where the two are read alike
    PLASMA = "plasma"  # citrate plasma (coagulation)
    URINE = "urine"  # a single portion
    URINE_24H = "urine_24h"
    STOOL = "stool"


class Group(StrEnum):
    """The section of a report in which a person expects the indicator."""

    BLOOD_COUNT = "blood_count"
    BIOCHEMISTRY = "biochemistry"
    PROTEINS = "proteins"
    LIPIDS = "lipids"
    IRON = "iron"
    THYROID = "thyroid"
    SEX_HORMONES = "sex_hormones"
    HORMONES = "hormones"
    VITAMINS = "vitamins"
    ELEMENTS = "elements"
    COAGULATION = "coagulation"
    INFLAMMATION = "inflammation"
    CARDIAC = "cardiac"
    TUMOUR_MARKERS = "tumour_markers"
    INFECTION = "infection"
    AUTOIMMUNE = "autoimmune"
    URINALYSIS = "urinalysis"
    STOOL = "stool"


class Kind(StrEnum):
    """The kind of property, which decides what units are allowed."""

    MASS = "mass_concentration"
    SUBSTANCE = "substance_concentration"
    NUMBER = "number_concentration"
    CATALYTIC = "catalytic_concentration"
    ARBITRARY = "arbitrary_concentration"  # international units of a hormone or antibody
    FRACTION = "fraction"
    RATIO = "ratio"
    VOLUME = "entitic_volume"
    ENTITIC_MASS = "entitic_mass"
    TIME = "time"
    LENGTH_RATE = "length_rate"  # ESR
    PH = "ph"
    DENSITY = "density"
    PER_FIELD = "per_field"  # cells in a microscope field
    TITRE = "titre"
    ORDINAL = "ordinal"  # words: negative, trace, +, ++
    NOMINAL = "nominal"  # words without an order: colour, blood group


@dataclass(frozen=True, slots=True)
class Texts:
    """The same wording in Russian, Kazakh and English."""

    ru: str
    kk: str
    en: str


@dataclass(frozen=True, slots=True)
class Loinc:
    """A LOINC code with its official long common name and the UCUM unit it stands for ("" if any)."""

    code: str
    long_name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Analyte:
    """One indicator of the catalogue.

    ``unit`` is the canonical UCUM unit (``""`` for words); ``accepted_units`` are further UCUM units
    that convert to it. ``molar_mass`` in g/mol is given where mass and substance concentrations both
    occur. ``decimals`` is the display precision in the canonical unit. ``plausible`` bounds, in the
    canonical unit, are limits of what an instrument can print in a living person, not a reference
    range. ``aliases`` are explicit printed names, folded on look-up; an alias that names several
    indicators is resolved by specimen, section and unit, never by guessing. ``source`` names where
    code, units and molar mass were taken from.
    """

    code: str
    names: Texts
    specimen: Specimen
    group: Group
    kind: Kind
    unit: str
    loinc: tuple[Loinc, ...]
    source: str
    aliases: tuple[str, ...] = ()
    accepted_units: tuple[str, ...] = ()
    molar_mass: Decimal | None = None
    decimals: int = 1
    plausible: tuple[Decimal, Decimal] | None = None
    comparable: bool = True
    tariff_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a person is told about an indicator, in plain words (grade 5-6), never a diagnosis.

    ``low``/``high`` say what a value on that side can mean; ``None`` where that side has no accepted
    meaning. ``disturbs`` names what changes the figure without illness. ``questions`` are for the
    doctor. ``source`` names the publication the statements rest on.
    """

    analyte: str
    what: Texts
    low: Texts | None
    high: Texts | None
    disturbs: Texts | None
    questions: tuple[Texts, ...]
    source: str
