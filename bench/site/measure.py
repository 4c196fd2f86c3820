"""What a command costs: wall time, processor time and peak memory, its child processes included.

Memory is the sum of what each process of the tree has to itself and its share of what it has with others, so
that pages shared after a fork count once. It is looked at ten times a second; where the system does not tell,
it is that of the largest process.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
EVERY = 0.1  # seconds between two looks at the memory
KILO = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds and bytes."""

    wall: float
    cpu: float
    memory: int


class CommandFailed(Exception):
    """A command ended with another code than 0; the message is what it printed last."""


def cost_of(command: Sequence[str], env: Mapping[str, str]) -> Cost:
    """Run a command to its end. Raises CommandFailed."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, env={**os.environ, **env}, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    watch = _Watch(process.pid)
    watch.start()
    printed = process.stdout.read() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    watch.over.set()
    watch.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailed(f"{' '.join(command)}\n{printed[-2000:]}")
    largest = usage.ru_maxrss if sys.platform == "darwin" else usage.ru_maxrss * KILO
    return Cost(wall, usage.ru_utime + usage.ru_stime, watch.peak or largest)


class _Watch(threading.Thread):
    """Looks at the memory of a process and all below it until ``over`` is set."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.over = threading.Event()
        self.peak = 0
        self._pid = pid

    def run(self) -> None:
        while not self.over.is_set():
            self.peak = max(self.peak, sum(_memory(pid) for pid in _tree(self._pid)))
            self.over.wait(EVERY)


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for listed in (PROC / str(pid) / "task").glob("*/children"):
        try:
            children = listed.read_text(encoding="ascii").split()
        except OSError:
            continue  # it ended meanwhile
        for child in children:
            yield from _tree(int(child))


def _memory(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * KILO for line in lines if line.startswith("Pss:")), 0)
