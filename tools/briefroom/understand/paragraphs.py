"""The kinds of paragraphs that stages treat alike: running text, what stands above it, what heads it."""

from __future__ import annotations

RUNNING = frozenset({"body", "quote"})  # what is cut into sentences, and where boxes stand
ABOVE = frozenset({"headline", "standfirst"})  # a semicolon parts two stories there
HEADINGS = ABOVE | {"heading"}  # they repeat what the article says below
