"""Taking entities and events of several articles as one: evidence, links, clashes, decisions."""
