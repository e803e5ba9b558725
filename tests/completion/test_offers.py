"""What is offered at the end of a line, by the protocol that the scripts of the shells speak."""

from collections.abc import Callable
from pathlib import Path

import pytest

from asskomm_cli.rules.registry import all_rules


@pytest.fixture
def offers(
    data: Path, asskomm: Callable, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[str]]:
    """Return a function that tells what is offered for a line; the data folder has some ids."""
    for name in (
        "agreements/2021-12-17-loessnitz-vorvereinbarung",
        "associations/staedtebund-silberberg",
        "municipalities/loessnitz",
        "figures/2021-12",
    ):
        path = data / f"{name}.toml"
        path.parent.mkdir(exist_ok=True)
        path.touch()

    def run(line: str, shell: str = "fish", *, about: bool = False) -> list[str]:
        monkeypatch.setenv("_ASSKOMM_COMPLETE", shell)
        monkeypatch.setenv("_ASSKOMM_LINE", line)
        result = asskomm()
        assert (result.code, result.err) == (0, "")
        return [each if about else each.partition("\t")[0] for each in result.out.splitlines()]

    return run


def test_commands_come_with_what_they_do(offers: Callable) -> None:
    assert offers("asskomm sh", about=True) == ["show\tShow all that is known of one thing."]
    assert offers("asskomm directory ") == ["update", "info"]


def test_variables_before_the_command_and_its_path_do_not_matter(offers: Callable) -> None:
    assert offers("NO_COLOR=1 /usr/local/bin/asskomm --color never sho") == ["show"]
    assert offers(r"C:\\Programme\\asskomm.exe sho") == ["show"]


def test_options_are_offered_once_unless_they_can_be_repeated(offers: Callable) -> None:
    assert offers("asskomm list --la") == ["--landkreis"]
    assert offers("asskomm list --landkreis Zwickau --la") == ["--landkreis"]
    assert offers("asskomm list --year 2021 --y") == []


def test_words_of_a_vocabulary_fit_in_any_case_and_without_umlauts(offers: Callable) -> None:
    assert offers("asskomm list --type koop") == ["Kooperationsvereinbarung"]
    assert offers("asskomm add-agreement --form prae") == ["Präsenz"]
    assert offers("asskomm list --status ") == ["in-force", "ended", "superseded"]
    assert offers("asskomm list --format j") == ["json"]
    assert offers("asskomm list m") == ["municipalities"]


def test_landkreise_and_polizeidirektionen_are_offered(offers: Callable) -> None:
    assert offers("asskomm list --landkreis=leip") == []
    assert offers("asskomm list --landkreis Landk") == ["Landkreis Leipzig"]
    assert offers("asskomm list --landkreis=saech") == [
        "--landkreis=Sächsische Schweiz-Osterzgebirge"
    ]
    assert offers("asskomm list --polizeidirektion zwi") == ["Polizeidirektion Zwickau"]
    assert len(offers("asskomm list --polizeidirektion ")) == 5


def test_kommunen_are_offered_as_they_are_typed(offers: Callable) -> None:
    assert offers("asskomm lookup oels") == ["oelsnitz-erzgeb", "oelsnitz-vogtl"]
    assert offers("asskomm lookup Oels") == ["Oelsnitz/Erzgeb.", "Oelsnitz/Vogtl."]
    assert offers("asskomm lookup lößn") == ["Lößnitz"]
    assert offers("asskomm lookup budy") == ["bautzen"]
    assert offers("asskomm lookup 1452113") == ["14521130"]
    assert offers("asskomm lookup Bernsd") == ["bernsdorf-14524010", "bernsdorf-14625030"]


def test_an_empty_word_offers_what_is_in_the_record(offers: Callable) -> None:
    assert offers("asskomm show ") == [
        "2021-12-17-loessnitz-vorvereinbarung",
        "loessnitz",
        "staedtebund-silberberg",
        "2021-12",
    ]
    assert offers("asskomm list --party ") == ["loessnitz", "staedtebund-silberberg"]
    assert offers("asskomm show städte") == ["staedtebund-silberberg"]
    assert offers("asskomm amend 2021-12-") == ["2021-12-17-loessnitz-vorvereinbarung"]
    assert offers("asskomm add-agreement --follows ") == ["2021-12-17-loessnitz-vorvereinbarung"]


def test_another_data_folder_is_looked_into(offers: Callable, tmp_path: Path) -> None:
    (tmp_path / "über uns" / "agreements").mkdir(parents=True)
    (tmp_path / "über uns" / "agreements" / "x.toml").touch()

    assert offers('asskomm --data "über uns" amend ') == ["x"]
    assert offers("asskomm --data nowhere amend ") == []


def test_codes_of_rules_are_offered_behind_commas_too(offers: Callable) -> None:
    codes = offers("asskomm rule ")

    assert codes == list(all_rules())
    listed = offers("asskomm validate --select ROL101,rol10")
    assert listed[:2] == ["ROL101,ROL102", "ROL101,ROL103"]


def test_columns_are_those_of_the_list_that_is_asked_for(offers: Callable) -> None:
    assert "signed_on" in offers("asskomm list --columns ")
    assert offers("asskomm list municipalities --columns name,ags") == ["name,ags"]
    assert offers("asskomm list --sort=-signed") == ["--sort=-signed_on"]


def test_roles_and_bodies_are_offered_within_a_signatory(offers: Callable) -> None:
    line = 'asskomm add-agreement --signatory "A. Officer; '

    assert offers(f"{line}Bürg") == ["A. Officer; Bürgermeister", "A. Officer; Bürgermeisterin"]
    assert offers(f"{line}Referentin; Landesp") == [
        "A. Officer; Referentin; Landespräventionsrat Sachsen"
    ]
    assert offers(f"{line}Landrat; staedteb") == ["A. Officer; Landrat; staedtebund-silberberg"]
    assert offers("asskomm add-agreement --signatory A.") == []
    assert offers(f"{line}Referentin; Pol; ra") == []


def test_paths_are_left_to_the_shell(offers: Callable) -> None:
    assert offers("asskomm validate ") == ["<files>"]
    assert offers("asskomm init ") == ["<folders>"]
    assert offers("asskomm add-agreement --from ") == ["<files>"]


def test_bash_gets_words_that_it_can_read_again(offers: Callable) -> None:
    assert offers("asskomm list --milestone KPR\\ k", "bash") == [r"KPR\ konstituiert"]
    assert offers('asskomm list --milestone "KPR k', "bash") == ["KPR konstituiert"]


def test_powershell_gets_words_in_quotation_marks(offers: Callable) -> None:
    assert offers("asskomm list --milestone 'KPR k", "powershell") == ["'KPR konstituiert'"]
    assert offers("asskomm sho", "powershell", about=True) == [
        "show\tShow all that is known of one thing."
    ]


@pytest.mark.parametrize(
    "line", ["", "asskomm", "asskomm nothing ", "asskomm show x y ", '"', "\\"]
)
def test_no_line_is_too_odd(offers: Callable, line: str) -> None:
    assert isinstance(offers(line), list)
