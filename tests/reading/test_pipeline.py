"""The ways in, through the real sandbox."""

import io
import time
import zlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from benchmarks.reading.paper import Paper
from benchmarks.reading.specimens import form_098, kdl_like
from labhelp_app.reading import language_data, pipeline
from labhelp_app.reading.drafts import Reading, ReadingMethod, ReadingRefused, Refusal

from .conftest import TODAY


@pytest.fixture(scope="module")
def form() -> bytes:
    return form_098(date(2025, 3, 12))[0]


def refusal_of(data: bytes) -> Refusal:
    with pytest.raises(ReadingRefused) as caught:
        pipeline.read_file(data, today=TODAY)
    assert caught.value.code == f"reading_{caught.value.refusal.value}"
    return caught.value.refusal


def test_a_pdf_is_read_in_the_sandbox_and_its_progress_told(form: bytes) -> None:
    told: list[tuple[str, float]] = []
    reading = pipeline.read_file(
        form, on_progress=lambda stage, share: told.append((stage, share)), today=TODAY
    )
    assert reading.method is ReadingMethod.TEXT_LAYER
    assert len(reading.reports[0].rows) == 24
    assert [stage for stage, _ in told] == ["reading", "understanding"]
    assert [share for _, share in told] == sorted(share for _, share in told)


def test_a_text_file_is_read_as_pasted_text() -> None:
    reading = pipeline.read_file("Калий 4,2 ммоль/л 3,5-5,1".encode(), today=TODAY)
    assert (reading.method, reading.reports[0].rows[0].analyte) == (ReadingMethod.PASTED, "potassium")


def test_a_row_is_cut_out_as_a_picture_of_that_row_alone(form: bytes) -> None:
    row = pipeline.read_file(form, today=TODAY).reports[0].rows[3]
    assert row.page
    assert row.box
    picture = Image.open(io.BytesIO(pipeline.crop(form, row.page, row.box)))
    x0, y0, x1, y1 = row.box
    page_ratio = 595.28 / 841.89
    expected = (x1 - x0 + 0.012) * page_ratio / (y1 - y0 + 0.012)
    assert picture.width / picture.height == pytest.approx(expected, rel=0.05)
    assert picture.height < 100
    assert min(picture.convert("L").tobytes()) < 90  # there is ink on it


@pytest.mark.parametrize(
    ("page", "box"), [(9, (0.1, 0.1, 0.5, 0.2)), (1, (0.5, 0.5, 0.4, 0.4)), (0, (0, 0, 1, 1))]
)
def test_a_crop_of_nothing_is_refused(form: bytes, page: int, box: tuple[float, float, float, float]) -> None:
    with pytest.raises(ReadingRefused):
        pipeline.crop(form, page, box)


def test_pages_are_counted() -> None:
    assert pipeline.page_count(kdl_like(date(2025, 3, 12))[0]) == 2


def pages(count: int) -> bytes:
    paper = Paper()
    for _ in range(count - 1):
        paper.turn()
    return paper.done()


def encrypted() -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("open-me", "owner", strength=128))
    canvas.drawString(50, 700, "specimen")
    canvas.save()
    return buffer.getvalue()


def test_documents_that_cannot_be_read_are_refused_with_their_reason(form: bytes) -> None:
    assert refusal_of(encrypted()) is Refusal.ENCRYPTED
    assert refusal_of(pages(11)) is Refusal.TOO_MANY_PAGES
    assert refusal_of(form[: len(form) // 3]) is Refusal.UNREADABLE
    assert refusal_of(b"%PDF-1.7\nnothing of a document") is Refusal.UNREADABLE
    empty = Refusal.NOT_A_REPORT if language_data.is_available() else Refusal.NO_TEXT_LAYER
    assert (
        refusal_of(pages(1)) is empty
    )  # a page without text is looked at as a picture where that is possible


def small_table(*, turned: bool) -> bytes:
    paper = Paper(turned=turned)
    for y, cells in (
        (60, ("Показатель", "Результат", "Ед. изм.", "Норма")),
        (80, ("Калий", "4,2", "ммоль/л", "3,5 - 5,1")),
    ):
        for x, text in zip((40, 200, 300, 400), cells, strict=True):
            paper.text(x, y, text)
    return paper.done()


def test_a_page_stored_on_its_side_is_read_like_an_upright_one() -> None:
    upright, turned = (pipeline.read_file(small_table(turned=one), today=TODAY) for one in (False, True))
    row, same = upright.reports[0].rows[0], turned.reports[0].rows[0]
    assert (row.analyte, row.value) == (same.analyte, same.value) == ("potassium", Decimal("4.2"))
    assert row.box == pytest.approx(same.box, abs=0.01)


def mutants(seed: bytes, count: int) -> list[bytes]:
    """Damage a document: flipped bytes, cuts, doubled and swapped pieces."""
    random = Random(20260115)
    found: list[bytes] = []
    for number in range(count):
        data = bytearray(seed)
        kind = number % 4
        if kind == 0:
            for _ in range(random.randint(1, 40)):
                data[random.randrange(len(data))] = random.randrange(256)
        elif kind == 1:
            del data[random.randrange(len(data)) :]
        elif kind == 2:
            a, b = sorted(random.randrange(len(data)) for _ in range(2))
            data[a:b] = data[a:b] * 2
        else:
            a, b = sorted(random.randrange(len(data)) for _ in range(2))
            data[a:b] = reversed(data[a:b])
        found.append(bytes(data))
    return found


def test_damaged_documents_are_read_or_refused_and_leave_nothing_behind(
    form: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for data in mutants(form, 24):
        try:
            outcome: Reading | Refusal = pipeline.read_file(data, today=TODAY)
        except ReadingRefused as refused:
            outcome = refused.refusal
        assert isinstance(outcome, Reading | Refusal)
    assert not list(tmp_path.iterdir())


def bomb(gigabytes: int) -> bytes:
    """A valid small PDF whose page contents unpack to gigabytes."""
    packer = zlib.compressobj(9)
    opening = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b" " * (16 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    stream = opening + block * (64 * gigabytes)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    body = b"%PDF-1.4\n"
    for number, part in enumerate(parts, start=1):
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    return body + b"trailer << /Root 1 0 R /Size 5 >>\n%%EOF"


def test_a_document_that_unpacks_to_gigabytes_is_refused_without_harm_to_the_server() -> None:
    begun = time.monotonic()
    assert refusal_of(bomb(3)) in {
        Refusal.UNREADABLE,
        Refusal.TOOK_TOO_LONG,
        Refusal.NO_TEXT_LAYER,
        Refusal.NOT_A_REPORT,
    }
    assert time.monotonic() - begun < 20


def test_endless_nesting_is_refused() -> None:
    nested = b"%PDF-1.4\n1 0 obj\n" + b"[" * 500_000 + b"\nendobj\ntrailer << /Root 1 0 R >>"
    assert refusal_of(nested) in {Refusal.UNREADABLE, Refusal.TOOK_TOO_LONG}
