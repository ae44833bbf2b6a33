"""Tests of co-reference within an article."""
