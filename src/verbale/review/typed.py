"""What a person types about a record, as a change of it: other words, another actor, another term."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from verbale.errors import UsageError
from verbale.record import Actor, Document, Event, Reading, Span
from verbale.record.ontology import event_modes, vocabulary
from verbale.review.anchoring import words_of
from verbale.review.decision import EVENT, NOBODY, ROLES, STATEMENT, Change, Moved, Record, Who
from verbale.review.people import who_is
from verbale.review.quote import Quote, quoted_all

__all__ = [
    "actors_like",
    "change_of_actor",
    "change_of_terms",
    "change_of_words",
    "like",
    "term_typed",
    "terms_for",
    "who_typed",
    "words_typed",
]

NOTHING: Final = "-"
"""Typed for words or an actor that the report does not have."""

NEW: Final = "="
"""Typed before the name of an actor whom the reading does not have."""

GAP: Final = "…"
_STEPS: Final = re.compile(r"([+-]?\d+)\s+([+-]?\d+)$")
_ROLE: Final = re.compile(r"(\w+):\s*(.*)$", re.DOTALL)
_WORD: Final = re.compile(r"\S+")


def change_of_words(reading: Reading, record: Record, typed: str) -> Change:
    """Give the change that moves the words of a record.

    Typed are the new words as they stand in the report, parts of them parted by " … ", or how many words the beginning and the
    end move ("-1 +2"); "source: the minister" moves the source, "source: -" takes it away. Of several places the nearest is
    meant; white space may be of any kind and length. Raises UsageError where the words do not stand there.
    """
    roles = ROLES[EVENT if isinstance(record, Event) else STATEMENT]
    named = _ROLE.match(typed)
    role, words = (named[1], named[2]) if named and named[1] in roles else (roles[0], typed)
    before = _before(record, role)
    if words.strip() == NOTHING:
        return Change(moved=(Moved(role),))
    steps = _STEPS.match(words.strip())
    if steps and before:
        spans = _stepped(reading.document, before, int(steps[1]), int(steps[2]))
    else:
        spans = _found(reading.document, words, (before or words_of(record))[0].start)
    return Change(moved=(Moved(role, quoted_all(reading.document, spans)),))


def _before(record: Record, role: str) -> tuple[Span, ...]:
    told = getattr(record, role)
    return (told,) if isinstance(told, Span) else told or ()


def words_typed(document: Document, typed: str, near: int) -> tuple[Quote, ...]:
    """Give typed words as they stand in a report, parts of them parted by " … "; of several places the nearest is meant.

    Raises UsageError where they do not stand there.
    """
    return quoted_all(document, _found(document, typed, near))


def _found(document: Document, words: str, near: int) -> tuple[Span, ...]:
    """Look typed words up in the report: a person's words have no offsets."""
    spans: list[Span] = []
    for part in filter(None, (one.strip() for one in words.split(GAP))):
        after = spans[-1].end if spans else 0
        sought = r"\s+".join(map(re.escape, part.split()))
        places = [found.span(1) for found in re.finditer(f"(?=({sought}))", document.text) if found.start() >= after]
        if not places:
            raise UsageError(f"{part!r} does not stand in the report", "review", "type the words as the report has them")
        spans.append(document.span(*min(places, key=lambda one: abs(one[0] - near))))
    if not spans:
        raise UsageError("no words were typed", "review")
    return tuple(spans)


def _stepped(document: Document, spans: tuple[Span, ...], first: int, last: int) -> tuple[Span, ...]:
    """Move the beginning and the end by whole words."""
    words = [(found.start(), found.end()) for found in _WORD.finditer(document.text)]
    start = _step([bounds[0] for bounds in words], spans[0].start, first)
    end = _step([bounds[1] for bounds in words], spans[-1].end, last)
    kept = [span for span in spans if span.end > start and span.start < end]
    if start >= end or not kept:
        raise UsageError("no words would be left", "review", "move less")
    bounds = [(span.start, span.end) for span in kept]
    bounds[0], bounds[-1] = (start, bounds[0][1]), (bounds[-1][0] if len(bounds) > 1 else start, end)
    return tuple(document.span(*one) for one in bounds)


def _step(places: Sequence[int], place: int, steps: int) -> int:
    """Go on by some of the places before or behind one, as far as they reach."""
    if steps < 0:
        before = [one for one in places if one < place]
        return before[max(len(before) + steps, 0)] if before else place
    behind = [one for one in places if one > place]
    return behind[min(steps, len(behind)) - 1] if steps and behind else place


def actors_like(reading: Reading, typed: str) -> tuple[Actor, ...]:
    """Give the actors of a reading whose names answer to what is typed so far, those that begin with it first."""
    named: dict[str, Actor] = {}
    for actor in reading.actors:
        named.setdefault(actor.name, actor)
    return tuple(named[name] for name in like(tuple(named), typed))


def like(names: Sequence[str], typed: str) -> tuple[str, ...]:
    """Give the names that answer to what is typed: the same, then those that begin so, then those with a word that does.

    >>> like(["Ann Dell", "Dell", "Ben"], "de")
    ('Dell', 'Ann Dell')
    """
    sought = typed.strip().casefold()
    ranks = {name: _rank(name.casefold(), sought) for name in names}
    return tuple(sorted((name for name in names if ranks[name] is not None), key=lambda name: ranks[name] or 0))


def _rank(name: str, sought: str) -> int | None:
    if name == sought:
        return 0
    if name.startswith(sought):
        return 1
    return 2 if any(word.startswith(sought) for word in re.findall(r"\w+", name)) else None


def change_of_actor(reading: Reading, record: Record, typed: str) -> Change:
    """Give the change that another speaks, or does it, as `who_typed` has it."""
    return Change(who=who_typed(reading, typed, words_of(record)[0]))


def who_typed(reading: Reading, typed: str, near: Span) -> Who:
    """Give the first actor that answers to what is typed, by its mention nearest to some words; "-" nobody, "=Ila" a new one.

    Raises UsageError where nobody answers.
    """
    if typed.strip() == NOTHING:
        return NOBODY
    if typed.startswith(NEW) and typed[1:].strip():
        return Who(name=typed[1:].strip())
    found = actors_like(reading, typed) if typed.strip() else ()
    if not found:
        hint = f"type more or less of a name, {NOTHING} for nobody, {NEW}NAME for one whom the reading does not have"
        raise UsageError(f"no actor of the report answers to {typed!r}", "review", hint)
    return who_is(reading.document, found[0], near)


def terms_for(record: Record) -> Mapping[str, str]:
    """Give the terms that a record may be given, with what each means: acts, or types, their modes and status."""
    if not isinstance(record, Event):
        return vocabulary("act")
    return {**vocabulary("event_type"), **vocabulary("event_status"), **event_modes(record.type)}


def change_of_terms(record: Record, typed: str) -> Change:
    """Give the change of act, or of type, mode and status ("assault drone possible"); a term may be cut short.

    Raises UsageError where a word is no term of the record.
    """
    if not typed.strip():
        raise UsageError("no term was typed", "review", f"type one of: {', '.join(terms_for(record))}")
    if not isinstance(record, Event):
        return Change(act=term_typed(typed, tuple(vocabulary("act"))))
    kind, status, mode = record.type, None, None
    for word in typed.split():
        term = term_typed(word, (*vocabulary("event_type"), *vocabulary("event_status"), *event_modes(kind)))
        if term in vocabulary("event_type"):
            kind, mode = term, None
        elif term in vocabulary("event_status"):
            status = term
        else:
            mode = term
    moved = kind != record.type or mode is not None
    return Change(type=kind if moved else None, mode=mode, status=status)


def term_typed(typed: str, terms: Sequence[str]) -> str:
    """Give the term that answers to what is typed, which may be cut short; raises UsageError where none does."""
    found = like(terms, typed) if typed.strip() else ()
    if not found:
        raise UsageError(f"{typed.strip()!r} is no term for it", "review", f"type one of: {', '.join(terms)}")
    return found[0]
