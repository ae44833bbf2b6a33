"""The errors that a user can meet; each message says what is wrong, where, and what to do."""


class FilrougeError(Exception):
    """Anything that Fil rouge refuses, with a message meant for its user."""


class InputError(FilrougeError):
    """An article, a folder or a list that cannot be read; the message names the file."""


class OutputError(FilrougeError):
    """A result that cannot be written; the message names the path."""


class DataError(FilrougeError):
    """A file of the ontology or of a language that breaks its own rules; the message names file and entry."""


class ModelError(FilrougeError):
    """A pipeline that is not installed or lacks what the stages need."""


class QueryError(FilrougeError):
    """A SPARQL query that cannot be read or run."""
