"""PDFs that look right and whose text layer is wrong: the font says other letters than it draws."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportlab.pdfbase import pdfmetrics, ttfonts

LOOK_ALIKES = {
    pair[0]: pair[1]
    for pair in (
        "АA Б6 ВB ГT ДD ЕE ЖX ЗZ ИU ЙN КK ЛJ МM НH ОO Пn "
        "РP СC ТT УY ФO ХX ЦU Ч4 ШW ЩW Ъb Ыb Ьl ЭE ЮI ЯR "
        "аa б6 вB гr дg еe жX з3 иu йu кk лJ мM нH оo пn "
        "рp сc тT уy фq хx цu ч4 шw щw ъb ыb ь1 эe юI яR "
    ).split()
}


def look_alike(letter: str) -> str:
    """Give a Latin letter or figure of the same shape, as scanning programs and old fonts do."""
    return LOOK_ALIKES.get(letter, letter)


def western(letter: str) -> str:
    """Give the letter that stands at the same place in the Western code page (``Показатель`` is ``Ïîêàçàòåëü``)."""
    try:
        return letter.encode("cp1251").decode("latin-1")
    except UnicodeError:
        return letter


def shifted(letter: str) -> str:
    """Give some other letter, as where the number of a glyph is taken for a letter."""
    return chr(33 + (ord(letter) * 7 + 5) % 90) if letter.strip() else letter


def koi(letter: str) -> str:
    """Give the Cyrillic letter that stands at the same place in another Cyrillic code page."""
    try:
        return letter.encode("cp1251").decode("koi8-r")
    except UnicodeError:
        return letter


@contextmanager
def broken(said: Callable[[str], str]) -> Iterator[None]:
    """Within, every font put into a PDF says ``said(letter)`` for each letter that it draws."""
    right = ttfonts.makeToUnicodeCMap

    def wrong(name: str, subset: list[int]) -> str:
        return right(name, [ord(said(chr(code))[0]) for code in subset])

    ttfonts.makeToUnicodeCMap = wrong
    try:
        for name in list(pdfmetrics._fonts):  # a font remembers what it has said; the product's own stay
            if isinstance(pdfmetrics._fonts[name], ttfonts.TTFont) and not name.startswith("Labhelp"):
                del pdfmetrics._fonts[name]
        yield
    finally:
        ttfonts.makeToUnicodeCMap = right
