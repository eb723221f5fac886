"""Who takes part: what the model points at, lists parted, and what the tree adds."""

from verbale.extract.events.participants import sides_of
from verbale.extract.phrases import Phrases
from verbale.record import Analysis, Argument, Kind, Mention, Passage, Trigger
from verbale.testing import analysis


def sides(
    made: Analysis, word: int, *arguments: tuple[str, int], share: float = 1.0, kind: str = "CONSULT"
) -> tuple[list[str], list[str]]:
    """Actors and recipients; ``share`` is how sure the model is of every argument but the first."""
    filled = tuple(Argument(role, at, share if number else 1.0) for number, (role, at) in enumerate(arguments))
    trigger = Trigger(word, word + 1, (Kind(kind, None, 1.0),), (("actual", 1.0),), filled, 0.9)
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


HIT = analysis(
    "Bo was hit by Ann", heads=[2, 2, -1, 4, 2], upos="PROPN AUX VERB ADP PROPN",
    deprels="nsubj:pass aux:pass root case obl:agent",
    mentions=[Mention(0, 1, 0, "person", 0), Mention(4, 5, 4, "person", 1)],
)  # fmt: skip


def test_a_second_word_takes_part_where_the_model_is_sure_of_it():
    pointed = (("actor", 0), ("actor", 4))
    assert sides(LEADERS, 8, *pointed, share=0.4) == (["President Ann Lee", "Prime Minister Bo Ray"], [])
    made = analysis("Ann met Bo", heads=[1, -1, 1], upos="PROPN VERB PROPN", deprels="nsubj root obj")
    assert sides(made, 1, ("actor", 0), ("actor", 2), share=0.3) == (["Ann"], [])


def test_the_subject_of_a_passive_does_not_act_it_is_done_to():
    assert sides(HIT, 2, ("actor", 0)) == (["Ann"], ["Bo"])


def test_the_one_by_whom_it_is_done_is_not_whom_it_is_done_to():
    assert sides(HIT, 2, ("actor", 4), ("recipient", 4)) == (["Ann"], ["Bo"])


def test_a_state_before_a_noun_acts_whomever_the_model_points_at():
    made = analysis(
        "NATO watches the U.S. deployments", heads=[1, -1, 4, 4, 1], upos="PROPN VERB DET PROPN NOUN",
        deprels="nsubj root det compound obj",
        mentions=[Mention(0, 1, 0, "organization", 0), Mention(2, 5, 4, "event", 1)],
    )  # fmt: skip
    assert sides(made, 4, ("actor", 0)) == (["U.S."], [])


def test_a_town_before_a_noun_does_not_act():
    made = analysis("the Alden attack", heads=[2, 2, -1], upos="DET PROPN NOUN", deprels="det compound root")
    assert sides(made, 2) == ([], [])


def test_the_object_of_a_verb_is_whom_it_is_done_to():
    made = analysis(
        "Ann sued Bo", heads=[1, -1, 1], upos="PROPN VERB PROPN", deprels="nsubj root obj",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "person", 1)],
    )  # fmt: skip
    assert sides(made, 1) == (["Ann"], ["Bo"])


def test_those_with_whom_talks_are_take_part():
    made = analysis(
        "talks with Bo ended", heads=[3, 2, 0, -1], upos="NOUN ADP PROPN VERB", deprels="nsubj case nmod root",
        mentions=[Mention(2, 3, 2, "person", 0)],
    )  # fmt: skip
    assert sides(made, 0) == ([], ["Bo"])


def test_it_is_done_to_those_whom_a_noun_is_against():
    """Called for by: "donations to the Orsk Fund", "sanctions on Velmark"."""
    made = analysis(
        "Bans on Velmark hurt", heads=[3, 2, 0, -1], upos="NOUN ADP PROPN VERB", deprels="nsubj case nmod root",
        mentions=[Mention(2, 3, 2, "place", 0)],
    )  # fmt: skip
    assert sides(made, 0) == ([], ["Velmark"])


def test_it_is_done_to_the_owner_of_what_it_is_done_to():
    """Called for by: "disputed their account", "a ban on Tarsian ships"."""
    owned = analysis(
        "Ann disputed their account", heads=[1, -1, 3, 1], upos="PROPN VERB PRON NOUN", deprels="nsubj root nmod:poss obj",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "person", 1), Mention(2, 4, 3, "abstract", 2)],
    )  # fmt: skip
    ships = analysis(
        "Ann banned Kestian ships", heads=[1, -1, 3, 1], upos="PROPN VERB ADJ NOUN", deprels="nsubj root amod obj",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 4, 3, "object", 1)],
    )  # fmt: skip
    assert sides(owned, 1) == (["Ann"], ["their"])
    assert sides(ships, 1) == (["Ann"], [])  # a state that no gazetteer has
    german = analysis(
        "Ann banned German ships", heads=[1, -1, 3, 1], upos="PROPN VERB ADJ NOUN", deprels="nsubj root amod obj",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 4, 3, "object", 1)],
    )  # fmt: skip
    assert sides(german, 1) == (["Ann"], ["German"])


def test_whom_an_accusation_speaks_of_is_accused():
    """Called for by: "Velmark claims Doran runs a ring of smugglers"."""
    made = analysis(
        "Velmark claims Doran lies", heads=[1, -1, 3, 1], upos="PROPN VERB PROPN VERB", deprels="nsubj root nsubj ccomp",
        mentions=[Mention(0, 1, 0, "place", 0), Mention(2, 3, 2, "person", 1)],
    )  # fmt: skip
    assert sides(made, 1, kind="ACCUSE") == (["Velmark"], ["Doran"])
    assert sides(made, 1) == (["Velmark"], [])


def test_nobody_outside_an_adverbial_clause_is_done_anything_in_it():
    """Called for by: "Tarsia will free the sailors if Velmark lifts its ban"."""
    made = analysis(
        "Ann frees sailors if Bo yields", heads=[1, -1, 1, 5, 5, 1], upos="PROPN VERB NOUN SCONJ PROPN VERB",
        deprels="nsubj root obj mark nsubj advcl",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "person", 1), Mention(4, 5, 4, "person", 2)],
    )  # fmt: skip
    assert sides(made, 5, ("actor", 4), ("recipient", 2)) == (["Bo"], [])
    assert sides(made, 1, ("actor", 0), ("recipient", 2)) == (["Ann"], ["sailors"])


def test_nobody_acts_who_is_only_spoken_of():
    """Called for by: "Vey, who claimed that the crew had been beaten": the crew claims nothing."""
    made = analysis(
        "Vey claims crews fled", heads=[1, -1, 3, 1], upos="PROPN VERB NOUN VERB", deprels="nsubj root nsubj ccomp",
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "person", 1)],
    )  # fmt: skip
    trigger = Trigger(1, 2, (Kind("ACCUSE", None, 1.0),), (("actual", 1.0),), (Argument("actor", 2, 0.9),), 0.9)
    assert [one.words for one in sides_of(Phrases(made), trigger, [(2, 4)]).actors] == [(0, 1)]
    assert [one.words for one in sides_of(Phrases(made), trigger).actors] == [(2, 3)]


def test_nobody_outside_a_condition_is_done_anything_in_it():
    """Called for by: "Tarsia will free the sailors of a trawler if Velmark lifts its ban", however the tree hangs the clause."""
    made = analysis(
        "Ann frees sailors if Bo yields", heads=[1, -1, 1, 5, 5, 2], upos="PROPN VERB NOUN SCONJ PROPN VERB",
        deprels="nsubj root obj mark nsubj acl", passages=[Passage(3, 6, "condition", 0.9)],
        mentions=[Mention(0, 1, 0, "person", 0), Mention(2, 3, 2, "person", 1), Mention(4, 5, 4, "person", 2)],
    )  # fmt: skip
    assert sides(made, 5, ("actor", 4), ("recipient", 2)) == (["Bo"], [])
