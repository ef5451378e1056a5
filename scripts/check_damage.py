#!/usr/bin/env python3
"""Changes bytes of a sound index, one at a time, and asks 'search check' each time.

usage: scripts/check_damage.py SEARCH [COUNT [SEED]]

An index is made of data/articles. COUNT times (1,000), a byte drawn anywhere in the file gets another value;
'search check' must say so, by status 2, and must not crash. Then the byte is put back. What went unseen
is named by its place; status 1 where more than one of a hundred was not reported.
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
LEAST = 0.99


def check(search, index):
    return subprocess.run([search, "check", "--index", index], capture_output=True, check=False)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    search = os.path.abspath(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    generator = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1963)
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index.db")
        subprocess.run([search, "index", "--index", index, ROOT / "data" / "articles"], check=True,
                       capture_output=True)
        if check(search, index).returncode != 0:
            sys.exit("the index is not sound to begin with")
        size = os.path.getsize(index)
        unseen, crashed = [], []
        with open(index, "r+b", buffering=0) as file:
            for _ in range(count):
                place = generator.randrange(size)
                file.seek(place)
                byte = file.read(1)[0]
                file.seek(place)
                file.write(bytes([byte ^ generator.randrange(1, 256)]))
                status = check(search, index).returncode
                if status < 0 or status > 2:
                    crashed.append((place, status))
                elif status != 2:
                    unseen.append((place, status))
                file.seek(place)
                file.write(bytes([byte]))
        sound = check(search, index).returncode == 0
    reported = count - len(unseen) - len(crashed)
    print(f"{reported} of {count} changed bytes reported ({size} bytes)")
    for place, status in unseen + crashed:
        print(f"byte {place}: status {status}")
    sys.exit(0 if reported >= LEAST * count and not crashed and sound else 1)


if __name__ == "__main__":
    main()
