"""Where the sentences of a story stand in its article, and the numbers of its sentences, claims and events.

What every shape needs: the ids, who answers whom, and which status that gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from story import Saying, Sentence, Story

from briefroom.model import Entity

APART = "\n\n"
BEFORE = 2  # paragraphs before the running text: headline and standfirst
STATUS = {"denies": ("denied", "contested"), "differs": ("contested", "contested")}  # of claim and answer


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence at its place. ``starts`` are the offsets of its pieces, and its end."""

    sentence: Sentence
    number: int
    paragraph: int  # of the article
    starts: tuple[int, ...]
    claim: int  # number of the claim in it, or 0
    event: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.starts[-1]

    @property
    def mark(self) -> str:
        """The mark that ends it in a brief."""
        return (
            f"[{self.number}](claim:c{self.claim})"
            if self.claim
            else f"[{self.number}](source:s{self.number})"
        )


@dataclass(frozen=True, slots=True)
class Answered:
    """A claim with its place and what stands against it: ``links`` are what it says of others, by number."""

    placed: Placed
    saying: Saying
    number: int
    status: str = "single"
    links: tuple[tuple[str, int], ...] = ()
    backlinks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """A story laid out. ``paragraphs`` are kind, start and end of each; ``entities`` all that is named, in
    order of appearance, with every wording. One layout equals itself alone."""

    story: Story
    text: str
    paragraphs: tuple[tuple[str, int, int], ...]
    sentences: tuple[Placed, ...]
    claims: tuple[Answered, ...]
    entities: tuple[Entity, ...]

    @property
    def seed(self) -> str:
        """The seed it would have been made from."""
        return f"seeds/story-{self.story.number}.txt"

    @property
    def sha256(self) -> str:
        """The digest of that seed."""
        return sha256(self.text.encode()).hexdigest()


def lay_out(story: Story) -> Layout:
    """The article's text, and all offsets into it."""
    texts = [story.headline, story.standfirst]
    paragraphs, at = [], 0
    for kind, text in zip(("headline", "standfirst"), texts, strict=True):
        paragraphs.append((kind, at, at + len(text)))
        at += len(text) + len(APART)
    sentences: list[Placed] = []
    claims = events = 0
    for index, paragraph in enumerate(story.paragraphs):
        begin = at
        for sentence in paragraph:
            starts = [at]
            for piece in sentence.pieces:
                starts.append(starts[-1] + len(piece.words))
            claims, events = claims + (sentence.saying is not None), events + (sentence.event is not None)
            sentences.append(Placed(
                sentence, len(sentences) + 1, index + BEFORE, tuple(starts),
                claims if sentence.saying else 0, events if sentence.event else 0,
            ))  # fmt: skip
            at = starts[-1] + 1
        texts.append(" ".join(sentence.text for sentence in paragraph))
        paragraphs.append(("body", begin, at - 1))
        at += len(APART) - 1
    text, answered = APART.join(texts), _answered(sentences)
    return Layout(story, text, tuple(paragraphs), tuple(sentences), answered, _entities(story))


def _entities(story: Story) -> tuple[Entity, ...]:
    found: dict[str, tuple[Entity, dict[str, None]]] = {}
    for piece in (*story.title, *(p for paragraph in story.paragraphs for s in paragraph for p in s.pieces)):
        if piece.entity:
            found.setdefault(piece.entity.id, (piece.entity, {}))[1][piece.words] = None
    return tuple(
        Entity(one.id, one.name, one.kind, one.namespace, one.known, tuple(wordings))
        for one, wordings in found.values()
    )


def _answered(sentences: list[Placed]) -> tuple[Answered, ...]:
    """The claims; an answer is to the one before it."""
    said = [(placed, placed.sentence.saying) for placed in sentences if placed.sentence.saying]
    answers = [saying.answer for _, saying in said if saying] + [""]
    found: list[Answered] = []
    for index, (placed, saying) in enumerate(said):
        if saying is None:
            continue
        number, mine, next_one = index + 1, saying.answer, answers[index + 1]
        status = STATUS[mine][1] if mine else STATUS[next_one][0] if next_one else "single"
        links = [(mine, number - 1)] if mine else []
        links += [(next_one, number + 1)] if next_one == "differs" else []
        back = [(next_one, number + 1)] if next_one else []
        back += [(mine, number - 1)] if mine == "differs" else []
        found.append(Answered(placed, saying, number, status, tuple(links), tuple(back)))
    return tuple(found)
