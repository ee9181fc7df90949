"""Replaces one value inside a JSON document."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_MARK = "\ue123 this value is replaced \ue123"


def replaced_node(data: bytes, which: int, value: str) -> bytes:
    """Return the document with its ``which``-th value replaced by ``value`` (raw JSON text, perhaps broken)."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data
    places = list(_places(tree))
    if not places:
        return value.encode()
    holder, key = places[which % len(places)]
    holder[key] = _MARK
    return (
        json.dumps(tree, ensure_ascii=False)
        .replace(json.dumps(_MARK, ensure_ascii=False), value)
        .encode("utf-8", "surrogatepass")
    )


def _places(node: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every value as the object or list that holds it and its key in that."""
    keys: Any = node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in list(keys):
        yield node, key
        yield from _places(node[key])
