"""What people have decided in all, and what became of it when later models read the reports anew."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from verbale.review import ALONE, KEPT, Decision, Ruling, decode_decision, rulings
from verbale.store.archive import Store
from verbale.store.queue import left

__all__ = ["ReviewCounts", "review_counts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCounts:
    """Records that were decided on, each as `right`, `wrong`, `changed` or `added`; `waiting` are those that were not.

    `by` counts them by the person who had the last word. Where the reading is another than that which was decided on, the
    decision stands: `reread` are records that it has in another way, `gone` those that it does not have, `lost` decisions that
    stand on words which are no longer in the text, and so change nothing.
    """

    decided: int
    right: int
    wrong: int
    changed: int
    added: int
    waiting: int
    reread: int
    gone: int
    lost: int
    by: tuple[tuple[str, int], ...]

    def __bool__(self) -> bool:
        """Tell whether anything was decided."""
        return self.decided > 0


def review_counts(store: Store) -> ReviewCounts:
    """Count the decisions that stand, one a record; only reports with decisions are looked at."""
    standing = _rulings(store)
    marks, lost = _marks(store, standing)
    told = [ruling for held in standing.values() for ruling in held]
    did = Counter(ruling.mark for ruling in told)
    return ReviewCounts(
        decided=len(told),
        right=did["right"],
        wrong=did["wrong"],
        changed=did["changed"],
        added=did["added"],
        waiting=left(store),
        reread=marks[KEPT],
        gone=marks[ALONE],
        lost=lost,
        by=tuple(sorted(Counter(ruling.by for ruling in told).items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def _rulings(store: Store) -> Mapping[str, tuple[Ruling, ...]]:
    """The standing rulings by the ids of their reports."""
    found: dict[str, list[Decision]] = {}
    for row in store.each(_STANDING, ()):
        found.setdefault(row["id"], []).append(decode_decision(row["body"]))
    return {report: rulings(decisions) for report, decisions in found.items()}


def _marks(store: Store, standing: Mapping[str, tuple[Ruling, ...]]) -> tuple[Counter[str], int]:
    """What the records are marked as in the readings that are there now, and how many rulings have lost their words."""
    marks: Counter[str] = Counter()
    lost = 0
    for report in standing:
        shown = store.corrected(report)
        if shown is not None:
            marks.update(shown.marks.values())
            lost += len(shown.lost)
    return marks, lost


_STANDING = """SELECT documents.id, body FROM standing_decisions JOIN documents ON documents.key = standing_decisions.document
    ORDER BY standing_decisions.key"""
