"""Tests of taking entities and events of several articles as one."""
