"""Tantivy: English stems, headline and body, 500 MB for the writer, texts stored."""

import datetime

import tantivy

import corpus
import measure

HEAP = 500_000_000
TEXTS = ("title", "text")


def make_schema():
    builder = tantivy.SchemaBuilder()
    for name in TEXTS:
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem")
    for name in ("source", "city"):
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw",
                               index_option="basic")
    builder.add_date_field("date", stored=True, indexed=True, fast=True)
    return builder.build()


def fill(folder, place, threads):
    schema = make_schema()
    index = tantivy.Index(schema, path=place)
    writer = index.writer(HEAP, threads)
    # Its own reading of JSON is no slower than Python's, and leaves Python's lock alone.
    for line in corpus.read_lines(folder):
        writer.add_json(line)
    writer.commit()
    writer.wait_merging_threads()


def analyzed(word):
    """The term of a word: one stemmer for documents and queries."""
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(
        tantivy.Filter.lowercase()).filter(tantivy.Filter.stemmer("english")).build()
    return analyzer.analyze(word)[0]


class Queries:
    def __init__(self, schema):
        self.schema = schema

    def in_texts(self, make):
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, make(name)) for name in TEXTS])

    def word(self, word):
        term = analyzed(word)
        return self.in_texts(lambda name: tantivy.Query.term_query(self.schema, name, term))

    def phrase(self, words, slop):
        terms = [analyzed(word) for word in words]
        return self.in_texts(
            lambda name: tantivy.Query.phrase_query(self.schema, name, terms, slop))

    def pattern(self, regex):
        return self.in_texts(lambda name: tantivy.Query.regex_query(self.schema, name, regex))

    def text(self, query):
        kind, words, occur = query["kind"], query["words"], tantivy.Occur
        if kind == "word":
            return self.word(words[0])
        if kind in ("and", "or"):
            how = occur.Must if kind == "and" else occur.Should
            return tantivy.Query.boolean_query([(how, self.word(word)) for word in words])
        if kind == "not":
            return tantivy.Query.boolean_query(
                [(occur.Must, self.word(words[0])), (occur.MustNot, self.word(words[1]))])
        if kind == "prefix":
            return self.pattern(words[0] + ".*")
        if kind == "wildcard":
            return self.pattern(words[0].replace("?", "."))
        if kind == "fuzzy":
            return self.in_texts(
                lambda name: tantivy.Query.fuzzy_term_query(self.schema, name, analyzed(words[0])))
        return self.phrase(words, {"phrase": 0, "tiers": 3}.get(kind, query.get("slop", 0)))

    def filters(self, query):
        for key, name in (("city", "city"), ("outlet", "source")):
            if key in query:
                yield tantivy.Query.term_query(self.schema, name, query[key], "basic")
        if "after" in query:
            first = datetime.datetime.fromisoformat(query["after"])
            yield tantivy.Query.range_query(self.schema, "date", tantivy.FieldType.Date,
                                            lower_bound=first)

    def whole(self, query):
        filters = [(tantivy.Occur.Must, tantivy.Query.const_score_query(f, 0.0))
                   for f in self.filters(query)]
        text = self.text(query)
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, text), *filters]) if filters else text


FACETS = {"outlet": {"terms": {"field": "source", "size": 20}},
          "city": {"terms": {"field": "city", "size": 20}},
          "month": {"date_histogram": {"field": "date", "fixed_interval": "30d"}}}


def open_index(place):
    index = tantivy.Index.open(place)
    searcher, queries = index.searcher(), Queries(make_schema())

    def make(query):
        whole = queries.whole(query)
        hits = searcher.search(whole, 1, count=True).count
        if query.get("count"):
            return lambda: searcher.search(whole, 1, count=True).count
        if query.get("facets"):
            return lambda: (searcher.aggregate(whole, FACETS), searcher.search(whole, 10), hits)[2]
        if query.get("sort") == "newest":
            return lambda: (searcher.search(whole, 10, count=False, order_by_field="date"), hits)[1]
        return lambda: (searcher.search(whole, 10, count=False), hits)[1]

    return make


if __name__ == "__main__":
    measure.serve(fill, open_index)
