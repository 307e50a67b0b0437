"""Sources added to sources.yaml and removed from it, by lines, so that all else stays as it was.

edit            adds and removes
sources_file    the file and the lines of its items; splice: lines put in and taken out
emit            an item as YAML
replace         a file is written in one step
"""
