"""The lexicons weigh what words commonly name."""

from verbale.extract.events.lexicon_priors import ACT_WEIGHT, CONTENT_WEIGHT, TYPE_WEIGHT, act_weights, type_weights
from verbale.testing import analysis


def test_a_word_weighs_the_type_that_it_names():
    made = analysis("troops bombarded it", upos="NOUN VERB PRON")
    assert type_weights(made, 1, 2) == {"ASSAULT": TYPE_WEIGHT}


def test_a_particle_behind_the_trigger_counts():
    made = analysis("they called for aid", upos="PRON VERB ADP NOUN")
    assert "REQUEST" in type_weights(made, 1, 2)


def test_a_word_that_names_nothing_weighs_nothing():
    assert type_weights(analysis("a lamp stood", upos="DET NOUN VERB"), 1, 2) == {}


def test_a_cue_weighs_the_acts_that_it_makes_plain():
    made = analysis("Ann ruled it out")
    assert act_weights(made, [(1, 2), (3, 4)], (0, 1))["refuse"] == ACT_WEIGHT


def test_a_neutral_cue_weighs_nothing():
    assert act_weights(analysis("Ann said so", upos="PROPN VERB ADV"), [(1, 2)], (2, 3)) == {}


def test_behind_a_neutral_cue_a_noun_names_the_act():
    made = analysis("she underscored their condemnation", heads=[1, -1, 3, 1], upos="PRON VERB PRON NOUN")
    assert act_weights(made, [(1, 2)], (2, 4)) == {"accuse": CONTENT_WEIGHT}


def test_behind_a_neutral_cue_what_the_speaker_does_is_the_act():
    made = analysis(
        "he said we condemn it", heads=[1, -1, 3, 1, 3], upos="PRON VERB PRON VERB PRON", xpos="PRP VBD PRP VBP PRP",
        deprels="nsubj root nsubj ccomp obj",
    )  # fmt: skip
    assert "accuse" in act_weights(made, [(1, 2)], (2, 5))


def test_what_others_do_is_not_the_act():
    made = analysis(
        "he said they condemn it", heads=[1, -1, 3, 1, 3], upos="PRON VERB PRON VERB PRON", xpos="PRP VBD PRP VBP PRP",
        deprels="nsubj root nsubj ccomp obj",
    )  # fmt: skip
    assert act_weights(made, [(1, 2)], (2, 5)) == {}


def test_what_must_be_is_demanded():
    made = analysis(
        "he said they must go", heads=[1, -1, 4, 4, 1], upos="PRON VERB PRON AUX VERB", deprels="nsubj root nsubj aux ccomp"
    )  # fmt: skip
    assert act_weights(made, [(1, 2)], (2, 5)) == {"demand": CONTENT_WEIGHT}


def test_who_finds_none_denies_nothing():
    """Called for by: "Doctors found no injuries", "reported no losses"."""
    for cue, denies in (("find", False), ("say", True)):
        made = analysis("doctors cue no injuries", upos="NOUN VERB DET NOUN", lemmas=f"doctor {cue} no injury")
        assert (act_weights(made, [(1, 2)], (2, 4)).get("deny", 1.0) == 1.0) is denies
