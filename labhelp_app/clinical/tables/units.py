"""The atoms and prefixes of the UCUM subset that laboratories use, with exact sizes.

Source: The Unified Code for Units of Measure, version 2.1 (ucum.org); U and katal: table 4 of the
same document and NC-IUB, Eur J Biochem 1979;97:319-320 (1 kat = 1 mol/s, 1 U = 1 umol/min).
"""

from __future__ import annotations

from fractions import Fraction

PREFIXES: dict[str, Fraction] = {
    "k": Fraction(10**3),
    "d": Fraction(1, 10),
    "c": Fraction(1, 100),
    "m": Fraction(1, 10**3),
    "u": Fraction(1, 10**6),
    "n": Fraction(1, 10**9),
    "p": Fraction(1, 10**12),
    "f": Fraction(1, 10**15),
}

# atom -> (base, exponent of the base, size in the base, takes a prefix)
ATOMS: dict[str, tuple[str, int, Fraction, bool]] = {
    "mol": ("mol", 1, Fraction(1), True),
    "g": ("g", 1, Fraction(1), True),
    "L": ("L", 1, Fraction(1), True),
    "l": ("L", 1, Fraction(1), True),
    "m": ("m", 1, Fraction(1), True),
    "m3": ("L", 1, Fraction(1000), False),
    "cm3": ("L", 1, Fraction(1, 1000), False),
    "mm3": ("L", 1, Fraction(1, 10**6), False),
    "um3": ("L", 1, Fraction(1, 10**15), False),
    "s": ("s", 1, Fraction(1), True),
    "min": ("s", 1, Fraction(60), False),
    "h": ("s", 1, Fraction(3600), False),
    "d": ("s", 1, Fraction(86400), False),
    "U": ("U", 1, Fraction(1), True),
    "kat": ("U", 1, Fraction(60 * 10**6), True),
    "[IU]": ("[IU]", 1, Fraction(1), True),
    "[iU]": ("[IU]", 1, Fraction(1), True),
    "[arb'U]": ("[arb'U]", 1, Fraction(1), True),
    "[APL'U]": ("[APL'U]", 1, Fraction(1), False),
    "[GPL'U]": ("[GPL'U]", 1, Fraction(1), False),
    "[MPL'U]": ("[MPL'U]", 1, Fraction(1), False),
    "[CFU]": ("[CFU]", 1, Fraction(1), True),
    "osm": ("osm", 1, Fraction(1), True),
    "eq": ("eq", 1, Fraction(1), True),
    "[pH]": ("[pH]", 1, Fraction(1), False),
    "[HPF]": ("[HPF]", 1, Fraction(1), False),
    "[LPF]": ("[LPF]", 1, Fraction(1), False),
    "%": ("", 0, Fraction(1, 100), False),
    "[ppth]": ("", 0, Fraction(1, 1000), False),
    "1": ("", 0, Fraction(1), False),
}

# An annotation in braces carries no meaning in UCUM. These do for a patient: two D-dimer units that must
# not be mixed, and a clearance per body surface that is not a clearance per person.
SIGNIFICANT_ANNOTATIONS: frozenset[str] = frozenset({"FEU", "DDU", "1.73_m2", "copies", "index", "titer"})
