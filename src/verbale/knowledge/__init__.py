"""The knowledge pack: states, offices with their dates, organisations, seats of power; offline, and silent where unsure."""

from verbale.knowledge.pack import Knowledge, load_knowledge

__all__ = ["Knowledge", "load_knowledge"]
