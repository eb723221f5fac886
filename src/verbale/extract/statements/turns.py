"""Turns of a transcript -> statements: every paragraph is said by the one whom the label of its turn names.

A paragraph is a statement of its own: of a speech of sixty each can be found, checked and decided on. What the model finds in it
with a cue of its own stands within it.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from verbale.extract.actors import Draft
from verbale.extract.chains import Chain, Named
from verbale.extract.naming import name_tokens, same_person, titles
from verbale.extract.statements.quotes import QuotationIndex
from verbale.extract.statements.speakers import SpeakerFinder
from verbale.record import ActorMention, Analysis, Attribution, Manner, Mention, Name, Turn, WordRange

_WE: Final = frozenset({"we", "us", "our", "ourselves"})
_THIRD_PERSON: Final = frozenset({"he", "she"})
_TALKED_TO: Final = frozenset({"you", "your"})
FIRST_PERSON: Final = frozenset({"i", "me", "my", "mine", "myself"})
_ASKED: Final = Manner((("ask", 1.0),))
_SURE: Final = 0.95  # layout errs now and then
_NAME: Final = r"((?:(?!(?:And|At|Before|After|During|In|On|For|From|To|With|Of|The)\b)[^\W\d_a-z][\w.’'-]+ ?){1,3})"
_LONGEST: Final = 2  # words of a name in a heading: what follows it has capitals, too


def turn_attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """Return an attribution for each paragraph of a transcript, in order: the label is its source.

    What a voice from the audience ends with a question mark is asked. Called for by: "Q Minister, when will the bridge open?"
    """

    def manner(turn: Turn) -> Manner | None:
        is_voice = turn.title is None and turn.name is None
        if is_voice and analysis.text(turn.content[1] - 1) == "?":
            return _ASKED
        return Manner(turn.acts) if turn.acts else None

    return tuple(Attribution((turn.label,), (), (turn.content,), _SURE, manner=manner(turn)) for turn in analysis.turns)


def beside_turns(analysis: Analysis, attributions: Sequence[Attribution], quotes: QuotationIndex) -> tuple[Attribution, ...]:
    """Return the attributions that say more than the turns they stand in: with a word as cue, or words in quotation marks.

    The label is no source but of the turn, and a colon says nothing: "MS. REED: On the bridge: We have no date yet."
    """
    if not analysis.turns:
        return tuple(attributions)
    labels = {word for turn in analysis.turns for word in range(*turn.label)}
    labels |= {turn.label[1] for turn in analysis.turns if analysis.text(turn.label[1]) == ":"}
    said = labels.union(*(range(*turn.content) for turn in analysis.turns))

    def is_label(one: Attribution) -> bool:
        return any(word in labels for part in (one.source, one.cue, one.content) for span in part for word in span[:1])

    def is_quoted(one: Attribution) -> bool:
        first, last = one.content[0]
        return quotes.at(int(analysis.start[(first + last) // 2])) is not None

    def is_more(one: Attribution) -> bool:
        spoken = [word for first, last in one.cue for word in range(first, last) if analysis.upos[word] != "PUNCT"]
        inside = not one.source and any(first <= word < last for word in spoken for first, last in one.content)
        return one.content[0][0] not in said or is_quoted(one) or (bool(spoken) and not inside)

    return tuple(one for one in attributions if is_more(one) and not is_label(one))


def _heading(analysis: Analysis) -> str:
    """The title of a transcript, and what stands before its first label."""
    if not analysis.turns:
        return ""
    opening = analysis.document.text[: int(analysis.start[analysis.turns[0].label[0]])]
    return f"{analysis.document.title or ''}\n{opening}"


class TurnSpeakers:
    """Finds who the labels of one transcript name, among the actors in the making or new among them."""

    def __init__(self, analysis: Analysis, speakers: SpeakerFinder, quotes: QuotationIndex) -> None:
        """Take the actors in the making."""
        self._analysis = analysis
        self._speakers = speakers
        self._quotes = quotes
        self._heading = _heading(analysis)
        self._called: dict[str, tuple[int, str] | None] = {}  # by label: who it is, and the form of such a mention

    def find(self) -> list[int | None]:
        """The number of the speaker of each paragraph, None where the label names nobody; ``I`` in it becomes the speaker."""
        turns = self._analysis.turns
        opening = {word: turn.content[0] for turn in reversed(turns) for word in range(*turn.label)}
        for word in opening:
            self._speakers.detach(word)
        self._cut_off(opening)
        found = [self._speaker(turn) for turn in turns]
        for turn, speaker in zip(turns, found, strict=True):
            self._first_persons(turn.content, speaker)
        return found

    def _cut_off(self, opening: Mapping[int, int]) -> None:
        """Mentions that begin in a label begin behind it: "Q Minister, when …", "THE PRESIDENT: Senator Lee, thank you."."""
        for chain in (draft.chain for draft in self._speakers.drafts) if opening else ():
            chain.mentions = [
                replace(one, mention=replace(one.mention, start=opening[one.mention.start]))
                if one.mention.start in opening
                else one
                for one in chain.mentions
            ]

    def settle(
        self, attributions: Sequence[Attribution], found: Sequence[int | None], of_turns: Sequence[int | None]
    ) -> list[int | None]:
        """The speakers of what stands within turns: ``I`` and ``we`` are who has the word, ``you`` is whoever listens.

        Called for by: "MR. LUND: As you know, we said that the bridge was safe. Hope that helps."
        """
        holders = list(zip((turn.content for turn in self._analysis.turns), of_turns, strict=True))
        firsts = [words[0] for words, _ in holders]
        settled = []
        for one, speaker in zip(attributions, found, strict=True):
            word = (one.source or one.cue or one.content)[0][0]
            words, own = holders[bisect_right(firsts, word) - 1] if firsts else ((0, 0), None)
            settled.append(self._own(one, speaker, own) if words[0] <= word < words[1] else speaker)
        return settled

    def _own(self, one: Attribution, speaker: int | None, own: int | None) -> int | None:
        """The speaker of what is told in a turn, where its source is a pronoun of the talk or left out of the sentence."""
        form = self._text(one.source[0]).lower() if one.source else ""
        if form in _TALKED_TO:
            return None
        is_own = form in _WE or form in FIRST_PERSON or (not one.source and self._opens(one.cue))
        return own if is_own and self._quotes.at(int(self._analysis.start[one.content[0][0]])) is None else speaker

    def _opens(self, cue: Sequence[WordRange]) -> bool:
        """Whether a cue is a verb that opens its sentence: "Hope that helps.", "Thank you for coming."."""
        if not cue:
            return False
        word = cue[0][0]
        opens = word in (self._analysis.sentence_range(self._analysis.sentence_of(word))[0], self._opening(word))
        return opens and self._analysis.xpos[word] in {"VB", "VBP"}

    def _opening(self, word: int) -> int:
        """The first word behind the label, where a word stands in the sentence of one."""
        first = self._analysis.sentence_range(self._analysis.sentence_of(word))[0]
        return next((turn.content[0] for turn in self._analysis.turns if turn.label[0] == first), first)

    def _speaker(self, turn: Turn) -> int | None:
        label = " ".join(self._text(turn.label).split()).casefold()
        if label not in self._called:
            self._called[label] = self._meant(turn)
        called = self._called[label]
        if called is None:
            return None
        self._speakers.add(called[0], ActorMention(self._analysis.span(*turn.label), called[1]))
        return called[0]

    def _meant(self, turn: Turn) -> tuple[int, str] | None:
        """The one whom a label means: the person of that name and title, else somebody new."""
        if turn.title is None and turn.name is None:
            return None
        title = "" if turn.title is None else self._text(turn.title).lower().removeprefix("the ")
        called = self._in_heading(title) if turn.name is None else self._in_full(self._text(turn.name))
        tokens = name_tokens(called) if called else ()
        fits = [number for number, one in enumerate(self._speakers.drafts) if tokens and self._is(one.chain, tokens, title)]
        number = fits[0] if len(fits) == 1 else self._new(turn, tokens)
        draft = self._speakers.drafts[number]
        named = called or self._text(turn.label)
        fullest = draft.chain.fullest
        own = "" if fullest is None or fullest.name is None else self._text((fullest.name.start, fullest.name.end))
        if not own or own.isupper() or len(tokens) > len(name_tokens(own)):
            draft.name = named.title() if named.isupper() else named
        draft.role = draft.role or title or None
        return number, "name" if turn.title is None else "title"

    def _is(self, chain: Chain, tokens: tuple[str, ...], title: str) -> bool:
        """Whether a chain is of a person of a name; one with a longer name must bear the title, too.

        Called for by: "PRESIDENT LUND:" in a talk that names nobody else of the family but Ida Lund.
        """
        fullest = chain.fullest
        if fullest is None or chain.label != "person" or not all(same_person(tokens, one.tokens) for one in chain.names):
            return False
        if not title or len(fullest.tokens) <= len(tokens):
            return True
        last = title.rsplit(maxsplit=1)[-1]
        return any(last in self._text((one.mention.start, one.mention.end)).lower().split() for one in chain.names)

    def _in_heading(self, title: str) -> str | None:
        """The one name that stands behind a title in the heading; None where there is none, or two.

        Called for by: "Remarks by President Lund on the Kest Accord", "THE PRESIDENT: Good morning."
        """
        titled = re.compile(rf"(?<!Vice )\b{re.escape(title.title())} {_NAME}")
        names = {self._cut(match.group(1)) for match in titled.finditer(self._heading)}
        return next(iter(names)) if len(names) == 1 else None

    def _in_full(self, name: str) -> str:
        """A family name with the first name that the heading gives it. Called for by: "Briefing by Ida Lund", "MS. LUND:"."""
        whole = re.compile(rf"\b([A-Z][\w’-]+|[A-Z]\.) ({re.escape(name)})\b", re.IGNORECASE)
        matches = whole.finditer(self._analysis.document.title or "")
        named = [match for match in matches if match.group(1).istitle() and match.group(2)[0].isupper()]
        found = {match.group() for match in named if match.group(1).lower() not in titles()}
        return found.pop() if len(found) == 1 else name

    def _cut(self, words: str) -> str:
        """A name without what a heading goes on with in capitals: "Lund Signing", "Lund Delivers Remarks"."""
        parts = words.replace("’s", "").replace("'s", "").split()
        is_long = len(parts) > _LONGEST or parts[-1].endswith(("ing", "s"))
        return parts[0] if is_long else " ".join(parts)

    def _new(self, turn: Turn, tokens: tuple[str, ...]) -> int:
        first, last = turn.label
        name = None if turn.name is None else Name(*turn.name, "person")
        mention = Mention(first, last, last - 1, "person", self._speakers.fresh())
        return self._speakers.append(Draft(Chain([Named(mention, name, tokens if name else ())]), []))

    def _first_persons(self, content: WordRange, speaker: int | None) -> None:
        """``I`` outside quotation marks is who has the word; whoever speaks up without a name is nobody else either."""
        for word in range(*content):
            form = self._analysis.text(word).lower()
            if form in _THIRD_PERSON and speaker is not None:
                self._speakers.bar(word, speaker)
            is_first = form in FIRST_PERSON and self._analysis.upos[word] == "PRON"
            if not is_first or self._quotes.at(int(self._analysis.start[word])) is not None:
                continue
            if speaker is None:
                self._speakers.detach(word)
            else:
                self._speakers.move(word, speaker)

    def _text(self, words: WordRange) -> str:
        return self._analysis.span(*words).text
