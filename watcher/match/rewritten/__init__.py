"""Second searches, in the text written another way, for what the first cannot find.

hashtags   the words inside #StandWithBelarus
mutated    Irish, Gaelic, Manx and Welsh words without their initial mutations
turned     Serbian in its other alphabet
middles    names without the initials or the patronymic between them: Vladimir V. Putin

Each says whether a text has anything of its kind, and places what is found in the text as given.
"""
