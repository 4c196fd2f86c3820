"""An invented project for rulings: a small knowledge, and briefs made by hand of what articles said."""

from __future__ import annotations

from pathlib import Path

from briefroom.model import (
    Article,
    Brief,
    Claim,
    Definition,
    Entity,
    Evidence,
    Mention,
    Paragraph,
    Sentence,
    Span,
    Speaker,
    When,
)  # fmt: skip
from briefroom.review.writing import Signature

WHY = Signature("Ada", "The gazette says so.", "2031-05-06")
FILES = {
    "content/sources.yml": """# Ids are for ever.
hg-1: {outlet: Harbour Gazette, title: Leaves, url: "https://gazette.example/1", date: "2031-05"}
mw-1: {outlet: Merrow Wire, title: Orlan named, origin: Merrow}
""",
    "content/actors/ada-orlan.md": """---
# She is not her brother.
kind: person
name: Ada Orlan
names:
  - Orlan  # she alone is called so
  - The Heron
as_of: "2031-05-04"
roles:
  - {title: commander, org: northern-army, from: "2031-02", sources: [hg-1]}
relations:
  - {type: leads, target: northern-army, sources: [hg-1]}
not_same_as:
  - {ref: ado-orlan, note: Her brother.}
---
Officer who left the council. [^hg-1]
The Heron was seen in Port Vane. [^mw-1]

## Later

She came back. [^mw-1]
""",
    "content/actors/ado-orlan.md": """---
kind: person
name: Ado Orlan
names:
  - {text: AO, type: acronym}  # in the wire's tables
as_of: "2031-06"
roles:
  - {title: commander, org: northern-army, from: "2031-02", sources: [mw-1]}
  - {title: harbour master, sources: [mw-1]}
relations:
  - {type: supports, target: northern-army, sources: [mw-1]}
  - {type: supports, target: ada-orlan, sources: [mw-1]}
not_same_as:
  - {ref: ada-orlan, note: His sister.}
---
Harbour master. [^mw-1]
""",
    "content/actors/northern-army.md": """---
kind: armed_group
name: Northern Army
relations:
  - {type: aligned_with, target: ado-orlan, sources: [hg-1]}
  - {type: aligned_with, target: ada-orlan, sources: [mw-1]}
---
Armed group of the north. [^hg-1]
""",
    "content/places/port-vane.md": "---\nkind: town\nname: Port Vane\n---\nTown. [^hg-1]\n",
    "content/backgrounds/vane-truce.md": """---
kind: event
title: The Vane truce
triggers: [Vane truce]
as_of: "2031-05"
actors: [ado-orlan, ada-orlan, northern-army]
---
- Signed in April. [^hg-1]
""",
}
DESCRIPTION = "the deputy harbour master"


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file of ``content`` but the ledgers."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".rulings" not in path.parts and path.suffix != ".jsonl"
    }


def brief(slug: str = "2031/2031-05-04-reed", *, description: str = DESCRIPTION) -> Brief:
    """A brief in which Tomas Reed is described, named again by surname, and quoted on the Grey Pier."""
    text = f"Reed speaks\n\nTomas Reed, {description}, left. Reed said the Grey Pier was shut."

    def span(words: str, after: int = 0) -> Span:
        start = text.index(words, after)
        return Span(start, start + len(words), words)

    body = text.index("Tomas")
    said = text.index("Reed said")
    article = Article(
        "reed", "seeds/reed.txt", "0" * 64, text,
        (Paragraph("headline", 0, 11, 0, 11), Paragraph("body", 13, len(text), 13, len(text))),
    )  # fmt: skip
    claim = Claim(
        "c1", (span("the Grey Pier was shut"),), "indirect",
        Speaker(span("Reed", said), "tomas-reed", "Tomas Reed", "named"),
    )  # fmt: skip
    evidence = Evidence(
        article,
        mentions=(
            Mention(span("Tomas Reed"), "person", "tomas-reed"),
            Mention(span("Reed", said), "person", "tomas-reed"),
            Mention(span("Grey Pier"), "company", "grey-pier"),
            Mention(span(description), "person", "harbour-master", "actor"),
        ),
        entities=(
            Entity("tomas-reed", "Tomas Reed", "person", "actor", False, ("Tomas Reed", "Reed")),
            Entity("grey-pier", "Grey Pier", "company", "actor", False, ("the Grey Pier",)),
            Entity("harbour-master", "deputy harbour master", "person", "actor", False),
        ),
        definitions=(Definition("tomas-reed", span(description)),),
        claims=(claim,),
        sentences=(
            Sentence("s1", Span(body, said - 1, text[body : said - 1]), 1),
            Sentence("s2", Span(said, len(text), text[said:]), 1, claims=("c1",)),
        ),
    )
    return Brief(
        slug, f"content/briefs/{slug}.md", "Reed speaks", "", When("2031-05-04", "2031-05-04", "day"),
        "Harbour Gazette",
        "", None, "seeds/reed.txt", "0" * 64, (), (), (), "generated", "", evidence,
    )  # fmt: skip
