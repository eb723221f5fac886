"""What is plainly not text."""

import random

import pytest

from verbale.inputs.binary import binary_kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04rest", "a ZIP archive or an office document"),
        (b"\x1f\x8b\x08", "gzip-compressed"),
        (b"\n  <!DOCTYPE html><p>", "an HTML page"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>", "an XML file"),
    ],
)
def test_known_heads(data: bytes, kind: str) -> None:
    assert binary_kind(data) == kind


def test_random_bytes_are_binary() -> None:
    assert binary_kind(random.Random(1).randbytes(4000)) == "binary"


def test_text_with_a_stray_control_character_is_text() -> None:
    assert binary_kind(b"Talks resumed on Monday.\x00 The minister was there.\x1a") == ""


def test_line_ends_tabs_and_form_feeds_are_text() -> None:
    assert binary_kind(b"\t\r\n\f\v" * 10) == ""
