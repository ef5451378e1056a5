"""Chooses the queries of the benchmark: what each asks, in words that every engine can spell.

A query is a dictionary: `kind` (word, and, or, not, phrase, tiers, near, prefix, wildcard, fuzzy), its
`words`, and what else it asks: `city`, `outlet`, `after`, `sort`, `facets`, `count`, `slop`, `stories`
(one hit a story; otherwise articles, as of engines that know no stories).

usage: queries.py CORPUS ARTICLES   prints [[class, [query, …]], …] as JSON
"""

import collections
import json
import os
import random
import re
import sys

import corpus

SAMPLE = 8000  # articles that are looked at
QUERIES_A_CLASS = int(os.environ.get("BENCH_QUERIES", "25"))
FREQUENCIES = {"word, above 20 %": (0.2, 1), "word, 2-10 %": (0.02, 0.1),
               "word, 0.2-1 %": (0.002, 0.01), "word, rare": (0, 0.001)}
# What a query's own grammar could take for more than a word.
WORD = re.compile("[A-Za-z]{2,}")


def sample(folder, articles):
    """Articles spread evenly over the corpus."""
    step = max(articles // SAMPLE, 1)
    for number, line in enumerate(corpus.read_lines(folder)):
        if number % step == 0:
            yield json.loads(line)


def runs(text):
    """The words of a text that stand side by side, with nothing between them but blanks."""
    run = []
    for piece in text.split():
        if WORD.fullmatch(piece):
            run.append(piece.lower())
        else:
            if run:
                yield run
            run = []
    if run:
        yield run


class Draws:
    """Draws queries from the sampled articles, the same ones for the same corpus."""

    def __init__(self, folder, articles):
        self.generator = random.Random(corpus.SEED + 2)
        self.records = [record for record in sample(folder, articles) if record["text"]]
        self.runs = [list(runs(record["text"])) for record in self.records]
        self.counts = collections.Counter(
            word for found in self.runs for word in {word for run in found for word in run})

    def share(self, word):
        return self.counts[word] / len(self.runs)

    def words(self, least, most):
        """Words of so many of the articles."""
        known = sorted(word for word in self.counts if least <= self.share(word) < most
                       and len(word) > 2)
        return self.generator.sample(known, min(QUERIES_A_CLASS, len(known)))

    def each(self, draw):
        """Queries of a class: different ones, as far as texts have them."""
        found = []
        for _ in range(100 * QUERIES_A_CLASS):
            query = draw(self.generator.choice(self.runs))
            if query and query not in found:
                found.append(query)
            if len(found) == QUERIES_A_CLASS:
                break
        return found

    def together(self, kind, count, **more):
        """Words of one text, none of them in more than a quarter of the articles."""
        def draw(found):
            words = sorted({word for run in found for word in run if 3 < len(word)
                            and self.share(word) < 0.25})
            if len(words) < count:
                return None
            return dict(kind=kind, words=self.generator.sample(words, count), **more)
        return self.each(draw)

    def side_by_side(self, kind, count, **more):
        """Words as they stand in a text, whatever they are."""
        def draw(found):
            long = [run for run in found if len(run) >= count]
            if not long:
                return None
            run = self.generator.choice(long)
            start = self.generator.randrange(len(run) - count + 1)
            words = run[start:start + count]
            return dict(kind=kind, words=words, **more) if len(set(words)) == count else None
        return self.each(draw)

    def near(self, slop):
        """Two words of a text with others between them."""
        def draw(found):
            long = [run for run in found if len(run) > 2]
            if not long:
                return None
            run = self.generator.choice(long)
            start = self.generator.randrange(len(run) - 2)
            end = min(start + self.generator.randrange(2, slop + 1), len(run) - 1)
            words = [run[start], run[end]]
            return dict(kind="near", words=words, slop=slop) if len(set(words)) == 2 else None
        return self.each(draw)

    def headlines(self):
        """Whole headlines: the article that has one must be found."""
        heads = [sorted(set(WORD.findall(record["title"].lower())), key=record["title"].lower().find)
                 for record in self.records]
        heads = [head for head in heads if len(head) > 2]
        return [dict(kind="or", words=head) for head in
                self.generator.sample(heads, min(QUERIES_A_CLASS, len(heads)))]

    def values(self, key):
        return sorted({record[key] for record in self.records if record.get(key)})


def draw_queries(folder, articles):
    """The classes, in the order of the table: a name and a list of queries."""
    draws = Draws(folder, articles)
    words = {name: draws.words(*shares) for name, shares in FREQUENCIES.items()}
    frequent, middling, few, _ = words.values()

    def each(kind, *columns, **more):
        return [dict(kind=kind, words=list(row), **more) for row in zip(*columns)]

    def filtered(key, option):
        values = draws.values(key)
        return [dict(query, **{option: values[number % len(values)]})
                for number, query in enumerate(each("word", frequent))] if values else []

    days = draws.values("date")
    wild = [word for word in middling + few if len(word) > 4]
    classes = [(name, each("word", some)) for name, some in words.items()]
    classes += [
        ("AND, two words", draws.together("and", 2)),
        ("AND, three words", draws.together("and", 3)),
        ("OR, two words", draws.together("or", 2)),
        ("OR, four words", draws.together("or", 4)),
        ("headline, OR", draws.headlines()),
        ("phrase, two words", draws.side_by_side("phrase", 2)),
        ("phrase, three", draws.side_by_side("phrase", 3)),
        ("phrase, tiers", draws.side_by_side("tiers", 2)),
        ("near", draws.near(5)),
        ("prefix", [dict(kind="prefix", words=[word[:4]]) for word in wild[:QUERIES_A_CLASS]]),
        ("wildcard", [dict(kind="wildcard", words=[word[:3] + "?" + word[4:]])
                      for word in wild[:QUERIES_A_CLASS]]),
        ("fuzzy", each("fuzzy", middling)),
        ("NOT", each("not", frequent, middling)),
        ("city", filtered("city", "city")), ("outlet", filtered("source", "outlet")),
        ("date", each("word", frequent, after=days[len(days) * 3 // 4][:10]) if days else []),
        ("by story", each("word", frequent, stories=True)),
        ("newest first", each("word", frequent, sort="newest")),
        ("facets", each("word", frequent, facets=True)),
        ("count", each("and", frequent, middling, count=True)),
    ]
    return [(name, queries) for name, queries in classes if queries]


def make_queries(folder, articles):
    if corpus.IS_FIRST_GENERATOR and not corpus.FILE:
        import zipf_queries
        return zipf_queries.make_queries(folder, articles)
    return draw_queries(folder, articles)


if __name__ == "__main__":
    print(json.dumps(make_queries(sys.argv[1], int(sys.argv[2]))))
