"""Changing single fields of a TOML text: every other byte stays what a person made it.

New text is spliced into the ranges that the locator gives, and the result is parsed and compared.
A TOML library that keeps layout, such as tomlkit, was tried and left out: it puts new keys behind
the comment of the next table, new tables into the one before without a blank line, removes the
comment of the next table together with an entry, and writes LF into files of CRLF.
"""
