"""Leaders without a name go to the one whose title is of the same country."""

from verbale.extract.chains import Chain, Named
from verbale.extract.roles import give_titles, join_roles
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


CALL = "President Vann and Prime Minister Sole spoke . The President left . The minister stayed ."


def called(*chains: Chain) -> list[list[int]]:
    return [[one.mention.start for one in chain.mentions] for chain in give_titles(analysis(CALL), chains)]


def vann() -> Chain:
    return Chain([Named(Mention(0, 2, 1, "person", 0), Name(1, 2, "person"), ("vann",))])


def sole(*others: Named) -> Chain:
    return Chain([Named(Mention(3, 6, 5, "person", 1), Name(5, 6, "person"), ("sole",)), *others])


def test_a_bare_title_goes_to_the_one_who_is_called_by_it():
    assert called(vann(), sole(Named(Mention(8, 10, 9, "person", 1), None))) == [[0, 8], [3]]


def test_minister_alone_is_nobodys_title():
    minister = Chain([Named(Mention(12, 14, 13, "person", 2), None)])
    assert called(vann(), sole(), minister) == [[0], [3], [12]]


def test_a_title_of_two_persons_is_given_to_neither():
    president = Chain([Named(Mention(8, 10, 9, "person", 2), None)])
    assert called(vann(), vann(), president) == [[0], [0], [8]]
