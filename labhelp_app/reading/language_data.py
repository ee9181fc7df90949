"""Knows where Tesseract's language data may lie and what of the picture reading is installed; imports no library."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

LANGUAGES = ("rus", "kaz", "eng")
SYSTEM_FOLDERS = (
    Path("/usr/share/tesseract-ocr/5/tessdata"),
    Path("/usr/share/tesseract-ocr/4.00/tessdata"),
    Path("/usr/share/tessdata"),
    Path("/usr/share/tesseract/tessdata"),
)
"""Where Debian, Ubuntu, Fedora and Alpine put the data of their packages."""

_PACKAGES = ("tesserocr", "onnxruntime", "cv2", "numpy", "rapidocr", "PIL")
_MODELS = {"detector": "PP-OCRv6_det_small.onnx", "recogniser": "PP-OCRv6_rec_small.onnx",
           "upright": "ch_ppocr_mobile_v2.0_cls_mobile.onnx"}  # fmt: skip


def own_folder() -> Path:
    """Return the folder of the set-up command: beside the rest of what this installation keeps."""
    root = os.environ.get("LABHELP_VAR") or str(Path(__file__).resolve().parents[2] / "var")
    return Path(root).absolute() / "language-data"


def language_folder() -> tuple[Path, tuple[str, ...]] | None:
    """Return the folder with the most useful languages in it, and their names; None when there is none.

    Kazakh or Russian must be there: both read Cyrillic, and the Kazakh data read Russian as well.
    """
    best: tuple[Path, tuple[str, ...]] | None = None
    for folder in (own_folder(), *SYSTEM_FOLDERS):
        here = tuple(name for name in LANGUAGES if (folder / f"{name}.traineddata").is_file())
        if ("rus" in here or "kaz" in here) and (best is None or len(here) > len(best[1])):
            best = (folder, here)
    return best


def model_file(name: str) -> Path:
    """Return the path of a neural model that came with the rapidocr package, without importing it.

    Raises:
        FileNotFoundError: the package or the model is not installed.
    """
    spec = find_spec("rapidocr")
    folder = Path(next(iter((spec.submodule_search_locations if spec else None) or ()), ""))
    path = folder / "models" / _MODELS[name]
    if spec is None or not path.is_file():
        raise FileNotFoundError(_MODELS[name])
    return path


def missing() -> tuple[str, ...]:
    """Return what stands between this machine and reading pictures; empty when they can be read."""
    absent = [name for name in _PACKAGES if find_spec(name) is None]
    if "rapidocr" not in absent:
        absent += [name for name in _MODELS if not _has_model(name)]
    return (*absent, *(() if language_folder() else ("language_data",)))


def is_available() -> bool:
    """Say whether photos and scans can be read on this machine."""
    return not missing()


def _has_model(name: str) -> bool:
    try:
        return model_file(name).is_file()
    except FileNotFoundError:
        return False
