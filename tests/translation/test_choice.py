"""Which language asskomm speaks."""

import pytest

from asskomm_cli.language import choose_language


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
        ({"LANG": "dev_XX.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_DE.UTF-8", "LANG": "en_US.UTF-8"}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de:en"}, "de"),
        ({"LANG": "de_DE.UTF-8", "LANGUAGE": "en"}, "en"),
        # Who wants the C locale wants no translation, whatever else is set (GNU gettext manual).
        ({"LC_ALL": "C", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C", "LANGUAGE": "de"}, "en"),
        ({"LANG": "POSIX"}, "en"),
        ({"ASSKOMM_LANG": "en", "LANG": "de_DE.UTF-8"}, "en"),
        ({"ASSKOMM_LANG": "de", "LC_ALL": "C"}, "de"),
        ({"ASSKOMM_LANG": "xx", "LANG": "de_DE.UTF-8"}, "de"),
    ],
)
def test_the_variable_of_asskomm_comes_before_the_locale(variables, language):
    assert choose_language([], variables) == language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["--lang", "de", "list"], "de"),
        (["--lang=de", "list"], "de"),
        (["--data", "x", "--lang", "de", "list"], "de"),
        (["--lang", "fr", "list"], "en"),
        (["--lang"], "en"),
    ],
)
def test_the_option_comes_before_everything(arguments, language):
    assert choose_language(arguments, {"ASSKOMM_LANG": "en", "LANG": "de_DE.UTF-8"}) == language


def test_a_list_is_in_the_language_that_locale_variable_or_option_choose(speak):
    assert "29 agreements" in speak("list").stdout
    for arguments, variables in (
        ([], {"LANG": "de_DE.UTF-8"}),
        ([], {"LANG": "en_US.UTF-8", "ASSKOMM_LANG": "de"}),
        (["--lang", "de"], {"ASSKOMM_LANG": "en"}),
    ):
        assert "29 Vereinbarungen" in speak(*arguments, "list", **variables).stdout


def test_a_language_that_does_not_exist_is_refused(speak):
    result = speak("--lang", "fr", "list")
    assert result.returncode == 2
    assert "'fr' is not one of 'de', 'en'" in result.stderr


def test_suggestions_stand_in_the_quotation_marks_of_the_language(speak):
    assert "„Bautzen“ gemeint" in speak("--lang=de", "list", "--landkreis=Bauzen").stderr
