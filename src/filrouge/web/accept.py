"""Content negotiation: which of the media types on offer a client would rather have."""

from collections.abc import Iterable


def best(accept: str | None, offers: Iterable[str]) -> str | None:
    """The media type to send, None where the client takes none of those on offer.

    Of equally welcome types the one offered first wins; without an ``Accept`` header everything is welcome.
    """
    ranges = _ranges(accept or "*/*")
    ranked = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    welcome = [each for each in ranked if each[0] > 0]
    return max(welcome)[2] if welcome else None


def _ranges(accept: str) -> dict[str, float]:
    """The media ranges of an ``Accept`` header with their qualities; what is malformed is passed over."""
    found: dict[str, float] = {}
    for part in accept.split(","):
        range_, *parameters = (each.strip().lower() for each in part.split(";"))
        if "/" not in range_:
            continue
        quality = next((each[2:].strip() for each in parameters if each.startswith("q=")), "1")
        found[range_] = _number(quality)
    return found


def _number(text: str) -> float:
    """A quality from 0 to 1; what is no number counts as 0."""
    digits = text.replace(".", "", 1)
    return min(float(text), 1.0) if digits.isascii() and digits.isdigit() else 0.0


def _quality(offer: str, ranges: dict[str, float]) -> float:
    """How welcome a media type is; the narrowest range decides."""
    for range_ in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        if range_ in ranges:
            return ranges[range_]
    return 0.0
