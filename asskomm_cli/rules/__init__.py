"""The rules that the record keeps: each yields problems and carries its own explanation."""
