"""What git knows of the record, and what is told to it."""
