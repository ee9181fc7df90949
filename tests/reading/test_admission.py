import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.reading.admission import MAX_BYTES, FileKind, admit, decode_text
from labhelp_app.reading.drafts import ReadingRefused, Refusal


def refusal_of(data: bytes) -> Refusal:
    with pytest.raises(ReadingRefused) as caught:
        admit(data)
    return caught.value.refusal


@pytest.mark.parametrize("data", [b"", b"\x00\x00\x00", b" \r\n\t "])
def test_an_empty_file_is_refused_as_empty(data: bytes) -> None:
    assert refusal_of(data) is Refusal.EMPTY


def test_twenty_megabytes_are_taken_and_one_byte_more_is_refused() -> None:
    assert admit(b"%PDF-1.7".ljust(MAX_BYTES, b"x")) is FileKind.PDF
    assert refusal_of(b"%PDF-1.7".ljust(MAX_BYTES + 1, b"x")) is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n", FileKind.PDF),
        (b"\xef\xbb\xbf  \n%PDF-1.4\n", FileKind.PDF),
        (b"\xff\xd8\xff\xe0....", FileKind.JPEG),
        (b"\x89PNG\r\n\x1a\n....", FileKind.PNG),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", FileKind.WEBP),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", FileKind.HEIC),
        (b'{"resourceType":"Bundle"}', FileKind.JSON),
        (b"MSH|^~\\&|LAB", FileKind.HL7),
        ("Гемоглобин 135 г/л".encode(), FileKind.TEXT),
        ("Гемоглобин 135 г/л".encode("cp1251"), FileKind.TEXT),
        ("Гемоглобин 135 г/л".encode("utf-16"), FileKind.TEXT),
    ],
)
def test_a_file_is_what_its_first_bytes_say(data: bytes, kind: FileKind) -> None:
    assert admit(data) is kind


def test_a_workbook_is_told_from_any_other_archive() -> None:
    for member, expected in (("xl/workbook.xml", FileKind.XLSX), ("word/document.xml", None)):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            archive.writestr(member, "<x/>")
        if expected:
            assert admit(buffer.getvalue()) is expected
        else:
            assert refusal_of(buffer.getvalue()) is Refusal.WRONG_TYPE


@pytest.mark.parametrize(
    "data", [b"MZ\x90\x00\x03", b"GIF89a\x00\x01", b"\x7fELF\x02\x01", b"Rar!\x1a\x07\x00"]
)
def test_programs_archives_and_unknown_pictures_are_refused(data: bytes) -> None:
    assert refusal_of(data) is Refusal.WRONG_TYPE


@given(st.binary(max_size=400))
def test_any_bytes_are_either_admitted_or_refused(data: bytes) -> None:
    try:
        outcome: FileKind | Refusal = admit(data)
    except ReadingRefused as refused:
        outcome = refused.refusal
    assert outcome in {*FileKind, Refusal.EMPTY, Refusal.WRONG_TYPE}


@given(st.text(alphabet="абвгдежзийклмнопрстуфхцчшщъыьэюяАБВ 0123456789.,\n", min_size=3))
def test_windows_cyrillic_comes_back_as_it_was(text: str) -> None:
    if text.strip() and not text.isascii():
        assert decode_text(text.encode("cp1251")) is not None
