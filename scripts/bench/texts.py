"""Articles of a file of JSON Lines (BENCH_CORPUS=FILE, plain or .gz), as every engine can take them.

Where more articles are asked for than the file has, it is repeated: in each repetition the words that
stand in few of its texts get an ending of their own, as other stories would have other names.
"""

import collections
import datetime
import gzip
import json
import pathlib
import re

import corpus
import zipf

KEYS = {"title": ("title", "headline", "head"), "text": ("text", "body", "content", "maintext"),
        "date": ("date", "published", "date_publish", "published_at"),
        "source": ("source", "outlet", "publisher"), "city": ("city",),
        "language": ("language", "lang")}
RARE = 3  # texts that hold a word at the most for it to be a repetition's own
WORD = re.compile("[^\W\d_]+")
SYLLABLES = [onset + vowel for onset in "bdfglmnprst" for vowel in "aeiou"]


def name():
    """What tells a corpus of this file from others."""
    path = pathlib.Path(corpus.FILE)
    return f"{path.name.split('.')[0]}-{path.stat().st_size}"


def opened():
    return (gzip.open if corpus.FILE.endswith(".gz") else open)(corpus.FILE, "rt", encoding="utf-8")


def line_count():
    """The number of articles of the file."""
    with opened() as lines:
        return sum(1 for _ in lines)


def day_and_time(text):
    """A date in ISO's spelling, in UTC; None where it cannot be told."""
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    if moment.tzinfo:
        moment = moment.astimezone(datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def ending(repetition):
    syllables = ""
    while repetition:
        repetition, digit = divmod(repetition, len(SYLLABLES))
        syllables += SYLLABLES[digit]
    return syllables


class Source:
    """The file's articles."""

    def __init__(self):
        self.records, counts = [], collections.Counter()
        with opened() as lines:
            for line in lines:
                found = json.loads(line)
                record = {key: next((found[name] for name in names if isinstance(found.get(name), str)), "")
                          for key, names in KEYS.items()}
                self.records.append(record)
                counts.update({word.lower() for word in WORD.findall(record["title"] + " " + record["text"])})
        self.rare = {word for word, count in counts.items() if count <= RARE}

    def article(self, generator, number, first, count, total):
        """Makes an article; one without a date gets one, nearly in order."""
        repetition, line = divmod(number, len(self.records))
        record = dict(self.records[line], url=f"https://outlet.example/{total}/{number}")
        if repetition:
            own = ending(repetition)
            for key in ("title", "text"):
                record[key] = WORD.sub(
                    lambda word: word[0] + own if word[0].lower() in self.rare else word[0], record[key])
        day = zipf.FIRST_DAY + datetime.timedelta(zipf.draw_day(generator, first, count, total))
        date = None if repetition else day_and_time(record["date"])
        record["date"] = date or f"{day.isoformat()}T{number % 24:02}:{number % 60:02}:00Z"
        return {key: value for key, value in record.items() if value or key != "language"}
