"""Type-ahead: indicators to offer while a person types; it proposes and never decides."""

from __future__ import annotations

from functools import cache

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.folding import fold, words

_SHORTEST_FUZZY = 4
_LIKENESS = 0.5


@cache
def _entries() -> tuple[tuple[str, str, tuple[str, ...], frozenset[str]], ...]:
    """(code, key, words, letter pairs) for every name of every indicator, in catalogue order."""
    rows: list[tuple[str, str, tuple[str, ...], frozenset[str]]] = []
    for row in all_analytes():
        names = (row.names.ru, row.names.kk, row.names.en, row.code, *row.aliases)
        for key, printed in {fold(name): name for name in names}.items():
            rows.append((row.code, key, words(printed), _pairs(key)))
    return tuple(rows)


def _pairs(key: str) -> frozenset[str]:
    return frozenset(key[i : i + 2] for i in range(len(key) - 1))


def _likeness(left: frozenset[str], right: frozenset[str]) -> float:
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0


def _score(
    query: str, pairs: frozenset[str], entry: tuple[str, str, tuple[str, ...], frozenset[str]]
) -> float:
    _, key, parts, key_pairs = entry
    if key == query:
        return 4.0
    if key.startswith(query):
        return 3.0 + len(query) / len(key) / 2
    if any(part.startswith(query) for part in parts):
        return 2.0 + len(query) / len(key) / 2
    if len(query) < _SHORTEST_FUZZY:
        return 0.0  # short names differ by a letter and mean different things
    if query in key:
        return 1.5
    likeness = _likeness(pairs, key_pairs)
    return likeness if len(key) >= _SHORTEST_FUZZY and likeness >= _LIKENESS else 0.0


def propose(query: str, limit: int = 8) -> tuple[str, ...]:
    """Codes of indicators whose ru, kk or en name looks like the query, best first, at most ``limit``.

    Names of three letters or fewer are offered only when they begin with the query. Empty for an empty
    query; order is stable for equal scores.
    """
    key = fold(query)
    if not key or limit < 1:
        return ()
    pairs = _pairs(key)
    best: dict[str, float] = {}
    for entry in _entries():
        score = _score(key, pairs, entry)
        if score > best.get(entry[0], 0.0):
            best[entry[0]] = score
    return tuple(sorted(best, key=lambda code: -best[code])[:limit])
