"""A command's output as a file for what writes to files."""

import io
import zipfile

from verbale.cli.streams import writing


def test_what_is_written_is_handed_on_and_counted() -> None:
    parts: list[bytes] = []
    stream = writing(parts.append)
    assert [stream.write(b"talks"), stream.write(memoryview(b" go on")), stream.write(b"")] == [5, 6, 0]
    assert b"".join(parts) == b"talks go on"


def test_it_is_a_file_that_can_be_written_and_nothing_else() -> None:
    stream = writing(lambda _: None)
    assert (stream.writable(), stream.readable(), stream.seekable()) == (True, False, False)


def test_libraries_that_write_files_can_write_to_it() -> None:
    parts: list[bytes] = []
    with io.TextIOWrapper(writing(parts.append), "utf-8", newline="") as text:  # type: ignore[type-var] # it is a RawIOBase
        text.write("Łódź\n")
    with zipfile.ZipFile(writing(parts.append), "w") as packed:
        packed.writestr("a.txt", "Nobody spoke.")
    assert parts[0] == "Łódź\n".encode()
    assert zipfile.ZipFile(io.BytesIO(b"".join(parts[1:]))).read("a.txt") == b"Nobody spoke."
