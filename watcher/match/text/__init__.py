"""The form in which texts and terms are compared, and where words begin and end.

view         one document prepared for all watchlists
normal, marks, scripts, vietnamese, seen   the normal form, character by character
pages, odd, ascii, runs   the same in one go for common scripts, at one byte a character
western      the words of Latin, Greek and Cyrillic letters as bytes
origin, shifts   the way back to the text as given
kinds, boundary, clitics, beginnings   where words begin and end, script by script
radicals     what words of Irish, Gaelic and Welsh are without what changes their beginning
words        counting them, for NEAR
languages    codes and scripts
commonest, tongues   which language a text is in that says none
doubt        texts that are plainly in another language than they declare
own_script   the language of a text by its script
"""
