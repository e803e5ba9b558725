"""How records stand in tables: what `export` writes and `import` reads back the same."""
