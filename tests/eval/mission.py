"""Score the tools on the mission's article against its hand-made gold; prints one line a bar.

    python tests/eval/mission.py            # exit 1 if a bar is missed

Needs ``../shared/seeds`` beside the project: the article belongs to its outlet and is never part of it.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefroom.ingest import read_seed
from briefroom.knowledge import load_knowledge
from briefroom.model import Article, Claim, Evidence, Knowledge, Mention
from briefroom.understand import understand

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "seeds"
SEED = "000_639b602c91ba4e0f"
SIDECAR = 'outlet: Middle East Eye\npublished: "2014-12-14"\n'

# our mention kinds → the gold's
KINDS = {
    "person": "PER", "armed_group": "ARM", "military": "ARM", "government_body": "INST", "party": "INST",
    "igo": "INST", "ngo": "INST", "company": "INST", "alliance": "ARM", "media": "MEDIA", "place": "PLACE",
    "state": "PLACE", "demonym": "NORP", "community": "NORP", "operation": "OP", "event": "EVENT",
}
# south, north, west, east of the story: North Africa
THEATRE = (15.0, 38.0, -10.0, 37.0)
Gold = dict[str, Any]
Ids = dict[str, str]


@dataclass(frozen=True)
class Bar:
    """One measured figure beside what it must reach."""

    name: str
    value: float
    floor: float
    detail: str = ""

    @property
    def met(self) -> bool:
        return self.value >= self.floor

    def __str__(self) -> str:
        mark = "ok  " if self.met else "MISS"
        return f"{mark} {self.name:<44} {self.value:.3f}  (bar {self.floor:.3f})  {self.detail}"


def read_article(*, dated: bool) -> Article:
    """The mission's article, with the sidecar the issue names or with none."""
    with tempfile.TemporaryDirectory() as folder:
        seed = Path(folder) / f"{SEED}.txt"
        shutil.copy(SHARED / f"{SEED}.txt", seed)
        if dated:
            seed.with_suffix(".yml").write_text(SIDECAR, encoding="utf-8")
        return read_seed(seed, Path(folder))


def at(article: Article, start: int, end: int) -> tuple[int, int]:
    """A text span as offsets into the seed."""
    first = article.to_seed(start)
    return first, first + end - start


def structure(article: Article, gold: Gold) -> Iterable[Bar]:
    """Boilerplate, headline, standfirst and caption, exactly."""
    boilerplate = [list(piece) for piece in article.boilerplate]
    yield Bar("boilerplate exact", boilerplate == gold["boilerplate"], 1, str(boilerplate))
    for kind in ("headline", "standfirst", "caption"):
        found = [[p.seed_start, p.seed_end] for p in article.paragraphs if p.kind == kind]
        yield Bar(f"{kind} exact", found == [gold[kind]], 1, str(found))


def names(evidence: Evidence, gold: Gold, floor: float, label: str) -> Bar:
    """Typed, exact F over the gold's layer of names, dates included."""
    article = evidence.article
    want = {(m["start"], m["end"], m["kind"]) for m in gold["mentions"] if m["layer"] == "name"}
    have = {
        (*at(article, m.span.start, m.span.end), KINDS.get(m.kind, m.kind))
        for m in evidence.mentions
        if m.layer == "name" and m.confidence >= 0.60
    } | {(*at(article, d.span.start, d.span.end), "DATE") for d in evidence.dates}
    hits = len(want & have)
    f = 2 * hits / (len(want) + len(have)) if have else 0.0
    extra = sorted(have - want)[:6]
    missing = sorted(want - have)[:6]
    return Bar(f"names typed exact F, {label}", f, floor, f"missing {missing} extra {extra}")


def gold_ids(evidence: Evidence, gold: Gold) -> Ids:
    """Our entity ids → the gold's, by the spans they share (names first, then descriptions)."""
    article = evidence.article
    by_span = {(m["start"], m["end"]): m["id"] for m in gold["mentions"] if m["kind"] != "DATE"}
    votes: dict[str, dict[str, int]] = {}
    for mention in evidence.mentions:
        label = by_span.get(at(article, mention.span.start, mention.span.end))
        if label and mention.entity_id:
            tally = votes.setdefault(mention.entity_id, {})
            tally[label] = tally.get(label, 0) + 1
    return {ours: max(sorted(tally), key=lambda k: tally[k]) for ours, tally in votes.items()}


def words(ranges: Iterable[tuple[int, int]], text: str) -> set[int]:
    """Offsets of the word characters in the ranges."""
    return {k for start, end in ranges for k in range(start, min(end, len(text))) if text[k].isalnum()}


def speaker_right(claim: Claim, attribution: Gold, ids: Ids, article: Article) -> bool:
    """Same entity as the gold's, or, for the unnamed, overlapping the gold's words."""
    label = attribution["source_id"]
    if claim.speaker.entity_id and ids.get(claim.speaker.entity_id) == label:
        return True
    if label == "unattributed":
        return claim.speaker.kind == "none"
    wording = claim.speaker.name.lower()
    return claim.speaker.kind in ("anonymous", "named") and attribution["source"].lower() in (
        wording, claim.speaker.span.exact.lower() if claim.speaker.span else wording
    )


def attributions(evidence: Evidence, gold: Gold, ids: Ids) -> Iterable[Bar]:
    """Core recall with the right speaker, and precision of all that is printed."""
    article, seed = evidence.article, (SHARED / f"{SEED}.txt").read_text(encoding="utf-8")
    printed = [claim for claim in evidence.claims if claim.confidence >= 0.60]
    right: set[str] = set()
    core: set[str] = set()
    for attribution in gold["attributions"]:
        want = words([tuple(attribution["content"])], seed)
        for claim in printed:
            have = words([at(article, p.start, p.end) for p in claim.content], seed)
            overlap = len(want & have) / max(1, len(want | have))
            if overlap >= 0.5 and speaker_right(claim, attribution, ids, article):
                right.add(claim.id)
                core |= {attribution["id"]} if attribution["core"] else set()
    missed = [a["id"] for a in gold["attributions"] if a["core"] and a["id"] not in core]
    unsure = [f"{c.id}:{c.speaker.name}:{c.text[:40]}" for c in printed if c.id not in right]
    n_core = sum(a["core"] for a in gold["attributions"])
    detail = f"{len(core)}/{n_core} missed {missed}"
    yield Bar("core attributions, speaker right", len(core) / n_core, 1, detail)
    yield Bar("printed attributions right", len(right) / max(1, len(printed)), 0.90, f"{unsure}")


def dates(evidence: Evidence, gold: Gold) -> Bar:
    """Dates with exact span and value."""
    have = {(*at(evidence.article, d.span.start, d.span.end), d.when.value) for d in evidence.dates}
    want = {(t["start"], t["end"], t["value"]) for t in gold["timexes"]}
    return Bar("dates, span and value", len(want & have), len(want), f"missing {sorted(want - have)}")


def undated_guesses(evidence: Evidence) -> Bar:
    """Relative wordings made absolute although nothing dates the article: must be none."""
    made = [d.span.exact for d in evidence.dates if d.when.start and not any(map(str.isdigit, d.span.exact))]
    return Bar("undated: relative dates left alone", not made, 1, str(made))


def definitions(evidence: Evidence, gold: Gold, ids: Ids) -> Bar:
    """Definitions of the right entity whose words overlap the gold's by half or more."""
    seed = (SHARED / f"{SEED}.txt").read_text(encoding="utf-8")
    found, missed = 0, []
    for want in gold["definitions"]:
        target = words([tuple(want["span"])], seed)
        hit = any(
            ids.get(d.entity_id) == want["id"]
            and len(target & (have := words([at(evidence.article, d.span.start, d.span.end)], seed)))
            >= 0.5 * len(target | have)
            for d in evidence.definitions
            if d.confidence >= 0.60
        )
        found += hit
        missed += [] if hit else [f"{want['id']}: {want['text']}"]
    return Bar("definitions found", found, 19, f"of {len(gold['definitions'])}; missed {missed}")


def relations(evidence: Evidence, gold: Gold, ids: Ids) -> Iterable[Bar]:
    """Signed pairs, either way round."""
    want = {(frozenset((r["a"], r["b"])), r["sign"]) for r in gold["relations"]}
    have = {
        (frozenset((ids.get(r.a, r.a), ids.get(r.b, r.b))), r.sign)
        for r in evidence.relations
        if r.confidence >= 0.60
    }
    def show(pairs: Any) -> list[str]:
        return sorted(f"{'/'.join(sorted(p))}{s}" for p, s in pairs)
    hits = want & have
    yield Bar("relations recall", len(hits) / len(want), 0.80, f"missed {show(want - have)}")
    yield Bar("relations precision", len(hits) / max(1, len(have)), 0.95, f"extra {show(have - want)}")


def places(evidence: Evidence, gold: Gold, ids: Ids, knowledge: Knowledge) -> Iterable[Bar]:
    """All the gold's places among our place entities, and every coordinate from knowledge."""
    found = {ids.get(e.id) for e in evidence.entities if e.namespace == "place"}
    missing = [p for p in gold["places"] if p not in found]
    yield Bar("places found", len(gold["places"]) - len(missing), len(gold["places"]), f"missing {missing}")
    mapped = [knowledge.places[e.id] for e in evidence.entities if e.namespace == "place" and e.known]
    astray = [
        place.id
        for place in mapped
        if ids.get(place.id) != "us" and place.lat is not None and place.lon is not None
        and not (THEATRE[0] < place.lat < THEATRE[1] and THEATRE[2] < place.lon < THEATRE[3])
    ]
    yield Bar("places on the right continent", not astray, 1, str(astray))


def one_entity(evidence: Evidence, gold: Gold, label: str) -> Bar:
    """Every mention of the gold's ``label`` has one and the same id, which nothing else has."""
    article = evidence.article
    spans = {(m["start"], m["end"]): m["id"] for m in gold["mentions"] if m["layer"] == "name"}
    ours: list[Mention] = [m for m in evidence.mentions if m.layer == "name"]
    inside = {m.entity_id for m in ours if spans.get(at(article, m.span.start, m.span.end)) == label}
    others = {
        m.entity_id
        for m in ours
        if spans.get(at(article, m.span.start, m.span.end), label) != label
    }
    good = len(inside) == 1 and None not in inside and not inside & others
    return Bar(f"{label} is one", good, 1, str(sorted(map(str, inside))))


def boxes(evidence: Evidence) -> Iterable[Bar]:
    """The two boxes the reader needs, after the paragraphs where the need arises."""
    stand = {box.background: box.span.exact for box in evidence.boxes}
    for wanted in ("operation-dignity", "gnc-v-hor"):
        yield Bar(f"box {wanted} stands", wanted in stand, 1, str(stand.get(wanted)))


def answer(evidence: Evidence, gold: Gold) -> Bar:
    """The deputy commander's claim of control is linked with the Libya Dawn commander's answer."""
    article = evidence.article

    def claim_at(label: str) -> Claim | None:
        start, end = next(a["content"] for a in gold["attributions"] if a["id"] == label)
        return next((c for c in evidence.claims if start - 2 <= at(article, c.start, c.start)[0] < end), None)

    control, reply = claim_at("A5"), claim_at("A15")
    linked = bool(control and reply) and any(
        link.claim == other.id
        for claim, other in ((control, reply), (reply, control))
        if claim and other
        for link in claim.links
    )
    return Bar("control claim shows its answer", linked, 1)


def measure() -> list[Bar]:
    """All bars of the mission's article."""
    gold = json.loads((SHARED / f"{SEED}.gold.json").read_text(encoding="utf-8"))
    knowledge = load_knowledge(ROOT / "content")
    article = read_article(dated=True)
    evidence = understand(article, knowledge)
    ids = gold_ids(evidence, gold)
    return [
        *structure(article, gold),
        names(evidence, gold, 0.97, "with knowledge"),
        names(understand(article, Knowledge()), gold, 0.90, "without"),
        *attributions(evidence, gold, ids),
        dates(evidence, gold),
        undated_guesses(understand(read_article(dated=False), knowledge)),
        definitions(evidence, gold, ids),
        *relations(evidence, gold, ids),
        *places(evidence, gold, ids, knowledge),
        *(one_entity(evidence, gold, label) for label in ("haftar", "gnc", "aa", "ansar")),
        *boxes(evidence),
        answer(evidence, gold),
    ]


def main() -> int:
    """Print the table; 0 when every bar is met, 2 where the article is not at hand."""
    if not (SHARED / f"{SEED}.txt").is_file():
        print(f"{SHARED} is not here: an outlet's article, no part of the project", file=sys.stderr)
        return 2
    bars = measure()
    for bar in bars:
        print(bar)
    missed = sum(not bar.met for bar in bars)
    print(f"{len(bars) - missed} of {len(bars)} bars met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
