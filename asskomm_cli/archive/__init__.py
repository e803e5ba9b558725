"""The data folder: find, read and write it, and locate a value's place in a file."""
