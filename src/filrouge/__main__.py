"""``python -m filrouge``: the command line."""

from filrouge.cli import main

main()
