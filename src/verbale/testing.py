"""Documents, analyses and readings by hand, for tests: short to write, and valid.

Words of a report are given as they stand in it (`"said"`, or `"said@2"` for the second time); offsets are worked out here.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, TypedDict, Unpack

import numpy as np

from verbale.errors import UsageError
from verbale.record import (
    Actor,
    ActorMention,
    Analysis,
    Attribution,
    Dispute,
    Document,
    Mention,
    Name,
    Passage,
    Provenance,
    Reading,
    Sentence,
    Span,
    Statement,
    Trigger,
    Turn,
    record_id,
)

__all__ = ["actor", "analysis", "document", "find", "reading", "statement"]

PROVENANCE: Final = Provenance(verbale="0.0.0")


def document(text: str = "Mary said hi.", path: str | None = None) -> Document:
    """Make a document of a text."""
    return Document.from_text(text, path=path)


def find(report: Document, words: str) -> Span:
    """Give the span of words that stand in the report; `"he@2"` is the second "he" (a word with "@" needs its number).

    Raises UsageError where they do not stand there so often.

    >>> find(document("he said he went"), "he@2").start
    8
    """
    sought, mark, number = words.rpartition("@")
    sought, times = (sought, int(number)) if mark and number.isdigit() else (words, 1)
    start = -1
    for _ in range(times):
        start = report.text.find(sought, start + 1)
        if start < 0:
            raise UsageError(f"{words!r} does not stand in {report.text[:60]!r}", "verbale.testing")
    return report.span(start, start + len(sought))


class Parts(TypedDict, total=False):
    """What may be said about the words of an analysis; what is left out is filled in.

    `heads` are word indices, -1 for a root (default: all words hang on the first of their sentence); `sentences` the
    number of words of each sentence (default: one sentence); the others are as in `Analysis`, strings split at spaces.
    """

    heads: Sequence[int]
    sentences: Sequence[int]
    kinds: Sequence[str]
    upos: str
    xpos: str
    lemmas: str
    deprels: str
    names: Sequence[Name]
    mentions: Sequence[Mention]
    attributions: Sequence[Attribution]
    triggers: Sequence[Trigger]
    passages: Sequence[Passage]
    turns: Sequence[Turn]
    report: Document


def analysis(words: str, **parts: Unpack[Parts]) -> Analysis:
    """Make an analysis of words parted by spaces; the document is these words, or `report`, in which they stand in order.

    >>> mary = analysis("Mary said : hi .", heads=[1, -1, 3, 1, 1], upos="PROPN VERB PUNCT INTJ PUNCT")
    >>> mary.span(0, 2).text, mary.sentence_range(0)
    ('Mary said', (0, 5))
    """
    tokens = words.split()
    report = parts.get("report") or document(words)
    starts = _places(report.text, tokens)
    sizes = list(parts.get("sentences") or ([len(tokens)] if tokens else []))
    firsts = [sum(sizes[:number]) for number in range(len(sizes))]
    heads = list(parts.get("heads") or _hung_on_first(firsts, sizes))
    return Analysis(
        document=report,
        start=np.array(starts, np.int32),
        end=np.array([start + len(token) for start, token in zip(starts, tokens, strict=True)], np.int32),
        sentence_start=np.array(firsts, np.int32),
        sentence_kind=tuple(parts.get("kinds") or ["sentence"] * len(sizes)),
        upos=_column(parts.get("upos"), ["X"] * len(tokens)),
        xpos=_column(parts.get("xpos"), ["FW"] * len(tokens)),
        lemma=_column(parts.get("lemmas"), [token.lower() for token in tokens]),
        head=np.array(heads, np.int32),
        deprel=_column(parts.get("deprels"), ["root" if head < 0 else "dep" for head in heads]),
        names=tuple(parts.get("names", ())),
        mentions=tuple(parts.get("mentions", ())),
        attributions=tuple(parts.get("attributions", ())),
        triggers=tuple(parts.get("triggers", ())),
        passages=tuple(parts.get("passages", ())),
        turns=tuple(parts.get("turns", ())),
    )


def actor(report: Document, name: str, *mentions: str | tuple[str, str], kind: str = "person") -> Actor:
    """Make an actor with mentions as words, or (words, form) where the form is not "name".

    >>> actor(document("Mary left. She came."), "Mary", "Mary", ("She", "pronoun")).mentions[1].span.start
    11
    """
    pairs = [(mention, "name") if isinstance(mention, str) else mention for mention in mentions]
    found = sorted(((find(report, words), form) for words, form in pairs), key=lambda pair: pair[0])
    return Actor(
        id=record_id(report.id, f"actor {name}", [span for span, _ in found], "test"),
        name=name,
        kind=kind,
        mentions=tuple(ActorMention(span, form) for span, form in found),
    )


class Fields(TypedDict, total=False):
    """Fields of a statement beside content, cue and source, as in `Statement`; form is indirect and score 1.0 unless said."""

    id: str
    speaker: str | None
    addressee: str | None
    form: str
    act: str | None
    condition: tuple[Span, ...]
    consequence: tuple[Span, ...]
    negated: bool
    certainty: str
    stance: str
    disputed: Dispute | None
    within: str | None
    score: float


def statement(report: Document, *content: str, cue: str = "", source: str = "", **fields: Unpack[Fields]) -> Statement:
    """Make a statement of words of the report; an empty `source` is one that the report does not name.

    >>> statement(document("Mary said hi."), "hi", cue="said", source="Mary").content[0].start
    10
    """
    spans = tuple(find(report, words) for words in content)
    cues = (find(report, cue),) if cue else ()
    said: Fields = {"id": record_id(report.id, "statement", [*spans, *cues], "test"), "form": "indirect", "score": 1.0}
    said.update(fields)
    return Statement(content=spans, cue=cues, source=(find(report, source),) if source else None, **said)


def reading(
    report: Document,
    statements: Sequence[Statement] = (),
    actors: Sequence[Actor] = (),
    sentences: Sequence[Sentence] | None = None,
) -> Reading:
    """Make a reading; without `sentences`, every line of the report that is not blank is one."""
    lines = tuple(_lines(report.text)) if sentences is None else tuple(sentences)
    return Reading(report, lines, tuple(actors), tuple(statements), provenance=PROVENANCE)


def _places(text: str, tokens: Sequence[str]) -> list[int]:
    starts, at = [], 0
    for token in tokens:
        at = text.find(token, at)
        if at < 0:
            raise UsageError(f"{token!r} does not stand in {text[:60]!r}, or not in this order", "verbale.testing")
        starts.append(at)
        at += len(token)
    return starts


def _hung_on_first(firsts: Sequence[int], sizes: Sequence[int]) -> Iterator[int]:
    for first, size in zip(firsts, sizes, strict=True):
        yield from [-1, *[first] * (size - 1)]


def _column(given: str | None, default: Sequence[str]) -> tuple[str, ...]:
    return tuple(default if given is None else given.split())


def _lines(text: str) -> Iterator[Sentence]:
    for line in re.finditer(r"[^\r\n]+", text):
        if words := line.group().strip():
            start = line.start() + line.group().index(words)
            yield Sentence(start, start + len(words))
