"""One module per command: read the arguments, call one thing, hand the result to a renderer."""
