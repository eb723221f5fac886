"""Whether everybody can use the desk: by the keyboard alone, and by the rules that axe-core knows; the HTML report, too."""

from itertools import pairwise

import pytest

from tests.chromium import axe, judged
from tests.desk.browser.driven import PHONE, WIDE, addresses
from tests.views.page.made import full
from verbale.views.page import report_page

pytestmark = pytest.mark.slow

MOST = 2_000
"""Presses of the tab key that a page may take: more than any of the examples needs."""

MEANT = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
  .filter((one) => one.type !== "radio" || one.checked || !document.querySelector(`input[name="${one.name}"]:checked`))
  .forEach((one, number) => { one.dataset.meant = number; })"""

LEFT = """() => [...document.querySelectorAll("[data-meant]:not([data-reached])")].map((one) => one.outerHTML.slice(0, 160))"""

FOLLOW = """() => {
  window.unseen = [];
  document.addEventListener("focusin", ({ target }) => {
    target.dataset.reached = "";
    const look = getComputedStyle(target);
    const plain = look.outlineStyle === "none" && look.boxShadow === "none" && look.borderStyle === "none";
    const box = target.getBoundingClientRect();
    if (plain || !box.width) window.unseen.push(target.outerHTML.slice(0, 160));
  });
}"""

STRUCTURE = """() => ({
  headings: [...document.querySelectorAll("h1, h2, h3, h4")].filter((one) => one.checkVisibility()).map((one) => +one.tagName[1]),
  landmarks: ["header, [role=banner]", "nav", "main", "[role=search]"].map((one) => document.querySelectorAll(one).length > 0),
  lang: document.documentElement.lang,
  unnamed: [...document.querySelectorAll("nav")].filter((one) => !one.ariaLabel && !one.getAttribute("aria-labelledby")).length,
})"""


@pytest.fixture(autouse=True)
def _judge() -> None:
    if not axe():
        pytest.skip("axe-core comes with axe-playwright-python, which is not installed: pip install 'verbale[browser]'")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_grave(look, site, size) -> None:
    window = look(size)
    found = {}
    for name, address in addresses(site.store).items():
        window.go(address)
        found[name] = judged(window.page)
    assert {name: told for name, told in found.items() if told} == {}


def test_contrast_in_the_dark(look, site) -> None:
    window = look(color_scheme="dark")
    found = {}
    for name, address in addresses(site.store).items():
        window.go(address)
        found[name] = judged(window.page, "color-contrast")
    assert {name: told for name, told in found.items() if told} == {}


def test_what_goes_wrong_is_told_to_everybody(look) -> None:
    window = look()
    for address in ("/nothing", "/search?act=shout", "/search?q=said&page=999"):
        assert window.go(address).status in {400, 404}
        assert judged(window.page) == []
    window.page.wait_for_timeout(200)
    window.faults.clear()  # the browser tells of each answer that is no page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_grave_in_a_report_as_a_file(chromium, tmp_path, size, scheme) -> None:
    place = tmp_path / "report.html"
    place.write_text(report_page(full()), "utf-8", newline="")
    context = chromium.new_context(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme)
    page = context.new_page()
    page.goto(place.as_uri())
    assert judged(page) == []
    context.close()


def test_axe_would_find_it(chromium) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.set_content("<title>x</title><main><h1>x</h1><p style='color:#ccc;background:#fff'>faint</p><input></main>")
    assert {found[1] for found in judged(page)} == {"color-contrast", "html-has-lang", "label"}
    context.close()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(look, site) -> None:
    window = look()
    for name, address in addresses(site.store).items():
        window.go(address)
        window.page.evaluate(MEANT)
        window.page.evaluate(FOLLOW)
        for _ in range(0, MOST, 25):
            for _ in range(25):
                window.page.keyboard.press("Tab")
            if not window.page.evaluate(LEFT):
                break
        assert (name, window.page.evaluate(LEFT)) == (name, [])
        assert (name, window.page.evaluate("window.unseen")) == (name, [])


def test_the_first_key_leads_past_the_navigation(look) -> None:
    window = look()
    window.go("/stories")
    window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement.className") == "skip"
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/stories#*")
    window.page.keyboard.press("Tab")
    assert window.page.evaluate("document.activeElement.closest('main') !== null")


def test_headings_and_landmarks(look, site) -> None:
    window = look()
    for name, address in addresses(site.store).items():
        window.go(address)
        told = window.page.evaluate(STRUCTURE)
        levels = told["headings"]
        assert (name, levels.count(1)) == (name, 1)
        assert (name, [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1]) == (name, [])
        assert (told["landmarks"], told["lang"], told["unnamed"]) == ([True] * 4, "en", 0)
