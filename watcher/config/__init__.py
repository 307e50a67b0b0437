"""Config: the YAML files -> validated items, and every mistake in them with its place.

    find          which folder
    load          all its files -> Config; stamps: whether one was edited
    database      the database and time zone of a config that may have mistakes elsewhere
    concepts      concepts.yaml, and the package's own of that kind
    references    duplicates; sources, tags and channels that do not exist
    checking/     node x model -> item
    syntax/       text -> tree of nodes with line and column
    schema/       what may stand in the files; jsonschema: the same for editors
    editing/      sources added to sources.yaml and removed from it
    feedlists/    OPML
    template      the starter config
    item nodes mistakes     what the others pass on: an item, its nodes, and what is wrong

For others: `find.find_config(explicit, env, cwd) -> Path`, `watcher.plan.load_plan(folder, env)
-> Plan`, `jsonschema.json_schema(name)`, `editing.edit.add_source /
add_many / remove_source`, `feedlists.opml.parse_opml / source_items`,
`feedlists.export.export_opml`, `template.starter / write_starter`, `schema.values.duration(text)`.

Decisions:
- All mistakes at once: nothing raises while reading; each step adds to one `Mistakes` and passes on
  what is good. An item with a wrong key is still checked for its other keys. An unreadable block
  hides only itself: `recover` blanks it and remembers the names in it, so that they are not
  reported as missing.
- Time is linear in the number of mistakes of any kind: 20,000 unset `${NAME}`, unknown concepts or
  surplus aliases take 1 to 5 s. Only the first hundred misspelt names get a "did you mean", and
  at most forty syntax mistakes are reported.
- Scalars stay texts as written. The schema, not YAML, decides what is a number; `NO`, `on`,
  `12:30`, `1.10` as keywords are safe from every YAML version.
- libyaml through PyYAML's event stream (MIT, in every distribution, wheels carry the C library):
  composing 2,000 sources (10,000 lines) takes 0.2 s, ruamel.yaml's pure Python 1.6 s, PyYAML's
  own Python 2.0 s; the whole `load_plan` 0.3 s. We build the tree ourselves, because it needs
  positions, bounded aliases, checks for duplicate keys and depth, and `${NAME}` inside [] and {}.
- Edits are made on lines, not by a round trip: ruamel.yaml's moved comments at the end of a list,
  re-indented the file, and refused an unquoted `${P}` inside {}.
- Pydantic checks, but in our words: a message says what is wrong, a hint what to write instead.
  A message shows what the file says, never what `${NAME}` stands for.
- A key with nothing after it (`every:`) is a mistake, except lists and mappings that may be empty
  anyway. No `notify` means every channel, `[]` none; no `sources` means all.
- A missing watcher.yaml is all defaults; any other missing file is an empty one, with a warning.

It reads only UTF-8. It does not compile keywords or know Apprise (`plan` does), nor watch files
(`runners.edits`).
"""
