"""What the record as a whole says on a day: counts, events, what is due."""
