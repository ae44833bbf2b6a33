"""Tests of the RDF writer."""
