"""Who an actor is, what it did by words over time, and what it holds, topic by topic: shared by its page and its dossier."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from verbale.store import CastLine, Portrait, Tally
from verbale.views.codes import country_name, sector_name
from verbale.views.ink import clean
from verbale.views.page.acts import acts_strip
from verbale.views.page.markup import NOTHING, Markup, element, escaped, joined
from verbale.views.page.signs import sign
from verbale.views.page.told import Way, led, statement
from verbale.views.portrayal import Position, Turn
from verbale.views.telling import Told
from verbale.views.wording import act_word, counted, day, short_day

__all__ = ["acts_over_time", "identity", "section", "topics"]

_ALSO: Final = 6
"""Further roles and names that are told."""


def identity(actor: CastLine, held: Portrait) -> Markup:
    """Give the name and the role that most reports give, under what kind of actor it is, above what else it is called."""
    about = [
        actor.kind.capitalize(),
        clean(country_name(actor.country or "")),
        *(clean(sector_name(one.value)) for one in held.sectors[:1]),
    ]
    about += [clean(actor.wikidata or ""), f"in {counted(actor.reports, 'report')}"]
    return joined(
        [
            element("p", element("bdi", escaped(" · ".join(filter(None, about)))), class_="kicker"),
            element("h1", escaped(clean(actor.name)), dir="auto"),
            *_roles(held.roles),
            *_others([one.value for one in held.names if one.value != actor.name]),
        ]
    )


def acts_over_time(actor: CastLine, held: Portrait) -> Markup:
    """Give the drawing of what an actor did by words; nothing where that is on less than two days."""
    if len(held.moments) <= 1:
        return NOTHING
    first, last = held.moments[0].day, max(one.last or one.day for one in held.moments)
    hint = f"{counted(held.statements, 'statement')}, {day(first)} to {day(last)}"
    signs = [
        joined([sign("actual"), escaped("said outright")]),
        joined([sign("conditional"), escaped("with a condition")]),
        joined([element("span", escaped("~"), class_="disputed"), escaped(" disputed")]),
    ]
    key = element("ul", *(element("li", one) for one in signs), class_="key")
    return section("acts", "Acts over time", hint, joined([acts_strip(held.moments, clean(actor.name)), key]))


def topics(actor: CastLine, held: Sequence[Position], way: Way) -> Markup:
    """Give what an actor holds on each topic, and where it turned; nothing where it holds nothing."""
    body = joined(_topic(actor, one, way) for one in held)
    return section("positions", "Positions", "the latest exact words first", body) if held else NOTHING


def section(name: str, head: str, hint: str, body: Markup) -> Markup:
    """Give a part of a page under its head."""
    words = [escaped(head), *([escaped(" "), element("span", escaped(hint), class_="soft")] if hint else [])]
    return element("section", element("h2", *words, class_="head", id=name), body, class_="block", aria_labelledby=name)


def _roles(roles: Sequence[Tally]) -> Iterator[Markup]:
    if not roles:
        return
    most = roles[0]
    days = f", {_between(most.first, most.last)}" if most.first else ""
    yield element("p", escaped(clean(most.value)), class_="stand role", dir="auto")
    yield element("p", escaped(f"so called in {counted(most.count, 'report')}{days}"), class_="soft")
    if roles[1:]:
        yield element("p", escaped("Also described as "), _listed(map(_described, roles[1:_ALSO])), class_="soft also")


def _described(role: Tally) -> Markup:
    days = f" ({_between(role.first, role.last)})" if role.first else ""
    return joined([element("bdi", escaped(clean(role.value)), class_="words"), escaped(days)])


def _others(names: Sequence[str]) -> Iterator[Markup]:
    if names:
        shown = (element("bdi", escaped(clean(one))) for one in names[: _ALSO * 2])
        yield element("p", escaped("Also called "), _listed(shown), class_="soft also")


def _listed(parts: Iterable[Markup]) -> Markup:
    return joined(parts, escaped("; "))


def _between(first: str | None, last: str | None) -> str:
    """One day, or a stretch of days, the year told once."""
    if not first or not last or first == last:
        return day(first or last or "")
    year = "" if first[:4] == last[:4] else f" {first[:4]}"
    return f"{_short(first)}{year} to {_short(last)} {last[:4]}"


def _short(value: str | None) -> str:
    try:
        return short_day(date.fromisoformat(value[:10])) if value else ""
    except ValueError:
        return value or ""


def _topic(actor: CastLine, one: Position, way: Way) -> Markup:
    count = led(way(f"/actor/{actor.id}/words", topic=one.topic), escaped(counted(one.statements, "statement")), class_="plain")
    head = element("div", element("h3", escaped(clean(one.name)), dir="auto"), element("p", count, class_="soft"))
    rows = element("ul", *(_held(when, told, way) for when, told in one.said))
    return element("div", head, element("div", rows, *map(_turn, one.turns)), class_="topic rec", tabindex=-1)


def _held(when: str | None, told: Told, way: Way) -> Markup:
    report = told.said.report
    name = clean(report.outlet or report.title or "")
    by = element("span", led(way(f"/report/{report.id}"), element("bdi", escaped(name)), class_="plain"), class_="soft by")
    shown = element("time", escaped(_short(when)), datetime=when)
    return element("li", shown, element("div", statement(told, way), escaped(" "), by))


def _turn(one: Turn) -> Markup:
    before, after = (_stance(told) for told in (one.before, one.after))
    days = f" Until {_short(one.before_day)}: {before}; since {_short(one.after_day)}: {after}. "
    words = (element("bdi", escaped(clean(told.quote)), class_="words") for told in (one.before, one.after))
    return element("p", element("b", escaped("Shift.")), escaped(days), joined(words, escaped(" → ")), class_="shift")


def _stance(told: Told) -> str:
    said = told.said
    act = act_word(said.act, several=False) if said.act else "says"
    denied = "not: " if said.negated and said.act == "assert" else ""
    return f"{denied}{act}{', with a condition' if told.conditions else ''}"
