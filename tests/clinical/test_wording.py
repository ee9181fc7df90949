import pytest

from labhelp_app.clinical.names import Ambiguous, Resolved, resolve
from labhelp_app.clinical.printed_units import parse_unit
from labhelp_app.clinical.wording import wording
from labhelp_app.reading.plain_names import plain_name
from tests.vectors import rows

REWORDED = rows("names_reworded")
NEVER = rows("names_never")


def test_names_in_another_wording_are_found():
    # Gathered to find what was missing; a guard against losing it again, no measure of names never seen.
    assert len(REWORDED) >= 800
    for row in REWORDED:
        unit = parse_unit(row["unit_printed"]) if row["unit_printed"] else None
        answer = resolve(plain_name(row["printed"]), unit=unit, section=row["section"] or None)
        assert (row["printed"], answer) == (row["printed"], Resolved(row["analyte"]))


def test_names_of_something_else_are_never_taken_for_the_indicator_they_resemble():
    assert len(NEVER) >= 350
    for row in NEVER:
        answer = resolve(plain_name(row["printed"]))
        assert (row["printed"], answer) != (row["printed"], Resolved(row["never"]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Количество лейкоцитов", "Лейкоциты"),
        ("Уровень глюкозы", "Глюкоза"),
        ("Т4 своб.", "Free T4"),
        ("Антитела класса G к X", "Anti-X IgG"),
        ("Haemoglobin level", "Hemoglobin"),
        ("Лимфоциттердің абсолютті саны", "Лимфоциттер #"),
        ("Процент нейтрофилов", "Нейтрофилы, %"),
        ("Креатинин (Яффе)", "креатинин"),
    ],
)
def test_two_wordings_of_one_name_leave_the_same_words(one, other):
    assert wording(one).words == wording(other).words != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("АЛТ/АСТ", "АСТ/АЛТ"),
        ("АЛТ АСТ", "АЛТ/АСТ"),
        ("Среднее содержание гемоглобина", "Средняя концентрация гемоглобина"),
        ("СОЭ по Вестергрену", "СОЭ по Панченкову"),
        ("Билирубин прямой", "Билирубин непрямой"),
        ("Кальций ионизированный", "Кальций"),
        ("Лимфоциты абс.", "Лимфоциты %"),
        ("Антитела IgG к X", "Антитела IgM к X"),
        ("hs-CRP", "CRP"),
        ("B-Lymphocytes", "Lymphocytes"),
        ("Витамин В", "Витамин"),
        ("Глюкоза цельной крови", "Глюкоза крови"),
        ("S-Protein", "Protein"),
    ],
)
def test_words_that_change_the_indicator_stay(one, other):
    assert wording(one).words != wording(other).words


def test_the_material_that_is_left_out_is_remembered():
    assert wording("Глюкоза в сыворотке крови").fluid
    assert wording("Глюкоза крови").blood
    assert not wording("Глюкоза в моче").blood
    assert wording("Глюкоза в моче").words != wording("Глюкоза").words
    assert resolve("Определение лактоферрина в плазме") != Resolved("stool_lactoferrin")
    assert not isinstance(resolve("Содержание гемоглобина в плазме"), Resolved)


@pytest.mark.parametrize(
    ("printed", "code"),
    [("MCH Среднее содержание Hb", "mch"), ("RBC Количество эритроцитов в крови", "erythrocytes"),
     ("Среднее содержание Hb в эритроците MCH", "mch"), ("Alanine Transaminase level (ALT)", "alt")],
)  # fmt: skip
def test_an_abbreviation_beside_words_of_its_own_indicator_decides(printed, code):
    assert resolve(printed) == Resolved(code)


@pytest.mark.parametrize(
    "printed",
    ["MCH Средняя концентрация Hb", "HGB Гемоглобин фетальный", "TSH Антитела к рецептору",
     "LDH Изоферменты", "PSA Плотность", "CRP Лейкоциты", "IgG Индекс авидности", "ALT АСТ",
     "Антитела к AMH", "HGB Хром в сыворотке", "HIV II"],
)  # fmt: skip
def test_an_abbreviation_beside_other_words_decides_nothing(printed):
    assert not isinstance(resolve(printed), Resolved)


def test_a_wording_of_several_indicators_is_asked_about():
    assert resolve("Уровень креатинина") == Ambiguous(
        ("creatinine", "urine_creatinine", "urine_24h_creatinine")
    )
    assert resolve("Уровень креатинина", unit="umol/L", section="Биохимия") == Resolved("creatinine")


@pytest.mark.parametrize(
    ("printed", "code"),
    [("Ср. концентр. гемогл. в эритр.", "mchc"), ("RDW (широта распредел. эритр.)", "rdw_cv"),
     ("Билир. прямой", "bilirubin_direct"), ("Щел. фосф.", "alp"), ("Протромб. время", "prothrombin_time")],
)  # fmt: skip
def test_words_cut_short_by_a_full_stop_are_those_of_one_indicator(printed, code):
    assert resolve(printed) == Resolved(code)


@pytest.mark.parametrize(
    "printed",
    [
        "Мочев.",
        "Глоб. своб.",
        "Тир. гормон",
        "Эстр. своб.",
        "Мочев. кислота суточная",
        "Кислая фосф.",
        "Креат.",
    ],
)
def test_words_cut_short_that_may_go_on_in_two_ways_or_in_none_decide_nothing(printed):
    assert not isinstance(resolve(printed), Resolved)


def test_two_names_with_a_stroke_between_are_not_the_name_their_letters_make_together():
    assert resolve("Холестерин ЛПВП", unit="mmol/L") == Resolved("hdl_cholesterol")
    assert not isinstance(resolve("Холестерин/ЛПВП", unit="mmol/L"), Resolved)


def test_an_order_number_with_24_in_it_makes_no_collection_of_a_day():
    assert resolve("Белок", section="АНАЛИЗ МОЧИ № 5248") == Resolved("urine_protein")
    assert resolve("Белок", section="Моча за 24 часа") == Resolved("urine_24h_protein")
    assert resolve("Белок", section="Анализ мочи 24-х часовой") == Resolved("urine_24h_protein")


@pytest.mark.parametrize(
    ("printed", "code"),
    [("Антитела к Treponema pallidum (IgM+IgG)", "treponema_antibodies"),
     ("Антитела к вирусу гепатита С (anti-HCV), сумм.", "anti_hcv"),
     ("Эритроциттер өзгермеген/неизмененные", "urine_erythrocytes_unchanged"),
     ("Углеводный антиген СА 72-4", "ca_72_4"), ("ESR СОЭ по Вестергрену", "esr_westergren")],
)  # fmt: skip
def test_classes_together_halves_and_markers_are_found(printed, code):
    assert resolve(printed) == Resolved(code)


@pytest.mark.parametrize(
    "printed",
    ["Антитела к ВЭБ IgG + IgM", "Гемоглобин (фетальный)", "Эстрадиол (свободный)", "Витамин D3/D2"],
)
def test_a_part_in_brackets_that_is_no_word_of_the_indicator_decides_nothing(printed):
    assert not isinstance(resolve(printed), Resolved)
