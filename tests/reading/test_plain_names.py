"""A name printed twice or with its method is one name; what may be two indicators stays as it is."""

from __future__ import annotations

import pytest

from labhelp_app.reading.plain_names import plain_name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Билирубин прямой Тікелей билирубин", "Билирубин прямой"),
        ("Фосфатаза щелочная Сілтілі фосфатаза", "Фосфатаза щелочная"),
        ("Лейкоциты Лейкоциттер", "Лейкоциты"),
        ("Жегі антикоагулянты / Волчаночный антикоагулянт", "Волчаночный антикоагулянт"),
        ("Глюкоза Қандағы глюкоза", "Қандағы глюкоза"),  # the narrower of two meanings
        ("Ферритин метод: иммунотурбидиметрия", "Ферритин"),
        ("Тиреотропный гормон (ТТГ) Электрохемилюминесценция", "Тиреотропный гормон (ТТГ)"),
        ("Кортизол ИХЛА, Cobas e411", "Кортизол"),
        ("Протромбиновое время: клоттинговый метод, Sysmex CS-2500", "Протромбиновое время"),
        ("Свободный тироксин иммуноферментный анализ", "Свободный тироксин"),
    ],
)
def test_the_second_language_and_the_method_are_no_part_of_the_name(printed: str, name: str) -> None:
    assert plain_name(printed) == name


@pytest.mark.parametrize(
    "printed",
    ["Тиреотропный иммуноглобулин", "Свободный ИФА", "СОЭ (метод Панченкова)", "Glucose, Fasting", "Cholesterol, HDL", "Serum creatinine", "Белок в моче", "АЛТ АСТ", "Белгісіз / Неизвестный белок", "Особый / Ферритин", "Билирубин общий Билирубин прямой", "Холестерин ЛПНП",
     "Кальций Кальций ионизированный", "Метод: ИФА", "Bilirubin, Total", "Albumin, Serum",
     "Глюкоза, кровь, натощак",
     "Холестерин (метод: CHOD-PAP) ЛПНП", "Тестостерон, метод ИФА, свободный", "Фосфатаза щелочная (метод: ИФА) костная",
     "Кортизол (метод: ИХЛА) в слюне", "Холестерин метод: расчетный, не-ЛПВП", "Ответ верен метод: ИФА", ""],
)  # fmt: skip
def test_a_known_name_and_two_different_ones_are_left_whole(printed: str) -> None:
    assert plain_name(printed) == printed
