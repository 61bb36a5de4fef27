"""How a worksheet looks on paper: sizes by paper, and one style sheet in black and grey."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The room on a sheet of `paper`, in millimetres; `rows` fit on it as a table.

    `line` is how far lines to write on are apart.
    """

    paper: str
    wide: float
    map: float
    spiral: float
    rows: int
    line: float


_SHEETS = {
    "A4": Sheet(paper="A4", wide=181, map=150, spiral=146, rows=22, line=8.5),
    "Letter": Sheet(paper="Letter", wide=187, map=134, spiral=128, rows=19, line=7.2),
}


def sheet_for(paper: str) -> Sheet:
    """Give the room on `paper`; on a paper that is not known, that of A4."""
    return _SHEETS.get(paper, _SHEETS["A4"])


def style(sheet: Sheet) -> str:
    """Give the style sheet. Grey is never lighter than what a copier keeps."""
    return (
        _STYLE.replace("PAPER", sheet.paper)
        .replace("WIDE", f"{sheet.wide:g}mm")
        .replace("LINE", f"{sheet.line:g}mm")
    )


_STYLE = """
@page { size: PAPER; margin: 12mm 14mm; }
* { box-sizing: border-box; }
body { width: WIDE; margin: 8mm auto; color: #000; background: #fff;
  font: 11pt/1.35 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
@media print { body { margin: 0; } }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm;
  border-bottom: 0.5mm solid #000; margin-bottom: 3mm; }
h1 { font-size: 19pt; margin: 0 0 1mm; }
h2 { font-size: 12.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 11pt; margin: 4mm 0 1mm; padding: 1mm 2mm; border: 0.3mm solid #000;
  margin-bottom: 2mm; break-after: avoid; display: flex; justify-content: space-between; }
p { margin: 0 0 1mm; }
section { margin: 0 0 3.5mm; break-inside: avoid; }
ol { margin: 0 0 2mm; padding-left: 6mm; }
li { margin: 0 0 0.6mm; }
figure { margin: 0; }
svg { display: block; }
.date { white-space: nowrap; margin: 0; }
.clock { font-weight: normal; }
.blank { display: inline-block; width: 24mm; border-bottom: 0.3mm solid #000; }
.clock .blank { width: 14mm; }
.hint { color: #444; font-size: 9.5pt; }
.small { font-size: 3.3px; fill: #444; }
.asked { font-weight: 600; break-after: avoid; }
.line { height: LINE; border-bottom: 0.3mm solid #555; }
.box { display: inline-block; width: 3.6mm; height: 3.6mm; margin-right: 1.5mm;
  border: 0.35mm solid #000; vertical-align: -0.5mm; }
.tick { display: inline-block; margin-right: 5mm; }
.ticks { margin: 1mm 0 1.5mm; }
.numbers { display: inline-block; }
.numbers i { display: inline-block; min-width: 7mm; text-align: center; font-style: normal; }
.open { display: flex; height: LINE; align-items: flex-end; gap: 2mm; }
.open::after { content: ""; flex: 1; border-bottom: 0.3mm solid #555; }
.sure { margin-top: 2.5mm; }
.framed { border: 0.5mm solid #000; border-radius: 2mm; padding: 2.5mm 4mm; }
.framed h2 { margin-top: 0; }
.legend ul { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 8mm; }
.legend li { height: 8mm; display: flex; align-items: flex-end; gap: 3mm; break-inside: avoid; }
.legend .blank { flex: 0 0 26mm; }
.legend .blank + .blank { flex: 1; }
.card { border: 0.3mm solid #000; border-radius: 2mm; padding: 1mm 3mm 2mm; margin: 2mm 0;
  break-inside: avoid; font-size: 9.5pt; }
.card .first { height: 8mm; display: flex; align-items: flex-end; gap: 2mm; }
.card .first::after { content: ""; flex: 1; border-bottom: 0.4mm solid #000; }
.card .open { height: 7.5mm; }
.card .tick { margin-right: 3mm; }
table { width: calc(100% - 0.3mm); border-collapse: collapse; margin: 1mm 0 2mm; }
th { font-size: 9.5pt; font-weight: 600; text-align: left; vertical-align: bottom; }
th, td { border: 0.3mm solid #000; padding: 0.8mm 1.5mm; }
td { height: LINE; }
tr > :first-child:nth-last-child(2), tr > :first-child:nth-last-child(3),
tr > :first-child:nth-last-child(4) { width: 40%; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
.page { break-after: page; }
.wall { break-before: page; }
.wall th { text-align: center; }
.wall tr > :first-child { width: 46mm; }
.adults th { height: 26mm; }
.wall tr.adults > :first-child { width: auto; }
.wall td { height: 8.5mm; }
.wall td:nth-last-child(2) { width: 12mm; }
.wall td:last-child { width: 30mm; }
footer { margin-top: 4mm; color: #444; font-size: 8.5pt; break-inside: avoid; }
"""
