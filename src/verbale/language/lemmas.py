"""Lemma rules: a lemma is its word with some letters cut from the end and others put there.

A rule is written ``case|cut|suffix``: ``case`` is ``l`` (lower the word first) or ``k`` (keep its letters), ``cut`` the
number of characters taken off, ``suffix`` what is added. Edit scripts as classes: Chrupała (2006), UDPipe 2 (Straka 2018).
"""


def rule_of(form: str, lemma: str) -> str:
    """Return the rule that turns ``form`` into ``lemma``.

    >>> rule_of("Told", "tell")
    'l|3|ell'
    """
    case, base = ("k", form) if form[:1] == lemma[:1] else ("l", form.lower())
    shared = 0
    while shared < min(len(base), len(lemma)) and base[shared] == lemma[shared]:
        shared += 1
    return f"{case}|{len(base) - shared}|{lemma[shared:]}"


def apply_rule(form: str, rule: str) -> str:
    """Return the lemma that ``rule`` makes of ``form``; a rule that cuts more than there is leaves the word as it is.

    >>> apply_rule("said", "k|2|y")
    'say'
    """
    case, cut, suffix = rule.split("|", 2)
    base = form if case == "k" else form.lower()
    if int(cut) > len(base):
        return base
    return (base[: len(base) - int(cut)] + suffix) or base
