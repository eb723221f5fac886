"""The words of the desk, all in one dictionary (`words.toml`), so that they can be read over, and put into another language."""

import functools
import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import TypeAlias

from markupsafe import Markup

from verbale.errors import UsageError

__all__ = ["say", "vocabulary_of_desk", "written"]

Words: TypeAlias = Mapping[str, str | Mapping[str, str]]


@functools.cache
def vocabulary_of_desk() -> Words:
    """Give the dictionary: a key ("search.none") to words with named gaps, or to two forms, `one` and `many`, by `count`."""
    text = resources.files(__package__).joinpath("words.toml").read_text("utf-8")
    return {f"{part}.{key}": words for part, held in tomllib.loads(text).items() for key, words in held.items()}


def say(key: str, **values: object) -> Markup:
    """Give words with their gaps filled; what fills them is escaped, whole numbers get their thousands marked.

    >>> say("count.reports", count=1200)
    Markup('1,200 reports')
    """
    return Markup(_form(key, values)).format(**_marked(values))  # noqa: S704 - the dictionary is ours, what fills its gaps is escaped


def written(key: str, **values: object) -> str:
    """Give words as plain text, for what escapes them itself.

    >>> written("drawing.days", first="<1>", last="2")
    'What is ahead, day by day, <1> to 2'
    """
    return _form(key, values).format(**_marked(values))


def _form(key: str, values: Mapping[str, object]) -> str:
    words = vocabulary_of_desk().get(key)
    if words is None:
        raise UsageError(f"the desk has no words for {key!r}", "words.toml", "add them")
    return words if isinstance(words, str) else words["one" if values.get("count") == 1 else "many"]


def _marked(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: f"{value:,}" if type(value) is int else value for name, value in values.items()}
