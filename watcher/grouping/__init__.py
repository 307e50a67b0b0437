"""Stories kept: the window in memory, what is grouped behind the polls, what people correct."""
