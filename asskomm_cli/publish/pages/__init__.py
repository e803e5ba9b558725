"""What ``asskomm show`` prints: one module per kind of page, each makes data and prints nothing."""
