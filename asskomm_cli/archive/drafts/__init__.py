"""What an officer typed, on its way to a record: understood, checked, and all faults told at once.

A draft is a table with the keys of its record, whose values are written as people write them:
"17.12.2021", "PD Chemnitz", "Oelsnitz/Erzgebirge", "stellvertretende Geschäftsführerin".
Options, dialogue and files all become drafts, so there is one way from typing to writing.
"""
