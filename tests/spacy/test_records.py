"""The records of a reading on a Doc: extensions, span groups, and what happens to them when the Doc travels."""

import pickle

import pytest

from tests.pages import page
from tests.views.made import wire
from verbale.errors import UsageError
from verbale.record import Dispute, Event, Participant, Quantity, Reading, Time
from verbale.testing import PROVENANCE, actor, document, find, reading, statement

spacy = pytest.importorskip("spacy", reason="needs the extra verbale[spacy]")

from verbale.spacy import GROUPS, attach
from verbale.spacy.records import extend

NLP = spacy.blank("en")
REPORT = document("On Monday Kest said it would pull back two ships if Ada's pact held, falsely.")


def full() -> Reading:
    """Read a sentence with a record of nearly every kind."""
    kest = actor(REPORT, "Kest", "Kest", ("it", "pronoun"), kind="state")
    monday = Time("t1", find(REPORT, "Monday"), "DATE", "2029-10-15", "day")
    said = statement(
        REPORT,
        "it would pull back two ships",
        "if Ada's pact held",
        cue="said",
        source="Kest",
        speaker=kest.id,
        act="offer",
        condition=(find(REPORT, "if Ada's pact held"),),
        consequence=(find(REPORT, "it would pull back two ships"),),
        disputed=Dispute("report", (find(REPORT, "falsely"),)),
    )
    pulled = Event(
        id="e1",
        trigger=find(REPORT, "pull back"),
        type="RETREAT",
        actors=(Participant(kest.id, find(REPORT, "it")),),
        recipients=(Participant(None, find(REPORT, "Ada")), Participant(kest.id, None)),
        status="conditional",
        quantity=Quantity(2, "ships", find(REPORT, "two ships")),
        within=said.id,
        score=0.9,
    )
    return Reading(REPORT, (), (kest,), (said,), (pulled,), (monday,), provenance=PROVENANCE)


def marked(doc) -> dict[str, list[tuple[str, str]]]:
    return {group.removeprefix("verbale."): [(span.text, span.label_) for span in doc.spans[group]] for group in GROUPS}


@pytest.fixture
def doc():
    """Give a Doc with the full reading on it."""
    made = NLP.make_doc(REPORT.text)
    attach(made, full())
    return made


def test_the_reading_and_its_parts_are_extensions(doc):
    assert doc._.verbale == full()
    assert doc._.statements == full().statements
    assert doc._.events == full().events


def test_every_part_has_a_span_group_with_labels(doc):
    assert marked(doc) == {
        "mentions": [("Kest", "state"), ("it", "state")],
        "sources": [("Kest", "state")],
        "cues": [("said", "indirect")],
        "contents": [("it would pull back two ships", "offer"), ("if Ada's pact held", "offer")],
        "conditions": [("if Ada's pact held", "condition")],
        "consequences": [("it would pull back two ships", "consequence")],
        "disputes": [("falsely", "report")],
        "triggers": [("pull back", "RETREAT")],
        "actors": [("it", "state")],
        "recipients": [("Ada", "")],
        "quantities": [("two ships", "ships")],
        "times": [("Monday", "DATE")],
        "places": [],
    }


def test_a_span_leads_to_its_record(doc):
    [content, _] = doc.spans["verbale.contents"]
    assert content._.verbale == full().statements[0]
    assert doc.spans["verbale.triggers"][0]._.verbale.status == "conditional"
    assert doc.spans["verbale.mentions"][1]._.verbale.name == "Kest"


def test_spans_of_one_statement_share_its_id(doc):
    statement_id = full().statements[0].id
    parts = ("sources", "cues", "contents", "conditions")
    assert {span.id_ for part in parts for span in doc.spans[f"verbale.{part}"]} == {statement_id}


def test_a_span_takes_in_every_token_that_it_touches():
    report = document("Kest-based firms said so.")
    doc = NLP.tokenizer(report.text)
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:3])
    attach(doc, reading(report, [statement(report, "so", cue="said", source="Kest")]))
    assert [span.text for span in doc.spans["verbale.sources"]] == ["Kest-based"]


def test_without_a_reading_there_is_none():
    doc = NLP.make_doc("Rain.")
    assert (doc._.verbale, doc._.statements, doc._.events) == (None, (), ())
    assert doc[0:1]._.verbale is None


def test_a_span_of_another_kind_has_no_record(doc):
    assert doc[0:2]._.verbale is None


def test_setting_the_extension_attaches(doc):
    other = NLP.make_doc(REPORT.text)
    other._.verbale = full()
    assert marked(other) == marked(doc)


def test_a_reading_of_another_text_is_refused():
    with pytest.raises(UsageError, match="another text"):
        attach(NLP.make_doc("Rain."), full())


def test_a_doc_takes_its_records_along_as_bytes(doc):
    again = spacy.tokens.Doc(NLP.vocab).from_bytes(doc.to_bytes())
    assert again._.verbale == full()
    assert marked(again) == marked(doc)


def test_a_doc_takes_its_records_along_in_a_pickle(doc):
    again = pickle.loads(pickle.dumps(doc))  # noqa: S301 - our own bytes
    assert again._.verbale == full()


def test_a_name_that_is_taken_stays_with_its_owner():
    spacy.tokens.Doc.remove_extension("events")
    try:
        spacy.tokens.Doc.set_extension("events", default="theirs")
        extend()
        assert NLP.make_doc("Rain.")._.events == "theirs"
    finally:
        spacy.tokens.Doc.remove_extension("events")
        extend()


def test_a_whole_reading_goes_on_a_doc():
    made = wire()
    doc = NLP.make_doc(made.document.text)
    attach(doc, made)
    assert [span.text for span in doc.spans["verbale.cues"]][:3] == ["drops", "said", "told"]


def test_the_page_names_every_group():
    assert all(f"`{group}`" in page("docs/spacy.md") for group in GROUPS)
