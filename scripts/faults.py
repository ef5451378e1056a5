#!/usr/bin/env python3
"""Does to an index what disks, clocks and kill -9 do, and looks what is left of it.

usage: faults.py SEARCH [NAME…]

SEARCH is the program. NAME is one of the faults below; all of them without one. FAULT_MOMENTS says at how
many moments each kind of run is killed (100). Needs cc for the faults that a preloaded library makes
(scripts/faults/shim.c), and root for those that need a file system of their own; what cannot be done is
said. The exit status is 1 where an article was lost, a message is missing or a status is wrong. Python's
standard library only.
"""

import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
MOMENTS = int(os.environ.get("FAULT_MOMENTS", "100"))
OLD, NEW = 2000, 1500
# SQLite tries for ten seconds before it says that a log cannot be read.
MOST_SECONDS = 5
failures = []
generator = random.Random(20)


def lines(word, count):
    return "".join(
        json.dumps({
            "title": f"{word} {number}", "url": f"https://e.example/{word}/{number}",
            "date": f"2021-{1 + number % 12:02}-{1 + number % 28:02}",
            "text": f"MINSK — Zebra {number} came by, and {word}{number} with it.\n\n" + " ".join(
                f"w{(number * step) % 997}" for step in range(60))}) + "\n"
        for number in range(count))


class Lab:
    """A folder with sources and an index of the first of them."""

    def __init__(self, search, folder):
        self.search, self.folder = search, folder
        self.index = str(folder / "db" / "index.db")
        (folder / "db").mkdir()
        for name, word, count in (("old", "aard", OLD), ("new", "beech", NEW)):
            path = folder / f"{name}.jsonl"
            path.write_text(lines(word, count), encoding="utf-8")
            os.utime(path, (time.time() - 3600,) * 2)
        self.run("index", "--rebuild", "old.jsonl", expect=0)
        self.pristine = folder / "pristine"
        shutil.copytree(folder / "db", self.pristine)

    def reset(self):
        shutil.rmtree(self.folder / "db")
        shutil.copytree(self.pristine, self.folder / "db")

    def command(self, *words):
        return [self.search, words[0], "--index", self.index, *words[1:]]

    def start(self, *words, env=None):
        return subprocess.Popen(
            self.command(*words), cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **(env or {})}, text=True, errors="replace")

    def run(self, *words, expect=None, env=None, message=None):
        process = self.start(*words, env=env)
        output, errors = process.communicate(timeout=600)
        if expect is not None and process.returncode != expect:
            fail(f"{' '.join(words)}: status {process.returncode}, not {expect}: {errors.strip()}")
        if message is not None and message not in errors:
            fail(f"{' '.join(words)}: no '{message}' in: {errors.strip()}")
        return process.returncode, output, errors

    def count(self, word="zebra"):
        start = time.monotonic()
        status, output, errors = self.run("query", "--count", word)
        if time.monotonic() - start > MOST_SECONDS:
            fail(f"a search takes {time.monotonic() - start:.1f} s")
        if status > 1 or errors:
            fail(f"a search fails with status {status}: {errors.strip()}")
            return -1
        return int(output)

    def check(self, what, allowed):
        """Looks at the index after a fault; `allowed` are the numbers of articles that it may have."""
        found = self.count()
        if found not in allowed:
            fail(f"{what}: {found} articles, not {' or '.join(map(str, sorted(allowed)))}")
        status, output, errors = self.run("check")
        if status != 0:
            fail(f"{what}: 'search check' says: {(output + errors).strip()[:500]}")
        return found


def fail(message):
    failures.append(message)
    print("  FAILED:", message, flush=True)


def shim(lab):
    cc = shutil.which("cc")
    if not cc:
        return None
    library = lab.folder / "shim.so"
    if not library.exists():
        subprocess.run([cc, "-O1", "-shared", "-fPIC", "-o", library, HERE / "faults" / "shim.c", "-ldl"],
                       check=True)
    return {"LD_PRELOAD": str(library), "FAULT_FOLDER": os.path.dirname(lab.index)}


RUNS = {
    "rebuild": (("index", "--rebuild", "old.jsonl", "new.jsonl"), {OLD, OLD + NEW}),
    "addition": (("index", "new.jsonl"), {OLD, OLD + NEW}),
}


# MARK: the faults


def kills(lab):
    """kill -9 at random moments"""
    lost = 0
    for name, (words, allowed) in RUNS.items():
        lab.reset()
        start = time.monotonic()
        lab.run(*words, expect=0)
        duration = time.monotonic() - start
        seen = {}
        for moment in range(MOMENTS):
            # Every other time the wreck of the moment before is what the run begins with.
            if moment % 2 == 0:
                lab.reset()
            process = lab.start(*words)
            time.sleep(generator.uniform(0, duration * 1.05))
            process.send_signal(signal.SIGKILL)
            process.communicate()
            found = lab.check(f"{name} killed", allowed)
            lost += max(0, OLD - found) if found >= 0 else 0
            seen[found] = seen.get(found, 0) + 1
        lab.run(*words, expect=0)
        lab.check(f"after the killed {name}s", {OLD + NEW})
        print(f"  {name}: {MOMENTS} moments in {duration:.2f} s, articles found afterwards: {seen}")
    print(f"  {lost} articles lost")


def steps(lab):
    """kill -9 at each change of a file"""
    env = shim(lab)
    if env is None:
        return print("  left out: no C compiler")
    for name, (words, allowed) in RUNS.items():
        lab.reset()
        counter = lab.folder / "count"
        lab.run(*words, expect=0, env={**env, "FAULT_COUNT": str(counter)})
        changes = int(counter.read_text())
        chosen = sorted(generator.sample(range(1, changes + 1), min(changes, max(10, MOMENTS // 2))))
        chosen += [changes - n for n in range(12) if changes > 12 and changes - n not in chosen]
        for number in chosen:
            lab.reset()
            lab.run(*words, env={**env, "FAULT_AT": str(number), "FAULT_KIND": "kill"})
            lab.check(f"{name} killed at change {number}", allowed)
        print(f"  {name}: {len(chosen)} of {changes} changes")


def power(lab):
    """power cuts: what was not synced is lost"""
    env = shim(lab)
    if env is None:
        return print("  left out: no C compiler")
    durable = lab.folder / "durable"
    for name, (words, allowed) in RUNS.items():
        lab.reset()
        counter = lab.folder / "count"
        lab.run(*words, expect=0, env={**env, "FAULT_COUNT": str(counter)})
        changes = int(counter.read_text())
        chosen = generator.sample(range(1, changes + 1), min(changes, max(10, MOMENTS // 2)))
        chosen += [changes - n for n in range(12) if changes > 12]
        seen = {}
        for number in [*chosen, changes + 1]:
            lab.reset()
            shutil.rmtree(durable, ignore_errors=True)
            durable.mkdir()
            lab.run(*words, env={**env, "FAULT_AT": str(number), "FAULT_KIND": "kill",
                                 "FAULT_DURABLE": str(durable)})
            shutil.rmtree(lab.folder / "db")
            (lab.folder / "db").mkdir()
            for line in (durable / "names").read_text().splitlines():
                key, file = line.split(" ", 1)
                kept = durable / key
                target = lab.folder / "db" / file
                if file.endswith("-shm"):
                    continue
                target.write_bytes(kept.read_bytes() if kept.exists() else b"")
            done = number > changes
            found = lab.check(f"{name}, power cut at change {number} of {changes}",
                              {OLD + NEW} if done else allowed)
            seen[found] = seen.get(found, 0) + 1
            if number % 5 == 0:
                lab.run(*words, expect=0)
                lab.check(f"{name} again after a power cut at {number}", {OLD + NEW})
        print(f"  {name}: {len(chosen) + 1} of {changes} changes, articles found afterwards: {seen}")


def disk(lab):
    """a disk that fails, when it writes and when it reads"""
    env = shim(lab)
    if env is None:
        return print("  left out: no C compiler")
    messages = {"eio": ("the disk failed", "input/output error"),
                "enospc": ("no space left",)}
    for name, (words, allowed) in RUNS.items():
        for kind, wanted in messages.items():
            lab.reset()
            counter = lab.folder / "count"
            lab.run(*words, expect=0, env={**env, "FAULT_COUNT": str(counter)})
            changes = int(counter.read_text())
            tried = sorted({1, 2, 3, changes // 3, changes // 2, changes - 3, changes - 1, changes,
                            *generator.sample(range(1, changes + 1), min(changes, MOMENTS // 10))} - {0})
            for number in tried:
                lab.reset()
                status, _, errors = lab.run(
                    *words, env={**env, "FAULT_AT": str(number), "FAULT_KIND": kind})
                found = lab.check(f"{name}, {kind} at change {number}", allowed)
                if status == 0 and found != OLD + NEW:
                    fail(f"{name}, {kind} at {number}: status 0, and articles are missing")
                if status not in (0, 2):
                    fail(f"{name}, {kind} at {number}: status {status}: {errors.strip()}")
                if status == 2 and not any(text in errors for text in wanted):
                    fail(f"{name}, {kind} at {number}: unclear message: {errors.strip()}")
            print(f"  {name}, {kind}: {len(tried)} of {changes} changes")
    lab.reset()
    for number in (1, 2, 5, 10):
        status, _, errors = lab.run("query", "zebra", env={**env, "FAULT_READ": str(number)})
        # The pages of an index are mapped, so that few of them are read by a call that can fail.
        if status not in (0, 2) or (status == 2 and "'" not in errors):
            fail(f"a search whose disk fails: status {status}, {errors.strip()}")


def mounted(lab, options, body):
    """Runs `body` with the lab's index on a file system of its own."""
    place = lab.folder / "db"
    lab.reset()
    kept = lab.folder / "kept"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(place, kept)
    if os.geteuid() != 0 or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True,
            check=False).returncode != 0:
        return print("  left out: no right to mount a file system")
    try:
        shutil.copytree(kept, place, dirs_exist_ok=True)
        body(place)
    finally:
        subprocess.run(["umount", "-l", place], check=True)
    return None


def full(lab):
    """a full disk"""
    size = pathlib.Path(lab.index).stat().st_size

    def body(place):
        for words, _ in RUNS.values():
            lab.run(*words, expect=2, message="no space left")
            lab.check(f"{' '.join(words)} on a full disk", {OLD})
        left = sorted(path.name for path in place.iterdir())
        print(f"  left on the disk: {' '.join(left)}")
        subprocess.run(["mount", "-o", "remount,size=200m", place], check=True)
        lab.run("index", "new.jsonl", expect=0)
        lab.check("with room again", {OLD + NEW})

    mounted(lab, f"size={size + (200 << 10)}", body)


def readonly(lab):
    """a read-only disk"""

    def body(place):
        subprocess.run(["mount", "-o", "remount,ro", place], check=True)
        lab.check("on a read-only disk", {OLD})
        for words, _ in RUNS.values():
            lab.run(*words, expect=2, message="read-only file system")
        lab.run("remove", "https://e.example/aard/1", expect=2, message="read-only file system")
        if lab.count() != OLD:
            fail("a search on a read-only disk")

    mounted(lab, "size=200m", body)

    def midway(place):
        process = lab.start("index", "--rebuild", "old.jsonl", "new.jsonl")
        time.sleep(0.3)
        # Refused while files are open for writing, as the kernel does for everybody.
        subprocess.run(["mount", "-o", "remount,ro", place], capture_output=True, check=False)
        process.communicate()
        subprocess.run(["mount", "-o", "remount,rw", place], capture_output=True, check=False)
        lab.check("remounted during a rebuild", {OLD, OLD + NEW})

    mounted(lab, "size=200m", midway)


def permissions(lab):
    """missing permissions"""
    env = shim(lab)
    lab.reset()
    if env:
        lab.run("index", "--rebuild", "old.jsonl", "new.jsonl", expect=2, message="permission denied",
                env={**env, "FAULT_RENAME": "1"})
        lab.check("rename refused", {OLD})
    if os.geteuid() != 0 or not shutil.which("setpriv"):
        return print("  left out: other users, for want of root")
    os.chmod(lab.folder, 0o755)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    for words, status in ((("query", "--count", "zebra"), 0), (("index", "new.jsonl"), 2),
                          (("index", "--rebuild", "new.jsonl"), 2), (("check",), 0)):
        result = subprocess.run([*nobody, *lab.command(*words)], cwd=lab.folder, capture_output=True,
                                text=True, check=False)
        if result.returncode != status:
            fail(f"as nobody, {words}: status {result.returncode}: {result.stderr.strip()}")
        elif status == 2 and "permission denied" not in result.stderr:
            fail(f"as nobody, {words}: {result.stderr.strip()}")
    lab.check("after others' attempts", {OLD})


def sources(lab):
    """sources that change while they are read, links that go round, names that are no UTF-8"""
    lab.reset()
    news = lab.folder / "news"
    shutil.rmtree(news, ignore_errors=True)
    (news / "deep").mkdir(parents=True)
    (news / "deep" / "again").symlink_to(news, target_is_directory=True)
    (news / "self").symlink_to(news / "self")
    (news / "nothing").symlink_to(news / "gone")
    name = os.fsencode(str(news)) + b"/caf\xe9 \xff.jsonl"
    with open(name, "w", encoding="utf-8") as file:
        file.write(lines("beech", 10))
    status, _, errors = lab.run("index", "-v", "news", expect=0)
    if "10 added" not in errors or "2 skipped" not in errors:
        fail(f"links and names: {errors.strip()}")
    _, output, _ = lab.run("query", "--format", "jsonl", "beech3")
    if json.loads(output)["path"] != "news/caf\\xE9 \\xFF.jsonl":
        fail(f"a path that is no UTF-8: {output}")
    for number in range(300):
        (news / f"n{number}.jsonl").write_text(lines(f"c{number}x", 4), encoding="utf-8")
    process = lab.start("index", "-v", "news")
    end = time.monotonic() + 1
    number = 0
    while time.monotonic() < end and process.poll() is None:
        path = news / f"n{generator.randrange(300)}.jsonl"
        if number % 3 == 0:
            path.unlink(missing_ok=True)
        elif number % 3 == 1:
            path.write_text(lines(f"d{number}y", 3), encoding="utf-8")
        else:
            path.write_text("{", encoding="utf-8")
        number += 1
    _, errors = process.communicate()
    if process.returncode != 0:
        fail(f"a folder that changes: status {process.returncode}: {errors.strip()[-300:]}")
    lab.run("index", "--prune", "--force", "-v", "news", expect=0)
    status, output, _ = lab.run("check")
    if status != 0:
        fail(f"a folder that changes: {output}")
    wanted = 0
    for path in news.glob("*.jsonl"):
        text = path.read_text(encoding="utf-8")
        wanted += text.count("\n")
    found = lab.count() - OLD
    if found != wanted:
        fail(f"a folder that changes: {found} articles, the files hold {wanted}")
    print(f"  {number} changes while it was read; {found} articles in the end")


def clock(lab):
    """clocks that jump"""
    env = shim(lab)
    if env is None:
        return print("  left out: no C compiler")
    for seconds in (-10 * 365 * 86400, -3600, 3600, 50 * 365 * 86400):
        lab.reset()
        jump = {**env, "FAULT_CLOCK": str(seconds)}
        lab.run("index", "new.jsonl", expect=0, env=jump)
        lab.check(f"added with a jump of {seconds} s", {OLD + NEW})
        lab.run("index", "--rebuild", "old.jsonl", "new.jsonl", expect=0, env=jump)
        lab.check(f"rebuilt with a jump of {seconds} s", {OLD + NEW})
    return None


FAULTS = [kills, steps, power, disk, full, readonly, permissions, sources, clock]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    search = os.path.abspath(sys.argv[1])
    wanted = sys.argv[2:]
    with tempfile.TemporaryDirectory(prefix="dateline-faults-") as folder:
        os.environ.pop("DATELINE_INDEX", None)
        lab = Lab(search, pathlib.Path(folder))
        for fault in FAULTS:
            if not wanted or fault.__name__ in wanted:
                print(f"{fault.__name__}: {fault.__doc__}", flush=True)
                start = time.monotonic()
                fault(lab)
                print(f"  {time.monotonic() - start:.0f} s", flush=True)
    print(f"{len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
