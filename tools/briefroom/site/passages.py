"""Every sentence of the article as a source: its words, where they stand, the way to the original."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.corpus import paragraph_label
from briefroom.model import Brief, Sentence
from briefroom.site.brief_context import BriefContext
from briefroom.site.references import at_passage, words
from briefroom.site.wording import when_words

CONTEXT_WORDS = 14  # shown of the paragraph on each side


@dataclass(frozen=True, slots=True)
class SourceView:
    """One sentence. ``before`` and ``after`` are its neighbours in the paragraph."""

    id: str
    number: str
    before: str
    exact: str
    after: str
    label: str
    origin: str
    href: str
    seed: str
    back: str
    withheld: bool
    claims: tuple[str, ...]


def make_source(context: BriefContext, sentence: Sentence, back: str) -> SourceView:
    """The source entry of a sentence."""
    brief = context.brief
    article = brief.evidence.article
    paragraph = article.paragraphs[sentence.paragraph]
    start, end = sentence.span.start, sentence.span.end
    exact = words(sentence.span.exact)
    return SourceView(
        id=sentence.id,
        number=sentence.id.removeprefix("s"),
        before=_last_words(words(article.text[paragraph.start : start])),
        exact=exact,
        after=_first_words(words(article.text[end : paragraph.end])),
        label=paragraph_label(article, sentence.paragraph),
        origin=origin_of(brief),
        href=at_passage(brief.url, exact),
        seed=f"{brief.seed}, characters {article.to_seed(start) + 1} to {article.to_seed(end)}",
        back=back,
        withheld=not exact,
        claims=tuple(claim for claim in sentence.claims if claim in context.claims),
    )


def origin_of(brief: Brief) -> str:
    """Outlet and day of a brief's article."""
    return f"{brief.outlet or 'Outlet not given'}, {when_words(brief.date)}"


def _last_words(text: str) -> str:
    parts = text.split()
    return text if len(parts) <= CONTEXT_WORDS else "… " + " ".join(parts[-CONTEXT_WORDS:])


def _first_words(text: str) -> str:
    parts = text.split()
    return text if len(parts) <= CONTEXT_WORDS else " ".join(parts[:CONTEXT_WORDS]) + " …"
