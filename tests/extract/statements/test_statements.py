"""Attributions become statements with their speakers, over analyses made by hand."""

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.invented_pack import pack
from verbale.extract import read_records
from verbale.record import Actor, Analysis, Attribution, Document, Manner, Mention, Name, Reading, Statement
from verbale.testing import PROVENANCE, analysis


def person(first: int, last: int, cluster: int = 0) -> Mention:
    return Mention(first, last, last - 1, "person", cluster)


def told(source: tuple[int, int] | None, cue: tuple[int, int] | None, *content: tuple[int, int], depth: int = 0) -> Attribution:
    return Attribution((source,) if source else (), (cue,) if cue else (), content, 0.5, depth)


def read(made: Analysis, version: str = "test") -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    found = read_records(made, version, pack())
    actors, statements = found.actors, found.statements
    Reading(made.document, (), actors, statements, provenance=PROVENANCE)  # holds every invariant of the record
    return actors, statements


def only(made: Analysis) -> Statement:
    (statement,) = read(made)[1]
    return statement


def speakers(made: Analysis) -> list[str]:
    actors, statements = read(made)
    names = {actor.id: actor.name for actor in actors} | {None: ""}
    return [names[statement.speaker] for statement in statements]


def words(statement: Statement) -> list[str]:
    return [span.text for span in statement.content]


def test_no_attributions_are_no_statements():
    assert read(analysis("Ann left"))[1] == ()


def test_content_cue_and_source_are_the_words_of_the_report():
    one = only(analysis("Ann said no", attributions=[told((0, 1), (1, 2), (2, 3))]))
    assert (words(one), one.cue[0].text, (one.source or ())[0].text) == (["no"], "said", "Ann")


def test_the_speaker_is_who_the_source_names():
    assert speakers(analysis("Ann said no", names=[Name(0, 1, "person")], attributions=[told((0, 1), (1, 2), (2, 3))])) == ["Ann"]


def test_a_pronoun_speaks_for_the_name_of_its_cluster():
    made = analysis(
        "Ann left ; she said no", heads=[1, -1, 1, 4, 1, 4], upos="PROPN VERB PUNCT PRON VERB INTJ", names=[Name(0, 1, "person")],
        mentions=[person(0, 1), person(3, 4)], attributions=[told((3, 4), (4, 5), (5, 6))],
    )  # fmt: skip
    assert speakers(made) == ["Ann"]


def test_a_report_that_names_no_source_has_no_speaker():
    one = only(analysis("reportedly no", attributions=[told(None, (0, 1), (1, 2))]))
    assert (one.source, one.speaker) == (None, None)


QUOTED = "“ I think he lied , ” Ann said"
QUOTED_PARTS = {
    "heads": [2, 2, 8, 4, 2, 2, 2, 8, -1],
    "upos": "PUNCT PRON VERB PRON VERB PUNCT PUNCT PROPN VERB",
    "names": [Name(7, 8, "person")],
    "mentions": [person(1, 2, 0), person(3, 4, 1), person(7, 8, 2)],
}


def test_i_in_a_quotation_is_its_speaker():
    actors, _ = read(analysis(QUOTED, **QUOTED_PARTS, attributions=[told((7, 8), (8, 9), (1, 5))]))
    assert [[one.span.text for one in actor.mentions] for actor in actors] == [["I", "Ann"]]


def test_i_that_says_something_inside_its_own_quotation_is_its_speaker():
    made = analysis(QUOTED, **QUOTED_PARTS, attributions=[told((7, 8), (8, 9), (1, 5)), told((1, 2), (2, 3), (3, 5), depth=1)])
    assert speakers(made) == ["Ann", "Ann"]


def test_i_outside_quotation_marks_is_left_where_it_is():
    made = analysis(
        "Ann said I left",
        upos="PROPN VERB PRON VERB",
        names=[Name(0, 1, "person")],
        mentions=[person(2, 3)],
        attributions=[told((0, 1), (1, 2), (2, 4))],
    )
    assert all(one.span.text != "I" for actor in read(made)[0] for one in actor.mentions)


def test_a_saying_inside_a_content_is_within_it():
    made = analysis("Ann said Bo thinks no", attributions=[told((0, 1), (1, 2), (2, 5)), told((2, 3), (3, 4), (4, 5), depth=1)])
    outer, inner = read(made)[1]
    assert (outer.within, inner.within) == (None, outer.id)


def test_a_saying_is_within_the_smallest_that_holds_it():
    made = analysis(
        "Ann said Bo thinks Cy says no",
        attributions=[told((0, 1), (1, 2), (2, 7)), told((2, 3), (3, 4), (4, 7), depth=1), told((4, 5), (5, 6), (6, 7), depth=1)],
    )
    outer, middle, inner = read(made)[1]
    assert (outer.within, middle.within, inner.within) == (None, outer.id, middle.id)


def test_a_statement_beside_another_is_within_none():
    made = analysis("Ann said no ; Bo said so", attributions=[told((0, 1), (1, 2), (2, 3)), told((4, 5), (5, 6), (6, 7))])
    assert [one.within for one in read(made)[1]] == [None, None]


@pytest.mark.parametrize(
    ("text", "content", "form"),
    [
        ("Ann said “ no talks ”", (3, 5), "direct"),
        ("Ann said “ no , talks ”", (2, 7), "direct"),
        ("Ann said no “ talks ”", (2, 6), "mixed"),
        ("Ann said no talks", (2, 4), "indirect"),
        ("Ann 's “ talks ” said no", (6, 7), "indirect"),
    ],
)
def test_the_form_tells_how_much_stands_in_quotation_marks(text, content, form):
    tags = " ".join("PUNCT" if word in "“”," else "X" for word in text.split())
    assert only(analysis(text, upos=tags, attributions=[told((0, 1), (1, 2), content)])).form == form


def test_marks_at_the_edges_are_no_part_of_the_content():
    assert words(only(analysis("Ann said : “ no , ”", attributions=[told((0, 1), (1, 2), (2, 7))]))) == ["no"]


def test_a_content_of_marks_alone_is_kept():
    assert words(only(analysis("Ann said — —", attributions=[told((0, 1), (1, 2), (2, 4))]))) == ["— —"]


def test_a_broken_content_has_two_parts():
    assert words(only(analysis("No , Ann said , never", attributions=[told((2, 3), (3, 4), (0, 2), (4, 6))]))) == ["No", "never"]


def test_two_readings_of_the_same_words_are_one_statement():
    made = analysis("Ann said “ no ”", attributions=[told((0, 1), (1, 2), (2, 5)), told((0, 1), (1, 2), (3, 4))])
    assert len(read(made)[1]) == 1


def test_statements_come_in_the_order_of_the_text():
    made = analysis("No , Ann said ; so , Bo said", attributions=[told((7, 8), (8, 9), (5, 6)), told((2, 3), (3, 4), (0, 1))])
    assert [words(one) for one in read(made)[1]] == [["No"], ["so"]]


def test_ids_are_stable_and_of_their_version():
    made = analysis("Ann said no", attributions=[told((0, 1), (1, 2), (2, 3))])
    ids = [read(made, version)[1][0].id for version in ("one", "one", "two")]
    assert ids[0] == ids[1] != ids[2]


def test_a_name_that_says_nothing_is_an_actor():
    assert [actor.name for actor in read(analysis("Ann left", names=[Name(0, 1, "person")]))[0]] == ["Ann"]


def test_a_pronoun_alone_that_says_nothing_is_no_actor():
    assert read(analysis("she left", upos="PRON VERB", mentions=[person(0, 1)]))[0] == ()


FORMS = "Ann Lee he she I my who aides minister said , . ... “ ” \" ' ‘ ’ :".split()
TAGS = "PROPN PRON NOUN VERB PUNCT ADJ".split()
RELATIONS = "nsubj case nmod:poss appos acl:relcl compound".split()


def layer(draw: Random, opens: list[bool], kinds: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Draw labelled ranges that neither overlap nor cross a line, as decoding gives them."""
    edges = [at for at, is_open in enumerate(opens) if is_open or draw.random() < 0.5] + [len(opens)]
    return [(first, last, draw.choice(kinds)) for first, last in pairwise(edges) if draw.random() < 0.5]


def attributions(draw: Random, opens: list[bool], depth: int) -> list[Attribution]:
    found = layer(draw, opens, ("source", "cue", "content"))
    ranges = {kind: [(first, last) for first, last, other in found if other == kind] for kind in ("source", "cue", "content")}
    by_cue: dict[tuple[int, int] | None, list[tuple[int, int]]] = {}
    for content in ranges["content"]:
        by_cue.setdefault(draw.choice([*ranges["cue"], None]), []).append(content)
    return [told(draw.choice([*ranges["source"], None]), cue, *content, depth=depth) for cue, content in by_cue.items()]


def anything(draw: Random) -> Analysis:
    """Draw an analysis without sense."""
    tokens = [draw.choice(FORMS) for _ in range(draw.randint(1, 20))]
    gaps = [draw.choice([" ", " ", "\n\n"]) for _ in tokens]
    opens = [True, *(gap != " " for gap in gaps[:-1])]
    count = len(tokens)
    mentions = [
        Mention(word, min(count, word + 2), word, draw.choice(["person", "object"]), draw.randint(0, 3)) for word in range(count)
    ]
    return analysis(
        " ".join(tokens), report=Document.from_text("".join(map("".join, zip(tokens, gaps, strict=True)))),
        heads=[-1, *(draw.randrange(word) for word in range(1, count))], upos=" ".join(draw.choices(TAGS, k=count)),
        deprels=" ".join(draw.choices(RELATIONS, k=count)),
        names=[Name(first, last, kind) for first, last, kind in layer(draw, opens, ("person", "organization", "place"))],
        mentions=[one for one in mentions if draw.random() < 0.5],
        attributions=[one for depth in (0, 1) for one in attributions(draw, opens, depth)],
    )  # fmt: skip


@given(st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_no_analysis_makes_it_stumble(draw):
    made = anything(draw)
    statements = read(made)[1]
    assert bool(statements) == bool(made.attributions)


TOLD = Manner((("assert", 1.0),), addressee=(2,))


def addressee(made: Analysis) -> str | None:
    actors, (statement,) = read(made)
    return {actor.id: actor.name for actor in actors}.get(statement.addressee or "")


def test_whom_it_is_said_to_is_its_addressee():
    said = replace(told((0, 1), (1, 2), (3, 4)), manner=TOLD)
    made = analysis(
        "Ann told Bo no", lemmas="ann tell bo no", names=[Name(0, 1, "person"), Name(2, 3, "person")], attributions=[said]
    )
    assert addressee(made) == "Bo"


def test_whom_the_content_is_about_is_no_addressee():
    said = replace(told((0, 1), (1, 2), (2, 4)), manner=TOLD)
    made = analysis("Ann said Bo left", names=[Name(0, 1, "person"), Name(2, 3, "person")], attributions=[said])
    assert addressee(made) is None


def test_what_is_found_out_is_said_to_nobody():
    """Called for by: "Doctors who examined the sailors found no injuries"."""
    found = analysis(
        "Ann found Bo well", lemmas="ann find bo well", names=[Name(0, 1, "person"), Name(2, 3, "person")],
        attributions=[replace(told((0, 1), (1, 2), (3, 4)), manner=TOLD)],
    )  # fmt: skip
    assert addressee(found) is None


def test_of_whom_something_is_demanded_is_its_addressee():
    said = replace(told((0, 1), (1, 2), (2, 5)), manner=Manner((("demand", 1.0),), addressee=(2,)))
    made = analysis(
        "Ann wants Bo to go", lemmas="ann want bo to go", names=[Name(0, 1, "person"), Name(2, 3, "person")], attributions=[said]
    )
    assert addressee(made) == "Bo"


def test_a_dispute_is_aimed_at_the_words_that_are_said():
    one = only(analysis("Ann falsely claimed Bo fled", attributions=[told((0, 1), (2, 3), (3, 5))]))
    assert one.disputed is not None
    assert (one.disputed.by, one.disputed.target) == ("report", one.content)
