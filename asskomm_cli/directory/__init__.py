"""The official facts: Kommunen, Landkreise and Polizei, found by name, key and day."""
