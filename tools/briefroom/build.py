"""The whole way, in two halves that meet at files: seeds to briefs, briefs to site.

The only place that knows the order. Each article is a world of its own: one that fails is reported,
keeps its old brief, and stops nobody else. What was made from the same inputs is not made again; the
tagger and Pelican are not even imported then. After a change of the knowledge, only articles that can
have to do with it are understood again, and those are not read again by the tagger.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from briefroom.errors import BriefError, BriefroomError, flat
from briefroom.model import NO_CORRECTIONS, Evidence
from briefroom.store import STORE, Stamps, digest_files, digest_texts, hold

if TYPE_CHECKING:
    from briefroom.brief import Outcome
    from briefroom.model import Article, Correction, Corrections, Knowledge
    from briefroom.understand.relevant import Index

PACKAGE = Path(__file__).parent
LOCK = Path(".briefroom") / "build.lock"
PATIENCE = 60.0  # seconds to wait for another build of the project
ARTICLES, TEXTS, READINGS = "articles", "texts", "readings"  # the shelves of the store
SITE = "site"  # the stamp of the rendered site; every other stamp is named by its seed
# What each half is made by; a change elsewhere in the package remakes nothing.
MAKES_ARTICLES = ("model", "yamlfile.py", "ingest")
MAKES_READINGS = tuple(f"understand/{name}" for name in ("reading.py", "encoder.py", "data"))
MAKES_BRIEFS = ("model", "yamlfile.py", "knowledge", "ingest", "understand", "brief")
MAKES_SITE = (
    "model",
    "yamlfile.py",
    "linesfile.py",
    "knowledge",
    "brief",
    "corpus",
    "review",
    "changes",
    "site",
)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. ``problems`` is everything that went wrong, worded for people."""

    made: tuple[str, ...] = ()  # briefs written or changed, below the root
    unchanged: int = 0
    conflicts: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()  # briefs without a seed that a person has edited
    lost: tuple[str, ...] = ()  # corrections whose words no article has any more
    rendered: bool = False
    index: Path | None = None
    problems: tuple[BriefroomError, ...] = ()


def build(root: Path, output: Path | None = None, *, publish: bool = False) -> BuildReport:
    """Seeds to briefs, then briefs to site. Never raises for bad input: see ``BuildReport.problems``."""
    from briefroom.review import recover

    try:
        with hold(root / LOCK, wait=PATIENCE), Stamps(root / STORE) as stamps:
            recover(root)  # files of a ruling that was cut short are put back before they are read
            report = make_briefs(root, stamps, _knowledge(root, stamps))
            return render_site(root, output or root / "output", stamps, report, publish=publish)
    except BriefroomError as error:
        return BuildReport(problems=flat(error))


# ---------------------------------------------------------------- seeds to briefs


@dataclass(frozen=True, slots=True)
class _Workshop:
    """What every seed of one build is worked with; digests of the tools of each step."""

    root: Path
    stamps: Stamps
    index: Index
    corrections: Corrections
    seeds: frozenset[str]  # names of all, those that cannot be read among them
    ingest: str
    reader: str
    tools: str


def make_briefs(root: Path, stamps: Stamps, knowledge: Knowledge) -> BuildReport:
    """Turn every seed into a brief, or say why not."""
    from briefroom.brief import open_conflicts, remove_orphans, seeds_of
    from briefroom.changes import remember_briefs
    from briefroom.ingest import list_seeds
    from briefroom.review import corrections_of, read_rulings
    from briefroom.understand.corrections import lost_lines
    from briefroom.understand.readahead import read_ahead
    from briefroom.understand.relevant import Index

    remember_briefs(root, stamps)
    seeds = list_seeds(root / "seeds")
    there = {seed.relative_to(root).as_posix() for seed in seeds.paths}
    named = frozenset(there | {problem.where for problem in seeds.problems})
    corrections = corrections_of(read_rulings(root))
    tools = [_tools_digest(parts) for parts in (MAKES_ARTICLES, MAKES_READINGS, MAKES_BRIEFS)]
    workshop = _Workshop(root, stamps, Index(knowledge), corrections, named, *tools)
    report = BuildReport(problems=seeds.problems)
    jobs = (_job(workshop, seed) for seed in seeds.paths)
    held: set[Correction] = set()
    for job in read_ahead(jobs, lambda job: job.unread):
        held |= job.held
        report = _done(workshop, job, report)
    for shelf in (ARTICLES, TEXTS, READINGS):
        stamps.clear_away(shelf, there)
    removed, kept = remove_orphans(root, set(named))
    conflicts = tuple(dict.fromkeys((*report.conflicts, *open_conflicts(root))))
    asleep = {problem.where.partition(":")[0] for problem in report.problems} | seeds_of(root, kept)
    lost = lost_lines((c for c in corrections.spans if c.seed not in asleep), held)
    return replace(report, removed=removed, kept=kept, conflicts=conflicts, lost=lost)


@dataclass(frozen=True, slots=True)
class _Job:
    """What one seed needs. No article: nothing, or nothing can be done, for the ``problems``."""

    name: str
    inputs: str = ""
    part: Knowledge | None = None
    article: Article | None = None
    own: Corrections = NO_CORRECTIONS  # those that concern the article
    held: frozenset[Correction] = frozenset()  # those whose words it has, without its name
    reading: bytes | None = None  # what the tagger read in it once
    problems: tuple[BriefroomError, ...] = ()

    @property
    def unread(self) -> str | None:
        """The text that the tagger has to read."""
        return self.article.text if self.article and self.reading is None else None


def _job(workshop: _Workshop, seed: Path) -> _Job:
    from briefroom.understand.corrections import asked_for, concerning, held_corrections
    from briefroom.understand.relevant import digest_of

    root, stamps = workshop.root, workshop.stamps
    name = seed.relative_to(root).as_posix()
    try:
        source = _seed_digest(root, seed)
        text = _text(workshop, seed, source)
        own = concerning(workshop.corrections, name, text, workshop.seeds)
        part = workshop.index.relevant(text, asked_for(own))
        inputs = digest_texts(workshop.tools, source, digest_of(part), repr(own))
        held = held_corrections(_article(workshop, seed, source), own) if own.spans else frozenset()
        if stamps.fits(name, inputs) and _brief_stands(root, stamps, name):
            return _Job(name, held=held)
        article = _article(workshop, seed, source)
    except BriefroomError as error:
        return _Job(name, problems=flat(error))
    reading = stamps.fetch(READINGS, article.seed, digest_texts(workshop.reader, article.text))
    return _Job(name, inputs, part, article, own, held, reading)


def _done(workshop: _Workshop, job: _Job, report: BuildReport) -> BuildReport:
    """The report with this job done."""
    if job.article is None or job.part is None:
        unchanged = report.unchanged + (not job.problems)
        return replace(report, unchanged=unchanged, problems=(*report.problems, *job.problems))
    try:
        outcome = _make_brief(workshop, job, job.article, job.part)
    except BriefroomError as error:
        return replace(report, problems=(*report.problems, *flat(error)))
    workshop.stamps.put(job.name, job.inputs)
    workshop.stamps.put(_place_of(job.name), outcome.path)
    return replace(
        report,
        made=(*report.made, outcome.path) if outcome.written else report.made,
        unchanged=report.unchanged + (not outcome.written),
        conflicts=(*report.conflicts, *outcome.conflicts),
    )


def _text(workshop: _Workshop, seed: Path, source: str) -> str:
    """The words of the seed's article, all that is needed to see whether a change concerns it."""
    name = seed.relative_to(workshop.root).as_posix()
    packed = workshop.stamps.fetch(TEXTS, name, digest_texts(workshop.ingest, source))
    try:
        return zlib.decompress(packed or b"").decode()
    except (zlib.error, UnicodeDecodeError):
        return _article(workshop, seed, source).text


def _article(workshop: _Workshop, seed: Path, source: str) -> Article:
    """The seed as an article, as the store has it where seed and tools are the same."""
    from briefroom.brief.records import from_json, to_json
    from briefroom.ingest import read_seed

    name, stamps = seed.relative_to(workshop.root).as_posix(), workshop.stamps
    inputs = digest_texts(workshop.ingest, source)
    packed = stamps.fetch(ARTICLES, name, inputs)
    try:
        return from_json(zlib.decompress(packed or b"").decode()).evidence.article
    except (zlib.error, UnicodeDecodeError, BriefError):
        article = read_seed(seed, workshop.root)  # not there, or damaged
    stamps.lay_by(ARTICLES, name, inputs, zlib.compress(to_json(Evidence(article)).encode()))
    stamps.lay_by(TEXTS, name, inputs, zlib.compress(article.text.encode()))
    return article


def _make_brief(workshop: _Workshop, job: _Job, article: Article, part: Knowledge) -> Outcome:
    """One article to its brief, merged with what a person has changed; the tagger reads it only once."""
    from briefroom.brief import write_brief
    from briefroom.understand import understand
    from briefroom.understand.reading import pack, read, recall

    known = job.reading is not None and recall(article.text, job.reading)
    evidence = understand(article, part, job.own)
    if not known:
        inputs = digest_texts(workshop.reader, article.text)
        workshop.stamps.lay_by(READINGS, article.seed, inputs, pack(read(article.text)))
    return write_brief(workshop.root, evidence, part)


def _place_of(seed: str) -> str:
    """Under which the path of a seed's brief is recorded."""
    return f"brief of {seed}"


def _brief_stands(root: Path, stamps: Stamps, seed: str) -> bool:
    """Whether the brief, its evidence and its base are where they were put, every claim in or out of all."""
    from briefroom.brief.deleted import is_all_recorded
    from briefroom.brief.files import BRIEFS, Home

    path = stamps.get(_place_of(seed))
    if path is None:
        return False
    home = Home(root, Path(path).relative_to(BRIEFS).with_suffix("").as_posix())
    there = all(file.is_file() for file in (home.brief, home.evidence, home.base))
    return there and is_all_recorded(home)


# ---------------------------------------------------------------- briefs to site


def render_site(
    root: Path, output: Path, stamps: Stamps, report: BuildReport, *, publish: bool = False
) -> BuildReport:
    """Render the site where anything it shows has changed; an error leaves the old one standing."""
    index = output / "index.html"
    if stamps.fits(SITE, _site_digest(root, publish=publish)) and stamps.get("output") == _listing(output):
        return replace(report, index=index)
    from briefroom.site import render

    try:
        _tell_changes(root, stamps)
        inputs = _site_digest(root, publish=publish)
        render(root, output, publish=publish)
    except BriefroomError as error:
        old = index if index.is_file() else None
        return replace(report, index=old, problems=(*report.problems, *flat(error)))
    stamps.put(SITE, inputs)
    stamps.put("output", _listing(output))
    return replace(report, rendered=True, index=index)


def _site_digest(root: Path, *, publish: bool) -> str:
    shown = _files(root / "content", root / "themes", root / "pelican.conf.py")
    return digest_texts(_tools_digest(MAKES_SITE), digest_files(root, shown), f"{publish}")


def _tell_changes(root: Path, stamps: Stamps) -> None:
    """Append to the ledger of changes what readers will see that they did not see before."""
    from briefroom.changes import Decision, Rulings, record_changes
    from briefroom.review import effective, read_rulings, redirects_of
    from briefroom.review.rulings import mark_of

    rulings = read_rulings(root)
    holding = {mark_of(ruling) for ruling in effective(rulings)}
    decisions = tuple(Decision(r, mark_of(r), mark_of(r) in holding) for r in rulings)
    known = Rulings(decisions, dict(redirects_of(rulings)))
    record_changes(root, _knowledge(root), known, stamps)


# ---------------------------------------------------------------- inputs


def _knowledge(root: Path, stamps: Stamps | None = None) -> Knowledge:
    from briefroom.knowledge import recall_knowledge

    return recall_knowledge(root, seed_text(root), stamps)


def seed_text(root: Path) -> Callable[[str], str]:
    """How the knowledge reads a seed that it cites; ingest is imported only if it does."""

    def text(seed: str) -> str:
        from briefroom.ingest import read_seed

        return read_seed(root / seed, root).text

    return text


def _files(*places: Path) -> list[Path]:
    """All files at or below the places; what an editor leaves beside them is not one of ours."""
    below = [path for place in places for path in ([place] if place.is_file() else place.rglob("*"))]
    return [path for path in below if path.is_file() and not _is_litter(path)]


def _is_litter(path: Path) -> bool:
    return (
        path.suffix in {".pyc", ".swp", ".part", ".tmp"}
        or path.name.endswith("~")
        or path.name == ".DS_Store"
    )


def _tools_digest(parts: tuple[str, ...]) -> str:
    return digest_files(PACKAGE, _files(*(PACKAGE / part for part in parts)))


def _seed_digest(root: Path, seed: Path) -> str:
    sidecar = seed.with_suffix(".yml")
    return digest_files(root, [path for path in (seed, sidecar) if path.is_file()])


def _listing(output: Path) -> str:
    """Names and sizes of the rendered files: whether the site is as it was left."""
    files = sorted(path for path in output.rglob("*") if path.is_file())
    return digest_texts(*(f"{path.relative_to(output).as_posix()} {path.stat().st_size}" for path in files))
