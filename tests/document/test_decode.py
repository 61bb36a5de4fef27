"""Bytes to text."""

from __future__ import annotations

import pytest

from conversation_guide.document.decode import decode


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_what_editors_write_is_read(encoding: str) -> None:
    assert decode("title: Grüße 😀\n".encode(encoding)) == ("title: Grüße 😀\n", [])


def test_windows_text_is_read_and_its_first_letter_is_shown() -> None:
    text, problems = decode("id: a\ntitle: Grüße\n".encode("cp1252"))
    assert text == "id: a\ntitle: Grüße\n"
    assert [(p.rule, p.place) for p in problems] == [("not-utf-8", (2, 10))]


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xfea", b"a\0b"])
def test_pictures_and_the_like_are_no_text(data: bytes) -> None:
    text, problems = decode(data)
    assert text == ""
    assert [p.rule for p in problems] == ["not-text"]
