"""A reading's statements as the speaker scorers need them: the content's words, and the speaker with its mentions."""

from __future__ import annotations

from dataclasses import dataclass

from evaluation.spans import Words, ranges, word_set
from verbale.record import Reading


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its content's words, its speaker's name (empty: none) and the words of the speaker's mentions."""

    content: Words
    name: str = ""
    mentions: tuple[Words, ...] = ()


def from_reading(reading: Reading) -> tuple[Said, ...]:
    """The statements of a reading, in its order."""
    text = reading.document.text
    actors = {actor.id: actor for actor in reading.actors}
    said = []
    for statement in reading.statements:
        content = word_set(text, ranges(statement.content))
        if statement.speaker is None:
            said.append(Said(content))
            continue
        actor = actors[statement.speaker]
        mentions = tuple(word_set(text, ranges([mention.span])) for mention in actor.mentions)
        said.append(Said(content, actor.name, mentions))
    return tuple(said)
