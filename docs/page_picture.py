"""Takes a picture of the example conversation's page in Debian's chromium: docs/pictures/page.png.

python docs/page_picture.py

Another version of the browser draws another picture, so that it is no part of `docs/make.py`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs")]

from picture import played  # noqa: E402

from conversation_guide.record.summary import summarise  # noqa: E402
from conversation_guide.render.page.page import html  # noqa: E402
from conversation_guide.words import load_words  # noqa: E402

WIDE, HIGH = 1000, 1700
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync")


def main() -> int:
    """Write the page to a temporary folder and have it drawn; gives chromium's exit code."""
    words = load_words("en")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html(summarise(*played(words)), words), encoding="utf-8", newline="")
        command = [
            "chromium",
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--hide-scrollbars",
            *QUIET,
            f"--user-data-dir={folder}/profile",
            f"--window-size={WIDE},{HIGH}",
            f"--screenshot={ROOT / 'docs' / 'pictures' / 'page.png'}",
            page.as_uri(),
        ]
        return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
