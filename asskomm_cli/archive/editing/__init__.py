"""Correcting records: from what a person wants to the files that change, references included."""
