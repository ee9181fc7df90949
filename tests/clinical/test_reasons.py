import re
from enum import StrEnum

import pytest

from labhelp_app.clinical.calming import Remark
from labhelp_app.clinical.reasons import ChangeReason, ConversionReason, IndexReason, NotAssessed
from labhelp_app.clinical.tables.reasons import wording

REASONS = [
    reason for kind in (NotAssessed, ConversionReason, IndexReason, ChangeReason, Remark) for reason in kind
]


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: f"{type(reason).__name__}.{reason.value}")
def test_every_refusal_has_words_in_three_languages(reason: StrEnum):
    texts = wording(reason)
    assert all(text.endswith(".") and len(text) < 200 for text in (texts.ru, texts.kk, texts.en))
    assert re.search("[а-яё]", texts.ru)
    assert re.search("[әғқңөұүһі]", texts.kk)
    assert not re.search("[а-яё]", texts.en)
