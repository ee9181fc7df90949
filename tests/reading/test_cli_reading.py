import argparse
import json
from datetime import date
from pathlib import Path

import pytest

from benchmarks.reading.specimens import form_098, kdl_like
from labhelp_app.cli import reading


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    reading.register(parser.add_subparsers(required=True))
    arguments = parser.parse_args(words)
    return arguments.run(arguments)


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("papers") / "specimen.pdf"
    path.write_bytes(form_098(date(2025, 3, 12), {"potassium": "7.1", "creatinine": "75.0"})[0])
    return path


def test_read_prints_the_promised_json_and_stores_nothing(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(paper.parent.iterdir())
    assert run("read", str(paper), "--json") == 0
    body = json.loads(capsys.readouterr().out)
    (report,) = body["reports"]
    rows = {row["analyte"]: row for row in report["rows"]}
    assert report["taken_on"] == "2025-03-12"
    assert (rows["potassium"]["value"], rows["potassium"]["confidence"]) == ("7.1", "amber")
    assert (rows["creatinine"]["range_low"], rows["creatinine"]["range_high"]) == ("44.0", "80.0")
    assert sorted(paper.parent.iterdir()) == before


def test_assess_adds_flags_indices_and_red_flags(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("assess", str(paper), "--sex", "female", "--birth-date", "1980-02-03", "--json") == 0
    (report,) = json.loads(capsys.readouterr().out)["reports"]
    rows = {row["analyte"]: row for row in report["rows"]}
    assert rows["potassium"]["flag"] == "critical_high"
    assert (rows["creatinine"]["flag"], rows["creatinine"]["range_source"]) == ("normal", "lab_range")
    assert any("potassium" in alarm["analytes"] for alarm in report["red_flags"])
    assert any(index["value"] for index in report["indices"])


def test_assess_takes_what_read_printed(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    person = ("--sex", "male", "--birth-date", "1970-05-06", "--json")
    assert run("read", str(paper), "--json") == 0
    printed = tmp_path / "reading.json"
    printed.write_text(capsys.readouterr().out, encoding="utf-8")
    assert run("assess", str(printed), *person) == 0
    from_json = json.loads(capsys.readouterr().out)["reports"]
    assert run("assess", str(paper), *person) == 0
    assert json.loads(capsys.readouterr().out)["reports"] == from_json


@pytest.mark.parametrize(
    ("contents", "error"),
    [(b"", "reading_empty"), (b"%PDF-1.7 nothing", "reading_unreadable"), (b"GIF89a\x00\x00", "reading_wrong_type"),
     (b'{"reports": 5}', "reading_unreadable"), (None, "file_not_found")],
)  # fmt: skip
def test_bad_input_ends_with_two_and_one_line_of_json(
    contents: bytes | None, error: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "paper"
    if contents is not None:
        path.write_bytes(contents)
    command = ("assess", str(path), "--sex", "male", "--birth-date", "1980-01-01", "--json")
    assert run(*command) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert set(json.loads(told.err)) == {"error", "message"}
    assert json.loads(told.err)["error"] == error


@pytest.mark.parametrize("birth_date", ["1980-13-01", "yesterday", "2999-01-01", "1850-01-01"])
def test_an_impossible_birth_date_is_refused(
    birth_date: str, paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("assess", str(paper), "--sex", "male", "--birth-date", birth_date, "--json") == 2
    assert json.loads(capsys.readouterr().err)["error"] == "birth_date_invalid"


def test_what_is_printed_names_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pdf, truth = kdl_like(date(2025, 3, 12), seed=3)
    path = tmp_path / "specimen.pdf"
    path.write_bytes(pdf)
    assert run("assess", str(path), "--sex", "female", "--birth-date", "1980-02-03", "--json") == 0
    printed = capsys.readouterr()
    assert not [secret for secret in truth.secrets if secret in printed.out + printed.err]
