"""Reports of the corpus (YAML) -> records with offsets; every fault is named, and the exit code tells.

    python -m training.corpus.check [FILE.yaml ...] [--out FILE.jsonl]

Without files it takes all parts. Needs PyYAML (extra ``train``).
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from training.corpus.find import CorpusError, Finder, Range, lay
from verbale.record.ontology import event_contexts, event_modes, vocabulary

Json = dict[str, Any]
HERE: Final = Path(__file__).parent
_STATEMENT: Final = frozenset("src spk cue con form act to if then neg cert stance dis in".split())
_EVENT: Final = frozenset("trig type mode ctx a r status when where qty sch".split())
_TIME: Final = frozenset("x v".split())


class Checker:
    """Resolves the reports of one or more files and keeps their faults."""

    def __init__(self) -> None:
        """Begin without faults."""
        self.faults: list[str] = []
        self._ids: set[str] = set()

    def report(self, report: Json) -> Json:
        """One report with every span as offsets into its text."""
        name = report["id"]
        if name in self._ids:
            self.faults.append(f"{name}: the id stands twice")
        self._ids.add(name)
        text, bases = lay(report["sentences"])
        finder = Finder(name, [one["t"] for one in report["sentences"]], bases)
        made: Json = {key: report.get(key) for key in ("id", "style", "states", "act_info")}
        made |= {"date": str(report["date"]), "text": text, "statements": [], "events": [], "times": []}
        made["sentences"] = [
            [base, base + len(one["t"]), one.get("kind", "headline" if one["p"] == 0 else "sentence")]
            for base, one in zip(bases, report["sentences"], strict=True)
        ]
        for number, one in enumerate(report["sentences"]):
            self._sentence(made, one, number, finder)
        return made

    def _sentence(self, made: Json, one: Json, number: int, finder: Finder) -> None:
        def find(words: object) -> list[Range] | None:
            try:
                return finder.find(words, number)
            except CorpusError as error:
                self.faults.append(str(error))
                return None

        where, first = f"{finder.report}, sentence {number}", len(made["statements"])
        for told in one.get("st") or []:
            self.faults += [f"{where}: {fault}" for fault in statement_faults(told, len(one["st"]))]
            made["statements"].append(_statement(told, find, first) | {"sentence": number})
        for event in one.get("ev") or []:
            self.faults += [f"{where}: {fault}" for fault in event_faults(event)]
            made["events"].append(_event(event, find) | {"sentence": number})
        for time in one.get("ti") or []:
            self.faults += [f"{where}: {fault}" for fault in _unknown(time, _TIME)]
            made["times"].append({"span": find(time["x"]), "value": str(time["v"])})


def _statement(told: Json, find: Callable[[object], list[Range] | None], first: int) -> Json:
    disputed = told.get("dis")
    return {
        "source": find(told.get("src")),
        "speaker": told.get("spk"),
        "cue": find(told.get("cue")),
        "content": find(told.get("con")),
        "form": told.get("form"),
        "act": told.get("act"),
        "addressee": find(told.get("to")),
        "condition": find(told.get("if")),
        "consequence": find(told.get("then")),
        "negated": bool(told.get("neg")),
        "certainty": told.get("cert", "certain"),
        "stance": told.get("stance", "neutral"),
        "disputed": {"by": disputed["by"], "cue": find(disputed.get("cue"))} if disputed else None,
        "nested_in": None if told.get("in") is None else first + told["in"],
    }


def _event(event: Json, find: Callable[[object], list[Range] | None]) -> Json:
    return {
        "trigger": find(event.get("trig")),
        "type": event.get("type"),
        "mode": event.get("mode"),
        "contexts": event.get("ctx") or [],
        "actor": find(event.get("a")),
        "recipient": find(event.get("r")),
        "status": event.get("status"),
        "time": find(event.get("when")),
        "place": find(event.get("where")),
        "quantity": find(event.get("qty")),
        "scheduled": bool(event.get("sch")),
    }


def _unknown(record: Mapping[str, object], keys: frozenset[str]) -> Iterator[str]:
    if set(record) - keys:
        yield f"unknown keys {sorted(set(record) - keys)}"


def statement_faults(told: Json, siblings: int) -> Iterator[str]:
    """What is wrong with the terms of a statement; ``siblings`` counts the statements of its sentence."""
    yield from _unknown(told, _STATEMENT)
    for key, terms, default in (
        ("act", "act", None), ("form", "statement_form", None), ("cert", "certainty", "certain"), ("stance", "stance", "neutral"),
    ):  # fmt: skip
        if told.get(key, default) not in vocabulary(terms):
            yield f"{key} is {told.get(key)!r}"
    if not told.get("con"):
        yield "no content"
    if told.get("dis") and told["dis"].get("by") not in vocabulary("dispute_by"):
        yield f"disputed by {told['dis'].get('by')!r}"
    if told.get("in") is not None and not 0 <= told["in"] < siblings:
        yield f"in {told['in']}, but the sentence has {siblings} statements"


def event_faults(event: Json) -> Iterator[str]:
    """What is wrong with the terms of an event."""
    yield from _unknown(event, _EVENT)
    kind = event.get("type")
    if kind not in vocabulary("event_type"):
        yield f"type is {kind!r}"
    elif event.get("mode") and event["mode"] not in event_modes(str(kind)):
        yield f"{kind} has no mode {event['mode']!r}"
    if event.get("status") not in vocabulary("event_status"):
        yield f"status is {event.get('status')!r}"
    if not event.get("trig"):
        yield "no trigger"
    yield from (f"no context {name!r}" for name in event.get("ctx") or [] if name not in event_contexts())


def parts(folder: Path = HERE) -> list[Path]:
    """All files of the corpus."""
    return sorted(folder.glob("*.yaml"))


def read_reports(files: Iterable[Path]) -> Iterator[Json]:
    """Yield the reports of some files with offsets; raises CorpusError where there is a fault."""
    checker = Checker()
    for path in files:
        yield from map(checker.report, yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader))
        if checker.faults:
            raise CorpusError(checker.faults[0], path.name, "run python -m training.corpus.check")


def counts(reports: Sequence[Json]) -> Counter[str]:
    """How many of everything there are."""
    counted = Counter({"reports": len(reports)})
    for report in reports:
        counted["sentences"] += len(report["sentences"])
        for told in report["statements"]:
            counted.update(("statements", f"act {told['act']}"))
            counted["with a condition"] += told["condition"] is not None
            counted["disputed"] += told["disputed"] is not None
        for event in report["events"]:
            counted.update(("events", f"type {event['type']}", f"status {event['status']}"))
    return counted


def main() -> None:
    """Check files and print their counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--out", type=Path, help="write the records here, one JSON object a line")
    arguments = parser.parse_args()
    checker = Checker()
    reports = [
        checker.report(report)
        for path in arguments.files or parts()
        for report in yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
    ]
    for fault in checker.faults:
        print("FAULT", fault)
    print(", ".join(f"{name} {count}" for name, count in sorted(counts(reports).items())))
    print(len(checker.faults), "faults")
    if arguments.out:
        arguments.out.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in reports), "utf-8")
    sys.exit(1 if checker.faults else 0)


if __name__ == "__main__":
    main()
