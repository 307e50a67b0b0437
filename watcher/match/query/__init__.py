"""The query language: text -> syntax tree -> text."""
