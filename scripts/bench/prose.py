"""The generator: news that nobody wrote, whose words and phrases recur as those of real news do.

Which words stand side by side comes from the articles that the project ships as examples, carried on by
a Pitman-Yor process: each word follows as often as it has followed before, or is a new one, so that
frequencies of words and of pairs fall by a power, as in real text. Articles are walks along one long
sequence made so: a walk leaps from a word to another place of the same word, and more often to early
ones, so that some phrases of three and more words recur often and most never. Stories, names, dates,
cities and outlets are those of `zipf`.
"""

import array
import bisect
import datetime
import json
import pathlib
import random
import re

import zipf

SEED, VERSION = 1964, 1
SEQUENCE = 2_000_000  # words and ends of sentences
# Discount and strength of the process: how soon a pair's, and a word's, successor is a new one.
PAIRS, WORDS = (0.6, 4.0), (0.72, 60.0)
LEAP = 0.22  # the share of words after which a walk leaps
END = "."
ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "data" / "articles"


def name():
    """What tells a corpus of this generator from others."""
    return f"prose-{VERSION}"


def example_words():
    """The English words of the articles that the project ships, with the ends of their sentences."""
    for path in sorted(ARTICLES.rglob("*")):
        if path.suffix not in (".txt", ".jsonl") or "languages" in path.name:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if path.suffix == ".jsonl":
            records = [json.loads(line) for line in lines if line.strip()]
            lines = [value for record in records if isinstance(record, dict)
                     for value in record.values() if isinstance(value, str) and len(value) > 200]
        for line in lines:
            # A paragraph: no headline or byline, and not the page's word that it is an example.
            if len(line) > 80 and "invented" not in line:
                yield from re.findall(r"[a-z]+|[.](?=\s)", line.lower())
                yield END


def make_sequence():
    """Numbers of words, and the words; the first word is the end of a sentence."""
    generator = random.Random(SEED)
    uniform, choose = generator.random, generator.choice
    words, numbers = [END], {END: 0}
    lemmas = iter(zipf.make_lemmas())
    drawn = []  # every word drawn for its own sake: one that came often comes often
    followers = [[]]
    kinds = [0]  # by word: how many different words followed it, as far as they were drawn anew

    def number_of(word):
        if word not in numbers:
            numbers[word] = len(words)
            words.append(word)
            followers.append([])
            kinds.append(0)
        return numbers[word]

    def new_word():
        # Another form of a word that is known, or one that nobody has heard of.
        if uniform() < 0.45 and len(words) > 500:
            known = words[int(uniform() * len(words))]
            ending = choose(("s", "ed", "ing"))
            if not known.endswith(("s", "ed", "ing", END)):
                return number_of(known + ending)
        return number_of(next(lemmas, None) or f"x{len(words)}")

    def draw():
        discount, strength = WORDS
        if uniform() * (len(drawn) + strength) < strength + discount * len(words):
            word = new_word()
        else:
            word = drawn[int(uniform() * len(drawn))]
        drawn.append(word)
        return word

    sequence = array.array("I")
    last = 0
    for word in map(number_of, example_words()):
        followers[last].append(word)
        drawn.append(word)
        sequence.append(word)
        last = word
    for word, known in enumerate(followers):
        kinds[word] = len(set(known))
    discount, strength = PAIRS
    while len(sequence) < SEQUENCE:
        known = followers[last]
        if uniform() * (len(known) + strength) < strength + discount * kinds[last]:
            word = draw()
            kinds[last] += 1
        else:
            word = known[int(uniform() * len(known))]
        known.append(word)
        sequence.append(word)
        last = word
    return sequence, words


class Source(zipf.Source):
    """What all articles have in common: the sequence, and where each word stands in it."""

    def __init__(self):
        super().__init__()
        self.pool = []  # that of the first generator
        self.sequence, self.words = make_sequence()
        self.places = [array.array("I") for _ in self.words]
        for place, word in enumerate(self.sequence):
            self.places[word].append(place)

    def walk(self, generator, count):
        """So many words and ends of sentences, from the beginning of a sentence on."""
        uniform, sequence, places = generator.random, self.sequence, self.places
        ends = places[0]
        place, walked = ends[int(uniform() * len(ends))], []
        while len(walked) < count:
            place += 1
            if place >= SEQUENCE:
                place = 0
            word = sequence[place]
            walked.append(word)
            if uniform() < LEAP:
                others = places[word]
                place = others[int(uniform() ** 2 * len(others))]
        return [self.words[word] for word in walked]

    def article(self, generator, number, first, count, total):
        """Makes an article of the file that holds first…first+count."""
        uniform = generator.random
        day = zipf.draw_day(generator, first, count, total)
        where = bisect.bisect(self.topic_days, day) + int(generator.gauss(0, 20))
        topic = self.topics[min(max(where, 0), zipf.TOPICS - 1)][0]
        length = min(max(int(generator.lognormvariate(5.72, 0.55)), 60), 2500)
        sentences = []
        for sentence in " ".join(self.walk(generator, length)).split(END):
            words = sentence.split()
            if not words:
                continue
            if uniform() < 0.6:  # a story repeats its own words, the first ones most
                words[int(uniform() * len(words))] = topic[int(uniform() ** 2 * 8)]
            if uniform() < 0.25:
                words[int(uniform() * len(words))] = " ".join(generator.sample(self.names, 2))
            if uniform() < 0.15:
                words[int(uniform() * len(words))] = str(int(10 ** (6 * uniform())))
            words[0] = words[0].capitalize()
            sentences.append(" ".join(words) + ".")
        city = generator.choices(zipf.CITIES, cum_weights=self.city_weights)[0]
        headline = [word for word in self.walk(generator, 8) if word != END][:5]
        date = zipf.FIRST_DAY + datetime.timedelta(days=day)
        return {
            "title": " ".join(topic[:2] + headline).capitalize(),
            "text": f"{city.upper()} — " + "\n\n".join(
                " ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)),
            "date": f"{date.isoformat()}T{number % 24:02}:{number % 60:02}:00Z",
            "source": generator.choices(self.outlets, cum_weights=self.outlet_weights)[0],
            "author": " ".join(generator.sample(self.names, 2)), "city": city,
            "language": "en", "url": f"https://outlet.example/{total}/{number}"}
