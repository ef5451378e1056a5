"""Plain FTS5: `porter unicode61`, its own settings and its own bm25(), one transaction."""

import sqlite3

import corpus
import measure

KEYS = ("title", "text", "date", "source", "city")


def fill(folder, place, threads):
    db = sqlite3.connect(place)
    db.execute("CREATE VIRTUAL TABLE f USING fts5(title, text, date UNINDEXED, source UNINDEXED,"
               " city UNINDEXED, tokenize = 'porter unicode61')")
    db.executemany("INSERT INTO f VALUES (?, ?, ?, ?, ?)",
                   (tuple(record[key] for key in KEYS) for record in corpus.read_records(folder)))
    db.commit()


def match(query):
    kind, words = query["kind"], [f'"{word}"' for word in query["words"]]
    if kind in ("word", "and"):
        return " AND ".join(words)
    if kind == "or":
        return " OR ".join(words)
    if kind == "not":
        return " NOT ".join(words)
    if kind == "phrase":
        return f'"{" ".join(query["words"])}"'
    if kind == "near":
        return f"NEAR({' '.join(words)}, {query['slop'] - 1})"
    if kind == "tiers":
        return f"NEAR({' '.join(words)}, 3)"
    return words[0] + "*" if kind == "prefix" else None


def open_index(place):
    db = sqlite3.connect(f"file:{place}?mode=ro", uri=True)
    db.execute("PRAGMA mmap_size = 8589934592")
    db.execute("PRAGMA cache_size = -200000")

    def make(query):
        text = match(query)
        if text is None:
            return None
        condition, values = "f MATCH ?", [text]
        for key, test in (("city", "city = ?"), ("outlet", "source = ?"), ("after", "date >= ?")):
            if key in query:
                condition += f" AND {test}"
                values.append(query[key])
        def rows(sql):
            return db.execute(sql.format(condition), values).fetchall()
        count = "SELECT count(*) FROM f WHERE {}"
        hits = rows(count)[0][0]
        if query.get("count"):
            return lambda: rows(count)[0][0]
        if query.get("facets"):
            count_by = "SELECT {}, count(*) FROM f WHERE {{}} GROUP BY 1 ORDER BY 2 DESC LIMIT 20"
            return lambda: ([rows(count_by.format(what))
                             for what in ("source", "city", "substr(date, 1, 7)")], hits)[1]
        order = "date DESC" if query.get("sort") == "newest" else "rank"
        best = f"SELECT rowid FROM f WHERE {{}} ORDER BY {order} LIMIT 10"
        return lambda: (rows(best), hits)[1]

    return make


if __name__ == "__main__":
    measure.serve(fill, open_index)
