"""Plain text: bytes to a document whose text is exactly what the bytes say.

UTF-8 is read strictly; a byte order mark of UTF-16 is obeyed. Nothing is normalised: line ends stay as they are, and a byte
order mark stays in the text as its first character (U+FEFF), so that offsets count from the file's true beginning and
`text.encode(...)` gives the bytes back.
"""

import errno
import os
import stat
from pathlib import Path
from typing import IO, Final

from verbale.errors import EmptyInput, NotEnglish, NotText, NotUnicode, TooLarge, Unreadable
from verbale.inputs.binary import binary_kind
from verbale.inputs.gate import ENGLISH, language_name, language_of
from verbale.inputs.intake import Intake
from verbale.record import Document

__all__ = ["read_bytes", "read_file", "read_raw", "read_stream", "shown_path"]

BOM: Final = "\ufeff"
FROM_HERE_IN_MB: Final = 100_000
_BOM_UTF16: Final = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_SAY_WHERE_NOT: Final = {
    errno.ENOENT: ("no such file or folder", "check the name"),
    errno.EACCES: ("may not be read by you", "change its permissions, or read a copy"),
    errno.EISDIR: ("is a folder", "name it to `verbale read`, which reads the files in it"),
    errno.ELOOP: ("a link that leads back to itself", "name the file it should lead to"),
}


def read_bytes(data: bytes, where: str = "", intake: Intake | None = None) -> Document:
    r"""Make a document of the bytes of one report; `where` names them in messages and becomes `Document.path`.

    Raises TooLarge, EmptyInput, NotText, NotUnicode or NotEnglish, each an InputError that says what to do next.

    >>> read_bytes("“No,” he said.\r\n".encode(), "a.txt").text
    '“No,” he said.\r\n'
    """
    intake = intake or Intake()
    if len(data) > intake.max_bytes:
        raise _too_large(where, intake)
    text = _decode(data, where)
    if not text.strip(BOM + "\x00").strip():
        raise EmptyInput("holds nothing but blank space", where, "check that the file was saved whole")
    language = language_of(text)
    if language != ENGLISH and not intake.any_language:
        found = language_name(language)
        raise NotEnglish(f"reads as {found}, not English", where, "use --any-language to read it all the same")
    return Document(text, path=where or None, published=intake.published, language=language)


def read_stream(stream: IO[bytes], where: str = "", intake: Intake | None = None) -> Document:
    """Make a document of everything that `stream` still holds, but never hold more than the limit in memory.

    Raises what `read_bytes` raises, and Unreadable where the stream breaks off.
    """
    intake = intake or Intake()
    return read_bytes(_held(stream, where, intake), where, intake)


def read_file(name: str, intake: Intake | None = None) -> Document:
    """Make a document of the file `name`.

    Raises what `read_bytes` raises, and Unreadable where the file is missing, a folder, or not ours to read.
    """
    intake = intake or Intake()
    return read_bytes(read_raw(name, intake), shown_path(name), intake)


def read_raw(name: str, intake: Intake) -> bytes:
    """Give the bytes of the file `name`, never more than one over the limit.

    Raises TooLarge, and Unreadable where the file is missing, a folder, or not ours to read.
    """
    where = shown_path(name)
    with _open(name, where) as stream:
        status = os.fstat(stream.fileno())
        if stat.S_ISREG(status.st_mode) and status.st_size > intake.max_bytes:
            raise _too_large(where, intake, status.st_size)
        return _held(stream, where, intake)


def shown_path(name: str) -> str:
    r"""Give a file name as text that can be printed and written to JSON, whatever bytes it is made of.

    >>> shown_path("caf\udce9.txt")
    'caf�.txt'
    """
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def unreadable(fault: OSError, where: str) -> Unreadable:
    """Say what the operating system refused, and what may be done about it."""
    said = (fault.strerror or type(fault).__name__).lower()
    what, hint = _SAY_WHERE_NOT.get(fault.errno or 0, (f"cannot be read ({said})", "check the file, or read a copy"))
    return Unreadable(what, where, hint)


def _open(name: str, where: str) -> IO[bytes]:
    try:
        return Path(name).open("rb")
    except OSError as fault:
        raise unreadable(fault, where) from fault
    except ValueError as fault:
        raise Unreadable("no file can have this name", where, "check the name") from fault


def _held(stream: IO[bytes], where: str, intake: Intake) -> bytes:
    try:
        data = stream.read(intake.max_bytes + 1)
    except OSError as fault:
        raise unreadable(fault, where) from fault
    if len(data) > intake.max_bytes:
        raise _too_large(where, intake)
    return data


def _decode(data: bytes, where: str) -> str:
    if not data:
        raise EmptyInput("is empty", where, "check that the file was saved whole")
    codec = next((name for mark, name in _BOM_UTF16 if data.startswith(mark)), "utf-8")
    if codec == "utf-8":
        _refuse_binary(data, where)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as fault:
        raise _not_unicode(fault, where) from fault
    if codec != "utf-8":
        _refuse_binary(text.encode(), where)
    return text


def _refuse_binary(data: bytes, where: str) -> None:
    if kind := binary_kind(data):
        page = kind == "an HTML page"
        hint = "save it under a name that ends in .html" if page else "save the words of the report as UTF-8 text"
        raise NotText(f"is {kind}, not plain text", where, hint)


def _not_unicode(fault: UnicodeDecodeError, where: str) -> NotUnicode:
    """Name the byte, and tell a file that was cut off from one in another encoding."""
    name = fault.encoding.upper().removesuffix("-LE").removesuffix("-BE")
    if fault.reason in {"unexpected end of data", "truncated data"}:
        what = f"ends in the middle of a {name} character, at byte {fault.start}"
        return NotUnicode(what, where, "fetch the file again, or cut off what follows that byte")
    line = fault.object.count(b"\n", 0, fault.start) + 1
    what = f"is not {name}: byte {fault.start}, on line {line}, is 0x{fault.object[fault.start]:02X}"
    return NotUnicode(what, where, "save it as UTF-8; for old Western files: iconv -f WINDOWS-1252 -t UTF-8")


def _too_large(where: str, intake: Intake, size: int = 0) -> TooLarge:
    length = f"is {_megabytes(size)}, larger than" if size else "is larger than"
    hint = "raise --max-bytes, or split it into its reports"
    return TooLarge(f"{length} the limit of {_megabytes(intake.max_bytes)}", where, hint)


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.1f} MB" if size >= FROM_HERE_IN_MB else f"{size:,} bytes"
