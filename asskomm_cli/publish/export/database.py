"""The record as an SQLite database, with the tables and views that its schema describes."""

import sqlite3
from importlib.resources import files

from asskomm_cli.publish.export.database_rows import Value, rows_of_tables
from asskomm_cli.publish.export.encoding import writable
from asskomm_cli.publish.export.selected import Selected
from asskomm_cli.publish.listing import View

_PAGE_SIZE = 4096
"""Written down because the default of a build of SQLite would decide on the bytes otherwise."""


def database(view: View, records: Selected) -> bytes:
    """Return a database file; one version of SQLite makes the same bytes of the same record."""
    schema = files("asskomm_cli.publish.export").joinpath("schema.sql").read_text("utf-8")
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(f"BEGIN; {schema}")
        for table, rows in rows_of_tables(view, records):
            if filled := [[_stored(value) for value in row] for row in rows]:
                # The names of tables are those of the schema; values never become part of SQL.
                places = ", ".join("?" * len(filled[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({places})", filled)
        connection.execute("COMMIT")
        return connection.serialize()
    finally:
        connection.close()


def _stored(value: Value) -> Value:
    return writable(value) if isinstance(value, str) else value
