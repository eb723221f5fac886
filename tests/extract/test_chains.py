"""Chains: the model's clusters, parted and joined by what names say."""

import pytest

from verbale.extract.chains import build_chains, head_word, voted_names
from verbale.record import Analysis, Mention, Name
from verbale.testing import Parts, analysis


def person(first: int, last: int, cluster: int, head: int | None = None) -> Mention:
    return Mention(first, last, last - 1 if head is None else head, "person", cluster)


def chains(made: Analysis) -> list[list[str]]:
    """The words of each chain's mentions."""
    return [[made.span(one.mention.start, one.mention.end).text for one in chain.mentions] for chain in build_chains(made)]


def flat(words: str, **parts: object) -> Analysis:
    """Words that hang on none of their neighbours: each a sentence."""
    count = len(words.split())
    settled: Parts = {"heads": [-1] * count, "sentences": [1] * count, **parts}
    return analysis(words, **settled)


def people(*ranges: tuple[int, int]) -> list[Name]:
    return [Name(first, last, "person") for first, last in ranges]


def test_mentions_of_one_cluster_are_one_chain():
    assert chains(flat("Ann left she", names=people((0, 1)), mentions=[person(0, 1, 0), person(2, 3, 0)])) == [["Ann", "she"]]


def test_a_cluster_of_two_peoples_names_is_parted():
    made = flat("Ann Bo", names=people((0, 1), (1, 2)), mentions=[person(0, 1, 0), person(1, 2, 0)])
    assert chains(made) == [["Ann"], ["Bo"]]


def test_a_pronoun_of_a_parted_cluster_stays_with_the_name_before_it():
    made = flat("Ann Bo she", names=people((0, 1), (1, 2)), mentions=[person(word, word + 1, 0) for word in range(3)])
    assert chains(made) == [["Ann"], ["Bo", "she"]]


def test_a_pronoun_before_all_names_of_a_parted_cluster_goes_with_the_first():
    made = flat("she Ann Bo", names=people((1, 2), (2, 3)), mentions=[person(word, word + 1, 0) for word in range(3)])
    assert chains(made) == [["she", "Ann"], ["Bo"]]


def test_clusters_of_forms_of_one_name_are_joined():
    made = analysis(
        "Ann Lee left Lee", heads=[1, 2, -1, 2], names=people((0, 2), (3, 4)), mentions=[person(0, 2, 0), person(3, 4, 1)]
    )
    assert chains(made) == [["Ann Lee", "Lee"]]


def test_a_family_name_goes_to_the_person_named_last():
    made = analysis(
        "Ann Lee met Bo Lee ; Lee left", heads=[1, 2, -1, 4, 2, 2, 7, 2], names=people((0, 2), (3, 5), (6, 7)),
        mentions=[person(0, 2, 0), person(3, 5, 1), person(6, 7, 2)],
    )  # fmt: skip
    assert chains(made) == [["Ann Lee"], ["Bo Lee", "Lee"]]


def test_a_person_and_a_place_of_one_name_stay_apart():
    made = flat("Ann-Lee Paris-Lee", names=[Name(0, 1, "person"), Name(1, 2, "place")])
    assert len(chains(made)) == 2


def test_an_organization_and_its_acronym_are_joined():
    names = [Name(0, 2, "organization"), Name(3, 4, "organization")]
    assert chains(analysis("United Nations left UN", heads=[1, 2, -1, 2], names=names)) == [["United Nations", "UN"]]


def test_a_name_that_no_mention_holds_is_a_mention_of_its_own():
    assert chains(flat("Ann left", names=people((0, 1)))) == [["Ann"]]


def test_a_mention_is_widened_to_its_name():
    made = analysis("Ann Lee left", heads=[1, 2, -1], names=people((0, 2)), mentions=[person(1, 2, 0)])
    assert chains(made) == [["Ann Lee"]]


def test_a_title_right_before_a_name_is_of_its_chain():
    made = analysis(
        "Minister of Trade Ann Lee left", heads=[5, 2, 0, 4, 5, -1], upos="NOUN ADP PROPN PROPN PROPN VERB", names=people((3, 5)),
        mentions=[person(0, 3, 0, head=0), person(3, 5, 1)],
    )  # fmt: skip
    assert len(chains(made)) == 1


def test_a_title_alone_is_no_name():
    assert build_chains(flat("President left", names=people((0, 1)))) == []


def test_a_name_of_marks_is_no_name():
    assert build_chains(flat("... left", names=people((0, 1)))) == []


def test_a_name_of_one_word_takes_the_label_of_most_of_its_like():
    names = [Name(0, 1, "organization"), Name(1, 2, "person"), Name(2, 3, "person")]
    assert [name.label for name, _ in voted_names(flat("Lee Lee Lee", names=names))] == ["person"] * 3


@pytest.mark.parametrize(("first", "last", "head"), [(0, 2, 1), (0, 1, 0), (2, 3, 2)])
def test_the_head_of_words_is_the_one_that_hangs_outside(first, last, head):
    assert head_word(analysis("the minister left", heads=[1, 2, -1]), first, last) == head


def test_chains_come_in_the_order_of_the_text():
    made = flat("Bo Ann Bo", names=people((0, 1), (1, 2), (2, 3)))
    assert chains(made) == [["Bo", "Bo"], ["Ann"]]


def test_no_words_have_no_chains():
    assert build_chains(analysis("")) == []


def test_a_persons_mention_ends_at_the_conjunction_beside_the_name():
    words = {"upos": "NOUN PROPN CCONJ NOUN PROPN", "names": people((1, 2), (4, 5))}
    made = flat("premier Ann and minister Bo", mentions=[person(0, 4, 0, head=1), person(0, 5, 1, head=4)], **words)
    assert chains(made) == [["premier Ann"], ["minister Bo"]]


def test_a_mention_whose_head_stands_beyond_the_conjunction_stays_whole():
    words = {"upos": "PROPN CCONJ NOUN", "names": people((0, 1))}
    holder = Mention(0, 3, 0, "person", 0)
    assert chains(flat("Ann and aides", mentions=[holder], **words)) == [["Ann"]]
    beyond = flat("aides and Ann left", upos="NOUN CCONJ PROPN VERB", names=people((2, 4)), mentions=[person(0, 4, 0, head=3)])
    assert chains(beyond) == [["Ann left"]]


def test_what_a_comma_parts_from_a_titled_name_is_no_part_of_its_mention():
    made = analysis(
        "On the eve , President Ann Lee left", heads=[2, 2, 5, 2, 5, 7, 5, -1], upos="ADP DET NOUN PUNCT PROPN PROPN PROPN VERB",
        names=[Name(5, 7, "person")], mentions=[Mention(0, 7, 5, "person", 0)],
    )  # fmt: skip
    (chain,) = build_chains(made)
    assert (chain.mentions[0].mention.start, chain.mentions[0].mention.end) == (4, 7)


def test_several_people_are_not_one_person():
    """Called for by: "Doran said so. Coast guards seized the trawler.": the model's cluster held both."""
    made = analysis(
        "Doran said so . Guards left", sentences=[4, 2], xpos="NNP VBD RB . NNS VBD", names=[Name(0, 1, "person")],
        mentions=[Mention(0, 1, 0, "person", 0), Mention(4, 5, 4, "person", 0)],
    )  # fmt: skip
    assert [[one.mention.start for one in chain.mentions] for chain in build_chains(made)] == [[0], [4]]


def test_who_speaks_for_a_state_is_not_the_state():
    made = flat(
        "spokesman said Norland denied", names=[Name(2, 3, "place")], mentions=[person(0, 1, 0), Mention(2, 3, 2, "place", 0)],
        upos="NOUN VERB PROPN VERB",
    )  # fmt: skip
    assert chains(made) == [["spokesman"], ["Norland"]]


def test_a_body_is_not_a_person():
    made = flat(
        "Ann left tribunal she", names=people((0, 1)),
        mentions=[person(0, 1, 0), Mention(2, 3, 2, "organization", 0), person(3, 4, 0)], upos="PROPN VERB NOUN PRON",
    )  # fmt: skip
    assert chains(made) == [["Ann", "she"], ["tribunal"]]


@pytest.mark.parametrize(
    ("words", "tags", "parted"),
    [
        ("official said analysts", "NN VBD NNS", True),
        ("spokesman met captain", "NN VBD NN", True),
        ("captain met captain", "NN VBD NN", False),
        ("crew saw others", "NN VBD NNS", False),
    ],
)
def test_others_than_the_first_are_parted_from_one_without_a_name(words, tags, parted):
    made = flat(words, mentions=[person(0, 1, 0), person(2, 3, 0)], upos="NOUN VERB NOUN", xpos=tags)
    assert len(chains(made)) == 1 + parted


def test_what_is_of_two_owners_is_two():
    made = analysis(
        "Norland coach met Sumbar coach", heads=[1, 2, -1, 4, 2],
        deprels="nmod:poss nsubj root nmod:poss obj", upos="PROPN NOUN VERB PROPN NOUN",
        mentions=[person(1, 2, 0), person(4, 5, 0)],
    )  # fmt: skip
    assert chains(made) == [["coach"], ["coach"]]
