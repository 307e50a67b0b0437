"""Writes whole alerts for ever and prints the number of each as soon as it is committed."""

import sys

from tests.support.rows import add_alert, add_entry, add_notification, add_source, add_story
from watcher.store.databases.opening import open_store


def main(url: str) -> None:
    store = open_store(url, create=False)
    with store.write() as connection:
        source = add_source(connection)
    while True:
        with store.write() as connection:
            story = add_story(connection)
            entry = add_entry(connection, source, story)
            told = add_notification(connection, add_alert(connection, story, entry))
        print(told, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
