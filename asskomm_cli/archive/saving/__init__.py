"""Writing into the data folder: several files change together or not at all."""
