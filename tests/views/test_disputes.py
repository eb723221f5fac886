"""Who disputes what."""

import pytest

from verbale.record import Dispute, Document
from verbale.testing import actor, find, reading, statement
from verbale.views.disputes import disputed_by
from verbale.views.index import Index

REPORT = Document.from_text("Lee said taxes fell. Marsh called that untrue and denied a cut. The figure is wrong.")
LEE, MARSH = actor(REPORT, "Lee", "Lee"), actor(REPORT, "Marsh", "Marsh")


@pytest.mark.parametrize(
    ("by", "cue", "said"),
    [
        ("report", "wrong", "by the report: “wrong”"),
        ("other", "denied", "by Marsh: “denied”"),
        ("other", "untrue", "by Marsh: “untrue”"),
        ("other", "The figure", "by another: “The figure”"),
        ("other", "said", "by another: “said”"),
    ],
)
def test_the_one_whose_words_dispute(by: str, cue: str, said: str) -> None:
    fell = statement(REPORT, "taxes fell", cue="said", speaker=LEE.id, disputed=Dispute(by, (find(REPORT, cue),)))
    others = [
        statement(REPORT, "that untrue", cue="called", speaker=MARSH.id),
        statement(REPORT, "a cut", cue="denied", speaker=MARSH.id),
    ]
    assert disputed_by(Index(reading(REPORT, [fell, *others], [LEE, MARSH])), fell) == said


def test_what_nobody_disputes() -> None:
    fell = statement(REPORT, "taxes fell", cue="said", speaker=LEE.id)
    assert disputed_by(Index(reading(REPORT, [fell], [LEE])), fell) == ""
