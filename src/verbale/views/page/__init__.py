"""A reading as one file of HTML: the whole report on the left, its record on the right; it needs no network and no script."""

from collections.abc import Mapping

from verbale.record import Reading
from verbale.views.index import Index
from verbale.views.page.body import body, report, status_line
from verbale.views.page.cuts import Cut, cuts
from verbale.views.page.jsonld import linked_data
from verbale.views.page.making import making
from verbale.views.page.markup import Markup, element, escaped, joined, void
from verbale.views.page.naming import title_of
from verbale.views.page.signs import drawn as drawn_sign
from verbale.views.page.signs import sign
from verbale.views.page.style import anchors, lights, policy, script, sheet, style_sheet
from verbale.views.page.timeline import Entry, timeline

__all__ = [
    "Cut",
    "Entry",
    "Markup",
    "anchors",
    "cuts",
    "drawn_sign",
    "element",
    "escaped",
    "joined",
    "lights",
    "making",
    "report",
    "report_page",
    "script",
    "sign",
    "status_line",
    "style_sheet",
    "timeline",
    "title_of",
    "void",
]


def report_page(reading: Reading, scores: Mapping[str, object] | None = None) -> str:
    """Give the page of one reading; `scores` are the model's measured scores, by the keys of `verbale info --json`.

    The same reading and scores give the same bytes.
    """
    index = Index(reading)
    style, lit, program = sheet(index), lights(index), script()
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=policy((style, lit), program)),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="referrer", content="no-referrer"),
        element("title", escaped(f"{title_of(index)} · record by Verbale")),
        element("style", Markup(style)),
        element("noscript", element("style", Markup(lit))),
        linked_data(index),
    )
    page = element("html", head, element("body", *body(index, scores or {}), element("script", Markup(program))), lang="en")
    return f"<!doctype html>\n{page}\n"
