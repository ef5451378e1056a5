#!/usr/bin/env python3
"""Checks the hand-written files below data/: variants.txt, outlets.tsv and the sample articles.

Prints one line a mistake (file:line: what is wrong) and exits 1; prints a summary and exits 0
when all is well. Needs nothing but Python 3.

    python3 scripts/check_data.py [DATA-FOLDER]
"""

import gzip
import json
import re
import sys
import unicodedata
from pathlib import Path

# The least that the shipped files hold; a lower count means that something was lost.
MIN_VARIANT_SETS = 320
MIN_RELATED_SETS = 60
MIN_OUTLETS = 1050
MIN_ARTICLES = 45
# The most rules for the templates of single sites: what is right for all is no data.
MAX_TEMPLATES = 30

LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th",
})

# ISO 3166-1 alpha-2, and XK, which is in common use for Kosovo.
COUNTRIES = set(
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR"
    " BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ"
    " EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW"
    " GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY"
    " KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV"
    " MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY"
    " QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG"
    " TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM"
    " ZW XK".split())

DOMAIN = re.compile(r"^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$")
LANGUAGE = re.compile(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")
BODY_KEYS = ("text", "body", "maintext", "content", "articleBody")
TITLE_KEYS = ("title", "headline")


def fold(form):
    """The form as a query sees it: no capitals, no marks, hyphens as blanks, no dots."""
    text = unicodedata.normalize("NFKD", form.lower().translate(LETTERS))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.translate(LETTERS).replace("’", "'").replace("ʻ", "'").replace(".", "")
    return " ".join(re.sub(r"[-‐–/,]", " ", text).split())


class Report:
    """Collects mistakes."""

    def __init__(self):
        self.mistakes = []

    def add(self, path, line, what):
        self.mistakes.append(f"{path}:{line}: {what}")


def read_lines(path, report):
    """The file's lines with their numbers, checked for what every data file shares."""
    text = path.read_bytes().decode("utf-8")
    if not text.endswith("\n"):
        report.add(path, text.count("\n") + 1, "no newline at the end of the file")
    for number, line in enumerate(text.splitlines(), 1):
        if line != line.rstrip():
            report.add(path, number, "blank at the end of the line")
        if line != unicodedata.normalize("NFC", line):
            report.add(path, number, "not in Unicode NFC")
        yield number, line


def mixes_scripts(form):
    """Whether one word of the form mixes Latin with Cyrillic or Greek letters: a typing slip."""
    for word in form.split():
        scripts = {unicodedata.name(c, "").split()[0] for c in word if c.isalpha()}
        if len(scripts & {"LATIN", "CYRILLIC", "GREEK"}) > 1:
            return True
    return False


def split_forms(kind, rest):
    """The forms of one set, or None where the line is not of the kind's shape."""
    if kind in ("acronym", "expand"):
        short, equals, long = rest.partition("=")
        if not equals or "=" in long:
            return None
        parts = short.split("|") + long.split("|")
    else:
        if "=" in rest:
            return None
        parts = rest.split("|")
    return [p.strip() for p in parts]


def check_variants(path, report):
    """Checks variants.txt; returns the number of sets that are not related ones, and of those."""
    kinds = {"same": 0, "old": 0, "acronym": 0, "expand": 0, "related": 0}
    seen, related_sets = {}, {}
    for number, line in read_lines(path, report):
        if not line or line.startswith("#"):
            continue
        kind, colon, rest = line.partition(":")
        # A language of all forms: 'same [en]'.
        kind = re.sub(r"\s*\[[a-z]{2,8}\]$", "", kind)
        if not colon or kind not in kinds:
            report.add(path, number, f"begins with none of {', '.join(kinds)} and a colon")
            continue
        kinds[kind] += 1
        forms = split_forms(kind, rest)
        if forms is None:
            report.add(path, number, "'=' is wanted once in acronym and expand, else never")
            continue
        if len(forms) < 2 or not all(forms):
            report.add(path, number, "a set needs two forms or more, and no empty one")
            continue
        # With its language a form is another one than as it stands.
        folded = [fold(f) for f in forms]
        forms = [re.sub(r"^\[[a-z]{2,8}\]\s*", "", f) for f in forms]
        for form, key in zip(forms, folded):
            if mixes_scripts(form):
                report.add(path, number, f"'{form}' mixes two alphabets")
            if folded.count(key) > 1:
                report.add(path, number, f"'{form}' equals another form of its set when folded")
        if kind == "related":
            key = tuple(sorted(folded))
            if key in related_sets:
                report.add(path, number, f"the same set stands in line {related_sets[key]}")
            related_sets[key] = number
            continue
        for form, key in zip(forms, folded):
            if seen.get(key, number) != number:
                report.add(path, number, f"'{form}' stands in line {seen[key]} too")
            seen[key] = number
    sets = sum(kinds.values()) - kinds["related"]
    if sets < MIN_VARIANT_SETS or kinds["related"] < MIN_RELATED_SETS:
        report.add(path, 0, f"only {sets} sets and {kinds['related']} related sets")
    return sets, kinds["related"]


def check_outlets(path, report):
    """Checks outlets.tsv; returns the number of outlets."""
    previous, count, templates = "", 0, 0
    for number, line in read_lines(path, report):
        if not line or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) not in (4, 5):
            report.add(path, number, f"{len(columns)} columns instead of 4 or 5")
            continue
        domain, name, country, language = columns[:4]
        if len(columns) == 5:
            templates += 1
            if columns[4] not in ("open-graph", "linked-data"):
                report.add(path, number, f"'{columns[4]}' is no source of headlines")
        count += 1
        if not DOMAIN.match(domain) or domain.startswith("www."):
            report.add(path, number, f"'{domain}' is no bare domain in small letters")
        if domain == previous:
            report.add(path, number, f"'{domain}' stands there twice")
        if domain < previous:
            report.add(path, number, f"'{domain}' is out of order (sort with LC_ALL=C)")
        previous = domain
        if not name.strip() or name != name.strip():
            report.add(path, number, "the name is empty or has blanks round it")
        if country not in COUNTRIES:
            report.add(path, number, f"'{country}' is no ISO 3166-1 country code")
        if not LANGUAGE.match(language):
            report.add(path, number, f"'{language}' is no plain BCP 47 tag")
    if count < MIN_OUTLETS:
        report.add(path, 0, f"only {count} outlets")
    if templates > MAX_TEMPLATES:
        report.add(path, 0, f"{templates} rules for sites' templates, more than {MAX_TEMPLATES}")
    return count


def read_article_file(path, report):
    """The file's text, unzipped; a zipped one must be reproducible (no name, no time)."""
    data = path.read_bytes()
    if path.suffix == ".gz":
        if data[4:8] != b"\0\0\0\0" or data[3] & 8:
            report.add(path, 0, "made without gzip -n")
        data = gzip.decompress(data)
    return data.decode("utf-8")


def check_record(path, number, record, report):
    """Checks one JSON article."""
    if not isinstance(record, dict):
        report.add(path, number, "no JSON object")
        return
    if record.get("sample") is not True:
        report.add(path, number, 'lacks "sample": true')
    if not any(record.get(k) for k in TITLE_KEYS) or not any(record.get(k) for k in BODY_KEYS):
        report.add(path, number, "lacks a title or a text")


def check_articles(folder, report):
    """Checks the sample articles; returns their number."""
    count = 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.name.removesuffix(".gz")
        try:
            text = read_article_file(path, report)
            if name.endswith(".txt"):
                if "Dateline sample data" not in text:
                    report.add(path, 0, "does not say 'Dateline sample data'")
                count += 1
            elif name.endswith(".jsonl"):
                for number, line in enumerate(text.splitlines(), 1):
                    check_record(path, number, json.loads(line), report)
                    count += 1
            elif name.endswith(".json"):
                value = json.loads(text)
                for record in value if isinstance(value, list) else [value]:
                    check_record(path, 0, record, report)
                    count += 1
            else:
                report.add(path, 0, "of no known kind")
        except (OSError, ValueError) as error:
            report.add(path, 0, str(error))
    if count < MIN_ARTICLES:
        report.add(folder, 0, f"only {count} articles")
    return count


def main():
    default = Path(__file__).resolve().parent.parent / "data"
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    report = Report()
    try:
        sets, related = check_variants(data / "variants.txt", report)
        outlets = check_outlets(data / "outlets.tsv", report)
        articles = check_articles(data / "articles", report)
    except (OSError, UnicodeDecodeError) as error:
        sys.exit(f"check_data: {error}")
    if report.mistakes:
        print("\n".join(report.mistakes))
        sys.exit(1)
    print(
        f"data: {sets} variant sets, {related} related sets, {outlets} outlets,"
        f" {articles} sample articles")


if __name__ == "__main__":
    main()
