"""Facts about the person for ``index``: options and inputs that are not laboratory figures."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from decimal import Decimal

from labhelp_app.clinical.indices import Facts
from labhelp_app.clinical.printed_numbers import parse_number

_OLDEST = 130


class FactRefused(Exception):
    """A fact is not given in a form that can be used."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(error)
        self.error = error
        self.message = message


_NAMES = {
    "systolic": "systolic", "systolic_pressure": "systolic", "systolic_bp": "systolic", "sbp": "systolic",
    "systolic_blood_pressure": "systolic", "blood_pressure": "systolic",
    "height": "height", "weight": "weight",
    "ast_upper_limit": "ast", "ast_uln": "ast", "uln": "ast", "upper_limit": "ast", "ast_upper": "ast",
}  # fmt: skip
_UNITS: dict[str, dict[str, Decimal]] = {
    "systolic": {"mmhg": Decimal(1), "mm[hg]": Decimal(1), "мм рт.ст.": Decimal(1), "": Decimal(1)},
    "height": {"cm": Decimal(1), "см": Decimal(1), "m": Decimal(100), "м": Decimal(100)},
    "weight": {"kg": Decimal(1), "кг": Decimal(1)},
    "ast": {"u/l": Decimal(1), "ед/л": Decimal(1), "iu/l": Decimal(1)},
}


def is_fact(name: str) -> bool:
    """Whether the input names a fact about the person rather than a laboratory figure."""
    return name.lower() in _NAMES


def _amount(name: str, text: str) -> Decimal:
    digits, _, unit = text.strip().partition(" ")
    value = parse_number(digits)
    factor = _UNITS[name].get(unit.strip().lower())
    if value is None or value <= 0:
        raise FactRefused("value_invalid", "The value is not a number above nought.")
    if factor is None:
        raise FactRefused("unknown_unit", "The unit does not fit this input.")
    return value * factor


def _age(text: str | None) -> int | None:
    if text is None:
        return None
    value = parse_number(text)
    if value is None or value > _OLDEST:
        raise FactRefused("age_invalid", "The age is not a number of years.")
    return int(value)


def _yes(text: str | None) -> bool | None:
    return None if text is None else text == "yes"


def read_facts(arguments: argparse.Namespace, pairs: Sequence[tuple[str, str]]) -> Facts:
    """The facts stated by options and inputs; what is not stated stays unknown.

    Raises ``FactRefused`` for a value or unit that cannot be used.
    """
    amounts = {_NAMES[name.lower()]: _amount(_NAMES[name.lower()], text) for name, text in pairs}
    return Facts(
        sex=arguments.sex,
        age_years=_age(arguments.age),
        fasting=_yes(arguments.fasting),
        diabetes=_yes(arguments.diabetes),
        smoker=_yes(arguments.smoker),
        systolic=amounts.get("systolic"),
        height_cm=amounts.get("height"),
        weight_kg=amounts.get("weight"),
        upper_limits={"ast": amounts["ast"]} if "ast" in amounts else {},
    )
