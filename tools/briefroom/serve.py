"""Look at the site while working on it: serves ``output/`` and builds again on every change.

Listens on this machine only. A build that fails leaves the old site standing and is reported.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import watchfiles

WATCHED = ("seeds", "content", "themes")


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet: the terminal belongs to the builds."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()


def start_server(output: Path, port: int) -> ThreadingHTTPServer:
    """Serve ``output`` on 127.0.0.1 in a thread of its own; port 0 takes a free one."""
    handler = functools.partial(_Handler, directory=str(output))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def watch(root: Path, rebuild: Callable[[], None], *, stop: threading.Event | None = None) -> None:
    """Call ``rebuild`` after every change to seeds, content or theme, until ``stop`` is set."""
    folders = [root / name for name in WATCHED if (root / name).is_dir()]
    for _changes in watchfiles.watch(*folders, stop_event=stop, step=100, raise_interrupt=False):
        rebuild()
