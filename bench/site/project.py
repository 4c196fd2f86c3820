"""The made corpus as a Briefroom project: knowledge files, and briefs as a build leaves them.

No seeds: to understand thousands of articles is another bench's. The briefs are written so that a build
leaves them alone and shows them all the same. Theme, settings and the site's own texts are this project's.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from brieftext import brief_text
from evidence import evidence_json
from layout import Layout
from world import World

from briefroom.model import Actor, Background, Place, Source, Sourced

ROOT = Path(__file__).resolve().parents[2]
SHARED = ("themes", "pelican.conf.py", "content/pages")


def write_project(world: World, folder: Path) -> None:
    """Everything `briefroom build` needs below ``folder``, without the briefs."""
    for name in SHARED:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    write_knowledge(world, folder / "content")


def write_brief(world: World, layout: Layout, folder: Path) -> Path:
    """One brief with its evidence and its base copy; gives the brief's file."""
    text, slug = brief_text(layout, world), layout.story.slug
    brief = folder / "content" / "briefs" / f"{slug}.md"
    write(brief, text)
    write(brief.with_suffix(".evidence.json"), evidence_json(layout))
    write(folder / "content" / ".base" / f"{slug}.md", text)
    return brief


def rename_actor(actor: Actor, name: str, folder: Path) -> None:
    """What a person does who gives an actor another name and keeps the old one as an alias."""
    path = folder / "content" / "actors" / f"{actor.id}.md"
    text = path.read_text(encoding="utf-8")
    if "\nnames:\n" not in text:
        text = text.replace(f"\nname: {actor.name}\n", f"\nname: {actor.name}\nnames:\n", 1)
    text = text.replace("\nnames:\n", f"\nnames:\n  - {actor.name}\n", 1)
    path.write_text(text.replace(f"\nname: {actor.name}\n", f"\nname: {name}\n", 1), encoding="utf-8")


def write_knowledge(world: World, content: Path) -> None:
    """The entries and their sources."""
    knowledge = world.knowledge
    for actor in knowledge.actors.values():
        write(content / "actors" / f"{actor.id}.md", _actor(actor))
    for place in knowledge.places.values():
        write(content / "places" / f"{place.id}.md", _place(place))
    for background in knowledge.backgrounds.values():
        write(content / "backgrounds" / f"{background.id}.md", _background(background))
    write(content / "sources.yml", "".join(_source(source) for source in knowledge.sources.values()))


def write(path: Path, text: str) -> None:
    """Write a file, and the folders above it where they are missing."""
    try:
        path.write_text(text, encoding="utf-8")
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _source(source: Source) -> str:
    holds = ", ".join(f'"{words}"' for words in source.holds)
    return (
        f'{source.id}:\n  outlet: "{source.outlet}"\n  title: "{source.title}"\n  url: "{source.url}"\n'
        f'  date: "{source.date}"\n  origin: "{source.origin}"\n  holds: [{holds}]\n'
    )


def _sentences(sentences: tuple[Sourced, ...], bullet: str = "") -> str:
    marks = ("".join(f"[^{ident}]" for ident in sentence.sources) for sentence in sentences)
    return "".join(f"{bullet}{s.text} {mark}\n" for s, mark in zip(sentences, marks, strict=True))


def _ids(idents: tuple[str, ...]) -> str:
    return f"[{', '.join(idents)}]"


def _actor(actor: Actor) -> str:
    lines = [f"kind: {actor.kind}", f"name: {actor.name}"]
    aliases = [f"  - {name.text}" for name in actor.names if name.type == "alias"]
    lines += ["names:", *aliases] if aliases else []
    lines += [f'as_of: "{actor.as_of}"']
    roles = [
        f'  - {{title: {r.title}, org: {r.org}, from: "{r.start}", sources: {_ids(r.sources)}}}'
        for r in actor.roles
    ]
    lines += ["roles:", *roles] if roles else []
    ties = [
        f'  - {{type: {r.type}, target: {r.target}, from: "{r.start}", sources: {_ids(r.sources)}}}'
        for r in actor.relations
    ]
    lines += ["relations:", *ties] if ties else []
    later = f"\n## Later\n\n{_sentences(actor.later)}" if actor.later else ""
    return "---\n" + "\n".join(lines) + f"\n---\n{_sentences(actor.definition)}{later}"


def _place(place: Place) -> str:
    lines = [f"kind: {place.kind}", f"name: {place.name}"]
    if place.country:
        lines += [
            f"country: {place.country}", f"lat: {place.lat}", f"lon: {place.lon}",
            f"precision: {place.precision}", f"coordinate_source: {place.coordinate_source}",
        ]  # fmt: skip
    return "---\n" + "\n".join(lines) + f'\nas_of: "{place.as_of}"\n---\n{_sentences(place.definition)}'


def _background(background: Background) -> str:
    lines = [
        f"kind: {background.kind}", f"title: {background.title}",
        f"triggers: {_ids(background.triggers)}", f'as_of: "{background.as_of}"',
        f'from: "{background.start}"', f"actors: {_ids(background.actors)}",
        f"places: {_ids(background.places)}",
    ]  # fmt: skip
    if not background.rows:
        return "---\n" + "\n".join(lines) + f"\n---\n{_sentences(background.sentences, '- ')}"
    lines += [f"sides: {_ids(background.sides)}", "rows:"]
    for row in background.rows:
        cells = (("left", row.left), ("right", row.right))
        lines += [f"  - attribute: {row.attribute}"]
        lines += [f"    {side}: {{text: {cell.text}, sources: {_ids(cell.sources)}}}" for side, cell in cells]
    return "---\n" + "\n".join(lines) + f"\n---\n{_sentences(background.naming)}"
