"""French that stands before a name: articles, contractions, elision, agreement."""

from filrouge.training.lists import Country, Named

VOWELS = "aeiouyàâäéèêëîïôöùûAEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛ"
_WORDS = {
    "m": {"le": "le ", "du": "du ", "au": "au "},
    "f": {"le": "la ", "du": "de la ", "au": "à la "},
    "p": {"le": "les ", "du": "des ", "au": "aux "},
    "elided": {"le": "l'", "du": "de l'", "au": "à l'"},
}


def article(named: Named, case: str) -> str:
    """Give the words before an organisation: case ``le``, ``du`` or ``au``; empty where it takes none.

    An initial h counts as aspirated, as it is in most names of news: le Hezbollah, de Homs.
    """
    if named.gender == "-":
        return {"le": "", "au": "à ", "du": of_name(named.name)[0]}[case]
    elided = named.gender != "p" and named.name[0] in VOWELS
    return _WORDS["elided" if elided else named.gender][case]


def of_name(name: str) -> tuple[str, str]:
    """Put ``de`` before a name, elided before a vowel; the two parts come apart."""
    return ("d'" if name[:1] and name[0] in VOWELS else "de "), name


def of_country(country: Country) -> str:
    """Put ``de`` before a country as its article demands: d'Irak, du Mali, de Syrie, des Comores."""
    if country.gender == "p":
        return f"des {country.name}"
    if country.name[0] in VOWELS or country.gender in "f-":
        return "".join(of_name(country.name))
    return f"du {country.name}"


def agreed(country: Country, gender: str) -> str:
    """Give the adjective of a country the form that agrees; ``p`` is the feminine plural."""
    if gender == "m":
        return country.masculine
    plural = "" if country.feminine.endswith("s") else "s"
    return country.feminine + plural if gender == "p" else country.feminine
