"""The same event in another language, in the clear cases, by what both name.

    scripts names sounds numbers   a text -> what it names, whatever its language
    clues     a telling -> its clues; kept: 32 bits each, as features have them
    shares    how many tellings of the window share each clue, and the newest that do
    compare   two tellings -> how much they share
    promise   a telling -> which stories may share enough, before they are compared
    beside    a telling -> the stories of other languages that share enough
    deciding  that, and what its own language says -> where it belongs
    why       the shared names and numbers, in the words of the text

No words are translated and no model runs. What crosses languages by itself are names, by how they
sound (Lukašenko, Лукашенко, ლუკაშენკო), and numbers (1.200, 1,200, 1 200). What two tellings share
is worth how unlikely that is to happen by chance: -ln of the share of all others that have it,
summed. Times the part of all clues of the shorter one it is the score: a long text shares some
names with anything. Two names that stand together (Steven Gerrard) count as one and a half.

Which names and numbers
- Nine classes of consonants and the vowel at the beginning, six sounds at most. Fewer sounds, L and
  R as one, or the first vowel left out found fewer names; soft g and j as a vowel no more. In
  scripts without capitals every word may be a name; what is none meets nothing.
- Only those that are rare count: who is in all the news (Putin, Ukraine) is worth little once the
  window knows it. While it is empty, kinds of clues are not taken to be rarer than they are
  elsewhere (`shares`): 25 is in three stories of a hundred, a name of three sounds in one.
- One person's names are one thing, whatever stands within (Luiz Inacio Lula da Silva), and so is
  the surname that a title has alone; titles that sound alike everywhere (president, minister) are
  taken for seen. Else one president who signed a law in one language and named a minister in
  another was one event, and the second was told to nobody.
- Concepts are those that watchlists found in an entry (`match` evidence): they cost nothing, and
  are known in every script. They say little, for they are in all the news, and take the same words
  out of the names. All 730 concepts in all languages are 62,000 names, 45 MB before any automaton
  is made of them: too much for a daemon that may take 200.

Which stories
- A story is joined by the mean of its tellings, not by the nearest alone (precision .5, chains).
  A story whose tellings disagree is two stories: the mean must be .4 of the best.
- What wording says is not undone, but where all other languages of the story name other things
  (precision .88 to .93): in a window of few texts wording alone joins strangers, and each of them
  would draw its 40 translations along. Two that one language joins by few words only are sure where
  another language says so.
- The next match and the next quake have the same names, so what is needed doubles every eight
  hours, up to two days.
- Stories join by wording only where scripts are the same; two that tell in one language in clearly
  other words (half of what makes one story) are not joined by names.
- Weights for titles, cosine instead of the shorter text, and less for numbers that disagree changed
  nothing or the worse.

Measured on the same news in 41 languages (37 documents, of which 3 pairs are of one event; 1,517
texts) among 1,267 Vietnamese and 102 English articles, over random orders: pairs of two languages
have precision .94 to .99, recall .45 to .46 (B-cubed .96 to .98 / .47 to .49). The 41 languages
alone, in the order of the file, have .92/.40 (B-cubed .95/.42), where wording alone had .03 of the
pairs; since one person's names are one thing, F1 .570/.594. By random halves of the events: .87 to
.89 and .47 to .51 in the one, two news of one golf cup being nearly all that is wrong, .99 to 1.00
and .47 in the other. Some thresholds were looked at on both halves. No set was joined with another.

Cost: 0.1 ms an entry to take clues out, 0.4 ms more to place one of 46 languages (0.8 without
`promise`: of five stories that share a clue four cannot share enough, which takes 4 us to tell and
100 us to compare). Clues are indexed from the first telling of another language on: a window of one
language pays for taking them out of the texts and 100 bytes an entry, and nothing else. anyascii
(ISC, alive, no dependencies, tables by block as needed) writes any script in Latin letters;
Unidecode does the same under the GPL.

What it does not do: find names in Chinese, Thai, Khmer, Lao and Burmese spelling, where no space
shows them, nor those of fewer than three sounds (May, Xi). Tell two matches of one cup apart that
are told within hours: nearly all that is wrongly joined are two such.
"""
