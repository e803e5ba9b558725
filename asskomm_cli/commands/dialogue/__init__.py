"""What is asked at a terminal: one module per record, built on the same few questions.

The ``fill`` of a record's module puts into a draft what it lacks; a valid value that was given as
an option is not asked again.
"""
