"""From a file to a table, or to the one fault that makes it unreadable."""
