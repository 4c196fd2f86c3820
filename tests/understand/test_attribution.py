"""Claims have the right words, the right speaker, and nothing is said that nobody said."""

import re

import pytest

from briefroom.model import Article, Claim, Entity, Mention, MentionKind, Paragraph, ParagraphKind
from briefroom.understand.attribution import find_claims

NAMES: tuple[tuple[str, MentionKind, str], ...] = (
    ("Ada Orlan", "person", "ada-orlan"),
    ("Orlan", "person", "ada-orlan"),
    ("Pell Vane", "person", "pell-vane"),
    ("Harbour Guard", "armed_group", "harbour-guard"),
    ("Harbour Gazette", "media", "harbour-gazette"),
    ("Reed Council", "government_body", "reed-council"),
)


def article_of(*paragraphs: str, first: ParagraphKind = "body") -> Article:
    text, found = "", []
    for index, paragraph in enumerate(paragraphs):
        text += "\n\n" if text else ""
        start, text = len(text), text + paragraph
        found.append(Paragraph(first if index == 0 else "body", start, len(text), start, len(text)))
    return Article("a", "seeds/a.txt", "0", text, tuple(found))


def names_in(article: Article) -> tuple[list[Mention], list[Entity]]:
    mentions: list[Mention] = []
    for name, kind, ident in NAMES:
        for match in re.finditer(rf"\b{name}\b", article.text):
            if not any(m.span.start <= match.start() < m.span.end for m in mentions):
                mentions.append(Mention(article.span(*match.span()), kind, ident))
    full = {ident: (name, kind) for name, kind, ident in reversed(NAMES)}
    used = sorted({m.entity_id for m in mentions if m.entity_id})
    return mentions, [Entity(i, full[i][0], full[i][1], "actor", False, (full[i][0],)) for i in used]


def claims_of(*paragraphs: str, first: ParagraphKind = "body") -> tuple[Claim, ...]:
    article = article_of(*paragraphs, first=first)
    claims = find_claims(article, *names_in(article))
    for claim in claims:
        for span in (*claim.content, claim.cue, claim.speaker.span):
            assert span is None or article.text[span.start : span.end] == span.exact
    return claims


def said(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    return [(claim.speaker.name, claim.text) for claim in claims]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“The bridge is open,” Ada Orlan said on Sunday.", "Ada Orlan", "“The bridge is open,”"),
        ("“The bridge is open,” said Ada Orlan, the mayor of Vale.", "Ada Orlan", "“The bridge is open,”"),
        ('"The bridge is open,” Ada Orlan said.', "Ada Orlan", '"The bridge is open,”'),
        ("Ada Orlan said: “The bridge is open.”", "Ada Orlan", "“The bridge is open.”"),
        ("“Is the bridge open?” Ada Orlan asked.", "Ada Orlan", "“Is the bridge open?”"),
        ("“The bridge,” Ada Orlan said, “is open at last.”", "Ada Orlan",
         "“The bridge,” … “is open at last.”"),
        ("“We hold [the port] and the road,” Ada Orlan told the Harbour Gazette.", "Ada Orlan",
         "“We hold [the port] and the road,”"),
        ("Ada Orlan said on Sunday that the bridge was open.", "Ada Orlan", "the bridge was open"),
        ("Ada Orlan, the mayor of Vale, said the bridge was open.", "Ada Orlan", "the bridge was open"),
        ("The bridge was open again, Ada Orlan said on Sunday.", "Ada Orlan", "The bridge was open again"),
        ("The Harbour Guard told reporters that the road was open.", "Harbour Guard", "the road was open"),
        ("According to Ada Orlan, the bridge is open to all traffic.", "Ada Orlan",
         "the bridge is open to all traffic"),
        ("The bridge is open to all traffic, according to Ada Orlan.", "Ada Orlan",
         "The bridge is open to all traffic"),
        ("Ada Orlan denied taking any money from the port.", "Ada Orlan", "taking any money from the port"),
        ("The Reed Council accused Ada Orlan of selling the port.", "Reed Council",
         "Ada Orlan of selling the port"),
        ("Ada Orlan vowed to rebuild the bridge before winter.", "Ada Orlan",
         "to rebuild the bridge before winter"),
    ],
)  # fmt: skip
def test_a_claim_has_its_speaker_and_its_words(text: str, speaker: str, content: str) -> None:
    assert said(claims_of(text)) == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlan did not say whether the bridge was open.",
        "Ada Orlan declined to say that the bridge was open.",
        "Ada Orlan opened the bridge and met the Harbour Guard.",
        "The report of the Reed Council on claims for damages runs to forty pages.",
        "Ada Orlan wrote “The Long Road”.",
        "Nobody would say the bridge was open.",
    ],
)
def test_what_nobody_says_is_no_claim(text: str) -> None:
    assert claims_of(text) == ()


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    claims = claims_of(
        "“We have opened the bridge,” Ada Orlan told the Harbour Gazette. “Nobody will close it again.",
        "“The port is next.”",
    )
    assert [c.speaker.entity_id for c in claims] == ["ada-orlan"] * 3
    assert [c.mode for c in claims] == ["direct"] * 3
    assert claims[1].speaker.span is None
    assert claims[0].told_to == "harbour-gazette"


def test_a_pronoun_is_the_last_suited_speaker() -> None:
    claims = claims_of(
        "The port is lost, said Pell Vane, a spokesman for the Harbour Guard.",
        "He added that the bridge would follow.",
    )
    assert [c.speaker.entity_id for c in claims] == ["pell-vane", "pell-vane"]


def test_a_pronoun_passes_over_a_person_of_the_other_gender() -> None:
    claims = claims_of(
        "Spokeswoman Ada Orlan said the road was closed to traffic.",
        "Mr Pell Vane said the port was open to all ships.",
        "She said that the bridge was safe.",
    )
    assert claims[-1].speaker.entity_id == "ada-orlan"


def test_a_pronoun_with_nobody_to_stand_for_stays_one() -> None:
    (claim,) = claims_of("“It is over,” he said.")
    assert (claim.speaker.name, claim.speaker.entity_id, claim.speaker.kind) == ("he", None, "none")
    assert claim.confidence < 0.85


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The bridge is open, sources told the Harbour Gazette on Sunday.", "anonymous"),
        ("A commander who did not want to give his name said the bridge was open.", "anonymous"),
        ("The Reed Council said the bridge was open.", "named"),
        ("A report published on Sunday said the bridge was unsafe.", "document"),
        ("The Harbour Gazette reported that the bridge was unsafe.", "outlet"),
        ("The bridge was reportedly sold to a cousin of the mayor.", "none"),
    ],
)
def test_speakers_are_told_apart_by_kind(text: str, kind: str) -> None:
    assert [c.speaker.kind for c in claims_of(text)] == [kind]


def test_a_description_is_not_the_name_inside_it() -> None:
    (claim,) = claims_of("“The bridge is ours,” an Orlan aide said.")
    assert claim.speaker.entity_id is None
    assert claim.speaker.name == "an Orlan aide"


def test_a_hedge_names_nobody() -> None:
    (claim,) = claims_of("The group is believed to be responsible for the attack on the bridge.")
    assert claim.speaker.kind == "none"
    assert claim.force == "hedge"
    assert claim.text == "The group … to be responsible for the attack on the bridge"


def test_two_claims_of_one_sentence_do_not_run_into_each_other() -> None:
    claims = claims_of("Ada Orlan said the bridge was open, but Pell Vane said it was closed.")
    assert said(claims) == [("Ada Orlan", "the bridge was open"), ("Pell Vane", "it was closed")]


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    claims = claims_of("Ada Orlan said the bridge was open and added that the port would follow.")
    assert said(claims) == [("Ada Orlan", "the bridge was open"), ("Ada Orlan", "the port would follow")]


def test_a_participle_speaks_for_the_sentence_it_belongs_to() -> None:
    claims = claims_of("“The bridge is open,” Ada Orlan said, adding that the port would follow.")
    assert claims[-1].speaker.entity_id == "ada-orlan"
    assert claims[-1].text == "the port would follow"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orlan says bridge is open but Harbour Guard says road is 'closed'",
         [("Ada Orlan", "bridge is open"), ("Harbour Guard", "road is 'closed'")]),
        ("Ada Orlan: bridge will open before winter", [("Ada Orlan", "bridge will open before winter")]),
    ],
)  # fmt: skip
def test_headlines_speak_too(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(claims_of(text, first="headline")) == expected


def test_the_dateline_is_no_part_of_what_is_said() -> None:
    (claim,) = claims_of("VALE, Zarnia (Harbour Wire) — The bridge is open again, Ada Orlan said on Sunday.")
    assert claim.text == "The bridge is open again"


def test_the_outlets_own_comment_ends_a_claim() -> None:
    claims = claims_of("Ada Orlan said the Guard had sold the port, a charge it has made before.")
    assert claims[0].text == "the Guard had sold the port"


def test_a_term_of_somebodys_is_only_the_term() -> None:
    claims = claims_of("Ada Orlan fights what she describes as “bandit” militias in the hills.")
    assert said(claims) == [("Ada Orlan", "“bandit”")]


def test_the_narrator_makes_no_claims() -> None:
    assert claims_of("I believe that the bridge will never open again.") == ()


def test_a_line_without_end_is_read_in_time() -> None:
    text = "Ada Orlan said that the bridge, the road, “the port”, " + "and then, the mill, " * 4000
    assert len(claims_of(text)) <= 5


def test_a_spokesman_named_behind_his_body_speaks_himself() -> None:
    (claim,) = claims_of(
        "A spokesman for the Harbour Guard (HG), Colonel Pell Vane, said that its men had left the port."
    )
    assert (claim.speaker.entity_id, claim.speaker.kind) == ("pell-vane", "named")


@pytest.mark.parametrize(
    "text",
    [
        "Guards of the Reed Council joined the workers early on Sunday, saying they wanted the port shut.",
        "Guards of the Reed Council warned of a long winter, saying that the port would stay shut.",
    ],
)
def test_a_participle_takes_the_subject_of_its_sentence_and_no_more(text: str) -> None:
    assert claims_of(text)[-1].speaker.name == "Guards of the Reed Council"
