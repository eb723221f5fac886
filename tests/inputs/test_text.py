"""Bytes to documents: nothing changed, and every refusal with its next step."""

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.errors import EmptyInput, InputError, NotEnglish, NotText, NotUnicode, TooLarge, Unreadable
from verbale.inputs.intake import Intake
from verbale.inputs.text import read_bytes, read_file, read_stream, shown_path
from verbale.record import Document

REPORT = "“No,” he said.\r\nThen he left.\n"


def test_text_is_what_the_bytes_say() -> None:
    assert read_bytes(REPORT.encode()).text == REPORT


def test_a_byte_order_mark_stays_in_the_text() -> None:
    assert read_bytes(REPORT.encode("utf-8-sig")).text == "\ufeff" + REPORT


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_utf_16_is_read_by_its_mark(mark: bytes, codec: str) -> None:
    assert read_bytes(mark + REPORT.encode(codec)).text == "\ufeff" + REPORT


def test_where_and_the_day_are_kept() -> None:
    document = read_bytes(REPORT.encode(), "a.txt", Intake(published="2029-10-15"))
    assert (document.path, document.published, document.title) == ("a.txt", "2029-10-15", None)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf\n", b"\xff\xfe"])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(EmptyInput, match="check that the file was saved whole"):
        read_bytes(data, "a.txt")


def test_a_binary_is_named() -> None:
    with pytest.raises(NotText) as refused:
        read_bytes(b"%PDF-1.7 ...", "a.txt")
    assert str(refused.value) == "a.txt: is a PDF, not plain text; save the words of the report as UTF-8 text"


def test_half_a_character_at_the_end() -> None:
    with pytest.raises(NotUnicode) as refused:
        read_bytes("It was a café".encode()[:-1], "a.txt")
    assert str(refused.value) == (
        "a.txt: ends in the middle of a UTF-8 character, at byte 12; fetch the file again, or cut off what follows that byte"
    )


def test_another_encoding_is_named_by_byte_and_line() -> None:
    with pytest.raises(NotUnicode) as refused:
        read_bytes("One line.\nA café, he said.".encode("cp1252"), "a.txt")
    assert str(refused.value) == (
        "a.txt: is not UTF-8: byte 15, on line 2, is 0xE9; "
        "save it as UTF-8; for old Western files: iconv -f WINDOWS-1252 -t UTF-8"
    )


def test_half_a_utf_16_character() -> None:
    with pytest.raises(NotUnicode, match="middle of a UTF-16 character"):
        read_bytes(b"\xff\xfeA\x00B")


def test_too_large() -> None:
    with pytest.raises(TooLarge) as refused:
        read_bytes(b"a" * 11, "a.txt", Intake(max_bytes=10))
    assert str(refused.value) == "a.txt: is larger than the limit of 10 bytes; raise --max-bytes, or split it into its reports"


FRENCH = b"Le ministre a dit hier soir que le gouvernement ne voulait pas de cette loi et que les portes restent ouvertes."


def test_another_language() -> None:
    with pytest.raises(NotEnglish) as refused:
        read_bytes(FRENCH, "a.txt")
    assert str(refused.value) == "a.txt: reads as French, not English; use --any-language to read it all the same"


def test_another_language_by_choice_keeps_its_code() -> None:
    assert read_bytes(FRENCH, "a.txt", Intake(any_language=True)).language == "fr"


def test_a_stream_is_read_no_further_than_the_limit() -> None:
    stream = io.BytesIO(b"a" * 1000)
    with pytest.raises(TooLarge):
        read_stream(stream, "standard input", Intake(max_bytes=10))
    assert stream.tell() == 11


def test_a_stream_that_breaks_off() -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            del size
            raise OSError(5, "Input/output error")

    with pytest.raises(Unreadable, match="input/output error"):
        read_stream(Broken(), "standard input")


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(REPORT.encode())
    document = read_file(str(path))
    assert (document.text, document.path) == (REPORT, str(path))


def test_a_large_file_is_refused_with_its_size(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 250_000)
    with pytest.raises(TooLarge, match=r"is 0\.2 MB, larger than the limit of 10 bytes"):
        read_file(str(path), Intake(max_bytes=10))


@pytest.mark.parametrize(
    ("name", "what"), [("missing.txt", "no such file"), (".", "is a folder"), ("a\x00b", "no file can have this name")]
)
def test_a_file_that_is_not_there(name: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=what):
        read_file(str(tmp_path / name))


def test_a_name_in_another_encoding_can_be_shown() -> None:
    assert shown_path("caf\udce9.txt") == "caf\N{REPLACEMENT CHARACTER}.txt"


LIKELY = st.one_of(
    st.binary(),
    st.text().map(str.encode),
    st.tuples(st.sampled_from([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]), st.binary()).map(b"".join),
)


def outcome(data: bytes) -> Document | InputError:
    try:
        return read_bytes(data, "a.txt")
    except InputError as error:
        return error


@settings(deadline=None)  # the language identifier takes its time when it is first asked
@given(LIKELY)
def test_any_bytes_are_a_document_that_gives_them_back_or_an_input_error(data: bytes) -> None:
    codecs = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
    read = outcome(data)
    if isinstance(read, InputError):
        assert (bool(read.what), read.where, bool(read.hint)) == (True, "a.txt", True)
    else:
        assert read.text.encode(codecs.get(data[:2], "utf-8")) == data


def test_a_page_by_another_name_is_told_what_name_it_needs():
    with pytest.raises(NotText, match=r"is an HTML page, not plain text; save it under a name that ends in \.html"):
        read_bytes(b"<!DOCTYPE html><p>Talks</p>", "page.txt")
