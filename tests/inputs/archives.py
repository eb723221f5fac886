"""Archives by hand: records as crawlers write them, packed a member each or not at all."""

import base64
import gzip
import hashlib

__all__ = ["packed", "page_record", "plain", "record"]


def record(block: bytes, kind: str = "response", address: str = "", media: str = "application/http;msgtype=response") -> bytes:
    """A record with its digest."""
    digest = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Block-Digest: sha1:{digest}", f"Content-Type: {media}"]
    lines += [f"WARC-Target-URI: {address}"] * bool(address)
    head = "\r\n".join([*lines, f"Content-Length: {len(block)}", "", ""])
    return head.encode() + block


def page_record(number: int, page: str = "", head: str = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8") -> bytes:
    """The answer of a server with a page of some words; `number` makes it one of a kind."""
    body = page or f"<html><body><article><p>Mary Lund said on day {number} that talks would go on.</p></article></body></html>"
    return record(f"{head}\r\n\r\n{body}".encode(), address=f"https://post.example/{number}")


def packed(*records: bytes) -> bytes:
    """The records as gzip members."""
    return b"".join(gzip.compress(one + b"\r\n\r\n", mtime=0) for one in records)


def plain(*records: bytes) -> bytes:
    """The records one after the other."""
    return b"".join(one + b"\r\n\r\n" for one in records)
