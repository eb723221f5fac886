"""Rows say what the records say."""

from tests.store.news import talks
from verbale.record import Document, Event, Provenance, Reading, Sentence, Time
from verbale.store import Criteria, Store, find_sentences
from verbale.testing import find, reading, statement


def one(store: Store, query: str) -> dict[str, object]:
    (row,) = store.rows(query)
    return dict(row)


def test_a_document(news: Store) -> None:
    row = one(news, "SELECT title, outlet, published, day, authors, chars FROM documents WHERE title IS NOT NULL")
    assert row == {
        "title": "Raid on a port",
        "outlet": "The Dunholt Wire",
        "published": "2031-04-03T08:00:00+02:00",
        "day": "2031-04-03",
        "authors": "[]",
        "chars": 81,
    }


def test_days_without_hyphens_are_days_all_the_same(store: Store) -> None:
    store.add([talks(published="20310420", authors=("Ada Lind", "Bo “B” Orr"))])
    assert one(store, "SELECT day, json_extract(authors, '$[1]') AS author FROM documents") == {
        "day": "2031-04-20",
        "author": "Bo “B” Orr",
    }


def test_a_statement_knows_its_people(news: Store) -> None:
    query = """SELECT statements.words, form, act, speakers.name AS speaker, addressees.name AS addressee FROM statements
        JOIN actors AS speakers ON speakers.key = speaker JOIN actors AS addressees ON addressees.key = addressee"""
    assert one(news, query) == {
        "words": "Never",
        "form": "direct",
        "act": "refuse",
        "speaker": "Olen Marsh",
        "addressee": "Dara Voss",
    }


def test_a_statement_knows_its_sentences(store: Store) -> None:
    text = "Olen Marsh spoke. “Kestia waits. Morvane leaves.” Rain fell."
    parts = [Sentence(0, 17), Sentence(18, 32), Sentence(33, 49), Sentence(50, len(text))]
    report = Document.from_text(text)
    said = statement(report, "Kestia waits. Morvane leaves.", form="direct", act="assert")
    store.add([reading(report, [said], sentences=parts)])
    assert one(store, "SELECT sentence, sentences FROM statements") == {"sentence": 2, "sentences": 2}
    found = find_sentences(store, "", Criteria(act="assert"))
    assert [hit.text for hit in found.hits] == ["“Kestia waits.", "Morvane leaves.”"]


def test_spans_by_their_role(news: Store) -> None:
    query = "SELECT role, text FROM spans JOIN statements ON key = statement WHERE act = 'commit' ORDER BY role"
    assert [tuple(row) for row in news.rows(query)] == [
        ("content", "Kestia will reopen talks on 3 May 2031"),
        ("cue", "said"),
        ("dispute_cue", "Never"),
        ("dispute_target", "reopen talks"),
        ("source", "Foreign Minister Dara Voss"),
    ]


def test_an_event_with_its_time_and_claim(news: Store) -> None:
    query = """SELECT events.text, events.type, mode, contexts, status, first, last, act, scheduled FROM events
        JOIN times ON times.key = events.time JOIN statements ON statements.key = events.within"""
    assert one(news, query) == {
        "text": "talks",
        "type": "CONSULT",
        "mode": "meet",
        "contexts": '["diplomatic"]',
        "status": "planned",
        "first": "2031-05-03",
        "last": "2031-05-03",
        "act": "commit",
        "scheduled": 1,
    }


def test_a_quantity(news: Store) -> None:
    query = "SELECT quantity, unit, quantity_text FROM events WHERE quantity IS NOT NULL"
    assert one(news, query) == {"quantity": 40.0, "unit": "died", "quantity_text": "40"}


def test_participants_by_actor_by_words_or_both(news: Store) -> None:
    query = "SELECT actors.name, participants.text FROM participants LEFT JOIN actors ON actors.key = actor ORDER BY 1, 2"
    assert [tuple(row) for row in news.rows(query)] == [(None, "troops"), ("Kestia", "Kestia"), ("Morvane", None)]


def test_a_place_has_columns_for_a_map(news: Store) -> None:
    query = "SELECT name, geonameid, latitude, longitude, use FROM places"
    assert one(news, query) == {"name": "Belmar", "geonameid": 7, "latitude": 1.5, "longitude": -2.5, "use": "literal"}


def test_a_duration_has_no_days(store: Store) -> None:
    report = Document("Talks lasted two days.")
    lasted = Time("t1", find(report, "two days"), "DURATION", "P2D")
    store.add([Reading(report, (), (), (), (), (lasted,), provenance=Provenance("0.1.0"))])
    assert one(store, "SELECT value, first, last FROM times") == {"value": "P2D", "first": None, "last": None}


def test_a_broken_content_is_one_line(store: Store) -> None:
    report = Document("“We will go,” Voss said, “if asked.”")
    store.add([reading(report, [statement(report, "We will go", "if asked", cue="said", source="Voss", form="direct")])])
    assert one(store, 'SELECT words, start, "end" FROM statements') == {"words": "We will go … if asked", "start": 1, "end": 34}


def test_a_statement_may_stand_before_the_one_that_holds_it(store: Store) -> None:
    report = Document("Lee said that Marsh promised peace.")
    outer = statement(report, "Marsh promised peace", cue="said", source="Lee")
    inner = statement(report, "peace", cue="promised", source="Marsh", within=outer.id)
    store.add([reading(report, [inner, outer])])
    assert one(store, "SELECT a.words AS holds FROM statements AS a JOIN statements AS b ON b.within = a.key") == {
        "holds": "Marsh promised peace"
    }


def test_an_event_knows_its_sentence(news: Store) -> None:
    query = "SELECT events.text, sentences.text FROM events JOIN sentences ON sentences.key = sentence WHERE type = 'ASSAULT'"
    assert [tuple(row) for row in news.rows(query)] == [
        ("raided", "Morvane raided the port of Belmar on 2 April 2031."),
        ("died", "Dara Voss denied that 40 died."),
    ]


def test_an_event_between_two_sentences_has_none(store: Store) -> None:
    report = Document("One. raid. Two.")
    raid = Event(id="e1", trigger=find(report, "raid"), type="ASSAULT", score=0.5)
    sentences = (Sentence(0, 4), Sentence(11, 15))
    store.add([Reading(report, sentences, (), (), (raid,), provenance=Provenance("0.1.0"))])
    assert one(store, "SELECT text, sentence FROM events") == {"text": "raid", "sentence": None}
