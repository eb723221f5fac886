"""A sitting: one record after another is shown, and what is decided is kept at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

import click

from verbale.cli.adding import missing
from verbale.cli.asking import Asker
from verbale.errors import VerbaleError
from verbale.record import Event
from verbale.review import WRONG, Change, Corrected, Decision, Record, decided, name_of, record_named
from verbale.review.typed import actors_like, change_of_actor, change_of_terms, change_of_words, like, terms_for
from verbale.store import Store, Wanted, left, waiting
from verbale.views.ink import clean
from verbale.views.terminal import Page
from verbale.views.terminal.review import keys_line, review_card

__all__ = ["Sitting"]

HELP: Final = """\
a  it is right as it stands.
x  it is wrong: there is no such statement or event here.
s  another speaker, or for an event another actor. Type a part of the name; - is nobody, =Ila Benn one who is not in the list.
e  other words. Type them as the report has them, parts with … between them, or how many words the beginning and the end
   move: -1 +2. With source:, cue:, condition: or consequence: before them they are those; source: - takes the source away.
t  another act; of an event another type, mode or status (assault drone possible). Terms may be cut short.
m  missing: add a statement or an event that the machine has not found in this paragraph. You are asked for its words, who says
   or does it, and its act or type; names may be typed in part, =Ila Benn is one who is not in the list.
u  undo the last decision.
n  next, without a decision.
q  quit. All that was decided is kept.
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """The record on the screen, in its reading."""

    reading: Corrected
    record: Record


class Sitting:
    """One person's way through the queue of a store."""

    def __init__(self, store: Store, by: str, wanted: Wanted, asker: Asker, page: Page) -> None:
        """Begin with what is least certain."""
        self._store, self._by, self._wanted, self._asker, self._page = store, by, wanted, asker, page
        self._passed: set[tuple[str, str]] = set()
        self._again: tuple[str, str] | None = None
        self._kept: list[int] = []

    @property
    def decided(self) -> int:
        """Count the decisions of this sitting that stand."""
        return len(self._kept)

    def run(self) -> None:
        """Show and ask until the person quits."""
        going = True
        while going:
            shown = self._next()
            going = self._asked(shown) if shown else self._asked_at_the_end()

    def _asked_at_the_end(self) -> bool:
        """Nothing waits: what was decided last may be undone still."""
        click.echo("Nothing waits for review here.  u undo  q quit")
        return self._asker.key() == "u" and self._undo()

    def _next(self) -> Shown | None:
        """The record that was asked for again, else the first in the queue that was not passed over."""
        again, self._again = self._again, None
        if again is not None:
            return self._shown(*again)
        for one in waiting(self._store, self._wanted, limit=len(self._passed) + 1):
            if (one.report.id, one.id) not in self._passed:
                return self._shown(one.report.id, one.id)
        return None

    def _shown(self, document: str, record: str) -> Shown | None:
        reading = self._store.corrected(document)
        return Shown(reading, record_named(reading.reading, record)) if reading else None

    def _asked(self, shown: Shown) -> bool:
        """Show a record and ask until a key moves on; tells whether there is more to do."""
        waits = f"{left(self._store, self._wanted):,} wait, least certain first"
        click.echo(review_card(shown.reading, shown.record, waits, self._page))
        click.echo(keys_line(self._page), nl=False)
        while (key := self._asker.key()) != "q":
            action = self._actions.get(key, Sitting._help)
            try:
                moves_on = action(self, shown)
            except VerbaleError as fault:
                click.echo(f"{fault.what}{f'; {fault.hint}' if fault.hint else ''}")
                continue
            if moves_on:
                return True
        return False

    def _right(self, shown: Shown) -> bool:
        return self._decide(shown, Change())

    def _wrong(self, shown: Shown) -> bool:
        return self._keep(decided(shown.reading, shown.record.id, by=self._by, verdict=WRONG), "wrong")

    def _actor(self, shown: Shown) -> bool:
        reading = shown.reading.reading

        def offers(typed: str) -> list[str]:
            return [actor.name for actor in actors_like(reading, typed)]

        typed = self._asker.words("actor" if isinstance(shown.record, Event) else "speaker", offers)
        return bool(typed) and self._decide(shown, change_of_actor(reading, shown.record, typed))

    def _words(self, shown: Shown) -> bool:
        typed = self._asker.words("words", lambda _: ())
        return bool(typed) and self._decide(shown, change_of_words(shown.reading.reading, shown.record, typed))

    def _term(self, shown: Shown) -> bool:
        terms = tuple(terms_for(shown.record))
        typed = self._asker.words("type or act", lambda so_far: like(terms, so_far))
        return bool(typed) and self._decide(shown, change_of_terms(shown.record, typed))

    def _missing(self, shown: Shown) -> bool:
        """Add what is missing in the paragraph; the record that was shown is shown again, since it waits still."""
        decision = missing(self._asker, shown.reading, shown.record, self._by)
        if decision is None:
            click.echo("nothing was added")
            return False
        self._again = (decision.document, shown.record.id)
        return self._keep(decision, f"added: {clean(' … '.join(quote.exact for quote in decision.anchor))}")

    def _undo(self, shown: Shown | None = None) -> bool:
        """Undo the person's last decision, of this sitting or of one before; what it was on is shown again."""
        del shown
        last = self._store.last_decision(self._by)
        if last is None or last.key is None:
            click.echo(f"{self._by} has decided nothing that could be undone.")
            return False
        self._store.undo(last.key, self._by)
        self._kept = [key for key in self._kept if key != last.key]
        self._again = self._record_of(last)
        click.echo("undone")
        return True

    def _record_of(self, decision: Decision) -> tuple[str, str] | None:
        """The record that a decision was on, as it is now; None where it was the decision that added it."""
        reading = self._store.corrected(decision.document)
        if reading is None:
            return None
        found = name_of(reading, decision.subject)
        return (decision.document, found) if found else None

    def _skip(self, shown: Shown) -> bool:
        self._passed.add((shown.reading.reading.document.id, shown.record.id))
        return True

    def _help(self, shown: Shown) -> bool:
        del shown
        click.echo(HELP, nl=False)
        return False

    def _decide(self, shown: Shown, change: Change) -> bool:
        return self._keep(decided(shown.reading, shown.record.id, by=self._by, change=change), "changed" if change else "right")

    def _keep(self, decision: Decision, said: str) -> bool:
        """Keep a decision; what was shown because it was undone, and what was not, moves on to the next alike."""
        kept = self._store.decide(decision)
        self._kept += [kept.key] if kept.key is not None else []
        click.echo(f"{said}\n")
        return True

    _actions: Mapping[str, Callable[["Sitting", Shown], bool]] = {
        "a": _right,
        "x": _wrong,
        "s": _actor,
        "e": _words,
        "t": _term,
        "m": _missing,
        "u": _undo,
        "n": _skip,
        "?": _help,
    }
