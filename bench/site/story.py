"""One made article before it takes a shape: its sentences as pieces, with what is named, said and dated.

Every generator gets the same stories. Sentences are of the kinds that real briefs hold: plain news, a name
that is explained, words reported and words quoted, a denial, two counts of the same, an event with its date,
a background that the reader lacks.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from salad import SEED, zipf
from world import World

from briefroom.model import Actor, Background, Entity, Place

FIRST_DAY = date(2031, 1, 1)
BRIEFS_A_DAY = 5
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MOST_WORDS = 460  # of salad that one story may need
# The paragraphs of a story: the kinds of their sentences. All but the first three may be left out.
PLAN = (
    ("held", "plain", "told"), ("said", "stranger", "box"), ("plain", "said", "denied"),
    ("killed", "counted", "plain"), ("dated", "box", "plain"), ("told", "said", "stranger"),
    ("box", "dated", "plain"), ("told", "said", "plain"),
)  # fmt: skip
ALWAYS = 3
LEFT_OUT = 0.12  # share of the other paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, with the entity it names."""

    words: str
    entity: Entity | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """What is said in a sentence; the numbers are indexes of its pieces. ``answer`` is what it does to the
    claim before it, if anything: denies or differs."""

    speaker: int
    cue: int
    start: int
    end: int
    verb: str
    told_to: Entity | None = None
    answer: str = ""

    @property
    def direct(self) -> bool:
        """Whether the words are quoted."""
        return self.verb == "tell"


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, in the words of ``start:end``. ``dated`` is the piece with the date, or -1
    where only the day of the report is known."""

    day: date
    place: Entity
    start: int
    end: int
    dated: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; the pieces joined are its words."""

    pieces: tuple[Piece, ...]
    saying: Saying | None = None
    event: Happening | None = None
    defines: int = -1  # the piece that says who the person before it is
    box: Entity | None = None  # the background its words call for

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Story:
    """One article. ``slug`` has the year's folder."""

    number: int
    day: date
    slug: str
    title: tuple[Piece, ...]
    standfirst: str
    outlet: str
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def headline(self) -> str:
        """The title's words."""
        return "".join(piece.words for piece in self.title)


def make_story(world: World, number: int) -> Story:
    """Story ``number`` of a world: the same always."""
    writer = _Writer(world, number)
    day = day_of(number)
    lead = writer.groups[0]
    title = (Piece(f"{writer.words(3).capitalize()} "), _named(lead), Piece(f" {writer.words(3)}"))
    slug = f"{day.year}/{day.isoformat()}-{'-'.join(next(writer.salad) for _ in range(4))}-{number}"
    standfirst = writer.words(12).capitalize()
    plan = [kinds for at, kinds in enumerate(PLAN) if at < ALWAYS or writer.chance.random() >= LEFT_OUT]
    makers: dict[str, Callable[[], Sentence]] = {
        "plain": writer.plain, "said": writer.said, "told": writer.told, "denied": writer.denied,
        "held": writer.held, "killed": writer.killed, "counted": writer.counted, "stranger": writer.stranger,
        "box": writer.box, "dated": lambda: writer.dated(day),
    }  # fmt: skip
    paragraphs = tuple(tuple(makers[kind]() for kind in kinds) for kinds in plan)
    held = paragraphs[0][0]
    event = Happening(day, writer.places[0], 2, len(held.pieces) - 1)
    paragraphs = ((replace(held, event=event), *paragraphs[0][1:]), *paragraphs[1:])
    return Story(number, day, slug, title, standfirst, writer.outlet.name, paragraphs)


def day_of(number: int) -> date:
    """When a story was published."""
    return FIRST_DAY + timedelta(days=number // BRIEFS_A_DAY)


def entity_of(entry: Actor | Place | Background) -> Entity:
    """An entry of the knowledge as an article's entity."""
    if isinstance(entry, Actor):
        return Entity(entry.id, entry.name, entry.kind, "actor", True)
    if isinstance(entry, Place):
        return Entity(entry.id, entry.name, "place", "place", True)
    kind = "operation" if entry.kind == "operation" else "event"
    return Entity(entry.id, entry.title, kind, "background", True)  # type: ignore[arg-type]


def _named(entity: Entity) -> Piece:
    return Piece(entity.name, entity)


class _Writer:
    """The cast and the words of one story; each method writes the next sentence of its kind."""

    def __init__(self, world: World, number: int) -> None:
        self.chance = chance = Random(SEED * 1_000_003 + number)
        self.salad = world.salad.draw(chance, MOST_WORDS)
        self.people = [entity_of(actor) for actor in zipf(chance, world.people, 5)]
        self.groups = [entity_of(actor) for actor in zipf(chance, world.groups, 4)]
        self.places = [entity_of(place) for place in zipf(chance, world.places, 5)]
        self.outlet, *cited = zipf(chance, world.outlets, 3)
        self.cited = [entity_of(actor) for actor in cited]
        self.boxes = iter([entity_of(box) for box in zipf(chance, world.backgrounds, 3)])
        self.unknown = iter(chance.sample(world.strangers, 2))
        self.met = set[str]()  # people named in full before
        self.count = chance.randrange(3, 60)

    def words(self, count: int) -> str:
        return " ".join(next(self.salad) for _ in range(count))

    def person(self) -> Piece:
        """Somebody by the full name at first, by the surname then."""
        entity = self.chance.choice(self.people)
        if entity.id in self.met:
            return Piece(entity.name.split()[1], entity)
        self.met.add(entity.id)
        return _named(entity)

    def place(self) -> Piece:
        return _named(self.chance.choice(self.places))

    def actor(self) -> Piece:
        return self.person() if self.chance.random() < 0.6 else _named(self.chance.choice(self.groups))

    def plain(self) -> Sentence:
        opening, middle = f"{self.words(3).capitalize()} ", f" {self.words(4)} "
        return Sentence(
            (Piece(opening), self.actor(), Piece(middle), self.place(), Piece(f" {self.words(4)}."))
        )

    def said(self) -> Sentence:
        return self._reported("said", "say", self.actor())

    def denied(self) -> Sentence:
        return self._reported("denied", "deny", self.actor(), "denies")

    def _reported(self, cue: str, verb: str, speaker: Piece, answer: str = "") -> Sentence:
        """Speaker, cue, "that", and five pieces more: words, a place, words, the full stop."""
        content = (Piece(f"{self.words(3)} "), self.place(), Piece(f" {self.words(5)}"))
        pieces = (speaker, Piece(" "), Piece(cue), Piece(" that "), *content, Piece("."))
        return Sentence(pieces, Saying(0, 2, 4, 7, verb, answer=answer))

    def told(self) -> Sentence:
        cited = self.chance.choice(self.cited)
        quoted = (Piece("“"), Piece(self.words(9).capitalize()), Piece(",” "))
        pieces = (*quoted, self.person(), Piece(" "), Piece("told"), Piece(" "), _named(cited), Piece("."))
        return Sentence(pieces, Saying(3, 5, 1, 2, "tell", cited))

    def held(self) -> Sentence:
        """A statement that other briefs of the day may contradict."""
        verb = self.chance.choice(("had captured", "held"))
        pieces = (
            _named(self.groups[0]), Piece(" "), Piece("said"), Piece(" that "),
            Piece(f"its fighters {verb} "), _named(self.places[0]), Piece("."),
        )  # fmt: skip
        return Sentence(pieces, Saying(0, 2, 4, 6, "say"))

    def killed(self) -> Sentence:
        return self._count("said", "say", self.person())

    def counted(self) -> Sentence:
        self.count += 1 + self.chance.randrange(9)
        return self._count("reported", "report", _named(self.cited[0]), "differs")

    def _count(self, cue: str, verb: str, speaker: Piece, answer: str = "") -> Sentence:
        content = (Piece(f"{self.count} people were killed in "), _named(self.places[1]))
        pieces = (speaker, Piece(" "), Piece(cue), Piece(" that "), *content, Piece("."))
        return Sentence(pieces, Saying(0, 2, 4, 6, verb, answer=answer))

    def stranger(self) -> Sentence:
        """Somebody without an entry, in the article's own words."""
        first, surname = next(self.salad).capitalize(), next(self.unknown)
        ident = f"{first}-{surname}".lower()
        who = Entity(ident, f"{first} {surname}", "person", "actor", False)
        pieces = (_named(who), Piece(", "), Piece(f"a {self.words(3)}"), Piece(f", {self.words(5)} "))
        return Sentence((*pieces, self.place(), Piece(f" {self.words(3)}.")), defines=2)

    def box(self) -> Sentence:
        box = next(self.boxes)
        pieces = (Piece(f"{self.words(4).capitalize()} "), _named(box), Piece(f" {self.words(6)}."))
        return Sentence(pieces, box=box)

    def dated(self, published: date) -> Sentence:
        day = published - timedelta(days=self.chance.randrange(2, 90))
        where = self.chance.choice(self.places)
        pieces = (
            Piece("On "), Piece(f"{day.day} {MONTHS[day.month - 1]}"), Piece(f" {self.words(2)} "),
            self.actor(), Piece(f" {self.words(4)} in "), _named(where),
            Piece(f" {self.words(3)}"), Piece("."),
        )  # fmt: skip
        return Sentence(pieces, event=Happening(day, where, 0, 7, 1))
