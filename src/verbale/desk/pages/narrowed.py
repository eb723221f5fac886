"""What narrows the map, the network and their lists down: read, named, and shown as chips."""

from typing import Final

from verbale.desk.asked import Asked
from verbale.desk.faults import NotThere
from verbale.store import EventScope, SpeechScope, Store, cast_member, place_name, story

__all__ = ["EVENT_FIELDS", "SPEECH_FIELDS", "event_scope", "given_of", "speech_scope"]

EVENT_FIELDS: Final = ("type", "status", "actor", "by", "to", "story", "place", "since", "until")
SPEECH_FIELDS: Final = ("act", "actor", "by", "to", "story", "since", "until")


def event_scope(asked: Asked) -> EventScope:
    """Give the events that are asked for."""
    return EventScope(
        type=asked.text("type"),
        status=asked.text("status"),
        actor=asked.text("actor"),
        by=asked.text("by"),
        to=asked.text("to"),
        story=asked.text("story"),
        place=asked.text("place"),
        since=asked.day("since"),
        until=asked.day("until"),
    )


def speech_scope(asked: Asked) -> SpeechScope:
    """Give the statements that are asked for."""
    return SpeechScope(
        act=asked.text("act"),
        actor=asked.text("actor"),
        by=asked.text("by"),
        to=asked.text("to"),
        story=asked.text("story"),
        since=asked.day("since"),
        until=asked.day("until"),
    )


def given_of(store: Store, asked: Asked, fields: tuple[str, ...]) -> dict[str, str]:
    """Give the fields that narrow down, ids by the names that they stand for; raises NotThere where one stands for nothing."""
    given = {name: value for name in fields if (value := asked.text(name))}
    return {name: _named(store, asked, name, value) for name, value in given.items()}


def _named(store: Store, asked: Asked, field: str, value: str) -> str:
    match field:
        case "by" | "to":
            member = cast_member(store, value)
            name = member.name if member else None
        case "story":
            told = story(store, value)
            name = (told.story.title or value) if told else None
        case "place":
            name = place_name(store, value)
        case _:
            name = value
    if name is None:
        raise NotThere(f"there is no such {_KINDS[field]} in this store", asked.path, f"leave out {field}, or choose another")
    return name


_KINDS: Final = {"by": "actor", "to": "actor", "story": "story", "place": "place"}
