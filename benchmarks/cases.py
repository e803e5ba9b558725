"""What is measured: the commands of asskomm, and those of the peers that do the same work."""

from collections.abc import Mapping
from pathlib import Path

from corpora import LANDKREIS, Made
from measuring import Case, Command
from peer_files import COLUMNS
from peers import CHECKOUT, Programs

TYPER = "python -c 'import typer'"
_PARSE = """
import os, sys
from {parser} import loads
for folder in ("agreements", "municipalities"):
    for name in os.listdir(folder):
        with open(f"{{folder}}/{{name}}", "rb") as file:
            loads(file.read().decode())
"""


def start_cases(programs: Programs) -> list[Case]:
    """Short commands on the bundled record, beside a bare import of typer."""

    def ours(name: str, *arguments: str, **environment: str) -> Case:
        command = (programs.asskomm, *arguments)
        return Case(name, (command,), CHECKOUT, {**programs.environment, **environment})

    def python(name: str, program: str) -> Case:
        return Case(name, ((programs.python, "-c", program),), CHECKOUT, programs.environment)

    line = {"_ASSKOMM_COMPLETE": "bash", "_ASSKOMM_LINE": "asskomm show schwarz"}
    return [
        python("python -c pass", "pass"),
        python(TYPER, "import typer"),
        ours("asskomm --version", "--version"),
        ours("asskomm list", "list"),
        ours("asskomm list, in German", "list", ASSKOMM_LANG="de"),
        ours("asskomm list --landkreis", "list", "--landkreis", LANDKREIS),
        ours("asskomm list municipalities", "list", "municipalities"),
        ours("asskomm show", "show", "Schwarzenberg"),
        ours("asskomm lookup", "lookup", "Oelsnitz"),
        ours("asskomm show schwarz, Tab key", **line),
        ours("asskomm validate --strict", "validate", "--strict"),
    ]


def validators(programs: Programs, data: Path) -> list[Case]:
    """All that can check a record's files against a schema; the files name theirs themselves."""

    def peer(name: str, *commands: Command) -> Case:
        return Case(name, commands, data, programs.environment)

    def checked(kind: str) -> Command:
        program = str(programs.peers / "check-jsonschema")
        names = sorted(str(path.relative_to(data)) for path in data.glob(f"{kind}/*.toml"))
        schema = {"agreements": "agreement", "municipalities": "municipality"}[kind]
        return (program, "--schemafile", f"schema/{schema}.json", *names)

    taplo, tombi = str(programs.peers / "taplo"), str(programs.peers / "tombi")
    globs = ("agreements/*.toml", "municipalities/*.toml")
    return [
        peer("taplo lint", (taplo, "lint", "--no-auto-config", *globs)),
        peer("tombi lint", (tombi, "lint", "--offline", ".")),
        peer("check-jsonschema", checked("agreements"), checked("municipalities")),
        # It stands between those that it is compared with.
        asskomm(programs, "asskomm validate", data, "validate"),
    ]


def validate_cases(programs: Programs, made: Mapping[str, Made]) -> list[Case]:
    """The validators on clean files; asskomm also on faulty ones, on few and on many."""

    def ours(name: str, corpus: str, code: int = 0) -> Case:
        case = asskomm(programs, f"asskomm validate, {name}", made[corpus].folder, "validate")
        return case._replace(ends_with=code)

    return [
        *validators(programs, made["clean"].folder),
        ours("1 % faulty", "faulty", code=1),
        ours("a costly fault in each", "costly", code=1),
        ours("10,000 + 600", "10,000"),
        ours("50,000 + 3,000", "50,000"),
    ]


def finders(programs: Programs, made: Mapping[str, Made], work: Path) -> list[Case]:
    """All that can list the agreements of a Landkreis; papis alone names their folders only."""

    def peer(name: str, *command: str) -> Case:
        return Case(name, (command,), work, programs.environment)

    papis, query = str(programs.peers / "papis"), f"landkreis:{LANDKREIS}"
    pattern = "\t".join(f"{{doc[{column}]}}" for column in COLUMNS)
    selected = ("-e", f'landkreis = "{LANDKREIS}"', "-p", ",".join(COLUMNS))
    return [
        asskomm(
            programs,
            "asskomm list --landkreis --format tsv",
            made["clean"].folder,
            *("list", "--landkreis", LANDKREIS, "--format", "tsv"),
        ),
        peer("papis list", papis, "list", "--all", query),
        peer("papis list --format", papis, "list", "--all", "--format", pattern, query),
        *(peer("recsel -e", each, *selected, "agreements.rec") for each in programs.recsel),
    ]


def list_cases(programs: Programs, made: Mapping[str, Made], work: Path) -> list[Case]:
    """Lists of a Landkreis, of everything, as text and as a table; and statistics."""

    def parse(parser: str) -> Case:
        command = (programs.python, "-c", _PARSE.format(parser=parser))
        name = f"python, parse all files with {parser}"
        return Case(name, (command,), made["clean"].folder, programs.environment)

    def ours(name: str, *arguments: str, corpus: str = "clean") -> Case:
        return asskomm(programs, f"asskomm {name}", made[corpus].folder, *arguments)

    tsv, table = ("list", "--format", "tsv"), ("list", "--format", "table")
    return [
        *finders(programs, made, work),
        parse("tomllib"),
        parse("tomli"),
        ours("list --format tsv", *tsv),
        ours("list --format table", *table),
        ours("list --format tsv, at a terminal", *tsv)._replace(at_terminal=True),
        ours("list --format table, at a terminal", *table)._replace(at_terminal=True),
        ours("stats", "stats"),
        ours("list --format tsv, 10,000 + 600", *tsv, corpus="10,000"),
        ours("list --format tsv, 50,000 + 3,000", *tsv, corpus="50,000"),
    ]


def report_cases(programs: Programs, made: Mapping[str, Made], work: Path) -> list[Case]:
    """The public pages, into a folder that is not there yet."""
    pages = work / "pages"
    case = asskomm(programs, "asskomm report", made["site"].folder, "report", str(pages))
    return [case._replace(writes=pages)]


def asskomm(programs: Programs, name: str, data: Path, *arguments: str) -> Case:
    """Return a case of asskomm on a data folder."""
    command = (programs.asskomm, "--data", str(data), *arguments)
    return Case(name, (command,), data, programs.environment)
