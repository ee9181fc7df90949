"""Marks that laboratories print beside a value to say that it is outside their range."""

from __future__ import annotations

import re
from enum import StrEnum

from labhelp_app.clinical.printed_numbers import tidy


class PrintedFlag(StrEnum):
    """What the laboratory's own mark says."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    CRITICAL_LOW = "critical_low"
    CRITICAL_HIGH = "critical_high"
    ABNORMAL = "abnormal"


_MARKS: dict[str, PrintedFlag] = {
    "↑": PrintedFlag.HIGH, "↑↑": PrintedFlag.HIGH, "↑↑↑": PrintedFlag.HIGH, "▲": PrintedFlag.HIGH, "△": PrintedFlag.HIGH,
    "⬆": PrintedFlag.HIGH, "+": PrintedFlag.HIGH, "++": PrintedFlag.HIGH, "+++": PrintedFlag.HIGH,
    "h": PrintedFlag.HIGH, "hi": PrintedFlag.HIGH, "high": PrintedFlag.HIGH, "в": PrintedFlag.HIGH,
    "выше": PrintedFlag.HIGH, "выше нормы": PrintedFlag.HIGH, "повышен": PrintedFlag.HIGH,
    "повышено": PrintedFlag.HIGH, "повышена": PrintedFlag.HIGH, "повышены": PrintedFlag.HIGH,
    "высокий": PrintedFlag.HIGH, "жоғары": PrintedFlag.HIGH, "нормадан жоғары": PrintedFlag.HIGH,
    "↓": PrintedFlag.LOW, "↓↓": PrintedFlag.LOW, "↓↓↓": PrintedFlag.LOW, "▼": PrintedFlag.LOW, "▽": PrintedFlag.LOW,
    "⬇": PrintedFlag.LOW, "-": PrintedFlag.LOW, "--": PrintedFlag.LOW, "---": PrintedFlag.LOW,
    "l": PrintedFlag.LOW, "lo": PrintedFlag.LOW, "low": PrintedFlag.LOW,
    "ниже": PrintedFlag.LOW, "ниже нормы": PrintedFlag.LOW, "понижен": PrintedFlag.LOW, "понижено": PrintedFlag.LOW,
    "понижена": PrintedFlag.LOW, "понижены": PrintedFlag.LOW, "снижен": PrintedFlag.LOW, "снижено": PrintedFlag.LOW,
    "низкий": PrintedFlag.LOW, "төмен": PrintedFlag.LOW, "нормадан төмен": PrintedFlag.LOW,
    "hh": PrintedFlag.CRITICAL_HIGH, "ll": PrintedFlag.CRITICAL_LOW,
    "critical high": PrintedFlag.CRITICAL_HIGH, "critical low": PrintedFlag.CRITICAL_LOW,
    "*": PrintedFlag.ABNORMAL, "**": PrintedFlag.ABNORMAL, "!": PrintedFlag.ABNORMAL, "!!": PrintedFlag.ABNORMAL,
    "a": PrintedFlag.ABNORMAL, "abn": PrintedFlag.ABNORMAL, "abnormal": PrintedFlag.ABNORMAL,
    "патология": PrintedFlag.ABNORMAL, "отклонение": PrintedFlag.ABNORMAL, "вне нормы": PrintedFlag.ABNORMAL,
    "n": PrintedFlag.NORMAL, "norm": PrintedFlag.NORMAL, "normal": PrintedFlag.NORMAL, "норма": PrintedFlag.NORMAL,
    "в норме": PrintedFlag.NORMAL, "в пределах нормы": PrintedFlag.NORMAL, "қалыпты": PrintedFlag.NORMAL,
}  # fmt: skip

# Glued to a number only these are read as marks; a letter beside a number may belong to the unit.
_BEHIND = re.compile(r"^(.*[\d)])\s*(\*{1,3}|\+{1,3}|-{1,3}|!{1,2}|[↑↓▲▼△▽⬆⬇]{1,3})$")
_BEHIND_LETTER = re.compile(r"^(.*\d)\s*(HH|LL|H|L|\(H\)|\(L\)|\[H\]|\[L\])$")
_BEFORE = re.compile(r"^(\*{1,3}|!{1,2}|[↑↓▲▼△▽⬆⬇]{1,3}|(?:HH|LL|H|L)(?=\s))\s*([<>≤≥]?\s*\d.*)$")


def parse_flag(printed: str) -> PrintedFlag | None:
    """What the mark says, or ``None`` for an empty or unclear one.

    A Cyrillic "Н" stays unread: it may stand for "норма", for "ниже" or for the Latin H.
    """
    text = tidy(printed).lower().strip("()[] .")
    return _MARKS.get(text)


def split_flag(text: str) -> tuple[str, str | None]:
    """The text of a value without the mark glued to it, and the mark as printed."""
    behind = _BEHIND.match(text) or _BEHIND_LETTER.match(text)
    if behind:
        return behind.group(1).strip(), behind.group(2).strip("()[]")
    before = _BEFORE.match(text)
    if before:
        return before.group(2).strip(), before.group(1)
    return text, None
