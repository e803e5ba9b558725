"""The answer to the Tab key: what could stand where the cursor is.

The script of a shell (see ``scripts``) calls ``asskomm`` with the line up to the cursor in its
environment. The commands themselves are not imported for that: see ``table``.
"""
