"""Cells of a CSV file that no spreadsheet will take for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def safe_cell(text: str) -> str:
    r"""Return the text with an apostrophe in front when a spreadsheet could run it; plain numbers stay.

    >>> safe_cell('=HYPERLINK("x")'), safe_cell("-0,5"), safe_cell("+1+cmd|x"), safe_cell("4,6")
    ('\'=HYPERLINK("x")', '-0,5', "'+1+cmd|x", '4,6')
    """
    dangerous = text.lstrip().startswith(_DANGEROUS) and not _NUMBER.fullmatch(text)
    return f"'{text}" if dangerous else text


def csv_text(head: Sequence[str], rows: Iterable[Sequence[str]], language: str) -> str:
    """Write a table; cells are parted by semicolons where the decimal sign is a comma (ru, kk)."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter="," if language == "en" else ";")
    writer.writerow(head)
    for row in rows:
        writer.writerow([safe_cell(cell) for cell in row])
    return file.getvalue()
