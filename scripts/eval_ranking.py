#!/usr/bin/env python3
"""Judges ranking on TREC-style collections, beside plain FTS5 in the same run.

usage: eval_ranking.py FOLDER [SEARCH]

FOLDER holds a folder for each collection: docs.jsonl.gz (id, title, text), queries.tsv (id, text)
and qrels.txt (query, 0, document, relevance). SEARCH is the program, .build/release/search unless
named. A query is the OR of its words for both engines; "- expand" is Dateline with --no-expand, without
relevance feedback for long queries, "+ expand" with --expand, with it for all. The last columns are
the probabilities that a difference from FTS5 as large as this one, in average precision and in nDCG,
is chance (paired randomization test, 10,000 permutations, fixed seed). The measures are those of
trec_eval (nDCG with linear gain), and agree with it query by query. Python's standard library only.
"""

import concurrent.futures
import gzip
import json
import math
import operator
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

DEPTH = 1000


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def read_collection(folder):
    with gzip.open(folder / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    queries = {}
    for line in (folder / "queries.tsv").read_text().splitlines():
        number, text = line.split("\t", 1)
        queries[number] = text
    judged = {}
    for line in (folder / "qrels.txt").read_text().splitlines():
        query, _, doc, relevance = line.split()
        judged.setdefault(query, {})[doc] = int(relevance)
    return docs, queries, judged


def run_dateline(search, index, options, docs, queries):
    def rank(text):
        # Words as typed, marks and all: taking them apart is the engine's own affair.
        typed = [word.replace('"', "") for word in text.lower().split() if words(word)]
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(typed))
        answer = subprocess.run(
            [search, "--index", index, "--json", "--limit", str(DEPTH), *options, query],
            check=False, capture_output=True)
        return [docs[hit["record"] - 1]["id"] for hit in json.loads(answer.stdout)["hits"]]

    # Nearly all of the time goes into the texts of a thousand hits: use all cores.
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(queries, pool.map(rank, queries.values())))


def run_fts5(docs, queries):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(title, text, tokenize='porter unicode61')")
    db.executemany("INSERT INTO f (rowid, title, text) VALUES (?, ?, ?)",
                   [(i, d.get("title", ""), d["text"]) for i, d in enumerate(docs)])
    ranked = {}
    for number, text in queries.items():
        query = " OR ".join(f'"{word}"' for word in dict.fromkeys(words(text)))
        rows = db.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?",
                          (query, DEPTH))
        ranked[number] = [docs[row[0]]["id"] for row in rows]
    return ranked


def average_precision(ranked, relevant):
    found, total = 0, 0.0
    for rank, doc in enumerate(ranked, 1):
        if relevant.get(doc, 0) > 0:
            found += 1
            total += found / rank
    count = sum(1 for value in relevant.values() if value > 0)
    return total / count if count else 0.0


def ndcg(ranked, relevant, depth):
    def gain(values):
        return sum(max(0, value) / math.log2(rank + 1) for rank, value in enumerate(values, 1))
    best = gain(sorted((max(0, v) for v in relevant.values()), reverse=True)[:depth])
    return gain([relevant.get(doc, 0) for doc in ranked[:depth]]) / best if best else 0.0


def precision(ranked, relevant, depth):
    return sum(1 for doc in ranked[:depth] if relevant.get(doc, 0) > 0) / depth


def recall(ranked, relevant, depth):
    count = sum(1 for value in relevant.values() if value > 0)
    return precision(ranked, relevant, depth) * depth / count if count else 0.0


def reciprocal_rank(ranked, relevant):
    for rank, doc in enumerate(ranked, 1):
        if relevant.get(doc, 0) > 0:
            return 1 / rank
    return 0.0


def measures(ranked, judged, queries):
    rows = []
    for number in queries:
        relevant, found = judged.get(number, {}), ranked[number]
        rows.append((average_precision(found, relevant), ndcg(found, relevant, 10),
                     precision(found, relevant, 10), recall(found, relevant, 20),
                     reciprocal_rank(found, relevant)))
    return rows


def probability(a, b, trials=10000):
    """The share of random exchanges of the two engines that differ as much as they do."""
    differences = [x - y for x, y in zip(a, b)]
    observed = abs(sum(differences)) - 1e-12
    generator = random.Random(1963)
    as_large = sum(
        abs(sum(map(operator.mul, differences, generator.choices((-1, 1), k=len(differences)))))
        >= observed for _ in range(trials))
    return (as_large + 1) / (trials + 1)  # the exchange that happened is one of them


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    search = sys.argv[2] if len(sys.argv) > 2 else ".build/release/search"
    found = sorted(p.parent for p in folder.glob("*/qrels.txt"))
    if not found:
        print(f"no judged collections in {folder}: nothing to measure")
        return
    print(f"{'collection':12} {'engine':10} {'MAP':>6} {'nDCG10':>7} {'P@10':>6} {'R@20':>6}"
          f" {'MRR':>6} {'p(MAP)':>8} {'p(nDCG)':>8}")
    for collection in found:
        docs, queries, judged = read_collection(collection)
        queries = {number: text for number, text in queries.items() if number in judged}
        plain = measures(run_fts5(docs, queries), judged, queries)
        with tempfile.TemporaryDirectory() as temporary:
            index = temporary + "/index.db"
            subprocess.run([search, "index", "--index", index, "--quiet",
                            str(collection / "docs.jsonl.gz")], check=True)
            ours, less, more = (
                measures(run_dateline(search, index, options, docs, queries), judged, queries)
                for options in ([], ["--no-expand"], ["--expand"]))
        for name, rows in [("dateline", ours), ("- expand", less), ("+ expand", more),
                           ("fts5", plain)]:
            means = [sum(column) / len(rows) for column in zip(*rows)]
            chances = [] if rows is plain else [
                probability([row[i] for row in rows], [row[i] for row in plain]) for i in (0, 1)]
            print(f"{collection.name:12} {name:10} {means[0]:6.3f} {means[1]:7.3f} {means[2]:6.3f}"
                  f" {means[3]:6.3f} {means[4]:6.3f}" + "".join(f" {c:8.4f}" for c in chances))


if __name__ == "__main__":
    main()
