// Keys for lists and for review: the page does everything else by itself.
(() => {
  "use strict";
  const rows = [...document.querySelectorAll("main .rec")];
  const search = document.getElementById("words") || document.getElementById("q");
  const writing = (target) => target.closest("input, textarea, select, [contenteditable]") !== null;
  const at = () => rows.indexOf(document.activeElement.closest(".rec"));
  const show = (number) => {
    const row = rows[Math.min(Math.max(number, 0), rows.length - 1)];
    if (!row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  };
  const open = () => {
    const link = rows[at()] && (rows[at()].querySelector("h3 a, a.to-words, th a"));
    if (link) link.click();
  };
  const keys = { j: () => show(at() + 1), k: () => show(at() < 0 ? rows.length - 1 : at() - 1), "/": () => { search.focus(); search.select(); } };
  // Review: a key presses the button, the link or the field that it names; what is marked in the text goes into the field of words.
  let sent = false;
  document.addEventListener("submit", (event) => { if (sent) event.preventDefault(); sent = event.target.method === "post"; });
  window.addEventListener("pageshow", () => { sent = false; });
  const marked = () => {
    const chosen = document.getSelection();
    const passage = document.getElementById("passage");
    return passage && chosen.rangeCount && passage.contains(chosen.getRangeAt(0).commonAncestorContainer) ? chosen.toString().trim() : "";
  };
  const press = (key) => {
    const named = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!named) return false;
    const words = key === "e" && named.control ? marked() : "";
    if (words) named.control.value = words;
    if (named.control) named.control.focus();
    else named.click();
    if (named.matches("details[open] > summary")) named.parentElement.querySelector("textarea").focus();
    return true;
  };
  document.addEventListener("keydown", (event) => {
    if (writing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      if (event.key !== "Enter" || event.target.tagName !== "TEXTAREA" || event.shiftKey) return;
      event.preventDefault();
      return event.target.form.requestSubmit();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && document.activeElement.classList.contains("rec")) return open();
    if (!event.repeat && press(event.key)) return event.preventDefault();
    if (!Object.hasOwn(keys, event.key)) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
