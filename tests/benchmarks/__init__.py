"""Measurements, side by side in one run, ratios printed; nothing here asserts a time.

- `python -m tests.benchmarks.cycle`    CPU a feed and peak memory of whole polling cycles
- `python -m tests.benchmarks.search`   a search of 100,000 entries, and what its index costs
- `python -m tests.benchmarks.startup`  `watcher --help`, and `watcher run` to its first request

What is measured: a server in a process of its own gives the feeds (its CPU is not counted); each
contender runs in a process of its own, contenders take turns, and the table shows medians, because
other work on the same cores is the largest noise. CPU is user + system of the process and all its
children; start-up, imports and adding the sources are reported apart.

The floor is what no feature can go below: fetch with the transport that Watcher uses (httpx over
aiohttp), fastfeedparser, one bulk insert a feed, one commit. lemon24/reader is the nearest peer:
a feed library with a SQLite store, here with 16 workers.
"""
