"""Invented people and orders for synthetic papers; none of them exists, no number has the right check digit."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Person:
    """Everything personal on a paper; all of it must stay out of a reading."""

    name: str
    iin: str
    birth: str
    doctor: str
    order: str
    login: str
    password: str

    @property
    def secrets(self) -> tuple[str, ...]:
        """Strings that must not occur in anything read."""
        surname = self.name.split()[0]
        return (self.name, surname, self.iin, self.birth, self.doctor, self.order, self.login, self.password)


_SURNAMES = (
    "Образцова",
    "Примерова",
    "Үлгібаева",
    "Сынамбеков",
    "Шаблонов",
    "Макетова",
    "Үлгісіз",
    "Пробина",
)
_GIVEN = ("Айгүль Тестовна", "Ботагөз Үлгіқызы", "Иван Примерович", "Жанар Сынамқызы", "Марат Образцович")
_DOCTORS = ("Шприцева Л.П.", "Пипеткин О. Г.", "Микроскопова Ә.С.", "Реагентов Б.")


def invented(random: Random) -> Person:
    """Make up one person."""
    day, month, year = random.randint(1, 28), random.randint(1, 12), random.randint(50, 99)
    return Person(
        name=f"{random.choice(_SURNAMES)} {random.choice(_GIVEN)}",
        iin=_never_issued(f"{year}{month:02d}{day:02d}{random.randint(300000, 499999)}"),
        birth=f"{day:02d}.{month:02d}.19{year}",
        doctor=random.choice(_DOCTORS),
        order=str(random.randint(10_000_000, 99_999_999)),
        login=f"SP{random.randint(100000, 999999)}",
        password="".join(random.choices("ABCDEFGHJKMNPQRSTUVWXYZ23456789", k=8)),
    )


_WEIGHTS = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))


def check_digit(first_eleven: str) -> int | None:
    """Return the twelfth digit of an individual number by its first eleven; None where no number is issued."""
    for weights in _WEIGHTS:
        rest = sum(int(digit) * weight for digit, weight in zip(first_eleven, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def _never_issued(number: str) -> str:
    """Return the number with another last digit where the one drawn happens to be right."""
    body, last = number[:-1], int(number[-1])
    return f"{body}{(last + 1) % 10}" if last == check_digit(body) else number
