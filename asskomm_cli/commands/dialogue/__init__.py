"""What is asked at a terminal: one module per record, built on the same few questions.

Every ``ask_…`` of a record takes a draft and returns it with what it lacked; a valid value that
was given as an option is not asked again.
"""
