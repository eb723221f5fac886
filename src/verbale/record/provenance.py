"""Provenance: which code and which data made a reading."""

from dataclasses import dataclass, field

from verbale.record.ontology import ontology_version

__all__ = ["Provenance"]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Version of verbale, SHA-256 of the model, version of the knowledge pack (None: not used), version of the ontology."""

    verbale: str
    model: str | None = None
    knowledge: str | None = None
    ontology: str = field(default_factory=ontology_version)
