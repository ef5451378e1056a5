#!/usr/bin/env python3
"""Judges the extraction of articles from web pages, beside trafilatura where that is installed.

usage: eval_extraction.py FOLDER [SEARCH]

FOLDER holds extraction/html/*.html.gz with extraction/truth.jsonl (id, url, body; title, authors and
date where known) and dates/html with dates/truth.jsonl (id, date), each optional. SEARCH is the
program, .build/release/search unless named.

Body: precision, recall and F1 on 4-word shingles, each page counting the same, as the
article-extraction-benchmark of Scrapinghub has it; of deck and body together, and of the body alone (the
truth of set a knows no decks, that of set b does). Title: exact but for
spaces. Date: the day. Authors: precision and recall of names over all pages, agencies among
them by any of their names.

Speed: pages a second of CPU, one thread, reading and unpacking included: of `search extract`, and of
trafilatura in the same run.
"""

import collections
import gzip
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORD = re.compile(r"\w+")


def shingles(text, size=4):
    words = WORD.findall(text or "")
    count = max(1, len(words) - size + 1)
    return collections.Counter(" ".join(words[i:i + size]) for i in range(count) if words)


def body_score(truth, found):
    want, have = shingles(truth), shingles(found)
    hit = sum((want & have).values())
    wrong = sum((have - want).values())
    missed = sum((want - have).values())
    precision = 1.0 if wrong == 0 == missed else hit / (hit + wrong) if hit + wrong else 0.0
    recall = 1.0 if wrong == 0 == missed else hit / (hit + missed) if hit + missed else 0.0
    return precision, recall


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def spaced(text):
    return " ".join((text or "").split())


def read_agencies():
    """The usual name of an agency by each of its names: "AP" is "The Associated Press"."""
    usual = {}
    path = ROOT / "data" / "agencies.tsv"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            fields = line.split("\t")
            for name in [fields[0]] + (fields[2].split("|") if len(fields) > 2 else []):
                usual.setdefault(name.casefold(), fields[0].casefold())
                usual.setdefault("the " + name.casefold(), fields[0].casefold())
    return usual


AGENCIES = read_agencies()


def names(values):
    found = {spaced(value).casefold() for value in values or [] if spaced(value)}
    return {AGENCIES.get(name, name) for name in found}


def read_truth(path):
    with open(path, encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def without_templates(folder):
    """A copy of the data files in which no site has a rule of its own."""
    for path in (ROOT / "data").iterdir():
        if path.name == "outlets.tsv":
            lines = path.read_text(encoding="utf-8").split("\n")
            text = "\n".join("\t".join(line.split("\t")[:4]) for line in lines)
            pathlib.Path(folder, path.name).write_text(text, encoding="utf-8")
        elif path.is_file():
            pathlib.Path(folder, path.name).symlink_to(path)
    return folder


def dateline(search, folder, data=None):
    """Articles by id, and the seconds of CPU that the program took, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = dict(os.environ, **({"DATELINE_DATA": data} if data else {}))
    answer = subprocess.run([search, "extract", str(folder)], capture_output=True, check=True,
                            env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {}
    for line in filter(None, answer.stdout.decode().split("\n")):
        row = json.loads(line)
        # An agency in the dateline is no byline.
        agency = [item["value"] for item in row["evidence"]
                  if item["field"] == "agency" and not item["rule"].startswith("dateline")]
        found[pathlib.Path(row["path"]).name.split(".")[0]] = {
            "body": "\n".join(filter(None, [row.get("deck"), row["body"]])),
            "only": row["body"], "title": row["title"], "date": row["published"],
            "authors": row["bylines"] + agency, "lang": row.get("lang"),
            "evidence": row["evidence"],
        }
    return found, (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def trafilatura(folder):
    """The same of trafilatura, its import not included; it works on one thread."""
    try:
        import trafilatura as library
    except ImportError:
        return None, 0
    found = {}
    start = time.process_time()
    for path in sorted(folder.glob("*.html.gz")):
        page = gzip.decompress(path.read_bytes())
        result = library.bare_extraction(page, include_comments=False, with_metadata=True)
        row = result.as_dict() if result and hasattr(result, "as_dict") else result or {}
        found[path.name.split(".")[0]] = {
            "body": row.get("text") or "", "title": row.get("title"), "date": row.get("date"),
            "authors": (row.get("author") or "").split("; "), "lang": row.get("language"),
        }
    return found, time.process_time() - start


def judge(name, truth, found, seconds, worst):
    rows = []
    hits = wrong = missed = 0
    for key, want in truth.items():
        have = found.get(key, {})
        row = {"id": key, "set": key[:2], "lang": have.get("lang")}
        if "body" in want:
            row["body"] = body_score(want["body"], have.get("body"))
            if "only" in have:
                row["only"] = body_score(want["body"], have["only"])
        if want.get("title"):
            row["title"] = spaced(want["title"]) == spaced(have.get("title"))
        if want.get("date"):
            row["date"] = want["date"][:10] == (have.get("date") or "")[:10]
        if "authors" in want:
            a, b = names(want["authors"]), names(have.get("authors"))
            hits, wrong, missed = hits + len(a & b), wrong + len(b - a), missed + len(a - b)
        rows.append(row)
    print(f"\n{name}: {len(truth)} pages, {len(truth) / seconds:.0f} pages/s of CPU")
    for group in sorted({row["set"] for row in rows if "body" in row}):
        scores = [row["body"] for row in rows if row["set"] == group and "body" in row]
        precision = sum(s[0] for s in scores) / len(scores)
        recall = sum(s[1] for s in scores) / len(scores)
        print(f"  body {group} {len(scores):4} pages  F1 {f1(precision, recall):.4f}"
              f"  precision {precision:.4f}  recall {recall:.4f}")
    for group in sorted({row["set"] for row in rows if "only" in row}):
        scores = [row["only"] for row in rows if row["set"] == group and "only" in row]
        precision = sum(s[0] for s in scores) / len(scores)
        recall = sum(s[1] for s in scores) / len(scores)
        print(f"    without deck {group:9} F1 {f1(precision, recall):.4f}"
              f"  precision {precision:.4f}  recall {recall:.4f}")
    for field in ("title", "date"):
        judged = [row[field] for row in rows if field in row]
        if judged:
            print(f"  {field:6} {len(judged):6} pages  exact {sum(judged) / len(judged):.4f}")
    if hits:
        precision, recall = hits / (hits + wrong), hits / (hits + missed)
        print(f"  authors               F1 {f1(precision, recall):.4f}"
              f"  precision {precision:.4f}  recall {recall:.4f}")
    if worst:
        languages = collections.defaultdict(list)
        for row in rows:
            if "body" in row:
                languages[(row["lang"] or "?")[:2]].append(f1(*row["body"]))
        if languages:
            print("  body F1 by language: " + ", ".join(
                f"{lang} {sum(v) / len(v):.3f} ({len(v)})" for lang, v in
                sorted(languages.items(), key=lambda item: -len(item[1]))))
        bodies = sorted((f1(*row["body"]), row["id"], row["body"]) for row in rows if "body" in row)
        for score, key, (precision, recall) in bodies[:10]:
            print(f"    {score:.3f}  precision {precision:.3f}  recall {recall:.3f}  {key[:60]}")


def main():
    folder = pathlib.Path(sys.argv[1])
    search = sys.argv[2] if len(sys.argv) > 2 else ".build/release/search"
    for part in ("extraction", "dates"):
        if not (folder / part / "truth.jsonl").exists():
            print(f"{folder / part}: no judged pages here; skipped")
            continue
        truth = read_truth(folder / part / "truth.jsonl")
        pages = folder / part / "html"
        found, seconds = dateline(search, pages)
        judge(f"{part}: dateline", truth, found, seconds, worst=True)
        with tempfile.TemporaryDirectory() as temporary:
            data = without_templates(temporary)
            found, other = dateline(search, pages, data)
            judge(f"{part}: dateline without rules for sites", truth, found, other, worst=False)
        found, peer_seconds = trafilatura(pages)
        if found is None:
            print("trafilatura is not installed (pip install trafilatura lxml_html_clean): "
                  "no comparison")
        else:
            judge(f"{part}: trafilatura", truth, found, peer_seconds, worst=False)
            print(f"  dateline takes 1/{peer_seconds / seconds:.1f} of its CPU time")


if __name__ == "__main__":
    main()
