"""Ids belong to words: what stayed keeps its number, what went is not given again."""

from __future__ import annotations

from dataclasses import replace

from desk import BODY, evidence_of

from briefroom.brief.masking import mask_evidence
from briefroom.brief.records import Stored
from briefroom.brief.renumber import digests, keep_ids
from briefroom.model import Evidence

NEW = "The ferry stopped at noon, the harbour master said."


def stored(evidence: Evidence) -> Stored:
    return Stored(evidence, digests(evidence))


def numbers(evidence: Evidence) -> list[str]:
    return [s.id for s in evidence.sentences]


def test_the_same_article_keeps_its_ids() -> None:
    assert keep_ids(evidence_of(), stored(evidence_of())) == evidence_of()


def test_a_sentence_put_in_front_shifts_no_number() -> None:
    again = keep_ids(evidence_of((NEW, *BODY)), stored(evidence_of()))
    assert numbers(again) == ["s6", "s1", "s2", "s3", "s4", "s5"]
    assert [c.id for c in again.claims] == ["c1", "c2"]


def test_a_number_that_went_is_not_given_again_while_a_person_names_it() -> None:
    first = evidence_of()
    second = keep_ids(evidence_of(BODY[:2]), stored(first))
    third = keep_ids(
        evidence_of((*BODY[:2], NEW)), stored(second), ["I keep this. [5](claim:c2)[7](source:s7)"]
    )
    assert numbers(second) == ["s1", "s2", "s3", "s4"]
    assert numbers(third)[-1] == "s8"


def test_a_sentence_that_changed_a_little_is_still_the_same() -> None:
    changed = (BODY[0].replace("Port Vane", "Port Vane and its mole"), *BODY[1:])
    assert numbers(keep_ids(evidence_of(changed), stored(evidence_of()))) == ["s1", "s2", "s3", "s4", "s5"]


def test_a_sentence_that_became_another_gets_a_new_number() -> None:
    changed = (BODY[0].replace("Nobody was hurt.", NEW), *BODY[1:])
    assert numbers(keep_ids(evidence_of(changed), stored(evidence_of()))) == ["s1", "s6", "s3", "s4", "s5"]


def test_paragraphs_that_change_places_take_their_numbers_along() -> None:
    swapped = keep_ids(evidence_of((BODY[0], BODY[2], BODY[1])), stored(evidence_of()))
    assert sorted(numbers(swapped)) == ["s1", "s2", "s3", "s4", "s5"]
    assert {s.id: s.span.exact for s in swapped.sentences} == {
        s.id: s.span.exact for s in evidence_of().sentences
    }


def test_links_between_records_follow_the_new_ids() -> None:
    again = keep_ids(evidence_of(BODY[1:]), stored(replace(evidence_of(), key_points=("s3",))))
    by_words = {s.id: s for s in again.sentences}
    assert by_words["s3"].claims == ("c1",)
    assert again.claims[1].links[0].claim == "c1"
    assert again.key_points == ("s3",)


def test_masked_evidence_keeps_ids_by_digest() -> None:
    masked = Stored(mask_evidence(evidence_of(), ()), digests(evidence_of()))
    again = keep_ids(evidence_of((NEW, *BODY)), masked)
    assert numbers(again) == ["s6", "s1", "s2", "s3", "s4", "s5"]
