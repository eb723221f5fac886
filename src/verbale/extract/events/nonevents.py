"""Conflict vocabulary that tells of no event: in games, in names of other things, in what is done by habit."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.record import Analysis, Trigger

__all__ = ["is_nonevent"]

_SCORE: Final = re.compile(r"\d{1,2}[-–]\d{1,2}")
_TWO: Final = 2
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})


def is_nonevent(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    """Tell whether the words around a trigger take the event from it.

    Called for by: "Tarnholm crushed Eastferry 5-0 with goals from two corners", "The murder rate stands at 2.1", "The council
    usually sits in May".
    """
    return _is_in_game(analysis, trigger, kind) or _is_in_name(analysis, trigger) or _is_habit(analysis, trigger)


def _is_in_game(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    if kind not in _lexicon()["game_types"]:
        return False
    words = range(*analysis.sentence_range(analysis.sentence_of(trigger.start)))
    played = {analysis.lemma[word].lower() for word in words if trigger.start > word or word >= trigger.end} & _lexicon()["games"]
    return len(played) >= _TWO or (bool(played) and any(_SCORE.fullmatch(analysis.text(word)) for word in words))


def _is_in_name(analysis: Analysis, trigger: Trigger) -> bool:
    last = trigger.end - 1
    head = int(analysis.head[last])
    named = analysis.upos[last] in _NOMINAL and analysis.deprel[last].startswith(("compound", "flat")) and head >= trigger.end
    return named and analysis.lemma[head].lower() in _lexicon()["heads"]


def _is_habit(analysis: Analysis, trigger: Trigger) -> bool:
    under = analysis.children(trigger.start)
    return any(analysis.deprel[word] == "advmod" and analysis.text(word).lower() in _lexicon()["habits"] for word in under)


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "nonevents.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
