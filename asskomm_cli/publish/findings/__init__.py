"""The findings of a run, in each format that people, editors and CI systems read."""
