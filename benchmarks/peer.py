"""The peer: a spaCy pipeline of en_core_web_sm's architecture, untrained (its speed does not hang on what it has learnt).

    python -m benchmarks.peer FOLDER

Reads the folder's text files on one process, as ``nlp.pipe`` does unless told otherwise, and prints its seconds as JSON.
Widths and label counts are those of en_core_web_sm 3.8's config.cfg and meta.json.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.training import Example

_LISTENER: Final = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
_TOK2VEC: Final = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 96,
    "depth": 4,
    "embed_size": 2000,
    "window_size": 1,
    "maxout_pieces": 3,
    "subword_features": True,
}
_TRANSITIONS: Final = {
    "@architectures": "spacy.TransitionBasedParser.v2",
    "hidden_width": 64,
    "maxout_pieces": 2,
    "use_upper": True,
    "nO": None,
    "tok2vec": _LISTENER,
}
_PARSER: Final = _TRANSITIONS | {"state_type": "parser", "extra_state_tokens": False}
_NER: Final = _TRANSITIONS | {"state_type": "ner", "extra_state_tokens": False}
_TAGGER: Final = {"@architectures": "spacy.Tagger.v2", "nO": None, "tok2vec": _LISTENER}
_MODELS: Final = {"tok2vec": _TOK2VEC, "tagger": _TAGGER, "parser": _PARSER, "ner": _NER}
_LABELS: Final = {"tagger": 50, "parser": 45, "ner": 18}
_WORDS: Final = ("Mary", "met", "John", ".")


def untrained() -> Any:  # noqa: ANN401 - spaCy brings types that the checks do without
    """Make the pipeline with random weights."""
    spacy.util.fix_random_seed(1)
    language = spacy.blank("en")
    for name, model in _MODELS.items():
        pipe = language.add_pipe(name, config={"model": model})
        for number in range(_LABELS.get(name, 0)):
            pipe.add_label(f"L{number}")
    document = spacy.tokens.Doc(language.vocab, words=_WORDS)
    facts = {
        "tags": ["L0"] * 4,
        "heads": [1, 1, 1, 1],
        "deps": ["L0", "ROOT", "L1", "L2"],
        "entities": ["U-L0", "O", "U-L1", "O"],
    }
    language.initialize(lambda: [Example.from_dict(document, facts)])
    return language


def main(folder: Path) -> None:
    """Time the pipeline on the files of a folder."""
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    language = untrained()
    language(texts[0])
    started = time.perf_counter()
    tokens = sum(len(document) for document in language.pipe(texts))
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "tokens": tokens, "spacy": spacy.__version__}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
