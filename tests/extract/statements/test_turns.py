"""Paragraphs of a transcript become statements of those whom their labels name, over analyses made by hand."""

from collections.abc import Sequence

from tests.invented_pack import pack
from verbale.extract import read_records
from verbale.record import Actor, Analysis, Attribution, Document, Mention, Name, Reading, Statement, Turn
from verbale.testing import PROVENANCE, analysis

QUESTIONED = "MS. REED : I said so . Q I ask ? MS. REED : We know it ."
TAGS = "PROPN PROPN PUNCT PRON VERB ADV PUNCT PROPN PRON VERB PUNCT PROPN PROPN PUNCT PRON VERB PRON PUNCT"
TURNS = (
    Turn((0, 2), (3, 7), name=(1, 2), acts=(("commit", 0.9),)),
    Turn((7, 8), (8, 11), acts=(("assert", 0.9),)),
    Turn((11, 13), (14, 18), name=(12, 13)),
)


def person(first: int, last: int, cluster: int = 0) -> Mention:
    return Mention(first, last, last - 1, "person", cluster)


def told(source: tuple[int, int] | None, cue: tuple[int, int] | None, content: tuple[int, int]) -> Attribution:
    return Attribution((source,) if source else (), (cue,) if cue else (), (content,), 0.5)


def questioned(*attributions: Attribution, mentions: Sequence[Mention] = ()) -> Analysis:
    return analysis(QUESTIONED, upos=TAGS, sentences=[7, 4, 7], turns=TURNS, mentions=mentions, attributions=attributions)


def read(made: Analysis) -> tuple[tuple[Actor, ...], tuple[Statement, ...]]:
    found = read_records(made, "test", pack())
    Reading(made.document, (), found.actors, found.statements, provenance=PROVENANCE)  # holds every invariant of the record
    return found.actors, found.statements


def speakers(made: Analysis) -> list[str | None]:
    actors, statements = read(made)
    names = {actor.id: actor.name for actor in actors}
    return [names[one.speaker] if one.speaker else None for one in statements]


def test_each_paragraph_is_a_direct_statement_whose_source_is_the_label():
    _, statements = read(questioned())
    assert [(one.source[0].text if one.source else "", one.content[0].text, one.form) for one in statements] == [
        ("MS. REED", "I said so .", "direct"),
        ("Q", "I ask ?", "direct"),
        ("MS. REED", "We know it .", "direct"),
    ]


def test_the_speaker_is_one_actor_for_all_her_turns():
    actors, statements = read(questioned())
    assert [actor.name for actor in actors] == ["Reed"]
    assert [one.speaker for one in statements] == [actors[0].id, None, actors[0].id]
    assert [one.span.text for one in actors[0].mentions] == ["MS. REED", "I", "MS. REED"]


def test_acts_are_those_of_the_model_and_a_voice_asks_its_question():
    assert [one.act for one in read(questioned())[1]] == ["commit", "ask", None]


def test_i_is_who_has_the_word_and_the_i_of_a_voice_is_nobody_else():
    (reed,) = read(questioned(mentions=[person(3, 4), person(8, 9)]))[0]
    assert [one.span.start for one in reed.mentions if one.form == "pronoun"] == [QUESTIONED.index("I said")]


def test_what_is_told_in_a_turn_stands_within_it():
    _, statements = read(questioned(told((3, 4), (4, 5), (5, 6))))
    inner = next(one for one in statements if one.cue)
    assert (inner.within, inner.speaker, inner.form) == (statements[0].id, statements[0].speaker, "indirect")


def test_we_in_a_turn_is_who_has_the_word():
    assert speakers(questioned(told((14, 15), (15, 16), (16, 17)), mentions=[person(14, 15, 5)])) == [
        "Reed",
        None,
        "Reed",
        "Reed",
    ]


def test_i_who_asks_in_a_turn_of_nobody_is_nobody():
    assert speakers(questioned(told((8, 9), (9, 10), (10, 11)))) == ["Reed", None, None, "Reed"]


def test_what_the_model_says_again_of_a_turn_is_left_out():
    again = (told((0, 2), (2, 3), (3, 6)), told(None, None, (14, 17)), told((7, 8), None, (9, 10)))
    assert len(read(questioned(*again))[1]) == 3


def test_you_in_a_turn_is_nobody_for_certain():
    made = analysis(
        "MS. REED : You know it .", upos="PROPN PROPN PUNCT PRON VERB PRON PUNCT", mentions=[person(3, 4, 1)],
        turns=[Turn((0, 2), (3, 7), name=(1, 2))], attributions=[told((3, 4), (4, 5), (5, 6))],
    )  # fmt: skip
    assert speakers(made) == ["Reed", None]


def test_a_verb_that_opens_its_sentence_without_a_subject_is_hers():
    made = analysis(
        "MS. REED : Hope that helps .", upos="PROPN PROPN PUNCT VERB PRON VERB PUNCT", xpos="NNP NNP : VBP DT VBZ .",
        turns=[Turn((0, 2), (3, 7), name=(1, 2))], attributions=[told(None, (3, 4), (4, 6))],
    )  # fmt: skip
    assert speakers(made) == ["Reed", "Reed"]


def test_he_in_somebodys_own_talk_is_not_himself():
    made = analysis(
        "MR. LUND : I think he said no .", upos="PROPN PROPN PUNCT PRON VERB PRON VERB INTJ PUNCT",
        heads=[1, -1, 1, 4, 1, 6, 4, 6, 1], deprels="compound root punct nsubj parataxis nsubj ccomp obj punct",
        mentions=[person(3, 4, 0), person(5, 6, 1)], turns=[Turn((0, 2), (3, 9), name=(1, 2))],
        attributions=[told((3, 4), (4, 5), (5, 8)), told((5, 6), (6, 7), (7, 8))],
    )  # fmt: skip
    assert speakers(made) == ["Lund", "Lund", "he"]


def headed(label: str, text: str, title: str | None, turn: Turn, names: Sequence[Name] = ()) -> Actor:
    """The speaker of one turn in a document with a title."""
    words = f"{text} {label} : Good day .".strip()
    mentions = [Mention(one.start - 1, one.end, one.end - 1, "person", number) for number, one in enumerate(names)]
    made = analysis(words, report=Document(words, title=title), turns=[turn], names=names, mentions=mentions)
    actors, statements = read(made)
    return next(one for one in actors if one.id == statements[0].speaker)


def test_a_title_is_called_by_the_one_name_that_the_heading_gives_it():
    turn = Turn((0, 2), (3, 6), title=(0, 2))
    assert [
        headed("THE PRESIDENT", "", title, turn).name
        for title in (
            "Remarks by President Lund on the Kest Accord",
            "Remarks by President Karl Lund Before the Council",
            "President Lund Delivers Remarks",
            "Remarks by President Lund and President Hale",
            "Remarks by Vice President Hale",
            None,
        )
    ] == ["Lund", "Karl Lund", "Lund", "The President", "The President", "The President"]


def test_a_family_name_gets_the_first_name_of_the_heading():
    speaker = headed("MS. REED", "", "Briefing by Press Secretary Ida Reed", Turn((0, 2), (3, 6), name=(1, 2)))
    assert (speaker.name, speaker.role) == ("Ida Reed", None)


def test_a_label_is_the_person_of_that_name_and_title():
    turn = Turn((4, 6), (7, 10), title=(4, 5), name=(5, 6))
    speaker = headed("PRESIDENT LUND", "President Karl Lund came", None, turn, [Name(1, 3, "person")])
    assert (speaker.name, speaker.role, len(speaker.mentions)) == ("Karl Lund", "president", 2)


def test_a_label_is_not_somebody_else_of_the_family():
    turn = Turn((4, 6), (7, 10), title=(4, 5), name=(5, 6))
    speaker = headed("PRESIDENT LUND", "Mrs. Ida Lund came", None, turn, [Name(1, 3, "person")])
    assert (speaker.name, speaker.role, len(speaker.mentions)) == ("Lund", "president", 1)


def test_a_first_name_in_a_question_is_the_one_whom_the_heading_names_in_full():
    turn = Turn((4, 6), (7, 10), name=(5, 6))
    speaker = headed("MS. REED", "Q Hello Irene ?", "Briefing by Press Secretary Irene Reed", turn, [Name(2, 3, "person")])
    assert (speaker.name, len(speaker.mentions)) == ("Irene Reed", 2)


def test_a_mention_that_begins_in_a_label_begins_behind_it():
    made = analysis(
        "THE PRESIDENT : Senator Lee is here .", upos="DET NOUN PUNCT PROPN PROPN AUX ADV PUNCT", names=[Name(4, 5, "person")],
        mentions=[Mention(0, 5, 4, "person", 0)], turns=[Turn((0, 2), (3, 8), title=(0, 2))],
    )  # fmt: skip
    assert {actor.name: actor.role for actor in read(made)[0]} == {"The President": "president", "Lee": "Senator"}
