"""Many reports together: copies, stories, actors, topics, positions, discrepancies; pure functions over records."""

from verbale.corpus.accounts import denials, differing_accounts, differing_numbers
from verbale.corpus.cast import Cast, MergedActor, merge_actors
from verbale.corpus.changes import changed_positions
from verbale.corpus.copies import Copies, Copy, CopyIndex, find_copies
from verbale.corpus.digest import Digest, digest, pack_digest, unpack_digest
from verbale.corpus.discrepancies import Discrepancy
from verbale.corpus.fingerprint import Fingerprint, fingerprint, kept_fingerprint
from verbale.corpus.positions import Position, Shift, positions
from verbale.corpus.quotations import Quotation, quotations
from verbale.corpus.stems import stems
from verbale.corpus.stories import Profile, Stories, Story, find_stories, profile
from verbale.corpus.topics import Topic, find_topics
from verbale.corpus.wordings import Wording, merge_wordings

__all__ = [
    "Cast",
    "Copies",
    "Copy",
    "CopyIndex",
    "Digest",
    "Discrepancy",
    "Fingerprint",
    "MergedActor",
    "Position",
    "Profile",
    "Quotation",
    "Shift",
    "Stories",
    "Story",
    "Topic",
    "Wording",
    "changed_positions",
    "denials",
    "differing_accounts",
    "differing_numbers",
    "digest",
    "find_copies",
    "find_stories",
    "find_topics",
    "fingerprint",
    "kept_fingerprint",
    "merge_actors",
    "merge_wordings",
    "pack_digest",
    "positions",
    "profile",
    "quotations",
    "stems",
    "unpack_digest",
]
