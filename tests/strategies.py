"""Hypothesis strategies: texts that are hard on offsets, and whole valid records over them."""

from hypothesis import strategies as st

from verbale.record import Actor, ActorMention, Document, Provenance, Reading, Sentence, Span, Statement, record_id
from verbale.record.ontology import vocabulary

HARD = [
    "😀",
    "𝔄",
    "e\u0301",
    "\r\n",
    "\r",
    "\n",
    "\0",
    "\ufeff",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "\u2028",
    "\u00a0",
    "ﬁ",
    "İ",
    "🏳️\u200d🌈",
]
WORDS = ["said", "Mary", "she", "would", "not", "go", "Kyiv's", "naïve", "—", "…", " ", " ", "."]

characters = st.characters(exclude_categories=["Cs"])
texts = st.lists(st.one_of(st.sampled_from(HARD), st.sampled_from(WORDS), characters), min_size=1, max_size=40).map("".join)
"""Astral and combining characters, every newline, NUL, byte order marks, quotation marks without a partner; never empty."""

documents = texts.map(Document.from_text)


@st.composite
def spans(draw: st.DrawFn, document: Document) -> Span:
    """Draw a span of a document."""
    start = draw(st.integers(0, document.chars - 1))
    return document.span(start, draw(st.integers(start + 1, document.chars)))


@st.composite
def span_lists(draw: st.DrawFn, document: Document, *, smallest: int = 0) -> tuple[Span, ...]:
    """Draw spans in order that do not overlap."""
    found: list[Span] = []
    for span in sorted(draw(st.lists(spans(document), min_size=smallest, max_size=3))):
        if not found or found[-1].end <= span.start:
            found.append(span)
    return tuple(found)


def terms(name: str) -> st.SearchStrategy[str]:
    """Draw a term of a vocabulary."""
    return st.sampled_from(list(vocabulary(name)))


@st.composite
def actors(draw: st.DrawFn, document: Document, number: int) -> Actor:
    """Draw an actor."""
    mentions = sorted(draw(st.lists(spans(document), max_size=4)))
    return Actor(
        id=f"a{number}",
        name=draw(st.sampled_from(["Mary", "Šárka 😀"])),
        kind=draw(terms("actor_kind")),
        country=draw(st.sampled_from([None, "UKR"])),
        mentions=tuple(ActorMention(span, draw(terms("mention_form"))) for span in mentions),
    )


@st.composite
def statements(draw: st.DrawFn, document: Document, known: list[Actor], before: list[str]) -> Statement:
    """Draw a statement by one of the actors, within one of those drawn before or none."""
    content = draw(span_lists(document, smallest=1))
    ids = [None, *(actor.id for actor in known)]
    return Statement(
        id=record_id(document.id, f"statement {len(before)}", content, "test"),
        content=content,
        cue=draw(span_lists(document)),
        source=draw(span_lists(document)) or None,
        speaker=draw(st.sampled_from(ids)),
        addressee=draw(st.sampled_from(ids)),
        form=draw(terms("statement_form")),
        act=draw(st.none() | terms("act")),
        negated=draw(st.booleans()),
        within=draw(st.sampled_from([None, *before])),
        score=draw(st.floats(0, 1)),
    )


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Draw a reading with all its parts over one text."""
    document = draw(documents)
    known = [draw(actors(document, number)) for number in range(draw(st.integers(0, 2)))]
    told: list[Statement] = []
    for _ in range(draw(st.integers(0, 3))):
        told.append(draw(statements(document, known, [statement.id for statement in told])))
    cuts = draw(span_lists(document))
    sentences = tuple(Sentence(cut.start, cut.end, draw(terms("sentence_kind"))) for cut in cuts)
    return Reading(document, sentences, tuple(known), tuple(told), provenance=Provenance(verbale="0.0.0"))
