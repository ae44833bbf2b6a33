"""Tests of putting the graph together."""
