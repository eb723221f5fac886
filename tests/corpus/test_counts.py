"""Two sources of one report that count the same thing."""

import pytest

from tests.corpus.made import report, told
from verbale.corpus import merge_actors
from verbale.corpus.counts import rival_counts
from verbale.record import Reading
from verbale.testing import actor, statement

CAME = "4,000 people had come to the quay"


def said(*claims: tuple[str, str], between: str = " ", act: str = "assert", certainty: str = "certain") -> Reading:
    """Who says what, one after the other."""
    text = report(between.join(f"{who} said that {words}." for who, words in claims))
    people = [actor(text, who, who, kind="organization") for who in dict.fromkeys(who for who, _ in claims)]
    ids = {person.name: person.id for person in people}
    acts = [act] * (len(claims) - 1) + ["assert"]
    spoken = [
        statement(text, words, source=who, speaker=ids[who], act=one, certainty=certainty)
        for (who, words), one in zip(claims, acts, strict=True)
    ]
    return told(text, statements=spoken, actors=people)


def rivals(made: Reading) -> list[tuple[str, str]]:
    return [(one.first.words, one.second.words) for one in rival_counts([made], merge_actors([made]))]


@pytest.mark.parametrize("words", ["it had counted 15,000", "the number was 15,000", "15,000 stood on the quay"])
def test_a_number_that_answers_a_number(words):
    assert rivals(said(("Police", CAME), ("Growers", words))) == [(CAME, words)]


@pytest.mark.parametrize(
    "made",
    [
        said(("Police", CAME), ("Growers", "it had counted 4,000")),
        said(("Police", CAME), ("Growers", "it had counted more than 3,000")),
        said(("Police", CAME), ("Police", "it had counted 15,000 by dusk")),
        said(("Police", CAME), ("Growers", "140 tractors had been sold")),
        said(("Police", CAME), ("Growers", "whether it had been 15,000")),
        said(("Police", CAME), ("Growers", "between 10,000 and 15,000")),
        said(("Police", CAME), ("Last autumn’s fair", "it had counted 15,000")),
        said(("Police", CAME), ("Growers", "it had counted 15,000"), act="demand"),
        said(("Police", CAME), ("Growers", "it had counted 15,000"), certainty="possible"),
        said(("Police", CAME), ("Growers", "it had counted 15,000"), between=" It rained. " * 40),
    ],
    ids=["same", "reaches", "one source", "another thing", "whether", "two", "another year", "demand", "perhaps", "far off"],
)
def test_what_answers_no_number(made):
    assert rivals(made) == []
