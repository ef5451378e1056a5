"""The program under test: builds, queries in one process and as whole processes."""

import json
import os
import shutil
import statistics
import subprocess
import time

import measure


def spell(query):
    """A query as someone would type it, and the options it needs."""
    kind, words = query["kind"], query["words"]
    text = {
        "or": " OR ".join(words), "not": f"{words[0]} -{words[-1]}",
        "phrase": f'"{" ".join(words)}"', "tiers": f'"{" ".join(words)}"',
        "near": f" NEAR/{query.get('slop')} ".join(words), "prefix": words[0] + "*",
        "fuzzy": words[0] + "~1"}.get(kind, " ".join(words))
    options = []
    for key, value in query.items():
        if key in ("city", "outlet", "after", "sort"):
            options += [f"--{key}", value]
        elif key in ("facets", "count"):
            options.append(f"--{key}")
    if kind == "phrase":
        options += ["--match", "phrase"]
    return text, options


def run_measured(command):
    """Runs a command to its end; returns its seconds, CPU seconds and peak memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:
        raise subprocess.CalledProcessError(process.returncode, command)
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Program:
    def __init__(self, path, index):
        self.path, self.index = path, index
        shown = subprocess.run([path, "help", "query"], capture_output=True, text=True, check=True)
        self.has_batch = "--batch" in shown.stdout
        self.has_copies = "--copies" in shown.stdout

    def build(self, folder, jobs):
        seconds, cpu, peak = run_measured(
            [self.path, "index", "--rebuild", "--quiet", "--jobs", str(jobs), "--keep", "0",
             # The clock's second is in the file, and one and two jobs are to make the same.
             "--as-of", time.strftime("%Y-%m-%d"), "--index", self.index, str(folder)])
        return {"engine": "dateline", "threads": jobs, "seconds": round(seconds, 2),
                "cpu_seconds": round(cpu, 2), "peak_mb": round(peak),
                "index_bytes": measure.byte_count(self.index)}

    def add(self, folder):
        """Seconds of a run that adds what is new or changed."""
        seconds, _, _ = run_measured(
            [self.path, "index", "--quiet", "--index", self.index, str(folder)])
        return seconds

    def spell(self, query):
        """As `spell`; articles are asked for, as of the other engines, unless the query wants stories."""
        text, options = spell(query)
        if self.has_copies and not query.get("stories"):
            options = [*options, "--copies"]
        return text, options

    def answers(self, query, runs):
        """The program's own answers to a query that is asked several times, the first one unmeasured."""
        text, options = self.spell(query)
        command = [self.path, "query", "--index", self.index, "--json", *options]
        if self.has_batch:
            found = subprocess.run([*command, "--batch", "-"], capture_output=True, text=True,
                                   check=False, input=(text + "\n") * (runs + 1)).stdout
            return [json.loads(line) for line in found.splitlines()][1:]
        return [json.loads(subprocess.run([*command, text], capture_output=True, check=False).stdout)
                for _ in range(runs + 1)][1:]

    def time(self, query):
        """Median milliseconds: to find the ten best, and to show them too; the number of hits."""
        answers = self.answers(query, measure.RUNS)
        shown = statistics.median(answer["elapsed_ms"] for answer in answers)
        found = statistics.median(answer.get("search_ms", answer["elapsed_ms"]) for answer in answers)
        return found, shown, answers[-1]["total"]

    def whole_process(self, arguments, runs=25):
        """Median milliseconds of whole processes: wall and CPU."""
        times = [run_measured([self.path, *arguments])[:2] for _ in range(runs)]
        return tuple(round(statistics.median(column) * 1000, 2) for column in zip(*times))

    def load(self, queries, readers, seconds):
        """Queries a second of so many processes at once, each with one query after the other."""
        ends = time.monotonic() + seconds
        commands = [[self.path, "query", "--index", self.index, *options, text]
                    for text, options in map(self.spell, queries)]
        counts, running = 0, {}
        while time.monotonic() < ends or running:
            while len(running) < readers and time.monotonic() < ends:
                process = subprocess.Popen(commands[counts % len(commands)],
                                           stdout=subprocess.DEVNULL,
                                           stderr=subprocess.DEVNULL)
                running[process.pid] = process
                counts += 1
            pid, status = os.wait()
            running.pop(pid).returncode = os.waitstatus_to_exitcode(status)
        return round(counts / (time.monotonic() - (ends - seconds)), 1)


def scan_ms(word, folder):
    """Milliseconds of ripgrep for a plain scan of the corpus; None where it is not installed."""
    if shutil.which("rg") is None:
        return None
    seconds, _, _ = run_measured(["rg", "--count", "--ignore-case", "--word-regexp", word, folder])
    return round(seconds * 1000, 1)
