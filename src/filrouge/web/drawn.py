"""The drawing of the graph, made once: its layout takes seconds where there are many nodes."""

from threading import Lock

from filrouge.web.rendering import json_text
from filrouge.web.site import Site
from filrouge.web.views.network import network


class Drawing:
    """The graph of a site as JSON, computed by the first who asks; the others wait for it."""

    def __init__(self, site: Site) -> None:
        self._site, self._lock = site, Lock()
        self._json: bytes | None = None

    def json(self) -> bytes:
        """What ``network`` gives, as text."""
        with self._lock:
            if self._json is None:
                self._json = json_text(network(self._site))
            return self._json
