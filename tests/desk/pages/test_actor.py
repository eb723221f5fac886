"""One actor: what it holds and where it turned."""

import pytest

from tests.desk.pages.asking import asked
from verbale.desk.faults import NotThere
from verbale.desk.pages.actor import ACTOR, DOSSIER, WORDS
from verbale.store import Store, cast


def member(store: Store, name: str) -> str:
    return next(one.id for one in cast(store) if one.name == name)


@pytest.mark.parametrize("page", [ACTOR, DOSSIER])
def test_what_an_actor_holds_and_where_it_turned(bridge, page) -> None:
    found = page.make(bridge, asked(member(bridge, "Sand")))
    (position,) = found.positions
    (turn,) = position.turns
    assert (found.actor.name, position.name, position.statements) == ("Sand", "Senn bridge", 2)
    assert [(day, told.said.act) for day, told in position.said] == [("2031-04-20", "offer"), ("2031-04-12", "refuse")]
    assert [(turn.before_day, turn.before.said.act), (turn.after_day, turn.after.said.act)] == [
        ("2031-04-12", "refuse"),
        ("2031-04-20", "offer"),
    ]
    assert [one.kind for one in found.face] == ["position_changed"]


def test_what_was_said_to_an_actor(news) -> None:
    found = ACTOR.make(news, asked(member(news, "Dara Voss")))
    assert [told.said.words for told in found.heard] == ["Never"]
    assert [told.said.words for told in found.latest] == ["Kestia will reopen talks on 3 May 2031", "40 died"]


def test_words_narrowed_down(news) -> None:
    voss, marsh = member(news, "Dara Voss"), member(news, "Olen Marsh")
    page = WORDS.make(news, asked(voss, act="deny"))
    assert ([told.said.words for told in page.said], page.given, page.shown.total) == (["40 died"], {"act": "deny"}, 1)
    assert [told.said.words for told in WORDS.make(news, asked(marsh, to=voss)).said] == ["Never"]
    assert [said.words for said in WORDS.rows(news, asked(voss, outlet="The Dunholt Wire"))] == ["40 died"]


@pytest.mark.parametrize("page", [ACTOR, DOSSIER, WORDS])
def test_no_such_actor(news, page) -> None:
    with pytest.raises(NotThere, match="no such actor"):
        page.make(news, asked("none"))
    with pytest.raises(NotThere, match="no such actor"):
        list(page.rows(news, asked("none")))
