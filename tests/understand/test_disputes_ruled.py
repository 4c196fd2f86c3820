"""What a person says of an inferred difference holds; what the article itself sets against a claim stays."""

from __future__ import annotations

import hashlib

import pytest
from naming import article_of

from briefroom.model import Claim, Correction, Corrections, Knowledge
from briefroom.understand import understand
from briefroom.understand.corrections import PERSON, sentence_digest
from briefroom.understand.sentences import split_sentences

KILLED = "In Port Vane, 43 soldiers were killed on Monday, Orsa Venn, the mayor, said."
FEWER = "In Port Vane, 17 soldiers were killed on Monday, said Bella Hask, a spokeswoman of the guard."
DENIED = "Tomas Reed, a doctor, denied that soldiers were killed in Port Vane."
ARTICLE = article_of(KILLED, DENIED, FEWER)
SEVENTEEN = "17 soldiers were killed on Monday"


def ruling(words: str, value: str) -> Correction:
    start = ARTICLE.text.index(words)
    sentence = next(s for s in split_sentences(ARTICLE) if s.span.start <= start < s.span.end)
    digest = hashlib.sha256(ARTICLE.text.encode()).hexdigest()
    return Correction(
        "answers", ARTICLE.seed, digest, start, start + len(words), words,
        sentence_digest(sentence.span.exact), value,
    )  # fmt: skip


def claims(*rulings: Correction) -> tuple[Claim, Claim, Claim]:
    mayor, doctor, guard = understand(ARTICLE, Knowledge(), Corrections(rulings)).claims
    return mayor, guard, doctor


def differing(claim: Claim) -> list[str]:
    return [link.claim for link in claim.links if link.type == "differs"]


def test_without_a_ruling_the_numbers_differ() -> None:
    mayor, guard, doctor = claims()
    assert (differing(mayor), differing(guard)) == (["c3"], ["c1"])
    assert (mayor.status, guard.status) == ("denied", "contested")
    assert [link.type for link in doctor.links] == ["denies"]


@pytest.mark.parametrize("words", [SEVENTEEN, "43 soldiers were killed on Monday"])
def test_what_a_person_finds_no_difference_is_none_on_either_side(words: str) -> None:
    mayor, guard, doctor = claims(ruling(words, ""))
    assert (differing(mayor), differing(guard)) == ([], [])
    assert (mayor.status, guard.status) == ("denied", "single")
    assert [link.type for link in doctor.links] == ["denies"]


def test_a_difference_that_a_person_confirms_stays_and_bears_the_persons_rule() -> None:
    _, guard, _ = claims(ruling(SEVENTEEN, "answers"))
    assert [(link.claim, link.rule) for link in guard.links if link.type == "differs"] == [("c1", PERSON)]
    assert guard.status == "contested"


def test_a_later_ruling_on_the_same_words_wins() -> None:
    _, guard, _ = claims(ruling(SEVENTEEN, ""), ruling(SEVENTEEN, "answers"))
    assert differing(guard) == ["c1"]
