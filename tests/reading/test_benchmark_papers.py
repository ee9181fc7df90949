"""The benchmark's papers: nobody on them can exist, held-out ones stay apart, shards make one whole."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

import pytest

from benchmarks.reading import picture_reading, picture_shards
from benchmarks.reading.people import check_digit, invented
from benchmarks.reading.picture_reading import SHAKEN, share_of
from benchmarks.reading.picture_shards import ShardsDiffer, joined, keep_shard, store_class, stored
from benchmarks.reading.picture_tally import Tally, figures, from_counts, to_counts
from benchmarks.reading.scoring import Score
from benchmarks.reading.specimens import (
    HELD_OUT,
    HELD_OUT_SET,
    LAYOUTS,
    ONCE_HELD_OUT,
    PRACTICE,
    all_specimens,
    shuffled_specimens,
)


def digit_by_the_rule(first_eleven: str) -> int | None:
    """Work the twelfth digit out as the rule is written, in other words than the benchmark does."""
    digits = [int(digit) for digit in first_eleven]
    rest = sum(place * digit for place, digit in enumerate(digits, start=1)) % 11
    if rest == 10:
        rest = sum(((place + 1) % 11 + 1) * digit for place, digit in enumerate(digits, start=1)) % 11
    return None if rest == 10 else rest


def test_no_invented_number_has_the_right_check_digit() -> None:
    numbers = [invented(Random(seed)).iin for seed in range(5_000)]
    assert all(len(number) == 12 and number.isdigit() for number in numbers)
    assert not [number for number in numbers if digit_by_the_rule(number[:11]) == int(number[11])]


def test_the_check_digit_is_that_of_the_rule() -> None:
    bodies = [f"{Random(seed).randint(0, 10**11 - 1):011d}" for seed in range(5_000)]
    assert {check_digit(body) for body in bodies} == {None, *range(10)}
    assert [check_digit(body) for body in bodies] == [digit_by_the_rule(body) for body in bodies]


def test_held_out_layouts_and_forms_are_marked_and_none_is_among_those_tuned_on() -> None:
    fixed, drawn = list(all_specimens(range(1, 2))), list(shuffled_specimens())
    sets = (LAYOUTS, ONCE_HELD_OUT, PRACTICE, HELD_OUT)
    assert len(set[str]().union(*sets)) == sum(map(len, sets))
    assert {one.layout for one in fixed if not one.held_out} == {*LAYOUTS, *ONCE_HELD_OUT, *PRACTICE}
    assert {one.layout for one in fixed if one.held_out} == set(HELD_OUT)
    apart = {one.name for one in drawn if one.held_out}
    assert len(apart) == 20
    assert apart.isdisjoint(one.name for one in drawn if not one.held_out)


@pytest.mark.parametrize("specimen", list(all_specimens(range(1, 2))), ids=lambda one: one.name)
def test_a_paper_prints_what_its_truth_says(specimen) -> None:
    from labhelp_app.reading import worker_pdf

    document = worker_pdf.open_document(specimen.pdf, 10)
    pages = (worker_pdf.page_of(document, index) for index in range(len(document)))
    said = " ".join(line.text for page in pages for line in page.lines).replace(",", ".")
    said = "".join(said.split())
    for row in (row for _, rows in specimen.truth.reports for row in rows):
        for number in (row.value, row.low, row.high):
            assert number is None or number in said, (row.name, number)


@pytest.mark.parametrize("name", ["scan_300", "shaken"])
def test_shards_share_all_papers_between_them_and_keep_their_numbers(name: str) -> None:
    def numbers(*shard: int) -> list[tuple[int, str]]:
        mine = share_of(name, held_out=True, shard=(shard[0], shard[1]))
        return [(number, one.name) for number, one in mine]

    whole = numbers(0, 1)
    assert sorted(numbers(0, 3) + numbers(1, 3) + numbers(2, 3)) == whole
    assert len(whole) == (SHAKEN if name == "shaken" else 40)
    assert len({paper for _, paper in whole}) == 40


@pytest.mark.parametrize("name", ["phone_hard", "shaken"])
def test_no_picture_of_a_held_out_paper_has_the_tilt_and_light_of_one_tuned_on(name: str) -> None:
    seeds = [
        {number for number, _ in share_of(name, held_out=apart, shard=(0, 1))} for apart in (True, False)
    ]
    assert seeds[0].isdisjoint(seeds[1])


def counted(exact: int, **refused: int) -> Tally:
    score = Score(rows=10, exact=exact, cells=40, cells_asked=4, silent_wrong_cells=1, failures=["a row"])
    return Tally(score, dict(refused), papers=2)


@pytest.fixture
def two_shards(tmp_path: Path) -> Path:
    keep_shard((0, 2), "low_dpi", counted(9, blurred=1), 4, 500, tmp_path)
    keep_shard((1, 2), "low_dpi", counted(7, blurred=1, no_table=1), 4, 700, tmp_path)
    return tmp_path


def test_two_shards_make_the_figures_of_one_run(two_shards: Path) -> None:
    whole, peak = joined("low_dpi", 2, two_shards)
    told = figures(whole)
    assert (told["papers"], told["rows"], told["rows_exact_share"]) == (4, 20, 0.8)
    assert (told["green_cells"], told["silent_wrong_cells"], peak) == (72, 2, 700)
    assert told["refused"] == {"blurred": 2, "no_table": 1}
    assert told["blurred_refused_share"] == 0.5


def test_counts_come_back_as_they_were_but_for_the_errors_of_single_rows(two_shards: Path) -> None:
    assert all("a row" not in path.read_text() for path in two_shards.iterdir())
    back = from_counts(json.loads(json.dumps(to_counts(counted(9, blurred=1)))))
    assert back.score.failures == []
    assert to_counts(back) == to_counts(counted(9, blurred=1))


def _other_code(body: dict[str, object]) -> None:
    body["code"] = "another state"


def _other_papers(body: dict[str, object]) -> None:
    body["set"] = "other layouts"


def _more_drawn(body: dict[str, object]) -> None:
    body["drawn"] = 5


@pytest.mark.parametrize("change", [_other_code, _other_papers, _more_drawn])
def test_shards_of_different_states_are_not_joined(
    change: Callable[[dict[str, object]], None], two_shards: Path
) -> None:
    for path in two_shards.iterdir():
        body = json.loads(path.read_text())
        change(body)
        path.write_text(json.dumps(body))
        with pytest.raises(ShardsDiffer):
            joined("low_dpi", 2, two_shards)


def test_a_missing_shard_is_not_passed_over(two_shards: Path) -> None:
    with pytest.raises(ShardsDiffer):
        joined("low_dpi", 3, two_shards)
    with pytest.raises(ShardsDiffer):
        joined("messenger", 2, two_shards)


def test_merging_stores_whole_classes_and_names_the_others(
    two_shards: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    result = two_shards / "ocr.json"
    monkeypatch.setattr(picture_reading, "joined", partial(joined, folder=two_shards))
    monkeypatch.setattr(picture_reading, "store_class", partial(store_class, path=result))
    assert picture_reading.main(["messenger", "low_dpi", "--merge", "2"]) == 1
    assert "messenger-0-of-2.json is missing" in capsys.readouterr().err
    assert set(json.loads(result.read_text())["classes"]) == {"low_dpi"}
    assert picture_reading.main(["low_dpi", "--merge", "2"]) == 0


@pytest.mark.parametrize("wrong", ["2/2", "0", "-1/2", "a/b", "0/0"])
def test_a_shard_that_does_not_exist_is_refused(wrong: str) -> None:
    with pytest.raises(SystemExit):
        picture_reading.main([f"--shard={wrong}"])


def test_figures_of_another_set_of_papers_are_let_go(tmp_path: Path) -> None:
    path = tmp_path / "ocr.json"
    path.write_text(json.dumps({"held_out": "layouts of last year", "classes": {"messenger": {"rows": 1}}}))
    assert stored(path) == {}
    store_class("low_dpi", counted(9), 500, path)
    store_class("scan_300", counted(10), 600, path)
    body = json.loads(path.read_text())
    assert set(body["classes"]) == {"low_dpi", "scan_300"}
    assert (body["held_out"], body["worker_peak_mb"]) == (HELD_OUT_SET, 600)
    assert body["classes"]["low_dpi"]["code"] == picture_shards.state_of_the_code()
