"""Who is the same one in many reports, and where we abstain."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.corpus.made import report
from tests.strategies import readings
from verbale.corpus import merge_actors
from verbale.record import Actor, Reading
from verbale.testing import actor, reading


def held(number: int, name: str, kind: str = "person", form: str = "name", **facts: str) -> Reading:
    """A report with one actor."""
    text = report(f"{name} spoke, it was said in report {number}.")
    return reading(text, actors=[replace(actor(text, name, (name, form), kind=kind), **facts)])


def is_nobody(person: Actor) -> bool:
    return {mention.form for mention in person.mentions} == {"pronoun"}


def sizes(*made: Reading) -> list[int]:
    return [len(merged.members) for merged in merge_actors(made).actors]


def test_one_item_is_one_actor_whatever_the_name():
    assert sizes(held(1, "Molin", wikidata="Q1"), held(2, "Radka Molina", wikidata="Q1")) == [2]


def test_two_items_are_two_whatever_the_name():
    one, other = (held(number, "Radka Molin", country="TOV", wikidata=f"Q{number}") for number in (1, 2))
    assert sizes(one, other) == [1, 1]


def test_name_and_country():
    assert sizes(held(1, "Radka Molin", country="TOV"), held(2, "RADKA MOLIN", country="TOV")) == [2]
    assert sizes(held(1, "Radka Molin", country="TOV"), held(2, "Radka Molin", country="ORL")) == [1, 1]


def test_name_and_role_however_the_role_is_given():
    assert sizes(held(1, "Radka Molin", role="deputy foreign minister of Tovia"), held(2, "Radka Molin", role="Minister")) == [2]
    assert sizes(held(1, "Radka Molin", role="minister"), held(2, "Radka Molin", role="goatherd")) == [1, 1]


def test_two_bare_names_of_persons_stay_apart():
    assert sizes(held(1, "Radka Molin"), held(2, "Radka Molin")) == [1, 1]


def test_a_bare_name_joins_the_only_bearer_who_is_known():
    assert sizes(held(1, "Radka Molin"), held(2, "Radka Molin", country="TOV")) == [2]


def test_of_two_known_bearers_none_is_taken():
    made = held(1, "Radka Molin", country="TOV"), held(2, "Radka Molin", country="ORL"), held(3, "Radka Molin")
    assert sizes(*made) == [1, 1, 1]


def test_who_has_an_item_draws_in_who_has_the_name_and_country():
    assert sizes(held(1, "Radka Molin", country="TOV"), held(2, "Radka Molin", country="TOV", wikidata="Q1")) == [2]


def test_a_surname_and_a_country_are_not_enough():
    assert sizes(held(1, "Molin", country="TOV", role="minister"), held(2, "Molin", country="TOV", role="goatherd")) == [1, 1]
    assert sizes(held(1, "Molin", country="TOV", role="minister"), held(2, "Molin", country="TOV", role="minister")) == [2]


def test_states_and_bodies_are_their_names():
    assert sizes(held(1, "Tovia", kind="state"), held(2, "Tovia", kind="state")) == [2]
    assert sizes(held(1, "Norrsund Lines", kind="organization"), held(2, "Norrsund Lines", kind="organization")) == [2]
    assert sizes(held(1, "Tovia", kind="state"), held(2, "Tovia", kind="media")) == [1, 1]


def test_officials_of_two_reports_are_not_the_same():
    one, other = (held(number, "officials", kind="group", form="nominal", country="TOV") for number in (1, 2))
    assert sizes(one, other) == [1, 1]


def test_whom_a_report_calls_by_pronouns_alone_is_nobody_beyond_it():
    assert sizes(held(1, "we", form="pronoun"), held(2, "the police", kind="organization", form="nominal")) == [1]


def test_a_name_behind_a_title_is_a_name():
    assert sizes(held(1, "Radka Molin", form="title", role="Minister"), held(2, "Radka Molin", role="minister")) == [2]


def test_the_most_frequent_name_and_roles_come_first():
    roles = ["minister", "deputy minister", "deputy minister"]
    merged = merge_actors(held(number, "Radka Molin", role=role) for number, role in enumerate(roles)).actors[0]
    assert merged.roles == ("deputy minister", "minister")


def test_an_id_does_not_hang_on_the_reports():
    one, other = (merge_actors([held(number, "Tovia", kind="state")]).actors[0].id for number in (1, 2))
    assert one == other


def test_members_lead_to_their_actor():
    made = held(1, "Tovia", kind="state")
    cast = merge_actors([made])
    assert cast.by_member[made.document.id, made.actors[0].id] is cast.actors[0]


@given(st.lists(readings(), max_size=4, unique_by=lambda one: one.document.id))
def test_every_actor_is_a_member_once(made):
    members = [member for merged in merge_actors(made).actors for member in merged.members]
    expected = [(one.document.id, person.id) for one in made for person in one.actors if not is_nobody(person)]
    assert sorted(members) == sorted(expected)


@given(st.permutations([("Tovia", "state"), ("Tovia", "state"), ("Orlesh", "state"), ("Radka Molin", "person")]))
def test_the_order_of_reports_changes_no_group(named):
    made = [held(number, name, kind=kind) for number, (name, kind) in enumerate(named)]
    groups = sorted((merged.name, len(merged.members)) for merged in merge_actors(made).actors)
    assert groups == [("Orlesh", 1), ("Radka Molin", 1), ("Tovia", 2)]


def test_mentions_are_not_needed_where_there_is_an_item():
    text = report("It was said.")
    made = reading(text, actors=[Actor("a", "Orlesh", "state", wikidata="Q2")])
    assert merge_actors([made]).actors[0].wikidata == "Q2"


def test_a_state_that_some_reports_take_for_a_person_is_one_state():
    """Called for by a state that no pack knows, and whose name is nobody's."""
    states = held(1, "Kardesh", kind="state"), held(2, "Kardesh", kind="state")
    persons = tuple(held(number, "Kardesh") for number in (3, 4, 5))
    assert sizes(*states, *persons) == [5]
    assert sizes(states[0], *persons) == [1, 1, 1, 1]  # once is not enough
    assert sizes(*states, *persons, held(6, "Ann Kardesh")) == [2, 1, 1, 1, 1]  # it is somebody's surname


def test_a_state_that_was_given_its_ministers_office_is_the_state():
    made = held(1, "Lindhal", kind="state"), held(2, "Lindhal", kind="organization"), held(3, "Lindhal", role="prime minister")
    assert [(one.kind, one.roles, len(one.members)) for one in merge_actors(made).actors] == [("state", (), 3)]
    assert sizes(*made, held(4, "Per Lindhal")) == [2, 1, 1]


def test_where_somebody_is_from_is_not_the_surname():
    states = held(1, "Sumbara", kind="state"), held(2, "Sumbara", kind="state")
    assert sizes(*states, held(3, "Sumbara"), held(4, "Efua Mbando of Sumbara")) == [3, 1]


def test_a_state_whose_people_is_named_is_a_state_though_most_reports_take_it_for_a_body():
    made = [held(number, "Brenovia", kind=kind) for number, kind in enumerate(["state", *["organization"] * 3])]
    assert [(one.kind, len(one.members)) for one in merge_actors(made).actors] == [("organization", 4)]
    named = [*made, held(7, "Brenovian", kind="group")]
    assert [(one.kind, len(one.members)) for one in merge_actors(named).actors] == [("state", 5)]
    bodies = [held(number, "Civic House", kind="organization") for number in range(4)]
    assert [one.kind for one in merge_actors([*bodies, held(9, "Civic House", kind="state")]).actors] == ["organization"]


def test_a_people_of_a_state_that_no_pack_knows_is_the_state():
    states = held(1, "Kardesh", kind="state"), held(2, "Sumbara", kind="state"), held(3, "Kardesh", kind="state")
    made = [*states, held(4, "Sumbara", kind="state"), held(5, "Kardeshi"), held(6, "SUMBARANS", kind="group")]
    assert [(one.name, len(one.members)) for one in merge_actors(made).actors] == [("Kardesh", 3), ("Sumbara", 3)]
    assert sizes(states[0], held(5, "Kardeshi")) == [1, 1]  # once is not enough
    assert sizes(states[0], states[2], held(5, "Kardeshi", role="poet")) == [2, 1]  # somebody is called so
    assert sizes(states[0], states[2], held(5, "Kardeshi"), held(6, "Ali Kardeshi")) == [2, 1, 1]


def test_a_full_name_that_most_reports_give_a_person_is_a_persons():
    persons = [held(number, "Ines Belloch", role="judge") for number in range(3)]
    assert sizes(*persons, held(8, "Ines Belloch", kind="state")) == [4]


def test_most_reports_decide_the_kind_of_a_name_of_which_no_more_is_known():
    made = [held(number, "Amber Council", kind="organization") for number in (1, 2, 3)]
    assert sizes(*made, held(4, "Amber Council", kind="group")) == [4]
    assert sizes(*made, held(4, "Amber Council", kind="group", country="TOV")) == [3, 1]
