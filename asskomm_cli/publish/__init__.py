"""Results become something to look at or to hand on: one module per output format."""
