"""One module per rule, named after its code; each defines RULE and check()."""
