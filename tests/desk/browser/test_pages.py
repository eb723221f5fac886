"""The desk as a reader finds it: by the navigation, by links, by keys, without scripts, on a phone, in the dark and on paper."""

import re
from pathlib import Path

import pytest

from tests.chromium import missing
from tests.desk.browser.driven import NARROW, PHONE, addresses
from tests.desk.served import TOKEN
from verbale.desk.pages import TABS

expect = pytest.importorskip("playwright.sync_api", reason=missing()).expect

pytestmark = pytest.mark.slow

SHOTS = Path(__file__).parents[3] / "shots"
"""Pictures of every page, for whoever looks at them; git ignores them."""

SHADES = """() => {
  const shade = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
  const words = getComputedStyle(document.querySelector("h1, main"));
  return [shade(getComputedStyle(document.documentElement).backgroundColor), shade(words.color)];
}"""

TOO_WIDE = "() => document.documentElement.scrollWidth - innerWidth"
OPEN_ALL = "() => { for (const one of document.querySelectorAll('details')) one.open = true; }"


def test_each_page_opens_from_the_navigation(look) -> None:
    window = look()
    window.go("/")
    for one in TABS:
        window.page.locator(f'.mast nav a[href="{one.path}"]').click()
        window.page.wait_for_url(f"**{one.path}")
        assert window.page.locator("h1").count() == 1
        assert window.page.locator(".mast nav a[aria-current=page]").get_attribute("href") == one.path
        assert window.page.locator("main").inner_text().strip()
    window.page.locator("a.brand").click()
    window.page.wait_for_url("**/today")


def test_from_today_to_the_exact_words_and_on_to_who_said_them(look) -> None:
    window = look()
    window.go("/today")
    window.page.locator(".story h3 a").first.click()
    window.page.wait_for_url("**/story/*")
    window.page.locator("main a.to-words").first.click()
    window.page.wait_for_url("**/report/*")
    card = window.page.locator(".card:target")
    expect(card).to_have_count(1)
    expect(window.page.locator(f"article .t{card.get_attribute('id')[1:]}.on-t").first).to_be_visible()
    window.go("/actors")
    window.page.locator("main th a").first.click()
    window.page.wait_for_url("**/actor/*")
    window.page.locator('a[href$="/dossier"]').first.click()
    window.page.wait_for_url("**/dossier")
    assert window.page.locator("h1").inner_text()


def test_the_address_with_the_token_lets_one_browser_in(chromium, site) -> None:
    other = chromium.new_context()
    page = other.new_page()
    answer = page.goto(f"{site.home}/?token={TOKEN}")
    assert answer
    assert answer.status == 403
    assert "does not know this browser" in page.locator("body").inner_text()
    other.close()


def test_the_token_leaves_the_address(look, site) -> None:
    window = look()
    window.go(f"/search?q=said&token={TOKEN}")
    window.page.wait_for_url(f"{site.home}/search?q=said")
    assert window.page.evaluate("document.cookie") == ""


def test_a_search_is_narrowed_and_leads_to_the_sentence(look) -> None:
    window = look()
    window.go("/today")
    window.page.keyboard.press("/")
    window.page.keyboard.type("border")
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/search?q=border*")
    marked = [one.lower() for one in window.page.locator(".found mark").all_inner_texts()]
    assert marked
    assert all(one.startswith("border") for one in marked)
    all_found = window.page.locator(".found > li").count()
    window.page.locator(".facets a").first.click()
    window.page.wait_for_url(re.compile(r"/search\?q=border&\w+="))
    assert 0 < window.page.locator(".found > li").count() <= all_found
    assert window.page.locator(".chosen a").count() == 1
    said = window.page.locator(".found a.to-words").first.inner_text()
    window.page.locator(".found a.to-words").first.click()
    window.page.wait_for_url(re.compile(r"/report/\w+.*#s\d+"))
    sentence = window.page.locator("article :target").inner_text()
    assert sentence.split()[0] in said


def test_the_histogram_goes_by_days_and_a_bar_leads_to_its_days(look) -> None:
    window = look()
    window.go("/search?q=said")
    ways = [one.get_attribute("href") or "" for one in window.page.locator("svg.wide a").all()]
    days = [day for way in ways for day in re.findall(r"since=([\d-]+)", way)]
    assert days
    assert days == sorted(days)
    window.go(ways[0])
    assert window.page.locator('input[name="since"]').input_value() == days[0]


def test_keys_of_a_list(look) -> None:
    window = look()
    window.go("/search?q=said")
    focused = "[...document.querySelectorAll('main .rec')].indexOf(document.activeElement)"
    assert window.page.evaluate(focused) == -1
    for key, row in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        window.page.keyboard.press(key)
        assert window.page.evaluate(focused) == row
    window.page.keyboard.press("Enter")
    window.page.wait_for_url("**/report/**")


def test_keys_of_a_report(look, site) -> None:
    window = look(permissions=["clipboard-read", "clipboard-write"])
    window.go(addresses(site.store)["report"])
    page, focused = window.page, "document.activeElement.id"
    records = page.locator(".rec").evaluate_all("(all) => all.filter((one) => one.getClientRects().length).map((one) => one.id)")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == records[1]
    assert page.locator("article .on-t, article .on-v").count() > 0
    page.keyboard.press("k")
    assert page.evaluate(focused) == records[0]
    page.keyboard.press("c")
    expect(page.locator("#status")).to_have_text("Copied as citation.")
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(f"#{records[0]}").get_attribute("data-cite")
    page.keyboard.press("p")
    number = records[0][1:]
    expect(page.locator(f"article .t{number}, article .v{number}").first).to_be_in_viewport()


def test_without_scripts(look, site) -> None:
    window = look(java_script_enabled=False)
    for name, address in addresses(site.store).items():
        assert window.go(address).status == 200, name
        assert window.page.locator("h1").count() == 1, name
    window.go("/today")
    window.page.locator("#q").fill("border")
    window.page.locator("#q").press("Enter")
    window.page.wait_for_url("**/search?q=border")
    assert window.page.locator(".found mark").count() > 0
    window.go(addresses(site.store)["report"])
    link = window.page.locator("article a[href^='#c'], .card a[href^='#s']").first
    assert link.count() == 1
    report = addresses(site.store)["report"]
    tint = "getComputedStyle(document.querySelector('article .t1')).backgroundColor"
    window.go(report)
    plain = window.page.evaluate(tint)
    window.go("/today")
    window.go(f"{report}#c1")
    assert window.page.evaluate(tint) != plain


def test_light_and_dark(look, site) -> None:
    for scheme in ("light", "dark"):
        window = look(color_scheme=scheme)
        for name, address in addresses(site.store).items():
            window.go(address)
            ground, words = window.page.evaluate(SHADES)
            assert (ground < 60 and words > 180) if scheme == "dark" else (ground > 220 and words < 60), (scheme, name)


@pytest.mark.parametrize("size", [PHONE, NARROW], ids=["phone", "narrow"])
def test_a_small_window_is_scrolled_one_way_alone(look, site, size) -> None:
    window = look(size)
    for name, address in addresses(site.store).items():
        window.go(address)
        assert (name, window.page.evaluate(TOO_WIDE)) == (name, 0)
        window.page.evaluate(OPEN_ALL)
        assert (name, window.page.evaluate(TOO_WIDE)) == (name, 0)


def test_on_paper_the_page_is_alone(look, site) -> None:
    window = look(color_scheme="dark")
    window.page.emulate_media(media="print")
    for name in ("today", "actor-dossier", "report"):
        window.go(addresses(site.store)[name])
        assert not window.page.locator(".mast nav").is_visible()
        assert not window.page.locator("#q").is_visible()
        assert window.page.locator("h1").count() == 1
        ground, words = window.page.evaluate(SHADES)
        assert ground == 255
        assert words < 80
        assert window.page.pdf()[:5] == b"%PDF-"


@pytest.mark.parametrize(("size", "scheme"), [(None, "light"), (None, "dark"), (PHONE, "light"), (PHONE, "dark")])
def test_pictures_are_kept(look, site, size, scheme) -> None:
    window = look(*([size] if size else []), color_scheme=scheme)
    SHOTS.mkdir(exist_ok=True)
    for name, address in addresses(site.store).items():
        window.go(address)
        picture = SHOTS / f"{name}-{'phone' if size else 'wide'}-{scheme}.png"
        assert len(window.page.screenshot(path=picture, full_page=name != "report")) > 10_000
