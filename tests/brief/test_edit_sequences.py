"""Any sequence of edits and of new texts: what a person wrote stays, what a person deleted stays deleted, and
what both changed is told."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as st

from briefroom.brief.bodies import merge_bodies

FIRST = 6  # sentences at the beginning, two a paragraph
STEPS = st.lists(
    st.tuples(st.sampled_from(["write", "delete", "add", "new words", "goes", "comes"]), st.integers(0, 9)),
    min_size=1,
    max_size=12,
)


@dataclass(slots=True)
class Desk:
    """A text under two hands. ``source``: sentences of the article, by number, as they read now."""

    source: dict[int, str]
    disk: str = ""
    base: str = ""
    written: dict[str, int] = field(default_factory=dict)  # a person's words: the sentence they are in, or 0
    deleted: set[int] = field(default_factory=set)
    count: int = FIRST

    def generated(self) -> str:
        numbers = sorted(self.source)
        pairs = [numbers[at : at + 2] for at in range(0, len(numbers), 2)]
        blocks = [" ".join(f"{self.source[n]} {mark(n)}" for n in pair) for pair in pairs]
        items = "\n".join(f"- [c{n}](claim:c{n}) Ada said: {self.source[n]} {mark(n)}" for n in numbers)
        parts = ["## The article", *blocks, "## Claims", items]
        return "\n\n".join(part for part in parts if part) + "\n"

    def build(self) -> list[str]:
        """Merge with the text as it reads now; the words of the conflicts."""
        new = self.generated()
        self.disk, clashes = merge_bodies(self.base, self.disk, new)
        self.base = new
        return [clash.yours for clash in clashes]

    def sentence(self, number: int) -> str:
        """The sentence of a number in the article, with its mark, as it stands on disk; "" if it does not."""
        article = self.disk.split("## Claims")[0]
        end = article.find(mark(number))
        start = max(article.rfind(stop, 0, end) + len(stop) for stop in (") ", "\n")) if end >= 0 else 0
        return article[start : end + len(mark(number))] if end >= 0 else ""


def mark(number: int) -> str:
    return f"[{number}](source:s{number})"


def a_step(desk: Desk, kind: str, pick: int, turn: int) -> None:
    """One thing that a person does, or that the next text brings."""
    there = sorted(desk.source)
    number = there[pick % len(there)] if there else 0
    own = f"mine{turn}"
    if kind == "add":
        desk.disk = desk.disk.replace("## Claims", f"My remark {own}.\n\n## Claims", 1)
        desk.written[own] = 0
    elif kind == "comes":
        desk.count += 1
        desk.source[desk.count] = f"A new sentence of turn {turn} stands here now."
    elif kind == "new words" and number:
        desk.source[number] = desk.source[number].replace(" stands", f" then{turn} stands")
    elif kind == "goes" and number:
        del desk.source[number]
    elif (found := desk.sentence(number)) and kind == "write":
        desk.disk = desk.disk.replace(found, found.replace(" here", f" {own} here"), 1)
        desk.written[own] = number
    elif found and kind == "delete":
        desk.disk = desk.disk.replace(found, "", 1)
        desk.deleted.add(number)
        desk.written = {words: n for words, n in desk.written.items() if n != number}


@given(STEPS)
def test_no_sequence_of_edits_and_new_texts_loses_a_persons_work(steps: list[tuple[str, int]]) -> None:
    desk = Desk({n: f"Sentence number {n} of the first text stands here." for n in range(1, FIRST + 1)})
    desk.base = desk.disk = desk.generated()
    for turn, (kind, pick) in enumerate(steps):
        a_step(desk, kind, pick, turn)
        yours = [desk.sentence(n) for n in desk.written.values() if n]
        told = desk.build()
        assert [words for words in desk.written if words not in desk.disk] == []
        assert [n for n in desk.deleted if desk.sentence(n)] == []
        for own in told:
            assert own in desk.disk
            assert own in yours
        assert kind != "comes" or f"of turn {turn} " in desk.disk
        again = desk.disk
        assert desk.build() == []
        assert desk.disk.split() == again.split()
