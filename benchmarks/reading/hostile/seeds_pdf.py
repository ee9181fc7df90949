"""Small PDFs of every build: plain, compressed objects, locked, scanned, mixed, forms, loops and bombs."""

from __future__ import annotations

import io
import zlib

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.reading.hostile.seeds_pictures import table_picture
from benchmarks.reading.paper import Paper

_SIZE = (130.0, 65.0)
"""Points; small, so that drawing a spoilt page and looking at it is quick."""

_ROWS = (
    ("Показатель", "Результат", "Ед. изм.", "Норма"),
    ("Калий", "4,2", "ммоль/л", "3,5 - 5,1"),
    ("Лейкоциты", "6,8", "10^9/л", "4,0 - 9,0"),
    ("АЛТ", "55 ↑", "Ед/л", "до 41"),
)
_CONTENT = b"""BT /F1 4 Tf 10 50 Td (Test) Tj 40 0 Td (Result) Tj 25 0 Td (Units) Tj 25 0 Td (Reference) Tj ET
BT /F1 4 Tf 10 40 Td (Potassium) Tj 40 0 Td (4.2) Tj 25 0 Td (mmol/L) Tj 25 0 Td (3.5 - 5.1) Tj ET
BT /F1 4 Tf 10 30 Td (ALT) Tj 40 0 Td (55) Tj 25 0 Td (U/L) Tj 25 0 Td (0 - 41) Tj ET
0.5 w 10 48 m 120 48 l S 10 38 m 120 38 l S"""
_FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"


def small_pdfs() -> dict[str, bytes]:
    """Return the small PDFs by name."""
    return {
        "pdf/small_table": _table(),
        "pdf/turned": _table(turned=True),
        "pdf/plain_objects": _plain(_CONTENT),
        "pdf/object_streams": _object_streams(),
        "pdf/locked": _canvas(encrypt=StandardEncryption("open-me", "owner", strength=128)),
        "pdf/owner_locked": _canvas(encrypt=StandardEncryption("", "owner", canCopy=0, strength=40)),
        "pdf/scanned": _pictured(with_text=False),
        "pdf/mixed": _pictured(with_text=True),
        "pdf/form_with_script": _form_with_script(),
        "pdf/drawing_in_itself": _plain(b"/X0 Do", b"/XObject << /X0 5 0 R >>", _stream(b"/X0 Do", _LOOPED)),
        "pdf/shading": _plain(b"/P0 sh", b"/Shading << /P0 5 0 R >>", _SHADING),
        "pdf/type_three_font": _plain(
            b"BT /F2 9 Tf 10 30 Td (aaa) Tj ET", b"/Font << /F2 5 0 R >>", _TYPE_THREE
        ),
        "pdf/huge_picture": _plain(b"100 0 0 50 0 0 cm /I0 Do", b"/XObject << /I0 5 0 R >>", _huge_picture()),
        "pdf/bomb": _plain(zlib.compress(b" " * (48 << 20), 9), packed=True),
        "pdf/pages_that_are_their_own_parents": _objects(
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>",
        ),
        "pdf/three_pages": _pages(3),
        "pdf/eleven_pages": _pages(11),
        "pdf/no_header_entries": b"%PDF-1.4\n1 0 obj\n"
        + b"[" * 20_000
        + b"\nendobj\ntrailer << /Root 1 0 R >>",
    }


_LOOPED = b"/Type /XObject /Subtype /Form /BBox [0 0 130 65] /Resources << /XObject << /X0 5 0 R >> >>"
_SHADING = (
    b"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 130 65] /Extend [true true] "
    b"/Function << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0.9 0.9 1] /N 1 >> >>"
)
_TYPE_THREE = (
    b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 "
    b"/LastChar 97 /Widths [1000] /Encoding << /Type /Encoding /Differences [97 /square] >> "
    b"/CharProcs << /square 4 0 R >> >>"
)


def _table(*, turned: bool = False) -> bytes:
    paper = Paper(_SIZE, turned=turned)
    for number, cells in enumerate(_ROWS):
        for x, text in zip((10, 50, 75, 100), cells, strict=True):
            paper.text(x, 20 + 8 * number, text, size=4)
    paper.rule(10, 22, 120, 22)
    return paper.done()


def _pages(count: int) -> bytes:
    paper = Paper(_SIZE)
    for number in range(count):
        if number:
            paper.turn()
        for x, text in zip((10, 50, 75, 100), _ROWS[number % len(_ROWS)], strict=True):
            paper.text(x, 25, text, size=4)
    return paper.done()


def _canvas(*, encrypt: StandardEncryption | None = None) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=_SIZE, encrypt=encrypt, invariant=1)
    canvas.setFont("Helvetica", 5)
    for number, text in enumerate(
        ("Test Result Units Reference", "Potassium 4.2 mmol/L 3.5-5.1", "ALT 55 U/L 0-41")
    ):
        canvas.drawString(10, 50 - 10 * number, text)
    canvas.save()
    return target.getvalue()


def _pictured(*, with_text: bool) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=_SIZE, invariant=1)
    if with_text:
        for number, text in enumerate(("Test   Result   Units", "Potassium   4.2   mmol/L")):
            canvas.drawString(10, 50 - 10 * number, text)
        canvas.showPage()
    picture = io.BytesIO()
    table_picture((440, 220)).save(picture, "JPEG", quality=70)
    canvas.drawImage(ImageReader(picture), 0, 0, *_SIZE)
    canvas.save()
    return target.getvalue()


def _objects(*bodies: bytes, version: bytes = b"1.4") -> bytes:
    """Write objects 1, 2, 3 … with an honest table of their places."""
    written = b"%PDF-" + version + b"\n"
    places: list[int] = []
    for number, body in enumerate(bodies, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    table += b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer << /Root 1 0 R /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(bodies) + 1,
        len(written),
    )
    return written + table + trailer


def _stream(body: bytes, entries: bytes = b"") -> bytes:
    return b"<< %s /Length %d >>\nstream\n%s\nendstream" % (entries, len(body), body)


def _plain(content: bytes, resources: bytes = b"", *more: bytes, packed: bool = False) -> bytes:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 130 65] /Contents 4 0 R /Resources << /Font << /F1 %s >> %s >> >>"
    return _objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        page % (_FONT, resources),
        _stream(content, b"/Filter /FlateDecode" if packed else b""),
        *more,
    )


def _huge_picture() -> bytes:
    rows = zlib.compress(b"\xff" * 20_000_000, 9)
    entries = b"/Type /XObject /Subtype /Image /Width 20000 /Height 1000 /ColorSpace /DeviceGray /BitsPerComponent 8"
    return _stream(rows, entries + b" /Filter /FlateDecode")


def _form_with_script() -> bytes:
    return _objects(
        b"<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [5 0 R] >> /OpenAction "
        b"<< /S /JavaScript /JS (while\\(true\\){}) >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 130 65] /Contents 4 0 R /Annots [5 0 R] "
        b"/Resources << /Font << /F1 " + _FONT + b" >> >> >>",
        _stream(_CONTENT),
        b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /V (140) /Rect [10 10 45 20] /DA (/F1 4 Tf) >>",
    )


def _object_streams() -> bytes:
    """Write PDF 1.5 with its objects packed into one stream and the table of places in another."""
    inner = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 130 65] /Contents 5 0 R /Resources << /Font << /F1 "
        + _FONT + b" >> >> >>",
    )  # fmt: skip
    offsets = [sum(len(one) + 1 for one in inner[:number]) for number in range(len(inner))]
    index = b" ".join(b"%d %d" % (number, offset) for number, offset in enumerate(offsets, start=1)) + b" "
    packed = zlib.compress(index + b"\n".join(inner))
    written = b"%PDF-1.5\n"
    places = {4: len(written)}
    written += b"4 0 obj\n" + _stream(
        packed, b"/Type /ObjStm /N 3 /First %d /Filter /FlateDecode" % len(index)
    ) + b"\nendobj\n"  # fmt: skip
    places[5] = len(written)
    written += b"5 0 obj\n" + _stream(_CONTENT) + b"\nendobj\n"
    entries = [b"\x00\x00\x00\xff", b"\x02\x00\x04\x00", b"\x02\x00\x04\x01", b"\x02\x00\x04\x02"]
    entries += [b"\x01" + places[number].to_bytes(2, "big") + b"\x00" for number in (4, 5)]
    entries.append(b"\x01" + len(written).to_bytes(2, "big") + b"\x00")
    table = zlib.compress(b"".join(entries))
    head = b"/Type /XRef /Size 7 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode"
    end = b"\nendobj\nstartxref\n%d\n%%%%EOF\n" % len(written)
    return written + b"6 0 obj\n" + _stream(table, head) + end
