"""Short words of names and units in the letters readers take them for."""

from __future__ import annotations

import re

from labhelp_app.clinical.names import Unknown, resolve
from labhelp_app.reading.plain_names import plain_name

_SEEN = tuple(
    (re.compile(seen), meant)
    for seen, meant in (
        (r"(?i)(?<=витамин )[ОO0](?!\w)|(?<=vitamin )[ОO0](?!\w)", "D"),
        (r"^[ОO0ПоoDd](?=-\s?димер)", "D"),
        (r"[НH][ВB]\s?[сc][оo][гr][еe]", "HBcore"),
        (r"[НH][СC][УV](?!\w)", "HCV"),
        (r"(?<=нти-)[НH][АA][УV](?!\w)", "HAV"),
        (r"(?<=Барр )[МУV][СC][АA](?!\w)", "VCA"),
        (r"С[КK][ОDО0]-[ЕE][РP][ІI!1l]", "CKD-EPI"),
        (r"(?<!\w)[lіi1Іt]g(?=[GMA](?!\w))", "Ig"),
        (r"(?<=ропонин )1(?!\w)", "I"),
        (r"ЛПВ[ЙНHИ](?!\w)", "ЛПВП"),
        (r"(?<!\w)\$(?!\w)", "S"),
        (r"(?<=актор )[УV]Ш", "VIII"),
        (r"(?<=фактор )\([20]\)", "(D)"),
        (r"\([1lI][9gд]М[\s+-]+[1lI][9gд][СC6G]\)", "(IgM+IgG)"),
        (r"(?<=св\. )7(?=[34])", "Т"),
        (r"(?<=нтитромбин )(?:11|1П|Ш|Ц|П)$", "III"),
        (r"^1(?=[34] св|[34] общ)", "Т"),
        (r"(?<!\w)T[NM]O(?!\w)", "ТПО"),
        (r"[НH][ВB][5$8S](?!\w)", "HBs"),
        (r"(?<!\w)[ІI]{2}[!lІ1|](?!\w)", "III"),
    )
)
"""Short words as readers see them, and what they are where the whole name is then known."""
_FEU = re.compile(r"(?<=[гgГ])\s?[FҒFРPФfЕEГ][ЕEёеe][UUЦИОО0ЙVvц](?=\s?/|\)|$)")
_INDEX = re.compile(r"[KК][nпПNнН]")
_SURFACE = re.compile(r"1[.,]73\s?[мm].{0,2}$")
_FIELD = re.compile(r"^[вВ8BbБб]?\s?[пПnNи]\s?[/іiІI|l1\\]?\s?[зЗ3]\s?[рРpP]\.?(?:\s+(.*\d.*))?$")


def in_other_letters(printed: str) -> str | None:
    """Return a name in which one short word was seen in other letters (``витамин О``, ``14 свободный``, ``АТ к TNO``)."""
    whole = printed
    for seen, meant in _SEEN:
        whole = seen.sub(meant, whole)
    if whole != printed and not isinstance(resolve(plain_name(whole)), Unknown):
        return plain_name(whole)
    for seen, meant in _SEEN:
        name = seen.sub(meant, printed)
        if name != printed and not isinstance(resolve(plain_name(name)), Unknown):
            return plain_name(name)
    return None


def with_whole_unit(printed: str) -> str:
    """Return a unit in which ``FEU`` or ``м²`` was seen in other letters (``мкг ҒЕЦ/мл``); another one as it is."""
    if _INDEX.fullmatch(printed):
        return "КП"
    return _SURFACE.sub("1,73м2", _FEU.sub(" FEU", printed)) if printed else printed


def field_unit(printed: str) -> tuple[str, str] | None:
    """Return ``в п/зр`` for what readers make of it (``пізр``, ``8 n/3p 0-5``) and the range behind it, '' for none."""
    found = _FIELD.match(printed.strip())
    return ("в п/зр", found[1] or "") if found else None
