"""The review queue of a local build: each question with its sentences, and none in a published site."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from fiction import site_data
from lxml.html import HtmlElement, parse

from briefroom.model import Choice, Corrections, Excerpt, Question
from briefroom.review import unknown_key
from briefroom.review.questions_basis import make_basis
from briefroom.review.queue import ask_all
from briefroom.site.data import SiteData
from briefroom.site.plugin import write_site
from briefroom.site.review_page import MOST, asked

THEME = Path(__file__).parents[2] / "themes" / "briefroom"
HMAYDA = unknown_key("Nael Hmayda")


def with_questions(data: SiteData) -> SiteData:
    questions = ask_all(make_basis(data.briefs, data.knowledge, Corrections()))
    other = replace(questions[0], key="q-0000000001", kind="merge")
    return replace(data, asked=asked((*questions, other)))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(with_questions(site_data()), THEME, folder)
    return folder


def page(site: Path, name: str = "review.html") -> HtmlElement:
    return parse(str(site / name)).getroot()


def question(site: Path, key: str) -> HtmlElement:
    (found,) = page(site).xpath(f"//*[@id='{key}']")
    return found


def test_a_question_stands_with_its_sentence_and_the_command_of_each_answer(site: Path) -> None:
    hmayda = question(site, HMAYDA)
    assert "Nael Hmayda" in hmayda.findtext(".//h2")
    quoted = hmayda.xpath(".//blockquote")[0].text_content()
    assert "who commands the Coast Shield militia" in quoted
    commands = [code.text for code in hmayda.iter("code")]
    assert commands[0] == f'briefroom review accept {HMAYDA} --why ""'
    assert len(commands) == 3


def test_a_sentence_leads_to_its_place_in_the_brief(site: Path) -> None:
    href = question(site, HMAYDA).xpath(".//figcaption/a/@href")[0]
    path, _, anchor = href.partition("#")
    assert page(site, path).xpath(f"//*[@id='{anchor}']")


def test_a_kind_is_shown_alone_by_a_link(site: Path) -> None:
    root = page(site)
    ways = root.xpath("//nav[@class='only-nav']//a/@href")
    assert ways == ["#main", "#only-unknown", "#only-merge", "#only-answers"]
    assert [f"#{ident}" for ident in root.xpath("//span[@class='only']/@id")] == ways[1:]


def test_an_unreviewed_card_leads_to_its_question(site: Path) -> None:
    brief = page(site, "briefs/2031/2031-03-12-port.html")
    (link,) = brief.xpath("//article[@id='a-hmayda']//p[@class='card-review']/a/@href")
    assert link == f"../../review.html#{HMAYDA}"


@pytest.mark.parametrize("name", ["index.html", "briefs/2031/2031-03-12-port.html"])
def test_a_published_site_knows_nothing_of_the_queue(tmp_path: Path, name: str) -> None:
    write_site(with_questions(site_data(publish=True)), THEME, tmp_path)
    assert not (tmp_path / "review.html").exists()
    text = (tmp_path / name).read_text(encoding="utf-8")
    assert "review.html" not in text
    assert "briefroom review" not in text


def hostile(number: int) -> Question:
    script = "<script>alert(1)</script>"
    return Question(
        f"q-{number:010x}", "unknown", script, script, (Excerpt("2031/none", "s1", script),),
        (Choice(script, f"briefroom review accept '{script}'"),), 1,
    )  # fmt: skip


def test_words_of_articles_are_words_on_the_page(tmp_path: Path) -> None:
    write_site(replace(site_data(), asked=asked([hostile(1)])), THEME, tmp_path)
    text = (tmp_path / "review.html").read_text(encoding="utf-8")
    assert "<script>alert" not in text
    assert page(tmp_path).xpath("//code")[0].text == "briefroom review accept '<script>alert(1)</script>'"


def test_a_long_queue_is_cut_and_says_where_the_rest_is(tmp_path: Path) -> None:
    write_site(replace(site_data(), asked=asked([hostile(n) for n in range(MOST + 1)])), THEME, tmp_path)
    root = page(tmp_path)
    assert len(root.xpath("//ol[@class='queue']/li")) == MOST
    assert f"{MOST + 1} things" in root.findtext(".//h1")
    assert f"The {MOST} that most readers meet" in root.text_content()


def test_a_queue_that_is_empty_says_so(tmp_path: Path) -> None:
    write_site(site_data(), THEME, tmp_path)
    assert "Nothing waits for you." in page(tmp_path).text_content()
