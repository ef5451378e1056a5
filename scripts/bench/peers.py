"""Runs the other engines, each in a process of its own with the Python that has it."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
# Debian's packages serve Debian's Python; what `install-peers` installed has its own.
VENV = pathlib.Path(".build/bench/venv/bin/python")
INTERPRETERS = {"fts5": sys.executable, "tantivy": str(VENV) if VENV.exists() else sys.executable,
                "xapian": "/usr/bin/python3"}
MODULES = {"fts5": "sqlite3", "tantivy": "tantivy", "xapian": "xapian"}


class Peer:
    def __init__(self, name, folder):
        self.name = name
        self.place = str(pathlib.Path(folder) / f"{name}.index")
        self.command = [INTERPRETERS[name], str(HERE / f"peer_{name}.py")]

    def missing(self):
        """Why the engine cannot take part; None where it can."""
        try:
            found = subprocess.run([self.command[0], "-c", f"import {MODULES[self.name]}"],
                                   capture_output=True, text=True, check=False)
        except OSError as error:
            return str(error)
        return found.stderr.strip().splitlines()[-1] if found.returncode else None

    def run(self, *arguments, queries=None):
        found = subprocess.run([*self.command, *map(str, arguments)], text=True, check=True,
                               stdout=subprocess.PIPE,
                               input=None if queries is None else json.dumps(queries))
        return json.loads(found.stdout)

    def build(self, corpus, threads, reuses):
        """Fills an index; with `reuses`, takes one that is there and what was measured then."""
        record = pathlib.Path(f"{self.place}.{threads}.json")
        if reuses and record.exists() and pathlib.Path(self.place).exists():
            return json.loads(record.read_text())
        if os.path.isdir(self.place):
            shutil.rmtree(self.place)
        elif os.path.exists(self.place):
            os.remove(self.place)
        if self.name == "tantivy":
            os.makedirs(self.place)
        row = {"engine": self.name, **self.run("index", corpus, self.place, threads)}
        record.write_text(json.dumps(row) + "\n")
        return row

    def time(self, queries):
        """[milliseconds, hits] for each query, or None where the engine has no such query."""
        return self.run("query", self.place, queries=queries)
