"""The formats of ``asskomm show``, and how its pages look on a terminal and in a pipe."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from page_parts import section
from pseudo_terminal import on_terminal
from silberberg_record import LONG_ADDRESS, STAEDTEBUND_AGREEMENT

Show = Callable[..., str]


def test_json_is_the_record_with_id_and_path(show: Show) -> None:
    document = json.loads(show(STAEDTEBUND_AGREEMENT, "--format", "json"))
    assert document["version"] == 1
    agreement = document["agreement"]
    assert agreement["id"] == STAEDTEBUND_AGREEMENT
    assert agreement["path"] == f"data/agreements/{STAEDTEBUND_AGREEMENT}.toml"
    assert agreement["signed_on"] == "2021-12-17"
    assert len(agreement["signatories"]) == 7


@pytest.mark.parametrize(
    ("text", "kind", "key", "value"),
    [
        ("oelsnitz-erzgeb", "municipality", "ags", "14521450"),
        ("Bautzen", "municipality", "path", None),
        ("silberberg", "association", "area_km2", 166.86),
        ("2021-12-17", "figures", "consulted", 126),
        (
            "Erzgebirgskreis",
            "landkreis",
            "municipalities",
            ["oelsnitz-erzgeb", "schwarzenberg-erzgeb"],
        ),
    ],
)
def test_json_names_the_kind(show: Show, text: str, kind: str, key: str, value: object) -> None:
    assert json.loads(show(text, "--format", "json"))[kind][key] == value


def test_toml_is_the_file_as_it_is(data: Path, show: Show) -> None:
    path = data / "municipalities" / "oelsnitz-erzgeb.toml"
    path.write_bytes(b"# mine\r\n" + path.read_bytes())
    assert show("oelsnitz-erzgeb", "--format", "toml").encode() == path.read_bytes()


def test_toml_needs_a_file(refusal: Show) -> None:
    assert "no file" in refusal("Bautzen", "--format", "toml")


@pytest.mark.parametrize("width", [80, 200])
def test_a_terminal_gets_lines_that_fit_and_addresses_that_stay_whole(width: int) -> None:
    page = on_terminal(width, 50, "show", STAEDTEBUND_AGREEMENT, NO_COLOR="1")
    too_long = [line for line in page.splitlines() if len(line) > min(width, 100)]
    assert [line.strip() for line in too_long] == [LONG_ADDRESS]


def test_headings_are_bold_on_a_terminal_with_colours() -> None:
    assert "\x1b[1mParties\x1b[0m" in on_terminal(80, 50, "show", STAEDTEBUND_AGREEMENT)
    assert "\x1b" not in on_terminal(80, 50, "show", STAEDTEBUND_AGREEMENT, NO_COLOR="1")


def test_nothing_is_wrapped_in_a_pipe(show: Show) -> None:
    assert len(section(show(STAEDTEBUND_AGREEMENT), "Notes")) == 1


def test_what_looks_like_markup_or_hides_text_is_shown_as_text(data: Path, show: Show) -> None:
    path = data / "municipalities" / "leipzig.toml"
    path.write_text(
        'notes = "[red]Achtung[/x] \u202egeheim\\u001b[31m"\n' + path.read_text("utf-8"),
        encoding="utf-8",
    )
    assert "[red]Achtung[/x] \\u202egeheim\\u001b[31m" in show("leipzig")


def test_faults_of_a_shown_file_are_remarked(data: Path, remark: Show) -> None:
    path = data / "municipalities" / "leipzig.toml"
    path.write_text('note = "typo"\n' + path.read_text("utf-8"), encoding="utf-8")
    assert "data/municipalities/leipzig.toml has faults" in remark("leipzig")
