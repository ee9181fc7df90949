"""Which cited publications were looked up, when, and how far: the figures themselves or only the citation.

A source that stands in no row was cited from a book at hand or from memory and could not be reached. The
check says that the publication exists and holds what is cited; it is no review by a clinician.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Seen(StrEnum):
    """How much of a publication was seen."""

    FIGURES = "figures seen"
    REPEATED = "figures seen where others repeat them"
    CITATION = "citation confirmed, figures not seen"


@dataclass(frozen=True, slots=True)
class SourceCheck:
    """One check: ``mark`` is the part of a citation that names the publication, ``name`` its short name."""

    mark: str
    name: str
    seen: Seen
    on: str = "2026-11-22"


def _figures(*marks: tuple[str, str]) -> tuple[SourceCheck, ...]:
    return tuple(SourceCheck(mark, name, Seen.FIGURES) for mark, name in marks)


def _repeated(*marks: tuple[str, str]) -> tuple[SourceCheck, ...]:
    return tuple(SourceCheck(mark, name, Seen.REPEATED) for mark, name in marks)


def _citation(*marks: tuple[str, str]) -> tuple[SourceCheck, ...]:
    return tuple(SourceCheck(mark, name, Seen.CITATION) for mark, name in marks)


CHECKS: tuple[SourceCheck, ...] = (
    *_figures(
        ("10.1080/00365510410002797", "Nordin 2004, abstract"),
        ("Unilabs Laboratoriemedisin", "Unilabs list"),
        ("Södra Älvsborgs Sjukhus", "hospital list"),
        ("Sykehuset i Vestfold", "hospital list"),
        ("10.1001/jama.263.5.704", "Kost 1990, abstract"),
        ("Kost: mean", "Kost 1990, abstract"),
        ("Main Line Health", "Main Line Health list"),
        ("Houston Methodist", "Houston Methodist list"),
        ("Starling Physicians", "Starling list"),
        ("ARUP Critical Values", "ARUP list"),
        ("10.1373/clinchem.2016.269811", "Carobene 2017, abstract"),
        ("10.1515/cclm-2020-1885", "Bottani 2022, abstract"),
        ("10.7754/Clin.Lab.2022.220524", "Mercan 2022, abstract"),
        ("10.7754/Clin.Lab.2021.210102", "Cokluk 2021, abstract"),
        ("Arch Pathol Lab Med 1992;116:825", "abstract"),
        ("10.1371/journal.pone.0289085", "Gough 2023, abstract"),
        ("10.1515/tjb-2023-0155", "Zengi 2023, abstract"),
        ("Guldhaug", "abstract"),
        ("Miller KK", "abstract"),
    ),
    *_repeated(
        ("10.1080/00365510410006324", "Rustad 2004, lists of laboratories"),
        ("WHO. Guideline on haemoglobin cutoffs", "WHO 2024"),
        ("WHO guideline on use of ferritin", "WHO 2020"),
        ("10.1210/jcem.87.2.8182", "Hollowell 2002"),
        ("10.1093/eurheartj/ehac361", "Kronenberg 2022"),
        ("10.1093/eurheartj/ehab368", "ESC 2021, heart failure"),
        ("WHO guideline for clinical management of exposure to lead", "WHO 2021"),
        ("WHO. Diagnostic criteria and classification of hyperglycaemia", "WHO 2013"),
        ("10.1016/j.preghy.2014.01.003", "Magee 2014"),
        ("categories of albuminuria and proteinuria", "KDIGO categories as in KDIGO 2012"),
        ("American Diabetes Association. Standards of Care", "ADA Standards"),
        ("NCI CTCAE", "CTCAE v5.0"),
        ("10.1373/clinchem.2018.288415", "Aarsand 2018, as in the EuBIVAS summary, Clin Chem Lab Med 2022;60:505-517"),
        ("10.1515/cclm-2017-1155", "Coskun 2018"),
        ("10.1056/NEJMoa2102953", "Inker 2021"),
        ("10.1056/NEJMoa1114248", "Inker 2012"),
        ("10.1681/ASN.2008030287", "Schwartz 2009"),
        ("10.7326/0003-4819-145-4-200608150-00004", "Levey 2006"),
        ("10.1001/jamacardio.2020.0013", "Sampson 2020"),
        ("10.1210/jcem.84.10.6079", "Vermeulen 1999"),
        ("10.1056/NEJM197310182891607", "Katz 1973"),
        ("10.1016/S0002-9343(99)00055-8", "Hillier 1999"),
        ("10.1097/00003246-199811000-00019", "Figge 1998"),
        ("10.1001/jama.236.14.1594", "Smithline 1976"),
        ("10.1373/clinchem.2003.024802", "Hoelzel 2004"),
        ("10.1016/S0009-9120(01)00263-6", "Dobiasova 2001"),
        ("Punnonen", "Punnonen 1997"),
        ("10.1002/hep.21178", "Sterling 2006"),
        ("10.1093/clinchem/18.6.499", "Friedewald 1972"),
    ),
    SourceCheck("10.1373/clinchem.2019.304618", "Carobene 2019: sTfR in the abstract, CRP in the EuBIVAS summary", Seen.REPEATED),
    *_citation(
        ("Eur J Clin Chem Clin Biochem 1996;34:517-520", "Dati 1996"),
        ("WHO Technical Consultation on folate and vitamin B12", "de Benoist 2008"),
        ("10.1016/j.kint.2019.09.018", "Clase 2020"),
        ("10.1093/eurheartj/ehw152", "Nordestgaard 2016"),
        ("10.17226/13050", "Institute of Medicine 2011"),
        ("10.1016/j.kint.2023.10.018", "KDIGO 2024"),
        ("10.1093/eurheartj/ehz405", "ESC 2019"),
        ("Thomas L. eJIFCC", "Thomas 2003"),
        ("10.1093/eurheartj/ehab309", "SCORE2 2021"),
        ("10.1093/eurheartj/ehab312", "SCORE2-OP 2021"),
        ("10.1093/eurheartj/ehab484", "ESC 2021"),
        ("10.1001/jama.279.19.1542", "Catalona 1998"),
        ("Beilby J", "Beilby 1992"),
        ("10.1159/000180580", "Cockcroft 1976"),
        ("10.1002/hep.21496", "Angulo 2007"),
        ("10.1053/jhep.2003.50346", "Wai 2003"),
        ("10.1016/0009-8981(57)90027-X", "De Ritis 1957"),
        ("10.1136/bmj.4.5893.643", "Payne 1973"),
        ("10.1097/00005792-197756010-00002", "Emmett 1977"),
        ("10.1007/BF00280883", "Matthews 1985"),
        ("10.1210/jcem.85.7.6661", "Katz 2000"),
        ("10.2337/dc08-0545", "Nathan 2008"),
        ("10.1016/S0140-6736(73)91446-3", "Mentzer 1973"),
        ("Zahorec", "Zahorec 2001"),
        ("10.1371/journal.pone.0067688", "Gary 2013"),
        ("10.1158/1078-0432.CCR-14-0442", "Hu 2014"),
        ("10.1161/CIR.0000000000000617", "UDMI 2018"),
        ("10.2337/dci24-0032", "Umpierrez 2024"),
        ("10.1373/clinchem.2006.069369", "Fokkema 2006"),
        ("10.1177/1932296818805074", "Knopp 2019"),
        ("10.1089/thy.2016.0457", "ATA 2017"),
    ),
)  # fmt: skip

NOT_REACHED = "not reached"


def checked(citation: str) -> str:
    """What was looked up of a citation, with the date; ``not reached`` when nothing was."""
    found = [f"{one.name}: {one.seen.value} ({one.on})" for one in CHECKS if one.mark in citation]
    return "; ".join(found) or NOT_REACHED
