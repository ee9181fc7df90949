"""Ten thousand invented reports full of a person's traces: not one byte of them leaves, in any writing."""

from __future__ import annotations

import base64
import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import quote

import pytest

from labhelp_app.clinical.assessment import assess
from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.clinical.changes import PastObservation
from labhelp_app.clinical.patients import Patient
from labhelp_app.clinical.quantities import Observation, PrintedRange
from labhelp_app.interpretation.deidentify import deidentify
from labhelp_app.interpretation.identity_gate import is_iin, refuse_identity
from labhelp_app.interpretation.payload import Payload
from tests.interpretation.vocabulary import body_of, flat, readings, strangers

REPORTS = 10_000
PARTS = 10
SURNAMES = ("Канарейкина", "Құсайынканар", "Әбілканарова", "Canarysmith", "Өтегенканар", "Ёлканарова")
GIVEN = ("Гүлнұрканар", "Канарслав", "Іңкәрканар", "Canarina", "Ұлканар")
NUMERIC = [one for one in all_analytes() if one.plausible is not None and one.unit]


@dataclass(frozen=True)
class Traces:
    """What of one invented person may stand on a paper; every string is a canary."""

    surname: str
    given: str
    iin: str
    phone: str
    mail: str
    card: str
    laboratory: str
    doctor: str

    def all(self) -> tuple[str, ...]:
        return (
            self.surname,
            self.given,
            self.iin,
            self.phone,
            self.mail,
            self.card,
            self.laboratory,
            self.doctor,
        )


def traces(number: int, chance: random.Random) -> Traces:
    born = f"{chance.randrange(100):02}{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}"
    serial = f"{chance.randrange(5):01}{chance.randrange(10_000):04}"
    iin = next(
        (born + serial + str(digit) for digit in range(10) if is_iin(born + serial + str(digit))),
        born + "500000",
    )
    return Traces(
        surname=f"{chance.choice(SURNAMES)}-{number}",
        given=chance.choice(GIVEN),
        iin=iin,
        phone=f"+7 7{chance.randrange(10)}7 {chance.randrange(100, 1000)} {chance.randrange(10, 100)} {chance.randrange(10, 100)}",
        mail=f"canary{number}@specimen.invalid",
        card=f"КАНАР/{number}-К",
        laboratory=f"Зертхана Канар №{number}",
        doctor=f"Дәрігер Канарбаев {number}",
    )


def written(trace: str, chance: random.Random) -> str:
    """Return a trace plainly or hidden in another writing."""
    ways = (
        lambda text: text,
        lambda text: base64.b64encode(text.encode()).decode(),
        lambda text: base64.urlsafe_b64encode(text.encode()).decode().rstrip("="),
        quote,
        lambda text: unicodedata.normalize("NFKD", text),
        lambda text: text.encode("unicode_escape").decode(),
    )
    return chance.choice(ways)(trace)


def rows(person: Traces, chance: random.Random) -> list[Observation]:
    """Return rows whose every free cell carries a trace."""
    made: list[Observation] = []
    for one in chance.sample(NUMERIC, 3):
        low, high = one.plausible or (Decimal(1), Decimal(2))
        value = round(low + (high - low) * Decimal(chance.randrange(5, 95)) / 100, one.decimals)
        trace = written(chance.choice(person.all()), chance)
        bounds = PrintedRange(low=round(value * Decimal("0.9"), 2), printed=trace)
        made.append(
            Observation(one.code, trace, value=value, unit=one.unit, unit_printed=trace, range=bounds)
        )
    made.append(
        Observation("urine_protein", person.surname, text=f"отрицательно {written(person.given, chance)}")
    )
    made.append(Observation("urine_colour", person.given, text=written(person.surname, chance)))
    made.append(Observation(None, written(person.iin, chance), text=person.phone))
    told = PrintedRange(expected=written(person.card, chance), printed=person.doctor)
    made.append(
        Observation("urine_glucose", person.mail, text="обнаружено", range=told, flag_printed=person.doctor)
    )
    return made


def sent(number: int) -> tuple[Traces, Payload]:
    chance = random.Random(number)
    person = traces(number, chance)
    born = date(1930, 1, 1) + timedelta(days=chance.randrange(28_000))
    patient = Patient(chance.choice(("female", "male")), born)
    taken = date(2026, 1, 1) + timedelta(days=chance.randrange(300))
    seen = rows(person, chance)
    past = (
        [PastObservation(seen[0], taken - timedelta(days=90), person.laboratory)] if number % 3 == 0 else []
    )
    assessment = assess(seen, patient, taken, past, laboratory=person.laboratory)
    return person, deidentify(
        assessment, patient, taken, language=chance.choice(("ru", "kk", "en")), reading_level="simple"
    )


def part(number: int) -> Iterator[tuple[Traces, Payload]]:
    size = REPORTS // PARTS
    return (sent(one) for one in range(number * size, (number + 1) * size))


@pytest.mark.parametrize("number", range(PARTS))
def test_no_trace_of_a_person_is_in_any_request_plain_or_decoded(number: int) -> None:
    for person, payload in part(number):
        body = body_of(payload)
        assert strangers(payload) == []
        text = readings(body)
        assert "канар" not in text
        assert "canar" not in text
        assert not [trace for trace in person.all() if flat(trace) in text]
        refuse_identity(payload.to_bytes(), person.all())


def test_the_search_itself_finds_each_way_of_writing() -> None:
    chance = random.Random(1)
    person = traces(7, chance)
    for trace in person.all():
        for _ in range(30):
            payload = sent(7)[1]
            spoilt = replace(
                payload, indicators=(replace(payload.indicators[0], value=written(trace, chance)),)
            )
            assert strangers(spoilt)
            assert flat(trace) in readings(body_of(spoilt))


def test_equal_results_of_different_people_give_byte_identical_bodies() -> None:
    for number in range(200):
        first, second = random.Random(number), random.Random(number + 10_000)
        seen = rows(traces(number, first), first)
        other = [
            replace(row, name_printed=traces(number + 1, second).surname, unit_printed="-")
            for row in reversed(seen)
        ]
        taken = date(2026, 5, 5)
        bodies = {
            body_of(
                deidentify(
                    assess(some, patient, on, [], laboratory=None),
                    patient,
                    on,
                    language="ru",
                    reading_level="simple",
                )
            )
            for some, patient, on in (
                (seen, Patient("female", date(1985, 2, 1)), taken),
                (other, Patient("female", date(1984, 12, 30)), taken + timedelta(days=20)),
            )
        }
        assert len(bodies) == 1
