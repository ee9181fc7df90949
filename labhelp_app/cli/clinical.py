"""Commands of the clinical core: ``convert``, ``index``, ``change``, ``catalogue`` and ``reference``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from labhelp_app.cli.catalogue_json import catalogue_json
from labhelp_app.cli.index_facts import FactRefused, is_fact, read_facts
from labhelp_app.clinical.analytes import Analyte
from labhelp_app.clinical.catalogue import find
from labhelp_app.clinical.changes import compare
from labhelp_app.clinical.indices import IndexUnavailable, compute, find_index
from labhelp_app.clinical.names import Ambiguous, Resolved, resolve
from labhelp_app.clinical.printed_numbers import parse_number
from labhelp_app.clinical.quantities import Quantity
from labhelp_app.clinical.tables.reasons import wording
from labhelp_app.clinical.units import ConversionRefused, convert, fits, is_known, parse_unit

_BAD_INPUT = 2


class _Refusal(Exception):
    """The command cannot be carried out; the sentence goes to standard error."""

    def __init__(self, error: str, message: str) -> None:
        super().__init__(error)
        self.error = error
        self.message = message


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands of the clinical core to the command line."""
    converter = _command(subparsers, "convert", "convert a value between units", convert_command)
    for name in ("value", "from_unit", "to_unit"):
        converter.add_argument(name)
    converter.add_argument("--analyte", required=True)
    indexer = _command(subparsers, "index", "calculate a derived figure", index_command)
    indexer.add_argument("code")
    indexer.add_argument("inputs", nargs="*", metavar='NAME="VALUE UNIT"')
    indexer.add_argument("--sex", choices=("male", "female"))
    indexer.add_argument("--age")
    for name in ("fasting", "diabetes", "smoker"):
        indexer.add_argument(f"--{name}", choices=("yes", "no"))
    changer = _command(subparsers, "change", "say whether two results really differ", change_command)
    changer.add_argument("--analyte", required=True)
    changer.add_argument("--before", required=True)
    changer.add_argument("--after", required=True)
    changer.add_argument("--unit")
    changer.add_argument("--sex", choices=("male", "female"))
    changer.add_argument("--other-laboratory", action="store_true")
    _command(subparsers, "catalogue", "print every indicator", catalogue_command)
    writer = _command(subparsers, "reference", "write the documents for clinical review", reference_command)
    writer.add_argument("--folder", type=Path, default=Path("docs/reference"))


def _command(
    subparsers: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    summary: str,
    run: Callable[[argparse.Namespace], dict[str, Any]],
) -> argparse.ArgumentParser:
    parser = subparsers.add_parser(name, help=summary)
    parser.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
    parser.set_defaults(run=lambda arguments: _answered(run, arguments))
    parser.error = _wrong_arguments  # type: ignore[method-assign]
    return parser


def _wrong_arguments(message: str) -> NoReturn:
    raise SystemExit(_refused("arguments_invalid", message))


def _answered(run: Callable[[argparse.Namespace], dict[str, Any]], arguments: argparse.Namespace) -> int:
    """Print the answer and return 0, or the refusal on standard error and return 2."""
    try:
        body = run(arguments)
    except _Refusal as refusal:
        return _refused(refusal.error, refusal.message)
    json.dump(body, sys.stdout, ensure_ascii=False, indent=None)
    print()
    return 0


def _refused(error: str, message: str) -> int:
    print(json.dumps({"error": error, "message": message}, ensure_ascii=False), file=sys.stderr)
    return _BAD_INPUT


def number(text: str) -> Decimal:
    """The number as typed, with a decimal comma or point.

    Raises a refusal for anything else; the text itself is not repeated.
    """
    bare = text.strip()
    value = parse_number(bare.removeprefix("-"))
    if value is None:
        raise _Refusal("value_invalid", "The value is not a number.")
    return -value if bare.startswith("-") else value


def _unit(text: str, analyte: Analyte | None = None) -> str:
    if is_known(text):
        return text
    code = parse_unit(text, analyte=analyte)
    if code is None:
        raise _Refusal("unknown_unit", "The unit is not known.")
    return code


def _analyte(name: str) -> Analyte:
    """The indicator by code, or by an exact name that stands for one indicator only."""
    found = find(name)
    if found is not None:
        return found
    match resolve(name):
        case Resolved(code):
            row = find(code)
            assert row is not None
            return row
        case Ambiguous(codes):
            raise _Refusal(
                "ambiguous_analyte", f"The name stands for several indicators: {', '.join(codes)}."
            )
        case _:
            raise _Refusal("unknown_analyte", "There is no such indicator in the catalogue.")


def plain(value: Decimal) -> str:
    """The number with a decimal point, without an exponent and without trailing noughts."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def convert_command(arguments: argparse.Namespace) -> dict[str, Any]:
    """Carry out ``convert VALUE FROM TO --analyte CODE``."""
    analyte = _analyte(arguments.analyte)
    quantity = Quantity(number(arguments.value), _unit(arguments.from_unit, analyte))
    moved = convert(quantity, _unit(arguments.to_unit, analyte), analyte)
    if isinstance(moved, ConversionRefused):
        raise _Refusal(moved.reason.value, wording(moved.reason).en)
    return {"value": plain(moved.value)}


def _input(text: str) -> tuple[str, str]:
    name, sign, amount = text.partition("=")
    if not sign or not name.strip() or not amount.strip():
        raise _Refusal("input_invalid", 'An input is written as NAME="VALUE UNIT".')
    return name.strip(), amount.strip()


def _quantity(name: str, amount: str) -> tuple[str, Quantity]:
    digits, _, unit_text = amount.partition(" ")
    found = find(name)
    unit = _unit(unit_text.strip(), found) if unit_text.strip() else "1"
    if found is None:
        match resolve(name, unit=unit):
            case Resolved(code):
                return code, Quantity(number(digits), unit)
            case _:
                raise _Refusal("unknown_input", "An input does not name one indicator of the catalogue.")
    return found.code, Quantity(number(digits), unit)


def index_command(arguments: argparse.Namespace) -> dict[str, Any]:
    """Carry out ``index CODE NAME="VALUE UNIT" ...``."""
    index = find_index(arguments.code)
    if index is None:
        raise _Refusal("unknown_index", "There is no such derived figure.")
    pairs = [_input(text) for text in arguments.inputs]
    try:
        facts = read_facts(arguments, [pair for pair in pairs if is_fact(pair[0])])
    except FactRefused as refusal:
        raise _Refusal(refusal.error, refusal.message) from None
    quantities = dict(_quantity(*pair) for pair in pairs if not is_fact(pair[0]))
    result = compute(index, quantities, facts)
    if isinstance(result, IndexUnavailable):
        return {"unavailable": result.reason.value, "message": wording(result.reason).en}
    body: dict[str, Any] = {"value": plain(result.value), "unit": result.unit}
    if result.category is not None:
        body["category"] = result.category.code
    return body


def change_command(arguments: argparse.Namespace) -> dict[str, Any]:
    """Carry out ``change --analyte CODE --before V --after V``."""
    analyte = _analyte(arguments.analyte)
    if arguments.unit is not None and not fits(_unit(arguments.unit, analyte), analyte):
        raise _Refusal("unit_does_not_fit", "The unit does not fit the indicator.")
    change = compare(
        analyte,
        number(arguments.before),
        number(arguments.after),
        sex=arguments.sex,
        other_laboratory=arguments.other_laboratory,
    )
    limits = change.limits
    body: dict[str, Any] = {
        "verdict": change.verdict.value,
        "rise_limit_percent": round(limits.rise * 100, 4) if limits else None,
        "fall_limit_percent": round(limits.fall * 100, 4) if limits else None,
    }
    if change.reason is not None:
        body["reason"] = change.reason.value
    return body


def catalogue_command(_arguments: argparse.Namespace) -> dict[str, Any]:
    """Carry out ``catalogue``: every indicator with codes, names, units and sources."""
    return catalogue_json()


def reference_command(arguments: argparse.Namespace) -> dict[str, Any]:
    """Carry out ``reference``: write the review documents into a folder."""
    from labhelp_app.clinical.reference_documents import documents

    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    texts = documents()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return {"written": sorted(texts)}
