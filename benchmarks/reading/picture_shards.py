"""Keeps what a run over pictures has counted, and joins runs that shared the papers between them."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from benchmarks.reading.picture_tally import Tally, figures, from_counts, to_counts
from benchmarks.reading.specimens import HELD_OUT_SET

ROOT = Path(__file__).parents[2]
RESULT = ROOT / "benchmarks" / "results" / "reading_ocr.json"
SHARDS = ROOT / ".cache" / "reading_ocr"
METHOD = "PP-OCR detector, Tesseract letters, PP-OCR figures, fusion; synthetic held-out papers only"


class ShardsDiffer(ValueError):
    """Shards that do not make one whole run: one is missing, or code or papers changed meanwhile."""


def state_of_the_code() -> str:
    """Return a digest of everything that decides the figures: the rules of reading, the core, papers, scoring."""
    digest = hashlib.sha256()
    for folder in ("labhelp_app/reading", "labhelp_app/clinical", "benchmarks/reading"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    shown = digest.hexdigest()
    return "-".join(
        shown[place : place + 4] for place in range(0, 16, 4)
    )  # parted: it is no secret, nor looks it


def keep_shard(
    place: tuple[int, int], name: str, tally: Tally, drawn: int, peak_mb: int, folder: Path = SHARDS
) -> None:
    """Write the counts of one class in one shard; ``place`` is its number and how many there are."""
    folder.mkdir(parents=True, exist_ok=True)
    body = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "code": state_of_the_code(),
        "set": HELD_OUT_SET,
        "drawn": drawn,
        "worker_peak_mb": peak_mb,
        "counts": to_counts(tally),
    }
    (folder / _file(place, name)).write_text(json.dumps(body, indent=1) + "\n", encoding="utf-8")


def _file(place: tuple[int, int], name: str) -> str:
    return f"{name}-{place[0]}-of-{place[1]}.json"


def joined(name: str, of: int, folder: Path = SHARDS) -> tuple[Tally, int]:
    """Return the tally of all ``of`` shards of a class and the largest worker in MB.

    Raises:
        ShardsDiffer: one is missing, they are of other code than today's or other papers, or papers are missing.
    """
    today = {"code": state_of_the_code(), "set": HELD_OUT_SET}
    try:
        shards = [json.loads((folder / _file((number, of), name)).read_text("utf-8")) for number in range(of)]
    except FileNotFoundError as missing:
        raise ShardsDiffer(f"{name}: {Path(missing.filename).name} is missing") from None
    for key, value in (*today.items(), ("drawn", shards[0]["drawn"])):
        if any(shard[key] != value for shard in shards):
            raise ShardsDiffer(f"{name}: a shard is of another state of: {key}")
    whole = Tally()
    for shard in shards:
        whole.add(from_counts(shard["counts"]))
    if whole.papers != shards[0]["drawn"]:
        raise ShardsDiffer(f"{name}: {whole.papers} papers of {shards[0]['drawn']}")
    return whole, max(shard["worker_peak_mb"] for shard in shards)


def store_class(name: str, tally: Tally, peak_mb: int, path: Path = RESULT) -> None:
    """Put the figures of one class among the published ones; those of another set of papers are let go."""
    body = stored(path)
    found = figures(tally) | {
        "measured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "code": state_of_the_code(),
        "worker_peak_mb": peak_mb,
    }
    body["classes"] = body.get("classes", {}) | {name: found}
    _write(body, path)


def store_seconds(found: dict[str, Any], path: Path = RESULT) -> None:
    """Put the seconds of a run that had the machine to itself beside the figures."""
    _write(stored(path) | {"seconds": found | {"code": state_of_the_code()}}, path)


def stored(path: Path = RESULT) -> dict[str, Any]:
    """Return what is published of today's set of held-out papers; nothing where the set was another one."""
    try:
        body: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return body if body.get("held_out") == HELD_OUT_SET else {}


def _write(body: dict[str, Any], path: Path) -> None:
    classes: dict[str, Any] = body.get("classes", {})
    whole = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "method": METHOD,
        "held_out": HELD_OUT_SET,
        "worker_peak_mb": max((one["worker_peak_mb"] for one in classes.values()), default=0),
        **{key: body[key] for key in ("seconds",) if key in body},
        "classes": classes,
    }
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
