"""The browser that tests drive: where it is, and how it is told to be quiet."""

import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--enable-unsafe-swiftshader",
)


def _works(path: str) -> bool:
    """Whether a browser starts; some systems have only a script there that says how to install one."""
    command = [path, "--version"]
    try:
        return not subprocess.run(command, capture_output=True, timeout=20, check=False).returncode  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return False


def chromium() -> str | None:
    """The path of a Chromium that starts, None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path and _works(path)), None)


CHROMIUM = chromium()
