"""The theme's own files as the site ships them: one style sheet, and the scripts.

One CSS file a component is good to write and bad to load, so they are joined in a fixed order and lightly
minified: comments and needless spaces go, quoted text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from briefroom.site.data import Asset

FIRST = ("tokens.css", "base.css", "layout.css")  # before the components, which lean on them
COPIED = ("*.js", "*.svg", "*.png", "*.woff2")

# quoted text is matched first so that nothing inside it is taken for a comment or a gap
CSS_PIECE = re.compile(
    r"""(?P<quoted>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<comment>/\*.*?\*/)|(?P<gap>\s*[{};,]\s*|\s+)""",
    re.DOTALL,
)


def theme_assets(static: Path) -> Iterator[Asset]:
    """``static/site.css``, and every script and picture of the theme below ``static/``."""
    styles = [static / "css" / name for name in FIRST]
    styles += sorted((static / "css" / "components").glob("*.css"))
    sheet = "".join(minify_css(path.read_text(encoding="utf-8")) for path in styles if path.is_file())
    yield Asset("static/site.css", sheet.encode())
    for pattern in COPIED:
        for path in sorted(static.rglob(pattern)):
            yield Asset(f"static/{path.name}", path.read_bytes())


def minify_css(text: str) -> str:
    """``text`` without comments and needless space; values and quoted text are untouched."""

    def piece(match: re.Match[str]) -> str:
        if match["quoted"]:
            return match["quoted"]
        if match["comment"]:
            return ""
        return match["gap"].strip() or " "

    return CSS_PIECE.sub(piece, text).strip() + "\n"
