"""The page in headless Chromium: pictures at two widths, what the script does, and what the style sheet does without it.

Without Chromium these tests are skipped. Whether everybody can use the page is judged in `tests/desk/browser/test_reach.py`.
"""

import html
import json
import re
import struct
import subprocess
import zlib
from pathlib import Path

import pytest

from tests.chromium import CHROMIUM
from tests.views.page.dom import parsed
from tests.views.page.made import full, hostile
from verbale.views.page import report_page

WIDTHS = pytest.mark.parametrize("width", [1280, 390])

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM, reason="the pages are looked at in Chromium, which is not installed here"),
]

PROBE = Path(__file__).with_name("probe.js").read_text("utf-8")
"""The browser's own eyes: what has the focus, how words look, what is wider than the window."""


def chromium(page: Path, profile: Path, *options: str, width: int = 1280) -> str:
    """Run the browser on a file and give what it prints."""
    fixed = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={width},900")
    command = [CHROMIUM, *fixed, f"--user-data-dir={profile}", *options, page.as_uri()]
    # Not as text: that would fold CR LF.
    return subprocess.run(command, capture_output=True, check=True, timeout=100).stdout.decode()


def written(folder: Path, page: str) -> Path:
    place = folder / "page.html"
    place.write_text(page, "utf-8", newline="")
    return place


def probed(folder: Path, program: str, *, width: int) -> dict:
    """Let a program look at the page; the policy, which would forbid it, is taken off this copy."""
    page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*/>', "", report_page(full()))
    tell = """const out = document.createElement("pre");
        out.id = "seen"; out.textContent = JSON.stringify(seen); document.body.append(out);"""
    probe = f"<script>addEventListener('load', async () => {{ {program} {tell} }});</script></body>"
    place = written(folder, page.replace("</body>", probe))
    printed = chromium(place, folder / "profile", "--virtual-time-budget=20000", "--dump-dom", width=width)
    found = re.search(r'<pre id="seen">(.*?)</pre>', printed, re.DOTALL)
    assert found, "the probe did not come to its end"
    return json.loads(html.unescape(found[1]))


def rows_of(png: bytes) -> tuple[int, set[bytes]]:
    """The width of a picture, and its different rows of pixels: a blank page has but one."""
    width, height = struct.unpack(">II", png[16:24])
    parts, at = [], 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at : at + 8])
        parts += [png[at + 8 : at + 8 + size]] if kind == b"IDAT" else []
        at += size + 12
    pixels = zlib.decompress(b"".join(parts))
    stride = len(pixels) // height
    return width, {pixels[row * stride : (row + 1) * stride] for row in range(height)}


@WIDTHS
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_taken(tmp_path, width, scheme):
    picture = tmp_path / "page.png"
    dark = ["--blink-settings=preferredColorScheme=0"] if scheme == "dark" else []
    chromium(written(tmp_path, report_page(full())), tmp_path / "profile", f"--screenshot={picture}", *dark, width=width)
    drawn, rows = rows_of(picture.read_bytes())
    assert drawn == width
    assert len(rows) > 200


@WIDTHS
def test_the_page_works_by_keys_and_fits_its_window(tmp_path, width):
    seen = probed(tmp_path, PROBE, width=width)
    assert seen["wide"] <= 0
    assert (seen["second"], seen["first"], seen["find"]) == ("c2", "c1", "find")
    assert set(seen["source"]) == {"underline solid false"}
    assert set(seen["cue"]) == {"underline dotted false"}
    assert set(seen["condition"]) == {"underline dashed true"}
    assert {look.split()[-1] for look in seen["words"]} == {"true"}
    assert {look.split()[-1] for look in (*seen["other"], *seen["left"])} == {"false"}
    assert seen["found"] == ["c2", "c4"]
    assert seen["all"] == 0
    assert seen["parts"] == ["sec-ahead"]
    assert all(seen["bars"])
    assert seen["overlaps"] == 0


@pytest.mark.parametrize("one", [full(), hostile()], ids=["full", "hostile"])
def test_under_its_policy_the_script_runs_and_the_text_is_whole(tmp_path, one):
    printed = chromium(written(tmp_path, report_page(one)), tmp_path / "profile", "--dump-dom")
    article = re.search(r"<article.*</article>", printed, re.DOTALL)
    assert article
    assert parsed(article[0]).text == one.document.text
    assert re.search(r'<input type="search"[^>]*id="find"(?![^>]*hidden)', printed)


def test_without_scripts_the_target_lights_up(tmp_path):
    """A frame in a sandbox runs no script; a picture of it with a target differs from one without in the tint of the words."""
    written(tmp_path, report_page(full()))
    frame = (
        '<!doctype html><style>iframe{{border:0;width:1200px;height:850px}}</style><iframe sandbox src="page.html{}"></iframe>'
    )
    pictures = []
    for target in ("", "#c2"):
        outer, picture = tmp_path / "outer.html", tmp_path / "outer.png"
        outer.write_text(frame.format(target), "utf-8")
        chromium(outer, tmp_path / "profile", "--virtual-time-budget=5000", f"--screenshot={picture}")
        pictures.append(rows_of(picture.read_bytes())[1])
    assert pictures[0] != pictures[1]
