"""A reading's statements as the scorers need them: sets of words, the speaker with its mentions, and the other fields."""

from __future__ import annotations

from dataclasses import dataclass

from evaluation.spans import Words, ranges, word_set
from verbale.record import Actor, Reading, Statement


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its content's words, its speaker's name (empty: none) and the words of the speaker's mentions.

    `cue` and `condition` are words too; `disputed` tells whether the report contradicts the statement.
    """

    content: Words
    name: str = ""
    mentions: tuple[Words, ...] = ()
    cue: Words = frozenset()
    act: str | None = None
    condition: Words = frozenset()
    negated: bool = False
    disputed: bool = False


def from_reading(reading: Reading) -> tuple[Said, ...]:
    """The statements of a reading, in its order."""
    text = reading.document.text
    actors = {actor.id: actor for actor in reading.actors}
    return tuple(_said(text, statement, actors.get(statement.speaker or "")) for statement in reading.statements)


def _said(text: str, statement: Statement, speaker: Actor | None) -> Said:
    return Said(
        content=word_set(text, ranges(statement.content)),
        name=speaker.name if speaker else "",
        mentions=mention_words(text, speaker) if speaker else (),
        cue=word_set(text, ranges(statement.cue)),
        act=statement.act,
        condition=word_set(text, ranges(statement.condition)),
        negated=statement.negated,
        disputed=statement.disputed is not None,
    )


def mention_words(text: str, actor: Actor) -> tuple[Words, ...]:
    """The words of each of an actor's mentions."""
    return tuple(word_set(text, ranges([mention.span])) for mention in actor.mentions)
