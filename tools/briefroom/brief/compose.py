"""A brief from its records: front matter, then the sections in the order in which people read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefroom.brief import sections
from briefroom.brief.deleted import without_claims
from briefroom.brief.dialect import is_web_address, tidy
from briefroom.brief.frontmatter import Value, write_front_matter
from briefroom.brief.lookup import Lookup
from briefroom.brief.masking import mask_evidence
from briefroom.brief.prose import Desk
from briefroom.brief.rights import MOST_AT_A_TIME, Allowance, weigh
from briefroom.model import Article, Coverage, Evidence, Knowledge, Span

Section = Callable[[Desk], sections.Blocks]
GLANCE: tuple[tuple[str, Section], ...] = (
    ("What happened", sections.what_happened),
    ("In dispute", sections.in_dispute),
    ("New here? Start with", sections.boxes_named),
    ("What the article does not say", sections.gaps),
)
APPARATUS: tuple[tuple[str, Section], ...] = (
    ("The article", sections.article_text),
    ("Who is who", sections.who_is_who),
    ("Claims", sections.claims),
    ("Timeline", sections.timeline),
)
NAMESPACES = {"actors": "actor", "places": "place", "backgrounds": "background"}


@dataclass(frozen=True, slots=True)
class Composed:
    """A generated brief: the file's text, and the evidence that may stand beside it."""

    text: str
    evidence: Evidence


def compose(evidence: Evidence, knowledge: Knowledge, deleted: frozenset[str] = frozenset()) -> Composed:
    """The brief of ``evidence``, as far as the article's rights allow, without the claims a person has
    ``deleted``; the evidence beside it keeps them."""
    allowance = Allowance(evidence.article.text, evidence.article.rights)
    desk = Desk(Lookup(without_claims(evidence, deleted), knowledge), allowance)
    front = write_front_matter(_front_matter(desk))
    blocks = _sections(desk)
    kept = evidence if allowance.unlimited else mask_evidence(evidence, allowance.granted)
    return Composed(f"{front}\n" + "\n\n".join(blocks) + "\n", kept)


def _sections(desk: Desk) -> sections.Blocks:
    glance: sections.Blocks = []
    for heading, section in GLANCE:
        if blocks := section(desk):
            glance += [f"### {heading}", *blocks]
    written = ["## At a glance", *glance] if glance else []
    for heading, section in APPARATUS:
        if blocks := section(desk):
            written += [f"## {heading}", *blocks]
    return written


def _front_matter(desk: Desk) -> dict[str, Value]:
    article, evidence = desk.look.evidence.article, desk.look.evidence
    stated: dict[str, Value] = {
        "title": tidy(article.title) or article.id,
        "standfirst": _standfirst(desk, article),
        "date": article.published.value or "unknown",
        "outlet": tidy(article.outlet),
        "byline": tidy(article.byline),
        "agency": tidy(article.agency),
        "url": article.url if is_web_address(article.url) else "",
        "licence": tidy(article.licence),
        "note": tidy(article.note),
    }
    made: dict[str, Value] = {
        "rights": article.rights or "undeclared",
        "seed": article.seed,
        "seed_sha256": article.sha256,
        **{key: _ids(desk, namespace) for key, namespace in NAMESPACES.items()},
        "status": "generated",
    }
    counted: dict[str, Value] = {"coverage": _coverage(evidence.coverage)} if evidence.coverage else {}
    return {key: value for key, value in stated.items() if value} | made | counted


def _standfirst(desk: Desk, article: Article) -> str:
    if desk.allowance.unlimited or not article.standfirst:
        return tidy(article.standfirst)
    at = article.text.find(article.standfirst)
    if at < 0:
        return ""
    most = MOST_AT_A_TIME - weigh(article.title)  # the headline stands right above it
    quoted = desk.allowance.ask(Span(at, at + len(article.standfirst), article.standfirst), most=most)
    return tidy(article.text[quoted.start : quoted.end]) + " …" * quoted.cut if quoted else ""


def _ids(desk: Desk, namespace: str) -> list[str]:
    """Ids in order of appearance; for backgrounds the boxes too."""
    named = [entity.id for entity in desk.look.named(namespace)]
    if namespace == "background":
        named += [box.background for box in sections.known_boxes(desk)]
    return list(dict.fromkeys(named))


def _coverage(coverage: Coverage) -> dict[str, int]:
    return {name: getattr(coverage, name) for name in Coverage.__slots__}
