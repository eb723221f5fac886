"""Who is behind the words that name a source."""

import pytest

from verbale.extract.statements.speakers import SpeakerFinder
from verbale.record import Analysis, Attribution, Mention, Name
from verbale.testing import analysis, document


def mention(first: int, last: int, cluster: int, *, head: int | None = None, kind: str = "person") -> Mention:
    return Mention(first, last, last - 1 if head is None else head, kind, cluster)


def said(source: tuple[int, int] | None, cue: int, content: tuple[int, int]) -> Attribution:
    return Attribution((source,) if source else (), ((cue, cue + 1),), (content,), 1.0)


def speakers(made: Analysis) -> list[list[str]]:
    """The mentions of each attribution's speaker; none where nobody is named."""
    finder = SpeakerFinder(made)
    found = finder.find(made.attributions)
    drafts = [finder.drafts[number] if number is not None else None for number in found]
    return [[one.span.text for one in draft.mentions(made)] if draft else [] for draft in drafts]


ANN, BO = Name(0, 1, "person"), Name(0, 1, "person")


def test_a_name_speaks_for_its_chain():
    made = analysis(
        "Ann said so", heads=[1, -1, 1], names=[ANN], mentions=[mention(0, 1, 0)], attributions=[said((0, 1), 1, (2, 3))]
    )
    assert speakers(made) == [["Ann"]]


def test_a_pronoun_speaks_for_its_cluster():
    made = analysis(
        "Ann left ; they say so", heads=[1, -1, 1, 4, 1, 4], names=[ANN], mentions=[mention(0, 1, 0), mention(3, 4, 0)],
        attributions=[said((3, 4), 4, (5, 6))],
    )  # fmt: skip
    assert speakers(made) == [["Ann", "they"]]


def test_no_source_has_no_speaker():
    assert speakers(analysis("reportedly so", attributions=[said(None, 0, (1, 2))])) == [[]]


def test_a_source_without_a_mention_is_a_speaker_of_its_own():
    made = analysis("two aides said so", heads=[1, 2, -1, 2], attributions=[said((0, 2), 2, (3, 4))])
    assert speakers(made) == [["two aides"]]


def test_the_name_beside_a_title_speaks():
    made = analysis(
        "minister Ann said so", heads=[2, 0, -1, 2], deprels="nsubj appos root obj", names=[Name(1, 2, "person")],
        mentions=[mention(0, 1, 0), mention(1, 2, 1)], attributions=[said((0, 2), 2, (3, 4))],
    )  # fmt: skip
    assert "Ann" in speakers(made)[0]


def test_a_name_behind_a_title_speaks_though_the_tree_hangs_it_on_the_title():
    made = analysis(
        "Kestia spokesman Ann said so", heads=[3, 0, 0, -1, 3], deprels="nsubj nmod:desc flat root obj",
        names=[Name(0, 1, "place"), Name(2, 3, "person")], mentions=[mention(0, 1, 0), mention(2, 3, 1)],
        attributions=[said((0, 3), 3, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["Ann"]]


def test_of_two_names_the_head_speaks():
    made = analysis(
        "Ann and Bo said so", heads=[3, 2, 0, -1, 3], deprels="nsubj cc conj root obj", upos="PROPN CCONJ PROPN VERB ADV",
        names=[ANN, Name(2, 3, "person")], mentions=[mention(0, 1, 0), mention(2, 3, 1)], attributions=[said((0, 3), 3, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["Ann"]]


def test_the_owner_of_a_speaker_does_not_speak():
    made = analysis(
        "Ann 's aide said so", heads=[2, 0, 3, -1, 3], deprels="nmod:poss case nsubj root obj", names=[ANN],
        mentions=[mention(0, 2, 0, head=0), mention(0, 3, 1)], attributions=[said((0, 3), 3, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["Ann 's aide"]]


def test_the_object_of_a_preposition_does_not_speak():
    made = analysis(
        "aide to Ann said so", heads=[3, 2, 0, -1, 3], deprels="nsubj case nmod root obj", names=[Name(2, 3, "person")],
        upos="NOUN ADP PROPN VERB ADV",
        mentions=[mention(0, 3, 0, head=0), mention(2, 3, 1)], attributions=[said((0, 3), 3, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["aide to Ann"]]


def test_a_relative_pronoun_speaks_for_its_noun():
    made = analysis(
        "the aides who denied it", heads=[1, -1, 3, 1, 3], deprels="det root nsubj acl:relcl obj", upos="DET NOUN PRON VERB PRON",
        mentions=[mention(0, 2, 0)], attributions=[said((2, 3), 3, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["the aides"]]


GOING_ON = "Ann said so . no , he said"
HEADS, DEPRELS = [1, -1, 1, 1, 7, 7, 7, 1], "nsubj root obj punct obj punct nsubj conj"


def going_on(words: str = GOING_ON, name: str = "person", cluster: int = 1) -> Analysis:
    return analysis(
        words, heads=HEADS, deprels=DEPRELS, names=[Name(0, 1, name)], mentions=[mention(0, 1, 0), mention(6, 7, cluster)],
        attributions=[said((0, 1), 1, (2, 3)), said((6, 7), 7, (4, 5))],
    )  # fmt: skip


def test_he_who_goes_on_is_the_last_speaker():
    assert speakers(going_on()) == [["Ann", "he"]] * 2


def test_an_organization_does_not_go_on_as_he():
    assert speakers(going_on(name="organization"))[1] == ["he"]


def test_another_paragraph_does_not_go_on():
    report = analysis(GOING_ON).document.text.replace(" . ", " .\n\n")
    made = going_on()
    parts = {name: getattr(made, name) for name in ("names", "mentions", "attributions")}
    other = analysis(GOING_ON, report=type(made.document).from_text(report), heads=HEADS, deprels=DEPRELS, **parts)
    assert speakers(other)[1] == ["he"]


def test_another_person_on_stage_may_be_meant():
    made = analysis(
        "Ann said so . Bo left , he said", heads=[1, -1, 1, 1, 5, 1, 1, 8, 1],
        deprels="nsubj root obj punct nsubj conj punct nsubj conj",
        names=[ANN, Name(4, 5, "person")], mentions=[mention(0, 1, 0), mention(4, 5, 1), mention(7, 8, 1)],
        attributions=[said((0, 1), 1, (2, 3)), said((7, 8), 8, (5, 6))],
    )  # fmt: skip
    assert speakers(made)[1] == ["Bo", "he"]


def test_one_of_whom_she_was_said_is_not_he():
    made = analysis(
        "she said so . no , he said", heads=HEADS, deprels=DEPRELS, mentions=[mention(0, 1, 0), mention(6, 7, 1)],
        attributions=[said((0, 1), 1, (2, 3)), said((6, 7), 7, (4, 5))],
    )  # fmt: skip
    assert speakers(made) == [["she"], ["he"]]


ON_STAGE = "Cy left .\n\nAnn met Bo , no , he said"


def on_stage(
    words: str = ON_STAGE,
    *,
    pronoun_cluster: int = 0,
    deprels: str = "nsubj root punct nsubj root obj punct obj punct nsubj conj",
):
    names = [Name(0, 1, "person"), Name(3, 4, "person"), Name(5, 6, "person")]
    return analysis(
        " ".join(words.split()), report=document(words), heads=[1, -1, 1, 4, -1, 4, 4, 10, 4, 10, 4], deprels=deprels,
        sentences=[3, 8], names=names, attributions=[said((9, 10), 10, (7, 8))],
        mentions=[mention(0, 1, 0), mention(3, 4, 1), mention(5, 6, 2), mention(9, 10, pronoun_cluster)],
    )  # fmt: skip


def test_he_whose_chain_comes_from_another_paragraph_is_the_subject_of_this_one():
    assert speakers(on_stage()) == [["Ann", "he"]]


def test_he_whose_chain_is_in_this_paragraph_stays_with_it():
    assert speakers(on_stage(pronoun_cluster=2)) == [["Bo", "he"]]


def test_a_paragraph_without_a_subject_who_is_a_person_changes_nothing():
    other = "nsubj root punct obl root obj punct obj punct nsubj conj"
    assert speakers(on_stage(deprels=other)) == [["Cy", "he"]]


@pytest.mark.parametrize("cluster", [0, 1])
def test_a_pronoun_that_moves_is_mentioned_once(cluster):
    made = going_on(cluster=cluster)
    finder = SpeakerFinder(made)
    finder.find(made.attributions)
    words = [one.span.text for draft in {id(draft): draft for draft in finder.drafts}.values() for one in draft.mentions(made)]
    assert sorted(words) == ["Ann", "he"]


def test_a_chain_that_loses_its_last_word_is_that_of_the_one_it_went_to():
    made = going_on()
    finder = SpeakerFinder(made)
    finder.move(6, 0)
    assert finder.drafts[1] is finder.drafts[0]


def test_he_whose_chain_is_of_several_is_the_last_speaker():
    one = analysis(
        "Ann said so . aides left . no , he said", heads=[1, -1, 1, 1, 5, -1, 5, 10, 10, 10, -1], sentences=[4, 3, 4],
        deprels="nsubj root obj punct nsubj root punct obj punct nsubj root", xpos="NNP VBD RB . NNS VBD . UH , PRP VBD",
        names=[ANN], mentions=[mention(0, 1, 0), mention(4, 5, 1), mention(9, 10, 1)],
        attributions=[said((0, 1), 1, (2, 3)), said((9, 10), 10, (7, 8))],
        report=document("Ann said so .\n\naides left . no , he said"),
    )  # fmt: skip
    assert speakers(one)[1] == ["Ann", "he"]


@pytest.mark.parametrize(("noun", "speaker"), [("aides", ["Ann", "she"]), ("left", ["Norlandish", "she"])])
def test_a_name_before_a_noun_is_of_a_people_and_no_person(noun, speaker):
    """Called for by: "Norlandish opposition leader Ann Lee rejected it. … she said"."""
    upos = "PROPN VERB ADV PUNCT PROPN NOUN PUNCT INTJ PUNCT PRON VERB"
    one = analysis(
        f"Ann said so . Norlandish {noun} . no , she said", heads=[1, -1, 1, 1, 5, -1, 5, 10, 10, 10, -1], sentences=[4, 3, 4],
        deprels="nsubj root obj punct nsubj root punct obj punct nsubj root",
        upos=upos if noun == "aides" else upos.replace("NOUN", "VERB"), names=[ANN, Name(4, 5, "person")],
        mentions=[mention(0, 1, 0), mention(4, 5, 1), mention(9, 10, 1)],
        attributions=[said((0, 1), 1, (2, 3)), said((9, 10), 10, (7, 8))],
        report=document(f"Ann said so .\n\nNorlandish {noun} . no , she said"),
    )  # fmt: skip
    assert speakers(one)[1] == speaker


RUN_ON = "“ No , ” Ann said .\n\n“ We stay . ”"


def run_on(words: str = RUN_ON, content: tuple[int, int] = (8, 11)) -> list[str]:
    one = analysis(
        " ".join(words.split()), report=document(words), names=[Name(4, 5, "person")], mentions=[mention(4, 5, 0)],
        attributions=[said((4, 5), 5, (1, 3)), Attribution((), (), (content,), 1.0)],
    )  # fmt: skip
    return speakers(one)[1]


def test_a_quotation_right_behind_another_is_of_its_speaker():
    assert run_on() == ["Ann"]


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("“ No , ” Ann said .\n\nTalks “ We stay . ”", (9, 12)),
        ("“ No , ” Ann said . We stay .", (7, 10)),
        ("“ No , ” Ann said .\n\n“ We stay ” was sung .", (8, 10)),
        ("that no one Ann said .\n\n“ We stay . ”", (7, 10)),
    ],
    ids=["other words between", "no marks", "no whole sentence", "no quotation before"],
)
def test_other_words_behind_a_statement_are_nobodys(words, content):
    assert run_on(words, content) == []
