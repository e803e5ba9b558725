"""From tables that people or `export` made to records: read, understood, compared, saved at once.

A row with an id is a record as it stands in the file; a row without one is what a person typed,
and becomes a draft like any other.
"""
