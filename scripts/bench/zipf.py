"""The first generator (BENCH_GENERATOR=1): words that stand side by side have nothing to do with each other.

Words by Zipf's law, inflected as English words are, a story's own words in bursts, names that occur
once, headline and body, eight years of dates (roughly in order, as archives are), 40 cities, 200
outlets. Sizes and times are compared with those of earlier versions on it.
"""

import bisect
import datetime
import itertools
import math
import random

SEED = 1963
LEMMAS = 120_000
POOL = 3_000_000  # words drawn once; every sentence is a piece of this sequence
FIRST_DAY, DAYS = datetime.date(2011, 1, 1), 8 * 365
TOPICS = 20_000

FUNCTION_WORDS = """the of to a and in that is for on with was as by it at he from has his be are
 had""".split()
CITIES = """Minsk Hamburg Kyiv Paris London Moscow Vienna Warsaw Berlin Rome Madrid Lisbon Dublin Oslo
 Stockholm Helsinki Prague Budapest Athens Ankara Cairo Nairobi Lagos Tokyo Beijing Delhi Sydney
 Ottawa Chicago Boston Brussels Geneva Munich Zagreb Sofia Riga Vilnius Tallinn Belgrade
 Bucharest""".split()
ONSETS = "b c d f g h j k l m n p r s t v w b d f l m n p r s t br ch cl dr pr sh st th tr".split()
VOWELS = "a e i o u a e i o ea".split()
CODAS = "n r l t d m k p n r l nd nt rk ld".split()
# How often a word takes which ending.
ENDINGS = [("", 58), ("s", 20), ("ed", 12), ("ing", 10)]


def made_word(generator, syllables):
    return "".join(generator.choice(ONSETS) + generator.choice(VOWELS)
                   for _ in range(syllables - 1)) + (
        generator.choice(ONSETS) + generator.choice(VOWELS) + generator.choice(CODAS))


def make_lemmas():
    """The dictionary, most frequent words first; frequent words are short."""
    generator = random.Random(SEED)
    seen, lemmas = set(FUNCTION_WORDS), []
    while len(lemmas) < LEMMAS:
        rank = len(lemmas)
        word = made_word(generator, 2 if rank < 12_000 else generator.choice((2, 3, 3)))
        # Stemmers cut these off, or put an e behind them: the forms would not share a stem.
        if word in seen or word.endswith(
                ("at", "it", "et", "ot", "ut", "eed", "ied", "al", "er", "ant", "ent")):
            continue
        seen.add(word)
        lemmas.append(word)
    return lemmas


def rank_weights(count):
    return itertools.accumulate(1 / (rank + 2.7) for rank in range(1, count + 1))


def name():
    """What tells a corpus of this generator from others."""
    return str(SEED)


def draw_day(generator, first, count, total):
    """The day of an article in the file of the articles first…first+count: nearly in order, a few come in late."""
    span = max(count * DAYS // total, 1)
    late = generator.randrange(30) if generator.random() < 0.02 else 0
    return max(first * DAYS // total + generator.randrange(span) - late, 0)


class Source:
    """What all articles of a corpus have in common: its words, stories, names and outlets."""

    def __init__(self):
        generator = random.Random(SEED + 1)
        lemmas = make_lemmas()
        self.lemmas = lemmas
        ranked = FUNCTION_WORDS + lemmas
        drawn = generator.choices(range(len(ranked)), cum_weights=list(rank_weights(len(ranked))),
                                  k=POOL)
        endings = generator.choices([e for e, _ in ENDINGS], [w for _, w in ENDINGS], k=POOL)
        bare = len(FUNCTION_WORDS)
        self.pool = [ranked[rank] + (ending if rank >= bare else "")
                     for rank, ending in zip(drawn, endings)]
        # A story is about a few words that are neither common nor very rare, and has its days.
        self.topics = [([lemmas[int(math.exp(generator.uniform(5, 11)))] for _ in range(8)],
                        generator.randrange(DAYS)) for _ in range(TOPICS)]
        self.topics.sort(key=lambda topic: topic[1])
        self.topic_days = [day for _, day in self.topics]
        self.names = [made_word(generator, 2).capitalize() for _ in range(20_000)]
        kinds = ["Courier", "Herald", "Times", "Post", "Observer", "Gazette", "Tribune", "News"]
        self.outlets = [f"The {self.names[i]} {kinds[i % len(kinds)]}" for i in range(200)]
        self.outlet_weights = list(rank_weights(len(self.outlets)))
        self.city_weights = list(rank_weights(len(CITIES)))

    def article(self, generator, number, first, count, total):
        """Makes an article of the file that holds first…first+count."""
        return make_article(self, generator, number, draw_day(generator, first, count, total), total)


def make_article(language, generator, number, day, total):
    pool, uniform = language.pool, generator.random
    where = bisect.bisect(language.topic_days, day) + int(generator.gauss(0, 20))
    topic = language.topics[min(max(where, 0), TOPICS - 1)][0]
    length = min(max(int(generator.lognormvariate(5.72, 0.55)), 60), 2500)
    sentences = []
    while length > 0:
        count = 8 + int(uniform() * 20)
        start = int(uniform() * (POOL - count))
        words = pool[start:start + count]
        if uniform() < 0.6:  # a story repeats its own words, the first ones most
            words[int(uniform() * count)] = topic[int(uniform() ** 2 * 8)]
        if uniform() < 0.25:
            words[int(uniform() * count)] = "{} {}".format(*generator.sample(language.names, 2))
        if uniform() < 0.15:
            words[int(uniform() * count)] = str(int(10 ** (6 * uniform())))
        words[0] = words[0].capitalize()
        sentences.append(" ".join(words) + ".")
        length -= count
    city = generator.choices(CITIES, cum_weights=language.city_weights)[0]
    start = int(uniform() * (POOL - 6))
    date = FIRST_DAY + datetime.timedelta(days=day)
    return {
        "title": " ".join(topic[:2] + pool[start:start + 5]).capitalize(),
        "text": f"{city.upper()} — " + "\n\n".join(
            " ".join(sentences[i:i + 3]) for i in range(0, len(sentences), 3)),
        "date": f"{date.isoformat()}T{number % 24:02}:{number % 60:02}:00Z",
        "source": generator.choices(language.outlets, cum_weights=language.outlet_weights)[0],
        "author": " ".join(generator.sample(language.names, 2)), "city": city,
        "language": "en", "url": f"https://outlet.example/{total}/{number}"}
