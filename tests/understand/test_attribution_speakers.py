"""The speaker is the head of the phrase beside the cue, and whoever a description clearly means."""

import pytest
from attributing import claims_of


@pytest.mark.parametrize(
    ("phrase", "ident", "name"),
    [
        ("Forces allied to Ada Orlan", None, "Forces allied to Ada Orlan"),
        ("Supporters of Ada Orlan", None, "Supporters of Ada Orlan"),
        ("A spokesman for President Ada Orlan", None, "A spokesman for President Ada Orlan"),
        ("The lawyer of former mayor Ada Orlan", None, "The lawyer of former mayor Ada Orlan"),
        ("Zarnian Secretary of State Ada Orlan", "ada-orlan", "Ada Orlan"),
        ("Harbour Guard spokesman Pell Vane", "pell-vane", "Pell Vane"),
        ("His lawyer, former deputy mayor Pell Vane,", "pell-vane", "Pell Vane"),
        ("Ada Orlan, who left the port when it fell and now lives in the hills,", "ada-orlan", "Ada Orlan"),
        ("Ada Orlan, on the other hand,", "ada-orlan", "Ada Orlan"),
        ("Ada Orlan, 22, of Port Reed, Marland,", "ada-orlan", "Ada Orlan"),
        (
            "A senior ally of German Chancellor Ada Orlan",
            None,
            "A senior ally of German Chancellor Ada Orlan",
        ),
        ("Ada Orlan a spokesman for the Reed Council", "ada-orlan", "Ada Orlan"),
        (
            "Sources watching armed groups in eastern Zarnia",
            None,
            "Sources watching armed groups in eastern Zarnia",
        ),
        ("Ada Orlan, the harbourmaster,", "ada-orlan", "Ada Orlan"),
        ("Ada Orlan, chairman of the Reed Council,", "ada-orlan", "Ada Orlan"),
        ("Ada Orlan, a consultant who runs Media Reed,", "ada-orlan", "Ada Orlan"),
    ],
)
def test_the_head_of_the_phrase_speaks(phrase: str, ident: str | None, name: str) -> None:
    (claim,) = claims_of(f"{phrase} said that the port was safe.")
    assert (claim.speaker.entity_id, claim.speaker.name) == (ident, name)


@pytest.mark.parametrize(
    "aside",
    ["head of the Reed Council in Zarnia", "a student at the Media Reed who was there", "of Media Reed"],
)
def test_a_body_named_behind_the_speaker_does_not_speak(aside: str) -> None:
    claims = claims_of(f"“We urge all sides to spare the port,” said Ada Orlan, {aside}. “Do not burn it.”")
    assert {c.speaker.entity_id for c in claims} == {"ada-orlan"}
    assert claims[-1].text == "“Do not burn it.”"


@pytest.mark.parametrize(
    ("texts", "speakers"),
    [
        pytest.param(
            ("Ada Orlan told the Reed Council that the port was lost.",
             "“I worry about it,” he said. Orlan is angry.",
             "A spokeswoman for Media Reed said the port was safe."),
            ["ada-orlan", "ada-orlan", None],
            id="another's gender in the next sentence says nothing",
        ),
        pytest.param(
            ("Pell Vane said the port was lost. General Reed Council said it was.", "He said it would burn."),
            ["pell-vane", "reed-council", "pell-vane"],
            id="a body with a rank in its name is no he",
        ),
        pytest.param(
            ("Pell Vane said the port was lost.",
             "The mayor met President Ada Orlan at her house, where she said that the port was safe."),
            ["pell-vane", "ada-orlan"],
            id="where she said: of whoever has just been met",
        ),
        pytest.param(
            ("Pell Vane said the port was lost.",
             "Guards under Ada Orlan hold the road to the north. He said that the port would burn."),
            ["pell-vane", "ada-orlan"],
            id="the one person the sentence before names",
        ),
        pytest.param(
            ("Pell Vane said the port was lost. “It is gone,” she said.",
             "Ada Orlan was seized over a call, in which he said that he would burn the port."),
            ["pell-vane", "pell-vane", "ada-orlan"],
            id="who has been she is no he",
        ),
    ],
)  # fmt: skip
def test_a_pronoun_means_the_one_it_suits(texts: tuple[str, ...], speakers: list[str | None]) -> None:
    assert [c.speaker.entity_id for c in claims_of(*texts)] == speakers


def test_the_man_is_not_whoever_told_a_man_something() -> None:
    claims = claims_of(
        "Ada Orlan told the man to leave the port.", "“It does not hurt me at all now,” the man wrote."
    )
    assert [c.speaker.name for c in claims] == ["Ada Orlan", "the man"]


def test_who_speaks_is_named_before_the_sentence_that_goes_on() -> None:
    claims = claims_of(
        "“He believed in it,” said Ada Orlan, who said Vane was a friend. “He said the port should be built.”"
    )
    assert {c.speaker.entity_id for c in claims} == {"ada-orlan"}
    assert claims[-1].text == "“He said the port should be built.”"


def test_a_second_verb_has_the_subject_that_stands_behind_the_time() -> None:
    (claim,) = claims_of(
        "By the end of the day, Mr. Pell Vane was forced to retreat and said that his words were misheard."
    )
    assert claim.speaker.entity_id == "pell-vane"


def test_a_pronoun_is_the_person_and_not_the_body_named_before_the_office() -> None:
    claims = claims_of(
        "Mr Pell Vane said the port was lost.",
        "Media Reed spokesman Ada Orlan would give no details. “We work with many people,” he said.",
    )
    assert [c.speaker.entity_id for c in claims] == ["pell-vane", "ada-orlan"]


def test_the_bureau_is_the_one_bureau_named_before() -> None:
    claims = claims_of(
        "The International Harbour Bureau said the port was safe.",
        "“It is open,” the bureau said in a report.",
    )
    assert [c.speaker.entity_id for c in claims] == ["harbour-bureau", "harbour-bureau"]


def test_two_quotations_around_a_hearer_are_the_tellers() -> None:
    (claim,) = claims_of(
        "Describing him as “a friend of mine for years,” Ada Orlan told the Reed Council, “he wrote to me"
        " often.”"
    )
    assert (claim.speaker.entity_id, claim.told_to) == ("ada-orlan", "reed-council")
    assert claim.text == "“he wrote to me often.”"


@pytest.mark.parametrize(
    ("text", "answerer", "kind"),
    [
        ("Zarnia said that guards were in the hills, an accusation denied by Marland.", "marland", "denies"),
        ("Ada Orlan said the port was safe, which the Reed Council denied.", "reed-council", "denies"),
        ("Ada Orlan accused the Harbour Guard of selling weapons, a charge the Harbour Guard rejects.",
         "harbour-guard", "disputes"),
    ],
)  # fmt: skip
def test_a_denial_that_hangs_on_a_claim_answers_it(text: str, answerer: str, kind: str) -> None:
    first, second = claims_of(text)
    assert second.speaker.entity_id == answerer
    assert second.text == first.text
    assert [(link.type, link.claim, link.basis) for link in second.links] == [(kind, first.id, "explicit")]
    assert first.status == ("denied" if kind == "denies" else "contested")


def test_who_denies_it_denies_what_was_said_last() -> None:
    first, second = claims_of("Pell Vane said that the port was lost. The Reed Council denied it.")
    assert (second.text, second.speaker.entity_id) == (first.text, "reed-council")
    assert [(link.type, link.claim) for link in second.links] == [("denies", first.id)]


def test_who_vowed_is_named_in_what_another_tells() -> None:
    claims = claims_of(
        "Ada Orlan added that at least three groups among the guards have vowed to burn the port."
    )
    assert claims[-1].speaker.name == "at least three groups among the guards"


def test_a_verb_joined_within_a_relative_clause_is_not_the_main_subjects() -> None:
    claims = claims_of("Ada Orlan has hit back at guards who left the port and vowed to burn it.")
    assert [c for c in claims if c.speaker.entity_id == "ada-orlan" and "burn" in c.text] == []


def test_a_speaker_ends_where_what_it_did_begins() -> None:
    (claim,) = claims_of("Zarnia began shelling while demanding that the guards leave the port in the north.")
    assert claim.speaker.name == "Zarnia"
