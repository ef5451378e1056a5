#!/usr/bin/env python3
"""Checks that articles in other languages change nothing for --lang en: same hits, same order, same scores.

usage: eval_languages.py FOLDER [SEARCH]

Two indexes are made: one of the English articles of FOLDER/collections/*/docs.jsonl.gz and FOLDER/reuters, and one of
these and of FOLDER/languages. 500 words and 100 pairs of neighbouring words of the English texts, chosen at random
(fixed seed), are asked of both, of the second with --lang en; every hit is compared, up to the first 1,000, with
its tier and score, and the number of all. SEARCH is the program, .build/release/search unless named.

Status 1 where a query differs. Python's standard library only.
"""

import concurrent.futures
import gzip
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

WORDS = 500
PHRASES = 100
DEPTH = "1000"


def texts(files):
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)["text"]


def make_queries(files):
    """Words that differ, each as likely as another, and pairs as they stand in texts."""
    vocabulary, pairs = set(), []
    for text in texts(files):
        found = re.findall(r"[A-Za-z]{2,}", text)
        vocabulary.update(word.lower() for word in found)
        pairs += [f'"{a} {b}"' for a, b in zip(found[::41], found[1::41])]
    generator = random.Random(18)
    return (generator.sample(sorted(vocabulary), WORDS),
            generator.sample(sorted(set(pairs)), PHRASES))


def hits(search, index, query, options):
    answer = subprocess.run(
        [search, "--index", index, "--json", "--limit", DEPTH, *options, "--", query],
        check=False, capture_output=True)
    found = json.loads(answer.stdout)
    return (found["total"], [
        (hit["path"], hit["member"], hit["record"], hit["tier"], hit["score"])
        for hit in found["hits"]])


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = pathlib.Path(sys.argv[1])
    search = sys.argv[2] if len(sys.argv) > 2 else ".build/release/search"
    english = sorted(folder.glob("collections/*/docs.jsonl.gz")) + sorted(
        folder.glob("reuters/*.jsonl.gz"))
    others = sorted(folder.glob("languages/*.jsonl.gz"))
    if not english or not others:
        print(f"no collections and languages in {folder}: nothing to compare")
        return
    words, phrases = make_queries(english)
    with tempfile.TemporaryDirectory() as temporary:
        alone, mixed = temporary + "/english.db", temporary + "/mixed.db"
        for index, files in [(alone, english), (mixed, others + english)]:
            subprocess.run([search, "index", "--index", index, "--quiet", *map(str, files)],
                           check=True)

        def compare(query):
            return hits(search, alone, query, []), hits(search, mixed, query, ["--lang", "en"])

        differing = 0
        for name, queries in [("words", words), ("phrases", phrases)]:
            with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                answers = list(pool.map(compare, queries))
            wrong = [(query, a, b) for query, (a, b) in zip(queries, answers) if a != b]
            for query, (total, first), (other, second) in wrong[:5]:
                print(f"{query}: {total} and {other} articles; "
                      f"{sum(x != y for x, y in zip(first, second))} of the first differ")
            found = sum(total for (total, _), _ in answers)
            print(f"{name}: {len(queries)} queries, {found} hits; {len(wrong)} queries differ")
            differing += len(wrong)
    sys.exit(differing > 0)


if __name__ == "__main__":
    main()
