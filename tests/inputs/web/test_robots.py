"""What sites ask of those who follow links."""

import pytest

from tests.inputs.web.site import WORDS, answer, serving, web_of
from verbale.inputs.intake import Intake
from verbale.inputs.web import NotFetched
from verbale.inputs.web.robots import Robots
from verbale.inputs.web.target import Target

PAGE = f"<article><p>{WORDS}</p></article>"


def target(path: str) -> Target:
    return Target.of(f"https://post.example{path}", "")


def robots(text: str) -> Robots:
    return Robots(lambda _: text)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Verbale\nAllow: /", "/a", True),
        ("User-agent: verbale\nDisallow: /news/", "/news/a", False),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
        ("<html>no rules here", "/a", True),
    ],
)
def test_rules(rules, path, allowed):
    assert robots(rules).allow(target(path)) is allowed


def test_a_site_that_wants_a_pause_has_it_up_to_a_limit():
    assert robots("User-agent: *\nCrawl-delay: 3").delay(target("/")) == 3
    assert robots("User-agent: *\nCrawl-delay: 86400").delay(target("/")) == 10
    assert robots("").delay(target("/")) == 0


def linked(path: str, pages: dict) -> tuple[list[str], str]:
    with serving(pages) as site:
        try:
            web_of().linked(site.url(path), Intake()).stream.close()
        except NotFetched as error:
            return site.asked, error.what
        return site.asked, ""


def test_a_linked_page_is_asked_for_behind_its_sites_rules():
    assert linked("/a", {"/a": answer(PAGE)}) == (["/robots.txt", "/a"], "")


def test_a_linked_page_that_its_site_keeps_back():
    rules = answer("User-agent: *\nDisallow: /", "text/plain")
    assert linked("/a", {"/a": answer(PAGE), "/robots.txt": rules}) == (
        ["/robots.txt"],
        "may not be fetched by the robots.txt of its site",
    )


def test_a_redirect_to_what_its_site_keeps_back():
    rules = answer("User-agent: *\nDisallow: /b", "text/plain")
    pages = {"/a": answer("", status="302 Found", Location="/b"), "/b": answer(PAGE), "/robots.txt": rules}
    assert linked("/a", pages)[0] == ["/robots.txt", "/a"]


@pytest.mark.parametrize("rules", [answer("", status="503 Busy"), b"", answer("x" * 600_000, "text/plain")])
def test_a_site_whose_rules_cannot_be_had_is_left_alone(rules):
    asked, what = linked("/a", {"/a": answer(PAGE), "/robots.txt": rules})
    assert (asked, what) == (["/robots.txt"], "may not be fetched by the robots.txt of its site")


def test_rules_that_have_moved():
    pages = {
        "/a": answer(PAGE),
        "/robots.txt": answer("", status="301 Moved", Location="/rules"),
        "/rules": answer("User-agent: *\nDisallow: /a", "text/plain"),
    }
    assert linked("/a", pages)[0] == ["/robots.txt", "/rules"]


def test_only_pages_are_followed():
    assert "is application/warc, not a page" in linked("/a", {"/a": answer("x", "application/warc")})[1]


def test_what_a_person_names_is_asked_for_without_rules():
    with serving({"/a": answer(PAGE), "/robots.txt": answer("User-agent: *\nDisallow: /", "text/plain")}) as site:
        web_of().fetch(site.url("/a"), Intake()).stream.close()
        assert site.asked == ["/a"]
