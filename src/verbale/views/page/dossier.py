"""The dossier of an actor for print: in the desk, and as one file of HTML that needs no network and no script."""

from collections.abc import Iterator, Sequence

from verbale.store import Value
from verbale.views.ink import clean
from verbale.views.page.markup import Markup, element, escaped, joined, void
from verbale.views.page.portrait import acts_over_time, identity, section, topics
from verbale.views.page.style import dossier_sheet, policy
from verbale.views.page.told import Way, deeds, faced, led, nowhere, sayings
from verbale.views.portrayal import Portrayed
from verbale.views.wording import act_word, counted, event_word

__all__ = ["dossier", "dossier_file"]

_FOOT = (
    "Read by machine. It says what the reports say, and gives no verdict of its own. Topics are named by words that statements "
    "share. Two positions may differ because one carries a condition. Who is one is told by name and country, or name and role."
)


def dossier(held: Portrayed, way: Way = nowhere) -> Markup:
    """Give the dossier, without the page around it."""
    return element("div", *_parts(held, way), class_="dossier")


def dossier_file(held: Portrayed) -> str:
    """Give the dossier as a whole page."""
    style = "\n" + dossier_sheet()
    head = element(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=policy([style])),
        void("meta", name="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name="referrer", content="no-referrer"),
        element("title", escaped(f"{clean(held.actor.name)} · dossier by Verbale")),
        element("style", Markup(style)),
    )
    brand, what = element("span", escaped("Verbale"), class_="brand"), element("span", escaped("Dossier"), class_="soft")
    main = element("main", dossier(held))
    body = element("body", element("header", brand, what, class_="mast"), main)
    return f"<!doctype html>\n{element('html', head, body, lang='en')}\n"


def _parts(held: Portrayed, way: Way) -> Iterator[Markup]:
    yield identity(held.actor, held.portrait)
    facts = list(_facts(held, way))
    if facts:
        yield element("dl", *facts, class_="facts")
    yield acts_over_time(held.actor, held.portrait)
    yield topics(held.actor, held.positions, way)
    if held.face:
        rows = element("ul", *(faced(pair, way) for pair in held.face), class_="rows differ")
        yield section("face", "Face to face", "with other accounts, or with its own earlier words", rows)
    if held.latest:
        yield section("said", "Said", _latest(held.portrait.statements, held.latest), sayings(held.latest, way, named=False))
    if held.heard:
        yield section("heard", "Was told", "", sayings(held.heard, way, named=True))
    for name, head, happened in (("did", "Did", held.did), ("met", "Had done to it", held.met)):
        if happened:
            yield section(name, head, "as the reports tell it, the latest first", deeds(happened, way))
    yield element("div", element("p", escaped(_FOOT)), class_="block soft about-it")


def _latest(count: int, shown: Sequence[object]) -> str:
    return f"the latest {len(shown):,} of {counted(count, 'statement')}" if len(shown) < count else counted(count, "statement")


def _facts(held: Portrayed, way: Way) -> Iterator[Markup]:
    told = held.portrait
    yield from _fact("Says", [_counted(one, act_word(one.value, several=False)) for one in told.acts])
    yield from _fact("Does", [_counted(one, event_word(one.value, None)) for one in told.doings])
    yield from _fact("Speaks to", [_linked(one.id, one.name, one.count, way) for one in told.addressees])
    yield from _fact("Outlets", [_counted(one, clean(one.value)) for one in told.outlets])
    yield from _fact("Of that name, too", [_linked(one.id, one.name, one.reports, way) for one in held.namesakes])


def _fact(label: str, values: Sequence[Markup]) -> Iterator[Markup]:
    if values:
        yield element("dt", escaped(label))
        yield element("dd", joined(values, escaped(", ")))


def _counted(tally: Value, name: str) -> Markup:
    return _with_count(element("bdi", escaped(name)), tally.count)


def _linked(actor: str, name: str, count: int, way: Way) -> Markup:
    return _with_count(led(way(f"/actor/{actor}"), element("bdi", escaped(clean(name))), class_="plain"), count)


def _with_count(name: Markup, count: int) -> Markup:
    return joined([name, element("span", escaped(f"\N{NO-BREAK SPACE}{count:,}"), class_="num")])
