"""A dossier tells who is meant, and counts all that it lists."""

from tests.store.news import raid, talks
from verbale.store import Month, Store, Tally, who


def test_who_is_meant(news: Store) -> None:
    found = who(news, "voss")
    assert found.reports == 2
    assert found.names == (Tally("Dara Voss", 2, "2031-04-03", "2031-04-20"),)
    assert found.kinds == (Tally("person", 2, "2031-04-03", "2031-04-20"),)
    assert found.wikidata == (Tally("Q1", 1, "2031-04-20", "2031-04-20"),)
    assert found.countries == (Tally("KES", 1, "2031-04-20", "2031-04-20"),)
    assert found.sectors == ()


def test_roles_with_their_days(news: Store) -> None:
    assert who(news, "Dara Voss").roles == (
        Tally("Foreign Minister", 1, "2031-04-20", "2031-04-20"),
        Tally("minister", 1, "2031-04-03", "2031-04-03"),
    )


def test_acts_in_all_and_by_the_month(news: Store) -> None:
    found = who(news, "Voss")
    assert found.acts == (Tally("commit", 1, "2031-04-20", "2031-04-20"), Tally("deny", 1, "2031-04-03", "2031-04-03"))
    assert found.months == (Month("2031-04", "commit", 1), Month("2031-04", "deny", 1))


def test_the_latest_words_come_first(news: Store) -> None:
    found = who(news, "Voss")
    assert [said.words for said in found.said] == ["Kestia will reopen talks on 3 May 2031", "40 died"]
    assert [said.words for said in found.heard] == ["Never"]
    assert [said.words for said in who(news, "Voss", limit=1).said] == ["Kestia will reopen talks on 3 May 2031"]


def test_what_was_done(news: Store) -> None:
    found = who(news, "Morvane")
    assert [(done.trigger, done.actors, done.first) for done in found.did] == [("raided", ("Morvane",), "2031-04-02")]
    assert found.doings == (Tally("ASSAULT", 1, "2031-04-03", "2031-04-03"),)
    assert found.met == ()


def test_nobody(news: Store) -> None:
    found = who(news, "Nobody")
    assert (found.reports, found.names, found.said) == (0, (), ())


def test_reports_without_a_day_are_counted(store: Store) -> None:
    store.add([talks(published=None), raid(published=None)])
    found = who(store, "Voss")
    assert found.names == (Tally("Dara Voss", 2, None, None),)
    assert found.months == ()
