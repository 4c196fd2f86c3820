"""The same corpus for stock Pelican: articles, tags for actors, authors for places, a page a background.

Pelican knows no data beside an article but lines of text, so a page's data stands in one of them, as JSON.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from layout import Layout
from project import ROOT, write
from rivals import article_markdown, entry_data, entry_tables, story_data
from world import World

THEME = Path(__file__).with_name("pelican")


def write_pelican(world: World, folder: Path) -> None:
    """A site that `pelican --settings FOLDER/pelicanconf.py` builds, without the briefs."""
    shutil.copytree(THEME, folder, dirs_exist_ok=True)
    content, knowledge = folder / "content", world.knowledge
    shutil.copytree(ROOT / "themes" / "briefroom" / "static", content / "static")
    entries = {}
    for name, table in entry_tables(knowledge):
        for entry in table.values():
            entries[entry.id] = {**entry_data(world, entry), "folder": name}
    write(folder / "entries.json", json.dumps(entries, ensure_ascii=False))
    for box in knowledge.backgrounds.values():
        head = f"Title: {box.title}\nSlug: backgrounds/{box.id}\nEntry: {box.id}\n"
        write(content / "pages" / f"{box.id}.md", f"{head}\n{box.title}\n")
    for text in sorted((ROOT / "content" / "pages").glob("*.md")):
        shutil.copy(text, content / "pages" / text.name)


def write_pelican_brief(_world: World, layout: Layout, folder: Path) -> Path:
    """One brief; gives its file."""
    data = story_data(layout)
    head = {
        "Title": data["title"], "Date": data["date"], "Slug": layout.story.slug,
        "Summary": data["standfirst"],
        "Tags": ", ".join(data["actors"]), "Authors": "; ".join(data["places"]),
        "Data": json.dumps(data, ensure_ascii=False),
    }  # fmt: skip
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    path = folder / "content" / "briefs" / f"{layout.story.slug}.md"
    write(path, f"{lines}\n{article_markdown(layout, '/', '[Background](/backgrounds/{}/)')}")
    return path
