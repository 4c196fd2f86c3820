"""Predictions are the product's own, in order, a line a record, and never see an answer."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from briefroom.cli import main
from briefroom.evaluation import TASKS, predict_file
from briefroom.evaluation.run import predictor

TEXT = (
    "Council rejects harbour plan\n\n"
    "Ada Orlan said on Sunday that the harbour would stay open. “We will not close it,” Orlan told "
    "reporters in Port Vane.\n\n"
    "The Zarnian Harbour Authority (ZHA) denied that 12 ships had left Port Vane since 4 May 2031."
)
HTML = f"<html><body><article><h1>Reed Council</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
MENTIONS = [{"start": TEXT.index(w), "end": TEXT.index(w) + len(w)} for w in ("Ada Orlan", "Orlan told")]
MENTIONS[1]["end"] -= len(" told")
RECORD = {"id": "a", "text": TEXT, "date": "2031-05-06", "mentions": MENTIONS, "html": HTML}
# What the corpora hold as answers, all of it wrong here.
ANSWERS: dict[str, Any] = {
    "types": ["PER"],
    "entities": [{"start": 0, "end": 4, "label": "PER"}],
    "attributions": [{"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 20]]}],
    "timexes": [{"start": 0, "end": 4, "type": "DATE", "value": "1066"}],
    "acronyms": [{"start": 0, "end": 4}],
    "long_forms": [{"start": 5, "end": 12}],
    "pairs_silver": [[0, 0]],
    "title": "Nothing of the sort",
    "unconfirmed": [],
    "eval_span": [0, 10],
}


def write(path: Path, *records: object) -> Path:
    lines = [own if isinstance(own, str) else json.dumps(own) for own in records]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def predict(task: str, record: dict[str, Any]) -> dict[str, Any]:
    return dict(predictor(task)(record))


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="ascii").splitlines()]


@pytest.mark.parametrize("task", TASKS)
def test_prediction_is_the_same_whatever_the_answers_say(task: str) -> None:
    answers = dict(ANSWERS)
    if task == "linking":  # its spans are given; their ids are the answer
        answers["mentions"] = [{**m, "entity": f"x{k}", "name": "X"} for k, m in enumerate(MENTIONS)]
    if task == "extraction":
        answers["text"] = "the gold text of a page"
    assert predict(task, {**RECORD, **answers}) == predict(task, RECORD)


def test_ner_maps_every_kind_and_keeps_our_own() -> None:
    found = {TEXT[e["start"] : e["end"]]: e for e in predict("ner", RECORD)["entities"]}
    assert (found["Ada Orlan"]["label"], found["Ada Orlan"]["kind"]) == ("PER", "person")
    assert (found["Port Vane"]["label"], found["Port Vane"]["kind"]) == ("LOC", "place")
    assert found["Zarnian Harbour Authority"]["label"] == "ORG"


def test_attribution_gives_source_cue_and_content_as_spans() -> None:
    found = predict("attribution", RECORD)["attributions"]
    worded = [{k: [TEXT[s:e] for s, e in own[k]] for k in ("source", "cue", "content")} for own in found]
    said = next(own for own in worded if own["content"] == ["the harbour would stay open"])
    assert "Ada Orlan" in said["source"][0]
    assert said["cue"] == ["said"]
    assert all(own["said"] for own in found)


def test_timex_reckons_from_the_date_of_the_record_and_from_none() -> None:
    dated = {t["value"] for t in predict("timex", RECORD)["timexes"]}
    bare = {"id": "a", "text": "Ada Orlan spoke on Sunday."}
    undated = {t["value"][:4] for t in predict("timex", bare)["timexes"]}
    assert {"2031-05-04"} <= dated
    assert undated <= {"XXXX"}


def test_acronyms_pair_long_and_short() -> None:
    found = predict("acronyms", RECORD)
    assert [TEXT[a["start"] : a["end"]] for a in found["acronyms"]] == ["ZHA"]
    assert [TEXT[a["start"] : a["end"]] for a in found["long_forms"]] == ["Zarnian Harbour Authority"]
    assert found["pairs"] == [[0, 0]]


def test_linking_gives_each_given_span_an_id_and_the_surname_that_of_its_bearer() -> None:
    found = predict("linking", RECORD)["mentions"]
    assert [(m["start"], m["end"]) for m in found] == [(m["start"], m["end"]) for m in MENTIONS]
    assert len({m["entity"] for m in found}) == 1


def test_extraction_reads_html_or_a_page_copied_as_text() -> None:
    assert "would stay open" in str(predict("extraction", {"id": "a", "html": HTML})["text"])
    page = {"id": "a", "page": f"Menu\nSign in\n\n{TEXT}\n\nRead more\n"}
    found = str(predict("extraction", page)["text"])
    assert "would stay open" in found
    assert "Sign in" not in found


@pytest.mark.parametrize("task", ["ner", "attribution", "timex", "acronyms"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n",
        "\x00\x01 Ada\u2028Orlan\r\nsaid \ud800 \udfff “no\u200b” \ufeff",
        "«» “” ‘’ — … ((((",
        "A" * 5_000,
        "“ " * 300,
        "🌍 Ada Orlan said: “🌍”. עדה אורלן. أدا أورلان.",
        "\n" * 900,
        "1/2/3 " * 200,
    ],
    ids=["empty", "blank", "broken", "marks", "one word", "open marks", "scripts", "breaks", "figures"],
)
def test_odd_text_is_predicted_and_no_span_leaves_it(task: str, text: str) -> None:
    found = predict(task, {"id": "a", "text": text})
    spans = [
        (m["start"], m["end"])
        for key in ("entities", "timexes", "acronyms", "long_forms")
        for m in found.get(key, [])
    ]
    for own in found.get("attributions", []):
        spans += [tuple(piece) for key in ("source", "cue", "content") for piece in own[key]]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize("html", ["", "<", "<html></html>", "no tags at all", "<p>\ud800</p>", "\0", "<!--"])
def test_a_page_without_an_article_gives_empty_text(html: str) -> None:
    assert predict("extraction", {"id": "a", "html": html})["text"] == ""


def test_offsets_stay_where_the_text_has_them_across_wrapped_and_odd_lines() -> None:
    text = "\r\nREED (May 4)\r\n\r\nThe mayor,\u00a0Ada\u00a0Orlan, spoke\r\nin Port Vane.\r\n"
    found = predict("ner", {"id": "a", "text": text})["entities"]
    assert "Port Vane" in {text[e["start"] : e["end"]] for e in found}


def test_records_come_out_in_order_packed_or_not_with_the_same_bytes(tmp_path: Path) -> None:
    records = [{**RECORD, "id": f"r{n}"} for n in (3, 1, 2)]
    plain = write(tmp_path / "in.jsonl", *records)
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    predict_file("acronyms", plain, tmp_path / "out.jsonl")
    for name in ("one.jsonl.gz", "two.jsonl.gz"):
        predict_file("acronyms", packed, tmp_path / name)
    one = (tmp_path / "one.jsonl.gz").read_bytes()
    assert one == (tmp_path / "two.jsonl.gz").read_bytes()
    assert gzip.decompress(one) == (tmp_path / "out.jsonl").read_bytes()
    assert [r["id"] for r in read(tmp_path / "out.jsonl")] == ["r3", "r1", "r2"]


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "no JSON"),
        ("[1]", "a list, not an object"),
        ('{"text": "x"}', "“id”"),
        ('{"id": "b"}', "“text”"),
        ('{"id": "b", "text": 7}', "“text”"),
        ("[" * 50_000, "nested too deeply"),
    ],
)
def test_a_bad_line_is_told_with_its_place_and_the_rest_goes_on(
    line: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, target = write(tmp_path / "in.jsonl", RECORD, line, {**RECORD, "id": "c"}), tmp_path / "out.jsonl"
    assert main(["eval", "predict", "acronyms", str(source), str(target)]) == 1
    told = capsys.readouterr().err
    assert f"{source}:2: " in told
    assert says in told
    assert "cure:" in told
    assert [r["id"] for r in read(target)] == ["a", "c"]


@pytest.mark.parametrize("mentions", [None, [7], [{"start": 5, "end": 5}], [{"start": 0, "end": 9_999}]])
def test_linking_refuses_spans_that_are_none(mentions: object, tmp_path: Path) -> None:
    source = write(tmp_path / "in.jsonl", {"id": "a", "text": TEXT, "mentions": mentions})
    report = predict_file("linking", source, tmp_path / "out.jsonl")
    assert [p.where for p in report.problems] == [f"{source}:1"]


@pytest.mark.parametrize(
    ("source", "target"),
    [("none.jsonl", "out.jsonl"), ("in.jsonl", "no/a.jsonl"), ("in.txt", "out.jsonl"), ("in.jsonl", "a.csv")],
)
def test_a_file_that_cannot_be_is_one_error_and_leaves_nothing(
    source: str, target: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("in.jsonl", "in.txt"):
        write(tmp_path / name, RECORD)
    assert main(["eval", "predict", "acronyms", str(tmp_path / source), str(tmp_path / target)]) == 1
    assert "cure:" in capsys.readouterr().err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["in.jsonl", "in.txt"]


def test_a_packed_file_that_is_cut_short_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "in.jsonl.gz"
    source.write_bytes(gzip.compress(json.dumps(RECORD).encode() * 50)[:-20])
    assert main(["eval", "predict", "acronyms", str(source), str(tmp_path / "out.jsonl")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_an_unknown_task_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["eval", "predict", "poetry", "in.jsonl", "out.jsonl"])
    assert ended.value.code == 2
    assert "ner" in capsys.readouterr().err
