"""Take the pictures of docs/desk.md: the desk of the example corpus, in Chromium.

    python tools/shoot.py                    # read the examples, take every picture anew
    python tools/shoot.py --store news.db    # of a store of the examples that was made before

Needs Chromium and `pip install 'verbale[desk,archive,browser]'`.
"""

import argparse
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT: Final = Path(__file__).resolve().parent.parent
SHOTS: Final = ROOT / "docs" / "shots"
CORPUS: Final = ROOT / "examples" / "corpus"
RUN: Final = "from verbale.cli.main import verbale; verbale(prog_name='verbale')"
TODAY: Final = "2031-06-02"
CHROMIUM: Final = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), "")
WIDE: Final = (1200, 800)
PHONE: Final = (390, 760)
COLOURS: Final = 256


class Shot(NamedTuple):
    """A picture: its name, the address it is of, the size of the window, light or dark, and keys that are pressed first."""

    name: str
    address: str
    size: tuple[int, int] = WIDE
    scheme: Literal["light", "dark"] = "light"
    keys: tuple[str, ...] = ()


SHOTS_TAKEN: Final = (
    Shot("today", "/today"),
    Shot("story", "/story/{story}"),
    Shot("report", "/report/{story}", keys=("j", "j", "j")),
    Shot("actor", "/actor/{actor}"),
    Shot("search", "/search?q=border"),
    Shot("ahead", "/ahead"),
    Shot("map", "/map"),
    Shot("network", "/network"),
    Shot("review", "/review?act=threaten"),
    Shot("today-phone", "/today", PHONE),
    Shot("report-dark", "/report/{story}", scheme="dark", keys=("j", "j", "j")),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Take every picture; exit code 1 where there is nothing to take them with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path, help="a store of the examples; unasked, they are read")
    given = parser.parse_args(arguments)
    if not CHROMIUM:
        print("shoot: there is no Chromium here: install it", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, served(given.store or read(Path(folder))) as address:
        shoot(address)
    return 0


def read(folder: Path) -> Path:
    """Read the examples into a store."""
    store = folder / "examples.db"
    subprocess.run([sys.executable, "-c", RUN, "add", str(store), str(CORPUS)], check=True, cwd=ROOT)
    return store


@contextmanager
def served(store: Path) -> Iterator[str]:
    """Run `verbale desk` on a store and give the address on its first line."""
    command = [sys.executable, "-u", "-c", RUN, "desk", str(store), "--no-open", "--today", TODAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={**os.environ}) as running:
        try:
            yield running.stdout.readline().strip() if running.stdout else ""
        finally:
            running.terminate()


def shoot(address: str) -> None:
    """Take the pictures of the desk at an address."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - told of in --help, which does without

    home = address.partition("/?")[0]
    SHOTS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_context().new_page()
        page.goto(address)
        names = _names(page, home)
        for shot in SHOTS_TAKEN:
            _take(page, f"{home}{shot.address.format(**names)}", shot)
        browser.close()


def _names(page: "Page", home: str) -> Mapping[str, str]:
    """The story of most reports, and the person whom most reports name."""
    stories = _told(page, f"{home}/stories.json")["stories"]
    actors = _told(page, f"{home}/actors.json")["actors"]
    story = max(stories, key=lambda card: card["story"]["reports"])["story"]["id"]
    return {"story": story, "actor": next(one["id"] for one in actors if one["kind"] == "person")}


def _told(page: "Page", address: str) -> dict[str, list[Any]]:
    told: dict[str, list[Any]] = json.loads(page.request.get(address).body())
    return told


def _take(page: "Page", address: str, shot: Shot) -> None:
    page.set_viewport_size({"width": shot.size[0], "height": shot.size[1]})
    page.emulate_media(color_scheme=shot.scheme)
    page.goto(address)
    for key in shot.keys:
        page.keyboard.press(key)
    place = SHOTS / f"{shot.name}.png"
    _keep(page.screenshot(), place)
    print(f"{place.relative_to(ROOT)} {place.stat().st_size:,} bytes")


def _keep(picture: bytes, place: Path) -> None:
    """Keep a picture with few colours, chosen so that no hue is lost: a third of the size."""
    from PIL import Image  # noqa: PLC0415 - as above

    whole = Image.open(io.BytesIO(picture)).convert("RGB")
    whole.quantize(COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(place, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
