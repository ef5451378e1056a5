"""How much a figure hangs on single sites: scripts/eval_extraction.py prints it beside the figure."""

import collections
import math

from extraction_measures import host


def jackknife(rows, figures):
    """The figures of a collection as they are without each site in turn.

    rows: judged pages; figures: makes a list of numbers (None where there is none) of such rows.
    Returns the number of sites and, by column, the standard error (from the spread of these figures), and the
    lowest and highest of them; None where a column has no figure.
    """
    sites = collections.defaultdict(list)
    for row in rows:
        # A page without an address is a site of its own.
        sites[host(row["url"]) or row["id"]].append(row)
    parts = [figures([row for site, own in sites.items() if site != left for row in own])
             for left in sites] if len(sites) > 1 else []
    columns = []
    for values in zip(*parts):
        known = [value for value in values if value is not None]
        if not known:
            columns.append((None, None, None))
            continue
        mean = sum(known) / len(known)
        spread = sum((value - mean) ** 2 for value in known)
        error = math.sqrt((len(known) - 1) / len(known) * spread)
        columns.append((error, min(known), max(known)))
    return len(sites), columns
