"""What strings and comments look like in a text that is known to be TOML."""

STRING = (
    r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*+"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*+'{3,5}"
    r'|"(?:[^"\\]|\\.)*+"'
    r"|'[^'\n]*'"
)
"""A pattern for a string; the four forms are those of TOML 1.0.0, section String."""

COMMENT = r"#[^\n]*"
"""A pattern for a comment; one has to skip strings to know that a # begins one."""
