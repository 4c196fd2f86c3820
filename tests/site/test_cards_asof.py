"""A card says what was so on the day of the article; what came after it is folded under "Later"."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fiction import brief_of, knowledge, port, site_data
from lxml import html as parser
from test_brief_page import PORT, page_of, words

from briefroom.model import UNKNOWN_DATE, ActorRelation, Role, Sourced, When
from briefroom.review import unknown_key
from briefroom.site import actor_page
from briefroom.site.data import SiteData

SAID = ("mw-0312",)
DAY = When("2031-03-12", "2031-03-12", "day")
BEFORE, AFTER = "It was named so in 2030.", "It was broken up in April 2031."


def data_with(when: When = DAY, **changes: object) -> SiteData:
    """The site with the first brief of ``when`` and the Coast Shield changed."""
    known = knowledge()
    shield = replace(known.actors["coast-shield"], **changes)  # type: ignore[arg-type]
    known = replace(known, actors={**known.actors, "coast-shield": shield})
    brief = replace(brief_of(port(known), known, PORT), date=when)
    return replace(site_data(), briefs=(brief,), knowledge=known)


def card_of(data: SiteData, ident: str = "coast-shield") -> parser.HtmlElement:
    return page_of(data).get_element_by_id(f"a-{ident}")


def row(card: parser.HtmlElement, label: str) -> str:
    found = card.xpath(f".//dt[text()='{label}']/following-sibling::dd[1]")
    return words(found[0]) if found else ""


def folded(card: parser.HtmlElement) -> list[str]:
    return [words(line) for line in card.xpath(".//details/ul/li")]


TIES = (
    ActorRelation("supports", "assembly", "2030-05", "2031-04", sources=SAID),  # an end that is still to come
    ActorRelation("supports", "house", "2028", "2029", sources=SAID),
    ActorRelation("aligned_with", "tarfi", "2031-03", sources=SAID),  # perhaps on the day, perhaps after it
    ActorRelation("opposes", "forces", status="disputed", sources=SAID),
    ActorRelation("opposes", "house", "2031-03-13", sources=SAID),
)


def test_ties_of_the_day_are_shown_and_later_ones_folded() -> None:
    card = card_of(data_with(relations=TIES))
    assert row(card, "Stands with").startswith(
        "General Consultative Assembly, Salem Tarfi (since March 2031)"
    )
    assert "House" not in row(card, "Stands with")
    assert row(card, "Against") == "Maghari National Forces (disputed)"
    assert [line.split(" (")[0] for line in folded(card)] == ["Against: House of Delegates"]


def test_an_article_without_a_date_shows_all_ties_with_their_dates() -> None:
    card = card_of(data_with(UNKNOWN_DATE, relations=TIES))
    shown = row(card, "Stands with")
    assert "General Consultative Assembly (May 2030 to April 2031)" in shown
    assert "House of Delegates (2028 to 2029)" in shown
    assert "House of Delegates (since 13 March 2031)" in row(card, "Against")
    assert folded(card) == []


ROLES = (
    Role("guard of the port", "", "2029", "2031-03-12", SAID),
    Role("guard of the road", "", "", "2030", SAID),
    Role("guard of the coast", "", "2031-03", "2032", SAID),
    Role("guard of the border", "", "2032", "", SAID),
)


@pytest.mark.parametrize(
    ("when", "roles"),
    [
        (DAY, ["guard of the port (2029 to 12 March 2031)", "guard of the coast (since March 2031)"]),
        (When("2031-01-01", "2031-12-31", "year"),
         ["guard of the port (2029 to 12 March 2031)", "guard of the coast (since March 2031)"]),
        (UNKNOWN_DATE,
         ["guard of the port (2029 to 12 March 2031)", "guard of the road (until 2030)",
          "guard of the coast (March 2031 to 2032)", "guard of the border (since 2032)"]),
    ],
)  # fmt: skip
def test_roles_are_those_of_the_day_and_no_end_is_told_that_had_not_come(
    when: When, roles: list[str]
) -> None:
    card = card_of(data_with(when, roles=ROLES))
    assert [words(dd) for dd in card.xpath(".//dt[text()='Role']/following-sibling::dd[1]")] == roles


def test_a_sentence_of_a_later_day_is_folded_whatever_the_disk_has() -> None:
    told = (Sourced(AFTER, SAID), Sourced(BEFORE, SAID))
    data = data_with(definition=told)
    brief = data.briefs[0]
    line = f": {AFTER}"
    stale = replace(brief, body=brief.body.replace(f": {BEFORE}", line))
    for one in (data, replace(data, briefs=(stale,))):
        card = card_of(one)
        assert words(card.xpath("./div[@class='role']")[0]) == BEFORE
        assert AFTER in folded(card)[0]
        assert words(card).count("broken up") == 1


def test_what_came_later_is_told_outright_once_the_article_is_of_a_later_day() -> None:
    changes = {
        "definition": (Sourced("Militia.", SAID),),
        "later": (Sourced(AFTER, SAID),),
        "as_of": "2031-03",
    }
    then = card_of(data_with(DAY, **changes))
    assert folded(then) == [words_with(AFTER)] and AFTER not in words(then.xpath("./div[@class='role']")[0])
    brief = data_with(When("2031-06-01", "2031-06-01", "day"), **changes)
    bare = replace(brief.briefs[0], body="")
    assert AFTER in words(card_of(replace(brief, briefs=(bare,))).xpath("./div[@class='role']")[0])


def words_with(text: str) -> str:
    return f"{text}Meridian Wire, 12 Mar 2031"


@pytest.mark.parametrize(
    ("as_of", "line"),
    [
        ("2031-03-12", "As of 12 March 2031"),
        ("2031-03", "As of March 2031"),
        ("2031-03-01", "As of 1 March 2031"),
        ("2031-02-28", "Written as of 28 February 2031, before the article"),
        ("2030", "Written as of 2030, before the article"),
        ("2031-04-02", "Written as of 2 April 2031, after the article"),
    ],
)
def test_a_card_says_as_of_which_day_it_was_written(as_of: str, line: str) -> None:
    assert words(card_of(data_with(as_of=as_of)).xpath("./p[@class='card-day']")[0]) == line


def test_whom_nobody_reviewed_is_in_the_articles_words_with_the_command_to_review() -> None:
    data = data_with()
    card = card_of(data, "hmayda")
    assert "unreviewed" in card.get("class")
    assert words(card.xpath("./p[@class='card-day']")[0]) == "Only what this article says"
    command = f"briefroom review accept {unknown_key('Nael Hmayda')}"
    assert words(card.xpath(".//code")[0]) == command
    assert not card_of(data).xpath(".//code")
    assert not card_of(replace(data, publish=True), "hmayda").xpath(".//code")


def test_a_tie_that_ended_before_the_article_puts_nobody_on_a_side() -> None:
    old = (ActorRelation("supports", "assembly", "2028", "2029", sources=SAID),)
    assert "side-a" in card_of(data_with()).get("class")
    data = data_with(relations=old)
    evidence = replace(data.briefs[0].evidence, relations=())
    card = card_of(replace(data, briefs=(replace(data.briefs[0], evidence=evidence),)))
    assert "side-c" in card.get("class")


def test_a_dossier_folds_what_began_after_the_day_it_was_written_as_of() -> None:
    data = data_with(as_of="2031-03-12", roles=ROLES, relations=TIES, later=(Sourced(AFTER, SAID),))
    page = next(p for p in actor_page.pages(data) if p.path == "actors/coast-shield.html")
    later = [line.text for line in page.context["later_"]]
    assert later == [AFTER, "Role: guard of the border (since 2032)",
                     "Relation: opposes House of Delegates (since 13 March 2031)"]  # fmt: skip
    assert [role.title for role in page.context["roles"]] == [role.title for role in ROLES[:3]]
    assert {tie.time for tie in page.context["ties"]} == {
        "since May 2030",  # its end was still to come
        "2028 to 2029",
        "",
        "since March 2031",
    }
