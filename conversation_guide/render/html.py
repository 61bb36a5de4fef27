"""What every HTML file of ours shares: its head, a policy that lets nothing in, and escaping.

A file asks for nothing: no font, no picture, no script from elsewhere, and it says so to the
browser. Its own style sheet and script are named by their digests, so that nothing else is obeyed.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape

from conversation_guide.text import clean_text


def document(language: str, title: str, css: str, body: str, script: str = "") -> str:
    """Give a whole file.

    Args:
        language: A tag such as "en"; any text is safe.
        title: Markup already.
        css: The one style sheet.
        body: Markup.
        script: The one script; it runs once the body is there.
    """
    runs = f"script-src '{_digest(script)}'; " if script else ""
    policy = (
        f"default-src 'none'; style-src '{_digest(css)}'; {runs}base-uri 'none'; form-action 'none'"
    )
    ended = f"<script>{script}</script>\n" if script else ""
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{css}</style>\n</head>\n<body>\n"
        f"{body}{ended}</body>\n</html>\n"
    )


def said(text: str) -> str:
    """Give a text as markup that shows it; its line breaks stay."""
    return escape(clean_text(text)).replace("\n", "<br>")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
