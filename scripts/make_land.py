#!/usr/bin/env python3
"""Makes Sources/Drawing/Land.swift: the outline of land for the map of datelines.

Needs Python 3.11 and, in an environment of its own, packages of PyPI of which one holds the data:

    pip install shapely pyshp
    pip install --no-deps 'geopandas==0.14.4'

That version of geopandas is the last with Natural Earth's countries at 1:110m (https://www.naturalearthdata.com, public
domain). They are joined into land, so that no line between countries is left; coordinates are whole units of
a drawing of 1,000 by 500 in equal steps of degrees. Same input, same output.
"""

import importlib.util
import pathlib

import shapefile
from shapely.geometry import shape
from shapely.ops import unary_union

ROOT = pathlib.Path(__file__).resolve().parent.parent
WIDTH = 1000
# Gaps between neighbours that are drawn apart by less than this many degrees are closed.
SEAM = 0.02
LINE = 92


def project(longitude, latitude):
    return round((longitude + 180) * WIDTH / 360), round((90 - latitude) * WIDTH / 360)


def ring(points):
    """A closed ring as steps from point to point; none where it has no area in whole units."""
    units = []
    for point in map(lambda p: project(*p), points):
        if not units or units[-1] != point:
            units.append(point)
    if units and units[0] == units[-1]:
        units.pop()
    if len(units) < 3:
        return ""
    text = f"M{units[0][0]} {units[0][1]}l"
    steps = []
    for (x, y), (nx, ny) in zip(units, units[1:]):
        steps.append(f"{nx - x}" + (f"{ny - y}" if ny - y < 0 else f" {ny - y}"))
    for number, step in enumerate(steps):
        text += step if number == 0 or step[0] == "-" else " " + step
    return text + "z"


def main():
    place = importlib.util.find_spec("geopandas").submodule_search_locations[0]
    reader = shapefile.Reader(place + "/datasets/naturalearth_lowres/naturalearth_lowres")
    land = unary_union([shape(s.__geo_interface__).buffer(SEAM) for s in reader.shapes()]).buffer(-SEAM)
    rings = []
    for polygon in sorted(land.geoms, key=lambda p: (-p.area, p.bounds)):
        rings.append(ring(polygon.exterior.coords))
        rings += [ring(hole.coords) for hole in polygon.interiors]
    path = "".join(rings)
    lines = []
    while path:
        # A line ends before a step, never inside a number.
        end = len(path) if len(path) <= LINE else max(path.rfind(c, 1, LINE) for c in "-Mz ")
        lines.append(path[:end])
        path = path[end:]
    body = "\\\n    ".join(lines)
    text = f'''/// The outline of land: Natural Earth's countries at 1:110m (public domain), joined; made by `scripts/make_land.py`.
enum Land {{
  /// A path in a drawing of 1,000 by 500 units: 360 by 180 degrees.
  static let path = """
    {body}
    """
}}
'''
    (ROOT / "Sources/Drawing/Land.swift").write_text(text, encoding="utf-8")
    print(len("".join(lines)), "bytes,", len(rings), "rings")


if __name__ == "__main__":
    main()
