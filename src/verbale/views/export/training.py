"""What people have decided, as reports of the training corpus (`training/corpus/GUIDE.md`): YAML that `training` reads.

Training takes what is not marked for what is not there. So only those paragraphs are written in which every record was decided
on, and some was; of a report in which all was decided the others, too.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import IO, Final

from verbale.record import Actor, Reading, Span, Statement
from verbale.review import Corrected
from verbale.views.export.corpus_parts import Chosen, Home, chosen, lay
from verbale.views.export.corpus_records import Fields, fields
from verbale.views.export.notation import Laid, Words
from verbale.views.export.outcome import Exported, Tally

__all__ = ["training"]

STYLE: Final = "corrected"
_UNDATED: Final = "1970-01-01"
"""Stands for a day that is not known: the corpus has one for every report, and training reads none."""

_UNSAFE: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What YAML takes for a break or refuses (YAML 1.1, 5.1) and JSON writes as it is."""


def training(shown: Iterable[Corrected], out: IO[bytes]) -> Exported:
    """Write the reports that people have decided on to `out`; rows are the records written, of all that were decided on."""
    tally = Tally("decided record")
    for one in shown:
        if not (one.rulings or one.removed):
            continue
        found = chosen(one)
        if found.sentences:
            out.write("".join(_yaml(_report(one.reading, found))).encode())
        tally.add(rows=len(found.homes), records=len(one.rulings))
    return tally.exported()


def _report(reading: Reading, found: Chosen) -> Fields:
    """One report of the corpus, with those of its sentences that may train."""
    numbers = {old: new for new, old in enumerate(found.sentences)}
    laid = lay(reading, (reading.sentences[number] for number in found.sentences))
    sentences = list(_sentences(reading, found, laid))
    statements = [home for home in found.homes if isinstance(home.record, Statement)]
    for home in found.homes:
        at = numbers[home.sentence]
        told = fields(home.record, home.parts, reading, laid, at) | _nested(home, statements)
        sentences[at].setdefault("st" if isinstance(home.record, Statement) else "ev", []).append(told)
    states = {actor.name: actor.country for actor in reading.actors if actor.kind == "state" and actor.country}
    return {
        "id": f"r-{reading.document.id}",
        "date": str(reading.document.day or _UNDATED),
        "style": STYLE,
        "states": states,
        "act_info": {actor.name: _known(actor) for actor in reading.actors if actor.role},
        "sentences": sentences,
    }


def _known(actor: Actor) -> Fields:
    known = {"kind": actor.kind, "role": actor.role, "state": actor.country, "sector": actor.sector}
    return {key: value for key, value in known.items() if value is not None}


def _nested(home: Home, statements: list[Home]) -> Fields:
    """The place of the statement that this one stands in, among those of their sentence."""
    if not isinstance(home.record, Statement) or home.record.within is None:
        return {}
    beside = [one.record.id for one in statements if one.sentence == home.sentence]
    return {"in": beside.index(home.record.within)} if home.record.within in beside else {}


def _sentences(reading: Reading, found: Chosen, laid: Laid) -> Iterator[Fields]:
    """The sentences with their paragraphs from 1, a headline that comes first from 0, and the times in them."""
    order = list(dict.fromkeys(found.sentences.values()))
    kinds = [reading.sentences[number].kind for number in found.sentences]
    headed = kinds[0] == "headline"
    for new, (old, paragraph) in enumerate(found.sentences.items()):
        number = order.index(paragraph) + (not headed)
        told: Fields = {"p": number, "t": laid.texts[new]}
        if kinds[new] != ("headline" if number == 0 else "sentence"):
            told["kind"] = kinds[new]
        bounds = reading.sentences[old]
        spans = [time for time in reading.times if bounds.start <= time.span.start and time.span.end <= bounds.end]
        times = [{"x": words, "v": time.value} for time in spans if (words := _written(laid, time.span, new))]
        yield told | ({"ti": times} if times else {})


def _written(laid: Laid, span: Span, sentence: int) -> Words:
    try:
        return laid.notation((span,), sentence)
    except ValueError:
        return None


def _yaml(report: Fields) -> Iterator[str]:
    """A report as an item of a YAML list: a line a key and a line a sentence, each value as JSON, which YAML reads."""
    lead = "- "
    for key, value in report.items():
        if key == "sentences":
            yield f"{lead}{key}:\n"
            yield from (f"  - {_flow(sentence)}\n" for sentence in value)
        else:
            yield f"{lead}{key}: {_flow(value)}\n"
        lead = "  "


def _flow(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
