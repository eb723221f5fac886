"""A knowledge pack of invented states, bodies and persons."""

from verbale.knowledge import Knowledge
from verbale.knowledge.bodies import Bodies, Body
from verbale.knowledge.persons import Persons
from verbale.knowledge.phrases import ADJECTIVE, BODY, CAPITAL, PEOPLE, SEAT, STATE, Known, PhraseIndex
from verbale.knowledge.table import SortedTable
from verbale.knowledge.territories import Territory

KESTIA = Territory("KES", "Kestia", ("K.S.",), ("Kestian",), ("Kestians",), ("Orsk",), "Q1", homonym=False)
OULE = Territory("OUL", "Oule", (), ("Oulean",), ("Ouleans",), ("Tarn",), "Q2", homonym=False)
MARL = Territory("MRL", "Marl", (), ("Marlic",), (), ("Vask",), "Q3", homonym=True)
PACT = Body("Northern Pact", ("NPX",), "igo", "IGO", "", nouns=("alliance",))
PALACE = Body("Winter Palace", (), "seat", "KES", "GOV")
STATES = (KESTIA, OULE, MARL)

OFFICES = {
    "marsh": ("Ann Marsh", "Q10", "President of Kestia~president~HOS~GOV~KES~2030-01-01~~open_at_snapshot~2034-01-01~~CC0"),
    "lund": ("Bo Lund", "Q11", "Prime Minister~prime-minister~HOG~GOV~OUL~2031-01-01~2033-06-01~stated~2034-01-01~~CC0"),
    "lund.kes": (
        "Bo Lund",
        "Q12",
        "Minister of Health~health-minister~MINISTER~GOV~KES~2031-01-01~~open_at_snapshot~2034-01-01~~CC0",
    ),
    "ray": ("Cy Ray", "", "Spokesman~spokesperson~SPOKES~GOV~KES~2030-01-01~~memory~~~own"),
}
KEYS = {
    "=an marsh": "marsh",
    "~marsh": "marsh",
    "=bo lund": "lund lund.kes",
    "~lund": "lund lund.kes",
    "=ci rai": "ray",
    "~rai": "ray",
    "@president KES": "marsh",
    "@prime-minister OUL": "lund",
}


def table(lines: list[str]) -> SortedTable:
    """A sorted table of lines."""
    return SortedTable("".join(f"{line}\n" for line in sorted(lines)).encode())


def persons() -> Persons:
    """The invented persons."""
    people = [f"#{identity}\t{name}\t{item}\t{office}" for identity, (name, item, office) in OFFICES.items()]
    return Persons([table([*people, *(f"{key}\t{ids}" for key, ids in KEYS.items())])])


def phrases() -> PhraseIndex:
    """The phrases of the invented states and bodies."""
    uses = {STATE: "names", ADJECTIVE: "adjectives", PEOPLE: "people", CAPITAL: "capitals"}
    known = []
    for one in STATES:
        said = {"names": (one.name, *one.aliases), "adjectives": one.adjectives, "people": one.people, "capitals": one.capitals}
        known += [(phrase, Known(use, one.code, one)) for use, part in uses.items() for phrase in said[part]]
    bodies = [(name, Known(BODY, "IGO", PACT)) for name in (PACT.name, *PACT.aliases)]
    return PhraseIndex([*known, *bodies, (PALACE.name, Known(SEAT, "KES", PALACE))])


def pack() -> Knowledge:
    """The whole invented pack."""
    rows = [
        "velm parti\tVelm Party\tVelm Party\tparty\tKES\tPTY\tQ20\tMIT",
        "northern pact\tNorthern Pact\tNorthern Pact\tigo\tIGO\t\tQ21\tCC BY-SA 4.0",
    ]
    return Knowledge(phrases(), Bodies([table(rows)]), persons(), "test")
