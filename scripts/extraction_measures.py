"""Measures for extraction from web pages: what scripts/eval_extraction.py judges by."""

import collections
import hashlib
import json
import pathlib
import re
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORD = re.compile(r"\w+")

# Rules are developed on one half of the sites; the other half tells whether they carry over.
HALVES = ("developed on", "kept aside")


def host(url):
    """The host of an address, without "www."."""
    name = urllib.parse.urlsplit(url or "").hostname or ""
    return name[4:] if name.startswith("www.") else name


def half(url):
    """Which half of the sites an address is of: by the hash of its host, so that a site is never in both."""
    return HALVES[hashlib.sha256(host(url).encode()).digest()[0] & 1]


def shingles(text, size=4):
    words = WORD.findall(text or "")
    count = max(1, len(words) - size + 1)
    return collections.Counter(" ".join(words[i:i + size]) for i in range(count) if words)


def body_score(truth, found):
    """Precision and recall on shingles of four words."""
    want, have = shingles(truth), shingles(found)
    hit = sum((want & have).values())
    wrong = sum((have - want).values())
    missed = sum((want - have).values())
    precision = 1.0 if wrong == 0 == missed else hit / (hit + wrong) if hit + wrong else 0.0
    recall = 1.0 if wrong == 0 == missed else hit / (hit + missed) if hit + missed else 0.0
    return precision, recall


def segment_counts(row, found):
    """Segments found, wrongly taken, and lacking, as trafilatura's own evaluation counts them."""
    text = spaced(found)
    lacking = [part for part in row["with"] if spaced(part) not in text]
    taken = [part for part in row["without"] if spaced(part) in text]
    return len(row["with"]) - len(lacking), taken, lacking


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def spaced(text):
    return " ".join((text or "").split())


def letters(text):
    """A text's letters and digits, for texts that were copied by hand."""
    return " ".join(WORD.findall((text or "").casefold()))


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


def domains():
    """The domains of the sites in data/outlets.tsv."""
    lines = (ROOT / "data" / "outlets.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if line and not line.startswith("#")}


DOMAINS = domains()


def is_of(name, known):
    """Whether a host belongs to one of these domains."""
    parts = name.split(".")
    return any(".".join(parts[start:]) in known for start in range(len(parts)))


def kind(url, page):
    """What a page is: of a news site, of a blog, or other; by its address and what its head says."""
    name = host(url)
    head = page[:60000].lower()
    if is_of(name, DOMAINS) or b'"newsarticle"' in page.lower():
        return "news"
    if "blog" in (url or "").lower() or re.search(
            rb"generator[^>]{0,40}(wordpress|blogger)|wp-content|blogposting", head):
        return "blog"
    return "other"


def read_truth(path):
    """The judged pages of a collection by the name of their file, without its ending."""
    with open(path, encoding="utf-8") as lines:
        rows = list(map(json.loads, lines))
    for row in rows:
        if "file" in row:
            row["id"] = row["file"].removesuffix(".html")
    return {row["id"]: row for row in rows}
