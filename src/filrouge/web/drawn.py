"""What takes seconds to make for a large graph and is the same for everybody: made once, in the background."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from filrouge.web.rendering import json_text
from filrouge.web.site import Site
from filrouge.web.views.network import network

Made = TypeVar("Made")


class Once(Generic[Made]):
    """Something that is made by the first who asks; the others wait for it."""

    def __init__(self, make: Callable[[], Made]) -> None:
        self._make, self._lock = make, Lock()
        self._made: Made | None = None

    def __call__(self) -> Made:
        """What was made, or is now."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made


class Drawing:
    """The graph of a site as JSON."""

    def __init__(self, site: Site) -> None:
        self._text = Once(lambda: json_text(network(site)))

    def json(self) -> bytes:
        """What ``network`` gives, as text."""
        return self._text()
