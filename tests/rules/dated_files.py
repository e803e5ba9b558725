"""Small files with dates in them."""


def agreement(
    day: str, party: str = "loessnitz", *keys: str, type_: str = "Kooperationsvereinbarung"
) -> tuple[str, str]:
    """Return path and text of a file: an agreement of a day, with further lines."""
    written = day if len(day) == 10 else f'"{day}"'
    lines = [f'type = "{type_}"', f"signed_on = {written}", f'parties = ["{party}"]']
    path = f"agreements/{day.rstrip('?')}-{party}-{type_.lower()}.toml"
    return path, "\n".join([*lines, *keys, ""])


def municipality(id_: str, *milestones: str) -> tuple[str, str]:
    """Return path and text of a file: a Kommune with milestones such as "Beratung: 2021-05"."""
    lines = ['ags = "14521370"', f'name = "{id_}"', 'landkreis = "Erzgebirgskreis"']
    for kind, day in (each.split(": ") for each in milestones):
        lines += ["[[milestones]]", f'kind = "{kind}"', f'date = "{day}"']
    return f"municipalities/{id_}.toml", "\n".join([*lines, ""])
