"""Who is answered: by words, by pointing, and by what a denial leaves standing of a place held."""

from __future__ import annotations

import pytest
from attributing import claims_of

Answer = tuple[str, str, str, str]  # speaker, link, speaker answered, basis


def answers(*paragraphs: str) -> list[Answer]:
    """Every link, by speakers; of an inferred pair only the one from the later claim."""
    claims = claims_of(*paragraphs)
    by_id = {c.id: c for c in claims}
    return [
        (c.speaker.name, link.type, by_id[link.claim].speaker.name, link.basis)
        for c in claims for link in c.links
        if link.basis == "explicit" or int(link.claim[1:]) < int(c.id[1:])
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Ada Orlan said that the Harbour Guard had carried out the raid.",
         "Pell Vane, the spokesman of the guard, denied it. His men had not used aircraft, he said."),
    ],
)  # fmt: skip
def test_a_bare_denial_answers_the_claim_before_it(paragraphs: tuple[str, ...]) -> None:
    assert ("Pell Vane", "denies", "Ada Orlan", "explicit") in answers(*paragraphs)


def test_a_rejected_it_disputes_the_claim_before_it() -> None:
    found = answers("Ada Orlan said that the ruling had dissolved the council. Pell Vane rejected it.")
    assert found == [("Pell Vane", "disputes", "Ada Orlan", "explicit")]


def test_a_disputed_reading_is_every_claim_of_the_account() -> None:
    found = answers(
        "Ada Orlan said that her men had taken the border post.",
        "Pell Vane announced that his troops were in control of the crossing.",
        "The Reed Council disputed that reading of the day.",
    )
    assert sorted(found) == [
        ("Reed Council", "disputes", "Ada Orlan", "explicit"),
        ("Reed Council", "disputes", "Pell Vane", "explicit"),
    ]


def test_a_denial_answers_the_report_it_names() -> None:
    found = answers(
        "Pell Vane denied on Sunday that he had used aircraft, a day after the Harbour Gazette reported "
        "a first air raid by the Harbour Guard."
    )
    assert found == [("Pell Vane", "denies", "Harbour Gazette", "explicit")]


def test_a_denied_loss_denies_the_claims_of_control_that_follow() -> None:
    found = answers(
        "Ada Orlan denied on Sunday that the border post had been lost.",
        "Pell Vane announced that his troops held the crossing.",
    )
    assert found == [("Ada Orlan", "denies", "Pell Vane", "explicit")]


def test_held_and_never_lost_differ_though_neither_names_the_other() -> None:
    found = answers(
        "Pell Vane said that his forces held the post.",
        "Ada Orlan told reporters that the crossing had never been lost.",
    )
    assert found == [("Ada Orlan", "differs", "Pell Vane", "inferred")]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ("Pell Vane said that his forces held the port.",
         "Ada Orlan said that the crossing had never been lost."),
        ("Pell Vane said that his forces held talks in the port.",
         "Ada Orlan said that the port had not fallen."),
        ("Pell Vane said that the guard had lost four fighters.",
         "Ada Orlan said that the port had not fallen."),
        ("Pell Vane said that his forces took the post on 2 March.",
         "Much happened afterwards.", "On 20 March Ada Orlan said that the post had not been lost."),
        ("Pell Vane urged residents to leave the town.",
         "Ada Orlan denied reports of a deal with the council."),
    ],
)  # fmt: skip
def test_other_places_other_days_and_other_things_are_no_dispute(paragraphs: tuple[str, ...]) -> None:
    assert answers(*paragraphs) == []
