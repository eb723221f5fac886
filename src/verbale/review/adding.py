"""A record that is missing, as a person types it: words that stand in the passage at hand, who speaks or acts, and its term."""

import re
from dataclasses import dataclass
from typing import Final

from verbale.errors import UsageError
from verbale.record import Actor, Document, Reading, Span
from verbale.record.ontology import vocabulary
from verbale.review.decision import EVENT, ROLES, STATEMENT, Change, Moved, Who
from verbale.review.people import who_is
from verbale.review.quote import Quote, quoted, quoted_all
from verbale.review.typed import GAP, NEW, NOTHING, actors_like, term_typed, who_typed

__all__ = ["Passage", "event_missing", "in_context", "occurrences", "statement_missing", "the_one"]

_AROUND: Final = 24
"""Characters that are shown on each side of words, so that one place is told from another."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The part of a report that a person looks at: from `start` to `end` of its text."""

    reading: Reading
    start: int
    end: int

    @property
    def document(self) -> Document:
        """The report."""
        return self.reading.document


def occurrences(passage: Passage, typed: str) -> tuple[tuple[Span, ...], ...]:
    """Give every place of typed words in a passage; of parts that are parted by " … " the later stand as near as they can.

    White space may be of any kind and length. Raises UsageError where the words do not stand there.
    """
    parts = [one.strip() for one in typed.split(GAP) if one.strip()]
    if not parts:
        raise UsageError("no words were typed", "review", "type words of the paragraph as they stand there")
    found = [spans for first in _places(passage, parts[0]) if (spans := _followed(passage, first, parts[1:]))]
    if not found:
        what = f"{GAP.join(f' {one} ' for one in parts).strip()!r} does not stand in this paragraph"
        raise UsageError(what, "review", "type the words as the paragraph has them")
    return tuple(found)


def the_one(passage: Passage, found: tuple[tuple[Span, ...], ...], which: str = "") -> tuple[Span, ...]:
    """Give the place that a number names, from 1 on; raises UsageError where there are several and none of them is named."""
    number = which.strip()
    if not number and len(found) == 1:
        return found[0]
    if number.isascii() and number.isdecimal() and 0 < int(number[:6]) <= len(found):
        return found[int(number) - 1]
    told = ", ".join(f"{number} {in_context(passage.document, one)}" for number, one in enumerate(found, 1))
    raise UsageError(f"the words stand there {len(found):,} times", "review", f"say by its number which is meant: {told}")


def in_context(document: Document, spans: tuple[Span, ...]) -> str:
    """Give words in brackets with what stands around them.

    >>> in_context(Document("He said so, and said no."), (Document("He said so, and said no.").span(3, 7),))
    'He [said] so, and said no.'
    """
    first, last = spans[0], spans[-1]
    before, behind = document.text[max(first.start - _AROUND, 0) : first.start], document.text[last.end : last.end + _AROUND]
    words = f" {GAP} ".join(span.text for span in spans)
    return " ".join(f"{before}[{words}]{behind}".split())


def statement_missing(passage: Passage, content: tuple[Span, ...], *, act: str, source: str = "", cue: str = "") -> Change:
    """Give what is said of a statement that is missing; `source` names the speaker, by words of the passage or by a name.

    Raises UsageError where words do not stand in the passage, nobody answers to the name, or the act is none.
    """
    moved = [Moved(ROLES[STATEMENT][0], quoted_all(passage.document, content))]
    near = content[0]
    if cue.strip():
        moved.append(Moved("cue", _nearest(passage, cue, near)))
    named, who = _standing(passage, source, near), _who(passage, source, near)
    if named:
        moved.append(Moved("source", (named,)))
    return Change(moved=tuple(moved), who=who, act=term_typed(act, tuple(vocabulary("act"))))


def event_missing(
    passage: Passage, trigger: tuple[Span, ...], *, kind: str, status: str = "", actor: str = "", recipient: str = ""
) -> Change:
    """Give what is said of an event that is missing: its type, how settled it is, who does it and on whom.

    Raises UsageError where the trigger is in parts, nobody answers to a name, or a term is none.
    """
    if len(trigger) > 1:
        raise UsageError("an event stands on words without a gap", "review", "type one stretch of words")
    moved = Moved(ROLES[EVENT][0], quoted_all(passage.document, trigger))
    return Change(
        moved=(moved,),
        who=_who(passage, actor, trigger[0]),
        to=_who(passage, recipient, trigger[0]),
        type=term_typed(kind, tuple(vocabulary("event_type"))),
        status=term_typed(status, tuple(vocabulary("event_status"))) if status.strip() else None,
    )


def _places(passage: Passage, part: str) -> list[Span]:
    sought = re.compile(f"(?=({_spaced(part)}))")
    bounds = (found.span(1) for found in sought.finditer(passage.document.text, passage.start, passage.end))
    return [passage.document.span(*one) for one in bounds if _whole(passage.document.text, *one)]


def _spaced(part: str) -> str:
    return r"\s+".join(map(re.escape, part.split()))


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether no word is cut at either end."""
    cut_before = start > 0 and text[start].isalnum() and text[start - 1].isalnum()
    return not cut_before and not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _followed(passage: Passage, first: Span, parts: list[str]) -> tuple[Span, ...]:
    """A place of the first part with the nearest places of those behind it; none where one of them does not follow."""
    spans = [first]
    for part in parts:
        behind = [one for one in _places(passage, part) if one.start >= spans[-1].end]
        if not behind:
            return ()
        spans.append(behind[0])
    return tuple(spans)


def _nearest(passage: Passage, typed: str, near: Span) -> tuple[Quote, ...]:
    nearest: tuple[Span, ...] = min(occurrences(passage, typed), key=lambda spans: _apart(spans[0], near))
    return quoted_all(passage.document, nearest)


def _apart(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _standing(passage: Passage, typed: str, near: Span) -> Quote | None:
    """The words, where they stand in the passage as they are typed."""
    if not typed.strip() or typed.strip() == NOTHING or GAP in typed:
        return None
    places = _places(passage, typed)
    return quoted(passage.document, min(places, key=lambda one: _apart(one, near))) if places else None


def _who(passage: Passage, typed: str, near: Span) -> Who | None:
    """The actor whom words of the passage mention, else whom a name means, else one who is made of the words."""
    if not typed.strip():
        return None
    named = _standing(passage, typed, near)
    if named is None or typed.startswith(NEW):
        return who_typed(passage.reading, typed, near)
    mentioned = _mentioned(passage.reading, named) or next(iter(actors_like(passage.reading, typed)), None)
    if mentioned is not None:
        return who_is(passage.document, mentioned, passage.document.span(named.start, named.end))
    return Who(name=" ".join(typed.split()), mention=named, form="name" if typed.strip()[:1].isupper() else "nominal")


def _mentioned(reading: Reading, named: Quote) -> Actor | None:
    """The actor with the longest mention within the words, or around them."""
    found = [
        (len(mention.span.text), actor)
        for actor in reading.actors
        for mention in actor.mentions
        if (named.start <= mention.span.start and mention.span.end <= named.end)
        or (mention.span.start <= named.start and named.end <= mention.span.end)
    ]
    return max(found, key=lambda pair: pair[0])[1] if found else None
