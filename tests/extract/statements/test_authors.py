"""Whose word a statement or a proclamation is, over analyses made by hand."""

import pytest

from tests.invented_pack import pack
from verbale.extract import read_records
from verbale.record import Analysis, Attribution, Document, Mention, Name, Turn
from verbale.testing import analysis


def speakers(made: Analysis) -> list[str | None]:
    found = read_records(made, "test", pack())
    names = {actor.id: actor.name for actor in found.actors}
    return [names[one.speaker] if one.speaker else None for one in found.statements]


def stated(
    text: str, title: str | None, *sayings: tuple[int, int, int], upos: str = "PRON VERB INTJ PUNCT PRON VERB NOUN"
) -> Analysis:
    """A text with sayings as (source, cue, content), a word each."""
    return analysis(
        text, upos=upos, report=Document(text, title=title),
        mentions=[Mention(0, 1, 0, "person", 0), Mention(4, 5, 4, "person", 1)],
        attributions=[Attribution(((a, a + 1),), ((b, b + 1),), ((c, c + 1),), 0.5) for a, b, c in sayings],
    )  # fmt: skip


I_SAY = "I say no . We expect peace"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Statement from Foreign Minister Ida Lund on the Kest Accord", "Ida Lund"),
        ("Statement by President Lund", "Lund"),
        ("Remarks by President Lund Before the Council", "Lund"),
        ("Statement From President Ida Lund Welcoming the Accord", "Ida Lund"),
        ("Message from Deputy Prime Minister Ida Lund, Kest", "Ida Lund"),
    ],
)
def test_i_and_we_are_the_author_whom_the_title_names(title, name):
    assert speakers(stated(I_SAY, title, (0, 1, 2), (4, 5, 6))) == [name, name]


@pytest.mark.parametrize(
    "title",
    [
        None,
        "Readout of President Lund’s Call",
        "Statement from the Ministry",
        "Statement of Administration Policy",
        "Statement from President Lund and President Hale",
        "Remarks by President Lund And President Hale",
        "President Lund Issues a Statement",
    ],
)
def test_where_the_title_names_nobody_or_two_i_is_left_as_it_is(title):
    assert speakers(stated(I_SAY, title, (0, 1, 2), (4, 5, 6))) == ["I", "We"]


def test_the_author_keeps_the_role_of_the_title():
    found = read_records(stated(I_SAY, "Statement by Foreign Minister Ida Lund", (0, 1, 2)), "test", pack())
    assert [(one.name, one.role, [mention.span.text for mention in one.mentions]) for one in found.actors] == [
        ("Ida Lund", "Foreign Minister", ["I"])
    ]


def test_i_in_quotation_marks_is_not_the_author():
    made = stated(
        "“ I say no ” . I expect peace", "Statement by President Lund", (1, 2, 3), (6, 7, 8), upos=" ".join(["PRON"] * 9)
    )
    assert speakers(made)[1] == "Lund"
    assert speakers(made)[0] != "Lund"


def test_who_names_himself_is_i_everywhere():
    made = analysis(
        "I , KARL LUND , proclaim this . I ask all", upos="PRON PUNCT PROPN PROPN PUNCT VERB PRON PUNCT PRON VERB PRON",
        names=[Name(2, 4, "person")], mentions=[Mention(0, 1, 0, "person", 0), Mention(8, 9, 8, "person", 1)],
        attributions=[Attribution(((8, 9),), ((9, 10),), ((10, 11),), 0.5)],
    )  # fmt: skip
    assert speakers(made) == ["Karl Lund"]


def test_a_transcript_has_no_author():
    made = analysis(
        "MR. LUND : I say no .", upos="PROPN PROPN PUNCT PRON VERB INTJ PUNCT", turns=[Turn((0, 2), (3, 7), name=(1, 2))],
        report=Document("MR. LUND : I say no .", title="Remarks by President Hale"),
    )  # fmt: skip
    assert speakers(made) == ["Lund"]
