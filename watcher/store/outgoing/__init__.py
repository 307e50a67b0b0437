"""Notifications: claimed when they are due, and how each attempt ended.

outbox      claim, record; resending: send again what a person asks for
orphans     messages for channels that are not there any more
sent        what went out and is not recorded yet, in a file
"""
