"""Who takes part: what the model points at, lists parted, and what the tree adds."""

from verbale.extract.events.participants import sides_of
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Argument, Kind, Mention, Trigger
from verbale.testing import analysis


def sides(made: Analysis, word: int, *arguments: tuple[str, int]) -> tuple[list[str], list[str]]:
    filled = tuple(Argument(role, at, 1.0) for role, at in arguments)
    trigger = Trigger(word, word + 1, (Kind("CONSULT", None, 1.0),), (("actual", 1.0),), filled, 0.9)
    found = sides_of(Phrases(made), trigger)
    return tuple([made.span(*one.words).text for one in part] for part in (found.actors, found.recipients))  # type: ignore[return-value]


LEADERS = analysis(
    "President Ann Lee and Prime Minister Bo Ray left", heads=[8, 0, 1, 6, 5, 6, 0, 6, -1],
    upos="PROPN PROPN PROPN CCONJ PROPN PROPN PROPN PROPN VERB", deprels="nsubj flat flat cc compound compound conj flat root",
    mentions=[Mention(0, 3, 0, "person", 0), Mention(4, 8, 6, "person", 1)],
)  # fmt: skip


def test_the_members_of_a_list_take_part_each_for_himself():
    assert sides(LEADERS, 8, ("actor", 0)) == (["President Ann Lee", "Prime Minister Bo Ray"], [])


def test_a_mention_of_the_whole_list_is_parted_too():
    made = analysis(
        "Belmora , Nyrand and Korrin met", heads=[5, 2, 0, 4, 0, -1], upos="PROPN PUNCT PROPN CCONJ PROPN VERB",
        deprels="nsubj punct conj cc conj root",
        mentions=[Mention(0, 5, 0, "place", 0), Mention(2, 3, 2, "place", 1), Mention(4, 5, 4, "place", 2)],
    )  # fmt: skip
    assert sides(made, 5, ("actor", 0)) == (["Belmora", "Nyrand", "Korrin"], [])


def test_a_phrase_around_the_trigger_does_not_take_part():
    made = analysis(
        "his wish to meet Bo grew", heads=[1, 5, 3, 1, 3, -1], upos="PRON NOUN PART VERB PROPN VERB",
        deprels="nmod:poss nsubj mark acl obj root", mentions=[Mention(0, 5, 1, "abstract", 0), Mention(4, 5, 4, "person", 1)],
    )  # fmt: skip
    assert sides(made, 3, ("actor", 0), ("recipient", 4)) == ([], ["Bo"])


def test_one_who_acts_is_not_the_one_it_is_done_to():
    made = analysis("Ann left", heads=[1, -1], upos="PROPN VERB", deprels="nsubj root", mentions=[Mention(0, 1, 0, "person", 0)])
    assert sides(made, 1, ("actor", 0), ("recipient", 0)) == (["Ann"], [])


def test_the_subject_acts_where_the_model_points_at_nobody():
    made = analysis("Old men left", heads=[1, 2, -1], upos="ADJ NOUN VERB", deprels="amod nsubj root")
    assert sides(made, 2) == (["Old men"], [])


def test_a_verb_without_a_subject_shares_that_of_the_verb_above_it():
    made = analysis("Ann came and left", heads=[1, -1, 3, 1], upos="PROPN VERB CCONJ VERB", deprels="nsubj root cc conj")
    assert sides(made, 3) == (["Ann"], [])


def test_of_a_passive_the_one_by_whom_it_is_done_acts():
    made = analysis(
        "Bo was hit by Ann", heads=[2, 2, -1, 4, 2], upos="PROPN AUX VERB ADP PROPN",
        deprels="nsubj:pass aux:pass root case obl:agent",
    )  # fmt: skip
    assert sides(made, 2) == (["Ann"], [])


def test_those_between_whom_talks_are_act():
    made = analysis(
        "talks between Belmora and Nyrand ended", heads=[5, 2, 0, 4, 2, -1], upos="NOUN ADP PROPN CCONJ PROPN VERB",
        deprels="nsubj case nmod cc conj root", mentions=[Mention(2, 3, 2, "place", 0), Mention(4, 5, 4, "place", 1)],
    )  # fmt: skip
    assert sides(made, 0) == (["Belmora", "Nyrand"], [])


def test_a_relative_pronoun_stands_for_its_noun():
    made = analysis(
        "the front which backs Bo", heads=[1, -1, 3, 1, 3], upos="DET NOUN PRON VERB PROPN",
        deprels="det root nsubj acl:relcl obj",
        mentions=[Mention(0, 2, 1, "organization", 0)],
    )  # fmt: skip
    assert sides(made, 3, ("actor", 2)) == (["the front"], [])


def test_a_thing_does_not_act():
    made = analysis(
        "a bomb killed Bo",
        heads=[1, 2, -1, 2],
        upos="DET NOUN VERB PROPN",
        deprels="det nsubj root obj",
        mentions=[Mention(0, 2, 1, "object", 0)],
    )
    assert sides(made, 2, ("actor", 0)) == ([], [])


def test_the_owner_takes_part_for_what_cannot():
    made = analysis(
        "they condemned Oule 's attacks", heads=[1, -1, 4, 2, 1], upos="PRON VERB PROPN PART NOUN",
        deprels="nsubj root nmod:poss case obj", mentions=[Mention(2, 5, 4, "event", 0), Mention(2, 3, 2, "place", 1)],
    )  # fmt: skip
    assert sides(made, 1, ("recipient", 2)) == (["they"], ["Oule"])
