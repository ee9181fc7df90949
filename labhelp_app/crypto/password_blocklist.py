"""Tells a widely used password from a personal one, without a list of millions.

With fifteen characters as the least, the lists of commonly used passwords shrink to a few kinds: a
known word said twice or dressed with digits, a walk along the keyboard, one short piece repeated.
The kinds are recognised by their make; together with the stems below that is several million
spellings. The stems were written for this project (words of ru, kk and en that people are known to
choose) and carry the project's licence.
"""

from __future__ import annotations

from itertools import pairwise

_STEMS_BY_LANGUAGE = """
    password passwords passw0rd passwort parol parolparol mypassword thepassword pass pwd passcode secret
    secretkey qwerty qwertyuiop qwerty123 qwe asd zxc qaz wsx edc asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc
    admin administrator root user username guest login test testing tester demo welcome letmein access default
    changeme system server master manager support info iloveyou loveyou lovely love lovers forever always
    princess prince sunshine monkey dragon football baseball basketball hockey soccer superman batman spiderman
    pokemon starwars matrix shadow killer hunter ranger phoenix mustang ferrari mercedes porsche toyota lexus
    computer internet windows android samsung iphone apple google facebook instagram telegram whatsapp youtube
    vkontakte mailru yandex gmail hotmail michael jordan daniel jessica ashley nicole charlie thomas robert
    andrew joshua matthew jennifer amanda hannah maggie ginger pepper cookie chocolate banana orange cherry
    flower summer winter spring autumn monday friday january december freedom liberty whatever nothing
    trustno1 ninja jesus christ church angel angels heaven hello helloworld goodbye happy birthday family mother
    father brother sister baby babygirl daughter friend friends money million dollar business office company
    hospital doctor medicine clinic health laboratory analysis analyses results patient

    privet privetik zdravstvuy lyubov lubov lubimaya lubimiy lyublyu lublu tebya menya moya moy moi solnce
    solnyshko zaika kotenok kotik koshka sobaka medved volk tigr zenit spartak dinamo russia rossiya moskva moscow
    marina natasha nastya anastasia anastasiya sasha aleksandr alexander alexandr alexey aleksey andrey sergey
    sergei dmitry dmitriy maksim maxim vladimir nikolay ivan ivanov petrov sidorov katya ekaterina olga
    svetlana tatyana elena irina anna maria mariya yulia julia viktoria victoria

    kazakhstan qazaqstan kazahstan almaty astana shymkent aktobe atyrau karaganda salem salemetsiz sagat
    qazaq kazakh otan atameken men seni suyem suiem suyemin janym zhanym balam balapan anashym ayaulym aigerim
    aizhan ainur nurlan nursultan askar asel dana dinara gulnara madina marat ruslan timur erlan bolat kairat
    serik daniyar alina aruzhan tulpar barys qyran dombra nauryz

    пароль парольпароль мойпароль секрет привет приветик здравствуй здравствуйте любовь люблю любимая любимый
    тебя меня моя мой солнце солнышко зайка котенок котик кошка собака медведь волк тигр россия москва казахстан
    алматы астана шымкент марина наташа настя анастасия саша александр алексей андрей сергей дмитрий максим
    владимир николай иван иванов петров сидоров катя екатерина ольга светлана татьяна елена ирина анна мария
    юлия виктория дружба счастье семья мама папа сестра брат доченька сыночек деньги работа больница врач анализ
    анализы здоровье йцукен йцукенг йцу фыва фывапролдж ячсмит ячсмить админ

    қазақстан қазақ алматы астана сәлем саламатсызба сәлеметсізбе құпиясөз құпия отан атамекен мен сені сүйемін
    жаным балам анашым әке ана бауырым досым айгерім айжан айнұр нұрлан нұрсұлтан асқар әсел дана динара гүлнара
    мәдина марат руслан тимур ерлан болат қайрат серік данияр әлина аружан тұлпар барыс қыран домбыра наурыз
    дәрігер аурухана талдау
    """
_STEMS = frozenset(_STEMS_BY_LANGUAGE.split())
_LONGEST_STEM = max(map(len, _STEMS))

_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "12345678901234567890",
    "qwertyuiop[]asdfghjkl;'zxcvbnm,./",
    "йцукенгшщзхъфывапролджэячсмитьбю.",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "1йфя2цыч3увс4кам5епи6нрт7гоь8шлб9щдю0зж.",
    "!@#$%^&*()_+",
)
_LOOKALIKES = str.maketrans(
    {"0": "o", "1": "l", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"}
)
_FEWEST_DIFFERENT = 5
_MOST_KNOWN_WORDS = 2


def is_common(password: str) -> bool:
    """Tell whether a password is of a kind that guessing lists try first.

    Args:
        password: NFKC text of any length.

    >>> is_common("passwordpassword2024"), is_common("қоңыр күз, төрт терезе")
    (True, False)
    """
    text = password.casefold()
    unit = _repeated_unit(text)
    return (
        len(set(text)) < _FEWEST_DIFFERENT
        or len(unit) <= 4
        or _is_walk(text)
        or any(_is_known_words(spelling) for spelling in {text, unit, text.translate(_LOOKALIKES)})
    )


def _repeated_unit(text: str) -> str:
    """Return the shortest piece whose repetition makes the text (the text itself when there is none)."""
    period = (text + text).find(text, 1)
    return text[:period] if period > 0 else text


def _is_walk(text: str) -> bool:
    """Tell whether nearly every step goes to a neighbour on a keyboard or alphabet row."""
    steps = list(pairwise(text))
    if not steps:
        return True
    near = sum(1 for first, second in steps if first == second or _adjacent(first, second))
    return near >= 0.8 * len(steps)


def _adjacent(first: str, second: str) -> bool:
    return any(first + second in row or second + first in row for row in _ROWS)


def _is_known_words(text: str) -> bool:
    """Tell whether the text is one or two known words dressed with digits and signs, and nothing else."""
    reached: list[set[frozenset[str]]] = [set() for _ in range(len(text) + 1)]
    reached[0].add(frozenset())
    for start in range(len(text)):
        if not reached[start]:
            continue
        if not text[start].isalpha():
            reached[start + 1] |= reached[start]
        for end in range(start + 3, min(len(text), start + _LONGEST_STEM) + 1):
            stem = text[start:end]
            if stem in _STEMS:
                longer = (words | {stem} for words in reached[start])
                reached[end] |= {words for words in longer if len(words) <= _MOST_KNOWN_WORDS}
    return any(words for words in reached[len(text)])
