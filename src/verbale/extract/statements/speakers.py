"""Who speaks: the chain behind the words that name a source."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from verbale.extract.actors import Draft, acting_chains
from verbale.extract.chains import Chain, Named, head_word
from verbale.record import ActorMention, Analysis, Attribution, Mention, Name

_RELATIVE: Final = frozenset({"who", "which", "that", "whom"})
_QUOTES: Final = frozenset("“”\"„«»‘’'") | {"``", "''"}
_ENDS: Final = frozenset({".", "!", "?", "…", "...", "?!"})
_BETWEEN: Final = " \t\r\n.,!?“”\"„«»‘’'`"
_PLURAL: Final = frozenset({"NNS", "NNPS"})
_THIRD_PERSON: Final = {"he": "she", "she": "he"}


class SpeakerFinder:
    """Finds the speakers of one analysis; ``drafts`` are all its actors in the making, named by their place."""

    def __init__(self, analysis: Analysis) -> None:
        """Build the chains."""
        self._analysis = analysis
        self.drafts = [Draft(chain, []) for chain in acting_chains(analysis)]
        self._fresh = max((one.cluster for one in analysis.mentions), default=-1) + 1
        self._of_word = {one.mention.head: number for number, draft in enumerate(self.drafts) for one in draft.chain.mentions}
        self._name_ends = {one.end: one for one in analysis.names}
        self._barred: dict[int, int] = {}
        self._quoted = {word for one in analysis.attributions for first, last in one.content for word in range(first, last)}

    def of_word(self, word: int) -> int | None:
        """The number of the actor that a head word mentions."""
        return self._of_word.get(word)

    def by_word(self) -> Mapping[int, int]:
        """The numbers of all actors by the head words of their mentions."""
        return self._of_word

    def find(self, attributions: Sequence[Attribution]) -> list[int | None]:
        """The number of each attribution's speaker, None where no words name one; attributions come as the analysis has them."""
        order = sorted((one.source[0][0] if one.source else -1, number) for number, one in enumerate(attributions))
        found: list[int | None] = [None] * len(attributions)
        before: tuple[int, int] | None = None  # where the last source stands, and who it is
        for at, number in order:
            if at < 0:
                continue
            first, last = attributions[number].source[0]
            speaker = self._third_person(first, before) if last - first == 1 else None
            found[number] = self._named(first, last) if speaker is None else speaker
            if speaker is not None:
                self.move(first, speaker)
            before = (last, found[number] or 0)
        self._run_on(attributions, found)
        return found

    def _third_person(self, word: int, before: tuple[int, int] | None) -> int | None:
        """Who ``he`` or ``she`` is as a source, where the text around says more than its chain; None where the chain stands."""
        form = self._analysis.text(word).lower()
        if form not in _THIRD_PERSON:
            return None
        tried = (self._going_on(word, form, before), self._on_stage(word, form), self._instead(word, form, before))
        return next((speaker for speaker in tried if speaker not in {None, self._barred.get(word)}), None)

    def _instead(self, word: int, form: str, before: tuple[int, int] | None) -> int | None:
        """The last speaker, where the chain of ``he`` is of several persons or of one of the other gender."""
        number = self._of_word.get(word)
        if number is None or before is None or self._may_be(number, form) or not self._may_be(before[1], form):
            return None
        return before[1]

    def _run_on(self, attributions: Sequence[Attribution], found: list[int | None]) -> None:
        """Give a quotation of whole sentences that nobody is named for to the speaker of the quotation right before it.

        Called for by: "“Nobody asked us,” he said. (new paragraph) “We would have said no.”"
        """
        bounds = sorted((*self._bounds(one), number) for number, one in enumerate(attributions))
        for (_, end, before), (start, _, number) in pairwise(bounds):
            one, between = attributions[number], self._analysis.document.text[end:start]
            is_alone = not one.cue and not one.source and not between.strip(_BETWEEN)
            if is_alone and self._is_quoted(one) and self._is_quoted(attributions[before]) and self._is_whole(one):
                found[number] = found[before]

    def _is_quoted(self, one: Attribution) -> bool:
        """Whether a quotation mark opens the content."""
        first = one.content[0][0]
        return not _QUOTES.isdisjoint((self._analysis.text(first), self._analysis.text(max(first - 1, 0))))

    def _is_whole(self, one: Attribution) -> bool:
        """Whether the content ends with its sentence, the mark that ends it inside or right behind."""
        first, last = one.content[-1]
        inside = (self._analysis.text(word) for word in range(last - 1, first, -1))
        behind = self._analysis.text(last) if last < self._analysis.words else ""
        return not _ENDS.isdisjoint((next((form for form in inside if form not in _QUOTES), ""), behind))

    def _bounds(self, one: Attribution) -> tuple[int, int]:
        """The characters from an attribution's first word to its last, marks around its content left out."""
        spans = [*one.content, *one.cue, *one.source]
        words = [word for first, last in spans for word in range(first, last) if self._analysis.text(word) not in _QUOTES]
        return int(self._analysis.start[min(words, default=0)]), int(self._analysis.end[max(words, default=0)])

    def _going_on(self, first: int, form: str, before: tuple[int, int] | None) -> int | None:
        """The last speaker, where ``he said`` follows in the same paragraph and nobody else has come on stage since.

        Called for by: "Marsh brushed off Dane's remarks. ‘One would be offended …,’ he told reporters."
        """
        if before is None:
            return None
        end, speaker = before
        between = self._analysis.document.text[int(self._analysis.end[end - 1]) : int(self._analysis.start[first])]
        if "\n" in between.strip("\n") or not self._may_be(speaker, form):
            return None
        return None if any(self._comes_on(word, speaker) for word in range(end, first)) else speaker

    def _on_stage(self, first: int, form: str) -> int | None:
        """The person last a subject in the paragraph of ``he said``, where the chain of ``he`` comes from another paragraph.

        Called for by: "Putin, in remarks to Russian soldiers, framed the war as a divine mission. “Fate willed it …,” he said."
        """
        opens, number = self._paragraph_start(first), self._of_word.get(first)
        own = () if number is None or not self._may_be(number, form) else self.drafts[number].chain.mentions
        if any(opens <= one.mention.head < first for one in own):
            return None
        subjects = (self._of_word[word] for word in range(first - 1, opens - 1, -1) if self._is_subject(word))
        return next((one for one in subjects if self._may_be(one, form)), None)

    def _paragraph_start(self, word: int) -> int:
        """The first word of the line that holds a word."""
        line = self._analysis.document.text.rfind("\n", 0, int(self._analysis.start[word])) + 1
        return int(np.searchsorted(self._analysis.start, line))

    def _is_subject(self, word: int) -> bool:
        """Whether a person's mention is the subject of a clause outside what is quoted."""
        number = self._of_word.get(word)
        if number is None or word in self._quoted:
            return False
        return self._analysis.deprel[word].startswith("nsubj") and self.drafts[number].chain.label == "person"

    def _may_be(self, speaker: int, form: str) -> bool:
        """Whether a chain is one person, not several, whom no pronoun of the other gender stands for."""
        chain = self.drafts[speaker].chain
        if any(self._analysis.xpos[one.mention.head] in _PLURAL for one in chain.mentions):
            return False
        forms = {self._analysis.text(one.mention.head).lower() for one in chain.mentions}
        if chain.names and all(self._modifies(one.name) for one in chain.names if one.name is not None):
            return False
        kinds = [one.mention.kind for one in chain.mentions]
        is_person = (chain.label or max(kinds, key=kinds.count, default="")) == "person"
        return is_person and _THIRD_PERSON[form] not in forms

    def _modifies(self, name: Name) -> bool:
        """Whether a name of one word stands before a noun: "Norlandish opposition leader" names a people, and no person."""
        if name.end - name.start > 1 or name.end >= self._analysis.words:
            return False
        return self._analysis.upos[name.end] in {"NOUN", "ADJ"} and self._analysis.text(name.end).islower()

    def _comes_on(self, word: int, speaker: int) -> bool:
        """Whether another person is the subject of a clause here, outside what is quoted."""
        return self._is_subject(word) and self._of_word[word] != speaker

    def _named(self, first: int, last: int) -> int:
        """The chain of the person whose name ends the source, of its head or of the name beside it; else a new one."""
        head = self._antecedent(head_word(self._analysis, first, last))
        found = self._titled(first, last)
        if found is None:
            found = self._named_at(head)
        if found is None:
            beside = (self._named_at(word) for word in range(first, last) if self._stands_alone(word))
            found = next((number for number in beside if number is not None), self._of_word.get(head))
        return self._new_chain(first, last, head) if found is None else found

    def _titled(self, first: int, last: int) -> int | None:
        """The chain of a person whose title and name are the source, whatever the tree takes for its head.

        Called for by: "Kremlin spokesman Dmitry Peskov praised …"; not "an aide to Ann Lee", "Ann Lee and Bo Ray".
        """
        name = self._name_ends.get(last)
        if name is None or name.start < first:
            return None
        before = self._analysis.upos[first : name.start]
        if name.label != "person" or "CCONJ" in before or "ADP" in before[-1:]:
            return None
        chains = (self._named_at(word) for word in range(name.start, name.end))
        return next((number for number in chains if number is not None), None)

    def _antecedent(self, word: int) -> int:
        """The noun that a relative pronoun stands for (``the ministers, who denied it``); any other word is its own."""
        analysis = self._analysis
        if analysis.text(word).lower() not in _RELATIVE or analysis.upos[word] != "PRON":
            return word
        above = int(analysis.head[word])
        while above >= 0 and analysis.deprel[above] != "acl:relcl":
            above = int(analysis.head[above])
        return int(analysis.head[above]) if above >= 0 else word

    def _named_at(self, word: int) -> int | None:
        """The chain whose mention with this head carries a name."""
        number = self._of_word.get(word)
        if number is None:
            return None
        is_named = any(one.mention.head == word and one.name is not None for one in self.drafts[number].chain.mentions)
        return number if is_named else None

    def _stands_alone(self, word: int) -> bool:
        """Whether a name is neither owner (``Ann Lee's aide``) nor object of a preposition (``an aide to Ann Lee``)."""
        under = np.flatnonzero(self._analysis.head == word)
        is_case = any(self._analysis.deprel[child] == "case" for child in under.tolist())
        return not is_case and self._analysis.deprel[word] not in {"nmod:poss", "compound"}

    def _new_chain(self, first: int, last: int, head: int) -> int:
        """A speaker that the model saw no mention in."""
        inside = first <= head < last
        mention = Mention(first if inside else head, last if inside else head + 1, head, "person", self.fresh())
        self._of_word[head] = self.append(Draft(Chain([Named(mention, None)]), []))
        return self._of_word[head]

    def fresh(self) -> int:
        """The number of a cluster that no mention has yet."""
        self._fresh += 1
        return self._fresh - 1

    def append(self, draft: Draft) -> int:
        """Take an actor that the chains lack; its number."""
        self.drafts.append(draft)
        return len(self.drafts) - 1

    def add(self, speaker: int, mention: ActorMention) -> None:
        """Give a speaker a mention that the model saw none in."""
        self.drafts[speaker].extra.append(mention)

    def bar(self, word: int, speaker: int) -> None:
        """Settle who a pronoun is not: ``he`` in somebody's own talk is not himself."""
        self._barred[word] = speaker

    def detach(self, word: int) -> None:
        """Take a mention out of its chain by its head word, and give it to nobody; a chain without words is no actor any more."""
        number = self._of_word.pop(word, None)
        if number is not None:
            chain = self.drafts[number].chain
            chain.mentions = [one for one in chain.mentions if one.mention.head != word]

    def move(self, word: int, speaker: int) -> None:
        """Take a pronoun out of its chain and give it to a speaker.

        A chain that this leaves without words is the speaker's own: “I think so,” he said.
        """
        number, kept = self._of_word.get(word), self.drafts[speaker]
        left = Draft(Chain(), []) if number is None else self.drafts[number]
        if left is kept:
            return
        self._of_word[word] = speaker
        kept.extra.append(ActorMention(self._analysis.word_span(word), "pronoun"))
        left.chain.mentions = [one for one in left.chain.mentions if one.mention.head != word]
        if not left.chain.mentions:
            kept.extra += left.extra
            self.drafts[:] = [kept if draft is left else draft for draft in self.drafts]
