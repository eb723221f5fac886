"""`verbale review` from the first key to the stored correction and the file to train with."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.fakes import run
from tests.store.news import raid, talks
from verbale.store import Store, left

TALKS = talks()


@pytest.fixture
def store(tmp_path: Path) -> str:
    """A store whose least certain record is the promise of the talks."""
    place = tmp_path / "news.db"
    statements = (replace(TALKS.statements[0], score=0.3), TALKS.statements[1])
    with Store.create(place) as made:
        made.add([replace(TALKS, statements=statements), raid()])
    return str(place)


def review(store: str, *lines: str, options: tuple[str, ...] = ()) -> str:
    ended = run("review", store, "--as", "Ann", *options, stdin="\n".join(lines).encode())
    assert ended.exit_code == 0, ended.output
    return ended.stdout


def promise(store: str) -> tuple[str | None, str | None, str, str | None]:
    """The first statement's act, speaker, words and mark, as the tables have them."""
    with Store.open(store, read_only=True) as archive:
        [row] = archive.rows(
            """SELECT act, actors.name AS speaker, words, decided FROM statements LEFT JOIN actors ON actors.key = speaker
            WHERE statements.document = 1 ORDER BY start LIMIT 1"""
        )
    return row["act"], row["speaker"], row["words"], row["decided"]


def test_the_record_is_shown_in_its_paragraph_with_the_keys(store: str) -> None:
    page = review(store, "q")
    assert "[Kestia will reopen talks on 3 May 2031], {Foreign Minister Dara Voss} <said>" in " ".join(page.split())
    assert "30% sure, verbale 0.1.0, model mmmmmmmmmmmm" in page
    assert "7 wait, least certain first" in page
    assert "a right  x wrong  s who  e span  t term  m add  u undo  n next  q quit  ? help" in page


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("a", ("commit", "Dara Voss", "Kestia will reopen talks on 3 May 2031", "right")),
        ("t deny", ("deny", "Dara Voss", "Kestia will reopen talks on 3 May 2031", "changed")),
        ("s olen", ("commit", "Olen Marsh", "Kestia will reopen talks on 3 May 2031", "changed")),
        ("s 3", ("commit", "Kestia", "Kestia will reopen talks on 3 May 2031", "changed")),
        ("s -", ("commit", None, "Kestia will reopen talks on 3 May 2031", "changed")),
        ("s =Ila Benn", ("commit", "Ila Benn", "Kestia will reopen talks on 3 May 2031", "changed")),
        ("e reopen talks", ("commit", "Dara Voss", "reopen talks", "changed")),
        ("e +1 -2", ("commit", "Dara Voss", "will reopen talks on 3", "changed")),
        ("e source: -", ("commit", "Dara Voss", "Kestia will reopen talks on 3 May 2031", "changed")),
        ("x", ("refuse", "Olen Marsh", "Never", None)),
    ],
)
def test_a_line_is_a_decision(store: str, line: str, expected: tuple[str | None, ...]) -> None:
    review(store, line, "q")
    assert promise(store) == expected


def test_a_decision_moves_on_to_the_next(store: str) -> None:
    page = review(store, "a", "q")
    assert page.index("right\n") < page.index("6 wait")
    assert "[died]" in page


def test_what_was_passed_over_waits_still(store: str) -> None:
    review(store, "n", "a", "q")
    with Store.open(store, read_only=True) as archive:
        assert left(archive) == 6
    assert promise(store)[3] is None


def test_undo_brings_the_record_back(store: str) -> None:
    page = review(store, "t deny", "u", "q")
    assert page.count("30% sure") == 2
    assert promise(store) == ("commit", "Dara Voss", "Kestia will reopen talks on 3 May 2031", None)


def test_undo_in_a_later_sitting(store: str) -> None:
    review(store, "t deny", "q")
    review(store, "u", "q")
    assert promise(store)[0] == "commit"
    assert "Ann has decided nothing that could be undone" in review(store, "u", "q")


def test_undo_takes_one_step_back(store: str) -> None:
    review(store, "t deny", "q")
    with Store.open(store, read_only=True) as archive:
        document = archive.rows("SELECT id FROM documents WHERE key = 1")[0]["id"]
    assert "changed by Ann" not in review(store, "q", options=("--document", document))
    page = review(store, "x", "u", "q", options=("--document", document, "--act", "refuse"))
    assert page.count("[Never]") == 2
    assert promise(store)[0] == "deny"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("s Zed", "no actor of the report answers to 'Zed'"),
        ("e never said", "'never said' does not stand in the report"),
        ("t shout", "'shout' is no term for it; type one of: threaten, warn"),
        ("e content: -", "decide that it is wrong"),
        ("?", "a  it is right as it stands."),
        ("z", "a  it is right as it stands."),
    ],
)
def test_what_cannot_be_done_is_told_and_asked_again(store: str, line: str, said: str) -> None:
    assert said in review(store, line, "q")
    assert promise(store)[3] is None


def test_what_is_offered_is_listed_where_nothing_was_typed(store: str) -> None:
    page = review(store, "s", "2", "q")
    assert "  1 Dara Voss\n  2 Olen Marsh\n  3 Kestia\n" in page
    assert promise(store)[1] == "Olen Marsh"


def test_an_event_is_given_another_type_mode_and_status(store: str) -> None:
    review(store, "t assault drone poss", "q", options=("--type", "RETREAT"))
    with Store.open(store, read_only=True) as archive:
        [row] = archive.rows("SELECT type, mode, status FROM events WHERE text = 'left'")
    assert tuple(row) == ("ASSAULT", "drone", "possible")


def test_a_missing_statement_is_asked_for_and_added(store: str) -> None:
    page = review(store, "m", "statement", "troops left Belmar", "marsh", "though", "assert", "q")
    assert "added: troops left Belmar" in page
    assert page.count("30% sure") == 2
    with Store.open(store, read_only=True) as archive:
        [row] = archive.rows(
            """SELECT words, act, actors.name, decided FROM statements JOIN actors ON actors.key = speaker
            WHERE decided = 'added'"""
        )
    assert tuple(row) == ("troops left Belmar", "assert", "Olen Marsh", "added")


def test_a_missing_event_is_asked_for_and_added(store: str) -> None:
    review(store, "m", "event", "reopen", "agree", "planned", "kestia", "Morvane", "q")
    with Store.open(store, read_only=True) as archive:
        [event] = archive.rows("SELECT key, text, type, status FROM events WHERE decided = 'added'")
        sides = archive.rows(
            """SELECT side, coalesce(name, text) FROM participants LEFT JOIN actors ON actors.key = actor
            WHERE event = ? ORDER BY side""",
            (event["key"],),
        )
    assert tuple(event)[1:] == ("reopen", "AGREE", "planned")
    assert [tuple(side) for side in sides] == [("actor", "Kestia"), ("recipient", "Morvane")]


def test_of_several_places_the_one_is_asked_for(store: str) -> None:
    page = review(store, "m", "event", "said", "9", "2", "reject", "", "", "", "q")
    assert "  2 " in page
    assert "the words stand there 2 times" in page
    with Store.open(store, read_only=True) as archive:
        [row] = archive.rows("SELECT start FROM events WHERE decided = 'added'")
    assert row["start"] == TALKS.document.text.rindex("said")


def test_an_answer_that_cannot_be_is_told_and_loses_nothing(store: str) -> None:
    page = review(
        store, "m", "rumour", "statement", "Morvane raided", "troops left Belmar", "Zed", "marsh", "whispered", "though", "shout",
        "assert", "q",
    )  # fmt: skip
    for amiss in ("'rumour' is no term", "'Morvane raided' does not stand", "answers to 'Zed'", "'whispered' does", "'shout' is"):
        assert amiss in page
    assert "added: troops left Belmar" in page


def test_whoever_thinks_better_of_it_adds_nothing(store: str) -> None:
    page = review(store, "m", "event", "reopen", "", "a", "q")
    assert "nothing was added" in page
    assert promise(store)[3] == "right"


def test_what_was_added_is_undone(store: str) -> None:
    review(store, "m", "event", "reopen", "agree", "", "", "", "u", "q")
    with Store.open(store, read_only=True) as archive:
        assert archive.rows("SELECT key FROM events WHERE decided = 'added'") == []


def test_the_end_of_the_queue(store: str) -> None:
    page = review(store, *"aaaaaaa", "u", "q")
    assert "Nothing waits for review here." in page
    assert "1 wait, least certain first" in page.split("undone")[1]


def test_from_the_first_key_to_a_file_to_train_with(store: str, tmp_path: Path) -> None:
    check = pytest.importorskip("training.corpus.check", reason="the extra train brings YAML")
    place = tmp_path / "corrections.yaml"
    review(store, "t deny", *"aaaaaa")
    ended = run("export", store, "--as", "training", "-o", str(place))
    assert "7 of 7 decided records, from 2 readings" in ended.stderr
    made = list(check.read_reports([place]))
    acts = {one["act"] for report in made for one in report["statements"]}
    assert acts == {"deny", "refuse"}


def test_exports_have_the_correction_or_what_the_machine_read(store: str) -> None:
    review(store, "t deny", "q")
    assert "commit" not in run("export", store, "--as", "csv").stdout
    assert "commit" in run("export", store, "--as", "csv", "--machine").stdout
    assert run("export", store, "--as", "training", "--machine").exit_code == 2


def test_lists_mark_what_was_corrected(store: str) -> None:
    review(store, "t deny", "q")
    assert "corrected" in run("find", store, "reopen", "--act", "deny").stdout


def test_terms_that_there_are_not(store: str) -> None:
    assert run("review", store, "--act", "shout").exit_code == 2
