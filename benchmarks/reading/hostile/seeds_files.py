"""Files of machines and plain text: tables, workbooks with their bombs, FHIR, HL7 and pasted lines."""

from __future__ import annotations

import io
import json
import zipfile
from typing import Any

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RU = (
    "Дата;Показатель;Результат;Ед. изм.;Норма\n12.03.2025;Калий;5,9;ммоль/л;3,5 - 5,1\n"
    "12.03.2025;Глюкоза;5,1;ммоль/л;3,9 - 6,1\n10.09.2025;Калий;4,4;ммоль/л;3,5 - 5,1\n"
)
_PASTED = (
    "Дата взятия: 12.03.2025\nБиохимия\nКалий\t4,2\tммоль/л\t3,5 - 5,1\nАЛТ  55,2 ↑  Ед/л  до 41\n"
    "Витамин D 12,3 нг/мл 30-100 L\nЛейкоциты (WBC) 6,8 10^9/л 4,0 - 9,0\nБелок в моче отриц.\n"
    "Антитела к ВИЧ: отрицательно\nТитр 1:40 (до 1:20)\nЭпителий 0-3 в п/зр.\n"
)
_ANALYSER = "WBC 6.8 10^9/L 4.0-9.0\nRBC 4.71 10^12/L 3.9-5.5\nHGB 135 g/L 120-160\nPLT 210 10^9/L 150-400 L\nMCV 88.1 fL\n"
_ORU = "\r".join((
    "MSH|^~\\&|LAB|SPECIMEN|APP|X|202503121000||ORU^R01|SP-1|P|2.5",
    "PID|1||000000000000||Образцова^А||19800101|F",
    "OBR|1|SP-1||CHEM^Биохимия|||202503120815",
    "OBX|1|NM|2823-3^Калий^LN||5,9|mmol/L|3.5-5.1|H|||F",
    "OBX|2|SN|1988-5^СРБ^LN||<^0.5|mg/L|<5|N|||F",
    "OBX|3|CE|5196-1^HBsAg^LN||NEG^отрицательно^L||||||F",
    "OBX|4|ST|local^Цвет^99||соломенно-жёлтый\\F\\||||||F",
))  # fmt: skip


def structured_files() -> dict[str, bytes]:
    """Return tables, workbooks, FHIR, HL7 and text by name."""
    bundle = {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": one} for one in _observations()],
    }
    report = {"resourceType": "DiagnosticReport", "status": "final", "contained": _observations()}
    return {
        "csv/semicolons": _RU.encode(),
        "csv/windows": _RU.encode("cp1251"),
        "csv/tabs": _RU.replace(";", "\t").encode("utf-8-sig"),
        "csv/english": b'Test,Result,Units,Reference range\nPotassium,4.2,mmol/L,3.5 - 5.1\nALT,55,U/L,"< 41"\n',
        "xlsx/table": _workbook(_sheet(_RU), _strings(_RU)),
        "xlsx/in_cells": _workbook(_sheet(_RU, inline=True)),
        "xlsx/bomb": _workbook(" " * (20 << 20)),
        "xlsx/lying_about_its_size": _lying(_workbook(" " * (80 << 20))),
        "xlsx/billion_laughs": _workbook(_laughs(9)),
        "text/pasted": _PASTED.encode(),
        "text/analyser": _ANALYSER.encode("utf-16"),
        "text/windows": _PASTED.replace("↑", "H").encode("cp1251"),
        "text/one_long_line": ("Калий 4,2 ммоль/л 3,5-5,1; " * 60).encode(),
        "fhir/bundle": json.dumps(bundle, ensure_ascii=False).encode(),
        "fhir/report": json.dumps(report, indent=1).encode(),
        "fhir/observation": json.dumps(_observations()[0]).encode(),
        "fhir/deep": b'{"resourceType":"Bundle","entry":' + b"[" * 900 + b"]" * 900 + b"}",
        "hl7/oru": _ORU.encode(),
        "hl7/several": (_ORU + "\r" + _ORU.replace("^~\\&", "@#%$").replace("^", "@")).encode("cp1251"),
    }


def _observations() -> list[dict[str, Any]]:
    coded = {"system": "http://loinc.org", "code": "2823-3"}
    potassium = {
        "resourceType": "Observation", "status": "final", "code": {"text": "Калий", "coding": [coded]},
        "subject": {"display": "Образцова А."}, "effectiveDateTime": "2025-03-12T08:15:00+05:00",
        "valueQuantity": {"value": 5.9, "unit": "mmol/L", "system": "http://unitsofmeasure.org", "code": "mmol/L"},
        "referenceRange": [{"low": {"value": 3.5}, "high": {"value": 5.1}}],
        "interpretation": [{"coding": [{"code": "H"}]}],
    }  # fmt: skip
    pressure = {
        "resourceType": "Observation", "status": "final", "code": {"text": "HBsAg"},
        "effectivePeriod": {"start": "2025-03-12"}, "valueCodeableConcept": {"text": "отрицательно"},
        "component": [{"code": {"text": "Глюкоза"}, "valueQuantity": {"value": 5.1, "unit": "ммоль/л"}},
                      {"code": {"text": "Лейкоциты"}, "valueInteger": 7}, {"code": {"text": "Цвет"}, "valueString": "жёлтый"}],
    }  # fmt: skip
    return [potassium, pressure]


def _words(table: str) -> list[str]:
    return sorted({cell for line in table.splitlines() for cell in line.split(";")})


def _strings(table: str) -> str:
    return f'<sst xmlns="{_MAIN}">' + "".join(f"<si><t>{word}</t></si>" for word in _words(table)) + "</sst>"


def _sheet(table: str, *, inline: bool = False) -> str:
    words = _words(table)

    def cell(place: str, text: str) -> str:
        if inline:
            return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'
        return f'<c r="{place}" t="s"><v>{words.index(text)}</v></c>'

    rows = "".join(
        f'<row r="{n}">'
        + "".join(cell(f"{chr(65 + c)}{n}", text) for c, text in enumerate(line.split(";")))
        + "</row>"
        for n, line in enumerate(table.splitlines(), start=1)
    )
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def _workbook(sheet: str, strings: str = "") -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        parts = {
            "[Content_Types].xml": "<Types/>",
            "xl/sharedStrings.xml": strings,
            "xl/worksheets/sheet1.xml": sheet,
        }
        for name, text in parts.items():
            if text:
                archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED, 9)
    return target.getvalue()


def _lying(archive: bytes) -> bytes:
    """Say of a large member that it is small, everywhere the archive says so."""
    return archive.replace((80 << 20).to_bytes(4, "little"), (1_000).to_bytes(4, "little"))


def _laughs(depth: int) -> str:
    entities = '<!ENTITY l0 "лол">' + "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, depth + 1)
    )
    return f"<!DOCTYPE x [{entities}]><worksheet xmlns=\"{_MAIN}\"><sheetData><row><c t='inlineStr'><is><t>&l{depth};</t></is></c></row></sheetData></worksheet>"
