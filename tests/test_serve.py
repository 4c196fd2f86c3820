"""Serving: this machine only, never stale, and built again when something changes."""

from __future__ import annotations

import threading
import urllib.request
from pathlib import Path

import pytest

from briefroom.serve import start_server, watch

WAIT = 20.0  # seconds after which a watcher that saw nothing has failed


def test_a_page_is_served_on_this_machine_and_not_kept_by_the_browser(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("a brief", encoding="utf-8")
    server = start_server(tmp_path, 0)
    try:
        assert server.server_address[0] == "127.0.0.1"
        with urllib.request.urlopen(f"http://127.0.0.1:{server.server_port}/") as answer:
            assert answer.read() == b"a brief"
            assert answer.headers["Cache-Control"] == "no-store"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("changed", ["seeds/new.txt", "content/actors/ada.md", "themes/briefroom/base.html"])
def test_a_change_builds_again(tmp_path: Path, changed: str) -> None:
    for name in ("seeds", "content/actors", "themes/briefroom"):
        (tmp_path / name).mkdir(parents=True)
    built, stop = threading.Event(), threading.Event()
    watcher = threading.Thread(target=watch, args=(tmp_path, built.set), kwargs={"stop": stop}, daemon=True)
    watcher.start()
    for turn in range(int(WAIT / 0.2)):  # until the watcher is up and sees one
        (tmp_path / changed).write_text(f"{turn}", encoding="utf-8")
        if built.wait(0.2):
            break
    stop.set()
    watcher.join(WAIT)
    assert built.is_set()
    assert not watcher.is_alive()
