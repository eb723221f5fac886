"""The label lists of the model, drawn from the training treebanks; saved as JSON beside the weights."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import msgspec

from training.data.labelled import MENTION_KINDS, NAME_LABELS, ROLE_LABELS, Labelled
from training.data.records import ROLES, TERMS
from verbale.language.lemmas import rule_of

_RARE_RULE = 4


class Labels(msgspec.Struct, frozen=True):
    """What each output of the network stands for, in order."""

    upos: list[str]
    xpos: list[str]
    lemma: list[str]
    deprel: list[str]
    names: list[str] = msgspec.field(default_factory=lambda: list(NAME_LABELS))
    mentions: list[str] = msgspec.field(default_factory=lambda: list(MENTION_KINDS))
    roles: list[str] = msgspec.field(default_factory=lambda: list(ROLE_LABELS))
    record: dict[str, list[str]] = msgspec.field(default_factory=lambda: {name: list(terms) for name, terms in TERMS.items()})
    arguments: list[str] = msgspec.field(default_factory=lambda: list(ROLES))

    def save(self, path: Path) -> None:
        """Write as JSON."""
        path.write_bytes(msgspec.json.format(msgspec.json.encode(self), indent=1))


def draw_labels(documents: Iterable[Labelled]) -> Labels:
    """Collect the labels of all treebank documents; lemma rules seen fewer than four times are left out."""
    seen: dict[str, Counter[str]] = {name: Counter() for name in ("upos", "xpos", "lemma", "deprel")}
    for document in documents:
        if document.upos is None or document.xpos is None or document.deprel is None or document.lemma is None:
            continue
        seen["upos"].update(document.upos)
        seen["xpos"].update(document.xpos)
        seen["deprel"].update(document.deprel)
        seen["lemma"].update(rule_of(form, lemma) for form, lemma in zip(document.forms, document.lemma, strict=True))
    rules = [rule for rule, count in seen["lemma"].most_common() if count >= _RARE_RULE]
    return Labels(sorted(seen["upos"]), sorted(seen["xpos"]), rules, sorted(seen["deprel"]))


def load_labels(path: Path) -> Labels:
    """Read what ``save`` wrote."""
    return msgspec.json.decode(path.read_bytes(), type=Labels)
