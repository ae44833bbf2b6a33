"""What each page shows, as plain JSON values: a template draws them, and the page's ``.json`` twin is them.

Nothing here depends on the language of the reader; templates look up labels.
"""
