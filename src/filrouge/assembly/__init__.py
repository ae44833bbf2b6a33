"""Turning what was read in each article, and what of it is one, into the parts of the graph."""
