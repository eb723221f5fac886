"""Names from their tags: whole where hyphens stand inside (``Salah al-Obaidi``), and found again where the tags miss them."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from verbale.language.decode.chains import spans
from verbale.language.prepared import Prepared

_HYPHENS: Final = frozenset("-‐‑")


class Kinds(NamedTuple):
    """The numbers of the kinds of names."""

    person: int
    organization: int


_SHORTEST: Final = 3  # letters
_STEP: Final = 2  # words: a hyphen and what it joins
_LINKS: Final = frozenset("e i ul ur al el".split())
_PARTICLES: Final = frozenset("al el ul ad an ar as at ibn bin ben abu".split())


def whole_names(tags: NDArray[np.int8], prepared: Prepared) -> list[tuple[int, int, int]]:
    """Return (first, last + 1, kind) of the names in BIO tags (W,), grown over hyphens that touch a capital on the other side.

    The sets of names that train the tags keep such names in one word; our words part at hyphens.
    """
    grown: list[tuple[int, int, int]] = []
    for begin, end, kind in spans(tags):
        first, last = begin, end
        while step := _further(tags, prepared, last):
            last += step
        while _free(tags, first, grown) and _joins(prepared, first - 1) and _leads(prepared, first - 2):
            first -= 2
        grown.append((first, last, kind))
    return _merged(grown, prepared)


def _further(tags: NDArray[np.int8], prepared: Prepared, last: int) -> int:
    """How many words a name goes on behind a hyphen: ``Salah al`` ``-Obaidi``, ``Jamaat`` ``-e-Islami``."""
    if not (_follows(tags, last) and _joins(prepared, last)):
        return 0
    if _capital(prepared, last + 1):
        return _STEP
    links = prepared.forms[last + 1].lower() in _LINKS and _follows(tags, last + _STEP) and _joins(prepared, last + _STEP)
    return 2 * _STEP if links and _capital(prepared, last + _STEP + 1) else 0


def _follows(tags: NDArray[np.int8], last: int) -> bool:
    """Whether two words stand behind a name that are of no other."""
    return last + 1 < len(tags) and not tags[last : last + 2].any()


def _free(tags: NDArray[np.int8], first: int, before: list[tuple[int, int, int]]) -> bool:
    """Whether the two words before a name are of no other name, grown ones included."""
    edge = before[-1][1] if before else 0
    return first - 2 >= edge and not tags[first - 2 : first].any()


def _joins(prepared: Prepared, word: int) -> bool:
    """Whether a word is a hyphen that touches both neighbours."""
    start, end = prepared.words.start, prepared.words.end
    touches = start[word] == end[word - 1] and start[word + 1] == end[word]
    return prepared.forms[word] in _HYPHENS and bool(touches)


def _capital(prepared: Prepared, word: int) -> bool:
    return prepared.forms[word][:1].isupper()


def _leads(prepared: Prepared, word: int) -> bool:
    return prepared.forms[word].lower() in _PARTICLES


def _merged(names: list[tuple[int, int, int]], prepared: Prepared) -> list[tuple[int, int, int]]:
    """Names of one kind that a hyphen or a particle before it parts are one: ``Salah al`` ``-`` ``Obaidi``."""
    out: list[tuple[int, int, int]] = []
    for first, last, kind in names:
        if out and out[-1][2] == kind and first - out[-1][1] == 1 and _joins(prepared, first - 1) and _leads(prepared, first - 2):
            out[-1] = (out[-1][0], last, kind)
        else:
            out.append((first, last, kind))
    return out


def parted(names: Sequence[tuple[int, int, int]], sentence_start: NDArray[np.int32]) -> list[tuple[int, int, int]]:
    """Return the names with those cut in two that a sentence's first word (S,) stands in: a signature is no part of a greeting.

    >>> parted([(0, 4, 0)], np.array([0, 1], np.int32))
    [(0, 1, 0), (1, 4, 0)]
    """
    out: list[tuple[int, int, int]] = []
    for first, last, kind in names:
        inside = sentence_start[np.searchsorted(sentence_start, first, side="right") : np.searchsorted(sentence_start, last)]
        edges = [first, *inside.tolist(), last]
        out += [(a, b, kind) for a, b in pairwise(edges)]
    return out


def of_rank(names: Sequence[tuple[int, int, int]], forms: Sequence[str], person: int) -> list[tuple[int, int, int]]:
    """Return the names, with those of a rank, or behind one, made persons'.

    Called for by: "Major Oton Brisk told reporters". One word behind "General" or "Justice" may be a thing, and so may more.

    >>> of_rank([(0, 3, 2), (4, 6, 2), (8, 9, 2)], "Major Oton Brisk , Kest Rail . General Motors".split(), 0)
    [(0, 3, 0), (4, 6, 2), (8, 9, 2)]
    """
    return [(first, last, person if _is_ranked(first, last, forms) else kind) for first, last, kind in names]


def _is_ranked(first: int, last: int, forms: Sequence[str]) -> bool:
    if last - first == _FULL and _rank(forms[first]) in _RANKS:
        return forms[last - 1].istitle() and forms[last - 1].lower() not in _BODIES
    return first > 0 and _rank(forms[first - 1]) in (_RANKS if last - first > 1 else _TITLES)


def _rank(form: str) -> str:
    return form.removesuffix(".").lower() if form.istitle() else ""


_FULL: Final = 3  # words: a rank, a given name, a family name
_TITLES: Final = frozenset(
    "mr mrs ms dr gen col maj capt lt sgt adm cpl colonel lieutenant sergeant corporal admiral brigadier".split()
)
_RANKS: Final = _TITLES | frozenset("general major captain judge justice senator professor".split())
_BODIES: Final = frozenset(
    "assembly association baseball committee company conference corporation council court department dynamics electric league "
    "ministry motors office party secretariat soccer staff system union".split()
)


def found_again(
    names: Sequence[tuple[int, int, int]], forms: Sequence[str], upos: Sequence[str], kind: Kinds
) -> list[tuple[int, int, int]]:
    """Return the names with those added, one word each, that the document names elsewhere, in order.

    A proper noun is one where it is a name of one word elsewhere, or the last word of the name of a person, and no
    other proper noun follows it, nor stands before what is no person. Called for by: "… meeting with President Donald Trump
    before Trump meets …" Capitals that are the first letters of an organisation's name are one of it: "the WHO".
    """
    kinds = _kinds(names, forms, kind.person)
    initials = _initials(names, forms, kind.organization)
    taken = {word for first, last, _ in names for word in range(first, last)}
    added = [
        (word, word + 1, kinds[form])
        for word, form in enumerate(forms)
        if form in kinds and upos[word] == "PROPN" and word not in taken and not _proper(word + 1, forms, upos)
        if kinds[form] == kind.person or not _proper(word - 1, forms, upos)
    ]
    taken |= {word for word, _, _ in added}
    added += [(word, word + 1, kind.organization) for word, form in enumerate(forms) if form in initials and word not in taken]
    return sorted([*names, *added])


def _initials(names: Sequence[tuple[int, int, int]], forms: Sequence[str], organization: int) -> set[str]:
    """The first letters of the organisations' names of three words and more, small words left out."""
    whole = (forms[first:last] for first, last, kind in names if kind == organization)
    letters = ([form[0] for form in words if form[0].isupper()] for words in whole)
    return {"".join(found) for found in letters if len(found) >= _SHORTEST}


def _kinds(names: Sequence[tuple[int, int, int]], forms: Sequence[str], person: int) -> dict[str, int]:
    """The words that name something by themselves, with the kind that each has most often."""
    votes: dict[str, Counter[int]] = defaultdict(Counter)
    for first, last, kind in names:
        form = forms[last - 1]
        if (last - first == 1 or kind == person) and form[:1].isupper() and len(form) >= _SHORTEST:
            votes[form][kind] += 1
    return {form: counts.most_common(1)[0][0] for form, counts in votes.items()}


def _proper(word: int, forms: Sequence[str], upos: Sequence[str]) -> bool:
    return 0 <= word < len(forms) and upos[word] == "PROPN" and forms[word][:1].isupper()
