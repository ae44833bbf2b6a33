"""Tests of relations: who is what, what lies where, who did what to whom."""
