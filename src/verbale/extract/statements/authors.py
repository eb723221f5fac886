"""The author of a statement or a proclamation: ``I`` outside quotation marks is the one who puts it out."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import Final

from verbale.extract.actors import Draft
from verbale.extract.chains import Chain, Named
from verbale.extract.naming import name_tokens
from verbale.extract.statements.quotes import QuotationIndex
from verbale.extract.statements.speakers import SpeakerFinder
from verbale.extract.statements.turns import FIRST_PERSON
from verbale.record import Analysis, Attribution, Mention, Name

_WE: Final = "we"
_LONGEST: Final = 4  # words of a name
_WORD: Final = re.compile(r"[^\W\d_][\w.’'-]*")


@lru_cache(maxsize=1)
def _lexicon() -> dict[str, frozenset[str]]:
    text = resources.files("verbale.extract").joinpath("lexicon", "authors.toml").read_text("utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


class Author:
    """Finds whose word a document is; ``number`` is that actor's, None where it is nobody's or a transcript."""

    def __init__(self, analysis: Analysis, speakers: SpeakerFinder, quotes: QuotationIndex) -> None:
        """Take the actors in the making; ``I`` outside quotation marks becomes the author."""
        self._analysis = analysis
        self._speakers = speakers
        self._quotes = quotes
        self.number = None if analysis.turns else self._find()
        if self.number is not None:
            for word in self._first_persons():
                speakers.move(word, self.number)

    def settle(self, attributions: Sequence[Attribution], found: Sequence[int | None]) -> list[int | None]:
        """The speakers, the author where the source is ``we``. Called for by: "We stand by the accord", as a minister states."""
        if self.number is None:
            return list(found)
        return [self.number if self._is_we(one) else speaker for one, speaker in zip(attributions, found, strict=True)]

    def _is_we(self, one: Attribution) -> bool:
        if not one.source:
            return False
        first, last = one.source[0]
        return last - first == 1 and self._analysis.text(first).lower() == _WE and not self._is_quoted(first)

    def _is_quoted(self, word: int) -> bool:
        return self._quotes.at(int(self._analysis.start[word])) is not None

    def _first_persons(self) -> Iterator[int]:
        for word, form in enumerate(self._analysis.forms):
            if form.lower() in FIRST_PERSON and self._analysis.upos[word] == "PRON" and not self._is_quoted(word):
                yield word

    def _find(self) -> int | None:
        return self._by_name() if self._analysis.document.title is None else self._by_name() or self._by_title()

    def _by_name(self) -> int | None:
        """Who names himself in the text. Called for by: "NOW, THEREFORE, I, KARL LUND, President of Kestia, proclaim …"."""
        persons = {one.start: one for one in self._analysis.names if one.label == "person"}
        for word in self._first_persons():
            name = persons.get(word + 2)
            if name is None or self._analysis.text(word) != "I" or self._analysis.text(word + 1) != ",":
                continue
            known = (self._speakers.of_word(at) for at in range(name.start, name.end))
            number = next((one for one in known if one is not None), None)
            number = self._new(name) if number is None else number
            words = self._analysis.span(name.start, name.end).text
            if words.isupper():
                self._speakers.drafts[number].name = words.title()
            return number
        return None

    def _by_title(self) -> int | None:
        """Whom the title of the document names. Called for by: "Statement from Foreign Minister Ida Lund on the Kest Accord"."""
        first = next(self._first_persons(), None)
        told = None if first is None else _told(self._analysis.document.title or "")
        if first is None or told is None:
            return None
        role, called = told
        tokens = name_tokens(called)
        fits = [
            number
            for number, draft in enumerate(self._speakers.drafts)
            if draft.chain.label == "person" and all(one.tokens == tokens for one in draft.chain.names)
        ]
        if len(fits) == 1:
            return fits[0]
        self._speakers.detach(first)
        mention = Mention(first, first + 1, first, "person", self._speakers.fresh())
        return self._speakers.append(Draft(Chain([Named(mention, None)]), [], called, role))

    def _new(self, name: Name) -> int:
        mention = Mention(name.start, name.end, name.end - 1, "person", self._speakers.fresh())
        words = self._analysis.span(name.start, name.end).text
        return self._speakers.append(Draft(Chain([Named(mention, name, name_tokens(words))]), []))


def _told(title: str) -> tuple[str, str] | None:
    """The role and the name of the one whose word a document is, by its title; None where that names nobody, or several.

    >>> _told("Statement from Deputy Prime Minister Ida Lund on Floods"), _told("Statement from the Ministry")
    (('Deputy Prime Minister', 'Ida Lund'), None)
    """
    kind, _, rest = title.partition(" ")
    by, _, rest = rest.partition(" ")
    if kind.lower() not in _lexicon()["kinds"] or by.lower() not in {"by", "from", "of"}:
        return None
    words, stop = _capitals(rest)
    ends = [place for place, word in enumerate(words) if word.lower() in _lexicon()["titles"]]
    name = words[ends[-1] + 1 :] if ends else []
    if not 1 <= len(name) <= _LONGEST or stop in _lexicon()["joined"]:
        return None
    return " ".join(words[: ends[-1] + 1]), " ".join(name)


def _capitals(text: str) -> tuple[list[str], str]:
    """The words with capitals that a text begins with, up to one that no name has, and that word."""
    words: list[str] = []
    for word in text.split():
        low, bare = word.lower(), word.rstrip(",:")
        is_name = word[0].isupper() and _WORD.fullmatch(bare) is not None and not low.endswith("ing")
        if not is_name or low in _lexicon()["behind"] | _lexicon()["joined"]:
            return words, low
        words.append(bare)
        if bare != word:
            break
    return words, ""
