#!/usr/bin/env python3
"""Judges the extraction of articles from web pages, beside trafilatura where that is installed.

usage: eval_extraction.py FOLDER [SEARCH] [--list FIELD] [--no-peer]

FOLDER holds, each optional, extraction/ (set a: body; set b: body, title, authors, date),
extraction/segments/ (segments that must and must not be in the text; title, authors, date) and dates/
(the day); each with html/*.html.gz and truth.jsonl. SEARCH is the program, .build/release/search unless
named.

Text: of sets a and b precision, recall and F1 on shingles of 4 words, each page counting the same, as
the article-extraction-benchmark of Scrapinghub has it, deck and body together ("body alone" without: the
truth of set a knows no decks, that of set b does); of segments, the same over all segments, as trafilatura's
evaluation has it. Title: exact but for spaces; of segments but for capitals and marks, too. Date: the share of pages with the right day, and the precision of
the days given. Authors: F1 of names over all pages, agencies among them by any of their names.

Every table has, beside the score of all pages, that of each half of the sites: rules were developed on the
one alone. "site unknown" leaves each page's own site out of data/outlets.tsv: since no rule of the program is for
a site, that is all that leaving a site out of what was learned comes to. Below it stands what the figures are
without each site in turn (docs/pages.md, "Measured"). --list FIELD (text, title, date, authors) prints what is wrong
on the half that rules are developed on, and nothing else.

Speed: pages a second of CPU, one thread, reading and unpacking included: of `search extract`, and of
trafilatura in the same run.
"""

import argparse
import gzip
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time

from extraction_measures import (
    HALVES, ROOT, body_score, f1, half, host, is_of, kind, letters, names, read_truth, segment_counts, spaced)
from extraction_sites import jackknife


def without_sites(rows, folder):
    """A copy of the data files in which no site of the judged pages is known."""
    hosts = {host(row.get("url")) for row in rows}
    for path in (ROOT / "data").iterdir():
        if path.name == "outlets.tsv":
            lines = path.read_text(encoding="utf-8").split("\n")
            kept = [line for line in lines
                    if line.startswith("#") or not any(
                        is_of(name, {line.split("\t")[0]}) for name in hosts)]
            pathlib.Path(folder, path.name).write_text("\n".join(kept), encoding="utf-8")
        elif path.is_file():
            pathlib.Path(folder, path.name).symlink_to(path)
    return folder


def dateline(search, folder, data=None):
    """Articles by id, and the seconds of CPU that the program took, its start included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = dict(os.environ, **({"DATELINE_DATA": data} if data else {}))
    answer = subprocess.run([search, "extract", str(folder)], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=environment)
    # 3: some pages hold no article, which counts against the program here.
    if answer.returncode not in (0, 3):
        raise SystemExit(answer.stderr.decode()[-2000:])
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    found = {}
    for line in filter(None, answer.stdout.decode().split("\n")):
        row = json.loads(line)
        # An agency in the dateline is no byline.
        agency = [item["value"] for item in row["evidence"]
                  if item["field"] == "agency" and not item["rule"].startswith("dateline")]
        found[pathlib.Path(row["path"]).name.removesuffix(".gz").removesuffix(".html")] = {
            "body": "\n".join(filter(None, [row.get("deck"), row["body"]])),
            "only": row["body"], "title": row["title"], "date": row["published"],
            "authors": row["bylines"] + agency, "evidence": row["evidence"],
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
        found[path.name.removesuffix(".html.gz")] = {
            "body": row.get("text") or "", "title": row.get("title"), "date": row.get("date"),
            "authors": (row.get("author") or "").split("; "),
        }
    return found, time.process_time() - start


def judged(truth, found):
    """What is right and wrong of each page, in the fields that its truth has."""
    rows = []
    for key, want in truth.items():
        have = found.get(key, {})
        row = {"id": key, "url": want.get("url"), "kind": want["kind"], "have": have, "want": want}
        row["set"] = "set " + key[0] if "body" in want else want["set"]
        if "body" in want:
            row["text"] = body_score(want["body"], have.get("body"))
            row["only"] = body_score(want["body"], have.get("only"))
        elif "with" in want:
            row["segments"] = segment_counts(want, have.get("body"))
        if want.get("title"):
            # Those of segments were written down by hand, without regard to capitals and marks.
            write = letters if "with" in want else spaced
            row["title"] = write(want["title"]) == write(have.get("title"))
        if want.get("date"):
            day = (have.get("date") or "")[:10]
            row["date"] = day == want["date"][:10]
            row["dated"] = bool(day)
        # Where a person wrote down no author of segments, there may be one all the same.
        if "authors" in want and (want["authors"] or "with" not in want):
            right, given = names(want["authors"]), names(have.get("authors"))
            row["authors"] = (len(right & given), len(given - right), len(right - given))
        rows.append(row)
    return rows


def text_score(rows, field="text"):
    scores = [row[field] for row in rows if field in row]
    if scores:
        precision = sum(score[0] for score in scores) / len(scores)
        recall = sum(score[1] for score in scores) / len(scores)
        return f1(precision, recall), precision, recall
    counts = [row["segments"] for row in rows if "segments" in row and field == "text"]
    return ratios(sum(count[0] for count in counts), sum(len(count[1]) for count in counts),
                  sum(len(count[2]) for count in counts))


def ratios(hit, wrong, missed):
    precision = hit / (hit + wrong) if hit + wrong else 0.0
    recall = hit / (hit + missed) if hit + missed else 0.0
    return f1(precision, recall), precision, recall


def share(rows, field):
    values = [row[field] for row in rows if field in row]
    return sum(values) / len(values) if values else None


def figures(rows):
    """The columns of a table's row."""
    text = text_score(rows) if any("text" in row or "segments" in row for row in rows) else [None] * 3
    only = text_score(rows, "only")[0] if any("only" in row for row in rows) else None
    dates = [row for row in rows if "date" in row]
    given = sum(row["dated"] for row in dates)
    precision = sum(row["date"] for row in dates) / given if given else None
    counts = [row["authors"] for row in rows if "authors" in row]
    authors = ratios(*map(sum, zip(*counts)))[0] if counts else None
    return [*text, only, share(rows, "title"), share(rows, "date"), precision, authors]


COLUMNS = ["text F", "prec.", "recall", "body", "title", "date", "prec.", "authors"]


def table(name, rows):
    print(f"{name:34}{'pages':>6}" + "".join(f"{column:>8}" for column in COLUMNS))
    for group in sorted({row["set"] for row in rows}):
        own = [row for row in rows if row["set"] == group]
        parts = [("", own)] + [(part, [row for row in own if half(row["url"]) == part])
                               for part in HALVES]
        kinds = sorted({row["kind"] for row in own})
        if len(kinds) > 1:
            parts += [(part, [row for row in own if row["kind"] == part]) for part in kinds]
        for part, selected in parts:
            if selected:
                print_row(f"  {group}" if not part else f"    {part}", len(selected), figures(selected))


def print_row(label, count, values):
    print(f"{label:34}{count:6}" + "".join(
        "       –" if value is None else f"{value:8.4f}" for value in values))


def by_site(rows):
    """Prints what leaving out each site in turn does to the figures of each set and of its halves."""
    for group in sorted({row["set"] for row in rows}):
        own = [row for row in rows if row["set"] == group]
        for part in (None, *HALVES):
            selected = [row for row in own if part in (None, half(row["url"]))]
            sites, columns = jackknife(selected, figures)
            if not columns:
                continue
            print(f"  {group}{', ' + part if part else ''}: without each of {sites} sites in turn")
            for label, index in (("standard error", 0), ("lowest", 1), ("highest", 2)):
                print_row(f"    {label}", len(selected), [column[index] for column in columns])


def wrong_ones(rows, field):
    """Prints what is wrong in a field, on the half of the sites that rules are developed on."""
    for row in rows:
        if half(row["url"]) != HALVES[0]:
            continue
        have, want = row["have"], row["want"]
        if field == "text" and "segments" in row:
            _, taken, lacking = row["segments"]
            if taken or lacking:
                print(row["id"], "lacking", lacking, "taken", taken)
        elif field == "text" and "text" in row and f1(*row["text"]) < 0.95:
            print(row["id"], "precision %.3f recall %.3f" % row["text"])
        elif field == "authors" and "authors" in row and any(row["authors"][1:]):
            print(row["id"], "want", want["authors"], "have", have.get("authors"))
        elif field in ("title", "date") and row.get(field) is False:
            rules = [item["rule"] for item in have.get("evidence", [])
                     if item["field"] == {"title": "title", "date": "published"}[field]]
            print(row["id"], "want", want[field], "have", have.get(field), *rules)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("search", nargs="?", default=".build/release/search")
    parser.add_argument("--list", choices=["text", "title", "date", "authors"])
    parser.add_argument("--no-peer", action="store_true")
    arguments = parser.parse_args()
    for part in ("extraction", "extraction/segments", "dates"):
        folder = arguments.folder / part
        if not (folder / "truth.jsonl").exists():
            print(f"{folder}: no judged pages here; skipped")
            continue
        pages = folder / "html"
        truth = read_truth(folder / "truth.jsonl")
        for key, row in truth.items():
            row["set"] = folder.name
            row["kind"] = kind(row.get("url"), gzip.decompress((pages / f"{key}.html.gz").read_bytes()))
        found, seconds = dateline(arguments.search, pages)
        rows = judged(truth, found)
        if arguments.list:
            wrong_ones(rows, arguments.list)
            continue
        table(f"dateline ({len(truth) / seconds:.0f} pages/s)", rows)
        with tempfile.TemporaryDirectory() as temporary:
            found, _ = dateline(arguments.search, pages, without_sites(truth.values(), temporary))
            rows = judged(truth, found)
            table("dateline, site unknown", rows)
            by_site(rows)
        if arguments.no_peer:
            continue
        found, peer_seconds = trafilatura(pages)
        if found is None:
            print("trafilatura is not installed (pip install trafilatura lxml_html_clean): "
                  "no comparison")
        else:
            table(f"trafilatura ({len(truth) / peer_seconds:.0f} pages/s)", judged(truth, found))


if __name__ == "__main__":
    main()
