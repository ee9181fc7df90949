"""Words of the formats that parsers act upon, put where they do not belong."""

from __future__ import annotations

TOKENS: tuple[bytes, ...] = (
    # PDF
    b" obj ", b" endobj ", b" stream\n", b"\nendstream ", b" xref\n", b" trailer ", b" startxref\n0\n%%EOF", b" 0 R ",
    b"1 0 R ", b"999999 0 R", b"/Type /Page ", b"/Type /Pages ", b"/Kids [1 0 R 1 0 R]", b"/Parent 3 0 R ", b"/Count -1 ",
    b"/Count 2147483647 ", b"/Length 4294967295 ", b"/Length 0 ", b"/Filter /FlateDecode ", b"/Filter [/ASCIIHexDecode /LZWDecode] ",
    b"/Filter /DCTDecode ", b"/Filter /JBIG2Decode ", b"/Filter /CCITTFaxDecode ", b"/Filter /JPXDecode ", b"/Filter /RunLengthDecode ",
    b"/DecodeParms << /Predictor 15 /Columns 2147483647 >> ", b"/Encrypt 1 0 R ", b"/Font << /F1 1 0 R >> ", b"/Subtype /Type3 ",
    b"/Subtype /CIDFontType2 ", b"/ToUnicode 1 0 R ", b"/Encoding /Identity-H ", b"/W [0 99999999 1000] ", b"/ObjStm ", b"/XRef ",
    b"/MediaBox [0 0 1e9 1e9] ", b"/MediaBox [0 0 -1 -1] ", b"/MediaBox [0 0 0 0] ", b"/Rotate 45 ", b"/UserUnit 1e6 ",
    b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> ", b"/AA << /O 1 0 R >> ", b"/Launch ", b"/XFA ", b"/SMask 1 0 R ",
    b" BT /F1 1e6 Tf (x) Tj ET ", b" 1e9 0 0 1e9 0 0 cm ", b" q q q q ", b" Q Q Q Q ", b" /X0 Do ", b" BI /W 65535 /H 65535 /BPC 1 ID ",
    b" EI ", b" sh ", b" 1 w 0 0 m 1e9 1e9 l S ", b"<feff0041>", b"(\\000\\377)", b"<<>>", b"[]", b"null", b"true",
    # pictures
    b"IHDR", b"IDAT", b"IEND", b"PLTE", b"tRNS", b"iCCP", b"zTXt", b"acTL", b"fdAT", b"\x00\x00\x00\x00", b"\xff\xff\xff\xff",
    b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00", b"\xff\xd8", b"\xff\xc0", b"\xff\xc2", b"\xff\xc4", b"\xff\xda", b"\xff\xdb", b"\xff\xe1Exif\x00\x00",
    b"\xff\xd9", b"MM\x00*", b"II*\x00", b"VP8X", b"VP8L", b"VP8 ", b"ANIM", b"ANMF", b"ALPH", b"RIFF", b"ftypheic", b"meta", b"iloc",
    b"iinf", b"iprp", b"ipco", b"ispe", b"grid", b"hvcC", b"mdat", b"idat", b"iref",
    # archives and XML
    b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"PK\x06\x06", b"xl/worksheets/sheet1.xml", b"../../etc/passwd",
    b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>', b"&b;&b;&b;", b"<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    b"<c r=\"ZZZZZZ9\" t=\"s\"><v>-1</v></c>", b"<c r=\"A1\" t=\"s\"><v>99999999</v></c>", b"]]>", b"<![CDATA[", b"<row>", b"</row>",
    # JSON, HL7, tables, text
    b'{"resourceType":"Observation"}', b'"valueQuantity":{"value":1e999999999}', b'"valueQuantity":{"value":[]}', b'"entry":', b'"contained":[[[',
    b"\\u0000", b"\\ud800", b"\\ud83d", b"MSH|^~\\&|", b"MSH||||", b"\rOBX|1|NM|", b"\rOBX|1|SN|2823-3^K^LN||^^^^^^", b"\rOBR|", b"\\F\\", b"\\X0A\\",
    b"|||||||||", b"~~~~", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\x00", b"\r\n", b"\x0b", b"\x1c", b"\xd0", b"\xe2\x80\xae", b"\xf0\x9f\x92\x89",
    "Гемоглобин 135 г/л 120-160\n".encode(), "Калий\t4,2\tммоль/л\n".encode(), "Показатель;Результат;Ед. изм.\n".encode(),
    b"12.03.2025", b"31.02.2025", b"1:999999999", "≤≥<>".encode(), "10^9/л".encode(), "²³⁹".encode(), b"+++",
    "до до до до".encode(), b"1-2-3-4-5-6", b"5,1.2,3", "Ветеринарная".encode(), "٣٤٥".encode(), "Ⅷ½".encode(),
)  # fmt: skip

HEADERS: tuple[bytes, ...] = (
    b"%PDF-1.7\n", b"%PDF-9.9\n", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\x24\x00\x00\x00WEBPVP8 ",
    b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00", b"\x00\x00\x00\x18ftypmif1\x00\x00\x00\x00", b"PK\x03\x04", b"GIF89a", b"II*\x00",
    b"{", b"[", b"MSH|^~\\&|", b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml version='1.0'?>", b"\x00\x00\x00\x0cjP  ", b"BM",
)  # fmt: skip

JSON_VALUES: tuple[str, ...] = (
    "null", "true", "false", "0", "-0", "1e400", "-1e400", "1e999999999", "1E-999999999", "9" * 4_000, "9" * 5_000, "NaN", "Infinity",
    "0.1e-7", "[]", "{}", '""', '" "', "[" * 900 + "]" * 900, "[" * 100_000, '{"a":' * 500 + "1" + "}" * 500, '"' + "A" * 100_000 + '"',
    '"\\ud800"', '"\\u0000"', '["x", 1, null, {}]', '{"value": {"value": {"value": 1}}}', '{"coding": [null, 1, "x"]}', '"2025-13-45"',
    '"0000-00-00"', '"9999-12-31"', '"Observation"', '"Patient"', '{"resourceType": "Observation"}', '"http://loinc.org"', '"2823-3"',
    '"mmol/L"', '"%%%%"', '"10*9/L"', '"' + "feu" * 3_000 + '"', '"' + "1-" * 5_000 + '"', '"' + " " * 50_000 + '"', '"a@' * 3 + '"',
)  # fmt: skip
