"""Xapian: English stems, headline and body, BM25, texts stored. Runs on Debian's own Python."""


import xapian

import corpus
import measure

OUTLET, CITY, DATE = 0, 1, 2


def make_generator():
    generator = xapian.TermGenerator()
    generator.set_stemmer(xapian.Stem("english"))
    generator.set_stemming_strategy(generator.STEM_ALL)
    return generator


def fill(folder, place, threads):
    db = xapian.WritableDatabase(place, xapian.DB_CREATE_OR_OVERWRITE)
    generator = make_generator()
    for record in corpus.read_records(folder):
        document = xapian.Document()
        generator.set_document(document)
        generator.set_termpos(0)
        generator.index_text(record["title"])
        generator.increase_termpos()
        generator.index_text(record["text"])
        document.add_boolean_term("XO" + record["source"])
        document.add_boolean_term("XC" + record["city"])
        document.add_value(OUTLET, record["source"])
        document.add_value(CITY, record["city"])
        document.add_value(DATE, record["date"])
        document.set_data(record["title"] + "\n" + record["text"])
        db.add_document(document)
    db.commit()
    db.close()


def text_query(query, stem, db):
    kind, words = query["kind"], query["words"]
    terms = [stem(word).decode() for word in words]
    if kind in ("word", "and"):
        return xapian.Query(xapian.Query.OP_AND, terms)
    if kind == "or":
        return xapian.Query(xapian.Query.OP_OR, terms)
    if kind == "not":
        return xapian.Query(xapian.Query.OP_AND_NOT, *map(xapian.Query, terms))
    if kind == "phrase":
        return xapian.Query(xapian.Query.OP_PHRASE, terms)
    if kind in ("tiers", "near"):
        near, window = (xapian.Query.OP_PHRASE, 5) if kind == "tiers" else (
            xapian.Query.OP_NEAR, query["slop"] + 1)
        return xapian.Query(near, terms, window)
    if kind == "prefix":
        return xapian.Query(xapian.Query.OP_WILDCARD, words[0], 0, xapian.Query.WILDCARD_LIMIT_ERROR,
                            xapian.Query.OP_OR)
    return None


def open_index(place):
    db = xapian.Database(place)
    stem = xapian.Stem("english")

    def make(query):
        text = text_query(query, stem, db)
        if text is None:
            return None
        filters = []
        if "city" in query:
            filters.append(xapian.Query("XC" + query["city"]))
        if "outlet" in query:
            filters.append(xapian.Query("XO" + query["outlet"]))
        if "after" in query:
            filters.append(xapian.Query(xapian.Query.OP_VALUE_GE, DATE, query["after"]))
        for one in filters:
            text = xapian.Query(xapian.Query.OP_FILTER, text, one)

        def enquire(limit, check_at_least=0, sort=None, facets=False):
            search = xapian.Enquire(db)
            search.set_query(text)
            if sort == "newest":
                search.set_weighting_scheme(xapian.BoolWeight())
                search.set_sort_by_value(DATE, True)
            spies = [xapian.ValueCountMatchSpy(slot) for slot in (OUTLET, CITY)] if facets else []
            for spy in spies:
                search.add_matchspy(spy)
            found = search.get_mset(0, limit, check_at_least)
            for spy in spies:
                list(spy.top_values(20))
            return found.get_matches_lower_bound()

        everything = db.get_doccount()
        hits = enquire(0, everything)
        if query.get("count"):
            return lambda: enquire(0, everything)
        if query.get("facets"):
            return lambda: enquire(10, everything, facets=True)
        return lambda: (enquire(10, sort=query.get("sort")), hits)[1]

    return make


if __name__ == "__main__":
    measure.serve(fill, open_index)
