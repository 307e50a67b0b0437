"""What `watcher check` tells beside the mistakes in the config.

history     from stored entries: expected alerts a day, and terms that add noise (findings)
concepts    keywords that name a concept, and how many names that would add
"""
