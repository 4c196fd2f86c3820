"""An imported suggestion accepted: a new file, or more in one that is there, with a source for all of it.

A tie needs both its ends. One that has to wait is written when the other end is accepted, in whichever order
that happens.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefroom.brief.slug import slugify
from briefroom.errors import ReviewError
from briefroom.knowledge.body import MARK, UNMARKED
from briefroom.knowledge.entries import PLACE_KINDS
from briefroom.knowledge.entrybody import NewEntry, compose_entry
from briefroom.knowledge.entryfile import EntryFile
from briefroom.knowledge.entryrefs import add_record
from briefroom.model import Actor, Name, Place, Source, Sourced
from briefroom.review.acts import Wishes
from briefroom.review.importadds import Additions, additions
from briefroom.review.imported import ACTOR_KINDS, Imported, Origin, Ref
from briefroom.review.importmatch import IMPORT, World, world_of
from briefroom.review.project import SOURCES, WHERE, Draft, Project, check_id, path_of, text_of
from briefroom.review.sourcing import block_of
from briefroom.review.suggestions import free_id

QUOTES = str.maketrans({"“": "‘", "”": "’"})
SOURCED = ("roles", "relations")  # records that carry their sources


@dataclass(frozen=True, slots=True)
class _Cited:
    """The source of an import: its id, and the lines to append where it is new."""

    ident: str
    blocks: Mapping[str, str]


def find_imported(word: str, found: Sequence[Imported]) -> Imported | None:
    """The suggestion of that key, or of that id: q-1a2b3c4d5e, wikidata:Q42, Q42. The last one wins."""
    for imported in reversed(found):
        if word in (imported.key, f"{imported.ref.scheme}:{imported.ref.id}", imported.ref.id):
            return imported
    return None


def accept_imported(project: Project, imported: Imported, found: Sequence[Imported], wishes: Wishes) -> Draft:
    """The draft that writes what ``imported`` says. Raises ReviewError where nothing new would be written."""
    world = world_of(project.knowledge, found, project.rulings)
    wanted = _as_wished(imported, wishes)
    entry = _entry_for(wanted, wishes, world)
    cited = _source(project, wanted)
    adds = additions(wanted, entry, world)
    if entry is None:
        ident = wishes.id or free_id(wanted.slug or slugify(wanted.name) or _plain(wanted), project.knowledge)
        path = path_of(wanted.folder, ident)
        files = {path: _new_file(wanted, adds, (cited.ident, wishes.definition), world)}
        after = replace(world, entries={**world.entries, imported.identity: ident})
    else:
        ident, path = entry.id, entry.path
        if not adds:
            cure = f'if it is settled: briefroom review reject {imported.key} --why "…"'
            raise ReviewError(f"“{ident}” has all that it says", where=path, cure=cure)
        files = {path: _grown(project.file(path), adds, cited.ident, wanted.origin).written()}
        after = replace(world, entries={**world.entries, imported.identity: ident})
    completed, blocks = _completed(project, imported, (ident, wanted), after)
    return Draft(
        kind="accept",
        details={"name": wanted.name, "entry": ident, "path": path, IMPORT: imported.key},
        files={**files, **completed},
        sources={**cited.blocks, **blocks},
        question=imported.key,
        notes=tuple(_notes(adds)),
    )


def _notes(adds: Additions) -> Iterator[str]:
    yield from (f"left out: {reason}" for reason in adds.left)
    if adds.waiting:
        ties = ", ".join(adds.waiting)
        yield f"ties that wait until their other end has an entry, and are written then: {ties}"


def _as_wished(imported: Imported, wishes: Wishes) -> Imported:
    """With the person's kind, which decides the folder, and name."""
    kind = wishes.kind or imported.kind
    if kind not in (*ACTOR_KINDS, *PLACE_KINDS):
        cure = f"say what it is with --kind: {', '.join((*ACTOR_KINDS, *PLACE_KINDS))}"
        what = f"“{kind}” is no kind" if kind else f"what kind of place is “{imported.name}”?"
        raise ReviewError(what, where=WHERE, cure=cure)
    folder = "actors" if kind in ACTOR_KINDS else "places"
    name = wishes.name or imported.name
    names = imported.names if name == imported.name else (Name(imported.name), *imported.names)
    return replace(imported, kind=kind, folder=folder, name=name, names=names)


def _entry_for(imported: Imported, wishes: Wishes, world: World) -> Actor | Place | None:
    """The entry it goes into: the one a person names, or the one that matches; None for a new file."""
    if wishes.id:
        check_id(wishes.id)
        entry = world.entry(wishes.id)
        if entry is None and wishes.id in world.knowledge.backgrounds:
            raise ReviewError(f"“{wishes.id}” is a background", where=WHERE, cure="give another with --id")
        return _of_folder(entry, imported)
    entry = _of_folder(world.match(imported).entry, imported)
    owner = "" if entry else world.owner(Name(imported.name))
    if owner:
        cure = f"if it is the same: --id {owner}; if not, give it another name with --name"
        raise ReviewError(f"“{imported.name}” is a name of “{owner}”", where=WHERE, cure=cure)
    return entry


def _of_folder(entry: Actor | Place | None, imported: Imported) -> Actor | Place | None:
    if entry is not None and isinstance(entry, Place) != (imported.folder == "places"):
        cure = "give a kind of the same sort with --kind"
        what = f"“{entry.id}” is of kind {entry.kind}, the import of kind {imported.kind}"
        raise ReviewError(what, where=entry.path, cure=cure)
    return entry


def _plain(imported: Imported) -> str:
    return slugify(f"{imported.ref.scheme} {imported.ref.id}") or "unnamed"


def _source(project: Project, imported: Imported) -> _Cited:
    """The source entry of where it was imported from: the one that is there, or a new one."""
    origin = imported.origin
    sources = project.knowledge.sources
    known = next((s.id for s in sources.values() if _is_of(s, origin)), "")
    if known:
        return _Cited(known, {})
    single = origin.url and imported.ref.scheme == "wikidata"
    wanted = slugify(f"{origin.outlet} {imported.ref.id if single else origin.on}") or "import"
    ident, number = wanted, 1
    while ident in sources:
        number += 1
        ident = f"{wanted}-{number}"
    fields = {"outlet": origin.outlet, "title": title_of(origin), "url": origin.url, "date": origin.on}
    return _Cited(ident, {ident: block_of(ident, fields, text_of(project.root, SOURCES) or "")})


def title_of(origin: Origin) -> str:
    """The title of a source: what was read, and under which licence it may be used."""
    return f"{origin.title} ({origin.licence})" if origin.licence else origin.title


def _is_of(source: Source, origin: Origin) -> bool:
    return (source.outlet, source.title, source.url, source.date) == (
        origin.outlet, title_of(origin), origin.url, origin.on,
    )  # fmt: skip


def _new_file(imported: Imported, adds: Additions, said: tuple[str, str], world: World) -> str:
    """The text of a new file; ``said`` is the source and the person's own definition."""
    source, words = said
    sentences = _sentences(imported, words, source)
    if not sentences and imported.folder == "actors":
        cure = 'say it with --definition "…"'
        raise ReviewError(f"the import does not say who or what “{imported.name}” is", where=WHERE, cure=cure)
    scalars = _scalars(adds, imported.origin)
    front: dict[str, Any] = {
        "kind": imported.kind,
        "name": imported.name,
        "names": adds.names,
        "demonyms": adds.demonyms,
        "ids": adds.ids,
        "country": scalars.pop("country", ""),
        "part_of": scalars.pop("part_of", ""),
        **scalars,
        "as_of": imported.as_of or imported.origin.on,
        "roles": [{**record, "sources": [source]} for record in adds.roles],
        "relations": [{**record, "sources": [source]} for record in adds.relations],
        "not_same_as": adds.not_same_as,
    }
    return compose_entry(NewEntry(front, sentences))


def _scalars(adds: Additions, origin: Origin) -> dict[str, str]:
    read = f"{origin.outlet}, {origin.title}, read {origin.on}"
    return {**adds.scalars, **({"coordinate_source": read} if "lat" in adds.scalars else {})}


def _sentences(imported: Imported, words: str, source: str) -> tuple[Sourced, ...]:
    """The person's definition, or the collection's own words as such, a sentence each."""
    if words:
        marks = tuple(dict.fromkeys(MARK.findall(words))) or (source,)
        return (Sourced(" ".join(MARK.sub("", words).split()), marks),)
    found = []
    for text in imported.definition:
        plain = MARK.sub("", text).translate(QUOTES)
        for sentence in UNMARKED.split(plain):
            quoted = sentence.strip(" .;:")
            if quoted:
                found.append(Sourced(f"“{quoted}”, in the words of {imported.origin.outlet}.", (source,)))
    return tuple(found)


def _grown(entry: EntryFile, adds: Additions, source: str, origin: Origin) -> EntryFile:
    """The file with all that is added at the ends of its lists."""
    for scheme, ident in adds.ids.items():
        entry = entry.add_pair("ids", scheme, ident)
    for key in ("names", "demonyms", "not_same_as", *SOURCED):
        for record in getattr(adds, key):
            entry = add_record(entry, key, {**record, "sources": [source]} if key in SOURCED else record)
    for key, value in _scalars(adds, origin).items():
        entry = entry.set_text((key,), value) if key in entry.data else entry.add_key(key, value)
    return entry


def _completed(
    project: Project, imported: Imported, new: tuple[str, Imported], world: World
) -> tuple[dict[str, str | None], dict[str, str]]:
    """The files of what was accepted before, with the ties that had to wait for the entry ``new``."""
    ident, wanted = new
    files: dict[str, str | None] = {}
    blocks: dict[str, str] = {}
    known = _with_new(world, ident, wanted)
    for other in known.found:
        entry = known.entry(known.entries.get(other.identity, ""))
        if entry is None or entry.id == ident or other.identity == imported.identity:
            continue
        adds = _only_about(ident, additions(other, entry, known))
        text = files.get(entry.path)
        held = EntryFile.of(text, entry.path) if text is not None else project.file(entry.path)
        named = _with_ids(held, other, imported, ident)
        if not adds and named is held:
            continue
        cited = _source(project, other)
        blocks.update(cited.blocks)
        files[entry.path] = _grown(named, adds, cited.ident, other.origin).written()
    return files, blocks


def _with_new(world: World, ident: str, wanted: Imported) -> World:
    """As if the entry stood there already."""
    knowledge = world.knowledge
    if ident in knowledge.actors or ident in knowledge.places:
        return world
    if wanted.folder == "places":
        place = Place(ident, wanted.kind, wanted.name, (Name(wanted.name, "canonical"),))
        return replace(world, knowledge=replace(knowledge, places={**knowledge.places, ident: place}))
    actor = Actor(ident, "unidentified", wanted.name, (Name(wanted.name, "canonical"),), ())
    return replace(world, knowledge=replace(knowledge, actors={**knowledge.actors, ident: actor}))


def _only_about(ident: str, adds: Additions) -> Additions:
    """Of what an earlier suggestion adds, the ties to the entry ``ident``."""
    return Additions(
        relations=[record for record in adds.relations if record["target"] == ident],
        not_same_as=[record for record in adds.not_same_as if record.get("ref") == ident],
        scalars={key: value for key, value in adds.scalars.items() if value == ident},
    )


def _with_ids(entry: EntryFile, other: Imported, imported: Imported, ident: str) -> EntryFile:
    """With the entry's id where a role of that import named its body by its words; and without what it is
    not, by its words, as that is added with its id."""

    def words(refs: Iterable[Ref | None]) -> set[str]:
        return {r.name for r in refs if r and (other.origin.outlet, r.scheme, r.id) == imported.identity}

    bodies = words(role.org for role in other.roles) - {""}
    for index, role in enumerate(entry.data.get("roles") or []):
        if role.get("org") in bodies:
            entry = entry.set_text(("roles", index, "org"), ident)
    others = words(distinct.other for distinct in other.distinct) - {""}
    listed = entry.data.get("not_same_as") or []
    for index in reversed(range(len(listed))):
        if listed[index].get("name") in others:
            entry = entry.drop_item(("not_same_as", index))
    return entry
