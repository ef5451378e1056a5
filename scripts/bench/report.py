"""The tables that the benchmark prints."""

ENGINES = ("fts5", "tantivy", "xapian")


def number(value, width, digits=2):
    return f"{'-' if value is None else format(value, f'.{digits}f'):>{width}}"


def print_indexing(rows, facts, is_same):
    text, articles = facts["text_bytes"], facts["articles"]
    print(f"{articles} articles, {text / 1e6:.0f} MB of text in {facts['json_bytes'] / 1e6:.0f} MB"
          " of JSON Lines\n")
    print(f"{'indexing':10}{'threads':>8}{'seconds':>9}{'CPU s':>8}{'articles/s':>12}{'MB/s':>7}"
          f"{'peak MB':>9}{'index/text':>12}")
    for row in rows:
        seconds = row["seconds"]
        print(f"{row['engine']:10}{row['threads']:8}{seconds:9.1f}{row['cpu_seconds']:8.1f}"
              f"{articles / seconds:12.0f}{text / 1e6 / seconds:7.1f}{row['peak_mb']:9}"
              f"{row['index_bytes'] / text:12.2f}")
    print(f"one and two jobs make {'the same' if is_same else 'DIFFERENT'} bytes")
    by = {(row["engine"], row["threads"]): row["seconds"] for row in rows}
    for threads in (1, 2):
        if ("tantivy", threads) in by:
            print(f"Tantivy's time / Dateline's, {threads} thread(s):"
                  f" {by['tantivy', threads] / by['dateline', threads]:.2f}")
    print(f"two jobs / one job: {by['dateline', 2] / by['dateline', 1]:.2f}\n")


def print_classes(rows):
    print(f"{'ten best, ms':18}{'hits':>9}{'dateline':>10}{'shown':>9}"
          + "".join(f"{engine:>10}" for engine in ENGINES)
          + f"{'/fts5':>8}{'/tantivy':>9}{'nine of ten':>13}{'worst':>8}")
    for row, shown, _ in rows:
        fts5, tantivy = (row.get(f"to_{engine}", [None] * 3) for engine in ("fts5", "tantivy"))
        print(f"{row['name']:18}{row['hits']:9}{row['dateline_ms']:10.3f}{shown:9.3f}"
              + "".join(number(row[f'{engine}_ms'], 10, 3) for engine in ENGINES)
              + number(fts5[0], 8) + number(tantivy[0], 9) + number(tantivy[1], 13)
              + number(tantivy[2], 8))
    print("ratios: of each query to the same one's, their median; nine of ten are below the next, to Tantivy")
    print("shown: with opening snippets and texts of the ten hits, as the program reports it\n")
    for row, _, counts in rows:
        for engine, hits in counts.items():
            if abs(hits - row["hits"]) > 0.02 * max(row["hits"], 50):
                print(f"{row['name']}: {engine} finds {hits}, Dateline {row['hits']}")


def print_slowest(rows, slowest):
    words = [row["dateline_ms"] for row, _, _ in rows if row["name"].startswith("word,")]
    usual = sorted(words)[len(words) // 2]
    ms, text = slowest
    print(f"\nthe slowest query takes {ms:.2f} ms, {ms / usual:.0f} times the median word's: {text}")


def print_process(times):
    print(f"\nwhole process: --version {times['version']} ms ({times['version_cpu']} CPU), a word"
          f" {times['word']} ms ({times['word_cpu']} CPU)")
    if times["ripgrep_word"] is not None:
        print(f"ripgrep scans all of it for the word in {times['ripgrep_word']} ms")
    print(f"whole processes a second: {times['queries_per_second_1_reader']} with one reader,"
          f" {times['queries_per_second_2_readers']} with two")
    print(f"index again, nothing new: {times['index_unchanged']} ms; with 1,000 new articles:"
          f" {times['index_1000_more']} ms")


def print_growth(rows):
    names = [name for name, value in rows[0].items() if isinstance(value, dict)]
    print(f"\n{'growth':>10}{'seconds':>9}{'peak MB':>9}{'index/text':>12}"
          + "".join(f"{name:>18}{'ms':>9}" for name in names))
    for row in rows:
        print(f"{row['articles']:10}{row['seconds']:9.1f}{row['peak_mb']:9}{row['index_share']:12.2f}"
              + "".join(f"{row[name]['hits']:18}{row[name]['ms']:9.3f}" for name in names))
