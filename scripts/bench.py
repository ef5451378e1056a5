#!/usr/bin/env python3
"""Measures indexing and queries on a generated corpus, beside plain FTS5 in the same run.

usage: bench.py SEARCH

SEARCH is the program. BENCH_ARTICLES says how many articles are made (20,000); they are the same in
every run: Zipf words in bursts, headline and body, dates of three years, cities and outlets. Times of
queries are medians of BENCH_RUNS (7) whole runs, warm: for Dateline the milliseconds that it reports
itself, opening the index included; for FTS5 those of the statement. Writes bench/results.json and
prints a table. Python's standard library only.
"""

import gzip
import json
import os
import pathlib
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "20000"))
RUNS = int(os.environ.get("BENCH_RUNS", "7"))
SEED = 1963
CITIES = ["Minsk", "Hamburg", "Kyiv", "Paris", "London", "Moscow", "Vienna", "Warsaw"]


def vocabulary(generator, size):
    letters = "etaoinshrdlucmfwypvbgk"
    words = set()
    while len(words) < size:
        words.add("".join(generator.choice(letters) for _ in range(generator.randint(3, 10))))
    return sorted(words)


def write_corpus(path):
    generator = random.Random(SEED)
    words = vocabulary(generator, 60000)
    weights = [0.0]
    for rank in range(1, len(words) + 1):
        weights.append(weights[-1] + 1 / (rank + 2.7))
    cumulative = weights[1:]
    size = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=1) as out:
        for number in range(ARTICLES):
            topic = generator.choices(words, cum_weights=cumulative, k=6)
            body = generator.choices(words, cum_weights=cumulative, k=generator.randint(120, 500))
            for _ in range(generator.randint(4, 16)):  # a story repeats its own words
                body[generator.randrange(len(body))] = generator.choice(topic)
            sentences = [" ".join(body[i:i + 18]).capitalize() + "."
                         for i in range(0, len(body), 18)]
            city = generator.choice(CITIES)
            record = {
                "title": " ".join(topic).capitalize(),
                "text": f"{city.upper()} — " + "\n\n".join(
                    " ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)),
                "date": f"{2015 + number * 3 // ARTICLES}-{generator.randint(1, 12):02}"
                        f"-{generator.randint(1, 28):02}",
                "source": f"Outlet {int(generator.paretovariate(1))}", "language": "en",
                "url": f"https://outlet.example/{number}"}
            line = json.dumps(record)
            size += len(line) + 1
            out.write(line + "\n")
    return words, size


def run_index(search, corpus, index, jobs):
    start = time.monotonic()
    subprocess.run([search, "index", "--rebuild", "--quiet", "--jobs", str(jobs), "--index", index,
                    corpus], check=True)
    seconds = time.monotonic() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"engine": "dateline", "threads": jobs, "seconds": round(seconds, 2),
            "peak_mb": round(peak), "index_bytes": os.path.getsize(index)}


def fill_fts5(corpus, path):
    db = sqlite3.connect(path)
    start = time.monotonic()
    db.execute("CREATE VIRTUAL TABLE f USING fts5(title, body, tokenize='porter unicode61')")
    db.execute("INSERT INTO f (f, rank) VALUES ('hashsize', 67108864)")
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        db.executemany("INSERT INTO f (title, body) VALUES (?, ?)",
                       ((r["title"], r["text"]) for r in records))
    db.commit()
    seconds = time.monotonic() - start
    return db, {"engine": "fts5", "threads": 1, "seconds": round(seconds, 2), "peak_mb": None,
                "index_bytes": os.path.getsize(path)}


def classes(db, words):
    """Queries by name: Dateline's text, its further options, FTS5's text or None."""
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, row)")
    counts = dict(db.execute("SELECT term, doc FROM v"))
    def word(share):
        return min((w for w in words if w in counts),
                   key=lambda w: (abs(counts[w] / ARTICLES - share), w))
    common, frequent, middling, rare = word(0.6), word(0.25), word(0.05), word(0.002)
    return [
        ("word, 60 %", common, [], f'"{common}"'), ("word, 25 %", frequent, [], f'"{frequent}"'),
        ("word, 5 %", middling, [], f'"{middling}"'), ("word, 0.2 %", rare, [], f'"{rare}"'),
        ("AND", f"{common} {frequent}", [], f'"{common}" AND "{frequent}"'),
        ("OR", f"{frequent} OR {middling}", [], f'"{frequent}" OR "{middling}"'),
        ("NOT", f"{frequent} -{common}", [], f'"{frequent}" NOT "{common}"'),
        ("phrase", f'"{common} {frequent}"', ["--match", "phrase"], f'"{common} {frequent}"'),
        ("near", f"{common} NEAR/4 {frequent}", [], f'NEAR("{common}" "{frequent}", 3)'),
        ("prefix", f"{middling[:3]}*", [], f'"{middling[:3]}"*'),
        ("wildcard", f"{frequent[:3]}?*", [], None),
        ("city", frequent, ["--city", "minsk"], None),
        ("date", frequent, ["--after", "2017"], None),
        ("newest first", common, ["--sort", "newest"], None),
        ("facets", common, ["--facets"], None), ("count", common, ["--count"], None)]


def median_ms(search, index, query, options):
    times, total = [], 0
    for _ in range(RUNS):
        answer = subprocess.run([search, "--index", index, "--json", *options, query],
                                capture_output=True, check=False)
        found = json.loads(answer.stdout)
        times.append(found["elapsed_ms"])
        total = found["total"]
    return statistics.median(times), total


def median_fts5(db, query):
    if query is None:
        return None
    times = []
    for _ in range(RUNS):
        start = time.monotonic()
        db.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT 10", (query,)).fetchall()
        times.append((time.monotonic() - start) * 1000)
    return round(statistics.median(times), 2)


def process_ms(search, arguments):
    times = []
    for _ in range(3 * RUNS):
        start = time.monotonic()
        subprocess.run([search, *arguments], stdout=subprocess.DEVNULL, check=False)
        times.append((time.monotonic() - start) * 1000)
    return round(statistics.median(times), 2)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    search = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        corpus, index = folder + "/corpus.jsonl.gz", folder + "/index.db"
        words, size = write_corpus(corpus)
        print(f"{ARTICLES} articles, {size / 1e6:.1f} MB of JSON Lines\n")
        indexing = [run_index(search, corpus, index, jobs) for jobs in (1, 2)]
        db, plain = fill_fts5(corpus, folder + "/fts5.db")
        indexing.append(plain)
        print(f"{'indexing':10} {'threads':>7} {'seconds':>8} {'MB/s':>6} {'peak MB':>8} {'size/text':>9}")
        for row in indexing:
            peak = row["peak_mb"] if row["peak_mb"] is not None else "-"
            print(f"{row['engine']:10} {row['threads']:7} {row['seconds']:8.2f}"
                  f" {size / 1e6 / row['seconds']:6.1f} {peak:>8} {row['index_bytes'] / size:9.2f}")
        print(f"\n{'class':14} {'hits':>8} {'dateline ms':>12} {'fts5 ms':>9} {'ratio':>6}")
        results = []
        for name, query, options, other in classes(db, words):
            ours, hits = median_ms(search, index, query, options)
            theirs = median_fts5(db, other)
            ratio = f"{ours / theirs:6.2f}" if theirs else ""
            print(f"{name:14} {hits:8} {ours:12.2f} {theirs if theirs else '-':>9} {ratio}")
            results.append({"name": name, "hits": hits, "dateline_ms": ours, "fts5_ms": theirs,
                            "tantivy_ms": None, "xapian_ms": None})
        process = {"version": process_ms(search, ["--version"]),
                   "word": process_ms(search, ["--index", index, words[0]])}
        print(f"\nwhole process: {process['version']} ms for --version, {process['word']} ms for a word")
    target = pathlib.Path("bench")
    target.mkdir(exist_ok=True)
    (target / "results.json").write_text(json.dumps(
        {"articles": ARTICLES, "text_bytes": size, "indexing": indexing, "classes": results,
         "process_ms": process}, indent=1) + "\n")


if __name__ == "__main__":
    main()
