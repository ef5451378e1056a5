#!/usr/bin/env python3
"""Judges 'search related' by labels: articles of one subject, and articles of one story.

usage: eval_related.py FOLDER [SEARCH]

* FOLDER/reuters: 600 articles with a topic that ten or more have (fixed seed). P@10 is the share of their ten related
  articles, one a story, that have a topic in common with them.
* FOLDER/stories/NAME.jsonl: articles whose story others carry, looked for with --copies. MRR is that of the first one
  of the same story, R@10 the share of these others among the first ten. Labels without texts are those of
  FOLDER/reuters.

Beside it stands plain FTS5 (porter, unicode61, bm25()) with the OR of the headline's words, and the probability that
a difference as large is chance (paired randomization). SEARCH is the program, .build/release/search unless named.
Python's standard library only.
"""

import concurrent.futures
import gzip
import json
import os
import pathlib
import random
import re
import sqlite3
import subprocess
import sys
import tempfile

import eval_ranking

SEEDS = 600
DEPTH = 10


class Archive:
    """Articles in an index and in a table of FTS5, known by their places."""

    def __init__(self, search, folder, articles):
        self.search, self.articles = search, articles
        folder = tempfile.mkdtemp(dir=folder)
        self.index = folder + "/index.db"
        texts = folder + "/texts.jsonl"
        with open(texts, "w", encoding="utf-8") as out:
            for article in articles:
                kept = {key: article[key] for key in ("title", "text", "published", "outlet")
                        if article.get(key)}
                out.write(json.dumps(kept) + "\n")
        subprocess.run([search, "index", "--index", self.index, "--quiet", texts],
                       check=True)
        rows = subprocess.run([search, "export", "--index", self.index], check=True,
                              capture_output=True).stdout.splitlines()
        self.ids = {}
        for row in map(json.loads, rows):
            self.ids[row["record"] - 1] = row["id"]
        self.db = sqlite3.connect(":memory:", check_same_thread=False)
        self.db.execute("CREATE VIRTUAL TABLE f USING fts5(title, text, tokenize='porter unicode61')")
        self.db.executemany("INSERT INTO f (rowid, title, text) VALUES (?, ?, ?)",
                            [(i, a["title"], a["text"]) for i, a in enumerate(articles)])

    def related(self, place, options):
        answer = subprocess.run(
            [self.search, "related", "--index", self.index, "--json", "--limit", str(DEPTH),
             *options, str(self.ids[place])], check=False, capture_output=True)
        return [hit["record"] - 1 for hit in json.loads(answer.stdout)["hits"]]

    def fts5(self, place):
        words = dict.fromkeys(re.findall(r"\w+", self.articles[place]["title"].lower()))
        rows = self.db.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rank LIMIT ?",
                               (" OR ".join(f'"{word}"' for word in words) or '"-"', 3 * DEPTH))
        return [row[0] for row in rows if row[0] != place and row[0] in self.ids][:DEPTH]

    def judge(self, name, places, options, measure):
        """Prints each measure's means, and how sure the difference is."""
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = list(pool.map(lambda place: self.related(place, options), places))
        ours = [measure(place, hits) for place, hits in zip(places, found)]
        theirs = [measure(place, self.fts5(place)) for place in places]
        for label in ours[0]:
            a, b = [row[label] for row in ours], [row[label] for row in theirs]
            print(f"{name:14} {len(places):5} articles  {label:5} related {sum(a) / len(a):.3f}  "
                  f"fts5 {sum(b) / len(b):.3f}  (p {eval_ranking.probability(a, b):.4f})",
                  flush=True)


def read(file):
    opened = gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else open(
        file, encoding="utf-8")
    with opened as lines:
        return [json.loads(line) for line in lines]


def judge_topics(archive):
    topics = [set(a.get("truth", {}).get("topics", [])) for a in archive.articles]
    counts = {}
    for topic in (topic for some in topics for topic in some):
        counts[topic] = counts.get(topic, 0) + 1
    seeds = [place for place, some in enumerate(topics)
             if place in archive.ids and any(counts[topic] >= DEPTH for topic in some)]
    random.Random(1987).shuffle(seeds)
    archive.judge("reuters topics", seeds[:SEEDS], [], lambda place, hits: {
        "P@10": sum(bool(topics[hit] & topics[place]) for hit in hits) / DEPTH})


def judge_stories(archive, name, stories):
    # What is word for word the same is one article of the index.
    stories = {place: story for place, story in stories.items() if place in archive.ids}
    members = {}
    for place, story in stories.items():
        members.setdefault(story, []).append(place)

    def measure(place, hits):
        others = set(members[stories[place]]) - {place}
        first = next((rank for rank, hit in enumerate(hits, 1) if hit in others), None)
        return {"MRR": 1 / first if first else 0.0,
                "R@10": len(others & set(hits)) / min(DEPTH, len(others))}

    places = [place for place, story in stories.items() if len(members[story]) > 1]
    archive.judge(name, places, ["--copies"], measure)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    search = sys.argv[2] if len(sys.argv) > 2 else ".build/release/search"
    reuters = [a for file in sorted((folder / "reuters").glob("*.jsonl.gz")) for a in read(file)]
    labelled = [(file.stem, read(file)) for file in sorted((folder / "stories").glob("*.jsonl"))]
    with tempfile.TemporaryDirectory() as temporary:
        if reuters:
            archive = Archive(search, temporary, reuters)
            judge_topics(archive)
            places = {article["id"]: place for place, article in enumerate(reuters)}
            for name, rows in labelled:
                if not any("text" in row for row in rows):
                    judge_stories(archive, name, {
                        places[row["id"]]: row["truth"]["story"] for row in rows
                        if row["id"] in places})
        for name, rows in labelled:
            if all("text" in row for row in rows):
                judge_stories(Archive(search, temporary, rows), name, {
                    place: row["truth"]["story"] for place, row in enumerate(rows)})
    if not reuters and not labelled:
        print(f"no labels in {folder}: nothing to measure")


if __name__ == "__main__":
    main()
