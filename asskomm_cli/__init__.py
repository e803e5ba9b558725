"""The command-line record of the Allianz Sichere Sächsische Kommunen (ASSKomm)."""

__version__ = "0.1.0"
