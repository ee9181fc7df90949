"""What a person types to register, checked field by field before anything is stored."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from labhelp_app.clock import civil_date
from labhelp_app.crypto.passwords import check_choice
from labhelp_app.errors import InvalidInput
from labhelp_app.services.actor import Language
from labhelp_app.services.consent_texts import REQUIRED_TO_REGISTER, ConsentPurpose

ADULT_AGE = 18
"""Full years, counted by the calendar of Asia/Almaty (policy, clause 4.2)."""

OLDEST_AGE = 120
LONGEST_NAME = 80
LONGEST_EMAIL = 254
TICKED = "yes"
"""What a ticked box sends; an unticked one sends nothing."""

_DETAILS = ("surname", "given_name", "patronymic", "birth_date", "sex")
_BOXES = {
    "consent_account": ConsentPurpose.ACCOUNT,
    "consent_medical": ConsentPurpose.MEDICAL,
    "consent_notices": ConsentPurpose.NOTICES,
}
FIELDS = frozenset({*_DETAILS, "email", "password", "language", *_BOXES})
"""Every field a registration may carry; any other is refused."""

_EMAIL = re.compile(r"[^\s@,;:<>()\[\]\\\"]{1,64}@(?=.{4,190}$)([\w-]+\.)+[^\W\d_]{2,63}")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LOCAL_DATE = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_NAME_SIGNS = frozenset(" -'’ʼ.")


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """The person's details in their one spelling; ``patronymic`` may be empty."""

    surname: str
    given_name: str
    patronymic: str
    birth_date: date
    sex: str


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration that may be stored; ``repr`` shows nothing of the person."""

    details: PersonDetails = field(repr=False)
    email: str = field(repr=False)
    password: str = field(repr=False)
    language: Language = Language.RU
    consents: frozenset[ConsentPurpose] = frozenset()


def read_registration(fields: Mapping[str, str], moment: datetime) -> Registration:
    """Return the registration in a form's fields.

    Args:
        fields: ``surname given_name patronymic email birth_date sex password language consent_account
            consent_medical consent_notices``; the last three are ``yes`` or absent.
        moment: the present, for the age.

    Raises:
        InvalidInput: naming the first field that cannot be taken; ``field_not_expected`` for any other
            field, ``consent_not_given`` for an unticked box that is required.
    """
    _refuse_unknown(fields, FIELDS)
    details = read_details(fields, moment)
    email = read_email(fields.get("email", ""))
    password = fields.get("password", "")
    check_choice(password, personal_words(details, email))
    consents = frozenset(purpose for box, purpose in _BOXES.items() if fields.get(box) == TICKED)
    for box, purpose in _BOXES.items():
        if purpose in REQUIRED_TO_REGISTER and purpose not in consents:
            raise InvalidInput("consent_not_given", field=box)
    return Registration(details, email, password, _language(fields.get("language", "")), consents)


def read_details(fields: Mapping[str, str], moment: datetime) -> PersonDetails:
    """Return the names, birth date and sex in a form's fields (other fields are not looked at).

    Raises:
        InvalidInput: ``name_not_understood``, ``birth_date_not_understood``, ``too_young``, ``sex_missing``.
    """
    sex = fields.get("sex", "")
    details = PersonDetails(
        surname=_name("surname", fields.get("surname", "")),
        given_name=_name("given_name", fields.get("given_name", "")),
        patronymic=_name("patronymic", fields.get("patronymic", ""), required=False),
        birth_date=_birth_date(fields.get("birth_date", ""), civil_date(moment)),
        sex=sex,
    )
    if sex not in {"male", "female"}:
        raise InvalidInput("sex_missing", field="sex")
    return details


def read_changed_details(fields: Mapping[str, str], moment: datetime) -> PersonDetails:
    """Return the details in a form that may carry nothing else.

    Raises:
        InvalidInput: as ``read_details``, and ``field_not_expected``.
    """
    _refuse_unknown(fields, frozenset(_DETAILS))
    return read_details(fields, moment)


def read_email(typed: str) -> str:
    """Return the address as typed, trimmed and in one spelling.

    Raises:
        InvalidInput: ``email_not_understood``.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    if len(text) > LONGEST_EMAIL or _EMAIL.fullmatch(text) is None or not text.isprintable():
        raise InvalidInput("email_not_understood", field="email")
    return text


def personal_words(details: PersonDetails, email: str) -> tuple[str, ...]:
    """Return what a password must not be made of."""
    born = details.birth_date
    return (
        details.surname,
        details.given_name,
        details.patronymic,
        email,
        born.strftime("%d%m%Y"),
        born.strftime("%Y%m%d"),
        born.strftime("%d.%m.%Y"),
    )


def _refuse_unknown(fields: Mapping[str, str], known: frozenset[str]) -> None:
    if fields.keys() - known:
        raise InvalidInput("field_not_expected", field="other")


def _name(name: str, typed: str, *, required: bool = True) -> str:
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    if not text and not required:
        return ""
    readable = all(
        letter.isalpha() or unicodedata.combining(letter) or letter in _NAME_SIGNS for letter in text
    )
    if not readable or not any(map(str.isalpha, text)) or len(text) > LONGEST_NAME:
        raise InvalidInput("name_not_understood", field=name)
    return text


def _birth_date(typed: str, today: date) -> date:
    text = typed.strip()
    try:
        if found := _ISO_DATE.fullmatch(text):
            born = date(*(int(part) for part in found.groups()))
        elif found := _LOCAL_DATE.fullmatch(text):
            day, month, year = (int(part) for part in found.groups())
            born = date(year, month, day)
        else:
            raise ValueError
    except ValueError:
        raise InvalidInput("birth_date_not_understood", field="birth_date") from None
    age = full_years(born, today)
    if age < 0 or age > OLDEST_AGE:
        raise InvalidInput("birth_date_not_understood", field="birth_date")
    if age < ADULT_AGE:
        raise InvalidInput("too_young", field="birth_date")
    return born


def full_years(born: date, today: date) -> int:
    """Return the age in full years; a birthday on 29 February is reached on 1 March of a common year.

    >>> full_years(date(2008, 11, 22), date(2026, 11, 22)), full_years(date(2008, 11, 23), date(2026, 11, 22))
    (18, 17)
    """
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _language(code: str) -> Language:
    return Language(code) if code in set(Language) else Language.RU
