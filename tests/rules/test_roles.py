"""Who may sign for whom: variants of the rules ROL101 to ROL115 that their examples do not show."""

import pytest
from signed_agreements import LEIN, LPR, OELSNITZ, SILBERBERG, UHLMANN, WILDENSTEIN, agreement

GOERLITZ = ("Manfred Weißbach", "Polizeipräsident", "Polizeidirektion Görlitz")
ZWICKAU = ("Lutz Rodig", "Polizeipräsident", "Polizeidirektion Zwickau")
DRESDEN = ("Lutz Rodig", "Polizeipräsident", "Polizeidirektion Dresden")


def test_a_landkreis_signs_through_its_landrat(findings):
    landrat = ("Stephan Meyer", "Landrat", "landkreis-goerlitz")
    assert findings(agreement([landrat, GOERLITZ, LPR], association="landkreis-goerlitz")) == []


def test_a_landkreis_has_no_buergermeister_and_a_verband_no_landrat(findings):
    mayor = ("Stephan Meyer", "Bürgermeister", "landkreis-goerlitz")
    text = agreement([mayor, GOERLITZ, LPR], association="landkreis-goerlitz")
    assert findings(text) == ['ROL105 error "Bürgermeister"']
    head = ("Kathrin Ardelt", "Landrätin", "verwaltungsverband-wildenstein")
    assert findings(agreement([head, UHLMANN, LPR], **WILDENSTEIN)) == ['ROL105 error "Landrätin"']


def test_a_verwaltungsverband_signs_through_its_verbandsvorsitzende(findings):
    head = ("Kathrin Ardelt", "Verbandsvorsitzende", "verwaltungsverband-wildenstein")
    assert findings(agreement([head, UHLMANN, LPR], **WILDENSTEIN)) == []


def test_only_one_members_head_signing_for_a_verwaltungsverband_is_a_hint(findings):
    head = ("Robert Arnold", "Bürgermeister", "gruenhainichen")
    text = agreement([head, UHLMANN, LPR], **WILDENSTEIN)
    assert findings(text) == ['ROL102 info "verwaltungsverband-wildenstein"']


def test_one_head_signing_for_a_whole_verwaltungsgemeinschaft_is_a_hint(findings):
    head = ("Robert Arnold", "Vorsitzender der Verwaltungsgemeinschaft", "wildenstein")
    text = agreement([head, UHLMANN, LPR], **WILDENSTEIN | {"association": "wildenstein"})
    assert findings(text) == ['ROL102 info "wildenstein"']


def test_nobody_signing_for_an_association_is_a_warning(findings):
    text = agreement([UHLMANN, LPR], **SILBERBERG)
    assert findings(text) == ['ROL101 warning "staedtebund-silberberg"']


def test_a_party_beside_the_association_needs_its_own_signatory(findings):
    keys = SILBERBERG | {"parties": ["loessnitz", "oelsnitz-erzgeb"]}
    text = agreement([("Alexander Troll", "Bürgermeister", "loessnitz"), UHLMANN, LPR], **keys)
    assert findings(text) == ['ROL101 warning "oelsnitz-erzgeb"']


def test_a_member_that_is_not_listed_among_the_parties_may_sign(findings):
    head = ("Ruben Gehart", "Oberbürgermeister", "schwarzenberg-erzgeb")
    assert findings(agreement([head, UHLMANN, LPR], **SILBERBERG)) == [
        'ROL102 info "staedtebund-silberberg"'
    ]


@pytest.mark.parametrize(
    ("role", "on", "found"),
    [
        ("Bürgermeister", "2019-08-07", []),
        ("Oberbürgermeister", "2019-08-07", ['ROL106 warning "Oberbürgermeister"']),
        ("Bürgermeister", "2019-08-08", ['ROL106 warning "Bürgermeister"']),
        ("Oberbürgermeister", "2019-08-08", []),
        ("Bürgermeister", '"2019"', []),
        ("Oberbürgermeister", '"2019-08"', []),
        ("Bürgermeister", '"2019-09"', ['ROL106 warning "Bürgermeister"']),
        ("Bürgermeisterin", '"2020"', ['ROL106 warning "Bürgermeisterin"']),
        ("Amtsverweser", "2020-03-01", []),
        ("Beigeordneter", "2020-03-01", []),
    ],
)
def test_the_title_follows_the_day_on_which_a_stadt_became_grosse_kreisstadt(
    findings, role, on, found
):
    mayor = ("Thomas Hennig", role, "klingenthal")
    assert findings(agreement([mayor, ZWICKAU, LPR], on=on, parties=["klingenthal"])) == found


def test_the_title_is_judged_for_witnesses_and_not_for_deputies_of_an_oberbuergermeister(findings):
    deputy = ("Markus Renner", "Bürgermeister", "meissen", 'capacity = "in Vertretung"')
    guest = ("Heiko Wersig", "Oberbürgermeister", "bannewitz")
    text = agreement([deputy, DRESDEN, LPR], [guest], parties=["meissen"])
    assert findings(text) == ['ROL106 warning "Oberbürgermeister"']


def test_an_oberbuergermeister_can_sign_for_an_association_only_if_a_member_has_one(findings):
    head = ("Kathrin Ardelt", "Oberbürgermeisterin", "verwaltungsverband-wildenstein")
    text = agreement([head, UHLMANN, LPR], **WILDENSTEIN)
    assert findings(text) == ['ROL106 warning "Oberbürgermeisterin"']
    head = ("Ruben Gehart", "Oberbürgermeister", "staedtebund-silberberg")
    assert findings(agreement([head, UHLMANN, LPR], **SILBERBERG)) == [
        'ROL102 info "staedtebund-silberberg"'
    ]


def test_the_wrong_polizeidirektion_with_the_right_revier_is_one_finding(findings):
    police = ("Uwe Kuhn", "Leiter des Polizeireviers", "Polizeidirektion Zwickau")
    head = (*police, 'office = "Polizeirevier Aue"')
    assert findings(agreement([LEIN, head, LPR], **OELSNITZ)) == [
        'ROL107 error "Polizeidirektion Zwickau"'
    ]


def test_a_revier_that_no_source_confirms_is_only_a_warning(findings):
    police = (*UHLMANN, 'office = "Revier Pirna"')
    assert findings(agreement([LEIN, police, LPR], **OELSNITZ)) == ['ROL108 warning "Revier Pirna"']


def test_police_from_elsewhere_may_be_present_but_has_to_be_waived(findings):
    assert findings(agreement([LEIN, UHLMANN, LPR], [DRESDEN], **OELSNITZ)) == [
        'ROL107 warning "Polizeidirektion Dresden"'
    ]


def test_an_office_that_is_no_revier_is_not_judged(findings):
    guest = ("Berko Thomas", None, "Polizeidirektion Chemnitz", 'office = "Fachdienst Prävention"')
    assert findings(agreement([LEIN, UHLMANN, LPR], [guest], **OELSNITZ)) == []


def test_the_head_of_a_member_may_sign_for_the_association_as_well(findings):
    people = [
        ("Robert Arnold", "Bürgermeister", "gruenhainichen"),
        ("Frank Lohr", "Bürgermeister", "boernichen-erzgeb"),
        ("Robert Arnold", "Verbandsvorsitzender", "verwaltungsverband-wildenstein"),
    ]
    assert findings(agreement([*people, UHLMANN, LPR], **WILDENSTEIN)) == []


def test_signing_in_vertretung_for_another_kommune_is_a_warning_and_else_an_error(findings):
    keys = {"parties": ["oelsnitz-erzgeb", "loessnitz"]}
    second = ("Dr. Thomas Lein", "Bürgermeister", "loessnitz")
    assert findings(agreement([LEIN, second, UHLMANN, LPR], **keys)) == [
        'ROL111 error "Dr. Thomas Lein"'
    ]
    second = (*second, 'capacity = "in Vertretung"')
    assert findings(agreement([LEIN, second, UHLMANN, LPR], **keys)) == [
        'ROL111 warning "Dr. Thomas Lein"'
    ]


def test_a_second_signature_is_found_in_every_order(findings):
    head = ("Robert Arnold", "Bürgermeister", "gruenhainichen")
    for_all = ("Robert Arnold", "Verbandsvorsitzender", "verwaltungsverband-wildenstein")
    other = ("Frank Lohr", "Bürgermeister", "boernichen-erzgeb")
    for order in ([for_all, head, head], [head, for_all, head], [head, head, for_all]):
        assert findings(agreement([*order, other, UHLMANN, LPR], **WILDENSTEIN)) == [
            'ROL111 error "Robert Arnold"'
        ]


@pytest.mark.parametrize(
    ("body", "meant"),
    [
        ("Zwickau", "zwickau"),
        ("PD Zwickau", "Polizeidirektion Zwickau"),
        ("lpr", "Landespräventionsrat Sachsen"),
    ],
)
def test_a_party_comes_before_the_polizeidirektion_of_its_name(record, validate, body, meant):
    text = agreement([("Constance Arndt", "Oberbürgermeisterin", body)], parties=["zwickau"])
    (record / "agreements/new.toml").write_text(text, "utf-8")
    (finding,) = validate("ROL115")
    assert finding["suggestion"] == meant


def test_police_is_not_out_of_place_where_a_party_cannot_be_read(findings):
    text = agreement([LEIN, ("Lutz Rodig", "Polizeipräsident", "Polizeidirektion Leipzig"), LPR])
    assert findings(text.replace("[[", 'parties = ["oelsnitz-erzgeb", 5]\n[[', 1)) == []


def test_two_entries_for_one_signature_are_an_error(findings):
    assert findings(agreement([LEIN, UHLMANN, LPR, LPR], **OELSNITZ)) == [
        'ROL111 error "Sven Forkert"'
    ]


@pytest.mark.parametrize("text", ["Landespräventionsrat Sachse", "Landespräventionsrat", "lpr"])
def test_a_mistyped_body_is_one_finding_and_not_a_missing_signatory_too(findings, text):
    mistyped = agreement([LEIN, UHLMANN, (*LPR[:2], text)], **OELSNITZ)
    assert findings(mistyped) == [f'ROL115 error "{text}"']


def test_other_bodies_are_suggested_by_what_people_call_them(findings, validate):
    mayor = ("Thomas Lein", "Bürgermeister", "Oelsnitz/Erzgebirge")
    findings(agreement([mayor, (*UHLMANN[:2], "PD Chemnitz"), LPR], **OELSNITZ))
    assert [each["suggestion"] for each in validate("ROL115")] == [
        "oelsnitz-erzgeb",
        "Polizeidirektion Chemnitz",
    ]


def test_a_witness_may_belong_to_a_kommune_that_is_no_party_but_not_to_nobody(findings):
    guests = [
        ("Heiko Wersig", "Bürgermeister", "bannewitz"),
        ("Thomas Rechentin", "Amtschef", "Sächsisches Staatsministerium des Innern"),
    ]
    assert findings(agreement([LEIN, UHLMANN, LPR], guests, **OELSNITZ)) == [
        'ROL115 warning "Sächsisches Staatsministerium des Innern"'
    ]


def test_who_signs_for_the_party_that_a_mistyped_id_means_is_not_judged(findings):
    assert findings(agreement([LEIN, UHLMANN, LPR], parties=["oelsnitz-erzgebirge"])) == []


def test_a_signatory_who_could_not_be_read_counts_and_later_places_stay_right(findings):
    nameless = '[[signatories]]\nname = "Thomas Lein"\nrepresents = "oelsnitz-erzgeb"\n'
    wrong = (*UHLMANN[:2], "Polizeidirektion Zwickau")
    text = agreement([wrong, LPR], **OELSNITZ).replace(
        "[[signatories]]", nameless + "\n[[signatories]]", 1
    )
    assert findings(text) == ['ROL107 error "Polizeidirektion Zwickau"']


def test_a_mistyped_key_of_the_signatories_is_not_their_absence(findings):
    text = agreement([LEIN, UHLMANN, LPR], **OELSNITZ).replace("[[signatories]]", "[[signatorys]]")
    assert findings(text) == []


def test_a_minister_among_the_signatories_is_one_finding_whatever_he_represents(findings):
    minister = ("Armin Schuster", "Innenminister", "Sächsisches Staatsministerium des Innern")
    assert findings(agreement([LEIN, UHLMANN, LPR, minister], **OELSNITZ)) == [
        'ROL110 error "Innenminister"'
    ]


def test_people_whose_role_and_body_are_mixed_up_are_one_finding(findings):
    police = (*UHLMANN[:2], LPR[2])
    assert findings(agreement([LEIN, police, LPR], **OELSNITZ)) == [
        'ROL105 error "Leiter der Polizeidirektion"'
    ]
