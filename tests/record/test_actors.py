import pytest

from verbale.errors import RecordError
from verbale.record import Actor, ActorMention, Span

MARY = ActorMention(Span(0, 4, "Mary"), "name")
SHE = ActorMention(Span(9, 12, "she"), "pronoun")


def test_mentions_stand_in_the_order_of_the_text() -> None:
    assert Actor("a1", "Mary", "person", mentions=(MARY, SHE)).mentions[1].form == "pronoun"
    with pytest.raises(RecordError, match="not in the order"):
        Actor("a1", "Mary", "person", mentions=(SHE, MARY))


def test_mentions_of_one_actor_may_nest() -> None:
    outer = ActorMention(Span(0, 12, "Mary and she"), "nominal")
    assert Actor("a1", "both", "group", mentions=(MARY, outer, SHE)).mentions[0] == MARY


@pytest.mark.parametrize(("name", "kind"), [(" ", "person"), ("Mary", "ship")])
def test_an_actor_has_a_name_and_a_known_kind(name: str, kind: str) -> None:
    with pytest.raises(RecordError):
        Actor("a1", name, kind)


def test_a_mention_has_a_known_form() -> None:
    with pytest.raises(RecordError, match="form is 'verb'"):
        ActorMention(Span(0, 4, "Mary"), "verb")
