"""Ways to damage a document. A mutant is a list of plain steps, so that it is kept as a recipe, never as bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from benchmarks.reading.hostile.containers import members, rebuilt
from benchmarks.reading.hostile.tokens import HEADERS, JSON_VALUES, TOKENS
from benchmarks.reading.hostile.trees import replaced_node

Step = list[Any]
"""The name of a damage and its numbers; see the functions below."""

LARGEST = 4 * 1024 * 1024
"""Bytes a mutant may grow to; what is larger is cut, because size alone is tested elsewhere."""

_FEW = 24
_DIGITS = re.compile(rb"\d+")


def drawn(random: Random, data: bytes, others: list[str]) -> list[Step]:
    """Draw one to three steps that fit these bytes; ``others`` are the names of seeds to splice with."""
    steps: list[Step] = []
    packed = bool(members(data))
    for _ in range(random.choice((1, 1, 1, 1, 2, 2, 3))):
        if data[:1] in (b"{", b"[") and random.random() < 0.5:
            steps.append(["node", *_DRAWS["node"][1](random, len(data), others)])
        else:
            steps.append(_step(random, len(data), packed, others))
    return steps


def _step(random: Random, size: int, packed: bool, others: list[str]) -> Step:
    names = list(_DRAWS)
    weights = [_DRAWS[name][0] for name in names]
    name = random.choices(names, weights)[0]
    if packed and random.random() < 0.6:
        inner = random.choices(names, weights)[0]
        return ["inside", random.randrange(1 << 16), [inner, *_DRAWS[inner][1](random, 1 << 16, others)]]
    return [name, *_DRAWS[name][1](random, size, others)]


def applied(data: bytes, steps: list[Step], seeds: Mapping[str, bytes]) -> bytes:
    """Return the damaged bytes; the same bytes and steps always give the same mutant."""
    for name, *numbers in steps:
        data = _APPLY[name](data or b"\n", seeds, *numbers)[:LARGEST]
    return data


def _flip(data: bytes, _seeds: Mapping[str, bytes], places: list[int], masks: list[int]) -> bytes:
    changed = bytearray(data)
    for place, mask in zip(places, masks, strict=True):
        changed[place % len(changed)] ^= mask
    return bytes(changed)


def _cut(data: bytes, _seeds: Mapping[str, bytes], place: int) -> bytes:
    return data[: place % len(data)]


def _drop(data: bytes, _seeds: Mapping[str, bytes], place: int, length: int) -> bytes:
    start = place % len(data)
    return data[:start] + data[start + length :]


def _repeat(data: bytes, _seeds: Mapping[str, bytes], place: int, length: int, times: int) -> bytes:
    start = place % len(data)
    block = data[start : start + length]
    return data[:start] + block * min(times, max(1, LARGEST // max(1, len(block)))) + data[start + length :]


def _swap(data: bytes, _seeds: Mapping[str, bytes], first: int, second: int, length: int) -> bytes:
    a, b = sorted((first % len(data), second % len(data)))
    length = min(length, b - a)
    return data[:a] + data[b : b + length] + data[a + length : b] + data[a : a + length] + data[b + length :]


def _splice(data: bytes, seeds: Mapping[str, bytes], place: int, name: str, start: int, length: int) -> bytes:
    other = seeds[name]
    begin = start % len(other)
    at = place % len(data)
    return data[:at] + other[begin : begin + length] + data[at:]


def _tail(data: bytes, seeds: Mapping[str, bytes], place: int, name: str, start: int) -> bytes:
    other = seeds[name]
    return data[: place % len(data)] + other[start % len(other) :]


def _token(data: bytes, _seeds: Mapping[str, bytes], place: int, number: int, over: int) -> bytes:
    at = place % len(data)
    return data[:at] + TOKENS[number % len(TOKENS)] + data[at + over :]


def _figure(data: bytes, _seeds: Mapping[str, bytes], which: int, text: str) -> bytes:
    """Replace one run of digits by another number."""
    runs = [match.span() for match in _DIGITS.finditer(data, 0, 200_000)]
    if not runs:
        return data
    start, end = runs[which % len(runs)]
    return data[:start] + text.encode() + data[end:]


def _nest(data: bytes, _seeds: Mapping[str, bytes], place: int, opener: str, times: int) -> bytes:
    at = place % len(data)
    return data[:at] + opener.encode() * times + data[at:]


def _header(data: bytes, _seeds: Mapping[str, bytes], number: int) -> bytes:
    head = HEADERS[number % len(HEADERS)]
    return head + data[len(head) :]


def _noise(data: bytes, _seeds: Mapping[str, bytes], place: int, length: int, seed: int) -> bytes:
    at = place % len(data)
    return data[:at] + Random(seed).randbytes(length) + data[at + length :]


def _node(data: bytes, _seeds: Mapping[str, bytes], which: int, value: int) -> bytes:
    """Replace one value of a JSON document by something it should not be."""
    return replaced_node(data, which, JSON_VALUES[value % len(JSON_VALUES)])


def _inside(data: bytes, seeds: Mapping[str, bytes], which: int, step: Step) -> bytes:
    """Unpack one part of a PDF, PNG or workbook, damage it, and pack it again with honest check sums."""
    parts = members(data)
    if not parts:
        return data
    part = parts[which % len(parts)]
    return rebuilt(data, part, applied(part.body, [step], seeds))


_APPLY: dict[str, Callable[..., bytes]] = {
    "flip": _flip, "cut": _cut, "drop": _drop, "repeat": _repeat, "swap": _swap, "splice": _splice, "tail": _tail,
    "token": _token, "figure": _figure, "nest": _nest, "header": _header, "noise": _noise, "node": _node,
    "inside": _inside,
}  # fmt: skip

_FIGURES = ("0", "-1", "65535", "2147483647", "4294967296", "-2147483648", "18446744073709551616", "1e308", "1e-400",
            "1e999999999", "0.0000000000000000000000001", "9" * 60, "9" * 5_000, "NaN", "Infinity", "00", "1,1,1",
            "1.1.1", "-", "٣")  # fmt: skip
_OPENERS = ("[", "(", "<<", "{", '{"a":', "[[", "<a>", "q ", "/A ", "^", "\\", '"', "&amp;", "(((", "<<<<", "\n", " ",
            "\t", ",", ";", "|", "feu", "а", "1", "-", "10^", "@a.")  # fmt: skip
_BLOCKS = (1, 2, 4, 8, 16, 64, 256, 1_024, 4_096, 65_536)


def _places(random: Random, size: int, _others: list[str]) -> list[Any]:
    count = random.randint(1, _FEW)
    return [
        [random.randrange(max(1, size)) for _ in range(count)],
        [random.choice((1, 2, 4, 8, 16, 32, 64, 128, 255, random.randrange(1, 256))) for _ in range(count)],
    ]


def _at(random: Random, size: int) -> int:
    """Draw a place; the beginning and the end of a file, where its tables stand, more often."""
    edge = min(512, size)
    kind = random.random()
    if kind < 0.25:
        return random.randrange(max(1, edge))
    return max(0, size - 1 - random.randrange(max(1, edge))) if kind < 0.4 else random.randrange(max(1, size))


_DRAWS: dict[str, tuple[int, Callable[[Random, int, list[str]], list[Any]]]] = {
    "flip": (6, _places),
    "cut": (3, lambda dice, size, _: [_at(dice, size)]),
    "drop": (3, lambda dice, size, _: [_at(dice, size), dice.choice(_BLOCKS)]),
    "repeat": (3, lambda dice, size, _: [_at(dice, size), dice.choice(_BLOCKS), dice.choice((2, 3, 50, 5_000))]),
    "swap": (2, lambda dice, size, _: [_at(dice, size), _at(dice, size), dice.choice(_BLOCKS)]),
    "splice": (3, lambda dice, size, others: [
        _at(dice, size), dice.choice(others), dice.randrange(1 << 20), dice.choice(_BLOCKS)]),
    "tail": (2, lambda dice, size, others: [_at(dice, size), dice.choice(others), dice.randrange(1 << 20)]),
    "token": (6, lambda dice, size, _: [_at(dice, size), dice.randrange(len(TOKENS)), dice.choice((0, 0, 4, 16))]),
    "figure": (5, lambda dice, _size, _: [dice.randrange(1 << 16), dice.choice(_FIGURES)]),
    "nest": (2, lambda dice, size, _: [_at(dice, size), dice.choice(_OPENERS), dice.choice((10, 500, 20_000, 300_000))]),
    "header": (1, lambda dice, _size, _: [dice.randrange(len(HEADERS))]),
    "noise": (2, lambda dice, size, _: [_at(dice, size), dice.choice(_BLOCKS), dice.randrange(1 << 30)]),
    "node": (2, lambda dice, _size, _: [dice.randrange(1 << 16), dice.randrange(len(JSON_VALUES))]),
}  # fmt: skip
"""How often a damage is drawn, and how its numbers are."""
