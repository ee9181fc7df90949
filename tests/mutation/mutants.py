"""Small deliberate faults in the source of a module, one at a time."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")
_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.NotEq), ast.LtE: (ast.Lt, ast.Eq), ast.Gt: (ast.GtE, ast.NotEq), ast.GtE: (ast.Gt, ast.Eq),
    ast.Eq: (ast.NotEq,), ast.NotEq: (ast.Eq,), ast.Is: (ast.IsNot,), ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,), ast.NotIn: (ast.In,),
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd, ast.BitXor: ast.BitOr,
}  # fmt: skip
# What a person reads, what names a publication and what a type checker reads is no behaviour to be broken.
_WORDING_CALLS = frozenset({"Texts", "_label", "_named"})
_NOT_SWITCHED = frozenset({"frozen", "slots"})


@dataclass(frozen=True)
class Mutant:
    """One fault: where it is, what was changed into what, and the whole module with the fault in it.

    ``function`` is the qualified name of the function it runs in; at the top level ``names`` are the names that
    the faulty statement binds, empty inside a class.
    """

    module: str
    line: int
    function: str | None
    names: tuple[str, ...]
    change: str
    tree: ast.Module

    @property
    def name(self) -> str:
        return f"{self.module.removeprefix('labhelp_app.clinical.')}:{self.line}: {self.change}"


def mutants_of(module: str, source: str) -> list[Mutant]:
    """Every fault of the operators below, in the order of the source."""
    tree = ast.parse(source)
    found: list[Mutant] = []
    for statement in tree.body:
        names = _bound(statement)
        for node, function in _places(ast.Module([statement], []), None):
            for altered in _alterations(node):
                found.append(_mutant(module, tree, node, altered, function, names))
    return found


def _bound(statement: ast.stmt) -> tuple[str, ...]:
    if isinstance(statement, ast.AnnAssign):
        return (ast.unparse(statement.target),)
    if isinstance(statement, ast.Assign):
        return tuple(one.id for one in ast.walk(statement.targets[0]) if isinstance(one, ast.Name))
    return ()


def _mutant(
    module: str,
    tree: ast.Module,
    node: ast.AST,
    altered: ast.AST,
    function: str | None,
    names: tuple[str, ...],
) -> Mutant:
    before, after = ast.unparse(node), ast.unparse(altered)
    whole = _Swap(node, altered).applied(tree)
    change = f"{_short(before)} -> {_short(after)}"
    return Mutant(module, node.lineno, function, names, change, whole)  # type: ignore[attr-defined]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 90 else f"{line[:87]}..."


class _Swap(ast.NodeTransformer):
    """A copy of the tree in which one node is another."""

    def __init__(self, old: ast.AST, new: ast.AST) -> None:
        self._mark = (type(old), getattr(old, "lineno", 0), getattr(old, "col_offset", 0), getattr(old, "end_col_offset", 0),
                      getattr(old, "end_lineno", 0))  # fmt: skip
        self._new = new

    def applied(self, tree: ast.Module) -> ast.Module:
        return ast.fix_missing_locations(self.visit(copy.deepcopy(tree)))

    def generic_visit(self, node: ast.AST) -> ast.AST:
        mark = (type(node), getattr(node, "lineno", -1), getattr(node, "col_offset", 0), getattr(node, "end_col_offset", 0),
                getattr(node, "end_lineno", 0))  # fmt: skip
        if mark == self._mark:
            return ast.copy_location(self._new, node)
        return super().generic_visit(node)


def _places(node: ast.AST, function: str | None) -> Iterator[tuple[ast.AST, str | None]]:
    """Every node that may be altered, with the qualified name of the function it runs in."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_comment"):
            continue
        children = value if isinstance(value, list) else [value]
        for child in children:
            if not isinstance(child, ast.AST) or _is_wording(child):
                continue
            inside = _inside(child, node, name, function)
            yield child, inside
            yield from _places(child, inside)


def _inside(child: ast.AST, parent: ast.AST, field: str, function: str | None) -> str | None:
    if isinstance(parent, ast.FunctionDef) and field == "args":
        return (
            None if function == parent.name else function
        )  # defaults are evaluated where the function is defined
    if isinstance(child, ast.FunctionDef):
        if isinstance(parent, ast.ClassDef):
            return f"{parent.name}.{child.name}"
        return function or child.name
    return function


def _is_wording(node: ast.AST) -> bool:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True  # a docstring
    if isinstance(node, ast.ImportFrom | ast.Import):
        return True
    if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
        return True
    if isinstance(node, ast.keyword) and node.arg in _NOT_SWITCHED | {"source"}:
        return True
    if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
        return True
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Name) and called.id in _WORDING_CALLS


def _alterations(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Compare):
        yield from _compared(node)
    elif isinstance(node, ast.BinOp) and type(node.op) in _ARITHMETIC and not _joins_text(node):
        yield ast.BinOp(node.left, _ARITHMETIC[type(node.op)](), node.right)
    elif isinstance(node, ast.BoolOp):
        yield ast.BoolOp(ast.Or() if isinstance(node.op, ast.And) else ast.And(), node.values)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.USub):
        yield node.operand
    elif isinstance(node, ast.If | ast.IfExp | ast.While):
        yield from _switched(node)
    elif isinstance(node, ast.Return) and node.value is not None and not _is_none(node.value):
        yield ast.Return(ast.Constant(None))
    elif isinstance(node, ast.Raise | ast.Continue | ast.Break) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
    ):
        yield ast.Pass()
    elif isinstance(node, ast.Constant):
        yield from _other_constants(node)


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _joins_text(node: ast.BinOp) -> bool:
    return any(isinstance(side, ast.JoinedStr) for side in (node.left, node.right))


def _compared(node: ast.Compare) -> Iterator[ast.AST]:
    for at, operator in enumerate(node.ops):
        for other in _COMPARISONS.get(type(operator), ()):
            yield ast.Compare(node.left, [*node.ops[:at], other(), *node.ops[at + 1 :]], node.comparators)


def _switched(node: ast.If | ast.IfExp | ast.While) -> Iterator[ast.AST]:
    altered = copy.copy(node)
    altered.test = ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test)
    yield altered


def _other_constants(node: ast.Constant) -> Iterator[ast.AST]:
    value = node.value
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int | float):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and _NUMBER.fullmatch(value):
        yield ast.Constant(_next_number(value))
    elif isinstance(value, str) and value and len(value) <= 32 and " " not in value:
        yield ast.Constant(f"{value}x")


def _next_number(text: str) -> str:
    """The number with its last printed digit changed: the smallest misprint of a coefficient."""
    mantissa, _, power = text.partition("e")
    digit = "1" if mantissa[-1] == "0" else str(int(mantissa[-1]) - 1)
    return mantissa[:-1] + digit + (f"e{power}" if power else "")
