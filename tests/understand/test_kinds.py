"""What kind of thing a name is: by its words, by what the article outright says, by common knowledge."""

from __future__ import annotations

import pytest
from naming import found

from briefroom.understand.candidates import Candidate
from briefroom.understand.kindcontext import context_votes
from briefroom.understand.kindnames import kind_of_wording
from briefroom.understand.kinds import decide_kind
from briefroom.understand.wellknown import known_kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("4th Coastal Brigade", "military"),
        ("Reed Martyrs Brigade", "armed_group"),
        ("Conference of Lake States", "igo"),
        ("Tern & Lowe", "company"),
        ("Vane Shipping Co.", "company"),
        ("Radio Bellis", "media"),
        ("Marl Flood Control District", "government_body"),
        ("Partido del Mar", "party"),
        ("Port Vane", None),
        ("HarbourPost", "media"),
        ("Marl Broadcasting Corporation", "media"),
        ("Bellis Medical Center", "ngo"),
        ("Marl Police Force", "government_body"),
        ("Reed Robotic Services", "company"),
        ("Marl Health Services", None),
        ("Zarnian Refugee Council", "ngo"),
        ("Council for the Welfare of Migrants", "ngo"),
        ("Council of Ministers", "government_body"),
        ("National Security Council", "government_body"),
        ("UN Security Council", "igo"),
        ("Organisation for the Protection of the Lakes", "igo"),
        ("Centers for Tide Control", "government_body"),
        ("International Reed Support Group", "alliance"),
        ("U.S. Pentagon", "government_body"),
        ("Democratic Majority for Marl PAC", "ngo"),
    ],
)
def test_a_wording_tells_the_kind_or_nothing(name: str, kind: str | None) -> None:
    assert kind_of_wording(name) == kind


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Officials blamed the militia Sukour al-Wad for the raid.", "Sukour al-Wad", "armed_group"),
        ("Orlan & Reed, a company in Port Vane, said on Monday it would close.", "Orlan & Reed", "company"),
        ("Militias such as Jund al-Reef hold the coast.", "Jund al-Reef", "armed_group"),
        ("The judge, Stewart Dalby, a federal circuit court judge, agreed.", "Stewart Dalby", "person"),
    ],
)
def test_what_the_article_calls_it_outright_is_its_kind(text: str, words: str, kind: str) -> None:
    assert found(text).kind(words) == kind


def test_a_name_of_two_kinds_of_bodies_is_left_to_the_article() -> None:
    assert known_kind("Airbus") == "company"
    assert known_kind("Port Vane Bank") is None


def test_a_poll_named_by_year_and_place_is_an_event() -> None:
    assert (
        found("Marl voted in the 2031 Port Vane mayoral election.").kind("2031 Port Vane mayoral election")
        == "event"
    )


def test_a_dateline_closed_by_an_underscore_is_one_place() -> None:
    article = found("PORT VANE _ The council said on Monday that the harbour would open.")
    assert "PORT VANE" in [m.span.exact for m in article.mentions]


def test_a_sum_of_money_names_no_country() -> None:
    words = [m.span.exact for m in found("The line has ordered US$ 6 billion of ships from Bellis.").mentions]
    assert "US" not in words


def test_parts_of_one_persons_name_are_one_name() -> None:
    assert found("His lawyer, Louis R. Aidalen, disputed the account.").kind("Louis R. Aidalen") == "person"


def test_lines_of_results_name_teams_and_no_towns() -> None:
    article = found("Results on Saturday.\n\nDivision one Bellis 35 Marl Town 20 Port Vane 29 Reed Irish 19")
    teams = [m.span.exact for m in article.mentions if m.rule == "results"]
    assert {"Bellis", "Marl Town", "Port Vane", "Reed Irish"} <= set(teams)
    assert not [m for m in article.mentions if m.rule == "results" and m.kind == "place"]


def test_only_what_the_tagger_found_is_as_sure_as_the_tagger() -> None:
    article = found("Ada Orlan met the Ministry of Works in Kenya.")
    sure = {m.span.exact: m.confidence for m in article.mentions}
    assert sure["Ministry of Works"] >= 0.85 and sure["Kenya"] >= 0.85


def test_troops_of_a_country_are_its_army_and_rebels_are_not() -> None:
    article = found("Kenyan troops fired. Kenyan rebels in Port Vane fired back at the Kenyan troops.")
    kinds = {m.span.exact: m.kind for m in article.mentions if m.rule == "description"}
    assert kinds["Kenyan troops"] == "military"
    assert kinds["Kenyan rebels"] == "armed_group"


def test_what_the_article_calls_it_is_no_person() -> None:
    text = (
        "Ordway, which makes boats, fell on Monday. Ordway shares lost a tenth. Ordway said its workers knew."
    )
    assert found(text).kind("Ordway") != "person"


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("The girl was kidnapped by Bodo Harun militants two years ago.", "Bodo Harun", "armed_group"),
        ("Uldra and its larger rival, Vidi Kaduri, have spent heavily.", "Vidi Kaduri", "company"),
        ("“It is a clean-up year,” said Tercore ISI analyst Ada Orlan.", "Tercore ISI", "company"),
        ("The pumps are manufactured by Zarnia’s DJK and sell for 900 crowns.", "DJK", "company"),
        ("Ron Marl, owner of Pumpology, which supplies equipment, agreed.", "Pumpology", "company"),
        ("Member states of the OPKW have asked whether everything was declared.", "OPKW", "igo"),
        (
            "In its verdict of Friday, the TQB found that the sale was void.",
            "TQB",
            "government_body",
        ),
        ("The ZVK proclaimed Ada Orlan governor on Monday.", "ZVK", "government_body"),
        ("Ada Orlan lost. Ada Orlan's ZRP blamed the storm.", "ZRP", "party"),
        ("ZARMIV’s mandate runs out in March.", "ZARMIV", "igo"),
        ("ZKB, or Ports Council for Migrants, took samples.", "ZKB", "ngo"),
        ("The Vane Trust, which owns 8.5 per cent, will sell.", "Vane Trust", "company"),
        ("The Vane Front, a loose coalition of guilds, marched.", "Vane Front", "alliance"),
        ("Two elders of the Velmari community were heard.", "Velmari", "community"),
        ("Many villagers on the coast are Velmari, a teacher said.", "Velmari", "community"),
        ("(Editing by Selm Vane.)", "Selm Vane", "person"),
        ("Vidi Kaduri told Harbour Gazette that its gunmen held the bridge.", "Vidi Kaduri", "armed_group"),
        (
            "The army lost the hill town to the Movement of 4 June.",
            "Movement of 4 June",
            "armed_group",
        ),
    ],
)
def test_the_company_it_keeps_tells_what_a_name_is(text: str, words: str, kind: str) -> None:
    assert found(text).kind(words) == kind


def test_he_behind_whom_somebody_tells_is_the_teller() -> None:
    text = "A doctor at the scene told Tamtiply that he had tried to save one of the wounded."
    assert found(text).kind("Tamtiply") != "person"


def test_a_company_is_well_known_without_its_apostrophe() -> None:
    assert known_kind("McDonald") == known_kind("McDonald’s") == "company"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Harbour Ledger, a rights group, spoke. A man told Harbour Ledger so.", "Harbour Ledger", "ngo"),
        ("He owns little, while TSLY slipped 3 percent in Port Vane.", "TSLY", "company"),
        ("The heaters came from Bray, a Tessaly unit.", "Tessaly", "company"),
        ("Hennie Vosk of the ruling Zarnian National Congress agreed.", "Zarnian National Congress", "party"),
        ("Elders of the Bashiri complain of taunts.", "Bashiri", "community"),
        ("The National Bank of Marl held its main rate.", "National Bank of Marl", "government_body"),
        ("Obama flew to Port Vane.", "Obama", "person"),
    ],
)  # fmt: skip
def test_the_sentences_around_a_name_say_what_it_is(text: str, name: str, kind: str) -> None:
    assert found(text).mention(name).kind == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Southern Lakes Community", "igo"), ("Marl Economic Community", "igo"), ("MoPH", "government_body"),
     ("Reed Community", None), ("Marl Freedom Congress", "party"), ("Daesh", "armed_group"),
     ("Putin", "person")],
)  # fmt: skip
def test_more_wordings_tell_a_kind(name: str, kind: str | None) -> None:
    assert kind_of_wording(name) == kind


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Tessaly rejects it; the company insists it was paid.", {"company": 2}),
        ("It fined the firm 4 million crowns.\n\nTessaly admitted an error.", {"company": 2}),
        ("TESSALY denied it. The militia has 40 men.", {"armed_group": 2}),
        ("Tessaly sued Orlan; the company insists it was paid.", {}),
        ("Tessaly, an ally of the newspaper publisher, lost.", {}),
        ("Peacekeepers fled. Protests against TESSALY began.", {"igo": 3}),
        ("Peacekeepers fled. TESSALY has some 9,000 troops.", {"igo": 3}),
        ("Soldiers fled. TESSALY has some 9,000 troops.", {}),
    ],
)
def test_how_a_name_is_taken_up_votes_for_its_kind(text: str, votes: dict[str, int]) -> None:
    start = text.lower().index("tessaly")
    assert dict(context_votes(text, [Candidate(start, start + 7, None, "tagger")])) == votes


def test_a_publisher_is_not_what_the_newspaper_is() -> None:
    text = "Mayor Orlan, an ally of the newspaper publisher Ada Reed, lost. Orlan was unseated by a novice."
    assert found(text).mention("Orlan").kind == "person"


@pytest.mark.parametrize(
    "text",
    [
        "Heaters were built in neighbouring Osmark. Osmark is weighing a ban of its own.",
        "Lenda wins, says the Osmark Electoral Commission. Osmark had voted on Sunday.",
    ],
)
def test_neighbours_and_lands_with_bodies_of_a_state_are_places(text: str) -> None:
    assert {m.kind for m in found(text).mentions if m.span.exact == "Osmark"} == {"place"}


def test_a_lone_name_that_bids_is_a_company_unless_somebody_is_shown_to_bear_it() -> None:
    mentions = [Candidate(0, 7, None, "tagger", "PER")]
    text = "Tessaly launches hostile 3.1 bn offer for Selvane."
    assert decide_kind(text, mentions, "Tessaly") == ("company", 0.7)
    shown = "Tessaly, 51, who smiled. Then Tessaly launches hostile offer for Selvane."
    mentions = [Candidate(0, 7, None, "tagger", "PER"), Candidate(30, 37, None, "tagger", "PER")]
    assert decide_kind(shown, mentions, "Tessaly")[0] != "company"


def test_initials_that_are_a_countrys_are_no_party() -> None:
    text = "In Kenya's capital, Kenya's ZRP blamed the storm."
    assert found(text).kind("ZRP") != "party"


def test_troops_in_blue_helmets_are_of_a_mission() -> None:
    text = "She saw the blue-helmeted men of the Tessaly convoy."
    assert context_votes(text, [Candidate(37, 44, None, "tagger")]) == {"igo": 3}
    text = "She saw the well-fed men of the Tessaly convoy beside blue-helmeted men."
    assert context_votes(text, [Candidate(32, 39, None, "tagger")]) == {}
