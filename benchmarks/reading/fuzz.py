"""Feeds damaged documents of every kind through the real sandbox and counts how each one ended.

Run ``python -m benchmarks.reading.fuzz --count 1000``; the table lands in ``benchmarks/results/reading_fuzz.json``.
The same seed gives the same mutants.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from benchmarks.reading.specimens import all_specimens
from labhelp_app.reading import pipeline, sandbox
from labhelp_app.reading.drafts import ReadingRefused

RESULT = Path(__file__).parents[1] / "results" / "reading_fuzz.json"
TODAY = date(2026, 1, 15)
LONGEST_S = 20.0
_TEXTS = (
    "Дата взятия: 12.03.2025\nКалий\t4,2\tммоль/л\t3,5 - 5,1\nНатрий\t140\tммоль/л\t136 - 145\n",
    "Показатель;Результат;Ед. изм.;Норма\nКалий;4,2;ммоль/л;3,5 - 5,1\n",
    "MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.5\rOBX|1|NM|2823-3^K^LN||4.2|mmol/L|3.5-5.1|N|||F\r",
    '{"resourceType":"Observation","status":"final","code":{"text":"Potassium"},'
    '"valueQuantity":{"value":4.2,"unit":"mmol/L"}}',
)


def seeds() -> list[bytes]:
    """Return more than forty healthy documents."""
    papers = [specimen.pdf for specimen in all_specimens(range(1, 4))]
    return [*papers, *(text.encode() for text in _TEXTS)]


def mutant(seed: bytes, random: Random) -> bytes:
    """Damage a document in one of six ways."""
    data = bytearray(seed)
    first, second = sorted(random.randrange(len(data)) for _ in range(2))
    match random.randrange(6):
        case 0:
            for _ in range(random.randint(1, 64)):
                data[random.randrange(len(data))] = random.randrange(256)
        case 1:
            del data[first:]
        case 2:
            data[first:second] = data[first:second] * random.randint(2, 4)
        case 3:
            del data[first:second]
        case 4:
            digits = [at for at, byte in enumerate(data) if 48 <= byte <= 57]
            for at in random.sample(digits, min(len(digits), 20)):
                data[at] = random.choice(b"0123456789")
        case _:
            data[first:second] = random.randbytes(min(second - first, 4096))
    return bytes(data)


def _outcome(data: bytes) -> tuple[str, float]:
    begun = time.monotonic()
    try:
        pipeline.read_file(data, today=TODAY)
        ended = "read"
    except ReadingRefused as refused:
        ended = refused.refusal.value
    except Exception as error:
        ended = f"escaped_{type(error).__name__}"
    return ended, time.monotonic() - begun


def main() -> int:
    """Run and store; exit code 1 when an error escaped, a run hung, or a file was left behind."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    tempfile.tempdir = tempfile.mkdtemp(
        prefix="reading-fuzz-"
    )  # ours alone, so that a file left there is ours
    with ThreadPoolExecutor(sandbox.TEXT_LANE.workers) as pool:
        ended = list(pool.map(_outcome, _mutants(arguments.count, arguments.seed)))
    outcomes = Counter(name for name, _ in ended)
    left = list(Path(tempfile.tempdir).iterdir())
    result = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "mutants": arguments.count,
        "seeds": len(seeds()),
        "outcomes": dict(outcomes.most_common()),
        "longest_s": round(max(spent for _, spent in ended), 2),
        "files_left_behind": len(left),
    }
    RESULT.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(result, indent=2))
    if not left:
        Path(tempfile.tempdir).rmdir()
    escaped = any(name.startswith("escaped") for name in outcomes)
    return int(escaped or bool(left) or float(result["longest_s"]) > LONGEST_S)


def _mutants(count: int, seed: int) -> Iterator[bytes]:
    random = Random(seed)
    healthy = seeds()
    return (mutant(healthy[number % len(healthy)], random) for number in range(count))


if __name__ == "__main__":
    sys.exit(main())
