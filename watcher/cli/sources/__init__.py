"""The parts of `watcher source`: adding, trying, and lists of feeds.

add test opml     its commands
discovery offers  what can be polled at an address, and which of it the user takes
place             the address, source or file that a command is about
"""
