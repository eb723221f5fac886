
// Keys, finding and copying. The page does everything else by itself; marking the record that is meant goes faster from here.
(() => {
  "use strict";
  const records = [...document.querySelectorAll(".rec")];
  const find = document.getElementById("find");
  const status = document.getElementById("status");
  let last = null;
  let hiding = 0;

  const visible = () => records.filter((record) => record.getClientRects().length > 0);
  const say = (words) => {
    status.textContent = words;
    clearTimeout(hiding);
    hiding = setTimeout(() => { status.textContent = ""; }, 2500);
  };
  const passage = (record) => {
    const link = record.querySelector('a[href^="#s"]');
    return link && document.getElementById(link.hash.slice(1));
  };
  const show = (record) => {
    record.focus({ preventScroll: true });
    record.scrollIntoView({ block: "nearest" });
    // Beside each other, the words come along; below each other, they would take the card out of sight.
    const words = passage(record);
    if (words && matchMedia("(min-width: 56.01rem)").matches) words.scrollIntoView({ block: "nearest" });
    last = record;
  };
  const current = () => document.activeElement.closest(".rec") || last;
  const move = (step) => {
    const shown = visible();
    if (!shown.length) return;
    const at = shown.indexOf(current());
    const next = at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(Math.max(at + step, 0), shown.length - 1);
    show(shown[next]);
  };
  const copied = (text) => {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("refused"));
  };
  const copy = () => {
    const record = current();
    if (!record) return say("Choose a record with j or k first.");
    const text = record.dataset.cite;
    const wanted = navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copied(text)) : copied(text);
    wanted.then(() => { show(record); say("Copied as citation."); }, () => say("The browser did not let the page copy."));
  };
  const read = () => {
    const words = current() && passage(current());
    if (!words) return say("Choose a record with j or k first.");
    words.scrollIntoView({ block: "center" });
  };
  const narrow = () => {
    const sought = find.value.trim().toLowerCase();
    for (const record of records) record.hidden = sought !== "" && !record.textContent.toLowerCase().includes(sought);
  };
  // A class of a mark is the letter of its role and the number of its record: c is a statement's card, e an event's row.
  const letters = { c: ["t", "s", "q", "i", "z"], d: ["t", "s", "q", "i", "z"], e: ["v", "w", "y"] };
  let lit = [];
  let pointed = null;
  const light = () => {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const record = pointed || document.activeElement.closest(".rec") || (target && target.closest(".rec"));
    for (const [mark, name] of lit) mark.classList.remove(name);
    lit = [];
    if (!record) return;
    for (const letter of letters[record.id[0]])
      for (const mark of document.getElementsByClassName(letter + record.id.slice(1))) lit.push([mark, "on-" + letter]);
    for (const [mark, name] of lit) mark.classList.add(name);
  };
  const meant = (mark) => {
    const found = mark && /(?:^| )([kh])(\d+)/.exec(mark.className);
    return found && document.getElementById((found[1] === "k" ? "c" : "e") + found[2]);
  };
  const point = (event) => {
    const under = event.target.closest(".rec") || meant(event.target.closest("article .m"));
    if (under === pointed) return;
    pointed = under;
    light();
  };
  const keys = { j: () => move(1), k: () => move(-1), "/": () => find.focus(), c: copy, p: read };

  document.addEventListener("pointerover", point);
  document.documentElement.addEventListener("pointerleave", () => { pointed = null; light(); });
  document.addEventListener("focusin", light);
  document.addEventListener("focusout", () => setTimeout(light));
  addEventListener("hashchange", light);
  light();

  find.hidden = false;
  find.addEventListener("input", narrow);
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    find.value = "";
    narrow();
    find.blur();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === find || !Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.getElementById("report").addEventListener("click", (event) => {
    const record = meant(event.target.closest(".m"));
    if (!record || !document.getSelection().isCollapsed) return;
    record.focus({ preventScroll: true });
    record.scrollIntoView({ block: "nearest" });
    last = record;
  });
})();
