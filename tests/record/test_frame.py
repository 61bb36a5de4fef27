"""`record.frame`: a journal cut anywhere is a prefix; whatever else befell it is found."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversation_guide.record.frame import Frame, Header, frame_line, header_line, read_frames

PAYLOADS = [b'{"v":1,"seq":%d}' % n for n in range(1, 9)]


def journal(payloads: list[bytes], which: str = "record", conversation: str = "7kq2mx") -> bytes:
    line, digest = header_line(which, conversation)
    lines = [line]
    for payload in payloads:
        line, digest = frame_line(digest, payload)
        lines.append(line)
    return b"".join(lines)


WHOLE = journal(PAYLOADS)
LINES = WHOLE.splitlines(keepends=True)


def payloads_of(data: bytes) -> list[bytes]:
    return [frame.payload for frame in read_frames(data).frames]


def test_the_form_is_as_the_module_says() -> None:
    told = b"conversation-guide journal 1 record 7kq2mx"
    first = hashlib.sha256(told).hexdigest()[:16].encode()
    second = hashlib.sha256(first + b"{}").hexdigest()[:16].encode()
    assert journal([b"{}"]) == told + b" " + first + b"\n" + second + b" {}\n"


@given(st.lists(st.binary(max_size=20).filter(lambda b: b"\n" not in b), max_size=6))
@settings(deadline=None)
def test_what_was_framed_is_read(payloads: list[bytes]) -> None:
    data = journal(payloads)
    reading = read_frames(data)
    assert reading.frames == tuple(Frame(n, p) for n, p in enumerate(payloads, start=2))
    assert reading.header == Header(1, "record", "7kq2mx")
    assert (reading.damaged, reading.torn, reading.unended) == ((), False, False)
    assert reading.whole_bytes == len(data)
    line, _ = frame_line(reading.last_digest, b"next")
    assert payloads_of(data + line) == [*payloads, b"next"]


def test_a_payload_is_one_line() -> None:
    with pytest.raises(ValueError, match="one line"):
        frame_line("", b"a\nb")


def test_cut_at_any_byte_it_is_a_prefix_that_can_be_gone_on_with() -> None:
    for cut in range(len(WHOLE) + 1):
        data = WHOLE[:cut]
        reading = read_frames(data)
        assert reading.damaged == (), cut
        payloads = [frame.payload for frame in reading.frames]
        assert payloads == PAYLOADS[: len(payloads)]
        assert len(payloads) >= data.count(b"\n") - 1
        assert reading.torn == (data[reading.whole_bytes :] != b"")
        mended = data[: reading.whole_bytes] + (b"\n" if reading.unended else b"")
        if not mended:
            assert reading.last_digest == ""
            continue
        line, _ = frame_line(reading.last_digest, b"next")
        again = read_frames(mended + line)
        assert [frame.payload for frame in again.frames] == [*payloads, b"next"]
        assert (again.damaged, again.torn) == ((), False)


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_is_found_at_every_byte(bit: int) -> None:
    for place in range(len(WHOLE)):
        data = bytearray(WHOLE)
        data[place] ^= 1 << bit
        reading = read_frames(bytes(data))
        assert reading.damaged or reading.torn, place
        # What is given is true, and nearly everything is given.
        payloads = [frame.payload for frame in reading.frames]
        assert set(payloads) <= set(PAYLOADS)
        assert len(payloads) >= len(PAYLOADS) - 2


@pytest.mark.parametrize("at", range(1, len(LINES) - 1))
def test_a_dropped_line_is_found_where_it_is_missing(at: int) -> None:
    reading = read_frames(b"".join(LINES[:at] + LINES[at + 1 :]))
    assert reading.damaged == (at + 1,)
    # What follows the gap is not proven; everything after that is.
    assert [frame.payload for frame in reading.frames] == PAYLOADS[: at - 1] + PAYLOADS[at + 1 :]


@pytest.mark.parametrize("at", range(1, len(LINES)))
def test_a_doubled_line_is_found(at: int) -> None:
    reading = read_frames(b"".join(LINES[: at + 1] + LINES[at:]))
    assert reading.damaged == (at + 2,)
    assert {frame.payload for frame in reading.frames} == set(PAYLOADS)


@pytest.mark.parametrize(("one", "other"), list(pairwise(range(1, len(LINES)))))
def test_swapped_lines_are_found_and_lose_nothing(one: int, other: int) -> None:
    lines = list(LINES)
    lines[one], lines[other] = lines[other], lines[one]
    reading = read_frames(b"".join(lines))
    expected = (one + 1, other + 1, other + 2) if other + 1 < len(lines) else (one + 1, other + 1)
    assert reading.damaged == expected
    assert {frame.payload for frame in reading.frames} == set(PAYLOADS)


def test_a_line_of_another_journal_does_not_fit() -> None:
    strange = journal(PAYLOADS, "private").splitlines(keepends=True)
    elsewhere = journal(PAYLOADS, conversation="8kq2mx").splitlines(keepends=True)
    for foreign in (strange, elsewhere):
        reading = read_frames(b"".join([LINES[0], foreign[1], *LINES[2:]]))
        assert 2 in reading.damaged
        assert PAYLOADS[0] not in [f.payload for f in reading.frames if f.line == 3]


def test_a_missing_header_is_found() -> None:
    reading = read_frames(b"".join(LINES[1:]))
    assert reading.header is None
    assert reading.damaged == (1,)
    assert [frame.payload for frame in reading.frames] == PAYLOADS[1:]


def test_a_later_version_keeps_the_header_and_may_say_more() -> None:
    told = b"conversation-guide journal 7 record 7kq2mx sealed age"
    digest = hashlib.sha256(told).hexdigest()[:16].encode()
    assert read_frames(told + b" " + digest + b"\n").header == Header(7, "record", "7kq2mx")


@pytest.mark.parametrize(
    "told", [b"conversation-guide journal", b"conversation-guide journal x y z"]
)
def test_a_header_that_says_too_little_is_damaged(told: bytes) -> None:
    digest = hashlib.sha256(told).hexdigest()[:16].encode()
    reading = read_frames(told + b" " + digest + b"\n")
    assert (reading.header, reading.damaged) == (None, (1,))


def test_the_zeros_that_a_power_cut_leaves_are_a_torn_tail() -> None:
    reading = read_frames(WHOLE + bytes(500))
    assert (reading.torn, reading.damaged, reading.whole_bytes) == (True, (), len(WHOLE))


@given(st.binary(max_size=200))
@settings(deadline=None)
def test_it_never_raises_and_makes_nothing_up(data: bytes) -> None:
    assert read_frames(data).frames == ()
    assert read_frames(b"Dear diary").damaged == (1,)
    assert set(payloads_of(WHOLE + data)) <= set(PAYLOADS)
