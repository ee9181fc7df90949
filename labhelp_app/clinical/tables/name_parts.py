"""Words beside a name that do not change what was measured, in the folded alphabet of ``folding``."""

from __future__ import annotations

from labhelp_app.clinical.folding import fold, words

_HARMLESS_PHRASES = (
    "в сыворотке крови", "сыворотка", "сыворотки", "кровь", "крови", "цельная", "венозная", "плазма", "плазме",
    "анализ", "исследование", "определение", "количественное", "количество", "содержание", "уровень", "концентрация",
    "показатель", "результат", "тест", "метод", "методом", "по методу", "автоматический", "анализатор", "автомат",
    "serum", "plasma", "blood", "level", "test", "count", "concentration", "in", "of", "the", "automated",
    "қан", "қандағы", "қанның", "сарысуы", "сарысуындағы", "мөлшері", "саны", "деңгейі", "анықтау",
    "ИФА", "ИХЛА", "ИХА", "CLIA", "ECLIA", "ELISA", "CMIA", "кинетический", "колориметрический",
    "ферментативный", "enzymatic", "турбидиметрия", "ион-селективный", "ISE", "IFCC",
)  # fmt: skip

HARMLESS: frozenset[str] = frozenset(
    word for phrase in _HARMLESS_PHRASES for word in words(phrase) if len(word) > 1
)

# Short names that themselves end in a digit, behind which laboratories print one more as a footnote.
FOOTNOTED_ENDINGS: frozenset[str] = frozenset(
    fold(name)
    for name in ("C3", "C4", "T3", "T4", "FT3", "FT4", "св.Т3", "св.Т4", "Т3 свободный", "Т4 свободный")
)

# Short names that laboratories use for different things: found in the state reference book (FSLI) or in use
# for two tests. Unit and section may decide; otherwise the person is asked.
CONTESTED: dict[str, tuple[str, ...]] = {
    "аТТГ": ("anti_tg", "anti_ttg_iga", "anti_ttg_igg"),
    "АТТГ": ("anti_tg", "anti_ttg_iga", "anti_ttg_igg"),
    "ACA": ("anti_centromere", "anti_cardiolipin_igg", "anti_cardiolipin_igm"),
    "AMA": ("anti_mitochondrial", "anti_tpo"),
    "ТГ": ("triglycerides", "thyroglobulin"),
    "TG": ("triglycerides", "thyroglobulin"),
    "p-ANCA": ("anca_titer", "anti_mpo"),
    "c-ANCA": ("anca_titer", "anti_pr3"),
    "Гепатит C": ("anti_hcv", "hcv_rna"),
    "CO2": ("co2_total", "bicarbonate"),
    "PCT": ("plateletcrit", "procalcitonin"),
}
