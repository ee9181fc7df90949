"""What the official LOINC name of every code was compared with: code by code, facts only, no copy of a table.

This material contains content from LOINC (http://loinc.org). LOINC is copyright Regenstrief Institute, Inc. and the
LOINC Committee and is available at no cost under the license at http://loinc.org/license. LOINC changes names
between releases, so an earlier name is recorded as such and is no disagreement about what is measured.
"""

from __future__ import annotations

from functools import cache

LOOKED_UP_ON = "2026-11-22"
TOP_LIST = "LOINC Top 2000+ Lab Observations 1.6 (2017)"
PUBLIC_LISTS = "public terminology lists that print code and name together"
NAME_ALONE = "name stands in a public terminology list, code not seen beside it"
MEANING_ALONE = "code seen for this test, name not"
NOT_FOUND = "not found in any table reached"

_TOP_SAME = """
704-7 706-2 711-2 713-8 718-7 731-0 736-9 742-7 751-8 770-8 771-6 777-3 788-0 789-8 798-9 883-9
1507-3 1518-0 1521-4 1668-3 1742-6 1751-7 1759-0 1761-6 1763-2 1798-8 1825-9 1834-1 1848-1 1854-9 1869-7 1884-6
1903-4 1920-8 1968-7 1971-1 1975-2 1986-9 1988-5 1992-7 1995-0
2000-8 2004-0 2028-9 2039-6 2064-4 2075-0 2078-4 2085-9 2089-1 2093-3 2106-3 2141-0 2143-6 2157-6 2160-0 2161-8
2164-2 2191-5 2193-1 2243-4 2250-9 2258-2 2276-4 2283-0 2284-8 2324-2 2333-3 2335-8 2339-0 2345-7 2350-7 2428-1
2469-5 2484-4 2498-4 2500-7 2501-5 2524-7 2532-0 2571-8 2601-3 2605-4 2639-3 2692-2 2695-5 2731-8 2742-5 2756-5
2777-1 2778-9 2823-3 2828-2 2839-9 2842-3 2857-1 2862-1 2865-4 2868-8 2871-2 2874-6 2885-2 2888-6 2889-4 2890-2
2923-1 2951-2 2955-3 2956-1 2963-7 2965-2 2986-8 2991-8 2998-3
3013-0 3016-3 3024-7 3026-2 3034-6 3040-3 3051-0 3052-8 3053-6 3084-1 3086-6 3094-0 3107-0 3167-4 3181-5 3182-3
3187-2 3193-0 3198-9 3209-4 3218-5 3243-3 3255-7
4485-9 4498-2 4532-8 4537-7 4542-7 4544-3 4548-4 4821-5
5048-4 5117-7 5130-0 5156-5 5244-9 5247-2 5358-7 5631-7 5671-3 5685-3 5724-0 5763-8 5774-5 5775-2 5778-6 5782-8
5787-7 5794-3 5799-2 5802-4 5813-1 5814-9 5817-2 5818-0 5821-4 5880-0 5902-2 5905-5
6301-6 6412-1 6476-6 6598-7 6690-2 6768-6 6873-4 6875-9
8072-1 8087-9 8098-6 8099-4 8101-8 8112-5 8116-6 8117-4 8122-4 8123-2 8124-0 8247-9 8248-7
9439-1 9811-1
10331-7 10334-1 10501-5 10704-5 10834-0 10835-7 10839-9 10886-0 11060-1 11140-1 11277-1 11565-9
12598-9 12841-3 13047-6 13539-2 13655-6 13945-1 13964-2 13965-9 13967-5 13969-1
14135-8 14196-0 14334-7 14338-8 14569-8 14586-2 14603-5 14622-5 14629-0 14630-8 14631-6 14633-2 14637-3 14646-4
14647-2 14650-6 14665-4 14674-6 14675-3 14676-1 14682-9 14683-7 14684-5 14685-2 14688-6 14715-7 14731-4 14732-2
14749-6 14761-1 14796-7 14798-3 14800-7 14801-5 14862-7 14866-8 14879-1 14881-7 14890-8 14905-4 14913-8 14914-6
14920-3 14921-1 14927-8 14928-6 14929-4 14930-2 14933-6 14934-4 14935-1 14955-9 14956-7 14957-5 14959-1 14995-5
15054-0 15057-3 15061-5 15064-9 15067-2 15069-8 15074-8 15076-3 15083-9 15410-4 16362-6 17780-8 17849-1 17861-6
17862-4 19123-9 20427-1 20448-7 20454-5 20495-8 20496-6 20507-0
21000-5 21023-7 21198-7 21365-2 21582-2 22663-9 22702-5 22748-8 22753-8 22763-7 24108-3 24114-1 24115-8 24125-7
24467-3 25145-4 25371-6 25428-4 25521-6 26052-1 26446-5 26498-6 26524-9 27038-9 27416-7 27811-9 27818-4 28541-1
29660-8 30089-7 30341-2 30394-1 30405-5 30522-7 30934-4 31147-2 31418-7 32046-5 32167-9 32207-3 32218-0 32220-6
32356-8 32554-8 32623-1 32673-6 33037-3 33358-3 33569-5 33903-6 34927-4 38476-8 40658-7 40729-6 40752-8 42810-2
43182-5 43396-1 43583-4 45142-7 46128-5 46266-3 46267-1 47383-5 48065-7 48066-5 49700-8 51597-3 51928-0 54218-3
56537-4 58413-6 70199-5 70204-3
"""

TOP_EARLIER: dict[str, str] = {
    "785-6": "Erythrocyte mean corpuscular hemoglobin [Entitic mass] by Automated count",
    "786-4": "Erythrocyte mean corpuscular hemoglobin concentration [Mass/volume] by Automated count",
    "787-2": "Erythrocyte mean corpuscular volume [Entitic volume] by Automated count",
    "1952-1": "Beta-2-Microglobulin [Mass/volume] in Serum",
    "1978-6": "Bilirubin [Mass/volume] in Urine",
    "2132-9": "Cobalamin (Vitamin B12) [Mass/volume] in Serum",
    "2458-8": "IgA [Mass/volume] in Serum",
    "2465-3": "IgG [Mass/volume] in Serum",
    "2472-9": "IgM [Mass/volume] in Serum",
    "2900-9": "Pyridoxine (Vitamin B6) [Mass/volume] in Serum or Plasma",
    "5124-3": "Cytomegalovirus IgG Ab [Units/volume] in Serum by Immunoassay",
    "5193-8": "Hepatitis B virus surface Ab [Units/volume] in Serum by Immunoassay",
    "5196-1": "Hepatitis B virus surface Ag [Presence] in Serum by Immunoassay",
    "5334-8": "Rubella virus IgG Ab [Units/volume] in Serum by Immunoassay",
    "5370-2": "Streptolysin O Ab [Units/volume] in Serum",
    "5388-4": "Toxoplasma gondii IgG Ab [Units/volume] in Serum by Immunoassay",
    "5770-3": "Bilirubin [Presence] in Urine by Test strip",
    "5894-1": "Prothrombin time (PT) actual/?Normal",
    "11011-4": "Hepatitis C virus RNA [Units/volume] (viral load) in Serum or Plasma by Probe & target amplification method",
    "11259-9": "Hepatitis C virus RNA [Presence] in Serum or Plasma by Probe & target amplification method",
    "11572-5": "Rheumatoid factor [Units/volume] in Serum",
    "13950-1": "Hepatitis A virus IgM Ab [Presence] in Serum by Immunoassay",
    "13952-7": "Hepatitis B virus core Ab [Presence] in Serum by Immunoassay",
    "13953-5": "Hepatitis B virus e Ab [Presence] in Serum by Immunoassay",
    "13954-3": "Hepatitis B virus e Ag [Presence] in Serum by Immunoassay",
    "13955-0": "Hepatitis C virus Ab [Presence] in Serum by Immunoassay",
    "14979-9": "Activated partial thromboplastin time (aPTT) in Platelet poor plasma by Coagulation assay",
    "17859-0": "Helicobacter pylori IgG Ab [Presence] in Serum by Immunoassay",
    "19113-0": "IgE [Units/volume] in Serum",
    "24113-3": "Hepatitis B virus core IgM Ab [Presence] in Serum by Immunoassay",
    "24119-0": "Cytomegalovirus IgM Ab [Presence] in Serum by Immunoassay",
    "26508-2": "Neutrophils.band form/100 leukocytes in Blood",
    "27816-8": "von Willebrand factor (vWf) Ag actual/normal in Platelet poor plasma by Immunologic method",
    "27821-8": "Protein S Free Ag actual/normal in Platelet poor plasma by Immunologic method",
    "29771-3": "Hemoglobin.gastrointestinal [Presence] in Stool by Immunologic method",
    "33762-6": "Natriuretic peptide.B prohormone [Mass/volume] in Serum or Plasma",
    "33944-0": "Immunoglobulin light chains.lambda.free [Mass/volume] in Serum or Plasma",
    "34468-9": "Clostridium difficile toxin A+B [Presence] in Stool by Immunoassay",
    "36916-5": "Immunoglobulin light chains.kappa.free [Mass/volume] in Serum",
    "43180-9": "Herpes simplex virus 2 IgG Ab [Presence] in Serum by Immunoassay",
    "44448-9": "Beta 2 glycoprotein 1 IgG Ab [Units/volume] in Serum by Immunoassay",
    "44449-7": "Beta 2 glycoprotein 1 IgM Ab [Units/volume] in Serum by Immunoassay",
    "48378-4": "Immunoglobulin light chains.kappa.free/Immunoglobulin light chains.lambda.free [Mass Ratio] in Serum",
    "51916-5": "Herpes simplex virus 1 IgG Ab [Presence] in Serum by Immunoassay",
    "62292-8": "25-Hydroxyvitamin D2+25-Hydroxyvitamin D3 [Mass/volume] in Serum or Plasma",
}
"""Codes that the Top 2000+ list of 2017 carries under an earlier name."""

_LISTS_SAME = """
1690-7 1799-6 1805-1 1823-4 1835-8 1916-6 1952-1 1963-8 2098-2 2351-5 2458-8 2465-3 2472-9 2685-6 2697-1 2829-0
3091-6 3092-4 3226-8 5196-1 5370-2 5609-3 5622-6 5627-5 5683-8 5770-3 5894-1 9397-1 9679-2 11067-6 11572-5 13978-2
13980-8 13981-6 13982-4 13983-2 14118-4 14628-2 14937-7 14979-9 15060-7 15081-3 17843-4 17863-2 19124-7 19176-7
19180-9 22664-7 22700-9 24110-9 24116-6 24396-4 24397-2 25390-6 25542-2 25550-5 25638-8 26505-8 26881-3
27057-9 27816-8 27821-8 27882-0 29610-3 30248-9 30395-8 32018-4 32294-1 33516-6 33668-5 33863-2 33959-8
34366-5 36916-5 38445-3 41171-0 42524-9 42595-9 44448-9 44449-7 47275-3 48378-4 48386-7 51631-0 51637-7 53115-2
55180-4 56888-1 59261-8 62292-8 71773-6 94563-4 98979-8
"""

_NAME_ALONE = "2755-7 3021-3 5583-0 8068-9 9622-2 17838-4 25907-7 29512-1 34319-4 40703-1 56540-8 71695-1"
_MEANING_ALONE = "2494-3 57416-0 94564-2"


@cache
def _sets() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (what, frozenset(codes.split()))
        for what, codes in (
            (f"same name in {TOP_LIST}", _TOP_SAME),
            (f"same name in {PUBLIC_LISTS}", _LISTS_SAME),
            (NAME_ALONE, _NAME_ALONE),
            (MEANING_ALONE, _MEANING_ALONE),
        )
    )


def seen(code: str) -> str:
    """What the official name of a LOINC code was compared with, and the outcome; ``NOT_FOUND`` when nothing was reached."""
    found = [what for what, codes in _sets() if code in codes]
    if code in TOP_EARLIER:
        found.append(f'earlier name in {TOP_LIST}: "{TOP_EARLIER[code]}"')
    return f"{'; '.join(found)} ({LOOKED_UP_ON})" if found else NOT_FOUND
