"""Who takes part in an event, in one short phrase of the report's own words.

The words that name the participants stand in the order of the text, with the few words between them ("two reporters by the
police"), and a comma where more or other words lie between; where nobody is named after the event, the words that follow it
in its clause are given. Nothing is added; only a named actor goes by the name that the page gives it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from verbale.record import Event, Participant, Span
from verbale.views.conditions import without
from verbale.views.index import Index
from verbale.views.ink import clean
from verbale.views.quotes import quoted
from verbale.views.wording import clause_heads, danglers

__all__ = ["participants", "sentence_of"]

_BETWEEN: Final = re.compile(r"(?:['’]s)?(?:\s+[^\s.,;:!?\"“”«»()–—]+){0,5}\s+|\s*")
"""At most five words and no mark that ends a clause."""
_NEW_PARAGRAPH: Final = re.compile(r"\n\s*\n")
_WORD: Final = re.compile(r"\S+")
_OPENERS: Final = tuple('“"«(–—-…')
_CLOSERS: Final = ".,;:!?…”\"»)–—’'"
_FOLLOWING: Final = 7
"""Words that are taken from what follows an event."""
_REACH: Final = 200
"""Characters behind an event in which these words may stand."""
_DESTINATION: Final = re.compile(r"\s+to\s")


@dataclass(frozen=True, slots=True, order=True)
class _Part:
    """A stretch of the report that goes into a phrase, and how it is shown there."""

    start: int
    end: int
    shown: str


def participants(index: Index, event: Event) -> str:
    """Give those who take part without the words that name the event; "" where the report names none.

    The first words after the event keep what leads to them: "of two reporters", "with the president".
    """
    parts, trigger = _parts(index, event), _trigger(event)
    line, before = ", ".join(_unplaced(index, event)), None
    if not line and parts == [trigger]:
        return ""
    for part in (*parts, *_rest(index, event, parts[-1])):
        link = _link(index, event, before, part)
        if part != trigger:
            near = before is not None and before != trigger and link is not None
            led = (link or "") + part.shown
            line = line + led if near else f"{line}, {led.lstrip()}" if line else led.lstrip()
        before = part
    return clean(line)


def sentence_of(index: Index, event: Event) -> str:
    """Give those who take part and the words that name the event: "Lee is to fly to Kest", "Lee: brief the council"."""
    parts, trigger = _parts(index, event), _trigger(event)
    line, before = ", ".join(_unplaced(index, event)), None
    for part in (*parts, *_rest(index, event, parts[-1])):
        link = _link(index, event, before, part)
        apart = "" if not line else ": " if part == trigger else ", "
        line += (apart if link is None else link) + part.shown
        before = part
    return clean(line)


def _trigger(event: Event) -> _Part:
    return _Part(event.trigger.start, event.trigger.end, event.trigger.text)


def _parts(index: Index, event: Event) -> list[_Part]:
    """The trigger and all that takes part, in the order of the text; of two that share words the longer one."""
    kept = [_trigger(event)]
    named = (part for part in _named(index, event) if part.shown.lower() not in danglers())
    for part in sorted(named, key=lambda one: (one.start - one.end, one.start)):
        if all(part.end <= other.start or other.end <= part.start for other in kept):
            kept.append(part)
    return sorted(kept)


def _named(index: Index, event: Event) -> Iterator[_Part]:
    for one in (*event.actors, *event.recipients):
        if one.span:
            yield _Part(one.span.start, one.span.end, _called(index, one, one.span))
    if event.quantity:
        yield _as_it_stands(event.quantity.span)
    place = index.place(event)
    if place and _DESTINATION.match(index.document.text, event.trigger.end, place.span.start):
        yield _as_it_stands(place.span)
    said = index.cued(event.trigger) if event.within else None
    if said:
        spans = without(index.document, said.content, said.condition)
        shown = quoted(index.document.text, spans, direct=said.form == "direct", whole=said.content)
        yield _Part(spans[0].start, spans[-1].end, shown)


def _as_it_stands(span: Span) -> _Part:
    return _Part(span.start, span.end, span.text)


def _unplaced(index: Index, event: Event) -> list[str]:
    """The names of those who take part without words there."""
    return [index.speakers.name(one.actor) for one in (*event.actors, *event.recipients) if one.actor and not one.span]


def _called(index: Index, participant: Participant, span: Span) -> str:
    """A named actor, or one whom a pronoun stands for, goes by name; anyone else by the words that stand there."""
    if participant.actor is None:
        return span.text
    mentions = index.actors[participant.actor].mentions
    named = any(mention.form in {"name", "title"} for mention in mentions)
    pronoun = any(mention.form == "pronoun" and mention.span == span for mention in mentions)
    return index.speakers.name(participant.actor) if named or pronoun else span.text


def _link(index: Index, event: Event, before: _Part | None, part: _Part) -> str | None:
    """The report's words between two parts, where they are few and no time or cue is among them; else None."""
    if before is None or index.cues.touching(before.end, part.start):
        return None
    time = index.time(event)
    if time and time.span.start < part.start and before.end < time.span.end:
        return None
    gap = index.document.text[before.end : part.start]
    return gap if _BETWEEN.fullmatch(gap) and not _NEW_PARAGRAPH.search(gap) else None


def _rest(index: Index, event: Event, last: _Part) -> list[_Part]:
    """The words that follow the event in its clause, where no participant does: "block [the quay]"."""
    text, start = index.document.text, event.trigger.end
    if last != _trigger(event) or not text[start : start + 1].isspace():
        return []
    words: list[tuple[int, int]] = []
    for found in _WORD.finditer(text, start, _bound(index, event)):
        word = found[0].rstrip(_CLOSERS)
        cut = bool(text[found.end() : found.end() + 1].strip())
        if cut or found[0].startswith(_OPENERS) or word.lower() in clause_heads():
            break
        words.append((found.start(), found.start() + len(word)))
        if word != found[0] or len(words) == _FOLLOWING:
            break
    while words and text[slice(*words[-1])].lower() in danglers():
        words.pop()
    return [_Part(words[0][0], words[-1][1], text[words[0][0] : words[-1][1]])] if words else []


def _bound(index: Index, event: Event) -> int:
    """Where the paragraph ends, or the time, the place, a cue or a condition begins: each of them is told elsewhere."""
    start = event.trigger.end
    end = min(start + _REACH, index.document.chars)
    paragraph = _NEW_PARAGRAPH.search(index.document.text, start, end)
    end = paragraph.start() if paragraph else end
    time, place = index.time(event), index.place(event)
    told = [record.span.start for record in (time, place) if record and record.span.start >= start]
    told += [span.start for group in (index.cues, index.conditions) for span, _ in group.touching(start, end)]
    return min([end, *(max(one, start) for one in told)])
