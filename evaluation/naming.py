"""Whether two names are the same speaker's, by the rules of `gold/score.py` (its `norm` and `name_right`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from evaluation.data import Json
from evaluation.spans import pairs_of

Names: TypeAlias = str | Sequence[str] | None
_LEAST_SHARED = 0.5
_TRIMMED = re.compile("['\u2019]s\\b|[.,\"\u201c\u201d()]")
_UNNAMED = re.compile(r"^unnamed:?\s*", re.IGNORECASE)


@cache
def _words(name: str) -> frozenset[str]:
    """One of the word lists of naming.toml."""
    path = Path(__file__).with_name("naming.toml")
    return frozenset(tomllib.loads(path.read_text("utf-8"))[name])


def normal(name: str) -> str:
    """A name in lower case without possessive, stops, quotes, articles and courtesy titles.

    >>> normal("The U.S. military's")
    'us military'
    """
    return " ".join(word for word in _TRIMMED.sub("", name).lower().split() if word not in _words("dropped"))


def aliases(text: str, chains: Iterable[Json]) -> dict[str, frozenset[str]]:
    """For each chain's name: it and the chain's mentions that are no pronouns, all in normal form."""
    table = {}
    for chain in chains:
        said = (text[start:end] for start, end in pairs_of(chain["mentions"]))
        table[chain["name"]] = frozenset(
            {normal(chain["name"])} | {normal(words) for words in said if words.lower() not in _words("pronouns")}
        )
    return table


def name_right(gold: Names, system: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether the system's speaker (its name; empty: none) is the gold one, by `gold/score.py`'s rules.

    Right: the gold name, one of its chain's mentions, or the same name shorter or longer (last word shared, the one's
    words among the other's). Several speakers (`;`): all of them. An unnamed gold speaker wants an unnamed or empty
    one, or a name that shares half of the words.
    """
    if _is_unnamed(gold):
        return _unnamed_right(gold, system)
    if _is_unnamed(system):
        return False
    asked, answered = _split(gold), _split(system)
    return len(asked) == len(answered) and all(any(_same(x, y, known) for y in answered) for x in asked)


def _is_unnamed(name: Names) -> bool:
    return name is None or not str(name).strip() or str(name).lower().startswith("unnamed")


def _unnamed_right(gold: Names, system: str) -> bool:
    if _is_unnamed(system):
        return True
    if gold is None:
        return False
    one, other = (frozenset(normal(_UNNAMED.sub("", str(name))).split()) for name in (gold, system))
    return bool(one and other) and len(one & other) / len(one | other) >= _LEAST_SHARED


def _split(name: Names) -> list[str]:
    parts = name.split(";") if isinstance(name, str) else [str(part) for part in name or ()]
    return [part.strip() for part in parts if part.strip()]


def _same(gold: str, system: str, known: Mapping[str, frozenset[str]]) -> bool:
    answered = normal(system)
    if answered == normal(gold) or answered in known.get(gold, frozenset()):
        return True
    one, other = normal(gold).split(), answered.split()
    return bool(one and other) and one[-1] == other[-1] and (set(one) <= set(other) or set(other) <= set(one))
