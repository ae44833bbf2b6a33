"""Tests of the relation model."""
