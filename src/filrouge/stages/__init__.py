"""The stages, from a file to the graph."""
