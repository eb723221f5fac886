"""The bases that a form of an English word may have, by rule and by a list of irregular forms.

A guess is too many rather than too few: whoever asks looks the bases up in a list of words that there are.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

__all__ = ["irregular_bases", "noun_bases", "verb_bases"]

_MONOSYLLABLE: Final = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")  # doubles its last letter before an ending: plan, planned
_WORD: Final = re.compile(r".*[aeiouy].*")


@lru_cache(maxsize=50_000)
def noun_bases(form: str) -> frozenset[str]:
    """Give the nouns that a lower-case form may be the plural of, and the form itself.

    >>> sorted(noun_bases("treaties"))
    ['treati', 'treatie', 'treaties', 'treaty']
    """
    return frozenset({form, *filter(_WORD.fullmatch, _without_s(form)), *_irregular().get(form, ())})


@lru_cache(maxsize=50_000)
def verb_bases(form: str) -> frozenset[str]:
    """Give the verbs that a lower-case form may be an inflection of, and the form itself.

    >>> sorted(verb_bases("denied")), sorted(verb_bases("withdrew"))
    (['deni', 'denie', 'denied', 'deny'], ['withdraw', 'withdrew'])
    """
    return noun_bases(form) | frozenset(filter(_WORD.fullmatch, _without_ending(form)))


def irregular_bases(form: str) -> tuple[str, ...]:
    """Give the bases of an irregular form; none of a regular one.

    >>> irregular_bases("withdrew"), irregular_bases("denied")
    (('withdraw',), ())
    """
    return _irregular().get(form, ())


def _without_s(form: str) -> Iterator[str]:
    """Bases of a form in -s."""
    if form.endswith("s") and not form.endswith("ss"):
        yield form[:-1]
        if form.endswith("es"):
            yield form[:-2]
        if form.endswith("ies"):
            yield f"{form[:-3]}y"


def _without_ending(form: str) -> Iterator[str]:
    """Bases of a form in -ed or -ing."""
    for ending in ("ed", "ing"):
        if form.endswith(ending):
            yield from _of_stem(form.removesuffix(ending))
    if form.endswith("ied"):
        yield f"{form[:-3]}y"
    if form.endswith("ying"):
        yield f"{form[:-4]}ie"


def _of_stem(stem: str) -> Iterator[str]:
    """Bases that leave a stem before -ed or -ing: ``attack``, ``invad``, ``bann``, ``panick``."""
    yield f"{stem}e"
    if not _MONOSYLLABLE.fullmatch(stem):
        yield stem
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    if stem.endswith("ck"):
        yield stem[:-1]


@lru_cache(maxsize=1)
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """The bases of each irregular form (``data/irregular.txt``)."""
    text = resources.files("verbale.knowledge").joinpath("data", "irregular.txt").read_text("utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for base, *forms in (line.split() for line in text.splitlines() if line and not line.startswith("#")):
        for form in forms:
            found[form] = (*found.get(form, ()), base)
    return found
