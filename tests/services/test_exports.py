"""The export is complete, documented, safe to open in a spreadsheet, and reads back as what was stored."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import zipfile
from typing import Any

import pytest
from sqlalchemy import text

from labhelp_app.errors import Forbidden
from labhelp_app.services import exports, privacy, vault
from labhelp_app.services.actor import Actor
from labhelp_app.services.context import Context
from labhelp_app.services.report_bodies import ReportBody
from labhelp_app.storage import consents
from tests.cast import Cast, act, person

ORIGINAL = b"%PDF specimen original"

BODY: dict[str, Any] = {
    "format": "labhelp.report",
    "version": 1,
    "taken_on": "2026-03-14",
    "laboratory": "=HYPERLINK(1)",
    "way_in": "file",
    "file_id": "",
    "confirmed_at": "2026-03-16T07:00:00+00:00",
    "rows": [
        {
            "id": "1",
            "name_printed": "Ферритин",
            "analyte": "ferritin",
            "value": "9.370",
            "comparator": None,
            "text": None,
            "unit": "ug/L",
            "unit_printed": "мкг/л",
            "range": {
                "low": "10",
                "high": "120.0",
                "low_strict": False,
                "high_strict": False,
                "expected": None,
                "printed": "10 - 120,0",
            },
            "flag_printed": "-",
            "by_hand": False,
            "edited": ["value"],
            "page": 1,
            "box": [0.1, 0.2, 0.3, 0.4],
        },
        {
            "id": "2",
            "name_printed": "@SUM(A1)",
            "analyte": None,
            "value": "-1.5",
            "comparator": "<",
            "text": None,
            "unit": None,
            "unit_printed": "+cmd",
            "range": None,
            "flag_printed": None,
            "by_hand": True,
            "edited": [],
            "page": None,
            "box": None,
        },
    ],
}


def fill(ctx: Context, actor: Actor) -> str:
    """Give the actor one of everything and return the report's id."""
    act(ctx, actor, "ai", consents.GRANT)
    with ctx.database.unit_of_work(actor.user_id) as uow:
        draft_id = vault.seal_draft(uow, ctx, actor, {"parts": []}, way_in="file", status="confirmed")
        vault.seal_file(uow, ctx, actor, ORIGINAL, draft_id=draft_id, media_type="application/pdf")
        report_id = vault.seal_report(uow, ctx, actor, BODY, draft_id=draft_id)
        shipment = vault.Shipment("Specimen AI", "ZZ", "codes", "specimen-model", "1")
        vault.seal_transfer(uow, ctx, actor, shipment, b'{"indicators":[]}', report_id=report_id)
        vault.seal_interpretation(uow, ctx, actor, report_id, {"text": "Төмен ферритин"}, cache_index="x")
        uow.commit()
    return report_id


def unpack(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as pack:
        assert pack.testzip() is None
        return {name: pack.read(name) for name in pack.namelist()}


def test_everything_kept_about_the_person_is_in_the_archive(context: Context, cast: Cast):
    report_id = fill(context, cast.owner)
    fill(context, cast.stranger)
    files = unpack(exports.archive(context, cast.owner, "kk"))
    manifest = json.loads(files["manifest.json"])
    assert manifest["files"] == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "manifest.json"
    }
    assert manifest["unreadable"] == []
    [report] = json.loads(files["reports.json"])["reports"]
    assert (report["id"], report["body"]) == (report_id, BODY)
    assert files[report["original"]] == ORIGINAL
    assert json.loads(files["profile.json"])["given_name"] == "Specimen-owner"
    assert [one["body"] for one in json.loads(files["drafts.json"])] == [{"parts": []}]
    assert [one["purpose"] for one in json.loads(files["consents.json"])] == ["account", "medical", "ai"]
    assert json.loads(files["transfers.json"])[0]["payload"] == '{"indicators":[]}'
    [words] = json.loads(files["interpretations.json"])
    assert (words["made_by"], words["body"]["text"]) == ("ai", "Төмен ферритин")
    actions = [event["action"] for event in json.loads(files["access.json"])]
    assert "report:sealed" in actions
    assert cast.stranger.user_id not in files["access.json"].decode()
    account = json.loads(files["account.json"])
    assert [session["visit"]["browser"] for session in account["sessions"]] == ["Specimen Browser 1.0"]
    assert account["requests"] == account["notices"] == []
    assert set(re.findall(r"^([\w.]+\.\w+):", files["README.txt"].decode(), re.MULTILINE)) <= files.keys()
    assert files["README.txt"].decode().startswith("Бұл LabHelp.me")


def test_reading_the_reports_back_gives_exactly_what_was_stored(context: Context, cast: Cast):
    fill(context, cast.owner)
    [report] = json.loads(unpack(exports.archive(context, cast.owner, "ru"))["reports.json"])["reports"]
    assert ReportBody.from_dict(report["body"]) == ReportBody.from_dict(BODY)
    assert ReportBody.from_dict(report["body"]).to_dict() == BODY


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_no_cell_can_be_run_by_a_spreadsheet_and_numbers_keep_their_digits(
    sqlite_context: Context, language: str
):
    owner = person(sqlite_context, "owner")
    fill(sqlite_context, owner)
    files = unpack(exports.archive(sqlite_context, owner, language))
    tables = {name: data.decode("utf-8-sig") for name, data in files.items() if name.endswith(".csv")}
    assert set(tables) == {"results.csv", "csv/ferritin.csv"}
    delimiter = "," if language == "en" else ";"
    rows = list(csv.reader(io.StringIO(tables["results.csv"]), delimiter=delimiter))
    assert [len(row) for row in rows] == [10, 10, 10]
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "@", "\t")), cell
        assert not cell.startswith("-") or re.fullmatch(r"-\d+([.,]\d+)?", cell), cell
    assert rows[1][4] == ("9.370" if language == "en" else "9,370")


def test_the_schema_in_the_archive_fits_what_is_in_it(sqlite_context: Context):
    owner = person(sqlite_context, "owner")
    fill(sqlite_context, owner)
    files = unpack(exports.archive(sqlite_context, owner, "en"))
    schema, reports = json.loads(files["reports.schema.json"]), json.loads(files["reports.json"])
    assert faults(schema, schema, reports) == []
    for break_it in (
        lambda one: one.pop("made_at"),
        lambda one: one["reports"][0]["body"].update(taken_on=20260314),
        lambda one: one["reports"][0]["body"]["rows"][0].update(value=9.37),
        lambda one: one["reports"][0]["body"]["rows"][0].update(value="9,37"),
        lambda one: one["reports"][0]["body"]["rows"][0].pop("range"),
        lambda one: one["reports"][0]["body"].update(way_in="elsewhere"),
        lambda one: one["reports"][0].update(surname="Үлгіева"),
    ):
        broken = json.loads(files["reports.json"])
        break_it(broken)
        assert faults(schema, schema, broken)


def test_a_record_that_does_not_open_is_named_and_the_rest_still_goes_out(context: Context, cast: Cast):
    report_id = fill(context, cast.owner)
    with context.database.unit_of_work() as uow:
        uow.session.connection().execute(text("UPDATE reports SET row_version = 7"))
        uow.commit()
    files = unpack(exports.archive(context, cast.owner, "en"))
    assert json.loads(files["manifest.json"])["unreadable"] == [f"report:{report_id}"]
    assert json.loads(files["reports.json"])["reports"] == []
    assert ORIGINAL in files.values()


def test_the_export_stays_open_after_withdrawal_and_while_blocked(context: Context, cast: Cast):
    fill(context, cast.owner)
    act(context, cast.owner, "medical", consents.WITHDRAW)
    privacy.block(context, cast.owner)
    files = unpack(exports.archive(context, cast.owner, "ru"))
    assert len(json.loads(files["reports.json"])["reports"]) == 1


def test_staff_have_nothing_to_export(context: Context, cast: Cast):
    for staff in (cast.support, cast.dpo, cast.admin):
        with pytest.raises(Forbidden):
            exports.archive(context, staff, "ru")


TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def faults(root: dict[str, Any], schema: dict[str, Any], value: Any) -> list[str]:
    """Check ``value`` against the words of JSON Schema that ours uses; an unknown word is a fault of its own."""
    found = [f"unknown word {word}" for word in schema if word not in KNOWN]
    if "$ref" in schema:
        return found + faults(root, root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value)
    if "anyOf" in schema:
        return (
            found if any(not faults(root, one, value) for one in schema["anyOf"]) else [*found, "none fits"]
        )
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, TYPES[kind]) for kind in kinds):
        return [*found, f"{value!r} is not {kinds}"]
    if "const" in schema and value != schema["const"]:
        found.append("const")
    if "enum" in schema and value not in schema["enum"]:
        found.append("enum")
    if "pattern" in schema and not re.search(schema["pattern"], value):
        found.append("pattern")
    if isinstance(value, dict):
        found += [f"{name} is missing" for name in schema.get("required", []) if name not in value]
        known = schema.get("properties", {})
        if schema.get("additionalProperties") is False:
            found += [f"{name} is one too many" for name in value if name not in known]
        found += [
            fault for name in known if name in value for fault in faults(root, known[name], value[name])
        ]
    if isinstance(value, list) and "items" in schema:
        found += [fault for one in value for fault in faults(root, schema["items"], one)]
    return found


KNOWN = {
    *("$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "items"),
    *(
        "additionalProperties",
        "const",
        "enum",
        "anyOf",
        "pattern",
        "format",
        "minimum",
        "minItems",
        "maxItems",
    ),
}
