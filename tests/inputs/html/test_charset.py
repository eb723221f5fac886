"""Bytes of a page to characters: mark, labels, and what the bytes show."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.inputs.html.charset import page_text

WORDS = "<p>“No,” the minister’s aide said at the café.</p>"


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")])
def test_a_byte_order_mark_decides(mark, codec):
    assert page_text(mark + WORDS.encode(codec), "text/html; charset=koi8-r") == WORDS


@pytest.mark.parametrize(
    ("head", "header"),
    [
        ("", "text/html; charset=windows-1252"),
        ('<meta charset="iso-8859-1">', ""),
        ('<meta http-equiv="Content-Type" content="text/html; charset=latin1">', ""),
        ("", ""),
        ("", "text/html; charset=no-such-label"),
        ('<meta charset="utf-8">', ""),
    ],
)
def test_old_western_bytes_are_read_with_their_quotes(head, header):
    assert page_text((head + WORDS).encode("cp1252"), header) == head + WORDS


def test_the_header_goes_before_the_page():
    words = "<meta charset=koi8-r><p>Встреча завершилась</p>"
    assert page_text(words.encode("cp1251"), "text/html; charset=windows-1251") == words


def test_utf_8_under_a_wrong_label_is_utf_8():
    words = '<meta charset="iso-8859-1">' + WORDS
    assert page_text(words.encode()) == words


def test_pasted_western_bytes_in_utf_8_are_read_as_such():
    assert page_text("“No,” ".encode() + b"the aide\x92s note") == "“No,” the aide’s note"


def test_cyrillic_without_a_label_is_detected():
    words = "<p>" + "Министр заявил, что переговоры будут продолжены на следующей неделе. " * 20 + "</p>"
    assert page_text(words.encode("cp1251")) == words


@given(st.binary())
def test_no_bytes_are_refused(data):
    assert isinstance(page_text(data), str)


@given(st.text())
def test_utf_8_comes_back_as_it_was(text):
    assert page_text(text.encode()) == text.removeprefix("\ufeff")
