"""Words in marks have the speaker their sentence names, whatever stands between the two."""

import pytest
from attributing import claims_of

from briefroom.model import Article, Paragraph
from briefroom.understand.attribution import find_claims


@pytest.mark.parametrize(
    ("text", "speaker", "said"),
    [
        ("Ada Orlan was less polite: “The port has never liked us.”", "Ada Orlan",
         "“The port has never liked us.”"),
        ("Ada Orlan shared it with a remark aimed at him: “Now open the port.”", "Ada Orlan",
         "“Now open the port.”"),
        ("“Nonsense,” was Ada Orlan's only reply.", "Ada Orlan", "“Nonsense,”"),
        ("“My desk is empty,” Ada Orlan said by telephone.", "Ada Orlan", "“My desk is empty,”"),
        ("“You promised us that last year,” muttered a man on the quay, “and before.”", "a man",
         "“You promised us that last year,” … “and before.”"),
        ("“I did answer some of them,” Ada Orlan shot back.", "Ada Orlan", "“I did answer some of them,”"),
        ("“The port is lost,” according to the Reed Council.", "Reed Council", "“The port is lost,”"),
        ("“The guards outside the port have held the road since dawn” said Ada Orlan.", "Ada Orlan",
         "“The guards outside the port have held the road since dawn”"),
        ("“Can you imagine that?” Ada Orlan told reporters at the port in Zarnia.", "Ada Orlan",
         "“Can you imagine that?”"),
    ],
)  # fmt: skip
def test_a_quotation_has_the_speaker_its_sentence_names(text: str, speaker: str, said: str) -> None:
    (claim,) = claims_of(text)
    assert (claim.speaker.name, claim.text) == (speaker, said)


def test_a_quotation_with_a_speaker_of_its_own_is_not_the_one_before() -> None:
    claims = claims_of(
        "Ada Orlan denied having seen a letter. “My desk is empty,” Pell Vane said by telephone."
    )
    assert [(c.speaker.entity_id, c.verb) for c in claims] == [("ada-orlan", "deny"), ("pell-vane", "say")]


def test_what_follows_a_sentence_said_in_part_is_said_by_the_same() -> None:
    claims = claims_of(
        "The truce is “still there, but in great danger,” Ada Orlan said. “It is alive, barely.”"
    )
    assert [(c.speaker.entity_id, c.text) for c in claims] == [
        ("ada-orlan", "The truce is “still there, but in great danger,”"),
        ("ada-orlan", "“It is alive, barely.”"),
    ]


def test_words_added_behind_a_quotation_are_a_claim_of_their_own() -> None:
    claims = claims_of(
        "Ada Orlan said that her cell in the port was “inhumane,” adding: “We have to be very careful.”"
    )
    assert [(c.speaker.entity_id, c.verb) for c in claims] == [("ada-orlan", "say"), ("ada-orlan", "add")]


@pytest.mark.parametrize(
    "text",
    [
        "On the Gazette's “This Week,” Ada Orlan said that the port was lost.",
        "Pell Vane plays in a band called “The Harbour Lights” on Sundays.",
        "The port has one rule: “Long Road Home” is not sung there.",
    ],
)
def test_the_name_of_a_programme_is_not_spoken(text: str) -> None:
    assert [c.text for c in claims_of(text) if "“" in c.text] == []


def test_a_headline_that_ends_in_a_source_is_said_by_it() -> None:
    text = "At least 140 dead as flood cracks Reed Dam: minister"
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("heading", 0, len(text), 0, 0),))
    (claim,) = find_claims(article, [], [])
    assert (claim.speaker.name, claim.text) == ("minister", "At least 140 dead as flood cracks Reed Dam")


def test_an_utterance_whose_opening_mark_is_lost_is_spoken() -> None:
    claims = claims_of('The port is in their hands," Ada Orlan said on Sunday. "I ask you to come."')
    assert [(c.speaker.entity_id, c.mode) for c in claims] == [
        ("ada-orlan", "direct"),
        ("ada-orlan", "direct"),
    ]
