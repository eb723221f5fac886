"""Decisions are counted by what they came to, and those that a later model has no record for are told."""

from dataclasses import replace

from tests.store.news import raid, talks
from verbale.review import WRONG, Change, Decision, Moved, Quote, added, decided, quoted_all
from verbale.store import Store, review_counts
from verbale.testing import find

TALKS = talks()
PROMISE, REFUSAL = TALKS.statements
MEETING, LEAVING = TALKS.events


def decide(store: Store, record: str, by: str = "Ann", verdict: str = "right", **change: str) -> Decision:
    shown = store.corrected(TALKS.document.id)
    assert shown is not None
    return store.decide(decided(shown, record, by=by, verdict=verdict, change=Change(**change)))  # type: ignore[arg-type]


def test_nothing_is_decided_yet(news: Store) -> None:
    counts = review_counts(news)
    assert (counts.decided, counts.waiting, bool(counts), counts.by) == (0, 7, False, ())


def test_each_record_counts_once_by_its_last_word(news: Store) -> None:
    decide(news, PROMISE.id)
    decide(news, PROMISE.id, by="Ben", act="deny")
    decide(news, REFUSAL.id, verdict=WRONG)
    decide(news, MEETING.id)
    moved = Moved("content", quoted_all(TALKS.document, [find(TALKS.document, "left Belmar")]))
    news.decide(added(TALKS, "statement", Change(moved=(moved,), act="assert"), by="Ann"))
    counts = review_counts(news)
    assert (counts.decided, counts.right, counts.wrong, counts.changed, counts.added) == (4, 1, 1, 1, 1)
    assert (counts.waiting, counts.by) == (4, (("Ann", 3), ("Ben", 1)))
    assert (counts.reread, counts.gone, counts.lost) == (0, 0, 0)


def test_what_is_undone_does_not_count(news: Store) -> None:
    kept = decide(news, PROMISE.id)
    news.undo(kept.key or 0, "Ann")
    assert not review_counts(news)


def test_what_a_later_model_reads_in_another_way_or_not_at_all(news: Store) -> None:
    decide(news, PROMISE.id)
    decide(news, REFUSAL.id, act="deny")
    decide(news, MEETING.id, verdict=WRONG)
    later = talks(version="0.2.0")
    news.add([replace(later, statements=(replace(later.statements[0], id="new", act="warn"),), events=())])
    counts = review_counts(news)
    assert (counts.decided, counts.reread, counts.gone, counts.lost) == (3, 1, 1, 0)


def test_a_decision_whose_words_are_not_in_the_text_is_lost(news: Store) -> None:
    decision = decide(news, PROMISE.id)
    elsewhere = Quote(exact="words of another text", prefix="", suffix="", start=3)
    news.decide(replace(decision, subject="other", anchor=(elsewhere,), key=None, at=None))
    assert (review_counts(news).decided, review_counts(news).lost) == (2, 1)
    assert raid() in news.readings()
