"""The days that a text names (22/10, Oct. 22, Monday), whatever its language.

named      days of the month: months names them
weekdays   days of the week
"""
