"""Whole runs of the real program against real servers on loopback."""
