"""Templates: everything in them is escaped, and nothing unknown is passed over in silence."""

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from verbale.desk import links
from verbale.desk.asked import Asked
from verbale.desk.assets import address
from verbale.desk.drawings import DRAWINGS
from verbale.desk.drawings.histogram import filled
from verbale.desk.drawings.ties import kind_word
from verbale.desk.words import say, written
from verbale.record.ontology import event_modes, vocabulary
from verbale.store import Happened, ReportLine, Said, Value
from verbale.store.faced import Side
from verbale.views.codes import country_name
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.page import making, report, sign, status_line, title_of
from verbale.views.page.dossier import dossier
from verbale.views.page.portrait import acts_over_time, identity, topics
from verbale.views.page.told import deeds, faced, sayings
from verbale.views.wording import act_word, day, event_word, months, short_day, weekdays

__all__ = ["environment"]


def environment() -> Environment:
    """Make the environment of the templates; it holds no state of a request."""
    made = Environment(
        loader=PackageLoader("verbale.desk"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= _GLOBALS
    made.globals |= {name: _drawing(draw) for name, draw in (*DRAWINGS.items(), *_REPORT.items(), *_ACTOR.items())}
    made.filters |= {"day": day, "short": _short, "acts": _act, "title": _title, "clipped": _clipped}
    return made


def _shown(value: object) -> object:
    """Text of a report is shown without what would steer its reader's screen; what is markup stays as it is."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _drawing(draw: Callable[..., str]) -> Callable[..., Markup]:
    """A drawing of ours as markup: the functions of `verbale.views.page.markup` escape every text that they are given."""

    def drawn(*values: object, **named: object) -> Markup:
        return Markup(draw(*values, **named))  # noqa: S704 - made by the functions that escape

    return drawn


def _clipped(text: str, most: int) -> str:
    """Text of a list, which leads to all of it, cut behind a word where it is longer."""
    if len(text) <= most:
        return text
    return f"{text[:most].rpartition(' ')[0] or text[:most]} …"


def _kept(text: str) -> Markup:
    """Text that is a part of a longer one: cleaned as all text, but for the blanks at its edges."""
    before, behind = " " * text[:1].isspace(), " " * text[-1:].isspace()
    return escape(f"{before}{clean(text)}{behind}" if text.strip() else before)


def _short(value: str | dt.date | None) -> str:
    """A day without its year; what is no full day is given back as it is."""
    if value is None:
        return ""
    try:
        known = value if isinstance(value, dt.date) else dt.date.fromisoformat(value[:10])
    except ValueError:
        return str(value)
    return short_day(known)


def _act(said: Said | Side) -> str:
    return _act_name(said.act) if said.act else written("said.plain")


def _act_name(act: str) -> str:
    return act_word(act, several=False)


def _title(of: ReportLine) -> str:
    """The title of a report, else the name of its file."""
    return clean(of.title or (of.path or "").rpartition("/")[2]) or written("report.untitled")


def _strong(key: str, count: int) -> Markup:
    return Markup("<b>{}</b>").format(say(key, count=count))


def _from_to(first: str | None, last: str | None) -> str:
    """A stretch of days; one day where it is one."""
    if first is None or last is None:
        return ""
    if first == last:
        return day(first)
    year = "" if first[:4] == last[:4] else f" {first[:4]}"
    return written("stories.between", first=f"{_short(first)}{year}", last=f"{_short(last)} {last[:4]}")


def _days_of(one: Happened, year: int | None = None) -> str:
    """When an event is, in few words: its day or days, without this year, or the report's words, or when it was told."""
    if one.first and one.last:
        first, last = dt.date.fromisoformat(one.first), dt.date.fromisoformat(one.last)
        before = "" if first.year in {year, last.year} else f" {first.year}"
        behind = "" if last.year == year else f" {last.year}"
        if first == last:
            return f"{short_day(first, weekday=True)}{behind}"
        return f"{short_day(first)}{before} – {short_day(last)}{behind}"
    told = one.report.published
    return clean(one.when or "") or (written("ahead.told_on", day=_short(told)) if told else written("ahead.no_day"))


def _facet_value(field: str, value: str) -> str:
    """A value of a facet in words."""
    if field == "act":
        return _act_name(value)
    if field == "type":
        return event_word(value, None)
    if field == "status":
        return written(f"status.{value}")
    return day(value) if field in {"since", "until"} else value.strip('"')


def _named(field: str, value: str) -> str:
    """A value of a facet as it is asked for: a name as one phrase."""
    return f'"{value}"' if field in {"by", "to"} and '"' not in value else value


def _over_time(days: tuple[Value, ...], asked: Asked) -> Markup:
    """The histogram of a search; a bar leads to the days that it stands for."""
    shown = filled(days)
    ways = [links.again(asked, page=None, **_bounds(value.value)) for value in shown]
    return Markup(DRAWINGS["histogram"](shown, ways))  # noqa: S704 - a drawing of ours


def _bounds(value: str) -> Mapping[str, str]:
    """The first and the last day of a day, a month or a year."""
    first = dt.date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    if len(value) == len("2031-05-02"):
        last = first
    elif len(value) == len("2031-05"):
        last = (first.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
    else:
        last = first.replace(month=12, day=31)
    return {"since": first.isoformat(), "until": last.isoformat()}


def _narrowing(asked: Asked, path: str) -> Mapping[str, str]:
    """What narrows the map, the network and the events down, kept on the way from one to the other."""
    fields = ("type", "status", "actor", "story", "since", "until")
    kept = fields if path == "/map" else (*fields, "by", "to")
    return {name: value for name in kept if (value := asked.text(name))}


def _month_name(month: dt.date) -> str:
    return f"{months()[month.month - 1]} {month.year}"


def _weekday(of: dt.date) -> str:
    return weekdays()[of.weekday()]


def _making(index: Index) -> str:
    return making(index, {})


_GLOBALS: Final[Mapping[str, object]] = {
    "t": say,
    "href": links.href,
    "again": links.again,
    "form_of": links.form_of,
    "forms_of": links.forms_of,
    "file_of": links.file_of,
    "link_of": links.link_of,
    "asset": address,
    "terms": vocabulary,
    "modes_of": event_modes,
    "kept": _kept,
    "strong": _strong,
    "days_of": _days_of,
    "from_to": _from_to,
    "act_name": _act_name,
    "facet_value": _facet_value,
    "named": _named,
    "over_time": _over_time,
    "kind_word": kind_word,
    "country_name": country_name,
    "narrowing": _narrowing,
    "month_name": _month_name,
    "weekday": _weekday,
    "report_title": title_of,
}

_REPORT: Final[Mapping[str, Callable[..., str]]] = {
    "sign": sign,
    "report_body": report,
    "status_line": status_line,
    "report_making": _making,
}

_ACTOR: Final[Mapping[str, Callable[..., str]]] = {
    "identity": identity,
    "acts_over_time": acts_over_time,
    "topics": partial(topics, way=links.href),
    "sayings": partial(sayings, way=links.href),
    "deeds": partial(deeds, way=links.href),
    "faced": partial(faced, way=links.href),
    "dossier": partial(dossier, way=links.href),
}
