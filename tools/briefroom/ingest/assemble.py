"""A draft, its sidecar and its file into the article every later stage reads."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.errors import SeedError
from briefroom.ingest.draft import Draft, Piece
from briefroom.ingest.facts import Facts
from briefroom.model import Article, Paragraph

GAP = "\n\n"  # between two paragraphs of Article.text
TITLE_LONGEST = 110  # characters of a first sentence that stands in for a missing headline


@dataclass(frozen=True, slots=True)
class Origin:
    """The file an article comes from: its id, its path below the root, the hash over all its bytes."""

    id: str
    path: str
    sha256: str


def assemble(draft: Draft, sidecar: Facts, origin: Origin) -> Article:
    """The article. Raises SeedError where no running text was found."""
    if not any(piece.kind in ("body", "quote") for piece in draft.pieces):
        raise SeedError(
            "no article text found: only headings, links or notices",
            where=origin.path,
            cure="copy the article's paragraphs into it",
        )
    facts = sidecar.over(draft.facts)
    return Article(
        id=origin.id,
        seed=origin.path,
        sha256=origin.sha256,
        text=GAP.join(piece.text for piece in draft.pieces),
        paragraphs=_paragraphs(draft.pieces),
        boilerplate=draft.left_out,
        title=facts.title or _stand_in(draft.pieces),
        standfirst=facts.standfirst,
        byline=facts.byline,
        outlet=facts.outlet,
        agency=facts.agency,
        dateline=facts.dateline,
        published=facts.published,
        url=facts.url,
        lang=facts.lang or "en",
        rights=facts.rights,
        licence=facts.licence,
        note=facts.note,
    )


def _paragraphs(pieces: tuple[Piece, ...]) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        paragraphs.append(Paragraph(piece.kind, start, end, piece.start, piece.end))
        start = end + len(GAP)
    return tuple(paragraphs)


def _stand_in(pieces: tuple[Piece, ...]) -> str:
    """The first words of an article that has no headline, cut at a word."""
    text = next(piece.text for piece in pieces if piece.kind in ("body", "quote"))
    if len(text) <= TITLE_LONGEST:
        return text
    return text[:TITLE_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"
