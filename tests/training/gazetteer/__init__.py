"""Tests of how its lists are made."""
