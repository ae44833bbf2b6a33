"""Whole days of dates that are only as deep as the text: a month lasts from its first day to its last."""

import re
from calendar import monthrange

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(date: str | None) -> str | None:
    """The first day of a date as deep as it goes; None for what is no date."""
    found = _ISO.fullmatch(date or "")
    return f"{found[1]}-{found[2] or '01'}-{found[3] or '01'}" if found else None


def last_day(date: str | None) -> str | None:
    """The last day of a date as deep as it goes; None for what is no date."""
    found = _ISO.fullmatch(date or "")
    if found is None:
        return None
    year, month = int(found[1]), int(found[2] or 12)
    if year == 0 or not 1 <= month <= 12:
        return None
    return f"{found[1]}-{month:02d}-{found[3] or monthrange(year, month)[1]}"
