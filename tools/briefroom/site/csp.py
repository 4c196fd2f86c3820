"""The content security policy every page carries in a meta tag.

The site loads nothing from elsewhere, runs no inline script and no inline style, and says so to the
browser, so that a slip in escaping stays harmless. It must also hold on ``file://``, where ``'self'`` means
different things to different browsers; the scheme ``file:`` is named beside it. A page on http cannot load
from ``file:`` in any case. ``data:`` is for the icons inside the style sheet.
"""

from __future__ import annotations

OWN = "'self' file:"
DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", OWN),
    ("style-src", OWN),
    ("img-src", f"{OWN} data:"),
    ("font-src", OWN),
    ("form-action", OWN),
    ("base-uri", "'none'"),
)
POLICY = "; ".join(f"{name} {sources}" for name, sources in DIRECTIVES)
