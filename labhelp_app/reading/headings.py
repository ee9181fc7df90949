"""Recognises the heading of a results table in Russian, Kazakh or English and where its columns begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from labhelp_app.reading.dates import parse_day
from labhelp_app.reading.heading_words import with_heading_words
from labhelp_app.reading.identity import is_personal
from labhelp_app.reading.kazakh_letters import plain
from labhelp_app.reading.words import Line, Page, Word


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
        r"тест-систем\w*|реагент\w*|набор\w*( реагент\w*)?|серия|кп|оп|s/co|cut-?off|(индекс|коэффициент) позитивности",
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
    (Role.UNIT, r"единиц\w*( измерени\w*)?|ед[.,]? ?изм\w*\.?|ед\.|өлшем\w*( бірлі\w*)?|өлш\.? ?бірл?\w*\.?"),
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
_PATTERN = re.compile(
    "|".join(rf"(?P<w{n}>(?<!\w)(?:{plain(text)}))" for n, (_, text) in enumerate(_WORDING))
)
_BLOCK_LINES = 5  # a wrapped heading in two languages may take this many lines
_MOSTLY = 0.6
_WHOLE = 3  # columns that one line of a heading names
_TELLING = frozenset({Role.NAME, Role.VALUE, Role.UNIT, Role.RANGE, Role.FLAG, Role.LOW, Role.HIGH})
Hits = list[tuple["Role", tuple[Word, ...], "date | None"]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column by its heading: role, horizontal extent in points, and its date when one heads it."""

    role: Role
    x0: float
    x1: float
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of one table: its vertical extent in points and its columns from left to right."""

    y0: float
    y1: float
    columns: tuple[Column, ...]


def fold_heading(text: str) -> str:
    """Lower the case and unify ё and Kazakh letters, so that headings compare equal."""
    return plain(text.casefold().replace("ё", "е").replace("\xad", ""))


def role_of(title: str) -> Role | None:
    """Return what a column with this title holds, None when the title says nothing known."""
    match = _PATTERN.search(fold_heading(title))
    return _WORDING[int((match.lastgroup or "w0")[1:])][0] if match else None


def heads_of(page: Page) -> tuple[Head, ...]:
    """Return the table headings of a page from top to bottom; side-by-side tables share one heading line."""
    heads: list[Head] = []
    lines = with_heading_words(page.lines) if page.pictured else page.lines
    index = 0
    while index < len(lines):
        size, columns = _block_at(lines, index)
        alone = _roles(_columns(_hits(lines[index : index + 1]))) & _TELLING
        said = lines[index].text  # with a colon or a date it says whose paper it is
        looked_at = _TELLING if ":" in said or any(map(str.isdigit, said)) else frozenset(Role)
        below = (
            _roles(_block_at(lines, index + 1)[1]) if size > 1 and len(alone) < _WHOLE else frozenset[Role]()
        )
        if below and below >= _roles(columns) & looked_at:
            size = (
                0  # the first line is a section title, or says whose paper it is, with a heading word in it
            )
        if size:
            block = lines[index : index + size]
            columns = _with_others(columns, block, pictured=page.pictured)
            heads.append(Head(block[0].y0, block[-1].y1, columns))
        index += max(size, 1)
    return tuple(heads)


def _roles(columns: tuple[Column, ...]) -> frozenset[Role]:
    return frozenset(column.role for column in columns)


def split_side_by_side(columns: tuple[Column, ...]) -> tuple[tuple[Column, ...], ...]:
    """Cut a heading where a second name column follows a value column; usually gives one part."""
    parts: list[list[Column]] = [[]]
    for column in columns:
        seen = {one.role for one in parts[-1]}
        if column.role is Role.NAME and {Role.NAME, Role.VALUE} <= seen:
            parts.append([])
        parts[-1].append(column)
    return tuple(tuple(part) for part in parts)


def _block_at(lines: tuple[Line, ...], start: int) -> tuple[int, tuple[Column, ...]]:
    """Return how many lines from ``start`` form a heading (0 for none) and its columns."""
    best: tuple[int, tuple[Column, ...]] = (0, ())
    for size in range(1, _BLOCK_LINES + 1):
        block = lines[start : start + size]
        if len(block) < size or not _stays_together(block):
            break
        hits = _hits(block)
        if _covered(block[-1], hits) < _MOSTLY and size > 1:
            break
        columns = _with_name(_columns(hits), block)
        if _is_heading(block, columns, hits) and len(columns) >= len(best[1]):
            best = (size, columns)
    return best


def is_rest_of_heading(line: Line) -> bool:
    """Say whether a line holds nothing but words of headings (``интервал`` below ``Референсный``)."""
    return _covered(line, _hits((line,))) == 1.0


def _with_name(columns: tuple[Column, ...], block: tuple[Line, ...]) -> tuple[Column, ...]:
    """Put the name column first where the heading prints the title of the panel in its place."""
    roles = {column.role for column in columns}
    if Role.NAME in roles or Role.VALUE not in roles or len(roles & {Role.UNIT, Role.RANGE, Role.FLAG}) < 2:
        return columns
    begin = min(line.words[0].x0 for line in block)
    end = columns[0].x0
    return (Column(Role.NAME, begin if begin < end - 5 else end - 120, end - 5), *columns)


def _with_others(
    columns: tuple[Column, ...], block: tuple[Line, ...], *, pictured: bool
) -> tuple[Column, ...]:
    """Give every title that says nothing known a column that is read past, where all that is needed has one.

    On a picture such a title may be a known one misread, so there the unit, too, must have its column.
    """
    roles = _roles(columns)
    bounded = Role.RANGE in roles or {Role.LOW, Role.HIGH} <= roles
    if not {Role.NAME, Role.VALUE} <= roles or not bounded or (pictured and Role.UNIT not in roles):
        return columns
    told = {id(word) for _, words, _ in _hits(block) for word in words}
    begin = min(column.x0 for column in columns if column.role is Role.NAME)
    for stack in _stacks(block):
        x0, x1 = min(word.x0 for word in stack), max(word.x1 for word in stack)
        apart = all(x1 < column.x0 or column.x1 < x0 for column in columns)
        if apart and x0 > begin and not any(id(word) in told for word in stack):
            columns = (*columns, Column(Role.OTHER, x0, x1))
    return tuple(sorted(columns, key=lambda column: column.x0 + column.x1))


def _stays_together(block: tuple[Line, ...]) -> bool:
    if len(block) < 2:
        return True
    above, below = block[-2:]
    return below.y0 - above.y1 < 0.8 * above.height


def _is_heading(block: tuple[Line, ...], columns: tuple[Column, ...], hits: Hits) -> bool:
    roles = {column.role for column in columns}
    dated = sum(column.day is not None for column in columns)
    if Role.NAME not in roles or not (Role.VALUE in roles or dated):
        return False
    known = len(roles & _TELLING) + dated
    if known < _WHOLE and any(is_personal(line.text) for line in block):
        return False  # ``Дата рождения: ...  Анализ № ...`` says whose paper it is
    words = sum(len(line.words) for line in block)
    covered = sum(_covered(line, hits) * len(line.words) for line in block) / words
    only = sum(column.role not in (Role.CODE, Role.OTHER) for column in columns) == known == 2
    return covered >= 0.5 and (known >= 3 or (only and covered >= 0.8))


def _covered(line: Line, hits: Hits) -> float:
    """Return the share of words of the line that are heading words or dates."""
    marked = {id(word) for _, words, _ in hits for word in words}
    return sum(id(word) in marked for word in line.words) / len(line.words)


def _hits(block: tuple[Line, ...]) -> Hits:
    """Find heading words with the words they cover, reading wrapped headings from top to bottom."""
    found: Hits = []
    for stack in _stacks(block):
        texts = [fold_heading(word.text) for word in stack]
        ends: list[tuple[int, int]] = []
        position = 0
        for text in texts:
            ends.append((position, position + len(text)))
            position += len(text) + 1
        for match in _PATTERN.finditer(" ".join(texts)):
            covered = tuple(
                word
                for word, (begin, end) in zip(stack, ends, strict=True)
                if begin < match.end() and end > match.start()
            )
            found.append((_WORDING[int((match.lastgroup or "w0")[1:])][0], covered, None))
        for word in stack:
            day = parse_day(word.text.strip("()"))
            if day is not None:
                found.append((Role.VALUE, (word,), day))
    return found


def _stacks(block: tuple[Line, ...]) -> list[list[Word]]:
    """Pile up the phrases of a heading that stand below each other, each pile from top to bottom."""
    stacks: list[list[Word]] = []
    for line in block:
        above = list(stacks)
        for phrase in line.phrases:
            home = max(above, key=lambda stack: _shared(stack, phrase), default=None)
            if home is not None and _shared(home, phrase) > 0:
                home.extend(phrase)
            else:
                stacks.append(list(phrase))
    return stacks


def _shared(stack: list[Word], phrase: tuple[Word, ...]) -> float:
    return min(max(word.x1 for word in stack), phrase[-1].x1) - max(
        min(word.x0 for word in stack), phrase[0].x0
    )


def _columns(hits: Hits) -> tuple[Column, ...]:
    """Turn hits into columns; wording of one role that overlaps is one column."""
    columns: list[Column] = []
    for role, words, day in hits:
        _put(columns, Column(role, min(word.x0 for word in words), max(word.x1 for word in words), day))
    columns.sort(key=lambda column: column.x0 + column.x1)
    if any(column.day for column in columns):
        columns = [one for one in columns if one.role is not Role.VALUE or one.day]
    return tuple(_without_doubles(columns))


def _put(columns: list[Column], new: Column) -> None:
    for index, old in enumerate(columns):
        if old.role is new.role and old.day == new.day and min(old.x1, new.x1) - max(old.x0, new.x0) > -12:
            columns[index] = Column(old.role, min(old.x0, new.x0), max(old.x1, new.x1), old.day)
            return
    columns.append(new)


def _without_doubles(columns: list[Column]) -> list[Column]:
    """Join neighbours of one role (a heading in two languages side by side)."""
    joined: list[Column] = []
    for column in columns:
        last = joined[-1] if joined else None
        if last is not None and last.role is column.role and last.day is None and column.day is None:
            joined[-1] = Column(column.role, last.x0, column.x1)
        else:
            joined.append(column)
    return joined
