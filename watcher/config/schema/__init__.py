"""What may stand in the files: Pydantic models, data only.

items           sources, watchlists, channels, and all of a config; watcher_file: its settings
base            what all models have in common
types           the types of their keys; concept_types: those of concepts.yaml
readers         a text -> the value of a key, or what is wrong with it: values, addresses
choices         texts with choices in them: `Kremlin (of|in) Kazan`; codes: languages, countries
"""
