"""The PNG command beside a bare script that draws the same SVG: its figure for `run.py`.

Whole processes, from start to end, at twelve connections; both draw the same SVG in the same fonts
at the same scale and write a file. The command also reads the conversation and makes its map.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from measure import ROOT, Figure, Sides, environment, python, whole_process

LEFT_OUT = ("Parent group at the library", "St Martin's parish")
"""The example has fourteen connections; without these it has twelve."""

BARE = """\
import sys
import resvg_py

fonts, svg, out = sys.argv[1:3], sys.argv[3], sys.argv[4]
with open(svg, encoding="utf-8") as file:
    picture = resvg_py.svg_to_bytes(
        svg_string=file.read(), font_files=fonts, skip_system_fonts=True, zoom=2.0
    )
with open(out, "wb") as file:
    file.write(picture)
"""


@contextmanager
def pictures() -> Iterator[Sides]:
    """`session export --to png`, and resvg-py alone on what `--to svg` has written."""
    fonts = [
        str(ROOT / "conversation_guide" / "fonts" / f"DejaVuSans{w}.ttf") for w in ("", "-Bold")
    ]
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        env = environment(CONVERSATION_GUIDE_HOME=str(here / "home"))
        program = [python(), "-m", "conversation_guide"]
        session = held(program, here, env)
        export = [*program, "session", "export", session, "--force", "--to"]
        svg, ours, theirs = here / "map.svg", here / "ours.png", here / "theirs.png"
        whole_process([*export, "svg", "--out", str(svg)], env)
        bare = here / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        command = [*export, "png", "--out", str(ours)]
        script = [python(), str(bare), *fonts, str(svg), str(theirs)]
        yield Sides(
            ours=lambda: whole_process(command, env), theirs=lambda: whole_process(script, env)
        )
        if ours.read_bytes() != theirs.read_bytes():
            raise RuntimeError("the two pictures are not the same")


def held(program: list[str], folder: Path, env: dict[str, str]) -> str:
    """Hold the example with twelve connections, and give the id it is kept under."""
    example = ROOT / "examples" / "we-are-connected.script.yaml"
    lines = example.read_text(encoding="utf-8").splitlines(keepends=True)
    answers = folder / "answers.yaml"
    kept = [line for line in lines if line.strip(" -\n") not in LEFT_OUT]
    answers.write_text("".join(kept), encoding="utf-8")
    run = [*program, "run", "we-are-connected", "--answers", str(answers)]
    subprocess.run(run, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    (kept_in,) = (folder / "home" / "demo").iterdir()
    return kept_in.name.rpartition("_")[2]


FIGURE = Figure(
    name="png",
    ours="session export --to png, twelve connections",
    theirs="a bare script: resvg-py, the same SVG and fonts",
    bound=2,
    rounds=15,
    sides=pictures,
)
