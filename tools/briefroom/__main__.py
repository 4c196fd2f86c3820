"""``python -m briefroom``: the command line without the console script."""

import sys

from briefroom.cli import main

if __name__ == "__main__":
    sys.exit(main())
