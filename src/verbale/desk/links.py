"""Addresses within the desk: every state of a page is one, so that it can be kept, sent and gone back to."""

from urllib.parse import quote, urlencode, urlsplit

from markupsafe import Markup

from verbale.desk.asked import Asked
from verbale.desk.words import say

__all__ = ["again", "file_of", "form_of", "forms_of", "href", "link_of"]


def href(path: str, /, **given: object) -> str:
    """Give an address within the desk with a query; a value of None is left out.

    >>> href("/search", q="R&D talks", page=None)
    '/search?q=R%26D+talks'
    """
    query = urlencode([(name, value) for name, value in given.items() if value is not None])
    return quote(path) + (f"?{query}" if query else "")


def again(asked: Asked, **changed: object) -> str:
    """Give the address of the same page with other fields; a value of None takes a field away."""
    return href(asked.path, **{**asked.given, **changed})


def form_of(asked: Asked, form: str) -> str:
    """Give the address of the same page in another form; a table holds the rows of all pages."""
    path = asked.path.removesuffix(".json").removesuffix(".csv")
    return href(f"{path}.{form}", **{name: value for name, value in asked.given.items() if form != "csv" or name != "page"})


def forms_of(asked: Asked) -> Markup:
    """Give links to the other forms of a page."""
    links = [Markup('<a href="{}">{}</a>').format(form_of(asked, form), say(f"page.{form}")) for form in ("json", "csv")]
    return Markup(" · ").join(links)


def file_of(asked: Asked, path: str) -> str:
    """Give the address of a file that is made with the same fields."""
    return href(path, **asked.given)


def link_of(address: str | None) -> str | None:
    """Give the address of a page of the web that a reader may go to; None where it leads anywhere else.

    >>> link_of("https://averin.example/talks"), link_of("javascript:alert(1)")
    ('https://averin.example/talks', None)
    """
    if not address or not address.isprintable() or " " in address:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None
