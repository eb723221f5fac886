"""A record of an archive to the page that it holds; FastWARC reads the headers and undoes what HTTP did to the body."""

from io import BytesIO
from typing import Any, Final

from verbale.errors import InputError, Unreadable
from verbale.inputs.extras import library
from verbale.inputs.received import StoredPage
from verbale.inputs.warc.records import Record

__all__ = ["stored_page"]

HTML: Final = ("text/html", "application/xhtml+xml")
OK: Final = range(200, 300)
UNDONE: Final = ("all", "transfer", "none")
"""What of HTTP's encodings is undone: some crawlers store a body unpacked beside headers that call it packed."""

_HEADS: Final = (b"<!doctype html", b"<html")


def stored_page(record: Record, where: str) -> StoredPage | InputError | None:
    """Give the HTML page of a record, None where it holds none: a request, a picture, an answer that is no success."""
    place = f"{where}#{record.offset}"
    failed = ""
    for undone in UNDONE:
        try:
            return _parse(record, place, undone)
        except (OSError, ValueError) as fault:
            failed = failed or str(fault)
    return Unreadable(f"is a record that cannot be parsed ({failed})", place, "other records of the archive are read")


def _parse(record: Record, place: str, undone: str) -> StoredPage | None:
    warc = library("fastwarc.warc", "WARC archives")
    kinds = warc.WarcRecordType
    records = warc.ArchiveIterator(BytesIO(record.data), parse_http=True, auto_decode=undone, quirks_mode=True)
    for parsed in records:
        if parsed.record_type in (kinds.response, kinds.resource) and _succeeded(parsed):
            return _page(parsed, place)
    return None


def _succeeded(parsed: Any) -> bool:  # noqa: ANN401 - FastWARC's record
    return parsed.http_headers is None or parsed.http_headers.status_code in OK


def _page(parsed: Any, place: str) -> StoredPage | None:  # noqa: ANN401
    headers = parsed.http_headers if parsed.http_headers is not None else parsed.headers
    content_type = str(headers.get("Content-Type") or "")
    kind = content_type.partition(";")[0].strip().lower()
    if kind and kind not in HTML:
        return None
    data = parsed.reader.read()
    if not kind and not data[:512].lstrip().lower().startswith(_HEADS):
        return None
    address = str(parsed.headers.get("WARC-Target-URI") or "").strip("<> ")
    return StoredPage(data, place, address or None, content_type)
