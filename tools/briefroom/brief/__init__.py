"""Briefs: Markdown that people edit, made from evidence, merged with what they wrote, and read back.

The only package that knows the dialect (CONVENTIONS.md, "The brief").
"""

from briefroom.brief.conflicts import open_conflicts
from briefroom.brief.dialect import plain
from briefroom.brief.merge import Outcome, remove_orphans, seeds_of, write_brief
from briefroom.brief.read import read_brief, read_briefs

__all__ = [
    "Outcome",
    "open_conflicts",
    "plain",
    "read_brief",
    "read_briefs",
    "remove_orphans",
    "seeds_of",
    "write_brief",
]
