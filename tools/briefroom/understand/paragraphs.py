"""The kinds of paragraphs that stages treat alike: running text, what stands above it, what heads it."""

from __future__ import annotations

RUNNING = frozenset({"body", "quote"})  # what is cut into sentences, and where boxes stand
ABOVE = frozenset({"headline", "standfirst"})  # a semicolon parts two stories there
TITLES = ABOVE | {"caption", "heading"}  # no running text: what they claim answers nothing below
HEADINGS = ABOVE | {"heading"}  # they repeat what the article says below
