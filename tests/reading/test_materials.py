"""What a whole paper says of blood and urine, and which name it settles."""

from __future__ import annotations

import time

import pytest

from labhelp_app.reading.matching import Context, read_rows
from labhelp_app.reading.materials import Materials, materials_of
from labhelp_app.reading.rows import RawRow


def _code(name: str, text: str, materials: Materials) -> str | None:
    raw = RawRow(name, ((None, text),), "", "", "", "", (0, 0, 1, 1))
    ((_, row),) = read_rows(raw, Context(materials=materials))
    return row.analyte


def test_a_paper_that_speaks_of_urine_is_not_blood_only() -> None:
    assert materials_of(["Биохимия", "Мочевина 5,1 ммоль/л"]).blood_only
    assert not materials_of(["Общий анализ мочи"]).blood_only
    assert not materials_of(["Удельный вес 1.018"]).blood_only


def test_an_analysis_of_urine_alone_settles_what_blood_and_stool_have_too() -> None:
    alone = materials_of(["АНАЛИЗ МОЧИ ОБЩИЙ № 12", "Цвет желтый", "Кровь не обнаружена"])
    both = materials_of(["Общий анализ мочи", "Биохимическое исследование"])
    assert (alone.urine_only, both.urine_only) == (True, False)
    assert _code("Цвет", "желтый", alone) == "urine_color"
    assert _code("Цвет", "желтый", both) is None


@pytest.mark.parametrize(
    "line",
    ["Рекомендуется повторить общий анализ мочи через месяц.", "Заказ: глюкоза, ОАМ",
     "Врач: рекомендован общий анализ мочи"],
)  # fmt: skip
def test_advice_and_orders_make_no_analysis_of_urine(line: str) -> None:
    said = materials_of(["Глюкоза 5,1 ммоль/л 3,9-6,1", "Кальций 2,3 ммоль/л", line])
    assert (said.urine, said.urine_only) == (False, False)


def test_the_sediment_of_another_fluid_is_not_that_of_urine() -> None:
    said = materials_of(["Исследование спинномозговой жидкости", "Микроскопия осадка", "Белок 0,3"])
    raw = RawRow("Глюкоза", ((None, "3"),), "ммоль/л", "2,2-3,9", "", "", (0, 0, 1, 1))
    ((_, row),) = read_rows(raw, Context(heading="Микроскопия осадка", materials=said))
    assert row.analyte != "urine_glucose"


def test_a_text_made_to_exhaust_a_pattern_is_looked_at_piece_by_piece() -> None:
    begun = time.process_time()
    materials_of(["анализ" * 30_000, "зәр" * 60_000])
    assert time.process_time() - begun < 5  # minutes, were it looked at whole


def test_casts_are_those_of_the_sediment_only_where_nothing_speaks_of_a_count() -> None:
    plain = materials_of(["Общий анализ мочи"])
    counted = materials_of(["Общий анализ мочи", "Проба по Нечипоренко"])
    assert _code("Цилиндры", "не обнаружены", plain) == "urine_casts"
    assert _code("Цилиндры", "не обнаружены", counted) is None
