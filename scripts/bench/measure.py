"""What all engines share: medians of repeated queries, peak memory, sizes."""

import json
import os
import pathlib
import resource
import statistics
import sys
import time

RUNS = int(os.environ.get("BENCH_RUNS", "9"))
PATIENCE = 1.0  # seconds for one query, once it has run three times


def median_ms(run):
    """The median of a warm query's milliseconds, and what its last run returned."""
    found = run()
    times, spent = [], 0.0
    while len(times) < RUNS and (len(times) < 3 or spent < PATIENCE):
        start = time.perf_counter()
        found = run()
        times.append(time.perf_counter() - start)
        spent += times[-1]
    return statistics.median(times) * 1000, found


def byte_count(path):
    """The bytes of a file, or of all files below a folder."""
    path = pathlib.Path(path)
    if path.is_file():
        return path.stat().st_size
    return sum(p.stat().st_size for p in path.rglob("*") if p.is_file())


def serve(fill, open_index):
    """Runs a peer's module as a command.

    `index CORPUS PLACE THREADS` fills an index and prints a row about it; `query PLACE` reads
    queries as JSON from standard input and prints [milliseconds, hits] for each, or null where the
    engine has no such query.
    """
    action, arguments = sys.argv[1], sys.argv[2:]
    if action == "index":
        corpus, place, threads = arguments
        start = time.monotonic()
        fill(corpus, place, int(threads))
        seconds = time.monotonic() - start
        usage = resource.getrusage(resource.RUSAGE_SELF)
        row = {"threads": int(threads), "seconds": round(seconds, 2),
               "cpu_seconds": round(usage.ru_utime + usage.ru_stime, 2),
               "peak_mb": round(usage.ru_maxrss / 1024), "index_bytes": byte_count(place)}
        print(json.dumps(row))
        return
    make = open_index(arguments[0])
    runs = [make(query) for query in json.load(sys.stdin)]
    print(json.dumps([run and median_ms(run) for run in runs]))
