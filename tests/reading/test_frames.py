import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labhelp_app.reading.frames import MAX_FRAME_BYTES, BrokenFrame, FrameKind, read_frame, write_frame


@given(st.sampled_from(FrameKind), st.binary(max_size=2000))
def test_a_frame_comes_back_as_it_was_written(kind: FrameKind, payload: bytes) -> None:
    stream = io.BytesIO()
    write_frame(stream, kind, payload)
    stream.seek(0)
    assert read_frame(stream) == (kind, payload)


@given(st.sampled_from(FrameKind), st.binary(min_size=1, max_size=200), st.integers(1, 200))
def test_a_frame_cut_short_is_told_apart(kind: FrameKind, payload: bytes, missing: int) -> None:
    stream = io.BytesIO()
    write_frame(stream, kind, payload)
    whole = stream.getvalue()
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO(whole[: max(0, len(whole) - missing)]))


def test_a_frame_that_announces_too_much_is_refused_before_it_is_read() -> None:
    head = bytes([FrameKind.RESULT]) + (MAX_FRAME_BYTES + 1).to_bytes(4, "big")
    with pytest.raises(BrokenFrame):
        read_frame(io.BytesIO(head))


@given(st.binary(max_size=300))
def test_random_bytes_raise_only_the_own_error(data: bytes) -> None:
    try:
        read_frame(io.BytesIO(data))
    except BrokenFrame:
        return
