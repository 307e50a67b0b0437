"""English plurals that no ending tells: typed in either number a word is found in both."""

_PLURALS = """
man men, woman women, child children, foot feet, tooth teeth, mouse mice, goose geese, ox oxen,
wife wives, life lives, knife knives, thief thieves, wolf wolves, half halves, shelf shelves,
crisis crises, analysis analyses, thesis theses, hypothesis hypotheses, oasis oases, axis axes,
diagnosis diagnoses, synthesis syntheses, parenthesis parentheses, criterion criteria,
phenomenon phenomena, bacterium bacteria, referendum referenda, memorandum memoranda,
stratum strata, alumnus alumni, nucleus nuclei, fungus fungi, stimulus stimuli, syllabus syllabi
"""
_PAIRS = [pair.split() for pair in _PLURALS.split(",")]
OTHER_NUMBER = dict(_PAIRS) | {plural: single for single, plural in _PAIRS}
