"""What a record is: frozen types, partial dates, canonical TOML, JSON Schema."""
