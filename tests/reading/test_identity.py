import json

import pytest

from benchmarks.reading.specimens import all_specimens
from labhelp_app.reading import records
from labhelp_app.reading.contract import to_json
from labhelp_app.reading.identity import is_personal, is_veterinary, laboratory_of

from .conftest import read_here


@pytest.mark.parametrize(
    "line",
    [
        "Пациент: Образцова А.",
        "ЖСН / ИИН: 800101300123",
        "Туған күні 01.02.1980",
        "Врач-лаборант Пипеткин О. Г.",
        "О.Г. Пипеткин",
        "Логин: SP1 Пароль: X",
        "тел. 8 (707) 123-45-67",
        "test@example.test",
        "Order No: 12345",
        "Сынамбекова Жанар Маратқызы",
    ],
)
def test_lines_about_people_orders_and_contacts_are_personal(line: str) -> None:
    assert is_personal(line)


@pytest.mark.parametrize(
    "line",
    ["Гемоглобин 135 г/л 120 - 160", "Витамин D 25,3 нг/мл", "Антитела к вирусу гепатита C", "АЧТВ 29,1 сек",
     "Холестерин общий 5,1 ммоль/л до 5,2", "Нейтрофилы 55,1 % 47 - 72", "Жалпы ақуыз 72 г/л"],
)  # fmt: skip
def test_results_are_not_taken_for_personal_lines(line: str) -> None:
    assert not is_personal(line)


TUNED_ON = [one for one in all_specimens(range(7, 9)) if not one.held_out]
"""What leaks from held-out papers is counted by the benchmark; tests do not read them."""


@pytest.mark.parametrize("specimen", TUNED_ON, ids=lambda one: one.name)
def test_nothing_personal_leaves_the_reading_of_any_layout(specimen) -> None:
    reading = read_here(specimen.pdf)
    given = json.dumps([records.to_record(reading), to_json(reading)], ensure_ascii=False)
    assert not [secret for secret in specimen.truth.secrets if secret in given]


def test_a_veterinary_paper_is_known_by_its_words() -> None:
    assert is_veterinary(["Ветеринарная клиника «Образец»"])
    assert is_veterinary(["Кличка: Шарик", "Порода: такса"])
    assert is_veterinary(["Питомец: Барсик", "Вид: кот"])
    assert not is_veterinary(["Антитела к шерсти: кошка", "Гемоглобин 135"])
    assert not is_veterinary(
        ["e1 Кошка, перхоть IgE", "e5 Собака, перхоть IgE", "Мысық / Кошка", "Cat, dog dander"]
    )


def test_a_laboratory_is_named_only_from_the_closed_list() -> None:
    assert laboratory_of(["Лаборатория ИНВИТРО"]) == "Invitro"
    assert laboratory_of(["Лаборатория Ивана Примерова"]) is None
    assert laboratory_of(["Инвитро", "Хеликс"]) is None


def test_a_plural_that_ends_like_a_kazakh_patronymic_is_no_name() -> None:
    assert not is_personal("Молекулы средней массы 0,22 усл. ед.")
    assert is_personal("Сынамұлы")
    assert is_personal("Сынамулы")
