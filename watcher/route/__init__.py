"""To which channels an alert goes, when, and the reason.

`place` is pure: a watchlist's routes, how the entry arrived and the time go in, placements with
their reasons come out. It decides once, in the transaction that makes the alert; `deliver` only
carries that out. Nothing is dropped here: an alert that is not to be sent now is placed as held, or
for later. (A digest by the calendar will only need another `due`.)
"""
