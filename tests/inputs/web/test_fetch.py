"""Fetches from a real server on this machine, one that means well and many that do not."""

import gzip
import socket
import ssl
import time
import tracemalloc
import zlib

import pytest
import trustme

from tests.inputs.web.site import HERE, WORDS, answer, let_here, serving, web_of
from verbale.errors import InputError, TooLarge
from verbale.inputs.intake import Intake
from verbale.inputs.web import Access, NotFetched, Web, WebLimits

PAGE = f"<html><body><article><p>{WORDS}</p></article></body></html>"
SMALL = Intake(max_bytes=100_000)


def fault_of(reply, match, intake=SMALL, **limits: float):
    with serving({"/": reply}) as site, pytest.raises(InputError, match=match) as raised:
        web_of(**limits).fetch(site.url(), intake)
    return raised.value


def body_of(web: Web, address: str) -> bytes:
    with web.fetch(address, SMALL).stream as stream:
        return stream.read()


def redirect(to: str, status: str = "302 Found") -> bytes:
    return answer("", status=status, Location=to)


def test_a_page():
    with serving({"/a?b=1": answer(PAGE)}) as site:
        found = web_of().fetch(site.url("/a?b=1#top"), SMALL)
        with found.stream as stream:
            assert stream.read().decode() == PAGE
        assert (found.address, found.kind, found.content_type) == (site.url("/a?b=1"), "page", "text/html; charset=utf-8")
    (head,) = site.heads
    assert f"Host: {HERE}:{site.port}\r\n" in head
    assert "User-Agent: Verbale/" in head
    assert "Cookie" not in head
    assert "Authorization" not in head


def test_the_address_at_the_end_of_redirects():
    pages = {"/": redirect("/b", "301 Moved"), "/b": redirect("c?x=1", "307 Temporary"), "/c?x=1": answer(PAGE)}
    with serving(pages) as site:
        found = web_of().fetch(site.url(), SMALL)
        found.stream.close()
        assert found.address == site.url("/c?x=1")


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_a_packed_page(coding):
    packed = gzip.compress(PAGE.encode()) if coding == "gzip" else zlib.compress(PAGE.encode())
    with serving({"/": answer(packed, Content_Encoding=coding)}) as site:
        assert body_of(web_of(), site.url()).decode() == PAGE


def test_a_page_in_chunks():
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<p>Ta\r\n3\r\nlks\r\n0\r\n\r\n"
    with serving({"/": reply}) as site:
        assert body_of(web_of(), site.url()) == b"<p>Talks"


@pytest.mark.parametrize(
    ("reply", "what"),
    [
        (answer("x", status="404 Not Found"), r"is not there \(HTTP 404\)"),
        (answer("x", status="500 Oops"), r"is not given by its server \(HTTP 500\)"),
        (answer("x", status="403 Forbidden"), "is refused by its server"),
        (answer("x", status="304 Not Modified"), "HTTP 304"),
        (answer("x", "application/pdf"), "is application/pdf, not a page"),
        (answer("x", ""), "is of no stated type"),
        (answer("x", Content_Encoding="br"), "is packed as br"),
        (answer("x", Content_Encoding="gzip, gzip"), "is packed as gzip, gzip"),
        (answer(b"\x1f\x8b\x08not", Content_Encoding="gzip"), "could not be fetched"),
        (b"", "could not be fetched"),
        (b"SSH-2.0-OpenSSH\r\n\r\n", "could not be fetched"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 5_000 + b"\r\n", "could not be fetched"),
        (b"HTTP/1.1 200 " + b"O" * 100_000, "could not be fetched"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n<p>", "could not be fetched"),
    ],
)
def test_what_servers_say_and_should_not(reply, what):
    error = fault_of(reply, what)
    assert isinstance(error, NotFetched)
    assert error.where.startswith("http://")
    assert error.hint


def test_a_page_that_is_shorter_than_its_server_says():
    fault_of(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000\r\n\r\n<p>Talks", "could not be fetched")


def test_a_page_that_is_longer_than_its_server_says_is_read_as_far_as_it_says():
    with serving({"/": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 8\r\n\r\n<p>Talks go on"}) as site:
        assert body_of(web_of(), site.url()) == b"<p>Talks"


def test_a_stated_length_over_the_limit_is_not_read():
    reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5000000\r\n\r\n"
    assert isinstance(fault_of(reply, "larger than the limit of 100,000 bytes"), TooLarge)


def endless(line: socket.socket) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
    while True:
        line.sendall(b"<p>more " * 1_000)


def test_a_body_without_end():
    assert isinstance(fault_of(endless, "larger than the limit"), TooLarge)


def test_a_bomb_costs_its_limit_and_no_more():
    engine = zlib.compressobj(9, wbits=31)
    bomb = b"".join(engine.compress(bytes(1 << 20)) for _ in range(300)) + engine.flush()
    tracemalloc.start()
    assert isinstance(fault_of(answer(bomb, Content_Encoding="gzip"), "larger than the limit"), TooLarge)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 8_000_000


def dripping(head: bytes, drop: bytes):
    def drip(line: socket.socket) -> None:
        line.sendall(head)
        while True:
            line.sendall(drop)
            time.sleep(0.05)

    return drip


@pytest.mark.parametrize(
    ("head", "drop"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 90000\r\n\r\n", b"x"),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (b"HTTP", b""),
    ],
)
def test_a_server_that_gives_byte_after_byte(head, drop):
    began = time.monotonic()
    fault_of(dripping(head, drop), "was not through after 0.6 seconds", seconds=0.6)
    assert time.monotonic() - began < 3


def test_a_silent_server():
    fault_of(lambda _: time.sleep(3), "could not be fetched", silence=0.3)


@pytest.mark.parametrize(
    ("to", "what"),
    [
        ("http://169.254.169.254/latest/meta-data", "leads to 169.254.169.254, which is a link of this machine"),
        ("http://127.0.0.2/", "leads to 127.0.0.2, which is this machine"),
        ("http://127.2/", "leads to 127.0.0.2, which is this machine"),
        ("http://0x7f000002/", "leads to 127.0.0.2, which is this machine"),
        ("http://2130706434/", "leads to 127.0.0.2, which is this machine"),
        ("http://[::1]/", "leads to ::1, which is this machine"),
        ("http://[::ffff:10.0.0.1]/", "10.0.0.1, which is a private network"),
        ("http://10.0.0.1:8080/", "leads to 10.0.0.1, which is a private network"),
        ("file:///etc/passwd", "leads to a file: address"),
        ("http://lund:secret@127.0.0.1/", "holds a user name"),
        ("http://127.0.0.1:25/", "names port 25"),
    ],
)
def test_redirects_to_where_nothing_is_asked(to, what):
    fault_of(redirect(to), what)


def test_redirects_without_end():
    assert fault_of(redirect("/"), "is redirected more than 5 times").hint == "name the page itself"


def test_the_product_asks_nothing_on_this_machine():
    with serving({"/": answer(PAGE)}) as site:
        for host in (HERE, "localhost", "[::1]", "[::ffff:127.0.0.1]"):
            with pytest.raises(NotFetched, match="which is this machine"):
                Web().fetch(site.url(host=host), SMALL)
    assert site.asked == []


def test_a_name_that_moves_between_look_and_connection_is_connected_where_it_was_seen():
    seen = []

    def moving(host: str, port: int) -> list[str]:
        seen.append((host, port))
        return [HERE] if len(seen) == 1 else ["127.0.0.2"]

    with serving({"/": redirect("/again")}) as site:
        web = web_of(Access(let_here, moving))
        with pytest.raises(NotFetched, match=r"leads to 127\.0\.0\.2"):
            web.fetch(site.url(host="rebind.example"), SMALL)
    assert site.asked == ["/"]
    assert seen == [("rebind.example", site.port)] * 2
    assert f"Host: rebind.example:{site.port}" in site.heads[0]


def test_of_several_addresses_only_the_open_ones_are_asked():
    with serving({"/": answer(PAGE)}) as site:
        web = web_of(Access(let_here, lambda *_: ["10.0.0.1", "::1", HERE]))
        assert body_of(web, site.url(host="post.example")).decode() == PAGE


def test_a_host_that_nobody_knows():
    def unknown(*_: object) -> list[str]:
        raise socket.gaierror(-2, "Name or service not known")

    with pytest.raises(NotFetched, match=r"has a host that is not found, nobody\.example"):
        web_of(Access(let_here, unknown)).fetch("https://nobody.example/a", SMALL)


def test_nobody_listens():
    with serving({}) as site:
        address = site.url()
    with pytest.raises(NotFetched, match="could not be fetched"):
        web_of().fetch(address, SMALL)


def secured(names: list[str]) -> tuple[ssl.SSLContext, trustme.CA]:
    authority, server = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names).configure_cert(server)
    return server, authority


def trusting(authority: trustme.CA) -> Access:
    def trust() -> ssl.SSLContext:
        context = ssl.create_default_context()
        authority.configure_trust(context)
        return context

    return Access(let_here, lambda *_: [HERE], trust)


def test_a_certificate_is_held_against_the_name_and_not_the_number():
    server, authority = secured(["post.example"])
    with serving({"/": answer(PAGE)}, server) as site:
        web = web_of(trusting(authority))
        assert body_of(web, site.url(host="post.example")).decode() == PAGE
        with pytest.raises(NotFetched, match=r"(?i)certificate"):
            web.fetch(site.url(host="other.example"), SMALL)


def test_a_certificate_that_nobody_vouches_for():
    server, _ = secured(["post.example"])
    with serving({"/": answer(PAGE)}, server) as site, pytest.raises(NotFetched, match=r"(?i)certificate"):
        web_of(Access(let_here, lambda *_: [HERE])).fetch(site.url(host="post.example"), SMALL)


def test_hosts_are_asked_with_a_pause_between():
    with serving({"/": answer(PAGE)}) as site:
        web, began = web_of(delay=0.3), time.monotonic()
        for _ in range(3):
            body_of(web, site.url())
    assert time.monotonic() - began > 0.55


def test_large_files_have_limits_of_their_own():
    lines = b'{"text": "x"}\n' * 20_000
    with serving({"/a.jsonl": answer(lines, "application/octet-stream")}) as site:
        found = web_of().fetch(site.url("/a.jsonl"), SMALL)
        with found.stream as stream:
            assert (found.kind, stream.read()) == ("lines", lines)
        with pytest.raises(TooLarge, match="limit of 1,000 bytes"):
            web_of(large_bytes=1_000).fetch(site.url("/a.jsonl"), SMALL)


@pytest.mark.parametrize("limits", [{"seconds": 0.0}, {"silence": -1.0}, {"delay": -1.0}, {"large_bytes": 0}])
def test_limits_that_no_fetch_can_keep(limits):
    with pytest.raises(Exception, match="above 0"):
        WebLimits(**limits)
