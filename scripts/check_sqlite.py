#!/usr/bin/env python3
"""Runs the transcript of docs/sqlite.md: any tool that has SQLite answers as it is written there.

usage: scripts/check_sqlite.py SEARCH

An index is made of data/articles. Each block of SQL in the document is run by the sqlite3 shell, by Python's
sqlite3 and by Datasette, and must print the block that follows it. A tool that is not there is named and left
out; Datasette is installed from PyPI, into .build, where it can be.
"""

import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
VENV = ROOT / ".build" / "datasette"
DATASETTE = "datasette==0.65.1"


def transcript():
    """The blocks of SQL, each with the lines that it must print."""
    text = (ROOT / "docs" / "sqlite.md").read_text(encoding="utf-8")
    return [(sql.strip(), lines.strip().split("\n"))
            for sql, lines in re.findall(r"```sql\n(.*?)```\n+```text\n(.*?)```", text, re.S)]


def lines_of(rows):
    return ["|".join("" if value is None else str(value) for value in row) for row in rows]


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def by_shell(index):
    if not shutil.which("sqlite3"):
        return None, "there is no sqlite3"
    return lambda sql: run("sqlite3", f"file:{index}?immutable=1", sql).stdout.strip().split("\n"), None


def by_python(index):
    db = sqlite3.connect(f"file:{index}?immutable=1", uri=True)
    return lambda sql: lines_of(db.execute(sql)), None


def by_datasette(index):
    program = VENV / "bin" / "datasette"
    if not program.exists():
        for command in ([sys.executable, "-m", "venv", VENV],
                        [VENV / "bin" / "pip", "install", "--quiet", "--disable-pip-version-check",
                         DATASETTE]):
            made = run(*map(str, command))
            if made.returncode != 0:
                return None, f"it cannot be installed: {made.stderr.strip().splitlines()[-1:]}"

    def ask(sql):
        address = f"/{pathlib.Path(index).stem}.json?" + urllib.parse.urlencode(
            {"sql": sql.rstrip(";"), "_shape": "arrays"})
        found = run(str(program), "--immutable", index, "--get", address)
        try:
            return lines_of(json.loads(found.stdout)["rows"])
        except (ValueError, KeyError):
            return [(found.stdout + found.stderr).strip()]

    return ask, None


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    questions = transcript()
    if len(questions) < 5:
        sys.exit("docs/sqlite.md has hardly any transcript")
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index.db")
        made = run(sys.argv[1], "index", "--rebuild", "--quiet", "--index", index,
                   str(ROOT / "data" / "articles"))
        if made.returncode != 0:
            sys.exit(made.stderr)
        for name, open_tool in (("sqlite3", by_shell), ("Python", by_python),
                                ("Datasette", by_datasette)):
            ask, reason = open_tool(index)
            if reason:
                print(f"docs/sqlite.md: {name} is left out: {reason}", file=sys.stderr)
                continue
            for sql, expected in questions:
                found = ask(sql)
                if found != expected:
                    failures += 1
                    print(f"docs/sqlite.md: {name} answers\n{sql}\nwith\n" + "\n".join(found),
                          file=sys.stderr)
            print(f"docs/sqlite.md: {name} was asked {len(questions)} times")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
