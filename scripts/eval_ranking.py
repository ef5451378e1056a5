#!/usr/bin/env python3
"""Judges ranking beside plain FTS5 in the same run: judged collections, and known items.

usage: eval_ranking.py FOLDER [SEARCH]

FOLDER/collections holds a folder for each collection: docs.jsonl.gz (id, title, text), queries.tsv (id, text) and
qrels.txt (query, 0, document, relevance). SEARCH is the program, .build/release/search unless named. A query is the
OR of its words for both engines; FTS5 has porter, unicode61 and bm25(). "+ expand" is Dateline with --expand.

A row is told as a gain or a loss against FTS5 (and "+ expand" against Dateline) only where a difference as large as
this one has a probability under .05 to be chance (paired randomization test, 10,000 permutations, fixed seed); all
queries of all collections are judged together in the row "pooled", and "mean" is the mean over collections. "chosen"
is the setting that is best on four fifths of the queries, judged on the last fifth, in turns.

Known items are articles of FOLDER/reuters and FOLDER/languages, looked for by their headlines over their texts alone:
the OR of its words, the headline as typed (articles with all of them, or all of an OR where none has), and its one to
three rarest words. One article is right; MRR and success@1 count the first 20 hits.

The measures are those of trec_eval (nDCG with linear gain), and agree with it query by query. Python's standard
library only.
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
                     reciprocal_rank(found, relevant),
                     float(bool(found) and relevant.get(found[0], 0) > 0)))
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


MEASURES = ["MAP", "nDCG10", "P@10", "R@20", "MRR", "S@1"]
JUDGED = [MEASURES.index(name) for name in ("nDCG10", "MRR")]


def means(rows):
    return [sum(column) / len(rows) for column in zip(*rows)]


def verdicts(rows, base):
    """What nDCG@10 and MRR make of a difference."""
    told = []
    for index in JUDGED:
        ours, theirs = [row[index] for row in rows], [row[index] for row in base]
        chance = probability(ours, theirs)
        word = "equal" if chance >= .05 else "gain" if sum(ours) > sum(theirs) else "loss"
        told.append(f"{word} (p {chance:.4f})")
    return told


def show(collection, engine, rows, base=None):
    print(f"{collection:12} {engine:10} " + " ".join(f"{mean:6.3f}" for mean in means(rows))
          + ("  " + ", ".join(f"{MEASURES[i]} {word}" for i, word in zip(JUDGED, verdicts(rows, base)))
             if base else ""), flush=True)


def crossvalidated(settings, folds=5):
    """The rows of queries, each by the setting that is best in nDCG@10 and MRR on the other folds."""
    order = list(range(len(next(iter(settings.values())))))
    random.Random(1963).shuffle(order)
    chosen = [None] * len(order)
    for fold in range(folds):
        others = [q for place, q in enumerate(order) if place % folds != fold]
        best = max(settings, key=lambda name: sum(
            settings[name][q][i] for q in others for i in JUDGED))
        for q in order[fold::folds]:
            chosen[q] = settings[best][q]
    return chosen


def judge_collections(folder, search):
    found = sorted(p.parent for p in folder.glob("*/qrels.txt"))
    if not found:
        print(f"no judged collections in {folder}: nothing to measure")
        return
    print(f"{'collection':12} {'engine':10} " + " ".join(f"{name:>6}" for name in MEASURES))
    pooled = {"dateline": [], "+ expand": [], "fts5": []}
    by_collection = {name: [] for name in pooled}
    for collection in found:
        docs, queries, judged = read_collection(collection)
        queries = {number: text for number, text in queries.items() if number in judged}
        rows = {"fts5": measures(run_fts5(docs, queries), judged, queries)}
        with tempfile.TemporaryDirectory() as temporary:
            index = temporary + "/index.db"
            subprocess.run([search, "index", "--index", index, "--quiet",
                            str(collection / "docs.jsonl.gz")], check=True)
            for name, options in [("dateline", []), ("+ expand", ["--expand"])]:
                rows[name] = measures(
                    run_dateline(search, index, options, docs, queries), judged, queries)
        show(collection.name, "fts5", rows["fts5"])
        show(collection.name, "dateline", rows["dateline"], rows["fts5"])
        show(collection.name, "+ expand", rows["+ expand"], rows["dateline"])
        show(collection.name, "chosen", crossvalidated(
            {name: rows[name] for name in ("dateline", "+ expand")}), rows["dateline"])
        for name, values in rows.items():
            pooled[name] += values
            by_collection[name].append(means(values))
    for name, values in by_collection.items():
        show("mean", name, values)
    show("pooled", "dateline", pooled["dateline"], pooled["fts5"])
    show("pooled", "+ expand", pooled["+ expand"], pooled["dateline"])


ITEM_DEPTH = 20
ITEM_COUNT = 400


def read_items(files):
    """Articles with a headline of three words or more that their file has once."""
    articles = []
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            articles += [json.loads(line) for line in lines]
    titles = {}
    for article in articles:
        titles.setdefault(article.get("title") or "", []).append(article)
    items = [same[0] for title, same in titles.items() if len(same) == 1 and len(spelled(title)) >= 3]
    random.Random(1987).shuffle(items)
    return articles, items[:ITEM_COUNT]


def spelled(text):
    return list(dict.fromkeys(re.findall(r"\w+", text.lower())))


def item_queries(articles, items):
    """By kind: the queries for the items, each a list of words."""
    frequency = {}
    for article in articles:
        for word in set(spelled(article["text"])):
            frequency[word] = frequency.get(word, 0) + 1
    kinds = {"OR": [], "typed": [], "1 word": [], "2 words": [], "3 words": []}
    for item in items:
        title = spelled(item["title"])
        kinds["OR"].append(title)
        kinds["typed"].append(title)
        rare = sorted((w for w in title if w in frequency), key=lambda w: (frequency[w], w))
        for count, kind in enumerate(["1 word", "2 words", "3 words"], 1):
            kinds[kind].append(rare[:count] or title[:1])
    return kinds


def known_items(name, files, search):
    articles, items = read_items(files)
    if not items:
        return
    places = {id(article): place for place, article in enumerate(articles, 1)}
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(text, tokenize='porter unicode61')")
    db.executemany("INSERT INTO f (rowid, text) VALUES (?, ?)",
                   [(i, article["text"]) for i, article in enumerate(articles, 1)])

    def fts5(query, joiner):
        rows = db.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?",
                          (joiner.join(f'"{word}"' for word in query), ITEM_DEPTH))
        return [row[0] for row in rows]

    with tempfile.TemporaryDirectory() as temporary:
        index, texts = temporary + "/index.db", temporary + "/texts.jsonl"
        with open(texts, "w", encoding="utf-8") as out:
            for article in articles:
                kept = {key: article[key] for key in ("lang", "language") if key in article}
                out.write(json.dumps({"title": "-", "text": article["text"], **kept}) + "\n")
        subprocess.run([search, "index", "--index", index, "--quiet", texts], check=True)

        def dateline(query, joiner):
            answer = subprocess.run(
                [search, "--index", index, "--json", "--limit", str(ITEM_DEPTH), "--",
                 joiner.join(f'"{word}"' for word in query)], check=False, capture_output=True)
            return [hit["record"] for hit in json.loads(answer.stdout)["hits"]]

        for kind, queries in item_queries(articles, items).items():
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                joiner = " OR " if kind == "OR" else " "
                ours = list(pool.map(lambda query: dateline(query, joiner), queries))
            theirs = [fts5(query, joiner) for query in queries]
            if kind == "typed":
                ours = [found or dateline(query, " OR ") for found, query in zip(ours, queries)]
                theirs = [found or fts5(query, " OR ") for found, query in zip(theirs, queries)]
            rows = []
            for found in (ours, theirs):
                right = [{places[id(item)]: 1} for item in items]
                rows.append([(reciprocal_rank(f, r), float(f[:1] == list(r)))
                             for f, r in zip(found, right)])
            chance = probability([row[0] for row in rows[0]], [row[0] for row in rows[1]])
            (mrr, first), (their_mrr, their_first) = means(rows[0]), means(rows[1])
            word = "equal" if chance >= .05 else "gain" if mrr > their_mrr else "loss"
            print(f"{name:12} {kind:8} dateline MRR {mrr:.3f} S@1 {first:.3f}  "
                  f"fts5 {their_mrr:.3f} {their_first:.3f}  MRR {word} (p {chance:.4f})", flush=True)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    search = sys.argv[2] if len(sys.argv) > 2 else ".build/release/search"
    judge_collections(folder / "collections", search)
    for name in ("reuters", "languages"):
        known_items(name, sorted((folder / name).glob("*.jsonl.gz")), search)


if __name__ == "__main__":
    main()
