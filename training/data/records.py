"""The full records of the project's corpus -> labels of its words: acts and their kin, conditions, events and who is in them.

A statement's labels stand on the first word of its cue and on the first of its content, an event's on the first word of its
trigger, and an argument is known by its first word. Of two triggers on one word the first counts.
"""

from collections.abc import Mapping
from typing import Any, Final

from training.data.labelled import Aligner, Labelled, WordRange
from verbale.language.decode.record import saying_words
from verbale.record.ontology import event_modes, vocabulary

Json = Mapping[str, Any]
MISSING: Final = -100
TYPES: Final = tuple(vocabulary("event_type"))
MODES: Final = ("none", *(f"{kind}.{mode}" for kind in TYPES for mode in event_modes(kind)))
STATUSES: Final = tuple(vocabulary("event_status"))
TRIGGERS: Final = ("O", *(f"B-{kind}" for kind in TYPES), "I")
CONDITIONS: Final = ("O", "B-condition", "I-condition", "B-consequence", "I-consequence", "B-dispute", "I-dispute")
DISPUTES: Final = ("none", *vocabulary("dispute_by"))
ROLES: Final = ("actor", "recipient", "time", "place", "quantity", "addressee")
SAYING: Final[Mapping[str, tuple[str, ...]]] = {  # what is said of a statement, by the corpus's key
    "act": tuple(vocabulary("act")), "negated": ("no", "yes"), "certainty": tuple(vocabulary("certainty")),
    "stance": tuple(vocabulary("stance")), "disputed": DISPUTES,
}  # fmt: skip
TERMS: Final[Mapping[str, tuple[str, ...]]] = {  # the heads of the record by their answers
    "triggers": TRIGGERS, "status": STATUSES, "mode": MODES, "conditions": CONDITIONS, **SAYING,
}  # fmt: skip
TAGS: Final[Mapping[str, int]] = {name: len(terms) for name, terms in TERMS.items()}


def label(made: Labelled, report: Json, aligner: Aligner) -> None:
    """Fill the record's columns and arguments of a labelled report; statements that are None were not read, events were."""
    columns = {name: [MISSING] * len(made.forms) for name in TAGS}
    columns["triggers"] = [0] * len(made.forms)
    if report["statements"] is not None:
        columns["conditions"] = [0] * len(made.forms)
    made.arguments = []
    for told in report["statements"] or ():
        _statement(columns, made, told, aligner)
    for event in report["events"]:
        _event(columns, made.arguments, event, aligner)
    made.records = columns


def _statement(columns: dict[str, list[int]], made: Labelled, told: Json, aligner: Aligner) -> None:
    cue, content = aligner.ranges(told["cue"]), aligner.ranges(told["content"])
    answers = {**told, "negated": "yes" if told["negated"] else "no", "disputed": (told["disputed"] or {"by": "none"})["by"]}
    for first in saying_words(cue, content, made.forms):
        for name, terms in SAYING.items():
            if columns[name][first] == MISSING:
                columns[name][first] = terms.index(answers[name])
    spans = {"condition": told["condition"], "consequence": told["consequence"], "dispute": (told["disputed"] or {}).get("cue")}
    for kind, offsets in spans.items():
        for words in aligner.ranges(offsets):
            _mark(columns["conditions"], words, CONDITIONS.index(f"B-{kind}"), CONDITIONS.index(f"I-{kind}"))
    if cue and made.arguments is not None:
        made.arguments += [(cue[0][0], ROLES.index("addressee"), first) for first, _ in aligner.ranges(told["addressee"])]


def _event(columns: dict[str, list[int]], arguments: list[tuple[int, int, int]], event: Json, aligner: Aligner) -> None:
    trigger = aligner.ranges(event["trigger"])
    if not trigger or not _mark(columns["triggers"], trigger[0], 1 + TYPES.index(event["type"]), TRIGGERS.index("I")):
        return
    first = trigger[0][0]
    columns["status"][first] = STATUSES.index(event["status"])
    columns["mode"][first] = MODES.index(f"{event['type']}.{event['mode']}") if event["mode"] else 0
    for number, role in enumerate(ROLES[:-1]):
        arguments += [(first, number, word) for word, _ in aligner.ranges(event[role])]


def _mark(tags: list[int], words: WordRange, begin: int, inside: int) -> bool:
    """Tag a span where no other stands yet; returns whether it was."""
    first, last = words
    if any(tags[first:last]):
        return False
    tags[first:last] = [begin, *[inside] * (last - first - 1)]
    return True
