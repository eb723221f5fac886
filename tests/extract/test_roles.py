"""Leaders without a name go to the one whose title is of the same country."""

from verbale.extract.chains import Chain, Named
from verbale.extract.roles import join_roles
from verbale.record import Mention, Name
from verbale.testing import analysis

TEXT = "Vorlian President Ann Belisar spoke . Vorlia 's leader left . The Sothland leader stayed ."
LEADER = Named(Mention(6, 9, 8, "person", 1), None)
OTHER = Named(Mention(11, 14, 13, "person", 2), None)


def president() -> Chain:
    return Chain([Named(Mention(0, 4, 2, "person", 0), Name(2, 4, "person"), ("ann", "belisar"))])


def read(*chains: Chain) -> list[list[int]]:
    made = analysis(TEXT, sentences=[6, 5, 5], xpos=" ".join(["NN"] * 16))
    return [[one.mention.start for one in chain.mentions] for chain in join_roles(made, chains)]


def test_a_leader_joins_the_one_titled_of_the_same_country():
    assert read(president(), Chain([LEADER])) == [[0, 6]]


def test_a_leader_of_another_country_stays_apart():
    assert read(president(), Chain([OTHER])) == [[0], [11]]


def test_two_who_fit_are_not_chosen_between():
    assert read(president(), president(), Chain([LEADER])) == [[0], [0], [6]]
