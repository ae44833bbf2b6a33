"""Relations that are no events: speech, positions, places, membership."""
