"""How a speaker is called in a list: a person by the shortest name that the report itself uses."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from verbale.record import Actor, Statement
from verbale.views.ink import clean
from verbale.views.quotes import words_of

__all__ = ["UNNAMED", "Speakers"]

UNNAMED: Final = "unnamed"
_PLURALS: Final = frozenset({"people", "police", "men", "women", "they", "some", "many", "others", "both", "several"})
_AFTER_HEAD: Final = frozenset({"of", "in", "at", "from", "for", "to", "with", "on", "by", "who", "close", "familiar", "briefed"})


def _unnamed(statement: Statement) -> str:
    """Call a statement's source by the report's words for it, where no actor stands behind it."""
    return (clean(words_of(statement.source)) if statement.source else "") or UNNAMED


class Speakers:
    """The names of one reading's actors, each short and each its own."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        """Choose a name for every actor; two who would share a short one keep their full names."""
        actors = tuple(actors)
        short = {actor.id: _shortest(actor) or UNNAMED for actor in actors}
        shared = Counter(short.values())
        self._names = {
            actor.id: short[actor.id] if shared[short[actor.id]] == 1 else clean(actor.name) or UNNAMED for actor in actors
        }
        self._groups = frozenset(actor.id for actor in actors if actor.kind == "group")
        self._named = frozenset(actor.id for actor in actors if actor.kind == "person" or _is_named(actor))

    def name(self, actor: str) -> str:
        """Give the name of the actor with this id."""
        return self._names[actor]

    def of(self, statement: Statement) -> str:
        """Give the name of the one who makes the statement, or the words for a source that is no actor."""
        return self._names[statement.speaker] if statement.speaker else _unnamed(statement)

    def several(self, statement: Statement) -> bool:
        """Tell whether the one who makes the statement takes a plural verb ("lawmakers accuse").

        Called for by: "Doctors", "Democrats", "most nations"; not "the United Ports", "Reuters".
        """
        if statement.speaker in self._groups:
            return any(_is_plural(word.lower()) for word in _own_words(self.of(statement)))
        return statement.speaker not in self._named and _plural(self.of(statement))


def _shortest(actor: Actor) -> str:
    """A person's surname where the report uses it alone; states and bodies keep their names."""
    if actor.kind != "person":
        return clean(actor.name)
    full = clean(actor.name)
    names = (_without_possessive(clean(mention.span.text)) for mention in actor.mentions if mention.form == "name")
    return min([full, *(name for name in names if full.endswith(f" {name}"))], key=len)


def _without_possessive(name: str) -> str:
    return next((name.removesuffix(ending) for ending in ("'s", "’s", "'", "’") if name.endswith(ending)), name)


def _is_named(actor: Actor) -> bool:
    return any(mention.form in {"name", "title"} for mention in actor.mentions)


def _own_words(name: str) -> list[str]:
    """The words of a phrase up to its head word."""
    words = name.split()
    return words[: next((place for place, word in enumerate(words) if word in _AFTER_HEAD and place), len(words))]


def _plural(name: str) -> bool:
    """Judge by the head word: "Nationalist lawmakers in both parliaments" is many, "the United Ports" is one."""
    head = _own_words(name)[-1:] or [""]
    return head[0].lower() in _PLURALS or (head[0].islower() and _is_plural(head[0]))


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "’s", "'s")))
