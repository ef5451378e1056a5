#!/usr/bin/env python3
"""Searches without a pause while an index is rebuilt and added to, and says how long searches took.

usage: soak.py SEARCH

SEARCH is the program. Three readers search in a loop: SOAK_IDLE (20) seconds with nothing else going on,
then during SOAK_REBUILDS (10) rebuilds and SOAK_ADDITIONS (1000) additions. Every answer must be one that a
whole index gives: the rarest word and the commonest are in it as often as in one state of the sources.
Exit status 1 where a search fails, an answer is torn, or the 99th percentile is more than three times the
idle one. Python's standard library only.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

IDLE = float(os.environ.get("SOAK_IDLE", "20"))
REBUILDS = int(os.environ.get("SOAK_REBUILDS", "10"))
ADDITIONS = int(os.environ.get("SOAK_ADDITIONS", "1000"))
ARTICLES = int(os.environ.get("SOAK_ARTICLES", "3000"))
READERS = 3


def lines(start, count):
    # Each article has "zebra", and either "even" or "odd": the counts of both must add up.
    return "".join(
        json.dumps({
            "title": f"Zebra {number}", "url": f"https://e.example/{number}",
            "date": f"2021-{1 + number % 12:02}-{1 + number % 28:02}",
            "text": f"MINSK — A zebra, {'even' if number % 2 == 0 else 'odd'}.\n\n" + " ".join(
                f"w{(number * step) % 997}" for step in range(60))}) + "\n"
        for number in range(start, start + count))


class Readers:
    def __init__(self, search, index):
        self.search, self.index = search, index
        self.errors, self.times, self.lock = [], [], threading.Lock()
        self.stopped = threading.Event()
        self.threads = [threading.Thread(target=self.read) for _ in range(READERS)]

    def read(self):
        command = [self.search, "query", "--index", self.index, "--json", "--facets", "-n", "5",
                   "zebra"]
        while not self.stopped.is_set():
            start = time.monotonic()
            result = subprocess.run(command, capture_output=True, text=True, check=False)
            seconds = time.monotonic() - start
            fault = None
            if result.returncode != 0 or result.stderr:
                fault = f"status {result.returncode}: {result.stderr.strip()}"
            else:
                answer = json.loads(result.stdout)
                months = sum(item["count"] for item in answer["facets"]["month"])
                if answer["total"] < ARTICLES or months != answer["total"] or len(answer["hits"]) != 5:
                    fault = f"torn: {answer['total']} articles, {months} by month"
            with self.lock:
                self.times.append(seconds)
                if fault:
                    self.errors.append(fault)

    def take(self):
        with self.lock:
            taken, self.times = self.times, []
        return sorted(taken)


def percentile(times, share):
    return times[min(len(times) - 1, int(len(times) * share))] * 1000


def report(name, times, seconds):
    print(f"{name}: {len(times)} searches in {seconds:.0f} s, median {percentile(times, .5):.1f} ms, "
          f"p99 {percentile(times, .99):.1f} ms, longest {times[-1] * 1000:.1f} ms", flush=True)
    return percentile(times, .99)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    search = os.path.abspath(sys.argv[1])
    os.environ.pop("DATELINE_INDEX", None)
    with tempfile.TemporaryDirectory(prefix="dateline-soak-") as folder:
        folder = pathlib.Path(folder)
        index = str(folder / "index.db")

        def run(*words):
            result = subprocess.run([search, "index", "--index", index, "--jobs", "1", *words],
                                    cwd=folder, capture_output=True, text=True, check=False)
            if result.returncode != 0 or result.stderr:
                readers.errors.append(f"{words}: status {result.returncode}: {result.stderr.strip()}")

        (folder / "all.jsonl").write_text(lines(0, ARTICLES), encoding="utf-8")
        readers = Readers(search, index)
        run("--rebuild", "all.jsonl")
        for thread in readers.threads:
            thread.start()
        time.sleep(IDLE)
        idle = report("idle", readers.take(), IDLE)

        start = time.monotonic()
        for _ in range(REBUILDS):
            run("--rebuild", "all.jsonl")
        rebuilding = report(f"{REBUILDS} rebuilds", readers.take(), time.monotonic() - start)

        start = time.monotonic()
        for number in range(ADDITIONS):
            name = f"{number}.jsonl"
            (folder / name).write_text(lines(ARTICLES + number * 3, 3), encoding="utf-8")
            run(name)
        adding = report(f"{ADDITIONS} additions", readers.take(), time.monotonic() - start)
        readers.stopped.set()
        for thread in readers.threads:
            thread.join()
        status = subprocess.run([search, "query", "--index", index, "--count", "zebra"],
                                capture_output=True, text=True, check=False).stdout.strip()
        if status != str(ARTICLES + ADDITIONS * 3):
            readers.errors.append(f"{status} articles in the end, not {ARTICLES + ADDITIONS * 3}")
        left = sorted(path.name for path in folder.iterdir() if path.name.startswith("index.db"))
        print("left:", " ".join(left))
    for error in readers.errors[:20]:
        print("FAILED:", error)
    worst = max(rebuilding, adding) / idle
    print(f"{len(readers.errors)} errors; p99 {worst:.2f} times the idle one")
    sys.exit(1 if readers.errors or worst > 3 else 0)


if __name__ == "__main__":
    main()
