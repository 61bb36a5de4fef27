"""How the page looks: on a screen by day and by night, on a phone, and on paper.

The picture stays on white paper everywhere, as it was drawn. Nothing rests on colour alone: what
is pointed at has a frame, what is not is fainter.
"""

from __future__ import annotations

from dataclasses import dataclass

_MARGIN = 14
"""Millimetres on each side of a sheet."""


@dataclass(frozen=True, slots=True)
class _Paper:
    """The size of a sheet that stands upright, in millimetres."""

    name: str
    wide: float
    high: float


_PAPERS = {paper.name: paper for paper in (_Paper("A4", 210, 297), _Paper("Letter", 215.9, 279.4))}


def style(paper: str, ratio: float) -> str:
    """Give the style sheet for `paper` ("A4" or "Letter"; any other is taken for A4).

    `ratio` is how wide the picture is for its height: a screen shows all of it at once.
    """
    sheet = _PAPERS.get(paper, _PAPERS["A4"])
    # a millimetre less than there is, so that rounding never makes a sheet of nothing
    return (
        _STYLE.replace("PAPER", sheet.name)
        .replace("RATIO", f"{ratio:.4f}")
        .replace("MARGIN", f"{_MARGIN}mm")
        .replace("STANDING", f"{sheet.high - 2 * _MARGIN - 1:g}mm")
        .replace("LYING", f"{sheet.wide - 2 * _MARGIN - 1:g}mm")
    )


_STYLE = """
:root { color-scheme: light dark; --ground: #fdfcf9; --ink: #22201c; --quiet: #5c574d;
  --rule: #d8d2c4; --shade: #f3efe5; --mark: #1f5fa8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #1d1c1a; --ink: #eae6dc; --quiet: #b3ac9d; --rule: #4a463e;
    --shade: #292723; --mark: #8fc1ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.5 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
  overflow-wrap: anywhere; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.4rem 0 .6rem; padding-top: .8rem;
  border-top: 1px solid var(--rule); }
h3 { font-size: 1.1rem; margin: 1.6rem 0 .4rem; }
p { margin: 0 0 .6rem; }
p.strong { margin: 1rem 0 .3rem; }
.silent, em { color: var(--quiet); }
ul { margin: 0 0 .8rem; padding-inline-start: 1.3rem; }
li { margin: .15rem 0; }
blockquote { margin: 0 0 .9rem; padding: .1rem 0 .1rem .9rem; border-inline-start: 4px solid
  var(--rule); }
section > p, section > ul, blockquote, header > p { max-width: 46rem; }
.scroll { overflow-x: auto; margin: 0 0 1.2rem; }
table { border-collapse: collapse; min-width: 24rem; }
table.map { width: 100%; font-size: 1rem; }
caption { text-align: start; font-weight: 600; padding: 0 0 .4rem; }
th, td { text-align: start; vertical-align: top; padding: .4rem .8rem .4rem .3rem;
  border-bottom: 1px solid var(--rule); }
tbody th { min-width: 9em; }
td { min-width: 4em; }
.map td { min-width: 6.6em; }
thead th { overflow-wrap: normal; color: var(--quiet); font-size: .9rem; font-weight: 600;
  vertical-align: bottom; border-bottom: 2px solid var(--rule); }
table:not(.map) td:empty { min-width: 14rem; height: 2.4rem; }
figure { margin: 1.2rem 0 0; }
.frame { background: #fff; color: #000; color-scheme: light; border: 1px solid var(--rule);
  border-radius: .5rem; overflow: auto; }
.frame svg { display: block; width: min(100%, 90vh * RATIO); min-width: 34rem; height: auto;
  margin: 0 auto; }
.frame.large { cursor: grab; user-select: none; }
.frame.held { cursor: grabbing; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0 0 .5rem; }
.tools[hidden] { display: none; }
button { font: inherit; color: var(--ink); background: var(--shade); padding: .3rem .9rem;
  border: 1px solid var(--rule); border-radius: .5rem; min-height: 2.5rem; cursor: pointer; }
.told { position: sticky; bottom: 0; min-height: 2.9em; padding: .5rem .2rem; margin: 0;
  background: var(--ground); font-weight: 600; pointer-events: none; }
.told:empty { visibility: hidden; }
.told:not(.live) { display: none; }
.hint { color: var(--quiet); font-size: .9rem; }
svg [data-id] { transition: opacity .12s; }
svg.one [data-id]:not(.marked) { opacity: .22; }
tr.marked > * { background: var(--shade); box-shadow: inset 0 -2px 0 var(--mark); }
tr.marked > :first-child { box-shadow: inset 4px 0 0 var(--mark), inset 0 -2px 0 var(--mark); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
tr:focus-visible { outline-offset: -3px; }
/* a box around a slanted line would frame its neighbours too */
svg [data-id]:focus-visible { outline: none; }
svg [data-id]:focus-visible text { text-decoration: underline; }
@media (hover: none) { .hint { display: none; } }
@media (prefers-reduced-motion: reduce) { svg [data-id] { transition: none; } }
@media (forced-colors: active) {
  .frame { forced-color-adjust: none; }
  tr.marked > * { outline: 2px solid Highlight; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --rule: #999;
    --shade: #fff; --mark: #000; }
  body { font-size: 10.5pt; line-height: 1.4; }
  main { max-width: none; padding: 0; }
  section > p, section > ul, blockquote, header > p { max-width: none; }
  h1 { font-size: 19pt; } h2 { font-size: 13.5pt; margin-top: 7mm; } h3 { font-size: 11.5pt; }
  h1, h2, h3, p.strong, caption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  li:first-child { break-after: avoid; } li:last-child { break-before: avoid; }
  tr, blockquote, table:not(.map) { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
  table, table.map { min-width: 0; font-size: 9.5pt; }
  table:not(.map) td:empty { min-width: 60mm; height: 9mm; }
  .tools, .told, .hint { display: none !important; }
  .sheet { display: flex; flex-direction: column; break-after: page; }
  .standing { page: standing; height: STANDING; }
  .lying { page: lying; height: LYING; }
  .sheet figure { flex: 1; min-height: 110mm; margin: 3mm 0 0; }
  .frame { height: 100% !important; border: 0; overflow: hidden; }
  .frame svg { width: 100% !important; min-width: 0 !important; height: 100%; }
  svg.one [data-id] { opacity: 1 !important; }
  .sheet + section > h2 { margin-top: 0; padding-top: 0; border: 0; } }
@page { size: PAPER; margin: MARGIN; }
@page standing { size: PAPER portrait; margin: MARGIN; }
@page lying { size: PAPER landscape; margin: MARGIN; }
"""
