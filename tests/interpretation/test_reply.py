"""A reply is read piece by piece and strictly."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.interpretation.reply import LARGEST_REPLY, ReplyBroken, ReplyReader, ReplySentence

WHOLE = json.dumps(
    {
        "sentences": [
            {"section": "summary", "text": 'Калий "выше" {границ].', "codes": ["potassium"]},
            {"section": "limits", "text": "Это не диагноз.", "codes": ["potassium"]},
        ]
    },
    ensure_ascii=False,
)
EXPECTED = [
    ReplySentence("summary", 'Калий "выше" {границ].', ("potassium",)),
    ReplySentence("limits", "Это не диагноз.", ("potassium",)),
]


def read(pieces: list[str]) -> list[ReplySentence]:
    reader = ReplyReader()
    found = [sentence for piece in pieces for sentence in reader.feed(piece)]
    reader.finish()
    return found


@given(st.integers(min_value=1, max_value=40))
def test_sentences_come_out_whole_however_the_reply_is_cut(size: int) -> None:
    assert read([WHOLE[start : start + size] for start in range(0, len(WHOLE), size)]) == EXPECTED


def test_the_first_sentence_is_given_before_the_second_has_arrived() -> None:
    reader = ReplyReader()
    cut = WHOLE.index("},") + 1
    assert list(reader.feed(WHOLE[:cut])) == EXPECTED[:1]


@pytest.mark.parametrize(
    "spoilt",
    [
        WHOLE[:-1],
        WHOLE[: len(WHOLE) // 2],
        "Here is the answer: " + WHOLE,
        WHOLE.replace("codes", "kodes"),
        WHOLE.replace('["potassium"]', '"potassium"'),
        WHOLE.replace("summary", "advert"),
        WHOLE.replace('"codes": ["potassium"]', '"codes": ["potassium"], "link": "x"', 1),
        '{"sentences": ["text"]}',
        WHOLE[:-1] + ', "more": 1}',
        "",
    ],
)
def test_a_reply_against_the_schema_is_broken(spoilt: str) -> None:
    with pytest.raises(ReplyBroken):
        read([spoilt])


def test_an_endless_reply_is_cut_off() -> None:
    reader = ReplyReader()
    with pytest.raises(ReplyBroken):
        list(reader.feed('{"sentences": [' + " " * LARGEST_REPLY))


@given(st.text(max_size=200))
def test_random_text_raises_nothing_but_its_own_error(text: str) -> None:
    try:
        read([text])
    except ReplyBroken:
        return
    assert json.loads(text)["sentences"] == []
