"""From triggers to events: what each mention of an event says, and which mentions tell the same one."""
