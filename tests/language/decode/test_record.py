"""The answers of the record's heads become triggers and manners, with scores made by hand."""

from dataclasses import replace
from zlib import crc32

import numpy as np
import pytest

from verbale.language.decode.conjuncts import Tree
from verbale.language.decode.happenings import Happenings
from verbale.language.decode.record import HEADS, Answers, RecordReader, read_passages
from verbale.language.maxent import SecondOpinion
from verbale.record import Argument, Attribution, Passage

TERMS = {
    "triggers": ("O", "B-AID", "B-ASSAULT", "I"), "status": ("actual", "planned"),
    "mode": ("none", "ASSAULT.drone", "ASSAULT.beat"),
    "act": ("assert", "deny"), "negated": ("no", "yes"), "certainty": ("certain", "possible"), "stance": ("neutral", "distance"),
    "disputed": ("none", "report", "other"),
}  # fmt: skip
READER = RecordReader(TERMS, ("actor", "addressee"))
WORDS = "Ann said that they left on the third day".split()
WIDTH = sum(len(TERMS[name]) for name in HEADS)


def row(**sure: int) -> list[float]:
    """Scores with one sure answer for each head that is named, the first answer for the others."""
    scores = np.zeros(WIDTH)
    for name, part in READER.columns.items():
        scores[part.start + sure.get(name, 0)] = 9
    return scores.tolist()


def happenings(*rows: tuple[int, list[float], float], filled: tuple[tuple[int, int, int], ...] = ()) -> Happenings:
    """One window's: word, scores and chance of each asked word; roles filled for sure."""
    words, scores, chances = zip(*rows, strict=True) if rows else ((), np.zeros((0, WIDTH)), ())
    arguments = np.array(filled, np.intp).reshape(-1, 3)
    return Happenings(
        np.array(words, np.intp), np.array(scores, np.float16), np.array(chances, np.float32), np.ones(len(words), np.intp),
        arguments, np.ones(len(arguments), np.float32),
    )  # fmt: skip


def flat(words: str) -> Tree:
    """Words that all hang on the first."""
    forms = words.split()
    return Tree(forms, np.zeros(len(forms), np.int32), ["dep"] * len(forms))


def answers(*parts: tuple[Happenings, int]) -> Answers:
    return READER.of(parts)


def test_a_trigger_has_its_likeliest_kind_first_with_the_best_mode_of_it():
    (made,) = answers((happenings((3, row(triggers=2, status=1, mode=1), 0.8)), 0)).triggers(WORDS)
    assert (made.start, made.end, made.statuses[0][0], made.score) == (3, 4, "planned", 0.8)
    assert (made.kinds[0].type, made.kinds[0].mode) == ("ASSAULT", "drone")


def test_a_mode_of_another_type_is_none():
    (made,) = answers((happenings((3, row(triggers=1, mode=1), 0.8)), 0)).triggers(WORDS)
    assert (made.kinds[0].type, made.kinds[0].mode) == ("AID", None)


def test_a_word_that_is_hardly_a_trigger_is_none():
    assert answers((happenings((3, row(triggers=2), 0.01)), 0)).triggers(WORDS) == ()


def test_later_windows_are_moved_with_their_arguments():
    second = happenings((1, row(triggers=1), 0.9), filled=((0, 0, 0),))
    (_, made) = answers((happenings((0, row(triggers=1), 0.9)), 0), (second, 5)).triggers(WORDS)
    assert (made.start, made.arguments) == (6, (Argument("actor", 5, 1.0),))


def test_an_attribution_is_said_as_its_cue_and_its_content_say_together():
    found = answers((happenings((1, row(act=1, negated=1), 0.0), (2, row(act=1, stance=1, negated=1), 0.0)), 0))
    (one,) = found.with_manners([Attribution(((0, 1),), ((1, 2),), ((2, 4),), 0.5)], flat("Ann denied it all"))
    assert one.manner is not None
    assert (one.manner.acts[0][0], one.manner.negated) == ("deny", True)
    assert sum(share for _, share in one.manner.acts) == pytest.approx(1, abs=1e-3)


def test_a_quotation_mark_at_the_head_of_a_content_says_nothing():
    found = answers((happenings((0, row(act=0), 0.0), (1, row(act=1), 0.0)), 0))
    (one,) = found.with_manners([Attribution((), (), ((0, 3),), 0.5)], flat("“ Never ”"))
    assert one.manner is not None
    assert one.manner.acts[0][0] == "deny"


def test_whom_it_is_said_to_is_asked_at_the_cue():
    found = answers((happenings((1, row(), 0.0), (3, row(), 0.0), filled=((0, 1, 2),)), 0))
    (one,) = found.with_manners([Attribution(((0, 1),), ((1, 2),), ((3, 5),), 0.5)], flat("Ann told Bo to go"))
    assert one.manner is not None
    assert one.manner.addressee == (2,)


def test_an_attribution_that_was_not_asked_has_no_manner():
    (one,) = answers((happenings(), 0)).with_manners([Attribution((), (), ((0, 1),), 0.5)], flat("No"))
    assert one.manner is None


FORMS = "Ann said it fell and that Bo fled".split()
BESIDE = Tree(FORMS, np.array([1, 1, 3, 1, 7, 7, 7, 3], np.int32), "nsubj root nsubj ccomp cc mark nsubj conj".split())


@pytest.mark.parametrize(("second", "contents"), [(0, [((2, 8),)]), (1, [((2, 4),), ((5, 8),)])])
def test_a_content_of_two_acts_becomes_two_attributions(second, contents):
    found = answers((happenings((2, row(), 0.0), (5, row(act=second), 0.0)), 0))
    made = found.with_manners([Attribution(((0, 1),), ((1, 2),), ((2, 8),), 0.5)], BESIDE)
    assert [one.content for one in made] == contents
    assert {(one.source, one.cue) for one in made} == {(((0, 1),), ((1, 2),))}


def test_passages_are_the_spans_of_their_tags():
    tags, sureness = np.array([0, 1, 2, 3, 0, 5], np.int8), np.array([1, 0.5, 0.7, 1, 1, 0.9], np.float32)
    assert read_passages(tags, sureness) == (
        Passage(1, 3, "condition", 0.6), Passage(3, 4, "consequence", 1.0), Passage(5, 6, "dispute", 0.9),
    )  # fmt: skip


def opinion(**acts: float) -> SecondOpinion:
    """Words that say something of two acts, and of "left" being a trigger, for sure."""
    scores = np.array([[acts.get("assert", 0), acts.get("deny", 0)]], np.float32)
    said, left = (np.array([crc32(word.encode())], np.uint32) for word in ("w:they", "w left"))
    one = np.array([[1]], np.int8)
    return SecondOpinion({
        "acts.features": said, "acts.weights": scores.astype(np.int8), "acts.scale": np.ones(2, np.float32),
        "acts.bias": np.zeros(2, np.float32),
        "triggers.features": left, "triggers.weights": one, "triggers.scale": np.array([20], np.float32),
        "triggers.bias": np.zeros(1, np.float32),
    })  # fmt: skip


def test_what_the_words_say_is_pooled_with_what_the_network_says():
    reader = replace(READER, opinion=opinion(deny=20))
    found = reader.of([(happenings((1, row(), 0.0), (3, row(triggers=1), 0.0), (4, row(triggers=1), 0.3)), 0)])
    (one,) = found.with_manners([Attribution(((0, 1),), ((1, 2),), ((3, 5),), 0.5)], flat(" ".join(WORDS)))
    assert one.manner is not None
    assert one.manner.acts[0][0] == "deny"
    (made,) = found.triggers(WORDS)
    assert made.score > 0.95


def test_words_that_were_hardly_ever_met_leave_the_chance_as_it_is():
    reader = replace(READER, opinion=opinion())
    (made,) = reader.of([(happenings((6, row(triggers=1), 0.3)), 0)]).triggers(WORDS)
    assert made.score == 0.3
    assert reader.of([(happenings(), 0)]).triggers(WORDS) == ()
