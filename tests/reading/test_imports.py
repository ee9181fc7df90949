"""Files of machines through the real sandbox: FHIR R4, HL7 v2, CSV and XLSX."""

import io
import json
import time
import zipfile
from datetime import date
from decimal import Decimal

import pytest
from fhir.resources.R4B.observation import Observation as FhirObservation
from hypothesis import given, settings
from hypothesis import strategies as st

from labhelp_app.clinical.quantities import Comparator
from labhelp_app.reading import pipeline
from labhelp_app.reading.drafts import DoubtReason, Reading, ReadingMethod, ReadingRefused, ReadRow, Refusal
from labhelp_app.reading.imports import tables
from labhelp_app.reading.imports.fhir import read_fhir
from labhelp_app.reading.imports.hl7 import read_hl7
from labhelp_app.reading.imports.tables import delimiter_of, read_csv

from .conftest import TODAY

SECRETS = ("Образцова", "800101300123", "SP-4711")


def by_code(reading: Reading) -> dict[str | None, ReadRow]:
    return {row.analyte: row for report in reading.reports for row in report.rows}


def refusal_of(data: bytes) -> Refusal:
    with pytest.raises(ReadingRefused) as caught:
        pipeline.read_file(data, today=TODAY)
    return caught.value.refusal


def observation(loinc: str, text: str, value: float, unit: str, **extra: object) -> dict[str, object]:
    return {
        "resourceType": "Observation",
        "status": "final",
        "code": {"text": text, "coding": [{"system": "http://loinc.org", "code": loinc}]},
        "subject": {"display": "Образцова А.", "identifier": {"value": "800101300123"}},
        "effectiveDateTime": "2025-03-12T08:15:00+05:00",
        "valueQuantity": {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit},
        **extra,
    }


@pytest.fixture
def bundle() -> dict[str, object]:
    potassium = observation(
        "2823-3", "Potassium", 5.9, "mmol/L",
        referenceRange=[{"low": {"value": 3.5}, "high": {"value": 5.1}}],
        interpretation=[{"coding": [{"code": "H"}]}],
    )  # fmt: skip
    haemoglobin = observation("718-7", "some local name", 134, "g/L")
    tsh = observation("3016-3", "TSH", 2.31, "m[IU]/L")
    withdrawn = observation("2951-2", "Sodium", 140, "mmol/L", status="entered-in-error")
    for one in (potassium, haemoglobin, tsh, withdrawn):
        FhirObservation.model_validate(one)  # the test papers themselves are valid FHIR R4
    patient = {"resourceType": "Patient", "name": [{"family": "Образцова"}], "id": "SP-4711"}
    entries = [{"resource": one} for one in (patient, potassium, haemoglobin, tsh, withdrawn)]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def test_a_fhir_bundle_is_read_by_its_codes_without_the_patient(bundle: dict[str, object]) -> None:
    reading = pipeline.read_file(json.dumps(bundle, ensure_ascii=False).encode(), today=TODAY)
    rows = by_code(reading)
    assert (reading.method, reading.reports[0].taken_on) == (ReadingMethod.FHIR, date(2025, 3, 12))
    assert set(rows) == {"potassium", "hemoglobin", "tsh"}
    assert rows["potassium"].value == Decimal("5.9")
    assert rows["potassium"].range is not None
    assert (rows["potassium"].range.low, rows["potassium"].range.high) == (Decimal("3.5"), Decimal("5.1"))
    assert rows["potassium"].flag_printed == "H"
    assert rows["tsh"].unit == "m[IU]/L"
    assert not any(secret in repr(reading) for secret in SECRETS)


def test_a_unit_that_contradicts_the_code_is_asked_about() -> None:
    wrong = observation("2823-3", "Potassium", 4.2, "g/L")
    row = by_code(read_fhir(json.dumps(wrong), TODAY))["potassium"]
    assert DoubtReason.UNIT_NOT_ALLOWED in {doubt.reason for doubt in row.doubts}


ORU = "\r".join(
    (
        "MSH|^~\\&|LAB|SPECIMEN|APP|X|202503121000||ORU^R01|SP-4711|P|2.5",
        "PID|1||800101300123||Образцова^А||19800101|F",
        "OBR|1|SP-4711||CHEM^Биохимия|||202503120815",
        "OBX|1|NM|2823-3^Калий^LN||5,9|mmol/L|3.5-5.1|H|||F",
        "OBX|2|SN|1988-5^СРБ^LN||<^0.5|mg/L|<5|N|||F",
        "OBX|3|NM|2951-2^Натрий^LN||140|mmol/L|136-145|N|||X",
        "OBX|4|NM|local^Глюкоза^99||5.1|mmol/L|3.9-6.1||||F",
        "OBX|5|ED|PDF^Бланк^L||^application^pdf^Base64^AAAA||||||F",
    )
)


def test_an_hl7_message_is_read_without_the_patient_and_without_cancelled_results() -> None:
    reading = pipeline.read_file(ORU.encode(), today=TODAY)
    rows = by_code(reading)
    assert (reading.method, reading.reports[0].taken_on) == (ReadingMethod.HL7, date(2025, 3, 12))
    assert set(rows) == {"potassium", "crp", "glucose"}
    assert (rows["crp"].value, rows["crp"].comparator) == (Decimal("0.5"), Comparator.LESS)
    assert rows["potassium"].value == Decimal("5.9")
    assert not any(secret in repr(reading) for secret in SECRETS)


def test_other_hl7_messages_are_refused() -> None:
    assert refusal_of(ORU.replace("ORU^R01", "ADT^A01").encode()) is Refusal.NOT_A_REPORT


CSV = """Дата;Показатель;Результат;Ед. изм.;Норма;Пациент
12.03.2025;Калий;5,9;ммоль/л;3,5 - 5,1;
12.03.2025;Глюкоза;5,1;ммоль/л;3,9 - 6,1;
10.09.2025;Калий;4,4;ммоль/л;3,5 - 5,1;
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251"])
def test_a_table_with_dates_becomes_one_report_per_date(encoding: str) -> None:
    reading = pipeline.read_file(CSV.encode(encoding), today=TODAY)
    assert reading.method is ReadingMethod.TABLE_FILE
    assert [(one.taken_on, len(one.rows)) for one in reading.reports] == [
        (date(2025, 3, 12), 2),
        (date(2025, 9, 10), 1),
    ]
    assert reading.reports[0].rows[0].range is not None


def test_delimited_text_without_a_heading_is_read_as_pasted() -> None:
    reading = pipeline.read_file("Калий\t4,2\tммоль/л\nНатрий\t140\tммоль/л".encode(), today=TODAY)
    assert (reading.method, set(by_code(reading))) == (ReadingMethod.PASTED, {"potassium", "sodium"})


def workbook(rows: list[list[str]]) -> bytes:
    strings = sorted({cell for row in rows for cell in row if not cell.replace(".", "").isdigit()})
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def cell(number: int, line: int, text: str) -> str:
        place = f"{chr(65 + number)}{line}"
        if text in strings:
            return f'<c r="{place}" t="s"><v>{strings.index(text)}</v></c>'
        return f'<c r="{place}"><v>{text}</v></c>'

    lines = "".join(
        f'<row r="{n}">{"".join(cell(c, n, text) for c, text in enumerate(row) if text)}</row>'
        for n, row in enumerate(rows, start=1)
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{main}">{shared}</sst>')
        sheet = f'<worksheet xmlns="{main}"><sheetData>{lines}</sheetData></worksheet>'
        archive.writestr("xl/worksheets/sheet1.xml", sheet)
    return buffer.getvalue()


def test_a_workbook_is_read_with_its_numbers_as_typed_and_its_serial_dates() -> None:
    data = workbook(
        [
            ["Отчет", "", "", "", ""],
            ["Date", "Test", "Result", "Units", "Reference range"],
            ["45728", "Potassium", "5.0999999999999996", "mmol/L", "3.5 - 5.1"],
            ["45728", "Hemoglobin", "134", "g/L", "120 - 160"],
        ]
    )
    reading = pipeline.read_file(data, today=TODAY)
    rows = by_code(reading)
    assert reading.reports[0].taken_on == date(2025, 3, 12)
    assert (rows["potassium"].value, rows["hemoglobin"].value) == (Decimal("5.1"), Decimal(134))


def test_a_workbook_that_unpacks_to_gigabytes_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (70 << 20))
    assert refusal_of(buffer.getvalue()) is Refusal.TOO_LARGE


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b'{"resourceType": "Patient"}', Refusal.NOT_A_REPORT),
        (b'{"resourceType": ', Refusal.UNREADABLE),
        (b"[" * 100_000, Refusal.UNREADABLE),
        (b'{"entry": 5, "resourceType": "Bundle"}', Refusal.UNREADABLE),
        (b"MSH|", Refusal.UNREADABLE),
        (b"PK\x03\x04 [Content_Types].xml xl/", Refusal.UNREADABLE),
    ],
)
def test_damaged_files_of_machines_are_refused(data: bytes, refusal: Refusal) -> None:
    assert refusal_of(data) is refusal


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(
            ["resourceType", "entry", "resource", "code", "text", "coding", "valueQuantity", "value", "status",
             "referenceRange", "low", "component", "interpretation", "effectiveDateTime", "contained"]
        ),
        inner,
        max_size=5,
    ),
    max_leaves=20,
)  # fmt: skip


def _outcome(read: object, *arguments: object) -> object:
    try:
        return read(*arguments)  # type: ignore[operator]
    except ReadingRefused as refused:
        return refused.refusal


@settings(max_examples=200, deadline=None)
@given(json_values)
def test_any_json_is_read_or_refused(document: object) -> None:
    body = {"resourceType": "Observation", **document} if isinstance(document, dict) else document
    assert isinstance(_outcome(read_fhir, json.dumps(body), TODAY), Reading | Refusal)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(alphabet="|^~\\&ABCXNMLF0123456789.<- ", max_size=60), max_size=6))
def test_any_hl7_segments_are_read_or_refused(lines: list[str]) -> None:
    message = "\r".join(("MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.5", *(f"OBX|{line}" for line in lines)))
    assert isinstance(_outcome(read_hl7, message, TODAY), Reading | Refusal)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_delimited_text_is_read_refused_or_left_to_the_pasted_way(text: str) -> None:
    delimiter = delimiter_of(text) or ";"
    table = "Показатель;Результат;Ед. изм.\n".replace(";", delimiter) + text
    assert isinstance(_outcome(read_csv, table, delimiter, TODAY), Reading | Refusal | None)


def test_a_truth_value_in_place_of_a_number_is_refused() -> None:
    body = {"resourceType": "Observation", "valueQuantity": {"value": False}}
    assert _outcome(read_fhir, json.dumps(body), TODAY) is Refusal.UNREADABLE


@pytest.mark.parametrize("value", ["1e999999999", "-1e-999999999", "1e41", '"NaN"', '"Infinity"', "[]"])
def test_a_number_that_nothing_can_measure_is_refused_before_it_is_written_out(value: str) -> None:
    body = json.dumps(observation("2823-3", "Potassium", 4.25, "mmol/L")).replace("4.25", value)
    assert _outcome(read_fhir, body, TODAY) is Refusal.UNREADABLE


def test_damage_inside_a_workbook_is_refused_whatever_layer_it_hits() -> None:
    whole = workbook([["Test", "Result", "Units"], ["Potassium", "4.2", "mmol/L"]])
    assert isinstance(_outcome(tables.read_xlsx, whole, TODAY), Reading)
    for place in range(len(whole)):
        for mask in (0x01, 0x80, 0xFF):
            data = bytearray(whole)
            data[place] ^= mask
            assert isinstance(_outcome(tables.read_xlsx, bytes(data), TODAY), Reading | Refusal)


def test_a_cell_of_a_hundred_thousand_letters_takes_no_longer_than_a_short_one() -> None:
    begun = time.process_time()
    table = "Показатель;Результат;Ед. изм.\nКалий;4,2;ммоль/л\n" + "@a." * 40_000 + ";1;2\n"
    reading = read_csv(table, ";", TODAY)
    assert reading is not None
    assert [row.value for row in reading.reports[0].rows] == [Decimal("4.2")]
    message = ORU.replace("^Калий^LN", "^" + "@a." * 100_000 + "^LN")
    assert "glucose" in by_code(read_hl7(message, TODAY))
    assert time.process_time() - begun < 3
