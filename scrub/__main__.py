"""``python -m scrub``."""

from scrub.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
