"""Measure the store: how fast it takes in readings, and how long each question takes on 10,000 of them (200,000 sentences).

    python -m benchmarks.store [--readings 10000] [--folder FOLDER]

Exits 1 where a search takes longer than 100 ms or another question longer than 1 s. Times are medians of five runs after a first.
On a machine that does other work besides, the processor's time tells what it would be alone.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

from benchmarks.invented import DAYS, FIRST_DAY, OUTLETS, STATES, invented_readings
from verbale.comparison import compare
from verbale.store import (
    Criteria,
    PositionScope,
    Scope,
    Store,
    StoryScope,
    Wanted,
    ahead,
    cast,
    discrepancies,
    disputed,
    find,
    find_sentences,
    find_statements,
    integrity,
    left,
    not_done,
    overview,
    positions,
    stories,
    story,
    timeline,
    topics,
    waiting,
    who,
)

RUNS: Final = 5
MORNING: Final = 33
"""Of so many readings, one is of the newest days and is added last, as the reports of a morning are."""
SEARCH_MS: Final = 100.0
QUESTION_MS: Final = 1000.0
TODAY: Final = FIRST_DAY + timedelta(DAYS // 2)


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask of a store, and the milliseconds that it may take."""

    name: str
    limit: float
    ask: Callable[[Store], object]


def questions(store: Store) -> tuple[Question, ...]:
    """Return what is asked: words that are rare, frequent and everywhere, every filter, and every other question."""
    ranked = store.rows("SELECT name, count(*) FROM actors WHERE kind = 'person' GROUP BY name ORDER BY 2 DESC LIMIT 1")
    person, state = ranked[0][0], STATES[0]
    trigger = store.rows("SELECT text, count(*) FROM events GROUP BY text ORDER BY 2 DESC LIMIT 1")[0][0]
    until = TODAY + timedelta(90)
    searches: tuple[tuple[str, Callable[[Store], object]], ...] = (
        ("find: one word", lambda one: find(one, trigger)),
        ("find: two words", lambda one: find(one, f"{trigger} {state}")),
        ("find: a phrase", lambda one: find(one, f'"would {trigger}"')),
        ("find: begins with", lambda one: find(one, "st*")),
        ("find: a word in every sentence", lambda one: find(one, "said")),
        ("find statements: one word", lambda one: find_statements(one, trigger)),
        ("find: word, speaker", lambda one: find(one, state, Criteria(by=person))),
        ("find: word, act, outlet", lambda one: find(one, state, Criteria(act="deny", outlet=OUTLETS[0]))),
        ("find: word, type, status", lambda one: find(one, state, Criteria(type="AID", status="planned"))),
        ("find: word, since, until", lambda one: find(one, state, Criteria(since=TODAY, until=until))),
        ("find: word without another", lambda one: find(one, f"{trigger} -{state}")),
    )
    others: tuple[tuple[str, Callable[[Store], object]], ...] = (
        ("find: no words, speaker", lambda one: find(one, "", Criteria(by=person))),
        ("find: no words, act", lambda one: find(one, "", Criteria(act="deny"))),
        ("find: no words, event type", lambda one: find_sentences(one, "", Criteria(type="AID"))),
        ("who: the person who speaks most", lambda one: who(one, person)),
        ("who: a state", lambda one: who(one, state)),
        ("timeline", timeline),
        ("timeline: actor", lambda one: timeline(one, Scope(actor=state))),
        ("timeline: topic", lambda one: timeline(one, Scope(topic=trigger, since=TODAY, until=until))),
        ("ahead", lambda one: ahead(one, TODAY)),
        ("review: what waits", waiting),
        ("review: how much waits", left),
        ("review: act, outlet", lambda one: waiting(one, Wanted(act="deny", outlet=OUTLETS[0]))),
        ("ahead: actor", lambda one: ahead(one, TODAY, Scope(actor=state))),
        ("disputed", disputed),
        ("not done", not_done),
        ("overview", overview),
    )
    timed = [Question(name, SEARCH_MS, ask) for name, ask in searches]
    return (*timed, *(Question(name, QUESTION_MS, ask) for name, ask in (*others, *across(person, trigger))))


def across(person: str, trigger: str) -> tuple[tuple[str, Callable[[Store], object]], ...]:
    """Return what is asked of what only many reports show."""
    return (
        ("stories", stories),
        ("stories: words, since", lambda one: stories(one, StoryScope(words=trigger, since=TODAY))),
        ("stories: actor", lambda one: stories(one, StoryScope(actor=person))),
        ("a story", lambda one: story(one, stories(one, limit=1)[0].id)),
        ("actors", cast),
        ("topics", topics),
        ("positions", lambda one: positions(one, PositionScope(actor=cast(one, person)[0].id))),
        ("positions that turned", lambda one: positions(one, PositionScope(shifted=True))),
        ("discrepancies", discrepancies),
    )


def build(path: Path, count: int) -> Store:
    """Fill a new store and print how fast that went; what it takes to invent the readings is left out."""
    store, started = Store.create(path), time.perf_counter()
    every = sorted(invented_readings(count), key=lambda one: (one.document.published or "", one.document.id))
    readings, newest = every[: -max(count // MORNING, 1)], every[-max(count // MORNING, 1) :]
    invented, started = time.perf_counter() - started, time.perf_counter()
    store.add(readings)
    spent = time.perf_counter() - started
    print(f"{count} readings invented in {invented:.1f} s, {len(readings)} added in {spent:.1f} s", end=" ")
    print(f"({len(readings) / spent:.0f} a second)")
    started = time.perf_counter()
    again = store.add(readings)
    share = (time.perf_counter() - started) / spent
    print(f"the same again: {again.new} new, in {share:.1%} of the time")
    compared(store, "set beside each other")
    store.add(newest)
    compared(store, f"the {len(newest)} newest set beside them")
    print(f"{path.stat().st_size / 1e6:.0f} MB")
    return store


def compared(store: Store, told: str) -> None:
    """Compare the readings of a store and print how long that took."""
    started, used = time.perf_counter(), time.process_time()
    compare(store)
    print(f"{told} in {time.perf_counter() - started:.1f} s ({time.process_time() - used:.1f} s of the processor)", flush=True)


def measure(store: Store, ask: Callable[[Store], object]) -> tuple[float, float]:
    """Return the medians of the milliseconds that a question takes, by the clock and of this process."""
    spent = []
    for _ in range(RUNS + 1):
        started, used = time.perf_counter(), time.process_time()
        ask(store)
        spent.append(((time.perf_counter() - started) * 1000, (time.process_time() - used) * 1000))
    return statistics.median(clock for clock, _ in spent[1:]), statistics.median(own for _, own in spent[1:])


def main(arguments: list[str]) -> int:
    """Build, ask, print; 1 where something takes too long."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--readings", type=int, default=10_000)
    parser.add_argument("--folder", type=Path, help="where the store is built, and left; a temporary folder without it")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder, build((options.folder or Path(folder)) / "store.db", options.readings) as store:
        late = 0
        for question in questions(store):
            spent, own = measure(store, question.ask)
            late += spent > question.limit
            mark = "  TOO LONG" if spent > question.limit else ""
            print(f"{question.name:<34}{spent:8.1f} ms by the clock {own:8.1f} ms of the processor{mark}", flush=True)
        started = time.perf_counter()
        checked = integrity(store)
        print(f"integrity: {checked.spans} spans, {len(checked.faults)} faults, {time.perf_counter() - started:.1f} s")
    return int(bool(late or checked.faults))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
