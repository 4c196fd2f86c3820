"""Who is named, what kind of thing it is, and what is never taken for a name."""

from __future__ import annotations

import pytest
from naming import Found, found

LEAD = (
    "PORT VANE, Zarnia, June 15 (Harbour Wire) - Fighters of the Reed Brigade took the town of Oum Selm on"
    " Sunday, General Ada Orlan told the Harbour Gazette. Orlan said the Zarnian army had fled to Bellis."
)


@pytest.fixture(scope="module")
def lead() -> Found:
    return found(LEAD, headline="Orlan Takes Oum Selm As Army Flees")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("PORT VANE", "place"),
        ("Zarnia", "place"),
        ("Harbour Wire", "media"),
        ("Reed Brigade", "armed_group"),
        ("Oum Selm", "place"),
        ("Ada Orlan", "person"),
        ("Harbour Gazette", "media"),
        ("Zarnian", "demonym"),
        ("Bellis", "place"),
    ],
)
def test_names_of_a_lead_have_their_kinds(lead: Found, words: str, kind: str) -> None:
    assert lead.kind(words) == kind


def test_spans_are_the_words_they_record(lead: Found) -> None:
    text = lead.article.text
    assert [m for m in lead.mentions if text[m.span.start : m.span.end] != m.span.exact] == []


def test_every_id_of_a_mention_is_an_entity(lead: Found) -> None:
    assert {m.entity_id for m in lead.mentions if m.entity_id} == {e.id for e in lead.entities}


def test_entities_keep_their_wordings_in_order(lead: Found) -> None:
    assert lead.entity("ada-orlan").surfaces == ("Orlan", "Ada Orlan")
    assert lead.entity("ada-orlan").name == "Ada Orlan"


def test_names_of_a_capitalised_headline_need_the_text_behind_them(lead: Found) -> None:
    end = len("Orlan Takes Oum Selm As Army Flees")
    assert [m.span.exact for m in lead.mentions if m.span.end <= end] == ["Orlan", "Oum Selm"]


def test_finding_twice_gives_the_same(lead: Found) -> None:
    again = Found(lead.article)
    assert (again.mentions, again.entities) == (lead.mentions, lead.entities)


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The Ministry of Works and Tides said so.", "Ministry of Works and Tides", "government_body"),
        ("Gunmen of the March 9 Movement left.", "March 9 Movement", "armed_group"),
        ("Troops began Operation Clean Sea in May.", "Operation Clean Sea", "operation"),
        ("The House of Deputies met in Bellis.", "House of Deputies", "government_body"),
        ("The Bellis General Hospital is full.", "Bellis General Hospital", "ngo"),
        ("They attacked the Kenyan embassy on Monday.", "Kenyan embassy", "government_body"),
        ("Shares in Tessel Systems fell.", "Tessel Systems", "company"),
        ("Militias such as Jund al-Reef hold the coast.", "Jund al-Reef", "armed_group"),
        ("They advanced on al-Hadra oil terminal at dawn.", "al-Hadra", "place"),
        ("The Valebridge-based House of Deputies met.", "Valebridge", "place"),
        ("Voters backed the Reed Unity Party by far.", "Reed Unity Party", "party"),
        ("The United Nations urged calm in Bellis.", "United Nations", "igo"),
        ("He told Reuters that it was over.", "Reuters", "media"),
    ],
)  # fmt: skip
def test_wording_and_company_tell_the_kind(text: str, words: str, kind: str) -> None:
    assert found(text).kind(words) == kind


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("He left on Monday. It rained in May.", ("He", "Monday", "It", "May")),
        ("Shops reopened in Bellis. Several shops stayed shut.", ("Shops",)),
        ("Mr Tomas Reed spoke. Col. Mara Lind did not.", ("Mr Tomas Reed", "Mr", "Col", "Col. Mara Lind")),
        ("The Ministry of Works on Monday closed the port.", ("Ministry of Works on Monday",)),
        ("President Ada Orlan resigned, an aide said.", ("President Ada Orlan", "President")),
        ("The council of Liberal Party of Osmark Bonnie Hale met.", ("Liberal Party of Osmark Bonnie Hale",)),
    ],
)
def test_what_is_no_name_is_left_alone(text: str, never: tuple[str, ...]) -> None:
    assert not {m.span.exact for m in found(text).mentions} & set(never)


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("French troops left.", "French", "france"),
        ("Saudi officials spoke.", "Saudi", "saudi-arabia"),
        ("A South Korean ship sank off Osmark.", "South Korean", "south-korea"),
        (
            "Vessels left Karvel, a port in the east. The Karvelian fleet waited in Karvel.",
            "Karvelian",
            "karvel",
        ),
    ],
)
def test_demonyms_lead_to_their_place(text: str, words: str, ident: str) -> None:
    mention = found(text).mention(words)
    assert (mention.kind, mention.entity_id) == ("demonym", ident)


def test_creeds_are_marked_but_are_nobody() -> None:
    assert found("Islamist fighters held Port Vane.").mention("Islamist").entity_id is None


def test_a_name_inside_a_compound_is_found() -> None:
    text = "Ada Orlan spoke in Bellis. Orlan-linked troops met anti-Orlan crowds, and pro-Bellis ones."
    names = found(text).words()
    assert names.count("Orlan") == 2
    assert names.count("Bellis") == 2


def test_an_event_is_named_by_its_year_and_then_by_its_word() -> None:
    result = found("Reed left in the 2028 revolution. The revolution that toppled him went on.")
    assert result.ids("2028 revolution") == result.ids("revolution") == ["2028-revolution"]
    assert result.entity("2028-revolution").namespace == "background"


def test_an_event_holds_the_names_inside_it() -> None:
    result = found("They are blamed for the deadly 2029 attack on the Kenyan embassy in Port Vane.")
    assert result.kind("the deadly 2029 attack on the Kenyan embassy in Port Vane") == "event"
    assert [result.kind(w) for w in ("Kenyan embassy", "Port Vane")] == ["government_body", "place"]


def test_a_lone_word_is_a_place_where_the_article_says_so() -> None:
    text = "Kobang denied it. Reporters in Kobang waited. Kobang said nothing, and Kobang’s parliament met."
    assert {m.kind for m in found(text).mentions if m.span.exact == "Kobang"} == {"place"}


@pytest.mark.parametrize("text", ["", "\n", "12 300 – 4", "…", "«Привет» 你好", "A" * 3000, "(AFP)", "- - -"])
def test_odd_texts_yield_no_crash(text: str) -> None:
    assert isinstance(found(text).mentions, tuple)
