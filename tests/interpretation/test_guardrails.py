"""What a model may say is decided by what was sent to it."""

from __future__ import annotations

import time

import pytest

from labhelp_app.interpretation.guard_names import names
from labhelp_app.interpretation.guardrails import Fault, Guard
from labhelp_app.interpretation.reply import ReplySentence
from tests.interpretation.samples import payload

FITTING = [
    ("ru", "Ферритин 9 мкг/л ниже границ, гемоглобин тоже ниже.", "ferritin hemoglobin"),
    (
        "ru",
        "Низкий ферритин вместе с гемоглобином ниже границ часто бывает при нехватке железа.",
        "ferritin hemoglobin",
    ),
    ("ru", "Калий 6,4 выше границ, но глюкоза в норме.", "potassium glucose"),
    ("ru", "Лейкоциты 5,88 ×10⁹/л в границах.", "leukocytes"),
    ("ru", "Такое бывает при анемии.", "hemoglobin"),
    ("ru", "Глюкоза не повышена.", "glucose"),
    ("kk", "Ферритин 9 мкг/л, бұл шектен төмен.", "ferritin"),
    ("kk", "Глюкоза шек ішінде.", "glucose"),
    ("kk", "Калий 6,4 ммоль/л, бұл шектен жоғары.", "potassium"),
    ("en", "Ferritin 9 ug/L is below the range.", "ferritin"),
    ("en", "Potassium 6.4 is above the range while glucose is within the range.", "potassium glucose"),
    ("en", "Ferritin is not high.", "ferritin"),
]

FAULTY = [
    ("ru", "Ферритин 7 мкг/л ниже границ.", "ferritin", Fault.NUMBER),
    ("ru", "Ферритин снизился на 40 %.", "ferritin", Fault.NUMBER),
    ("ru", "Ферритин выше границ.", "ferritin", Fault.DIRECTION),
    ("ru", "Глюкоза не в норме.", "glucose", Fault.DIRECTION),
    ("ru", "Калий в норме.", "potassium", Fault.DIRECTION),
    ("ru", "Холестерин повышен.", "ferritin", Fault.INDICATOR),
    ("ru", "У вас анемия.", "hemoglobin", Fault.DIAGNOSIS),
    ("ru", "Это анемия.", "hemoglobin", Fault.DIAGNOSIS),
    ("ru", "Принимайте железо.", "hemoglobin", Fault.TREATMENT),
    ("ru", "Прекратите пить таблетки.", "hemoglobin", Fault.TREATMENT),
    ("ru", "Не волнуйтесь, калий не опасен.", "potassium", Fault.REASSURANCE),
    ("ru", "Подробнее на https://evil.test.", "potassium", Fault.MARKUP),
    ("ru", "Смотрите <b>калий</b>.", "potassium", Fault.MARKUP),
    ("ru", "Potassium is above the range.", "potassium", Fault.LANGUAGE),
    ("ru", "Калий выше границ.", "cholesterol", Fault.UNFOUNDED),
    ("ru", "Калий выше границ.", "", Fault.UNFOUNDED),
    ("ru", "Калий выше границ. " * 30, "potassium", Fault.LENGTH),
    ("kk", "Ферритин шектен жоғары.", "ferritin", Fault.DIRECTION),
    ("kk", "Сізде анемия бар.", "hemoglobin", Fault.DIAGNOSIS),
    ("kk", "Дәрі ішіңіз.", "hemoglobin", Fault.TREATMENT),
    ("kk", "Алаңдамаңыз, калий қауіпті емес.", "potassium", Fault.REASSURANCE),
    ("kk", "Калий выше границ, обсудите это с врачом, пожалуйста.", "potassium", Fault.LANGUAGE),
    ("en", "Glucose is high.", "glucose", Fault.DIRECTION),
    ("en", "You have diabetes.", "glucose", Fault.DIAGNOSIS),
    ("en", "Take 50 mg of iron per day.", "ferritin", Fault.NUMBER),
    ("en", "Take iron tablets.", "ferritin", Fault.TREATMENT),
    ("en", "Don't worry about potassium.", "potassium", Fault.REASSURANCE),
    ("en", "Калий выше границ.", "potassium", Fault.LANGUAGE),
]


def fault(language: str, text: str, codes: str) -> Fault | None:
    guard = Guard(payload(language), names(language))
    return guard.fault(ReplySentence("group", text, tuple(codes.split())))


@pytest.mark.parametrize(("language", "text", "codes"), FITTING)
def test_a_true_sentence_is_shown(language: str, text: str, codes: str) -> None:
    assert fault(language, text, codes) is None


@pytest.mark.parametrize(("language", "text", "codes", "expected"), FAULTY)
def test_a_false_or_harmful_sentence_is_dropped(
    language: str, text: str, codes: str, expected: Fault
) -> None:
    assert fault(language, text, codes) is expected


def test_a_sentence_is_guarded_fast_enough_to_stream() -> None:
    guard = Guard(payload("ru"), names("ru"))
    sentence = ReplySentence("group", FITTING[2][1], ("potassium", "glucose"))
    guard.fault(sentence)
    started = time.perf_counter()
    for _ in range(50):
        guard.fault(sentence)
    assert (time.perf_counter() - started) / 50 < 0.05
