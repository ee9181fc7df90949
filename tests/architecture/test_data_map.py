"""No column without a purpose: the data map and the tables say the same."""

from __future__ import annotations

import re
from pathlib import Path

from labhelp_app.storage.tables import own_tables

DATA_MAP = Path(__file__).parents[2] / "docs" / "data-map.md"
ROW = re.compile(r"^\| `(\w+\.\w+)` \|(.+)\|$", re.MULTILINE)


def rows() -> dict[str, list[str]]:
    return {
        name: [cell.strip() for cell in cells.split("|")] for name, cells in ROW.findall(DATA_MAP.read_text())
    }


def test_every_column_has_a_row_and_every_row_a_column():
    columns = {f"{table.name}.{column.name}" for table in own_tables() for column in table.columns}
    assert columns - rows().keys() == set(), "columns without a row in docs/data-map.md"
    assert rows().keys() - columns == set(), "rows in docs/data-map.md without a column"


def test_every_row_names_class_purpose_retention_and_readers():
    assert [name for name, cells in rows().items() if len(cells) != 4 or not all(cells)] == []


def test_whatever_is_personal_or_medical_is_sealed():
    for name, (kind, *_) in rows().items():
        if kind.startswith(("medical", "personal data", "de-identified")) and name != "audit.ip_prefix":
            assert "(sealed)" in kind, name
            assert name.partition(".")[2].startswith("sealed_"), name
