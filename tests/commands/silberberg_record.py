"""A small record of real agreements from public announcements, for tests that read."""

from pathlib import Path

PRESS_RELEASE = "https://medienservice.sachsen.de/medien/news/1033571"
LONG_ADDRESS = (
    "https://www.asskomm.sachsen.de/der-staedtebund-silberberg-und-die-stadt-schwarzenberg-"
    "unterzeichnen-jeweils-eine-kooperationsvereinbarung-5936.html"
)
STAEDTEBUND_AGREEMENT = "2021-12-17-staedtebund-silberberg-kooperationsvereinbarung"
SCHWARZENBERG_AGREEMENT = "2021-12-17-schwarzenberg-erzgeb-kooperationsvereinbarung"
VORVEREINBARUNG = "2021-09-01-oelsnitz-erzgeb-vorvereinbarung"
OELSNITZ_AGREEMENT = "2023-02-23-oelsnitz-erzgeb-kooperationsvereinbarung"

_SOURCE = f"""
[[sources]]
url = "{PRESS_RELEASE}"
title = "Städtebund Silberberg tritt »ASSKomm«-Verbund bei"
published_on = 2021-12-17
"""


def _signatory(name: str, role: str, represents: str, further: str = "") -> str:
    return f"""
[[signatories]]
name = "{name}"
role = "{role}"
represents = "{represents}"
{further}"""


_FILES = {
    f"agreements/{STAEDTEBUND_AGREEMENT}.toml": f"""\
type = "Kooperationsvereinbarung"
signed_on = 2021-12-17
association = "staedtebund-silberberg"
parties = ["aue-bad-schlema", "lauter-bernsbach", "loessnitz", "schneeberg", "schwarzenberg-erzgeb"]
objectives = ["Sicherheitsgefühl stärken", "Interkommunale Zusammenarbeit vertiefen"]
planned = ["Sicherheitsanalyse"]
notes = "Die Titel sind nur gemeinsam gedruckt; Oberbürgermeister stehen hier in den beiden \
Großen Kreisstädten. Gehart heißt in derselben Pressemitteilung auch Gerhart."
{_signatory("Ruben Gehart", "Oberbürgermeister", "schwarzenberg-erzgeb")}
{_signatory("Heinrich Kohl", "Oberbürgermeister", "aue-bad-schlema")}
{_signatory("Ingo Seifert", "Bürgermeister", "schneeberg")}
{_signatory("Thomas Kunzmann", "Bürgermeister", "lauter-bernsbach")}
{_signatory("Alexander Troll", "Bürgermeister", "loessnitz")}
{_signatory("Carsten Kaempf", "Polizeipräsident", "Polizeidirektion Chemnitz")}
{_signatory("Sven Forkert", "Geschäftsführer", "Landespräventionsrat Sachsen")}

[[witnesses]]
name = "Uwe Kuhn"
role = "Leiter des Polizeireviers"
represents = "Polizeidirektion Chemnitz"
office = "Polizeirevier Aue"
{_SOURCE}
[[sources]]
url = "{LONG_ADDRESS}"
title = "Fünf auf einen Streich"

[[waivers]]
rule = "ROL103"
reason = "Die Pressemitteilung druckt die Titel nur gemeinsam."
""",
    f"agreements/{SCHWARZENBERG_AGREEMENT}.toml": f"""\
type = "Kooperationsvereinbarung"
signed_on = 2021-12-17
parties = ["schwarzenberg-erzgeb"]
planned = ["Koordinierungsstelle", "Kommunaler Präventionsrat", "Coaching"]
{_signatory("Ruben Gehart", "Oberbürgermeister", "schwarzenberg-erzgeb")}
{_SOURCE}""",
    f"agreements/{VORVEREINBARUNG}.toml": f"""\
type = "Vorvereinbarung"
signed_on = 2021-09-01
parties = ["oelsnitz-erzgeb"]
fields_of_action = ["Graffiti", "Vandalismus"]
planned = ["Coaching"]
{_signatory("Bernd Birkigt", "Bürgermeister", "oelsnitz-erzgeb")}
{_signatory("Jan Heimer", "Sachbearbeiter", "Landespräventionsrat Sachsen")}
""",
    f"agreements/{OELSNITZ_AGREEMENT}.toml": f"""\
type = "Kooperationsvereinbarung"
signed_on = 2023-02-23
parties = ["oelsnitz-erzgeb"]
number = 47
number_in_landkreis = 8
follows = "{VORVEREINBARUNG}"
{_signatory("Thomas Lein", "Bürgermeister", "oelsnitz-erzgeb")}
{
        _signatory(
            "Jens Uhlmann",
            "Leiter der Polizeidirektion",
            "Polizeidirektion Chemnitz",
            'capacity = "amtierend"',
        )
    }
""",
    "associations/staedtebund-silberberg.toml": f"""\
kind = "Städtebund"
name = "Städtebund Silberberg"
members = ["aue-bad-schlema", "lauter-bernsbach", "loessnitz", "schneeberg", "schwarzenberg-erzgeb"]
area_km2 = 166.86
inhabitants = 66886
inhabitants_on = 2020-06-30

[[milestones]]
kind = "Sicherheitsanalyse"
date = 2022-01-26
note = "Auftakt per Video für alle fünf Städte."
source = "{PRESS_RELEASE}"
{_SOURCE}""",
    "associations/landkreis-goerlitz.toml": """\
kind = "Landkreis"
name = "Landkreis Görlitz"

[[milestones]]
kind = "KPR konstituiert"
date = 2009-10-07
note = "Beschluss des Kreistags."
""",
    "municipalities/schwarzenberg-erzgeb.toml": f"""\
ags = "14521550"
name = "Schwarzenberg/Erzgeb."
landkreis = "Erzgebirgskreis"
{_SOURCE}""",
    "municipalities/oelsnitz-erzgeb.toml": """\
ags = "14521450"
name = "Oelsnitz/Erzgeb."
landkreis = "Erzgebirgskreis"

[[milestones]]
kind = "KPR konstituiert"
date = 2024-01-09
note = "Vorsitz: Bürgermeister Thomas Lein."
source = "https://asskomm.sachsen.de/gruendung-kpr-oelsnitz-erzgeb-8690.html"

[[milestones]]
kind = "Beratung"
date = "2021-05"
""",
    "municipalities/leipzig.toml": f"""\
ags = "14713000"
name = "Leipzig"
landkreis = "Stadt Leipzig"
participating_since = 2021-12-17
{_SOURCE}""",
    "figures/2021-12-17.toml": f"""\
as_of = 2021-12-17
consulted = 126
close_cooperation = 45
kpr = 26
funding_eur = 1300000
funding_year = 2022
{_SOURCE}""",
    "caseworkers.toml": """\
[[caseworkers]]
name = "Jan Heimer"
landkreis = "Erzgebirgskreis"
since = "2021-09?"
note = "Am 1. September 2021 zuständig; der Beginn kann früher liegen."
source = "https://www.asskomm.sachsen.de/unterzeichnung-vereinbarung-mit-der-stadt-oelsnitz-5605.html"
""",
}


def write_record(folder: Path) -> Path:
    """Write the record into a new folder and return it."""
    for name, text in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
