"""The record, or a part of it, in one file for other programs."""
