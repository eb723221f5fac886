"""The browser of the tests: Debian's Chromium, driven by Playwright, and axe-core, which judges whether everybody can use a page.

Playwright drives a browser that is there by a program in its own wheel: nothing is fetched when tests run, which Selenium's
driver manager would do where the driver's version is not the browser's. It also tells every request that a page makes, frames
and workers included, which the tests of safety rest on.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome")
CHROMIUM = next((found for name in NAMES if (found := shutil.which(name))), "")

GRAVE = frozenset({"serious", "critical"})

JUDGE = """async (rules) => {
  const told = await axe.run(document, { resultTypes: ["violations"], ...(rules.length ? { runOnly: rules } : {}) });
  return told.violations.map((one) => [one.impact, one.id, one.nodes.map((node) => node.html).slice(0, 5)]);
}"""


def missing() -> str:
    """What is not there to drive a browser, in words; empty where all is."""
    if not CHROMIUM:
        return "pages are looked at in Chromium, which is not installed here"
    return "" if find_spec("playwright") else "pages are looked at through Playwright: pip install 'verbale[browser]'"


def axe() -> str:
    """The program of axe-core, which comes in the wheel of another project; empty where that is not installed."""
    found = find_spec("axe_playwright_python")
    places = found.submodule_search_locations if found else None
    return (Path(places[0]) / "axe.min.js").read_text("utf-8") if places else ""


def judged(page: "Page", *rules: str) -> list[list[object]]:
    """What axe-core finds grave on a page, by all its rules or by those that are named."""
    page.evaluate(axe())
    return [found for found in page.evaluate(JUDGE, list(rules)) if found[0] in GRAVE]


@contextmanager
def launched(*options: str) -> "Iterator[Browser]":
    """Chromium without a window; the sandbox is left out, since containers do not let it be made."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - tests skip where it is not there

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", *options])
        yield browser
        browser.close()
