"""A composed brief: what stands in it, where, and in whose words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from desk import BODY, KNOWLEDGE, evidence_of, span
from hypothesis import given
from hypothesis import strategies as st
from test_dialect import SNIPPETS, rendered, squeezed

from briefroom.brief.claimlines import THAT
from briefroom.brief.compose import compose
from briefroom.brief.dialect import links, plain, tidy
from briefroom.brief.frontmatter import split_front
from briefroom.brief.masking import MASK
from briefroom.brief.rights import MOST_AT_A_TIME, MOST_IN_ALL
from briefroom.model import (
    UNKNOWN_DATE,
    Article,
    BoxUse,
    Entity,
    Evidence,
    Knowledge,
    Mention,
    Paragraph,
    Rights,
    Sentence,
    Span,
    When,
)

LONG = tuple(
    f"The council of ward {n} met in the old hall by the river and spoke for hours about "
    f"bridges, ferries, tolls, lamps, drains and the price of rope in town {n}."
    for n in range(20)
)


def text_of(evidence: Evidence, knowledge: Knowledge = KNOWLEDGE) -> str:
    return compose(evidence, knowledge).text


def section(text: str, heading: str) -> str:
    return re.split(r"^#{2,3} ", text.split(f"# {heading}\n\n", 1)[1], flags=re.M)[0].strip()


def test_every_sentence_ends_with_exactly_one_mark() -> None:
    article = section(text_of(evidence_of()), "The article")
    marks = re.findall(r"\[(\d+)\]\((source:s\d+|claim:c\d+)\)", article)
    assert marks == [
        ("1", "source:s1"),
        ("2", "source:s2"),
        ("3", "claim:c1"),
        ("4", "source:s4"),
        ("5", "claim:c2"),
    ]


def test_the_annotated_article_holds_the_article_word_for_word() -> None:
    paragraphs = section(text_of(evidence_of()), "The article").split("\n\n")
    assert [plain(p) for p in paragraphs if not p.startswith("[The Long")] == list(BODY)


def test_a_box_stands_alone_after_the_paragraph_that_calls_for_it() -> None:
    blocks = section(text_of(evidence_of()), "The article").split("\n\n")
    assert blocks[1] == "[The Long March](background:long-march)"


def test_a_box_the_knowledge_does_not_have_is_left_out() -> None:
    assert "long-march" not in text_of(evidence_of(), Knowledge())


def test_both_sides_of_a_dispute_stand_together_once() -> None:
    lines = section(text_of(evidence_of()), "In dispute").splitlines()
    assert [line.lstrip()[:18] for line in lines] == ["- [c1](claim:c1) [", "- [c2](claim:c2) D"]
    assert lines[1].startswith("    - ")


@pytest.mark.parametrize(
    ("kind", "basis", "words"),
    [
        ("disputes", "inferred", "Differs: "),
        ("disputes", "explicit", "Disputes it: "),
        ("denies", "explicit", "Denies it: "),
    ],
)
def test_only_an_explicit_answer_disputes(kind: str, basis: str, words: str) -> None:
    evidence = evidence_of()
    first, second = evidence.claims
    link = replace(second.links[0], type=kind, basis=basis)  # type: ignore[arg-type]
    evidence = replace(evidence, claims=(first, replace(second, links=(link,))))
    assert words in section(text_of(evidence), "In dispute")


def test_spoken_words_stand_in_quotation_marks_and_reported_ones_do_not() -> None:
    direct, indirect = section(text_of(evidence_of()), "Claims").splitlines()
    assert "told [Harbour Gazette](actor:harbour-gazette): “We have secured the port”." in direct
    assert plain(indirect).startswith(
        "- c2 Probable: Mara Lind said, as reported: Orlan did not hold the whole port. Differs from c1."
    )


def test_a_verb_that_says_more_than_said_is_the_articles() -> None:
    evidence = evidence_of()
    first, second = evidence.claims
    cue = span(evidence.article.text, "said that")
    second = replace(second, verb="insist", cue=cue)
    line = section(text_of(replace(evidence, claims=(first, second))), "Claims").splitlines()[1]
    assert "(“said that”), as reported:" in line


def test_a_known_actor_has_the_knowledges_words_an_unknown_one_the_articles() -> None:
    lines = section(text_of(evidence_of()), "Who is who").splitlines()
    assert lines[0] == "- [Ada Orlan](actor:ada-orlan): A general who left the army in 2028."
    assert (
        lines[1]
        == "- [Tomas Reed](actor:tomas-reed): “the deputy commander of the pro-Orlan forces” [3](claim:c1)"
    )
    assert lines[2] == '- [Mara Lind](actor:mara-lind "probable")'


def test_what_is_not_sure_enough_waits_for_a_person() -> None:
    evidence = evidence_of()
    evidence = replace(evidence, entities=tuple(replace(e, confidence=0.5) for e in evidence.entities))
    assert "actor:" not in text_of(evidence)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When("2031-05-04", "2031-05-04", "day"), "4 May 2031"),
        (When("2031-05-04", "2031-05-06", "day"), "4–6 May 2031"),
        (When("2031-05-01", "2031-05-31", "month"), "May 2031"),
        (When("2028-01-01", "2028-12-31", "year"), "2028"),
        (When("2028-01-01", "2028-12-31", "year", qualifier="before"), "before 2028"),
        (When(None, None, "unknown", "Sunday"), "date unknown (“Sunday”)"),
        (UNKNOWN_DATE, "date unknown, reported on 4 May 2031"),
    ],
)
def test_a_timeline_row_is_no_more_precise_than_its_event(when: When, words: str) -> None:
    evidence = evidence_of()
    evidence = replace(evidence, events=tuple(replace(e, when=when) for e in evidence.events))
    assert section(text_of(evidence), "Timeline").startswith(f"- [{words}](event:e1): ")


def test_events_without_a_date_stand_last() -> None:
    evidence = evidence_of()
    (event,) = evidence.events
    events = (replace(event, id="e2", when=UNKNOWN_DATE), replace(event, id="e1"))
    lines = section(text_of(replace(evidence, events=events)), "Timeline").splitlines()
    assert [line.split("(event:")[1][:2] for line in lines] == ["e1", "e2"]


def test_headings_captions_and_pull_quotes_are_kept_as_such() -> None:
    evidence = evidence_of()
    kinds = {2: "caption", 3: "heading", 4: "quote"}
    paragraphs = tuple(
        replace(p, kind=kinds.get(n, p.kind))  # type: ignore[arg-type]
        for n, p in enumerate(evidence.article.paragraphs)
    )
    evidence = replace(evidence, article=replace(evidence.article, paragraphs=paragraphs), sentences=())
    text = text_of(evidence)
    assert "\n*Caption:* Forces loyal" in text
    assert "\n### “We have secured" in text
    assert "\n> [Mara Lind]" in text


def test_an_empty_article_still_makes_a_brief() -> None:
    article = Article("bare", "seeds/bare.txt", "00", "Words", (Paragraph("body", 0, 5, 0, 5),))
    front, body, _ = split_front(text_of(Evidence(article)), "x")
    assert front.values["title"] == "bare"
    assert front.values["date"] == "unknown"
    assert body == "\n## The article\n\nWords\n"


@pytest.mark.parametrize(
    "title", ["a: b # c", "'", '"x', "- y", "{z}", "no", "2031-05-04", "---", "\u2028", "&a *b !c"]
)
def test_front_matter_gives_any_title_back(title: str) -> None:
    evidence = evidence_of(title=title)
    front, _, _ = split_front(text_of(evidence), "x")
    assert front.values["title"] == (" ".join(title.split()) or "port")


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    assert "javascript" not in text_of(evidence_of(url="javascript:alert(1)", rights="excerpt"))


def test_the_outermost_name_is_linked_once_a_paragraph() -> None:
    evidence = evidence_of()
    inner = Mention(span(evidence.article.text, "Vane"), "place", "port-vane")
    evidence = replace(evidence, mentions=(inner, *evidence.mentions))
    paragraph = section(text_of(evidence), "The article").split("\n\n")[0]
    assert [m.group() for m in links(paragraph) if m["scheme"] == "place"] == ["[Port Vane](place:port-vane)"]


@given(st.lists(SNIPPETS.map(tidy).filter(bool), min_size=1, max_size=4), st.data())
def test_a_hostile_article_prints_its_own_words_and_no_link_but_ours(
    words: list[str], data: st.DataObject
) -> None:
    text = "\n\n".join(words)
    starts = [sum(len(w) + 2 for w in words[:n]) for n in range(len(words))]
    paragraphs = tuple(Paragraph("body", s, s + len(w), 0, 0) for s, w in zip(starts, words, strict=True))
    sentences = tuple(
        Sentence(f"s{n}", Span(s, s + len(w), w), n - 1)
        for n, (s, w) in enumerate(zip(starts, words, strict=True), 1)
    )
    start = data.draw(st.integers(0, len(words[0]) - 1))
    name = Span(start, len(words[0]), words[0][start:])
    evidence = Evidence(
        Article("x", "seeds/x.txt", "00", text, paragraphs, title=words[-1], byline=words[0]),
        mentions=(Mention(name, "person", "mia"),),
        entities=(Entity("mia", name.exact, "person", "actor", False),),
        sentences=sentences,
        key_points=("s1",),
    )
    front, body, _ = split_front(text_of(evidence), "x")
    assert (front.values["title"], front.values["byline"]) == (words[-1], words[0])
    printed = section(body, "The article").split("\n\n")
    assert [squeezed(plain(p)) for p in printed] == [squeezed(w) for w in words]
    made, shown = rendered("\n\n".join(printed), [])
    assert squeezed(shown) == squeezed("".join(f"{w} {n}" for n, w in enumerate(words, 1)))
    assert set(re.findall(r'href="(\w+):', made)) <= {"actor", "source"}


def test_a_name_after_an_exclamation_mark_is_no_image() -> None:
    evidence = evidence_of(("Hush!Ada Orlan left.",))
    made, shown = rendered(section(text_of(evidence), "The article"), [])
    assert "<img" not in made
    assert shown == "Hush!Ada Orlan left. 1"


# ---------------------------------------------------------------- rights


def longest_shared_run(text: str, brief: str) -> int:
    """Words of the longest run of the article that the brief prints without a break."""
    words = text.split()
    shown = " ".join(plain(line) for line in brief.splitlines())
    best = 0
    for start in range(len(words)):
        while " ".join(words[start : start + best + 1]) in shown and start + best < len(words):
            best += 1
    return best


def quoting(rights: Rights | None) -> Evidence:
    evidence = evidence_of(LONG[:0] + BODY + LONG, rights=rights)
    return replace(evidence, key_points=tuple(s.id for s in evidence.sentences))


def test_an_excerpt_quotes_few_words_at_a_time_and_in_all() -> None:
    made = compose(quoting("excerpt"), KNOWLEDGE)
    body = made.text.split("\n---\n")[1]
    assert 8 <= longest_shared_run("\n".join(BODY + LONG), body) <= MOST_AT_A_TIME
    kept = [w for w in made.evidence.article.text.split() if MASK not in w]
    names = sum(len(m.span.exact.split()) for m in made.evidence.mentions)
    assert len(kept) <= MOST_IN_ALL + names + 20  # the headline and the date
    assert "not reproduced here" in made.text


def test_a_brief_only_brief_holds_names_and_dates_alone() -> None:
    made = compose(quoting("brief-only"), KNOWLEDGE)
    assert longest_shared_run("\n".join(BODY + LONG), made.text.split("\n---\n")[1]) <= 3
    assert "secured" not in made.text + made.evidence.article.text
    assert "[Ada Orlan](actor:ada-orlan)" in made.text


@pytest.mark.parametrize("rights", [None, "full"])
def test_full_and_undeclared_rights_print_the_article(rights: Rights | None) -> None:
    made = compose(quoting(rights), KNOWLEDGE)
    assert made.evidence == quoting(rights)
    assert LONG[3] in made.text


@pytest.mark.parametrize("rights", ["excerpt", "brief-only"])
def test_masked_evidence_keeps_every_offset(rights: Rights) -> None:
    full, masked = quoting(rights), compose(quoting(rights), KNOWLEDGE).evidence
    assert len(masked.article.text) == len(full.article.text)
    for old, new in zip(full.sentences, masked.sentences, strict=True):
        assert (old.span.start, old.span.end) == (new.span.start, new.span.end)
        assert masked.article.text[new.span.start : new.span.end] == new.span.exact


def test_an_unnamed_speaker_of_a_brief_only_brief_is_not_described() -> None:
    evidence = evidence_of(rights="brief-only")
    first, second = evidence.claims
    where = span(evidence.article.text, "the deputy commander of the pro-Orlan forces")
    who = replace(first.speaker, span=where, name=where.exact, kind="anonymous", entity_id=None)
    made = compose(replace(evidence, claims=(replace(first, speaker=who), second)), KNOWLEDGE)
    assert "An unnamed speaker" in made.text
    assert "deputy" not in made.text + made.evidence.claims[0].speaker.name


def test_a_box_of_an_excerpt_stands_in_its_note() -> None:
    evidence = evidence_of(rights="excerpt")
    assert evidence.boxes == (BoxUse("long-march", 2, evidence.boxes[0].span),)
    blocks = section(text_of(evidence), "The article").split("\n\n")
    assert blocks[1:] == ["[The Long March](background:long-march)"]


@pytest.mark.parametrize(
    ("verb", "cue", "shown"),
    [
        ("report", "said", "(“said”), as reported: "),  # not the article's own word: shown as it stands
        ("vow", "said that", "(“said that”), as reported: "),
        ("say", "said", " said, as reported: "),
    ],
)
def test_only_the_articles_own_verb_goes_without_brackets(verb: str, cue: str, shown: str) -> None:
    evidence = evidence_of()
    first, second = evidence.claims
    second = replace(second, verb=verb, cue=span(evidence.article.text, cue))
    line = section(text_of(replace(evidence, claims=(first, second))), "Claims").splitlines()[1]
    assert shown in line


@pytest.mark.parametrize("words", ["that reading of the day", "that account of the raid"])
def test_that_stays_where_it_points_at_a_thing(words: str) -> None:
    assert THAT.match(words) is None
    assert THAT.match("that the port had fallen") is not None
