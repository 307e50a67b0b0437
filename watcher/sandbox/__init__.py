"""Work on untrusted documents in child processes that can be killed.

    pool      a few children, for several threads
    process   one child, seen from here
    replies   what a child may answer: plain values, nothing that can run code
    child     the child's side
    messages  how the two sides speak

A child is `python -m watcher.sandbox.child`: it imports the parser once, answers length-prefixed
pickles over a socket pair, and inherits nothing else (no sockets, no threads, no environment that
holds secrets). It has a memory limit, a CPU clock per job, and is replaced after some hundred jobs,
because a parser of hostile input may leak. Starting one takes about 0.2 s, which no job's time
includes; a job then costs about 1 ms more than in process.

Why not multiprocessing: fork copies a threaded daemon, spawn re-imports its main module, and both
unpickle whatever the child sends. Here a reply may name only the dataclasses of `watcher.model`,
so a child taken over by a document cannot run code in the daemon.
"""
