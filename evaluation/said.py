"""A reading's statements as the scorers need them: sets of words, the speaker with its mentions, and the other fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from evaluation.spans import Words, ranges, word_set
from verbale.record import Actor, Reading, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its content's words, its speaker's name (empty: none) and the words of the speaker's mentions.

    `cue` and `condition` are words too, `addressee` those of the mentions of whom it is said to; `disputed` tells whether the
    report contradicts the statement.
    """

    content: Words
    name: str = ""
    mentions: tuple[Words, ...] = ()
    cue: Words = frozenset()
    act: str | None = None
    condition: Words = frozenset()
    negated: bool = False
    disputed: bool = False
    addressee: tuple[Words, ...] = ()


def from_reading(reading: Reading) -> tuple[Said, ...]:
    """The statements of a reading, in its order."""
    text = reading.document.text
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(_said(text, statement, actors) for statement in reading.statements)


def _said(text: str, statement: Statement, actors: Mapping[str, Actor]) -> Said:
    speaker, addressee = actors.get(statement.speaker or ""), actors.get(statement.addressee or "")
    return Said(
        content=word_set(text, ranges(statement.content)),
        name=speaker.name if speaker else "",
        mentions=mention_words(text, speaker) if speaker else (),
        cue=word_set(text, ranges(statement.cue)),
        act=statement.act,
        condition=word_set(text, ranges(statement.condition)),
        negated=statement.negated,
        disputed=statement.disputed is not None,
        addressee=mention_words(text, addressee) if addressee else (),
    )


def mention_words(text: str, actor: Actor) -> tuple[Words, ...]:
    """The words of each of an actor's mentions."""
    return tuple(word_set(text, ranges([mention.span])) for mention in actor.mentions)
