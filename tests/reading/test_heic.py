"""Photos as phones store them: HEIC made by a real encoder, held any way round, with notes about phone and place."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import numpy as np
import pytest
from PIL import Image, ImageOps

from benchmarks.reading.hostile.seeds_pictures import exif
from benchmarks.reading.pictures import pages_of
from benchmarks.reading.specimens import form_098
from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.admission import FileKind, admit
from labhelp_app.reading.drafts import ReadingRefused, Refusal
from labhelp_app.reading.worker_drawing import photo

from .conftest import TODAY

pillow_heif = pytest.importorskip("pillow_heif")
pillow_heif.register_heif_opener()
if not pillow_heif.libheif_info()["HEIF"]:
    pytest.skip("this build of pillow-heif cannot write HEIC", allow_module_level=True)

NOTES = (b"SPECIMENPHONE", b"SPECIMENPLACE", b"Exif")
DAY = date(2025, 3, 12)
UNDO = {2: [Image.Transpose.FLIP_LEFT_RIGHT], 3: [Image.Transpose.ROTATE_180], 4: [Image.Transpose.FLIP_TOP_BOTTOM],
        5: [Image.Transpose.TRANSPOSE], 6: [Image.Transpose.ROTATE_90], 7: [Image.Transpose.TRANSVERSE],
        8: [Image.Transpose.ROTATE_270]}  # fmt: skip
"""How the camera stored a page that its note tells viewers to put upright again."""


def stored(upright: Image.Image, kind: str, orientation: int) -> bytes:
    for turn in UNDO.get(orientation, []):
        upright = upright.transpose(turn)
    target = io.BytesIO()
    upright.save(target, kind, exif=exif(orientation), quality=90)
    return target.getvalue()


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return Image.fromarray(pages_of(form_098(DAY)[0], 150)[0]).convert("RGB")


@pytest.fixture(scope="module")
def heic(page: Image.Image) -> bytes:
    return stored(page, "HEIF", 6)


def test_the_specimen_is_real_heic_with_notes_in_it(heic: bytes) -> None:
    assert admit(heic) is FileKind.HEIC
    assert (heic[4:8], heic[8:12]) == (b"ftyp", b"heic")
    assert all(note in heic for note in NOTES)
    opened = pillow_heif.open_heif(heic, convert_hdr_to_8bit=False)
    assert opened.mimetype == "image/heic"


@pytest.mark.parametrize(
    ("written", "kind", "orientation"),
    [("HEIF", FileKind.HEIC, held) for held in (1, 3, 6, 8)]  # the encoder hangs on some mirrored pictures
    + [
        (name, kind, held)
        for name, kind in (("JPEG", FileKind.JPEG), ("WEBP", FileKind.WEBP))
        for held in range(1, 9)
    ],
)
def test_a_photo_stands_upright_however_the_phone_was_held(
    page: Image.Image, written: str, kind: FileKind, orientation: int
) -> None:
    small = page.resize((640, 896)).convert("L")
    seen = photo(stored(small.convert("RGB"), written, orientation), kind)
    assert seen.size == small.size
    wrong = ImageOps.mirror(small) if orientation == 1 else small.rotate(180)
    assert _difference(seen, small) < 4 < _difference(seen, wrong)


def _difference(one: Image.Image, other: Image.Image) -> float:
    return float(np.abs(np.asarray(one, np.int16) - np.asarray(other, np.int16)).mean())


@pytest.mark.skipif(not language_data.is_available(), reason="pictures cannot be read here")
def test_a_heic_photo_is_read_and_no_note_survives_into_the_pieces(heic: bytes) -> None:
    rows = pipeline.read_file(heic, today=TODAY).reports[0].rows
    values = {row.analyte: row.value for row in rows}
    expected = {row.analyte: Decimal(row.value) for row in form_098(DAY)[1].reports[0][1] if row.value}
    assert sum(values.get(code) == value for code, value in expected.items()) >= 0.8 * len(expected)
    row = next(row for row in rows if row.analyte == "albumin")
    assert row.box is not None
    piece = pipeline.crop(heic, 1, row.box)
    cut = Image.open(io.BytesIO(piece))
    assert cut.width > 8 * cut.height
    assert min(cut.convert("L").tobytes()) < 120
    assert not [note for note in NOTES if note in piece or note in repr(rows).encode()]
    assert (dict(cut.getexif()), b"eXIf" in piece, cut.info.get("exif")) == ({}, False, None)


def test_a_damaged_heic_is_refused(heic: bytes) -> None:
    for damaged in (heic[: len(heic) // 3], heic[:40] + bytes(4_000), heic.replace(b"hvcC", b"xxxx")):
        with pytest.raises(ReadingRefused) as caught:
            pipeline.crop(damaged, 1, (0.1, 0.1, 0.9, 0.5))
        assert caught.value.refusal is Refusal.UNREADABLE
