"""Agreements with signatories and witnesses, as text."""

import json

LPR = ("Sven Forkert", "Geschäftsführer", "Landespräventionsrat Sachsen")
LEIN = ("Thomas Lein", "Bürgermeister", "oelsnitz-erzgeb")
UHLMANN = ("Jens Uhlmann", "Leiter der Polizeidirektion", "Polizeidirektion Chemnitz")
OELSNITZ = {"parties": ["oelsnitz-erzgeb"]}
SILBERBERG = {
    "association": "staedtebund-silberberg",
    "parties": ["aue-bad-schlema", "lauter-bernsbach", "loessnitz", "schneeberg"],
}
WILDENSTEIN = {
    "association": "verwaltungsverband-wildenstein",
    "parties": ["gruenhainichen", "boernichen-erzgeb"],
}
VERBAND = """kind = "Verwaltungsverband"
name = "Verwaltungsverband Wildenstein"
members = ["gruenhainichen", "boernichen-erzgeb"]
"""
ASSOCIATIONS = {
    "verwaltungsverband-wildenstein": VERBAND,
    "wildenstein": VERBAND.replace("Verwaltungsverband", "Verwaltungsgemeinschaft"),
    "landkreis-goerlitz": 'kind = "Landkreis"\nname = "Landkreis Görlitz"\n',
}


def table(kind, person):
    name, role, represents, *further = person
    lines = [f"[[{kind}]]", f'name = "{name}"']
    lines += [f'role = "{role}"'] if role else []
    lines += [f'represents = "{represents}"'] if represents else []
    return "\n".join([*lines, *further, ""])


def agreement(signatories, witnesses=(), *, on="2023-05-04", **keys):
    lines = ['type = "Kooperationsvereinbarung"', f"signed_on = {on}"]
    lines += [f"{key} = {json.dumps(value)}" for key, value in keys.items()]
    tables = [table("signatories", each) for each in signatories]
    tables += [table("witnesses", each) for each in witnesses]
    return "\n".join([*lines, "", *tables])
