"""The records as linked data: schema.org's Quotation and Claim, and Web Annotations that point at the exact words.

A claim is only what somebody says: no review and no verdict is ever given (schema.org's ClaimReview is not used). Positions
count code points of the report's text, as the Web Annotation Data Model (W3C, 2017, 4.2.5) asks for; the text is named by its
SHA-256 (RFC 6920), since a page at the report's address may hold other words.
"""

import base64
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from verbale.record import Actor, Document, Span, Statement
from verbale.views.index import Index
from verbale.views.page.markup import Markup, joined
from verbale.views.page.naming import full_name, headline_of

__all__ = ["annotations", "linked_data", "named_by_hash", "schema_graph"]

Node: TypeAlias = dict[str, Any]

_AROUND: Final = 32
"""Characters before and behind that a quote selector gives."""
_KINDS: Final = {"person": "Person", "state": "Country", "media": "NewsMediaOrganization"}
_AS_DATA: Final = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""Written so, no text of a report can end the element that it stands in, or begin another."""


def linked_data(index: Index) -> Markup:
    """Give the two script elements, which browsers never run."""
    return joined(_data(node) for node in (schema_graph(index), annotations(index)))


def schema_graph(index: Index) -> Node:
    """Give the report as a NewsArticle with its quotations and claims."""
    graph = [
        _article(index),
        *(_actor(actor) for actor in _speakers(index)),
        *(_said(index, one) for one in index.reading.statements),
    ]
    return {"@context": "https://schema.org", "@graph": graph}


def annotations(index: Index) -> Node:
    """Give a Web Annotation for each part of a statement and each trigger, with quote and position selectors."""
    items = [*_of_statements(index), *_of_events(index)]
    return {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "#annotations", "type": "AnnotationPage", "items": items}


def named_by_hash(document: Document) -> str:
    """Give the name of the text by its SHA-256.

    >>> named_by_hash(Document("Hello World!"))
    'ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk'
    """
    digest = base64.urlsafe_b64encode(bytes.fromhex(document.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _data(node: Node) -> Markup:
    written = json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_AS_DATA)
    return Markup(f'<script type="application/ld+json">{written}</script>')


def _article(index: Index) -> Node:
    document, headline = index.document, headline_of(index)
    facts: Node = {
        "@id": named_by_hash(document),
        "@type": "NewsArticle",
        "headline": document.title or (headline.text if headline else None),
        "datePublished": document.published,
        "inLanguage": document.language,
        "url": document.url,
        "publisher": {"@type": "Organization", "name": document.outlet} if document.outlet else None,
        "author": [{"@type": "Person", "name": name} for name in document.authors] or None,
    }
    return _given(facts)


def _speakers(index: Index) -> Iterator[Actor]:
    known = {statement.speaker for statement in index.reading.statements}
    return (actor for actor in index.reading.actors if actor.id in known)


def _actor(actor: Actor) -> Node:
    item = f"http://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None
    node = {"@id": f"#actor-{actor.id}", "@type": _KINDS.get(actor.kind, "Organization"), "name": actor.name, "sameAs": item}
    return _given({**node, "jobTitle": actor.role if actor.kind == "person" else None})


def _said(index: Index, statement: Statement) -> Node:
    """Words that stand within quotation marks are a Quotation, all else is a Claim in the report's words."""
    quotation = statement.form == "direct"
    speaker = {"@id": f"#actor-{statement.speaker}"} if statement.speaker else _unresolved(index, statement)
    report = {"@id": named_by_hash(index.document)}
    facts: Node = {
        "@id": f"#c{index.number(statement)}",
        "@type": "Quotation" if quotation else "Claim",
        "text": " … ".join(span.text for span in statement.content),
        "spokenByCharacter" if quotation else "author": speaker,
        "isPartOf" if quotation else "appearance": report,
    }
    return _given(facts)


def _unresolved(index: Index, statement: Statement) -> Node | None:
    return {"@type": "Thing", "name": full_name(index, statement)} if statement.source else None


def _of_statements(index: Index) -> Iterator[Node]:
    for statement in index.reading.statements:
        number = index.number(statement)
        parts = {
            "content": statement.content,
            "source": statement.source or (),
            "cue": statement.cue,
            "condition": statement.condition,
            "consequence": statement.consequence,
            "dispute": statement.disputed.cue if statement.disputed else (),
        }
        for part, spans in parts.items():
            if spans:
                yield _annotation(index, f"#c{number}-{part}", [{"id": f"#c{number}"}, _tag(part), *_act(statement, part)], spans)


def _act(statement: Statement, part: str) -> list[Node]:
    return [_tag(f"act: {statement.act}")] if statement.act and part == "cue" else []


def _of_events(index: Index) -> Iterator[Node]:
    for number, event in enumerate(index.reading.events, 1):
        tags = [_tag(tag) for tag in (f"event: {event.type}", f"status: {event.status}")]
        yield _annotation(index, f"#e{number}-trigger", tags, (event.trigger,))


def _tag(value: str) -> Node:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _annotation(index: Index, name: str, bodies: list[Node], spans: Iterable[Span]) -> Node:
    targets = [_target(index.document, span) for span in spans]
    return {"id": name, "type": "Annotation", "motivation": "tagging", "body": bodies, "target": targets}


def _target(document: Document, span: Span) -> Node:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": document.text[max(span.start - _AROUND, 0) : span.start],
        "suffix": document.text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": named_by_hash(document), "selector": [quote, position]}


def _given(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None}
