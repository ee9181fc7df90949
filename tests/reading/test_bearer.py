"""A paper of another person is noticed by birth date or sex; nothing of that person leaves the reading."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reading.specimens import kdl_like
from labhelp_app.clinical.patients import Patient
from labhelp_app.reading import pipeline, records
from labhelp_app.reading.bearer import (
    Bearer,
    bearer_on,
    compared,
    holder_of_job,
    holder_to_job,
    speaks_against,
)
from labhelp_app.reading.drafts import Reading, ReadingWarning
from labhelp_app.reading.imports.fhir import bearer_in_fhir
from labhelp_app.reading.imports.hl7 import bearer_in_hl7

from .conftest import TODAY

BORN = date(1990, 5, 14)
HOLDER = Patient(sex="female", birth_date=BORN)
OTHER = ReadingWarning.POSSIBLY_ANOTHER_PERSON
PASTED = "{}\nДата взятия: 12.03.2025\nКалий\t4,6\tммоль/л\t3,5 - 5,1\nГлюкоза\t5,1\tммоль/л\t3,9 - 6,1\n"


def numbered(front: str) -> str:
    """Complete eleven digits to an individual number that passes its check; serial 0000 was given to nobody."""
    for weights in (range(1, 12), (*range(3, 12), 1, 2)):
        check = sum(int(digit) * weight for digit, weight in zip(front, weights, strict=True)) % 11
        if check < 10:
            return front + str(check)
    raise ValueError(front)


def against(*lines: str, holder: Patient = HOLDER, pictured: bool = False) -> bool:
    return speaks_against(bearer_on(lines, TODAY), holder, pictured=pictured)


@pytest.mark.parametrize(
    "line",
    [
        "Дата рождения: 15.05.1990",
        "Туған күні / Дата рождения 14.06.1990  Пол: Ж",
        "Туылған күні: 2001 жылғы 14 мамыр",
        "DOB: 1991-05-14",
        "Образцова А. Т., 14.05.1960 г.р.",
        "Образцова А. Т., 1961 г. р.",
        "Год рождения: 1989",
        "Д.р. 02.02.85  Взятие: 12.03.2025",
        "Пол: мужской",
        "Жынысы/Пол: Ер / Муж.",
        "Пол/возраст: М / 34 года",
        "Sex: M  Age: 34",
        f"ЖСН / ИИН: {numbered('90051530000')}",
        f"ИИН {numbered('91051440000')[:6]} {numbered('91051440000')[6:]}",
    ],
)
def test_another_birth_date_or_sex_beside_its_label_speaks_against(line: str) -> None:
    assert against(line)


@pytest.mark.parametrize(
    "line",
    [
        "Дата рождения: 14.05.1990 (34 года)  Пол: Ж",
        "Туған күні 14.05.90, жынысы: әйел",
        "DOB: 05/14/1990  Sex: F",
        "Date of birth: 14-May-1990",
        "14.05.1990 г.р.",
        "1990 г.р.",
        f"ИИН {numbered('90051440000')}",
        # Silence, other dates and other numbers are no objection.
        "Гемоглобин 132 г/л 120 - 155",
        "Дата взятия: 12.03.2025  Заказ № 250312300123",
        "Дата рождения:   Дата взятия: 12.03.2025",
        "Пол: М ☐ Ж ☑",
        "Мужчины: 130 - 160; женщины: 120 - 155",
        "Sex hormone binding globulin 45 nmol/L",
        "ИИН 850202301234",  # the check digit is wrong: misread or invented
        "БИН 850202301234",
        "Пол Фаза Норма",
    ],
)
def test_agreement_silence_and_other_dates_do_not_speak_against(line: str) -> None:
    assert not against(line)


def test_an_individual_number_of_the_other_sex_is_noticed() -> None:
    assert against(f"ЖСН: {numbered('90051430000')}")


def test_a_label_on_the_line_above_counts_unless_other_dates_are_named_there() -> None:
    assert against("Ф.И.О.  Дата рождения", "Образцова А.  01.02.1980")
    assert not against("Заказ от  Дата рождения", "12.03.2025  14.05.1990")
    assert not bearer_on(["Дата рождения", "01.02.1980"], TODAY, columns=False).births


def test_one_person_of_several_on_a_paper_is_enough() -> None:
    assert not against("Мать: дата рождения 14.05.1990", "Ребёнок: дата рождения 01.02.2024")


def test_one_digit_on_a_picture_may_be_misread_and_two_may_not() -> None:
    assert not against("Дата рождения: 14.05.1996", pictured=True)
    assert against("Дата рождения: 14.05.1966", pictured=False)
    assert against("Дата рождения: 24.06.1990", pictured=True)
    assert not against("Дата рождения: 14.05.1990  Пол: М", pictured=True)
    assert against("Пол: М", pictured=True)


def test_what_the_profile_does_not_say_is_not_compared() -> None:
    nobody = Patient(sex=None, birth_date=None)
    assert not against("Дата рождения: 01.02.1980  Пол: М", holder=nobody)
    assert not against("Дата рождения: 01.02.1980", holder=Patient(sex="female", birth_date=None))
    assert against("Пол: М", holder=Patient(sex="female", birth_date=None))


def test_the_job_of_a_worker_carries_birth_date_and_sex_and_comes_back_equal() -> None:
    job = json.loads(json.dumps(holder_to_job(HOLDER)))
    assert job == {"holder": {"born": "1990-05-14", "sex": "female"}}
    assert holder_of_job(job) == HOLDER
    assert holder_of_job(holder_to_job(None)) is None


def test_what_was_found_shows_itself_nowhere() -> None:
    assert "1980" not in repr(bearer_on(["Дата рождения: 01.02.1980"], TODAY))
    read = Reading((), (), pipeline.read_text(PASTED.format("")).method)
    told = compared(read, Bearer(births=frozenset({date(1980, 2, 1)})), HOLDER)
    assert told.warnings == (OTHER,)
    assert "1980" not in repr(told)


def test_a_pdf_of_another_person_leaves_the_worker_with_the_warning_alone() -> None:
    pdf, truth = kdl_like(date(2025, 3, 12))
    reading = pipeline.read_file(pdf, today=TODAY, holder=Patient(sex=None, birth_date=date(2004, 2, 29)))
    assert OTHER in reading.warnings
    given_out = json.dumps(records.to_record(reading), ensure_ascii=False)
    assert not [secret for secret in truth.secrets if secret in given_out]
    assert OTHER not in pipeline.read_file(pdf, today=TODAY).warnings


def test_the_owner_s_own_pdf_is_not_doubted() -> None:
    pdf, truth = kdl_like(date(2025, 3, 12))
    births = {
        day for secret in truth.secrets for day in bearer_on([f"Дата рождения: {secret}"], TODAY).births
    }
    (born,) = births
    assert OTHER not in pipeline.read_file(pdf, today=TODAY, holder=Patient(None, born)).warnings


def test_pasted_text_and_a_table_are_compared_too() -> None:
    theirs = PASTED.format("Дата рождения: 01.02.1980")
    assert OTHER in pipeline.read_text(theirs, today=TODAY, holder=HOLDER).warnings
    assert OTHER not in pipeline.read_text(PASTED.format("1990 г.р."), today=TODAY, holder=HOLDER).warnings
    table = "Дата рождения;01.02.1980;;\nПоказатель;Результат;Ед. изм.;Норма\nКалий;4,6;ммоль/л;3,5 - 5,1\n"
    assert OTHER in pipeline.read_file(table.encode(), today=TODAY, holder=HOLDER).warnings
    dated = "Дата;Показатель;Результат;Ед. изм.;Дата рождения\n12.03.2025;Калий;4,6;ммоль/л;14.05.1990\n"
    assert OTHER not in pipeline.read_file(dated.encode(), today=TODAY, holder=HOLDER).warnings


@pytest.mark.parametrize(
    ("patient", "noticed"),
    [
        ({"birthDate": "1980-02-01", "gender": "female"}, True),
        ({"birthDate": "1990-05-14", "gender": "male"}, True),
        ({"birthDate": "1990-05-14", "gender": "female"}, False),
        ({"birthDate": "1990-05"}, False),
        ({"birthDate": "1991"}, True),
        ({"birthDate": "not a day", "gender": "unknown"}, False),
        ({"birthDate": {"day": 1}, "gender": ["x"]}, False),
    ],
)
def test_the_patient_of_a_fhir_bundle_is_compared(patient: dict[str, object], noticed: bool) -> None:
    bundle = {"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Patient", **patient}}]}
    assert speaks_against(bearer_in_fhir(json.dumps(bundle)), HOLDER) is noticed


@pytest.mark.parametrize(
    ("fields", "noticed"),
    [("19800201|F", True), ("19900514|M", True), ("199005140830|F", False), ("|", False), ("x|U", False)],
)
def test_the_patient_of_an_hl7_message_is_compared(fields: str, noticed: bool) -> None:
    message = f"MSH|^~\\&|A|B|C|D|2025||ORU^R01|1|P|2.5\rPID|1||SP-1||Образцова^А||{fields}"
    assert speaks_against(bearer_in_hl7(message), HOLDER) is noticed


@given(st.text(alphabet="рождиинпол: .0123456789МЖгр/\n٣²", max_size=120))
def test_any_text_is_compared_without_a_fault(text: str) -> None:
    assert against(*text.splitlines()) in (True, False)
