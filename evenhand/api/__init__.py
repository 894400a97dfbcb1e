"""The office over HTTP: the same use cases as the desk, for other systems and for people's own tools."""
