// The browser's own eyes: what has the focus, how words look, what is wider than the window.
const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const look = (name) => [...document.querySelectorAll("article ." + name)].map((mark) => {
  const style = getComputedStyle(mark);
  return [style.textDecorationLine, style.textDecorationStyle, style.backgroundColor !== "rgba(0, 0, 0, 0)"].join(" ");
});
const at = () => document.activeElement.id;
const seen = { width: innerWidth, wide: document.documentElement.scrollWidth - innerWidth };
press("j"); press("j"); seen.second = at();
seen.source = look("s2"); seen.cue = look("q2"); seen.words = look("t2"); seen.condition = look("i2"); seen.other = look("t3");
press("k"); seen.first = at(); seen.left = look("t2");
press("/"); seen.find = at();
const find = document.getElementById("find");
find.value = "ostravan troops"; find.dispatchEvent(new Event("input"));
seen.found = [...document.querySelectorAll(".card")].filter((card) => !card.hidden).map((card) => card.id);
find.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
seen.all = document.querySelectorAll(".rec[hidden]").length;
document.getElementById("f-ahead").checked = true;
seen.parts = [...document.querySelectorAll(".side > section")].filter((part) => part.getClientRects().length).map((part) => part.className);
document.getElementById("f-all").checked = true;
seen.bars = [...document.querySelectorAll(".bar")].map((bar) => {
  const number = /b(\d+)/.exec(bar.className)[1];
  const [mark, words] = [bar.getBoundingClientRect(), document.getElementById("s" + number).getBoundingClientRect()];
  return mark.height > 0 && mark.right <= words.left && mark.top >= words.top - 4 && mark.top <= words.bottom;
});
const bars = [...document.querySelectorAll(".bar")].map((bar) => bar.getBoundingClientRect());
seen.overlaps = bars.filter((bar, number) => number > 0 && bar.top < bars[number - 1].bottom).length;
