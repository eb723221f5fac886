"""The store: readings in one SQLite file, searched, asked and checked; every query gives frozen values."""

from verbale.store.archive import Store
from verbale.store.checks import Disputed, Overview, disputed, entries, flagged, not_done, overview
from verbale.store.compared import Compared, Parts
from verbale.store.criteria import Criteria
from verbale.store.digests import Kept, digests, keep_digests, kept, undigested
from verbale.store.dossier import Dossier, Month, Tally, who
from verbale.store.elsewhere import copies_of
from verbale.store.faced import FacedLine, FacedScope, Side, discrepancies
from verbale.store.facets import Facet, Facets, Value, facets, sayings
from verbale.store.faults import DamagedStore, FullDisk, LockedStore, NewerStore, NoStore, ReadOnlyStore, StoreError
from verbale.store.fingerprints import Printing, keep_fingerprints, printings
from verbale.store.happenings import EventScope, count_happenings, happenings
from verbale.store.integrity import Fault, Integrity, integrity
from verbale.store.ledger import DONE, FAILED, QUARANTINED, Entry
from verbale.store.lines import Happened, ReportLine, Said
from verbale.store.network import Network, SpeechScope, Tie, Tied, count_speeches, doing, saying, speeches
from verbale.store.periods import Held, Period, held, period
from verbale.store.placed import Placed, PlaceLine, place_name, placed
from verbale.store.portrait import Addressee, Moment, Portrait, keep_portraits, portrait
from verbale.store.positions import (
    CastLine,
    PositionLine,
    PositionScope,
    Saying,
    ShiftLine,
    TopicLine,
    cast,
    cast_member,
    count_cast,
    positions,
    topics,
)
from verbale.store.queue import Waiting, Wanted, left, waiting
from verbale.store.recall import Recall
from verbale.store.reviewing import ReviewCounts, review_counts
from verbale.store.search import Found, Hit, Piece, find, find_sentences, find_statements
from verbale.store.speaking import (
    SaidScope,
    count_said_by,
    disputed_lately,
    keys_of,
    leading,
    of_report,
    of_story,
    said_by,
    said_to,
)
from verbale.store.stories import StoryLine, StoryReports, StoryScope, count_stories, outlets_of, stories, story
from verbale.store.timeline import Scope, ahead, ahead_of_reports, due, due_statuses, timeline, undated_ahead
from verbale.store.writing import Added, Copy, Item

__all__ = [
    "DONE",
    "FAILED",
    "QUARANTINED",
    "Added",
    "Addressee",
    "CastLine",
    "Compared",
    "Copy",
    "Criteria",
    "DamagedStore",
    "Disputed",
    "Dossier",
    "Entry",
    "EventScope",
    "FacedLine",
    "FacedScope",
    "Facet",
    "Facets",
    "Fault",
    "Found",
    "FullDisk",
    "Happened",
    "Held",
    "Hit",
    "Integrity",
    "Item",
    "Kept",
    "LockedStore",
    "Moment",
    "Month",
    "Network",
    "NewerStore",
    "NoStore",
    "Overview",
    "Parts",
    "Period",
    "Piece",
    "PlaceLine",
    "Placed",
    "Portrait",
    "PositionLine",
    "PositionScope",
    "Printing",
    "ReadOnlyStore",
    "Recall",
    "ReportLine",
    "ReviewCounts",
    "Said",
    "SaidScope",
    "Saying",
    "Scope",
    "ShiftLine",
    "Side",
    "SpeechScope",
    "Store",
    "StoreError",
    "StoryLine",
    "StoryReports",
    "StoryScope",
    "Tally",
    "Tie",
    "Tied",
    "TopicLine",
    "Value",
    "Waiting",
    "Wanted",
    "ahead",
    "ahead_of_reports",
    "cast",
    "cast_member",
    "copies_of",
    "count_cast",
    "count_happenings",
    "count_said_by",
    "count_speeches",
    "count_stories",
    "digests",
    "discrepancies",
    "disputed",
    "disputed_lately",
    "doing",
    "due",
    "due_statuses",
    "entries",
    "facets",
    "find",
    "find_sentences",
    "find_statements",
    "flagged",
    "happenings",
    "held",
    "integrity",
    "keep_digests",
    "keep_fingerprints",
    "keep_portraits",
    "kept",
    "keys_of",
    "leading",
    "left",
    "not_done",
    "of_report",
    "of_story",
    "outlets_of",
    "overview",
    "period",
    "place_name",
    "placed",
    "portrait",
    "positions",
    "printings",
    "review_counts",
    "said_by",
    "said_to",
    "saying",
    "sayings",
    "speeches",
    "stories",
    "story",
    "timeline",
    "topics",
    "undated_ahead",
    "undigested",
    "waiting",
    "who",
]
