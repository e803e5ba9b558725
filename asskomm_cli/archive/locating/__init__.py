"""At which lines and columns the keys and values of a file stand."""
