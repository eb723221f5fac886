"""Conflict vocabulary that tells of no event: in games, in names of other things, in what is done by habit."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.events.tree import under
from verbale.record import Analysis, Trigger

__all__ = ["is_nonevent", "is_silence"]

_SCORE: Final = re.compile(r"\d{1,2}[-–]\d{1,2}")
_TWO: Final = 2
_PRESENT: Final = frozenset({"VBP", "VBZ"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})


def is_nonevent(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    """Tell whether the words around a trigger take the event from it; `kind` is the type that it would be of.

    Called for by: "Tarnholm crushed Eastferry 5-0 with goals from two corners", "Cocoa futures extended their retreat, closing at
    2,940", "The murder rate stands at 2.1", "The council usually sits in May", "Talks are given every second Monday", "The
    village has resigned itself to it", "An ultimatum is a note with a date in it", "The battery must be charged".
    """
    if any(told(analysis, trigger) for told in (_is_in_name, _is_habit, _is_resigned, _is_defined)):
        return True
    if _is_of_thing(analysis, trigger, kind):
        return True
    return _is_in_game(analysis, trigger, kind) or _is_in_market(analysis, trigger, kind)


def _is_in_game(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    if kind not in _lexicon()["game_types"]:
        return False
    around = _around(analysis, trigger)
    played = {analysis.lemma[word].lower() for word in around} & _lexicon()["games"]
    return len(played) >= _TWO or (bool(played) and any(_SCORE.fullmatch(analysis.text(word)) for word in around))


def _is_in_market(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    traded = {analysis.lemma[word].lower() for word in _around(analysis, trigger)} & _lexicon()["markets"]
    return kind in _lexicon()["market_types"] and len(traded) >= _TWO


def _around(analysis: Analysis, trigger: Trigger) -> list[int]:
    """The other words of a trigger's sentence."""
    words = range(*analysis.sentence_range(analysis.sentence_of(trigger.start)))
    return [word for word in words if not trigger.start <= word < trigger.end]


def _is_defined(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is told what such a thing is: "An ultimatum is a note"."""
    last = trigger.end - 1
    head = int(analysis.head[last])
    articles = {analysis.text(word).lower() for word in under(analysis, last, "det")}
    is_subject = analysis.deprel[last] == "nsubj" and analysis.upos[head] == "NOUN" and bool(articles & {"a", "an"})
    copulas = under(analysis, head, "cop") if is_subject else ()
    return any(analysis.xpos[word] in _PRESENT for word in copulas)


def _is_of_thing(analysis: Analysis, trigger: Trigger, kind: str) -> bool:
    """Whether what is charged is a thing: "The battery must be charged"."""
    charged = under(analysis, trigger.start, "nsubj:pass") if kind == "ACCUSE" else ()
    return bool(charged) and any(mention.kind == "object" and mention.head in charged for mention in analysis.mentions)


def is_silence(analysis: Analysis, trigger: Trigger) -> bool:
    """Tell whether somebody will not speak, which is no event even where it is a cue: "The ministry declined to say where"."""
    verb = trigger.start
    under = (word for word in analysis.children(verb) if analysis.deprel[word] == "xcomp")
    is_saying = any(analysis.lemma[word].lower() in _lexicon()["saying"] for word in under)
    return is_saying and analysis.text(verb).lower() in _lexicon()["silent"]


def _is_in_name(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is part of a thing's name: "the murder rate"."""
    last = trigger.end - 1
    head = int(analysis.head[last])
    named = analysis.upos[last] in _NOMINAL and analysis.deprel[last].startswith(("compound", "flat")) and head >= trigger.end
    return named and analysis.lemma[head].lower() in _lexicon()["heads"]


def _is_habit(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is done again and again: "usually sits", "are given every Monday", but for what has been done so."""
    under = analysis.children(trigger.start)
    if any(analysis.deprel[word] == "advmod" and analysis.text(word).lower() in _lexicon()["habits"] for word in under):
        return True
    is_subject = analysis.deprel[trigger.start].startswith("nsubj")
    verb = int(analysis.head[trigger.start]) if is_subject else trigger.start
    times = [word for word in analysis.children(verb) if analysis.deprel[word].startswith("obl")]
    every = any(analysis.text(one).lower() == "every" for time in times for one in analysis.children(time))
    return every and any(analysis.xpos[word] in _PRESENT for word in (verb, *_auxiliaries(analysis, verb)))


def _auxiliaries(analysis: Analysis, verb: int) -> list[int]:
    return [word for word in analysis.children(verb) if analysis.deprel[word].startswith("aux") and analysis.lemma[word] == "be"]


def _is_resigned(analysis: Analysis, trigger: Trigger) -> bool:
    reflexive = (analysis.text(word).lower() for word in analysis.children(trigger.start) if analysis.deprel[word] == "obj")
    return analysis.lemma[trigger.start] == "resign" and any(word.endswith(("self", "selves")) for word in reflexive)


@lru_cache(maxsize=1)
def _lexicon() -> Mapping[str, frozenset[str]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "nonevents.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}
