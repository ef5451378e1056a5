"""Makes the folder of articles that is measured: JSON Lines files, the same for the same number of articles.

The articles are made by `prose`, by `zipf` where BENCH_GENERATOR=1, or come from BENCH_CORPUS=FILE,
JSON Lines of anybody's (see `texts`).

usage: corpus.py FOLDER ARTICLES   prints where the corpus is, and facts about it, as JSON
"""

import json
import multiprocessing
import os
import pathlib
import random
import sys

SEED = 1963
ARTICLES_A_FILE = 3000
FILE = os.environ.get("BENCH_CORPUS")
IS_FIRST_GENERATOR = os.environ.get("BENCH_GENERATOR") == "1"


def usual_count():
    """So many articles a run has where nobody says: all that a file has."""
    if not FILE:
        return 300_000
    import texts
    return texts.line_count()


def source_module():
    """The module whose `Source` makes articles."""
    if FILE:
        import texts
        return texts
    if IS_FIRST_GENERATOR:
        import zipf
        return zipf
    import prose
    return prose


def write_file(source, path, first, count, total):
    """Writes articles first…first+count; returns the bytes of their titles and texts."""
    generator = random.Random(f"{SEED}:{total}:{first}")
    size = 0
    with open(path, "w", encoding="utf-8") as out:
        for number in range(first, first + count):
            record = source.article(generator, number, first, count, total)
            size += len(record["title"].encode()) + len(record["text"].encode())
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return size


def write_share(source, jobs, total, sizes):
    sizes.put(sum(write_file(source, path, first, count, total) for path, first, count in jobs))


def make_corpus(folder, articles, workers=2):
    """Makes the corpus where it is not there; returns facts about it."""
    place = pathlib.Path(folder) / f"corpus-{articles}-{source_module().name()}"
    facts = place.parent / (place.name + ".json")
    if facts.exists():
        return json.loads(facts.read_text())
    place.mkdir(parents=True, exist_ok=True)
    source = source_module().Source()
    jobs = [(place / f"{first // ARTICLES_A_FILE:04}.jsonl", first,
             min(ARTICLES_A_FILE, articles - first))
            for first in range(0, articles, ARTICLES_A_FILE)]
    context = multiprocessing.get_context("fork")  # the children share the source
    sizes = context.Queue()
    shares = [context.Process(target=write_share, args=(source, jobs[i::workers], articles, sizes))
              for i in range(workers)]
    for share in shares:
        share.start()
    size = sum(sizes.get() for _ in shares)
    for share in shares:
        share.join()
    for path in place.iterdir():  # new files may be read again, to be safe: these are old
        os.utime(path, (SEED * 500_000, SEED * 500_000))
    known = {"folder": str(place), "articles": articles, "text_bytes": size,
             "json_bytes": sum(path.stat().st_size for path in place.iterdir())}
    facts.write_text(json.dumps(known) + "\n")
    return known


def read_lines(folder):
    """The articles of a corpus as JSON, in the order of its files."""
    for path in sorted(pathlib.Path(folder).glob("*.jsonl")):
        with open(path, encoding="utf-8") as lines:
            yield from lines


def read_records(folder):
    """The articles of a corpus, parsed."""
    return map(json.loads, read_lines(folder))


if __name__ == "__main__":
    print(json.dumps(make_corpus(sys.argv[1], int(sys.argv[2]))))
