"""Who is shown on whose side: those who back it, and nobody by way of a shared member or supporter."""

from __future__ import annotations

from dataclasses import replace

from fiction import knowledge, site_data

from briefroom.model import Actor, ActorKind, ActorRelation, Knowledge, Name
from briefroom.site.claim_rows import RowMaker
from briefroom.site.described import sides_of
from briefroom.site.knowledge_sides import KnowledgeSides


def actor(ident: str, kind: ActorKind, *ties: tuple[str, str], disputed: bool = False) -> Actor:
    status = "disputed" if disputed else "asserted"
    relations = tuple(ActorRelation(type_, target, status=status) for type_, target in ties)
    return Actor(ident, kind, ident.title(), (Name(ident.title(), "canonical"),), (), relations=relations)


def sides(*extra: Actor) -> KnowledgeSides:
    actors = (
        actor("assembly", "government_body", ("rival_of", "house")),
        actor("house", "government_body"),
        actor("guard", "armed_group", ("supports", "assembly")),
        *extra,
    )
    return KnowledgeSides(Knowledge(actors={one.id: one for one in actors}))


def test_who_backs_a_backer_stands_on_the_side() -> None:
    assert sides(actor("colonel", "person", ("member_of", "guard"))).one("colonel") == "a"


def test_whom_a_side_backs_stands_on_it() -> None:
    ministry = actor("ministry", "government_body")
    house = actor("house", "government_body", ("supports", "ministry"))
    assert sides(ministry, house).one("ministry") == "b"


def test_a_shared_member_puts_nobody_on_a_side() -> None:
    brigade = actor("brigade", "armed_group", ("part_of", "guard"), ("part_of", "council"))
    council = actor("council", "alliance")
    zealots = actor("zealots", "armed_group", ("part_of", "council"))
    found = sides(brigade, council, zealots)
    assert [found.one(ident) for ident in ("brigade", "council", "zealots")] == ["a", "c", "c"]


def test_a_shared_supporter_puts_nobody_on_a_side() -> None:
    donor = actor("donor", "company", ("supports", "guard"), ("supports", "relief"))
    assert sides(donor, actor("relief", "company")).one("relief") == "n"


def test_a_disputed_tie_puts_nobody_on_a_side() -> None:
    assert sides(actor("militia", "armed_group", ("part_of", "guard"), disputed=True)).one("militia") == "c"


def test_a_side_looks_alike_in_every_brief_whoever_leads_it_there() -> None:
    data = site_data()
    known = RowMaker(data).sides
    for brief in data.briefs:
        found = sides_of(brief, data.knowledge, known)
        assert all(found.of(ident) in {known.one(ident), "c", "n"} for ident in found.letters
                   if known.one(ident) in {"a", "b"})  # fmt: skip


def test_a_side_keeps_its_letter_when_its_name_would_come_first() -> None:
    known, brief = knowledge(), site_data().briefs[1]
    entities = tuple(
        replace(entity, name="Aaa" if entity.id == "house" else entity.name)
        for entity in brief.evidence.entities
    )
    renamed = replace(brief, evidence=replace(brief.evidence, entities=entities))
    found = sides_of(renamed, known, KnowledgeSides(known))
    assert (found.of("assembly"), found.of("house")) == ("a", "b")
    assert found.labels["b"] == "Aaa"
