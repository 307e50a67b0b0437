"""What happened: for replay and check, what people said of it, and how long it is kept.

history     stored entries as they came; sampling: some of them
made        alerts made; feedback: what people said of them; judged: both
retention   deletes whole stories that nothing needs any more
"""
