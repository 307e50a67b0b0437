"""Dates as documents write them -> aware datetimes in UTC, or None.

reading    the text of a date -> its time
forms      how feeds write dates; zones: how far from UTC they are
calendars  other scripts and calendars (Thai, Persian, Japanese eras, Minguo), written as ours
calendar_names, calendar_words   names of months, days and zones, in many languages

Our own code, for it fills in nothing: an unreadable date is None, and so is one with an unknown
zone name; a missing zone is UTC. 03/04/2011 is read only if a day of the week beside it decides
which number is the month. Lunar dates are None.
"""
