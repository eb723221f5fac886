"""Chains of mentions: the model's clusters, mended by what names say.

A cluster that holds two people's names is parted; clusters whose names are forms of one name are joined; a role phrase joins the
name that carries the same role (``Ukraine's leader``, ``Ukrainian President Zelensky``). Several are not one person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial

from verbale.extract.naming import HONORIFICS, acronym, bare_tokens, name_tokens, same_organization, same_person, titles
from verbale.record import Analysis, Mention, Name

_PERSON = "person"
_NOMINAL = frozenset({"NOUN", "PROPN"})
_ARTICLES = frozenset({"the", "a", "an", "every"})
"""What the model at times takes for the head of a mention ("the two men"): nobody is called so."""


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the name inside it, where there is one."""

    mention: Mention
    name: Name | None
    tokens: tuple[str, ...] = ()


@dataclass(slots=True)
class Chain:
    """Mentions of one thing in the order of the text."""

    mentions: list[Named] = field(default_factory=list)

    @property
    def names(self) -> list[Named]:
        """The mentions that carry a name."""
        return [one for one in self.mentions if one.name is not None]

    @property
    def label(self) -> str | None:
        """The most frequent label of its names."""
        labels = [one.name.label for one in self.mentions if one.name is not None]
        return Counter(labels).most_common(1)[0][0] if labels else None

    @property
    def fullest(self) -> Named | None:
        """The mention with the longest name, the first of equals."""
        label = self.label
        names = [one for one in self.names if one.name is not None and one.name.label == label]
        return max(names, key=lambda one: len(one.tokens)) if names else None


def build_chains(analysis: Analysis) -> list[Chain]:
    """Return all chains of an analysis, in the order of their first mentions."""
    clusters: dict[int, Chain] = defaultdict(Chain)
    mentions = _named_mentions(analysis)
    same = _titled(analysis, mentions)
    for one in mentions:
        clusters[_root(same, one.mention.cluster)].mentions.append(one)
    parted = [part for chain in clusters.values() for one in _apart(analysis, chain) for part in _part(one)]
    parted.sort(key=lambda chain: chain.mentions[0].mention.start)
    return _join(parted)


def _named_mentions(analysis: Analysis) -> list[Named]:
    """Every mention with its name; a name that no mention holds becomes a mention of its own."""
    by_head = {mention.head: mention for mention in analysis.mentions}
    made, next_cluster = [], max((mention.cluster for mention in analysis.mentions), default=-1) + 1
    used = set()
    for name, tokens in voted_names(analysis):
        inside = [by_head[word] for word in range(name.start, name.end) if word in by_head]
        holder = next((one for one in inside if one.head not in used and _holds(analysis, one, name)), None)
        if holder is None:
            holder = Mention(name.start, name.end, head_word(analysis, name.start, name.end), name.label, next_cluster)
            next_cluster += 1
        used.add(holder.head)
        whole = _widened(holder, name)
        made.append(Named(_alone(analysis, whole, name) if name.label == _PERSON else whole, name, tokens))
    nameless = (mention for mention in analysis.mentions if mention.head not in used)
    made += [Named(mention, None) for mention in nameless if analysis.text(mention.head).lower() not in _ARTICLES]
    return sorted(made, key=lambda one: (one.mention.start, one.mention.end))


def voted_names(analysis: Analysis) -> list[tuple[Name, tuple[str, ...]]]:
    """The names with their words; a name of one word takes the label that its like has most often in the document."""
    named = [(name, name_tokens(analysis.span(name.start, name.end).text)) for name in analysis.names]
    named = [(name, tokens) for name, tokens in named if not set(tokens) <= titles()]
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name, tokens in named:
        if tokens:
            key = tokens[-1] if name.label == _PERSON or len(tokens) == 1 else " ".join(tokens)
            votes[key][name.label] += 1
    made = []
    for name, tokens in named:
        label = votes[tokens[0]].most_common(1)[0][0] if len(tokens) == 1 else name.label
        made.append((name if label == name.label else replace(name, label=label), tokens))
    return made


def head_word(analysis: Analysis, first: int, last: int) -> int:
    """The word of a range whose head lies outside it, the first such."""
    outside = (word for word in range(first, last) if not first <= int(analysis.head[word]) < last)
    return next(outside, first)


def first_of_list(analysis: Analysis, word: int) -> int:
    """The first of the words that are joined: what governs it governs all."""
    while analysis.deprel[word] == "conj" and int(analysis.head[word]) >= 0:
        word = int(analysis.head[word])
    return word


def _titled(analysis: Analysis, mentions: list[Named]) -> dict[int, int]:
    """Clusters of role phrases right before a person's name -> the cluster of that name (``Minister of Trade Ann Lee``)."""
    ends = {one.mention.end: one.mention for one in mentions if one.name is None and one.mention.kind == _PERSON}
    same: dict[int, int] = {}
    for one in mentions:
        if one.name is None or one.name.label != _PERSON:
            continue
        before = one.name.start
        while before > 0 and analysis.text(before - 1).rstrip(".").lower() in HONORIFICS:
            before -= 1
        title = ends.get(before)
        if title is not None and title.cluster != one.mention.cluster and analysis.upos[title.head] in {"NOUN", "PROPN"}:
            same[title.cluster] = one.mention.cluster
    return same


def _root(same: dict[int, int], cluster: int) -> int:
    """Follow the links between clusters; one that leads back to itself ends there."""
    seen = {cluster}
    while cluster in same and same[cluster] not in seen:
        cluster = same[cluster]
        seen.add(cluster)
    return cluster


def _holds(analysis: Analysis, mention: Mention, name: Name) -> bool:
    """Whether the mention is of what is named: its head is no modifier inside the name of something else."""
    head = int(analysis.head[mention.head])
    return not name.start <= head < name.end or mention.start <= name.start


def _widened(mention: Mention, name: Name) -> Mention:
    """The mention, made to cover its name."""
    start, end = min(mention.start, name.start), max(mention.end, name.end)
    return mention if (start, end) == (mention.start, mention.end) else replace(mention, start=start, end=end)


def _alone(analysis: Analysis, mention: Mention, name: Name) -> Mention:
    """A person's mention up to the conjunctions beside the name and a comma before it, where its head lies between them.

    Called for by: "French President Emmanuel Macron and British Prime Minister Keir Starmer are set to visit"; "On the eve of
    the vote, President Ann Lee said", where the tree hangs the eve on her.
    """
    if (mention.start, mention.end) == (name.start, name.end):
        return mention
    joins = [word for word in range(mention.start, mention.end) if analysis.upos[word] == "CCONJ"]
    commas = [word for word in range(mention.start, name.start) if analysis.text(word) == ","]
    start = max((word + 1 for word in (*joins, *commas) if word < name.start), default=mention.start)
    end = min((word for word in joins if word >= name.end), default=mention.end)
    return replace(mention, start=start, end=end) if start <= mention.head < end else mention


def compatible(one: Named, other: Named) -> bool:
    """Whether two named mentions can be of the same."""
    if one.name is None or other.name is None:
        return True
    if _PERSON in (one.name.label, other.name.label):
        return one.name.label == other.name.label and same_person(one.tokens, other.tokens)
    return same_organization(one.tokens, other.tokens)


def _apart(analysis: Analysis, chain: Chain) -> list[Chain]:
    """Take out of a chain what cannot be of the one that it is of, together.

    That is several people or a body, of one person; the people who speak for it, of a state or a body; several, of one whom no
    name is given. Called for by: "Coast guards seized it", of which Doran is none; "an army spokesman said. Norland denied it.";
    "An official said … Analysts say".
    """
    others: dict[str | None, Callable[[Analysis, Named], bool]] = {
        _PERSON: _is_no_person,
        None: partial(_is_another, first=chain.mentions[0]),
    }
    is_other = others.get(chain.label, _is_office)
    if chain.label is None and not any(_is_office(analysis, one) for one in chain.mentions):
        return [chain]
    stays, goes = Chain(), Chain()
    for one in chain.mentions:
        (goes if one.name is None and is_other(analysis, one) else stays).mentions.append(one)
    return [part for part in (stays, goes) if part.mentions]


def _is_several(analysis: Analysis, one: Named) -> bool:
    return analysis.xpos[one.mention.head] == "NNS"


def _is_another(analysis: Analysis, one: Named, first: Named) -> bool:
    """Whether it is several, or one who speaks for another, or another's, than the first of a chain without a name.

    Called for by: "Dynamo's coach" after "Rail's coach", "the captain" after "a spokesman".
    """
    owners = [_owner(analysis, each) for each in (first, one)]
    speaks = [analysis.text(each.mention.head).lower().startswith("spokes") for each in (first, one)]
    is_another = all(owners) and owners[0] != owners[1]
    return (
        _is_several(analysis, one)
        or is_another
        or (_is_office(analysis, one) and _is_office(analysis, first) and speaks[0] != speaks[1])
    )


def _owner(analysis: Analysis, one: Named) -> str | None:
    """The name of the one whose a mention is."""
    owners = (word for word in analysis.children(one.mention.head) if analysis.deprel[word] == "nmod:poss")
    return next((analysis.text(word) for word in owners if analysis.upos[word] == "PROPN"), None)


def _is_no_person(analysis: Analysis, one: Named) -> bool:
    is_body = one.mention.kind == "organization" and analysis.upos[one.mention.head] in _NOMINAL
    return _is_several(analysis, one) or (is_body and not _is_office(analysis, one))


def _is_office(analysis: Analysis, one: Named) -> bool:
    """Whether it is one who holds an office or has a title."""
    head = one.mention.head
    return analysis.upos[head] == "NOUN" and analysis.text(head).lower() in _offices()


@lru_cache(maxsize=1)
def _offices() -> frozenset[str]:
    return titles() | {"official", "officer", "aide", "adviser", "analyst", "coach", "captain"}


def _part(chain: Chain) -> list[Chain]:
    """Split a chain whose names cannot be of one; what carries no name stays with the name before it."""
    parts: list[Chain] = []
    current: Chain | None = None
    waiting: list[Named] = []
    for one in chain.mentions:
        if one.name is None:
            (current.mentions if current else waiting).append(one)
            continue
        fit = next((part for part in parts if all(compatible(one, other) for other in part.names)), None)
        if fit is None:
            fit = Chain()
            parts.append(fit)
        fit.mentions.append(one)
        current = fit
    if not parts:
        return [chain]
    parts[0].mentions[:0] = waiting
    return parts


def _join(chains: list[Chain]) -> list[Chain]:
    """Join chains by name: each looks for the nearest earlier chain whose fullest name fits."""
    joined: list[Chain] = []
    by_key: dict[str, list[Chain]] = defaultdict(list)
    persons: dict[int, bool] = {}
    for chain in chains:
        fullest, label = chain.fullest, chain.label
        if fullest is None:
            joined.append(chain)
            continue
        persons[id(chain)] = is_person = label == _PERSON
        keys = _keys(fullest.tokens, is_person=is_person)
        near = sorted({id(other): other for key in keys for other in by_key[key]}.values(), key=_first_start, reverse=True)
        alike = (other for other in near if persons[id(other)] == is_person)
        fit = next((other for other in alike if all(compatible(one, fullest) for one in other.names)), None)
        if fit is None:
            joined.append(chain)
            fit = chain
        else:
            fit.mentions = sorted([*fit.mentions, *chain.mentions], key=lambda one: (one.mention.start, one.mention.end))
            persons[id(fit)] = fit.label == _PERSON
        for key in keys:
            by_key[key].append(fit)
    return joined


def _first_start(chain: Chain) -> int:
    return chain.mentions[0].mention.start


def _keys(tokens: tuple[str, ...], *, is_person: bool) -> tuple[str, ...]:
    """What two names must share to be worth comparing: a family or given name, the first word or the initials."""
    if not tokens:
        return ()
    if is_person:
        return ("p:" + tokens[-1], "p:" + tokens[0])
    bare = bare_tokens(tokens)
    return ("o:" + " ".join(bare), "o:" + acronym(tokens), "o:" + tokens[0].replace(".", ""))
