"""Notifications: claimed when they are due, and how each attempt ended.

outbox      claim, record; resending: send again what a person asks for
"""
