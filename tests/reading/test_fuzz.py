"""A short run of the fuzzer: damaged documents of every kind through the product's sandbox, and what was learnt."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.reading.fuzz import merged, run
from benchmarks.reading.hostile import outcomes
from benchmarks.reading.hostile.forked import Nursery, forking
from benchmarks.reading.hostile.mutants import from_recipe, made
from benchmarks.reading.hostile.seeds import all_seeds, families
from labhelp_app.reading import language_data, sandbox, worker_pdf
from labhelp_app.reading.drafts import ReadingRefused
from labhelp_app.reading.words import Word

COUNT, SEED = 400, 7
FINDINGS = json.loads(Path(__file__).with_name("fuzz_findings.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def nursery():
    """Without the reading of pictures, which takes seconds a document; the long run has it."""
    patch = pytest.MonkeyPatch()
    patch.setattr(language_data, "is_available", lambda: False)
    with forking() as zygotes:
        yield zygotes
    patch.undo()


def test_the_seeds_are_more_than_forty_of_every_kind_that_is_taken() -> None:
    kinds = Counter(name.partition("/")[0] for name in all_seeds())
    assert set(kinds) == {"pdf", "jpeg", "png", "webp", "heic", "csv", "xlsx", "text", "fhir", "hl7"}
    assert len(all_seeds()) > 40
    assert sum(family.share for family in families()) > 0


def test_a_mutant_is_the_same_every_time_and_its_recipe_makes_it_again() -> None:
    for number in range(40):
        mutant = made(number, SEED)
        again = json.loads(json.dumps(mutant.recipe()))
        assert from_recipe(again) == made(number, SEED).data == mutant.data
    assert len({made(number, SEED).data for number in range(1, 40)}) > 35


def test_hostile_documents_are_read_or_refused_and_nothing_is_left(
    nursery: Nursery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    tally = outcomes.Tally()
    for number in range(1, COUNT + 1):
        tally.add(outcomes.tried(made(number, SEED), nursery))
    found = tally.figures()
    assert (found["mutants"], found["failures"], found["unforeseen_errors_in_the_worker"]) == (COUNT, 0, {})
    assert nursery.left_running() == 0
    assert not list(tmp_path.iterdir())
    assert not caplog.records
    assert found["outcomes"]["read"] > COUNT / 20, "hardly anything gets past the door, so nothing was tested"
    assert len(found["outcomes"]) > 5


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda one: one["what"])
def test_what_the_fuzzer_found_stays_mended(finding, nursery: Nursery) -> None:
    data = from_recipe(finding)
    trial = outcomes.tried(outcomes.Mutant(0, finding["seed"], finding["steps"], data), nursery)
    assert (trial.is_failure, trial.place) == (False, "")


def test_an_error_that_escapes_and_one_that_nobody_foresaw_are_counted_as_failures(
    nursery: Nursery, monkeypatch: pytest.MonkeyPatch
) -> None:
    def escape(*_args: object, **_options: object) -> None:
        raise LookupError

    healthy = made(0, SEED)
    assert not outcomes.tried(healthy, nursery).is_failure
    monkeypatch.setattr(outcomes.pipeline, "read_quickly", escape)
    assert outcomes.tried(healthy, nursery).outcome == "escaped: LookupError"
    assert outcomes.tried(healthy, nursery).is_failure
    monkeypatch.undo()
    job = {"do": "read", "today": "no day"}  # what only an error of ours could send
    with pytest.raises(ReadingRefused):
        sandbox.run(job, b"%PDF-1.4", sandbox.TEXT_LANE)
    (ending,) = nursery.endings()
    assert ending.note.startswith("ValueError")


def test_parts_of_a_run_are_put_together(nursery: Nursery) -> None:
    del nursery
    parts = [
        run(numbers, SEED).figures() | {"run_seed": SEED, "seeds": 1} for numbers in (range(5), range(5, 9))
    ]
    whole = merged(parts)
    assert whole["mutants"] == sum(whole["outcomes"].values()) == 9
    with pytest.raises(ValueError, match="one run"):
        merged([parts[0], parts[1] | {"run_seed": 2}])


def test_letters_as_thin_as_a_hair_are_joined_like_others() -> None:
    words = [Word("г", 0.0, 0.0, 0.4, 10.0), Word("2", 0.4, 1.0, 0.8, 7.0)]
    assert [word.text for word in worker_pdf._joined(words)] == ["г²"]
