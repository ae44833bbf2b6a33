"""Word to readers that the folder holds another build by now than the one they see.

Why a notice and not a new start of its own: whoever follows a page's evidence must not find another graph
behind the next link; when to go over to the new build is for them to choose.
"""

from pathlib import Path

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from filrouge.web.loading import GRAPH_FILE

STALE = "filrouge.stale"
HEADER = (b"filrouge-stale", b"the folder holds another build by now; start the server again to see it")

Stamp = tuple[int, int, int] | None


def stamp(folder: Path) -> Stamp:
    """What tells a build in a folder from one that replaces it; None where there is none."""
    try:
        found = (folder / GRAPH_FILE).stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


class Watch:
    """An application that tells of itself, in the scope and in a header, when its build was replaced.

    ``read`` is the stamp of the build that it shows, taken before that was read.
    """

    def __init__(self, app: ASGIApp, folder: Path, read: Stamp) -> None:
        self.app, self.folder, self.read = app, folder, read

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, with the word that what answers it is no longer the build in the folder."""
        if scope["type"] != "http" or stamp(self.folder) == self.read:
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), HEADER]
            await send(message)

        await self.app({**scope, STALE: True}, receive, sending)
