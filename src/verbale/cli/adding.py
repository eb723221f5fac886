"""Asking for a record that is missing: what is amiss with an answer is told, and that question alone is asked again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import click

from verbale.cli.asking import Asker
from verbale.errors import VerbaleError
from verbale.record import Span
from verbale.record.ontology import vocabulary
from verbale.review import EVENT, KINDS, STATEMENT, Change, Corrected, Decision, Record, added, words_of
from verbale.review.adding import Passage, event_missing, in_context, occurrences, statement_missing, the_one
from verbale.review.typed import actors_like, like, term_typed
from verbale.views.ink import clean
from verbale.views.page.paragraphs import around

__all__ = ["missing"]

_T = TypeVar("_T")


def missing(asker: Asker, shown: Corrected, record: Record, by: str) -> Decision | None:
    """Ask for a statement or an event that is missing in the paragraph of a record; None where the person thinks better of it."""
    return _Missing(asker, shown, _passage(shown, record)).asked(by)


def _passage(shown: Corrected, record: Record) -> Passage:
    reading = shown.reading
    return Passage(reading, *around(reading.document.text, reading.sentences, words_of(record)))


@dataclass(frozen=True, slots=True)
class _Missing:
    """One record on its way, question by question."""

    asker: Asker
    shown: Corrected
    passage: Passage

    def asked(self, by: str) -> Decision | None:
        """Ask for the kind and the words, then for what belongs to the kind."""
        kind = self._until("statement or event", KINDS, lambda typed: term_typed(typed, KINDS))
        words = self._words(kind) if kind else None
        change = (self._statement(words) if kind == STATEMENT else self._event(words)) if words else None
        return added(self.shown.reading, kind, change, by=by) if kind and change else None

    def _words(self, kind: str) -> tuple[Span, ...] | None:
        name = "its words, as the paragraph has them" if kind == STATEMENT else "the words that name it"
        found = self._until(name, (), lambda typed: self._occurrences(kind, typed))
        if not found or len(found) == 1:
            return found[0] if found else None
        for number, spans in enumerate(found, 1):
            click.echo(f"  {number} {clean(in_context(self.passage.document, spans))}")
        return self._until("which of these", (), lambda typed: the_one(self.passage, found, typed))

    def _occurrences(self, kind: str, typed: str) -> tuple[tuple[Span, ...], ...]:
        found = occurrences(self.passage, typed)
        if kind == EVENT:
            event_missing(self.passage, found[0], kind=next(iter(vocabulary("event_type"))))
        return found

    def _statement(self, content: tuple[Span, ...]) -> Change | None:
        acts, some = tuple(vocabulary("act")), next(iter(vocabulary("act")))

        def tried(typed: str, part: str) -> str:
            statement_missing(self.passage, content, act=some, **{part: typed})
            return typed

        source = self._until("who says it (Enter: nobody named)", self._names, lambda typed: tried(typed, "source"))
        cue = self._until("the saying words, as said (Enter: none)", (), lambda typed: tried(typed, "cue"))
        act = self._until("act", acts, lambda typed: term_typed(typed, acts))
        return statement_missing(self.passage, content, act=act, source=source or "", cue=cue or "") if act else None

    def _event(self, trigger: tuple[Span, ...]) -> Change | None:
        kinds, settled = tuple(vocabulary("event_type")), tuple(vocabulary("event_status"))

        def tried(typed: str) -> str:
            event_missing(self.passage, trigger, kind=kinds[0], actor=typed)
            return typed

        kind = self._until("type", kinds, lambda typed: term_typed(typed, kinds))
        if not kind:
            return None
        status = self._until("status (Enter: actual)", settled, lambda typed: term_typed(typed, settled))
        actor = self._until("who does it (Enter: nobody named)", self._names, tried)
        to = self._until("on whom (Enter: nobody named)", self._names, tried)
        return event_missing(self.passage, trigger, kind=kind, status=status or "", actor=actor or "", recipient=to or "")

    def _names(self, typed: str) -> Sequence[str]:
        return [actor.name for actor in actors_like(self.passage.reading, typed)]

    def _until(
        self, prompt: str, offered: Sequence[str] | Callable[[str], Sequence[str]], take: Callable[[str], _T]
    ) -> _T | None:
        """Ask until an answer can be taken; None for an empty one."""
        offers = offered if callable(offered) else lambda typed: like(offered, typed)
        while typed := self.asker.words(prompt, offers):
            try:
                return take(typed)
            except VerbaleError as fault:
                click.echo(f"{fault.what}{f'; {fault.hint}' if fault.hint else ''}")
        return None
