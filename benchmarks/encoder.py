"""The network alone on the very windows that reading hands it: what is left to gain around it."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from verbale.language import LanguageCore
from verbale.language.runtime import Runtime, Scores, Window
from verbale.record import Document


class _Recorder(Runtime):
    """A runtime that remembers every window it is given."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[Window] = []

    def __call__(self, window: Window) -> Scores:
        """Run the network on one window, and keep the window."""
        self.windows.append(window)
        return super().__call__(window)


def bare_encoder(texts: Sequence[str], threads: int) -> tuple[int, float]:
    """Return how many wordpieces the texts have and the seconds that the network alone needs for them.

    The windows are those of a whole reading, recorded beforehand; as many run side by side as there.
    """
    recorder = _Recorder()
    for _ in LanguageCore(recorder, threads=threads).stream(map(Document.from_text, texts)):
        pass
    windows, network = tuple(recorder.windows), Runtime(recorder.folder)
    network(windows[0])  # loads the session
    with ThreadPoolExecutor(threads) as pool:
        started = time.perf_counter()
        for _ in pool.map(network, windows):
            pass
        seconds = time.perf_counter() - started
    return sum(len(window.ids) for window in windows), seconds
