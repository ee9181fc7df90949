"""The closed list of words in which laboratories of the region print qualitative answers and bounds."""

from __future__ import annotations

# Stems in lower case; the first group that matches decides, so "не обнаружено" stands before "обнаружено".
NEGATIVE = (
    "не обнаруж", "не выявл", "не опред", "необнаруж", "отриц", "отсут", "отр.", "отр", "нет", "neg", "not detected",
    "not found", "none detected", "non-reactive", "nonreactive", "non reactive", "нереактив", "не реактив", "absent", "nil",
    "теріс", "анықталмады", "анықталған жоқ", "табылмады", "табылған жоқ", "жоқ",
)  # fmt: skip
TRACE = (
    "след",
    "trace",
    "ізі",
    "іздері",
    "іздер",
    "сомнит",
    "погранич",
    "borderline",
    "equivocal",
    "күмәнді",
    "неопредел",
)
POSITIVE = (
    "обнаруж", "выявл", "полож", "пол.", "pos", "detected", "present", "reactive", "реактив", "оң", "анықталды",
    "табылды", "бар",
)  # fmt: skip
AMOUNTS: tuple[tuple[str, int], ...] = (
    ("единичн", 1), ("незначит", 1), ("мало", 1), ("немного", 1), ("few", 1), ("rare", 1), ("scant", 1), ("аз", 1),
    ("умерен", 2), ("moderate", 2), ("орташа", 2),
    ("значит", 3), ("много", 3), ("обильн", 3), ("many", 3), ("large", 3), ("abundant", 3), ("көп", 3),
    ("сплошь", 4), ("покрыва", 4), ("packed", 4),
)  # fmt: skip
# Words so short that a longer word may merely begin with them.
WHOLE_WORDS = frozenset({"оң", "бар", "аз", "көп", "жоқ", "нет", "отр", "ізі", "nil"})
NORMAL = ("норма", "в норме", "норм", "normal", "қалыпты")

# Marks of a row that holds no result.
NO_RESULT = frozenset(
    {"-", "–", "—", "−", "--", "---", "н/д", "нд", "n/a", "na", "см.комм", "см.комм.", "см. комм", "см. комм.",
     "см.комментарий", "см. комментарий", "не выполнено", "не выполнялось", "не проводилось", "в работе", "выполняется",
     "not done", "pending", "see comment", "орындалмады", "жасалмады", "брак", "гемолиз"}
)  # fmt: skip

# Bounds in words. Strict: the number itself lies outside.
BELOW = ("менее", "меньше", "ниже", "мен.", "less than", "below", "under", "lower than")
ABOVE = (
    "более",
    "больше",
    "выше",
    "свыше",
    "бол.",
    "greater than",
    "more than",
    "above",
    "over",
    "higher than",
)
AT_MOST = (
    "не более", "не выше", "не больше", "не превышает", "не превыш", "до", "up to", "upto", "not more than",
    "no more than", "not above", "max", "макс", "макс.",
)  # fmt: skip
AT_LEAST = (
    "не менее", "не ниже", "не меньше", "от", "at least", "not less than", "not below", "from", "min", "мин", "мин.",
    "кемінде",
)  # fmt: skip
# Kazakh puts the bound behind the number: "7-ден төмен", "41-ге дейін".
KK_BELOW = ("төмен", "аз", "кем")
KK_ABOVE = ("жоғары", "артық", "көп", "астам")
KK_AT_MOST = ("дейін", "аспайды", "аспауы керек", "артық емес", "жоғары емес", "көп емес")
KK_AT_LEAST = ("кем емес", "төмен емес", "аз емес", "бастап")
