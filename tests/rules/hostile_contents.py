"""Contents that a file may have by accident or malice, with the one finding that each gives."""

HOSTILE = "2022-03-15-loessnitz-vorvereinbarung"
AGREEMENT = """\
#:schema ../schema/agreement.json

type = "Vorvereinbarung"
signed_on = 2022-03-15
parties = ["loessnitz"]

[[signatories]]
name = "Alexander Troll"
role = "Bürgermeister"
represents = "loessnitz"

[[signatories]]
name = "Jan Heimer"
role = "Sachbearbeiter"
represents = "Landespräventionsrat Sachsen"

[[sources]]
url = "https://www.asskomm.sachsen.de/"
title = "ASSKomm"
"""
DAY = "2022-03-15"
LONG_KEYS = "\n".join(f"{'a.' * 900}k{number} = 1" for number in range(140))
MERGE = """\
<<<<<<< HEAD
signed_on = 2022-03-15
=======
signed_on = 2022-03-16
>>>>>>> andere
"""


def changed(old: str, new: str) -> bytes:
    assert old in AGREEMENT
    return AGREEMENT.replace(old, new, 1).encode()


def valued(value: str) -> bytes:
    return changed("\n\n[[sig", f"\nform = {value}\n\n[[sig")


CONTENTS = {
    # content, code and range of the one finding
    "empty": (b"", "KEY101 1:1-1:1"),
    "only blanks": (b" \n\n\t\n", "KEY101 1:1-1:2"),
    "byte order mark": (b"\xef\xbb\xbf" + AGREEMENT.encode(), "TML104 1:1-1:2"),
    "CRLF": (AGREEMENT.replace("\n", "\r\n").encode(), "FIL105 1:1-1:34"),
    "CR": (AGREEMENT.replace("\n", "\r").encode(), "TML101 1:34-1:35"),
    "NUL in a text": (changed("Jan", "J\0n"), "TML101 13:10-13:11"),
    "NUL alone": (b"\0" * 100, "TML103 1:1-1:2"),
    "control character": (changed("Jan", "J\x07n"), "TML101 13:10-13:11"),
    "latin-1": (AGREEMENT.encode("latin-1"), "TML103 9:10-9:11"),
    "UTF-16 with mark": (AGREEMENT.encode("utf-16"), "TML103 1:1-1:2"),
    "UTF-16 little": (AGREEMENT.encode("utf-16-le"), "TML103 1:1-1:2"),
    "UTF-16 big": (AGREEMENT.encode("utf-16-be"), "TML103 1:1-1:2"),
    "surrogate": (changed("Jan", "J\\ud800n"), "TML101 13:16-13:17"),
    "no final newline": (AGREEMENT.rstrip().encode(), "FIL105 19:1-19:18"),
    "duplicate key": (changed("[[sig", "type = 1\n\n[[sig"), "TML106 7:1-7:5"),
    "duplicate in a table": (changed("\nrole", '\nname = "X"\nrole'), "TML106 9:1-9:5"),
    "30 February": (changed(DAY, "2022-02-30"), "DAT101 4:13-4:23"),
    "30 February as text": (changed(DAY, '"2022-02-30"'), "DAT101 4:13-4:25"),
    "year 0000": (changed(DAY, "0000-03-15"), "DAT101 4:13-4:23"),
    "year 0001": (changed(DAY, "0001-01-01"), "DAT101 4:13-4:23"),
    "year 9999": (changed(DAY, "9999-12-31"), "DAT101 4:13-4:23"),
    "nested lists": (valued("[" * 100_000), "TML101 1:1-1:2"),
    "nested tables": (valued("{a=" * 50_000), "TML101 1:1-1:2"),
    "nested and closed": (valued("[" * 300 + "]" * 300), "KEY103 6:8-6:608"),
    "long dotted key": (changed("\n\n[[sig", f"\n{'a.' * 60_000}a = 1\n\n[[sig"), "TML101 1:1-1:2"),
    "many long keys": (changed("\n\n[[sig", f"\n{LONG_KEYS}\n\n[[sig"), "KEY102 6:1-6:2"),
    "long table header": (changed("[[sig", f"[{'a.' * 60_000}a]\n[[sig"), "TML101 1:1-1:2"),
    "5,000 digits": (valued("1" * 5000), "TML101 6:8-6:9"),
    "5,000 hexadecimal digits": (valued("0x" + "f" * 5000), "KEY103 6:8-6:5010"),
    "huge count": (changed("\n\n[[sig", f"\nnumber = {2**64}\n\n[[sig"), "KEY110 6:10-6:30"),
    "huge hexadecimal": (changed("\n\n[[sig", f"\nnumber = 0x{'f' * 5000}\n\n[[sig"), "KEY110"),
    "10 MB": (AGREEMENT.encode() + b"#" * 10_000_000, "TML105 1:1-1:2"),
    "merge markers": (changed("signed_on = 2022-03-15\n", MERGE), "TML102 4:1-4:13"),
    "merge markers in a text": (valued(f'"""\n{MERGE}"""'), "TML102 7:1-7:13"),
    "half a merge": (changed("parties", "=======\nparties"), "TML102 5:1-5:8"),
    "end of a merge": (changed("parties", ">>>>>>> andere\nparties"), "TML102 5:1-5:15"),
    "bidi in a text": (changed("Jan Heimer", "Jan \u202eremieH"), "KEY106 13:8-13:21"),
    "bidi in a role": (changed("Sachbearbeiter", "Sach\u2066bearbeiter"), "KEY106 14:8-14:25"),
    "bidi in a comment": (changed("\n\n[[so", "\n# a \u202e b\n\n[[so"), "KEY106 16:5-16:6"),
    "C1 control in a comment": (changed("\n\n[[so", "\n# a \u009b b\n\n[[so"), "KEY106 16:5-16:6"),
    "soft hyphen in a comment": (changed("\n\n[[so", "\n# a\u00ad b\n\n[[so"), "KEY106 16:4-16:5"),
    "accents apart": (changed("Bür", "Bu\u0308r"), "KEY107 9:8-9:24"),
    "line break in { }": (valued("{\na = 1}"), "TML101 6:9-6:10"),
    "comma before }": (valued("{a = [\n1], }"), "TML101 7:3-7:4"),
    "escape of TML 1.1": (changed("Jan", r"J\x61n"), "TML101 13:10-13:11"),
    "not a number": (changed("\n\n[[sig", "\nnumber = nan\n\n[[sig"), "KEY103 6:10-6:13"),
    "something else": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "TML103 1:1-1:2"),
}
