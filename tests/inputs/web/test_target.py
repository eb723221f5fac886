"""Addresses of the web, taken apart."""

import pytest

from verbale.inputs.web.target import NotFetched, Target


@pytest.mark.parametrize(
    ("address", "url", "host"),
    [
        ("https://post.example", "https://post.example/", "post.example"),
        ("HTTP://Post.Example:80/a?b=1#c", "http://post.example/a?b=1", "post.example"),
        ("https://post.example:8443/a b/ü?q=“x”", "https://post.example:8443/a%20b/%C3%BC?q=%E2%80%9Cx%E2%80%9D", "post.example"),
        ("https://post.example/%E2%82%AC?a=%2F", "https://post.example/%E2%82%AC?a=%2F", "post.example"),
        ("https://zürich.example./", "https://xn--zrich-kva.example/", "xn--zrich-kva.example"),
        ("http://[2606:4700::1111]:8080/x", "http://[2606:4700::1111]:8080/x", "2606:4700::1111"),
        ("https://post.example//evil.example/", "https://post.example//evil.example/", "post.example"),
    ],
)
def test_an_address(address, url, host):
    found = Target.of(address, address)
    assert (found.url, found.host) == (url, host)
    assert Target.of(found.url, "") == found


@pytest.mark.parametrize(
    ("address", "what"),
    [
        ("ftp://post.example/a", "leads to a ftp: address"),
        ("file:///etc/passwd", "leads to a file: address"),
        ("gopher://post.example/", "leads to a gopher: address"),
        ("https://lund@post.example/", "holds a user name or a password"),
        ("https://lund:secret@post.example/", "holds a user name or a password"),
        ("https://@post.example/", "holds a user name or a password"),
        ("http://post.example:22/", "names port 22"),
        ("http://post.example:0/", "names port 0"),
        ("http://post.example:x/", "is no address of the web"),
        ("http://post.example:99999/", "is no address of the web"),
        ("http:///a", "address without a host"),
        ("http://[::1", "is no address of the web"),
        ("http://" + "a" * 70 + ".example/", "is no address of the web"),
        ("http://post.example/" + "a" * 9_000, "or one too long"),
    ],
)
def test_what_is_refused_before_anything_is_asked(address, what):
    with pytest.raises(NotFetched, match=what):
        Target.of(address, address)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("/b", "https://post.example/b"),
        ("b?x=1", "https://post.example/a/b?x=1"),
        ("//other.example/", "https://other.example/"),
        ("http://other.example/a\r\nX: y", "http://other.example/aX:%20y"),
    ],
)
def test_where_a_redirect_leads(location, url):
    assert Target.of("https://post.example/a/c", "").joined(location, "").url == url


def test_a_redirect_to_a_file():
    with pytest.raises(NotFetched, match="file: address"):
        Target.of("https://post.example/a/c", "").joined("file:///etc/passwd", "")
