"""What a measurement is asked for on its command line, and the material that it needs.

The material (labelled pages, documents, texts) is not part of the project: it lies in the folder
that WATCHER_MATERIAL names, else in ../shared/material, and each measurement takes another one.
"""

import argparse
import os
import sys
from pathlib import Path

MATERIAL = Path(os.environ.get("WATCHER_MATERIAL", "../shared/material"))


def asking(told: str | None) -> argparse.ArgumentParser:
    """Return a parser whose --help is what a module tells of itself, as it stands there."""
    return argparse.ArgumentParser(
        description=told, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def folder_asked(told: str | None, default: Path, *needed: str) -> Path:
    """Return the one folder that a measurement takes, which must hold what is needed."""
    parser = asking(told)
    parser.add_argument("folder", type=Path, nargs="?", default=default, help="(%(default)s)")
    folder: Path = parser.parse_args().folder
    return holding(folder, *needed)


def holding(folder: Path, *needed: str) -> Path:
    """Return a folder of material; exit with one line where something that is needed lacks."""
    if missing := [name for name in needed if not (folder / name).exists()]:
        sys.exit(f"missing in {folder}: {', '.join(missing)} (--help tells what it is)")
    return folder
