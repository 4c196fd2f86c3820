"""An invented country, its quarrel and three articles on it, as records that need no model.

Articles carry their annotations inline: ``{kind:id|words}`` is a name, ``[[c1:speaker id or -:words]]`` what
a claim says, one paragraph a line. The rest of the records is given by hand.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefroom.brief.compose import compose
from briefroom.corpus import build_corpus
from briefroom.model import (
    Actor,
    ActorRelation,
    Article,
    Background,
    BoxUse,
    Brief,
    Caveat,
    CaveatUse,
    Claim,
    ClaimLink,
    Coverage,
    Definition,
    Distinct,
    Entity,
    Event,
    Evidence,
    Gap,
    Knowledge,
    Mention,
    Name,
    Paragraph,
    Place,
    Relation,
    Rights,
    Role,
    Sentence,
    Source,
    Sourced,
    Span,
    Speaker,
    VersusCell,
    VersusRow,
    When,
)  # fmt: skip
from briefroom.site.data import SiteData

MARKUP = re.compile(
    r"\{(?P<kind>\w+):(?P<id>[\w-]+)\||(?P<close>\})|\[\[(?P<claim>c\d+):(?P<who>[\w-]+):|(?P<end>\]\])"
)
SENTENCE = re.compile(r"[^.!?]+[.!?]+[”\"]?")
PLACES = frozenset({"place", "demonym"})

PORT = """\
Coast Shield claims full control of Ras al-Ghazal oil terminal
Gunmen loyal to the {government_body:assembly|General Consultative Assembly} in {place:tamzelt|Tamzelt} \
overran the {place:ras-al-ghazal|Ras al-Ghazal} oil terminal before dawn on Tuesday.
[[c1:hmayda:His men had lost four fighters and held every tank on the site]], said {person:hmayda|Nael \
Hmayda}, who commands the {armed_group:coast-shield|Coast Shield} militia. He denied that \
[[c2:hmayda:any storage tank had been set alight]].
A spokesman for the {military:forces|Maghari National Forces}, {person:tarfi|Salem Tarfi}, told \
reporters that [[c3:tarfi:the garrison had “pulled back to a second line” and was still inside the \
eastern fence]].
The {company:npe|National Petroleum Establishment} suspended loading. [[c4:-:“Two tankers were turned \
around at sea,”]] according to a shipping agent who asked not to be named.
The terminal has changed hands five times since the October Rising of 2029. The assembly and the \
{government_body:house|House of Delegates} have each claimed it."""

REBUTTAL = """\
Army repels raid on Ras Elghazzal, command says
The general command of the {military:forces|Maghari National Forces} on Wednesday rejected claims that \
[[c1:forces:the so-called {armed_group:coast-shield|Diraa es-Sahel} gang was in charge of the \
{place:ras-al-ghazal|Ras Elghazzal} terminal]].
[[c2:tarfi:“No more than sixty attackers came ashore in fishing boats,”]] {person:tarfi|Saleem al-Tarfy} \
explained.
A resident nonetheless spoke of [[c3:-:a tank burning near the north jetty through the night]]."""

# what a careless or hostile page may hold; a page must show it as words
HOSTILE = """\
Harbour <b>talks</b> </script><script>alert(1)</script> & more
The {government_body:house|House of Delegates} met on Sunday. "<img src=x onerror=alert(1)>", read a \
banner."""

NOTE = "The site has a pumping station and no terminal."


def knowledge() -> Knowledge:
    """Actors of two camps, two places, an event and a comparison, each with its source."""
    link = "https://wire.example/port"
    wire = Source("mw-0312", "Meridian Wire", "A port and its masters", link, "2031-03-12")
    book = Source("book", "Maghar: a reader", "Chapter 4", "", "2030")
    said = ("mw-0312",)
    actors = (
        Actor("assembly", "government_body", "General Consultative Assembly",
              (Name("General Consultative Assembly", "canonical"), Name("GCA", "acronym"),
               Name("المجلس الاستشاري العام", lang="ar")),
              (Sourced("Parliament that sits in Tamzelt.", said),),
              relations=(ActorRelation("rival_of", "house", sources=said),)),
        Actor("house", "government_body", "House of Delegates", (Name("House of Delegates", "canonical"),),
              (Sourced("Parliament that sits in Bir Halwan.", ("mw-0312", "book")),)),
        Actor("coast-shield", "armed_group", "Coast Shield",
              (Name("Coast Shield", "canonical"), Name("Diraa es-Sahel"),
               Name("the gang", "rival_label", used_by="Maghari National Forces")),
              (Sourced("Militia from Tamzelt that guards the assembly.", said),),
              relations=(ActorRelation("supports", "assembly", sources=said),),
              not_same_as=(Distinct("", "Coast Guard", "the customs service"),)),
        Actor("forces", "military", "Maghari National Forces",
              (Name("Maghari National Forces", "canonical"),),
              (Sourced("Army of the eastern authorities.", said),),
              relations=(ActorRelation("supports", "house", sources=said),)),
        Actor("tarfi", "person", "Salem Tarfi",
              (Name("Salem Tarfi", "canonical"), Name("Saleem al-Tarfy"), Name("سالم الطرفي", lang="ar")),
              (Sourced("Officer who speaks for the Maghari National Forces.", said),),
              roles=(Role("spokesman", "forces", "2030-06", "", said),
                     Role("attaché", "house", "2024", "2029", said)),
              relations=(ActorRelation("member_of", "forces", sources=said),), as_of="2031-03-12",
              later=(Sourced("He was dismissed in May 2031.", said),)),
    )  # fmt: skip
    places = (
        Place("ras-al-ghazal", "terminal", "Ras al-Ghazal", (Name("Ras al-Ghazal", "canonical"),),
              (Sourced("Oil terminal on the gulf.", said),), "maghar",
              lat=30.51, lon=-18.4, precision="approximate",
              caveats=(Caveat(("oil terminal",), NOTE, ("mw-0312", "book")),)),
        Place("maghar", "country", "Maghar", (Name("Maghar", "canonical"),), demonyms=("Maghari",)),
    )  # fmt: skip
    rising = Background(
        "october-rising", "event", "October Rising", ("October Rising",),
        tuple(Sourced(f"Sentence {n} on the rising.", said) for n in range(1, 7)), "2031-03", "2029-10",
        later=(Sourced("A monument was raised.", said),),
    )  # fmt: skip
    versus = Background(
        "assembly-and-house", "versus", "Two parliaments", (), (), "2031-03", sides=("house", "assembly"),
        rows=(
            VersusRow("Seat", VersusCell("Bir Halwan", said), VersusCell("Tamzelt", ("book",))),
            VersusRow("Elected", VersusCell("4 May 2030", said), VersusCell("")),
            VersusRow("Currency", VersusCell("Dinar", said), VersusCell("Dinar", said), agree=True),
        ),
        naming=(Sourced("Each calls itself the parliament.", said),),
    )  # fmt: skip
    return Knowledge(
        {actor.id: actor for actor in actors},
        {place.id: place for place in places},
        {rising.id: rising, versus.id: versus},
        {source.id: source for source in (wire, book)},
    )


def read(markup: str, ident: str, known: Knowledge, **fields: object) -> Evidence:
    """Evidence of an annotated article: mentions, entities, sentences and claims."""
    text, mentions, pieces = _strip(markup.replace("\n", "\n\n"))
    paragraphs, at = [], 0
    for number, line in enumerate(text.split("\n\n")):
        kind = "body" if number else "headline"
        paragraphs.append(Paragraph(kind, at, at + len(line), at, at + len(line)))  # type: ignore[arg-type]
        at += len(line) + 2
    article = Article(ident, f"seeds/{ident}.txt", "0" * 64, text, tuple(paragraphs))
    article = replace(article, title=text.split("\n")[0], **fields)  # type: ignore[arg-type]
    entities = _entities(mentions, known)
    names = {entity.id: entity.name for entity in entities}
    claims = tuple(_claim(c, who, article.span(a, b), names) for c, who, a, b in pieces)
    return Evidence(article, mentions, entities, claims=claims, sentences=tuple(_sentences(article, claims)))


def _strip(markup: str) -> tuple[str, tuple[Mention, ...], list[tuple[str, str, int, int]]]:
    text, at = "", 0
    open_: list[tuple[re.Match[str], int]] = []
    mentions: list[Mention] = []
    pieces: list[tuple[str, str, int, int]] = []
    for match in MARKUP.finditer(markup):
        text += markup[at : match.start()]
        at, length = match.end(), len(text)
        if match["kind"] or match["claim"]:
            open_.append((match, length))
            continue
        opened, start = open_.pop()
        if match["close"]:
            span = Span(start, length, text[start:length])
            mentions.append(Mention(span, opened["kind"], opened["id"]))
        else:
            pieces.append((opened["claim"], opened["who"], start, length))
    return text + markup[at:], tuple(sorted(mentions, key=lambda m: m.span.start)), pieces


def _entities(mentions: tuple[Mention, ...], known: Knowledge) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for mention in mentions:
        ident = mention.entity_id or ""
        entry = known.actors.get(ident) or known.places.get(ident)
        namespace = "place" if mention.kind in PLACES else "actor"
        old = found.get(ident)
        surfaces = (*(old.surfaces if old else ()), mention.span.exact)
        name = entry.name if entry else surfaces[0]
        found[ident] = Entity(
            ident,
            name,
            mention.kind,
            namespace,
            entry is not None,
            tuple(dict.fromkeys(surfaces)),  # type: ignore[arg-type]
        )
    return tuple(found.values())


def _claim(ident: str, who: str, span: Span, names: dict[str, str]) -> Claim:
    speaker = Speaker(None, None, "a witness", "anonymous")
    if who != "-":
        speaker = Speaker(None, who, names[who], "named")
    direct = span.exact.startswith("“")
    return Claim(ident, (span,), "direct" if direct else "indirect", speaker, verb="say")


def _sentences(article: Article, claims: tuple[Claim, ...]) -> list[Sentence]:
    sentences: list[Sentence] = []
    for index, paragraph in enumerate(article.paragraphs[1:], start=1):
        for match in SENTENCE.finditer(article.text, paragraph.start, paragraph.end):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            inside = tuple(c.id for c in claims if c.start < match.end() and start < c.content[-1].end)
            span = article.span(start, match.end())
            sentences.append(Sentence(f"s{len(sentences) + 1}", span, index, claims=inside))
    return sentences


def port(known: Knowledge, rights: Rights | None = None) -> Evidence:
    """The first article: two accounts of a seizure, a box, a comparison, an unreviewed commander."""
    evidence = read(
        PORT, "port", known, outlet="Meridian Wire", published=When("2031-03-12", "2031-03-12", "day"),
        url="https://wire.example/seized", rights=rights, byline="A staff writer",
    )  # fmt: skip
    article = evidence.article
    c1, c2, c3, c4 = evidence.claims
    answered = replace(c3, links=(ClaimLink("differs", "c1", "inferred"),), told_to=None)
    commands = article.text.index("who commands")
    rising = article.text.index("October Rising")
    terminal = article.text.index("oil terminal before")
    sentences = evidence.sentences
    return replace(
        evidence,
        claims=(replace(c1, status="contested"), c2, replace(answered, status="contested"), c4),
        definitions=(Definition("hmayda", article.span(commands + 4, article.text.index(" militia") + 8)),),
        relations=(Relation("hmayda", "+", "coast-shield", "commands", sentences[1].span),
                   Relation("coast-shield", "-", "forces", "fights", sentences[3].span)),
        events=(
            Event("e1", "overran the Ras al-Ghazal oil terminal",
                  When("2031-03-11", "2031-03-11", "day", "Tuesday", anchor="2031-03-12"), sentences[0].span),
            Event("e2", "the October Rising", When("2029-01-01", "2029-12-31", "year", "2029"),
                  sentences[6].span),
        ),
        key_points=("s1", "s2"),
        boxes=(BoxUse("october-rising", 5, article.span(rising, rising + 14)),
               BoxUse("assembly-and-house", 5, article.span(rising, rising + 14))),
        gaps=(Gap("independent", "No independent voice: every speaker belongs to one of the sides."),),
        coverage=Coverage(6, 8, 9, 7, 2, 2, 4),
        caveats=(CaveatUse("ras-al-ghazal", 1, "s1", article.span(terminal, terminal + 12)),),
    )  # fmt: skip


def brief_of(evidence: Evidence, known: Knowledge, slug: str, body: str | None = None) -> Brief:
    """The brief that the tools would write for ``evidence``; ``body`` stands in for a hand edit."""
    composed = compose(evidence, known)
    article = composed.evidence.article
    text = composed.text.split("\n---\n", 1)[1].strip("\n") + "\n"
    actors = tuple(e.id for e in evidence.entities if e.namespace == "actor")
    places = tuple(e.id for e in evidence.entities if e.namespace == "place")
    return Brief(
        slug=slug, path=f"content/briefs/{slug}.md", title=article.title, standfirst="",
        date=article.published, outlet=article.outlet, url=article.url, rights=article.rights,
        seed=article.seed, seed_sha256="0" * 64, actors=actors, places=places,
        backgrounds=tuple(box.background for box in evidence.boxes),
        status="generated", body=body if body is not None else text, evidence=composed.evidence,
        byline=article.byline, note="Written for the tests.", edited=body is not None,
    )  # fmt: skip


def site_data(*, body: str | None = None, rights: Rights | None = None, publish: bool = False) -> SiteData:
    """A site of three briefs; ``body`` and ``rights`` are those of the first."""
    known = knowledge()
    day = When("2031-03-13", "2031-03-13", "day")
    rebuttal = read(REBUTTAL, "rebuttal", known, outlet="Sawt Bir Halwan", published=day)
    briefs = (
        brief_of(rebuttal, known, "2031/2031-03-13-rebuttal"),
        brief_of(port(known, rights), known, "2031/2031-03-12-port", body),
        brief_of(read(HOSTILE, "talks", known), known, "undated/talks"),
    )
    return SiteData("Briefroom", briefs, known, build_corpus(briefs, known), publish)
