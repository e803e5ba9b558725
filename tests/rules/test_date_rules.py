"""Dates: what the one example of each rule can't show."""

import pytest
from dated_files import agreement, municipality

PAGE = '\nurl = "https://a.de"\ntitle = "A"\n'


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("signed_on = 2023-02-29", "2023-02-29"),
        ("signed_on = 2023-13-01 # Ende", "2023-13-01"),
        ("signed_on = 2023-02-29T10:00:00", "2023-02-29T10:00:00"),
        ("x = {title = 'Größe', published_on = 2023-02-29}", "2023-02-29"),
        ("signed_on = 2023-00-10", "2023-00-10"),
        ("signed_on = 2023-12-32\r", "2023-12-32"),
        ("signed_on = 2023-2-3", "2023-2-3 2023-02-03"),
        ("signed_on = 17.12.2021", "17.12.2021 2021-12-17"),
        ("signed_on = 2021/12/17", "2021/12/17 2021-12-17"),
        ("signed_on = 2021.12.17", "2021.12.17 2021-12-17"),
        ("signed_on = 17/12/2021", "17/12/2021"),
        ('signed_on = "2023-02-29"', '"2023-02-29"'),
        ('signed_on = "2023-13"', '"2023-13"'),
        ('signed_on = "2023-00"', '"2023-00"'),
        ('signed_on = "17.12.2021"', '"17.12.2021"'),
        ('signed_on = "0000"', '"0000"'),
    ],
)
def test_a_day_that_the_calendar_lacks_is_found_as_it_is_written(found_in, line, found):
    text = f'type = "Vorvereinbarung"\nparties = ["loessnitz"]\n{line}\n'
    file = ("agreements/2023-02-28-loessnitz-vorvereinbarung.toml", text)
    assert found_in(file, select="DAT101") == [f"DAT101 error {found}"]


def test_places_are_those_of_the_file_where_a_table_before_could_not_be_read(found_in):
    path, text = municipality("loessnitz", "Coaching: 2030-01")
    coaching = '[[milestones]]\nkind = "Coaching"\n'
    text += f'{coaching}{coaching}date = "2031"\n'
    assert found_in((path, text)) == ['DAT103 error "2030-01"', 'DAT103 error "2031"']


def test_29_february_of_a_leap_year_is_a_day(found_in):
    assert found_in(agreement("2024-02-29")) == []


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("valid_until = 2030-12-31", []),
        ("ended_on = 2026-01-01", []),
        ("ended_on = 2026-01-02", ["DAT103 warning 2026-01-02"]),
        ('ended_on = "2026"', []),
        ('ended_on = "2027"', ['DAT103 warning "2027"']),
        (f"[[sources]]{PAGE}published_on = 2027-01-01", ["DAT103 error 2027-01-01"]),
    ],
)
def test_only_the_end_of_a_term_may_lie_ahead(found_in, key, found):
    assert found_in(agreement("2022-03-15", "loessnitz", key)) == found


@pytest.mark.parametrize(
    ("day", "party", "found"),
    [
        ("2022-12-31", "ostrau", []),
        ("2023-01-01", "ostrau", ['DAT104 error "ostrau" jahnatal']),
        ("2022", "ostrau", []),
        ("2023", "ostrau", ['DAT104 error "ostrau" jahnatal']),
        ("2022-12-31", "jahnatal", ['DAT104 error "jahnatal"']),
        ("2023-01-01", "jahnatal", []),
        ("2022", "jahnatal", ['DAT104 error "jahnatal"']),
        ("2022-12-31", "nowhere", []),
    ],
)
def test_a_party_signs_only_while_it_exists(found_in, day, party, found):
    assert found_in(agreement(day, party)) == found


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("ended_on = 2022-03-14", ["DAT105 error 2022-03-14"]),
        ("ended_on = 2022-03-15", []),
        ('ended_on = "2022-03"', []),
        ('valid_until = "2022-02"', ['DAT105 error "2022-02"']),
    ],
)
def test_an_agreement_ends_after_it_was_signed(found_in, key, found):
    assert found_in(agreement("2022-03-15", "loessnitz", key)) == found


@pytest.mark.parametrize(
    ("day", "found"), [("2022-03-14", 1), ("2022-03-15", 0), ("2022-03", 0), ("2022-02", 1)]
)
def test_an_agreement_follows_none_that_was_signed_later(found_in, day, found):
    earlier = agreement("2022-03-15", "schneeberg")
    id_ = "2022-03-15-schneeberg-kooperationsvereinbarung"
    later = agreement(day, "loessnitz", f'follows = "{id_}"')
    assert found_in(earlier, later) == [f'DAT105 error "{id_}"'] * found


def test_nobody_is_responsible_until_before_since(found_in):
    text = '[[caseworkers]]\nname = "Jan Heimer"\nlandkreis = "Erzgebirgskreis"\n'
    text += 'since = 2021-09-01\nuntil = "2021-08"\n'
    assert found_in(("caseworkers.toml", text)) == ['DAT105 error "2021-08"']


@pytest.mark.parametrize(
    ("published_on", "found"),
    [("2022-03-08", 0), ("2022-03-07", 1), ('"2022-03"', 0), ('"2022-02"', 1), ('"2021"', 1)],
)
def test_a_page_may_announce_a_signing_within_the_week(found_in, published_on, found):
    source = f"[[sources]]{PAGE}published_on = {published_on}"
    assert (
        found_in(agreement("2022-03-15", "loessnitz", source))
        == [f"DAT106 warning {published_on}"] * found
    )


@pytest.mark.parametrize(
    ("milestones", "found"),
    [
        (["Beratung: 2021-05", "KPR konstituiert: 2021-04"], ['DAT107 warning "2021-04"']),
        (["Beratung: 2021-05", "KPR reaktiviert: 2020"], ['DAT107 warning "2020"']),
        (["Beratung: 2021-05", "KPR konstituiert: 2021-05"], []),
        (["Beratung: 2021-05", "KPR konstituiert: 2021"], []),
        (["Beratung: 2021-05", "KPR konstituiert: 2004"], []),
        (["Beratung: 2021-05", "KPR konstituiert: 2019"], []),
        (["Beratung: 2021-05", "Beratung: 2020-05", "KPR konstituiert: 2021-04"], []),
        (["KPR konstituiert: 2021-04"], []),
        (["Modellkommune: 2018-12"], ['DAT108 warning "2018-12"']),
        (["Modellkommune: 2019-02"], []),
        (["Sicherheitsanalyse: 2018-12"], []),
    ],
)
def test_a_kommune_is_consulted_before_its_kpr_is_constituted(found_in, milestones, found):
    assert found_in(municipality("loessnitz", *milestones)) == found


@pytest.mark.parametrize(
    ("milestones", "found"),
    [
        (["Coaching: 2022-02"], ['DAT108 warning "2022-02"']),
        (["Coaching: 2022-03"], []),
        (["Beratung: 2022-04"], ['DAT108 warning "2022-04"']),
        (["Beratung: 2022-04", "Beratung: 2022-02"], []),
        (["Sicherheitsanalyse: 2022-02", "Koordinierungsstelle: 2022-02"], []),
    ],
)
def test_a_kommune_is_consulted_then_signs_then_is_coached(found_in, milestones, found):
    assert found_in(agreement("2022-03-15"), municipality("loessnitz", *milestones)) == found


def test_a_member_may_be_consulted_after_its_association_signed(found_in):
    files = [
        agreement("2022-03-15", "loessnitz", 'association = "bund"'),
        municipality("loessnitz", "Beratung: 2022-04"),
        ("associations/bund.toml", 'kind = "Städtebund"\nname = "Bund"\nmembers = ["loessnitz"]\n'),
    ]
    assert found_in(*files) == []


SOURCE = '[[sources]]\nurl = "https://a.de/{}"\ntitle = "A"\n'


def test_the_day_of_a_joint_signing_is_known_from_the_other_agreement(found_in):
    files = [
        agreement("2021-09", "loessnitz", SOURCE.format("both")),
        agreement("2021-09-10", "schneeberg", SOURCE.format("both")),
        agreement("2021-09-12", "oelsnitz-erzgeb", SOURCE.format("another")),
    ]
    assert found_in(*files) == ['DAT112 info "2021-09"']


@pytest.mark.parametrize(
    ("day", "published_on", "found"),
    [
        ("2021-09", "2021-09-10", ['DAT112 info "2021-09"']),
        ("2021-09?", "2021-09-10", []),
        ("2021-09", '"2021-09"', []),
        ("2021-09", "2021-10-10", []),
    ],
)
def test_the_day_of_publication_may_be_that_of_the_event(found_in, day, published_on, found):
    source = SOURCE.format("x") + f"published_on = {published_on}"
    assert found_in(agreement(day, "loessnitz", source)) == found


def test_a_page_that_knows_two_days_tells_none(found_in):
    files = [
        agreement("2021-09", "loessnitz", SOURCE.format("archive")),
        agreement("2021-09-10", "schneeberg", SOURCE.format("archive")),
        agreement("2021-09-12", "oelsnitz-erzgeb", SOURCE.format("archive")),
    ]
    assert found_in(*files) == []


def test_a_publication_is_as_precise_as_another_record_has_it(found_in):
    files = [
        agreement("2021-08-31", "loessnitz", SOURCE.format("x") + 'published_on = "2021-09"'),
        agreement("2021-08-30", "schneeberg", SOURCE.format("x") + "published_on = 2021-09-10"),
    ]
    assert found_in(*files) == ['DAT112 info "2021-09"']


@pytest.mark.parametrize(
    ("in_name", "day", "found"),
    [
        ("2021-09-01", "2021-09-01", 0),
        ("2021-09", '"2021-09?"', 0),
        ("2021", '"2021"', 0),
        ("2021-09-01", "2021-09-10", 1),
        ("2021-09-01", '"2021-09"', 1),
        ("2021-09", "2021-09-01", 1),
        ("vom-1-9-2021", "2021-09-01", 0),
    ],
)
def test_the_name_of_a_file_gives_the_date_as_the_record_does(found_in, in_name, day, found):
    text = f'type = "Vorvereinbarung"\nsigned_on = {day}\nparties = ["loessnitz"]\n'
    signed = (f"agreements/{in_name}-loessnitz-vorvereinbarung.toml", text)
    counted = (f"figures/{in_name}.toml", f"as_of = {day}\nkpr = 3\n")
    assert found_in(signed, counted) == [f"DAT113 error {day}"] * found * 2


@pytest.mark.parametrize(
    ("in_name", "day", "found"),
    [
        ("2022-03-15 loessnitz", "2022-03-15", []),
        ("2022-03-15 loessnitz", "2022-03-16", ["DAT113 error 2022-03-16"]),
        ("2022-03 loessnitz", "2022-03-15", ["DAT113 error 2022-03-15"]),
        ("2022-03-155-loessnitz", "2022-03-15", []),
        ("2022-033-loessnitz", "2022-03-15", []),
        ("2022er-loessnitz", "2022-03-15", []),
    ],
)
def test_a_date_in_a_name_is_read_whole_or_not_at_all(found_in, in_name, day, found):
    text = f'type = "Vorvereinbarung"\nsigned_on = {day}\nparties = ["loessnitz"]\n'
    assert found_in((f"agreements/{in_name}-vorvereinbarung.toml", text)) == found
