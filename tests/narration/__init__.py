"""Tests of narration: triggers, tellings and events of short articles."""
