"""Measures indexing and queries on a corpus, generated or anybody's, beside other engines in the same run.

usage: python3 scripts/bench SEARCH

SEARCH is the program. The environment says how:
  BENCH_CORPUS=FILE       articles as JSON Lines, plain or .gz; without it, generated ones
  BENCH_ARTICLES=300000   articles of the corpus; the same ones for the same number. Of a file, all of
                          it; where more are asked for, it is repeated, each time with rare words of its own
  BENCH_GENERATOR=1       the first generator, on which earlier versions were measured
  BENCH_QUERIES=25        queries of a class, drawn from the articles
  BENCH_FOLDER=.build/bench   where corpora and indexes are kept
  BENCH_PEERS=fts5,tantivy,xapian   the other engines; one that is missing is left out with a note
  BENCH_RUNS=9            runs of a query, of which the median counts
  BENCH_REUSE=1           take the peers' indexes, and the times of filling them, from an earlier run
  BENCH_GROWTH=1          also 10,000, 100,000, 300,000 and 1,000,000 articles: the growth of cost

Prints tables and writes bench/results.json (bench/growth.json). All is measured warm, on one thread,
ten hits a query; for Dateline the time to find them as it reports it itself.
"""

import filecmp
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

import corpus
import report
from dateline import Program, scan_ms, spell
from peers import MODULES, Peer

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "0")) or corpus.usual_count()
FOLDER = pathlib.Path(os.environ.get("BENCH_FOLDER", ".build/bench"))
PEERS = [name for name in os.environ.get("BENCH_PEERS", "fts5,tantivy,xapian").split(",") if name]
REUSES = os.environ.get("BENCH_REUSE") == "1"
# Classes of either choice of queries: what whole processes are asked, and what grows with the corpus.
MIDDLING = ("word, 5 %", "word, 2-10 %")
LOADED = ("word, 25 %", "word, 0.2 %", "AND, common", "AND, rare", "phrase", "word, above 20 %",
          "word, rare", "AND, two words", "phrase, two words", *MIDDLING)
GROWING = ("word, 60 %", "word, 25 %", "AND, common", "word, above 20 %", *MIDDLING, "AND, two words")


def note(text):
    print(text, file=sys.stderr, flush=True)


def ask(module, *arguments):
    """What a module of ours prints. In a process of its own: a process begins its life with the peak
    memory of the one that started it, so this one stays small."""
    here = pathlib.Path(__file__).parent
    found = subprocess.run([sys.executable, here / module, *map(str, arguments)], check=True,
                           stdout=subprocess.PIPE)
    return json.loads(found.stdout)


def present_peers(folder):
    for name in PEERS:
        if name not in MODULES:
            sys.exit(f"BENCH_PEERS: no engine '{name}'; there are {', '.join(MODULES)}")
        peer = Peer(name, folder)
        reason = peer.missing()
        if reason:
            note(f"{name} is left out: {reason}")
        else:
            yield peer


def measure_indexing(program, peers, place):
    """Rows about filling the indexes; whether one and two jobs made the same file."""
    rows = [program.build(place, 2)]
    other = program.index + ".two"
    shutil.move(program.index, other)
    rows.insert(0, program.build(place, 1))
    is_same = filecmp.cmp(program.index, other, shallow=False)
    os.remove(other)
    for peer in peers:
        for threads in (2, 1) if peer.name == "tantivy" else (1,):
            note(f"filling {peer.name}, {threads} thread(s)")
            rows.append(peer.build(place, threads, REUSES))
    return rows, is_same


def part(values, share):
    """The value below which a share of some values lies."""
    return sorted(values)[min(int(share * len(values)), len(values) - 1)]


def compared(ours, theirs):
    """How many times as long as a peer a class takes, query by query: median, nine tenths, and worst."""
    ratios = [found / peer[0] for (found, _, _), peer in zip(ours, theirs) if peer]
    return [round(value, 2) for value in (statistics.median(ratios), part(ratios, 0.9), max(ratios))]


def measure_classes(program, peers, classes):
    """Rows about the classes, and the slowest of all queries."""
    asked = [query for _, queries in classes for query in queries]
    answers = {peer.name: peer.time(asked) for peer in peers}
    rows, first, slowest = [], 0, (0, None)
    for name, queries in classes:
        last = first + len(queries)
        ours = [program.time(query) for query in queries]
        row = {"name": name, "hits": int(statistics.median(hits for _, _, hits in ours)),
               "dateline_ms": round(statistics.median(found for found, _, _ in ours), 3)}
        counts = {}
        for engine in ("fts5", "tantivy", "xapian"):
            theirs = answers.get(engine, [None] * len(asked))[first:last]
            found = [one for one in theirs if one]
            row[f"{engine}_ms"] = round(statistics.median(ms for ms, _ in found), 3) if found else None
            if found:
                counts[engine] = int(statistics.median(hits for _, hits in found))
                row[f"to_{engine}"] = compared(ours, theirs)
        shown = round(statistics.median(shown for _, shown, _ in ours), 3)
        rows.append((row, shown, counts))
        worst = max(range(len(ours)), key=lambda number: ours[number][0])
        row["slowest"] = [round(ours[worst][0], 3), spell(queries[worst])[0]]
        slowest = max(slowest, (ours[worst][0], row["slowest"][1]))
        first = last
    return rows, slowest


def measure_operations(program, folder, place, queries):
    """What people wait for besides: start, a run with nothing new, a thousand new articles."""
    word = next(queries[name] for name in MIDDLING if name in queries)[0]["words"][0]
    version, version_cpu = program.whole_process(["--version"])
    whole, whole_cpu = program.whole_process(["--index", program.index, word])
    loaded = [query for name in LOADED for query in queries.get(name, [])]
    times = {"version": version, "version_cpu": version_cpu, "word": whole, "word_cpu": whole_cpu,
             "ripgrep_word": scan_ms(word, place),
             "queries_per_second_1_reader": program.load(loaded, 1, 4),
             "queries_per_second_2_readers": program.load(loaded, 2, 4)}
    program.add(place)  # the first run may still have something to remember
    times["index_unchanged"] = round(program.add(place) * 1000, 1)
    more = ask("corpus.py", folder, 1000)["folder"]
    times["index_1000_more"] = round(program.add(more) * 1000, 1)
    return times


def measure_growth(path):
    """The ten best of a word in a quarter of the articles, as the corpus grows."""
    rows = []
    for articles in (10_000, 100_000, 300_000, 1_000_000):
        facts = ask("corpus.py", FOLDER, articles)
        program = Program(path, str(FOLDER / f"growth-{articles}.db"))
        built = program.build(facts["folder"], 2)
        queries = dict(ask("queries.py", facts["folder"], articles))
        row = {"articles": articles, "seconds": built["seconds"], "peak_mb": built["peak_mb"],
               "index_share": round(built["index_bytes"] / facts["text_bytes"], 3)}
        for name in (name for name in GROWING if name in queries):
            times = [program.time(query) for query in queries[name]]
            row[name] = {"hits": int(statistics.median(hits for _, _, hits in times)),
                         "ms": round(statistics.median(found for found, _, _ in times), 3)}
        rows.append(row)
        os.remove(program.index)
    return rows


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    FOLDER.mkdir(parents=True, exist_ok=True)
    target = pathlib.Path("bench")
    target.mkdir(exist_ok=True)
    note(f"making {ARTICLES} articles, where they are not there from an earlier run")
    facts = ask("corpus.py", FOLDER, ARTICLES)
    place = facts["folder"]
    folder = FOLDER / f"indexes-{pathlib.Path(place).name}"
    folder.mkdir(exist_ok=True)
    peers = list(present_peers(folder))
    program = Program(sys.argv[1], str(folder / "dateline.db"))
    if not program.has_batch:
        note("the program has no --batch: its times include opening the index and showing the hits")
    indexing, is_same = measure_indexing(program, peers, place)
    report.print_indexing(indexing, facts, is_same)
    classes = ask("queries.py", place, ARTICLES)
    rows, slowest = measure_classes(program, peers, classes)
    report.print_classes(rows)
    report.print_slowest(rows, slowest)
    process = measure_operations(program, FOLDER, place, dict(classes))
    report.print_process(process)
    (target / "results.json").write_text(json.dumps(
        {"articles": ARTICLES, "text_bytes": facts["text_bytes"], "indexing": indexing,
         "classes": [row for row, _, _ in rows], "process_ms": process}, indent=1) + "\n")
    if os.environ.get("BENCH_GROWTH") == "1":
        growth = measure_growth(sys.argv[1])
        report.print_growth(growth)
        (target / "growth.json").write_text(json.dumps(growth, indent=1) + "\n")


if __name__ == "__main__":
    main()
