"""Where and when an alert is told, and why so.

`place` is pure: a watchlist's routes, how the entry arrived and the time go in, placements with
their reasons come out. It decides once, in the transaction that makes the alert; `deliver` only
carries out. Nothing is dropped here: what shall not be sent now is placed as held or later, with
a reason. A calendar digest will be nothing but another `due`.
"""
