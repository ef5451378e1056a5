"""Chooses queries for the corpus of the first generator, whose dictionary is known."""

import collections
import pathlib
import random
import re

import zipf

SAMPLE = 8000  # articles whose words are counted, to find words of a wanted frequency
QUERIES_A_CLASS = 5
SHARES = {"60 %": 0.6, "25 %": 0.25, "5 %": 0.05, "0.2 %": 0.002}


def sampled_lines(folder, articles):
    """Lines spread evenly over the corpus: stories come and go with the years."""
    step = max(articles // SAMPLE, 1)
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % step == 0:
                    yield line


def word_shares(folder, articles):
    """The share of the articles that hold each word of the dictionary, in any form."""
    counts, sampled = collections.Counter(), 0
    endings = re.compile("(?:ing|ed|s)$")
    for line in sampled_lines(folder, articles):
        sampled += 1
        counts.update({endings.sub("", word) for word in set(re.findall("[a-z]+", line.lower()))})
    return {word: count / sampled for word, count in counts.items()}


def choose_words(folder, articles):
    """Five words for each share of the articles, none of them a function word."""
    shares = word_shares(folder, articles)
    lemmas = {lemma for lemma in zipf.make_lemmas() if not re.search("(?:ing|ed|s)$", lemma)}
    chosen = {}
    for name, wanted in SHARES.items():
        known = sorted((abs(share - wanted), word) for word, share in shares.items()
                       if word in lemmas)
        chosen[name] = [word for _, word in known[:QUERIES_A_CLASS]]
    return chosen


def make_queries(folder, articles):
    """The classes, in the order of the table: a name and a list of queries.

    A query is a dictionary: `kind` (word, and, or, not, phrase, near, prefix, wildcard, fuzzy), its
    `words`, and what else it asks: `city`, `outlet`, `after`, `sort`, `facets`, `count`, `slop`.
    """
    words = choose_words(folder, articles)
    common, frequent, middling, rare = (words[name] for name in SHARES)
    generator = random.Random(zipf.SEED + 2)
    language = zipf.Source()
    outlets = language.outlets[:QUERIES_A_CLASS]

    def each(kind, *columns, **more):
        return [dict(kind=kind, words=list(row), **more) for row in zip(*columns)]

    # Two frequent words next to each other: neighbours of the dictionary's most frequent words.
    shifted = frequent[1:] + frequent[:1]
    late = f"{zipf.FIRST_DAY.year + 6}-01-01"
    dated = each("word", frequent, after=late)
    cities = [dict(query, city=zipf.CITIES[i]) for i, query in enumerate(each("word", frequent))]
    printed = [dict(query, outlet=outlets[i]) for i, query in enumerate(each("word", frequent))]
    wild = generator.sample([w for w in middling + rare if len(w) > 4], QUERIES_A_CLASS)
    return [
        ("word, 60 %", each("word", common)), ("word, 25 %", each("word", frequent)),
        ("word, 5 %", each("word", middling)), ("word, 0.2 %", each("word", rare)),
        ("AND, common", each("and", common, frequent)),
        ("AND, rare", each("and", common, rare)),
        ("AND, three words", each("and", common, frequent, middling)),
        ("OR, common", each("or", common, frequent)),
        ("OR, four words", each("or", common, frequent, middling, rare)),
        ("phrase", each("phrase", common, frequent)),
        ("phrase, tiers", each("tiers", common, frequent)),
        ("near", each("near", frequent, shifted, slop=5)),
        ("prefix", [dict(kind="prefix", words=[word[:4]]) for word in wild]),
        ("wildcard", [dict(kind="wildcard", words=[word[:3] + "?" + word[4:]]) for word in wild]),
        ("fuzzy", each("fuzzy", middling)),
        ("NOT", each("not", common, frequent)),
        ("city", cities), ("outlet", printed), ("date", dated),
        ("newest first", each("word", common, sort="newest")),
        ("facets", each("word", common, facets=True)),
        ("count", each("and", common, frequent, count=True)),
    ]
