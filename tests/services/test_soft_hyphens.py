"""Long Russian and Kazakh names part by syllables and stay the same names."""

import pytest

from labhelp_app.clinical.catalogue import all_analytes
from labhelp_app.services.soft_hyphens import SOFT, WORD_JOINER, parted

VOWELS = set("аеёиоуыэюяәөұүі")
NAMES = [name for one in all_analytes() for name in (one.names.ru, one.names.kk)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Аланинаминотрансфераза", "Ала-ни-на-ми-нот-ранс-фе-ра-за"),
        ("Лактатдегидрогеназа", "Лак-тат-де-гид-ро-ге-на-за"),
        ("Гликирленген гемоглобин", "Гликирленген гемоглобин"),
        ("Alanine aminotransferase", "Alanine aminotransferase"),
        ("", ""),
    ],
)
def test_a_word_too_long_for_a_phone_may_part_between_syllables(name: str, shown: str) -> None:
    assert parted(name).replace(SOFT, "-") == shown


def test_no_name_changes_and_every_part_of_a_word_can_be_spoken() -> None:
    changed = 0
    for name in NAMES:
        shown = parted(name)
        assert shown.replace(SOFT, "").replace(WORD_JOINER, "") == name
        changed += shown != name
        for word in shown.split():
            parts = word.split(SOFT)
            assert all(set(part.lower()) & VOWELS for part in parts) or len(parts) == 1, word
            assert not any(part[0] in "ьъй" or len(part) < 2 for part in parts[1:]), word
    assert changed > 100


def test_a_number_stays_with_the_letters_it_is_hyphened_to() -> None:
    assert parted("Витамин D (25-OH)") == f"Витамин D (25-{WORD_JOINER}OH)"
    assert parted("Гамма-глобулин") == "Гамма-глобулин"
