"""The JSON files that came with the weights: their manifest, and the scores that were measured for them."""

import json
from importlib import resources

__all__ = ["beside_weights"]


def beside_weights(name: str) -> dict[str, object]:
    """Give a JSON file that came with the weights; empty where they came without."""
    try:
        text = (resources.files("verbale.language") / "weights" / name).read_text("utf-8")
    except FileNotFoundError:
        return {}
    return dict(json.loads(text))
