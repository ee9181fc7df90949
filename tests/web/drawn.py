"""Reading a component tree as a person or a browser would, without a browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import reflex as rx
from reflex_components_core.base.bare import Bare


def walk(component: Any) -> Iterator[Any]:
    """Yield a component and everything inside it, in the order of the page."""
    yield component
    for child in getattr(component, "children", ()):
        yield from walk(child)


def text_of(component: Any) -> str:
    """Return the words of a component, parted by single spaces."""
    found = (plain(part.contents) for part in walk(component) if isinstance(part, Bare))
    return " ".join(" ".join(found).split())


def plain(value: Any) -> str:
    """Return the text of a literal."""
    written = str(value)
    if isinstance(value, rx.Var) and written.startswith('"'):
        return str(json.loads(written))
    return written.strip('"')


def tag_of(component: Any) -> str:
    """Return the element's name; a router link is an ``a`` in the page."""
    tag = str(getattr(component, "tag", "") or "").strip('"')
    return "a" if tag == "ReactRouterLink" else tag


def elements(component: Any, tag: str) -> list[Any]:
    """Return every element of a kind."""
    return [part for part in walk(component) if tag_of(part) == tag]


def attribute(component: Any, name: str) -> str:
    """Return an attribute, whether Reflex knows it or it was passed through; "" when absent."""
    custom = getattr(component, "custom_attrs", {}) or {}
    if name in custom:
        return plain(custom[name])
    if name == "class":
        return plain(component.class_name) if getattr(component, "class_name", None) is not None else ""
    value = getattr(
        component,
        "to" if name == "href" and tag_of(component) == "a" and hasattr(component, "to") else name,
        None,
    )
    return "" if value is None else plain(value)


def classes_of(component: Any) -> set[str]:
    """Return every class named anywhere in a component."""
    named = (
        attribute(part, "class") for part in walk(component) if getattr(part, "class_name", None) is not None
    )
    return {name for text in named for name in re.findall(r"[\w-]+", text)}
