"""Notifications: claimed when they are due, and how each attempt ended.

outbox      claim, record; resending: send again what a person asks for
sent        what went out and is not recorded yet, in a file
"""
