"""Linked data, read back by rdflib without a network."""

import io
import json

import pytest
from hypothesis import given, settings

from tests.views.export.made import agenda, eventful
from tests.views.page.made import full
from verbale.record import Reading
from verbale.views.export.jsonld import jsonld
from verbale.views.page.jsonld import named_by_hash

rdflib = pytest.importorskip("rdflib", reason="rdflib reads JSON-LD back")

# rdflib's own parser uses a class that it has deprecated itself.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
SCHEMA = rdflib.Namespace("http://schema.org/")


def exported(*readings: Reading) -> bytes:
    out = io.BytesIO()
    jsonld(readings, out)
    return out.getvalue()


def graph(*readings: Reading):
    return rdflib.Graph().parse(data=exported(*readings), format="json-ld")


def test_statements_are_claims_and_quotations_of_their_report() -> None:
    made, report = graph(full()), rdflib.URIRef(named_by_hash(full().document))
    assert (report, rdflib.RDF.type, SCHEMA.NewsArticle) in made
    direct = [one for one in full().statements if one.form == "direct"]
    assert len(list(made.subjects(rdflib.RDF.type, SCHEMA.Quotation))) == len(direct)
    assert len(list(made.subjects(rdflib.RDF.type, SCHEMA.Claim))) == len(full().statements) - len(direct)
    assert not list(made.subjects(rdflib.RDF.type, SCHEMA.ClaimReview))
    assert set(made.objects(None, SCHEMA.isPartOf)) == {report}


def test_a_speaker_is_a_node_of_its_own() -> None:
    made = graph(agenda())
    claim = next(made.subjects(rdflib.RDF.type, SCHEMA.Claim))
    speaker = made.value(claim, SCHEMA.author)
    assert str(made.value(speaker, SCHEMA.name)) == "clerk"
    assert str(speaker).startswith("ni:///sha-256;")


def selectors(made, kind: str) -> list:
    return list(made.subjects(rdflib.RDF.type, OA[kind]))


def test_selectors_lead_to_the_words() -> None:
    made, text = graph(agenda()), agenda().document.text
    targets = list(made.subjects(OA.hasSource, rdflib.URIRef(named_by_hash(agenda().document))))
    assert len(targets) == 3 + len(agenda().events)
    for target in targets:
        both = {made.value(one, rdflib.RDF.type): one for one in made.objects(target, OA.hasSelector)}
        position, quote = both[OA.TextPositionSelector], both[OA.TextQuoteSelector]
        start, end = (made.value(position, name).toPython() for name in (OA.start, OA.end))
        assert text[start:end] == str(made.value(quote, OA.exact))


def test_reports_keep_their_names_apart() -> None:
    made = graph(agenda(), full())
    assert len(list(made.subjects(rdflib.RDF.type, SCHEMA.NewsArticle))) == 2
    kinds = (SCHEMA.Claim, SCHEMA.Quotation)
    assert sum(len(set(made.subjects(rdflib.RDF.type, kind))) for kind in kinds) == len(agenda().statements) + len(
        full().statements
    )
    assert not [name for name in made.all_nodes() if isinstance(name, rdflib.URIRef) and name.startswith(("#", "file:"))]


def test_counts() -> None:
    assert str(jsonld([agenda()], io.BytesIO())) == "7 of 7 records, from 1 reading"


def test_no_readings_give_an_empty_graph() -> None:
    assert len(graph()) == 0
    assert json.loads(exported())["@graph"] == []


def test_no_context_is_fetched() -> None:
    whole = json.loads(exported(agenda()))
    assert whole["@context"]["exact"] == "oa:exact"
    assert not [node for node in whole["@graph"] if "@context" in node]


@given(eventful())
def test_hostile_words_come_back(reading) -> None:
    nodes = json.loads(exported(reading))["@graph"]
    said = [node["text"] for node in nodes if node.get("@type") in {"Quotation", "Claim"}]
    assert said == [" … ".join(span.text for span in one.content) for one in reading.statements]


@settings(max_examples=25)
@given(eventful())
def test_rdflib_finds_every_annotation(reading) -> None:
    made = graph(reading)
    words = {str(one) for one in made.objects(None, OA.exact)}
    again = rdflib.Graph().parse(data=made.serialize(format="nt"), format="nt")
    assert len(again) == len(made)
    assert words >= {event.trigger.text for event in reading.events}
