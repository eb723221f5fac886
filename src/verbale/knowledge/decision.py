"""Who a name is: a person of the pack where name, office, country and day speak for one alone, and nobody where they do not."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from verbale.knowledge.folding import fold
from verbale.knowledge.offices import CERTAIN, FORMER, LAST_KNOWN, NOT_YET, PROBABLE, UNKNOWN, Office, RoleWords, may_mean
from verbale.knowledge.persons import Person, Persons

__all__ = ["Question", "Verdict", "decide", "holder"]

THRESHOLD: Final = 3.0  # what the evidence for a person must reach: see evaluation/links.py for how it was set
MARGIN: Final = 1.0  # and it must be ahead of the evidence for anybody else by more than this
_FULL, _SPELT_OTHERWISE, _FAMILY_NAME = 2.0, 1.5, 0.5
_COUNTRY_SAID, _COUNTRY_NEAR = 1.5, 0.5
_WRONG_OFFICE: Final = -1.5
_NOWHERE: Final = -1.0  # neither role nor report names the country of an office that is not a head's
_IN_OFFICE: Final = {CERTAIN: 2.0, LAST_KNOWN: 1.5, PROBABLE: 1.0, UNKNOWN: 1.0, FORMER: 0.0, NOT_YET: -1.0}
_PAST_OFFICE: Final = {FORMER: 1.5, UNKNOWN: 1.0, PROBABLE: 0.5, LAST_KNOWN: 0.0, CERTAIN: 0.0, NOT_YET: -1.0}
_UNDATED: Final = 1.0
_HEADS: Final = frozenset({"HOS", "HOG", "IGO_HEAD"})
_HEAD: Final = 1.0  # a report names a head of state or government without saying what he or she is


@dataclass(frozen=True, slots=True)
class Question:
    """What a report says of a person: the name, the role, whose role it is, the day of the report, the countries it names.

    `code` is None where the role words name no country; `day` is None where the report has no date; `near` holds codes.
    """

    name: str
    role: RoleWords
    code: str | None = None
    day: str | None = None
    near: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The person that a name is, the office that spoke for it, and how much evidence there is."""

    person: Person
    office: Office
    score: float


def decide(question: Question, known: Persons) -> Verdict | None:
    """Give the person, or None where the evidence is too weak, or two persons are too near each other."""
    found = {person.id: (person, True) for person in known.named(question.name)}
    if not found and len(fold(question.name).split()) == 1:
        found = {person.id: (person, False) for person in known.family(question.name)}
    verdicts = sorted(_verdicts(question, found.values()), key=lambda one: -one.score)
    if not verdicts or verdicts[0].score < THRESHOLD:
        return None
    is_near = len(verdicts) > 1 and verdicts[0].score - verdicts[1].score <= MARGIN
    return None if is_near else verdicts[0]


def holder(role: RoleWords, code: str, day: str, known: Persons) -> Person | None:
    """Give the one person who certainly holds an office of a country on a day; None where that is nobody or not certain.

    "The French president" is decided so: only a head of state or government, never after the day that the source speaks for.
    """
    if role.office is None or role.former:
        return None
    holding = {
        person.id: person
        for person in known.holding(role.office, code)
        if any(_holds(office, role.office, code) and office.standing(day) == CERTAIN for office in person.offices)
    }
    return next(iter(holding.values())) if len(holding) == 1 else None


def _holds(office: Office, concept: str, code: str) -> bool:
    return office.concept == concept and office.code == code and office.rank in _HEADS


def _verdicts(question: Question, found: Iterable[tuple[Person, bool]]) -> Iterable[Verdict]:
    for person, in_full in found:
        by_name = _name_score(question.name, person, in_full=in_full)
        office, score = max(((one, _office_score(question, one)) for one in person.offices), key=lambda pair: pair[1])
        if question.code is None or any(question.code == one.code for one in person.offices):
            yield Verdict(person, office, by_name + score)


def _name_score(name: str, person: Person, *, in_full: bool) -> float:
    if not in_full:
        return _FAMILY_NAME
    return _FULL if fold(name) == fold(person.name) else _SPELT_OTHERWISE


def _office_score(question: Question, office: Office) -> float:
    """How much an office speaks for its holder being the one that is asked for."""
    said, is_head = question.role.office, office.rank in _HEADS
    score = _place_score(question, office)
    if said is not None and not (office.concept and may_mean(said, office.concept)):
        return score + _WRONG_OFFICE
    weights = _PAST_OFFICE if question.role.former else _IN_OFFICE
    held = weights[office.standing(question.day)] if question.day else _UNDATED
    if said is not None:
        return score + held + (0.0 if score or is_head else _NOWHERE)
    return score + (_HEAD if score and is_head and held >= _UNDATED else 0.0)


def _place_score(question: Question, office: Office) -> float:
    """How much the country of an office speaks for it: more where the role words name it than where the report does."""
    if question.code is not None:
        return _COUNTRY_SAID if question.code == office.code else 0.0
    return _COUNTRY_NEAR if office.code in question.near else 0.0
