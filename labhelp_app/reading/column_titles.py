"""What the titles of a table's columns say, in Russian, Kazakh and English."""

from __future__ import annotations

import re
from enum import StrEnum

from labhelp_app.reading.kazakh_letters import plain


class Role(StrEnum):
    """What a column of a results table holds."""

    CODE = "code"
    NAME = "name"
    VALUE = "value"
    UNIT = "unit"
    RANGE = "range"
    LOW = "low"  # the lower bound of the range in a column of its own
    HIGH = "high"
    FLAG = "flag"
    OTHER = "other"  # previous results, methods, remarks: read past, never kept


# Tried in this order at every place of a heading, so longer wording stands before shorter wording.
_WORDING: tuple[tuple[Role, str], ...] = (
    (Role.OTHER, r"(предыдущ|прежн|прошл)\w*( результат\w*| значени\w*)?|динамик\w*"),
    (
        Role.OTHER,
        r"(результат\w*|значени\w*) \((предыдущ|прежн|прошл)\w*\)|(results?|values?) \((previous|prior)\)",
    ),
    (Role.OTHER, r"(пред|прош)\.( результат\w*| значени\w*| рез\.?| знач\.?)?|өткен( нәтиже\w*)?"),
    (Role.OTHER, r"(prior|prev\.?)( results?| values?)"),
    (Role.OTHER, r"алдыңғы( нәтиже\w*)?|previous( results?)?|метод\w*( исследовани\w*| анализа)?|әдіс\w*"),
    (Role.OTHER, r"комментари\w*|түсіндірме\w*|примечани\w*|ескертпе\w*|comments?|remarks?|methods?"),
    (
        Role.OTHER,
        r"материал\w*|готов\w*|заключени\w*|вывод\w*|сокр\w*\.?|аббревиатур\w*|обозначени\w*|срок\w*",
    ),
    (Role.OTHER, r"оборудовани\w*|анализатор\w*|прибор\w*|биоматериал\w*|specimen|sample type"),
    (Role.OTHER, r"дата( исследовани\w*| выполнени\w*| взяти\w*)?|date|исполнител\w*|врач\w*|лаборант\w*"),
    (Role.OTHER, r"(?<!ое )время( \w+)?|уақыт\w*|time|выполнил\w*|провел\w*|подпись"),
    (
        Role.OTHER,
        r"раздел\w*|групп\w*( исследовани\w*| показател\w*| тест\w*)?|профил\w*|категори\w*|section|category",
    ),
    (
        Role.OTHER,
        r"тест-систем\w*|реагент\w*|набор\w*( реагент\w*)?|серия|(?:кп|оп)(?!\w)|s/co|cut-?off|(индекс|коэффициент) позитивности",
    ),
    (Role.FLAG, r"выше нормы|ниже нормы|отклонени\w*( от нормы)?|откл\.?|флаг\w*|отметк\w*|ауытқу\w*"),
    (Role.FLAG, r"интерпретаци\w*|трактовк\w*|interpretation"),
    (Role.FLAG, r"flags?|h ?/ ?l|abnormal\w*|abn\.?|статус|status|оценка"),
    (Role.RANGE, r"референ\w*( значени\w*| интервал\w*| предел\w*| диапазон\w*| уров\w*)?"),
    (Role.RANGE, r"реф\.? ?(аралы\w*|интервал\w*|знач\w*\.?|мән\w*)|реф\."),
    (Role.RANGE, r"нормальн\w*( значени\w*| диапазон\w*| уров\w*| показател\w*)?|нормати\w*( значени\w*)?"),
    (Role.RANGE, r"(границы|пределы|интервал|показатели|значения) нормы|норма шег\w*|норм[аы]\b"),
    (Role.RANGE, r"қалыпты (мән\w*|көрсеткіш\w*|шек\w*|шама\w*|аралы\w*)|қалыпты|анықтамалық \w+"),
    (Role.RANGE, r"(bio(logical|\.)? )?ref(erence|\.)?( ranges?| intervals?| values?| int\.?)?"),
    (Role.RANGE, r"normal( ranges?| values?| limits?)?|range|диапазон\w*|интервал\w*|аралы[қғ]\w*"),
    (
        Role.LOW,
        r"мин\.?(?!\w)|минимум|нижн\w* (границ\w*|предел\w*)|төменгі шек\w*|min\.?(?!\w)|lower( limit)?",
    ),
    (
        Role.HIGH,
        r"макс\.?(?!\w)|максимум|верхн\w* (границ\w*|предел\w*)|жоғарғы шек\w*|max\.?(?!\w)|upper( limit)?",
    ),
    (
        Role.UNIT,
        r"единиц\w*( измерени\w*)?|ед[.,]? ?изм\w*\.?|ед\.|размерн\w*|өлшем\w*( бірлі\w*)?|өлш\.? ?бірл?\w*\.?",
    ),
    (Role.UNIT, r"бірлі\w*|units?( of measure)?"),
    (Role.VALUE, r"результат\w*( исследовани\w*| анализ\w*| теста)?|нәтиже\w*|значени\w*|мәні"),
    (Role.VALUE, r"(observed |your |test )?(results?|values?)"),
    (Role.NAME, r"наименовани\w*( показател\w*| исследовани\w*| тест\w*| анализ\w*| услуг\w*)?"),
    (Role.NAME, r"показател\w*|тест\w*|исследовани\w*|анализ\w*|параметр\w*|компонент\w*|аналит\w*|услуг\w*"),
    (Role.NAME, r"көрсеткіш\w*( атауы)?|зерттеу\w*( атауы)?|талдау\w*( атауы)?|атауы"),
    (
        Role.NAME,
        r"(tests?|analytes?|parameters?|investigations?|examinations?|components?)( name| description)?",
    ),
    (Role.CODE, r"код\w*( услуги| теста| тариф\w*)?|code|тариф\w*|№( ?п ?/ ?п)?|п/п"),
)
TITLES = re.compile("|".join(rf"(?P<w{n}>(?<!\w)(?:{plain(text)}))" for n, (_, text) in enumerate(_WORDING)))


def fold_heading(text: str) -> str:
    """Lower the case and unify ё and Kazakh letters, so that headings compare equal."""
    return plain(text.casefold().replace("ё", "е").replace("\xad", ""))


def role_of(title: str) -> Role | None:
    """Return what a column with this title holds, None when the title says nothing known."""
    match = TITLES.search(fold_heading(title))
    return role_in(match) if match else None


def role_in(match: re.Match[str]) -> Role:
    """Return what the wording found by ``TITLES`` says."""
    return _WORDING[int((match.lastgroup or "w0")[1:])][0]
