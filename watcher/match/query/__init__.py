"""The query language: text -> syntax tree -> text.

    query     := or ; or := and ("OR" and)* ; and := unary (("AND")? unary)*
    unary     := ("NOT" | "-") unary | proximity
    proximity := primary (("NEAR/n" | "ONEAR/n" | "NOT NEAR/n") primary)*
    primary   := "(" query ")" | field ":" primary | atleastN "(" query ")"
               | case "(" term ")" | exact "(" term ")" | concept ":" name | term
    term      := word | word* | wo?d | "phrase"

    chars    which characters mean something, and what counts as a letter
    tokens   text -> tokens with their places
    values   what stands after site: or concept:, where almost every character is literal
    words    one bare word -> Term, or why it cannot be one
    near     the spellings of NEAR, those of other products included
    cursor   where the parser stands in the tokens, and its bounds
    parse    tokens -> tree, a method for each rule
    refusals the errors of the parser, in words
    mixing   AND beside OR: both readings of the refused query
    sense    what the grammar allows and nobody can mean; limits of the finished tree
    notices  what is understood and still worth telling
    walk     the leaves of a tree
    show     tree -> canonical text; parse(show(tree)) is the tree again
    keyword  a plain keyword, taken literally
    caret    a query and a mark under the place of a mistake

Decisions:
- Written by hand: six rules over a flat token list. A parser library (lark, pyparsing) tells where
  its grammar failed; a person needs to hear what was meant. 10,000 terms parse in 0.2 s, a
  query of four in 0.14 ms, a keyword in 8 us.
- Nothing is guessed where a wrong guess loses stories in silence. OR beside AND, a comma, `||`, a
  regular expression, `word~2`, an unknown field are refused with what to write instead; quotes
  make any of them literal.
- Where the products disagree: `W/n` is any order (Lexis; Factiva and EBSCO want the order), since
  the wider reading loses nothing; `PRE/n` and `ADJn` keep the order (Lexis, Factiva). NEAR without
  a number is NEAR/10. Each is told by a notice.
- A quote is closed by its own partner („ by “ or ”, » by « or »), so quotes may hold other quotes.
  Inside, `\\"` and `\\\\` are the characters themselves, all else is literal, stars too.
  `"` between two Hebrew letters is a gershayim.
- Positions are code points of the text as given: normalising for the grammar is one to one.
- Limits (`limits`) are checked before work is done or on an explicit stack, so a hostile query is a
  QueryError, never a RecursionError. Time is linear; the patterns are possessive.
- A term keeps its characters as written (full-width letters, curly apostrophes); `normal.fold`
  makes forms equal. Groups are not flattened, so that show and parse are each other's inverse.

It does not know which concepts exist, how terms are found, or that YAML has lines and columns.
Regular expressions are not supported: a prefix, a wildcard or a phrase does what desks use them
for, and says so in the evidence.
"""
