"""The page's script: one connection alone, its row in the table, a larger picture.

It is small and whole, so that it can be read. It fetches nothing, stores nothing, and puts what
people typed on the page as text alone. Without it the page lacks nothing but these comforts.
"""

from __future__ import annotations

SCRIPT = r"""
"use strict";
(() => {
  const frame = document.querySelector(".frame");
  const svg = frame.querySelector("svg");
  const told = document.querySelector(".told");

  // What is drawn and what stands in the table, by id, in the order of the table.
  const rows = [...document.querySelectorAll("tr[data-id]")];
  const byId = (id) => (one) => one.dataset.id === id;
  const drawn = [...svg.querySelectorAll("[data-id]")];
  const place = new Map(rows.map((row, number) => [row.dataset.id, number]));
  drawn.sort((a, b) =>
    (place.get(a.dataset.id) ?? Infinity) - (place.get(b.dataset.id) ?? Infinity));

  document.querySelector(".tools").hidden = false;
  frame.tabIndex = 0;
  svg.setAttribute("role", "group"); // an "img" would hide what can be gone through inside it

  // ── one connection alone ──

  const said = (group) => group.querySelector("title")?.textContent ?? "";

  let marked = [];
  function mark(id) {
    for (const one of marked) one.classList.remove("marked");
    const found = drawn.find(byId(id));
    marked = [found, rows.find(byId(id))].filter(Boolean);
    for (const one of marked) one.classList.add("marked");
    svg.classList.toggle("one", Boolean(found));
    const text = found ? said(found) : "";
    if (told.textContent !== text) told.textContent = text;
  }

  // Only a pointer that moves says something: one at rest, below which the page scrolls, does not.
  // What has the focus is marked again when the pointer has gone elsewhere.
  let pointed;
  function point(element) {
    const id = element?.closest?.("[data-id]")?.dataset.id;
    if (id === pointed) return;
    pointed = id;
    mark(id ?? document.activeElement?.closest("[data-id]")?.dataset.id);
  }
  let rests = "";
  document.addEventListener("pointermove", (event) => {
    const here = `${event.clientX} ${event.clientY}`;
    if (here !== rests) point(event.target);
    rests = here;
  });
  document.documentElement.addEventListener("pointerleave", () => point(null));
  document.addEventListener("keydown", () => { pointed = undefined; }, true);

  // One of a list can be reached by Tab, the others from it by arrow keys.
  function goThrough(list, other) {
    let reached = list[0];
    list.forEach((one, number) => {
      one.tabIndex = number ? -1 : 0;
      one.addEventListener("focus", () => {
        reached.tabIndex = -1;
        one.tabIndex = 0;
        reached = one;
        mark(one.dataset.id);
      });
      one.addEventListener("blur", (event) => {
        if (!event.relatedTarget?.dataset.id) mark(pointed);
      });
      one.addEventListener("keydown", (event) => {
        const to = {
          ArrowRight: number + 1, ArrowDown: number + 1,
          ArrowLeft: number - 1, ArrowUp: number - 1,
          Home: 0, End: list.length - 1,
        }[event.key];
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        if (to !== undefined) list[(to + list.length) % list.length].focus();
        else if (event.key === "Enter") other.find(byId(one.dataset.id))?.focus();
        else if (event.key === "Escape") frame.focus();
        else return;
        event.preventDefault();
        event.stopPropagation();
      });
    });
  }

  for (const one of drawn) {
    one.setAttribute("role", "img");
    one.setAttribute("aria-label", said(one));
    one.addEventListener("focus", () =>
      one.scrollIntoView({ block: "nearest", inline: "nearest" }));
  }
  if (drawn.length) { // a wall of very many is drawn without anybody on it
    document.getElementById("hint").hidden = false;
    frame.setAttribute("aria-describedby", "hint");
    told.classList.add("live");
    goThrough(drawn, rows);
    goThrough(rows, drawn);
  }

  // ── larger, and moved ──

  const [STEP, MOST] = [1.25, 16];
  let size = 1;

  // How wide the picture is where nobody has changed its size; a phone cannot show all of that.
  function usual() {
    const { width, minWidth } = svg.style;
    svg.style.width = svg.style.minWidth = "";
    const found = svg.getBoundingClientRect().width;
    Object.assign(svg.style, { width, minWidth });
    return found;
  }

  // The point of the picture that is at (x, y) of the frame stays there.
  function resize(to, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const wide = usual();
    const least = Math.min(1, (frame.clientWidth - 2) / wide);
    const before = svg.getBoundingClientRect();
    const edge = frame.getBoundingClientRect();
    const [left, top] = [edge.left + frame.clientLeft, edge.top + frame.clientTop];
    const across = (x + left - before.left) / before.width;
    const down = (y + top - before.top) / before.height;
    if (size <= 1) frame.style.height = `${frame.offsetHeight}px`;
    size = Math.min(MOST, Math.max(least, to));
    if (size <= 1) frame.style.height = "";
    svg.style.width = size === 1 ? "" : `${wide * size}px`;
    svg.style.minWidth = size === 1 ? "" : "0";
    frame.classList.toggle("large", svg.getBoundingClientRect().width > frame.clientWidth);
    const after = svg.getBoundingClientRect();
    frame.scrollLeft += after.left + across * after.width - left - x;
    frame.scrollTop += after.top + down * after.height - top - y;
  }

  const sizes = {
    larger: () => resize(size * STEP),
    smaller: () => resize(size / STEP),
    whole: () => resize(0),
  };
  for (const button of document.querySelectorAll("[data-size]"))
    button.addEventListener("click", sizes[button.dataset.size]);

  frame.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const how = { "+": "larger", "=": "larger", "-": "smaller", 0: "whole" }[event.key];
    if (how) sizes[how]();
    else if (event.key === "Enter" && event.target === frame) {
      (drawn.find((one) => one.tabIndex === 0) ?? frame).focus();
    } else return; // arrow keys move the picture by themselves: the frame scrolls
    event.preventDefault();
  });

  frame.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const edge = frame.getBoundingClientRect();
    const by = event.deltaY < 0 ? STEP : 1 / STEP;
    resize(size * by, event.clientX - edge.left - frame.clientLeft,
      event.clientY - edge.top - frame.clientTop);
  }, { passive: false });

  // A finger scrolls the frame by itself; a mouse takes hold of the picture.
  let hold = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0)
      hold = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
  });
  addEventListener("pointermove", (event) => {
    if (!hold) return;
    frame.scrollLeft = hold.left - (event.clientX - hold.x);
    frame.scrollTop = hold.top - (event.clientY - hold.y);
    frame.classList.add("held");
  });
  for (const end of ["pointerup", "pointercancel", "blur"])
    addEventListener(end, () => {
      hold = null;
      frame.classList.remove("held");
    });
})();
"""
