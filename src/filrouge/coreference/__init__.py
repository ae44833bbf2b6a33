"""Which mentions of an article are the same: by their names, and by words that point back."""
