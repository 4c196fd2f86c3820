"""A printed claim has a word of saying for its cue, whole, and all the words that are said."""

import pytest
from attributing import claims_of

from briefroom.understand.cuelexicon import saying_in, whole_cue


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlan has shown no willingness to leave the port, much less the hills.",
        "The Reed Council freed two prisoners, raising hopes of a thaw with the Harbour Guard.",
        "Ada Orlan, who is expected to testify next week, left the port on Sunday.",
        "Ada Orlan planned to open the bridge before winter and intends to close the mill.",
        "The council sees the port as its own, and the guards expect to hold it for years.",
        "Grey rocks, thought to represent a fifth of the island, stood out of the sea.",
        "The company topped estimates as revenue from the port fell short.",
        "Ada Orlan commands the so-called “Lion Guard” and a unit dubbed “Wolves of the Hills”.",
        "Pell Vane leads a new body and called it the “High Council of the Port”.",
        "His work for the port was described as ongoing.",
        "The five-year war has claimed an estimated 40,000 lives.",
        "Pell Vane was hauled in and told that the port was closed.",
        "Grain long promised to the army lay in the port.",
        "Pell Vane fled to a group that holds the port and has declared a “free city”.",
    ],
)
def test_thoughts_plans_and_nicknames_are_no_claims(text: str) -> None:
    assert [claim.text for claim in claims_of(text)] == []


@pytest.mark.parametrize(
    ("text", "cue", "force"),
    [
        ("The Reed Council has ruled out rebel involvement in the attack.", "ruled out", "deny"),
        ("Ada Orlan played down the loss of the port on Sunday.", "played down", "deny"),
        ("The Reed Council called on the Harbour Guard to leave the port.", "called on", "call"),
    ],
)
def test_a_cue_is_shown_whole(text: str, cue: str, force: str) -> None:
    assert [(c.cue.exact, c.force) for c in claims_of(text) if c.cue] == [(cue, force)]


def test_a_cue_takes_its_particle_only_where_the_two_make_a_verb() -> None:
    text = "laid out; said out; spoke of; spoke up"
    assert [text[at : whole_cue(text, at, end)] for at, end in ((0, 4), (10, 14), (20, 25), (30, 35))] == [
        "laid out", "said", "spoke of", "spoke",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cue", "said"),
    [
        ("his assertion that", True),
        ("has made clear", True),
        ("according to", True),
        ("plans", False),
        ("is expected to", False),
        ("raising hopes of", False),
        ("has shown", False),
    ],
)
def test_sayings_are_told_from_thoughts(cue: str, said: bool) -> None:
    assert (saying_in(cue) is not None) is said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Orlan told Zarnian media this month that the port was safe.", "the port was safe"),
        ("Ada Orlan told police she had left the port at dawn.", "she had left the port at dawn"),
        ("The Harbour Guard claimed responsibility for downing the plane, which it said crashed in the"
         " hills.",
         "the plane … crashed in the hills"),
        ("Zarnia shut the port and told its citizens to stay away.", "its citizens to stay away"),
        ("The guards are believed to have fled into the hills.", "The guards … to have fled into the hills"),
        ("The port lost a tenth of its ships last year, the Reed Council said in a report last week.",
         "The port lost a tenth of its ships last year"),
        ("Only two earlier storms were stronger than Sunday's: one in 2011 and one in 1952, said Pell Vane, a"
         " geologist with the Reed Council.",
         "Only two earlier storms were stronger than Sunday's: one in 2011 and one in 1952"),
        ("Orlan was hired by the port in 2029, at the behest of the mayor, for whom he worked, say the"
         " sources.", "Orlan was hired by the port in 2029, at the behest of the mayor, for whom he worked"),
    ],
)  # fmt: skip
def test_a_content_is_all_that_is_said_and_no_more(text: str, content: str) -> None:
    assert [claim.text for claim in claims_of(text)][-1:] == [content]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Orlan said on Monday that the port was safe, but did not give details.", "the port was safe"),
        ("Weeks after Ada Orlan announced a raid on the port, the hills are quiet.", "a raid on the port"),
        ("Ada Orlan announced the same day that the port was safe.", "the port was safe"),
        ("The Reed Council disputed that reading of the day.", "that reading of the day"),
        ("The Reed Council refuted that statement on Monday.", "that statement on Monday"),
        ("The mayor denied that the port was lost, contradicting the council.", "the port was lost"),
        ("The port was reportedly sold to a cousin of his.", "The port … sold to a cousin of his"),
        ("Ada Orlan said the guards had left.[12]", "the guards had left"),
        ("Ada Orlan, a spokeswoman, put the dead of the guard at nine.", "the dead of the guard at nine"),
    ],
)
def test_a_content_ends_where_the_outlet_goes_on(text: str, content: str) -> None:
    assert [claim.text for claim in claims_of(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The Reed Council dismissed its governor on Monday.",
        "The Reed Council denied power to all who had fought for the old guard.",
        "Ada Orlan announced it the week before.",
        "We’ve said that the port was safe.",
        "Some experts think that should include the port of Vane.",
        "Ada Orlan cut the part out to make the blanket claim that the port was safe.",
    ],
)
def test_deeds_nouns_and_bare_pronouns_say_nothing(text: str) -> None:
    assert [claim.text for claim in claims_of(text)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("His trust has agreed to sell, Ada Orlan said; the lawyer of the port was out of reach.",
         ["His trust has agreed to sell"]),
        ("Ada Orlan, who has said she has a plan for the port, called a meeting of the council on Sunday.",
         ["she has a plan for the port"]),
        ("Ada Orlan said that the fall was only a guess, referring to the price of the port.",
         ["the fall was only a guess"]),
        ("The bridge was lost before the vote, Ada Orlan alleged, asking for anonymity because she was ill.",
         ["The bridge was lost before the vote"]),
        ("It may ease the strife – as she has done before, according to Ada Orlan – and end it.",
         ["as she has done before"]),
        ("Local reactions According to Ada Orlan, the port was lost because nobody came.",
         ["the port was lost because nobody came"]),
        ("The council met after a clash that Ada Orlan said had killed at least twelve people.",
         ["a clash … had killed at least twelve people"]),
        ("Ada Orlan announced that same day that the port was open.", ["the port was open"]),
    ],
)  # fmt: skip
def test_a_content_holds_what_is_said_and_no_more(text: str, said: list[str]) -> None:
    assert [claim.text for claim in claims_of(text)] == said
