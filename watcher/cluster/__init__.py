"""Which entries tell the same event.

    telling       an entry as it tells an event, and the features that the window keeps of it
    features      text -> those features: terms, days, wording; packed (`packing`) 0.5 to 2.5 KB
      words/ days/  what a text says, and the days that it names
    window        the entries of the last seven days, in memory, and where a new one belongs
      held          which entries it holds, by story
      wording       those whose words are like a telling's (`index`), and how like (`likeness`)
      choose        tellings that are like -> a decision with its reason (`assign`)
      brief titles  short reports: what tells two events with like words apart
      two           what is surely of two events: tellings, stories
      across/       the same event in another language, by names and numbers
    sought        a telling without what the watchlist looks for
    nearness      which stories are one by what they mean (with the extra: `embed`)
    batch         entries that arrive together are placed in the order they were told
    heading       which of two titles a story is better told by

All is pure; `grouping` owns a window: it adds, merges, moves and expires. Stories are grouped,
never dropped. Where it is unsure there are two: one alert more beats one less.

How an entry is placed. The 24 entries that share its rarest terms are compared with it, and the
newest entries of their stories (`index`: 32 keys an entry, the 60 newest entries of a key, 700 in
all).
1. It is a copy where it shares three-token shingles with one of them.
2. Else likeness counts: the cosine of terms by rarity, times what time and named days say. It joins
   the story whose tellings are likest on the average, if they are like enough.
3. What is as like one telling but not its story is a follow-up: a story of its own, linked.
4. An entry that is like two stories, one of them a stray of one or two tellings, joins them where
   they are like each other and nobody took them apart.
5. Titles that differ by a number, or name other days, are a series and never one event; nor are
   short texts whose titles differ by a name, a day or a figure, nor two fillings of one pattern.
A join that rests on few words is `weak`: it is looked at again before it silences an alert
(`grouping.unsure`).

Figures are F1 on labelled sets (`tests.benchmarks.stories`), pairwise, strict, each article counts;
two with a slash are pairwise / B-cubed. Today Vietnamese has .896/.955 (TF-IDF to the nearest entry
.787/.935), English 1.000 in any order of a day's articles. Figures in the decisions tell what each
brought when it came, and were not measured again one by one. "Halves" are random halves of the
Vietnamese clusters among all the others, where thresholds were chosen: .872 on the average of
twenty (precision .846, recall .900), .841 the worst; of eight, before titles and days were looked
at again, .860/.961, .833 the worst.

Decisions
- Copies: Jaccard .46 or containment .63 of the shingles of title and first 300 tokens, in 256 bins
  of one permutation, 8 bits each: F1 .884 on 75 labelled pairs, as exact shingles have. Candidates
  come by terms, without LSH bands. Short texts are copies only where nearly all of them is the
  same, for one other word may be the place or person of another event; below 25 shingles one of the
  two must have all words of the other, so that an outlet's name after a headline makes nothing new.
  Title and text have shingles of their own, so that such a name changes none of the text's.
- The mean with a story's tellings, not the nearest, or chains of topics form (English .958 to
  .976); the nearest counts a fifth beside it, which keeps a large story together.
- A later entry may join two stories (Vietnamese .854/.949 to .865/.961), but not two that both have
  several tellings: that makes one of neighbouring events.
- Time takes nothing in 12 hours, then fades in 36: nearly all of what syllables say, six tenths of
  what words do, since outlets of one English event are up to four days apart. What is told days
  later is a development. Precision of the halves .72 to .82, recall .91 to .90.
- Thresholds: .29 for syllables (.285 to .3 are one), .18 for words (.17 to .19 are one).
- Days (22/10, Oct. 22, 22 октября): both name some and share one, x 1.2; none in common, x 0.6
  (Vietnamese .823 to .841). Of weekdays only that two name different ones counts, x 0.85, for
  nearly all news of Monday name Monday (49 languages; English .989/.996 to 1.000).
- A day with a hyphen and without a year is a score or a span (3-1, 5-7 years) but in Vietnamese,
  where a part of the day stands before it (sáng 22-10), or brackets around it. So 159 of 1,410 days
  are none: halves .857 to .860, precision over 41 languages .936 to .993. Days next to each other
  at more than x 0.6 found more of a case that goes on, and joined what its days tell.
- A like title of other days is another event ("second pardon this week"): three of 83 events in 26
  languages were not told before.
- Syllables (Vietnamese): pairs at half weight beside single ones (.80 with whole weight, .83).
  Those of the title count twice as much as words do, for nearly all syllables recur in other texts:
  halves .860 to .872, mostly precision. A pair of two titles then counts as a word in common, so
  more are needed to be `SURE`.
- Words: the first five letters stand for a word; words of up to three letters count little. A
  window begins as if it had seen 500 entries, a fifth of them with each function word (`common`),
  so that few texts do not make all words rare (37 articles in 41 languages: 224 wrong pairs to
  176).
- Thai, Lao, Khmer and Burmese: four signs are a term. With two, as in Chinese, all 37 texts of a
  language became one story (2,654 wrong pairs, now 13).
- Frequencies lie in one array of 2 million cells by hash, counted by language for the total: 8 MB
  whatever the vocabulary, and 8 for the newest entries of each key. A dict took 20 times as much at
  100,000 entries. numpy compares with 30 entries in 0.1 ms, plain Python in 3.
- Of two short texts the titles are looked at once (`brief.Both`), by a binary search: 30 to 70
  tellings of one event that all outlets tell, or of one pattern, cost 1 ms an entry beside the 1 of
  all else. numpy's `isin`, six times a pair, made that 5 to 11.

What silences an alert is asked more (`window.is_like`, `choose.is_like`). While few texts are
known, two reports of 30 words about the same people are as like as two of one event (3.3 times the
threshold, and 2.4 and more). What tells them apart is how many words they have in common: 10 at
most against 12 (Vietnamese 15 against 25). Asked of all entries, that would take a third of the
recall of short texts, so it is asked only there; and once the window knows frequencies, without
what the watchlist looks for and the word beside it (`sought`): other events fall to 1.2 times the
threshold, the same ones stay at 1.4 to 3.2. Of right tellings of 30 words a fourth is told once
more (English), a third in Vietnamese. Few words are enough where likeness without them is .58: two
events about the same people reach .50. Nor is a text enough that names a day which had not come
when the story was told (`brief`).

Short reports, a headline and a sentence or two (`brief`): of 237 of our own (159 events, 24
languages, a fourth of them look-alikes: weather, rates, matches, "fire in X"), labelled before the
first run, stories of several events fell from 39 to 4, pairwise precision/recall .50/.72 to
.91/.78; of 106 others when first looked at 15 to 5. Nearly all that is left are developments
(votes, then the result). Of 2,482 real entries of 119 feeds 2,888 pairs were joined, now 1,194.
Asked of texts of 300 words it costs Vietnamese .03. The next of a series, told half a day later,
speaks against its whole story. Of longer texts only filled patterns are told apart: the
weather of three towns, the price of gold on three days, three horoscopes (24 texts in eight
languages: 8 stories, now 24). Vietnamese desks report accidents in the same words, under titles
that name nobody: of 12 such reports (four events told by two outlets, four by one) 7 pairs were
wrongly joined. Two short texts of three full names each and none in common are two events
(`fullnames`): none is, nor one of two accidents found elsewhere; all that are right still are.

Tried without gain: logistic regression and boosted trees over 18 measures of a pair (.83 to .86, no
better than the formula); likeness relative to the neighbourhood (CSLS); title weights of .5 to 3,
for words; less weight for the names of 900 known people and places (English .958 to .948, short
texts .873 to .73). Nor, over thresholds of .245 to .285: rarity to the power of .75 to 1.5, 120 to
600 words of a text, 30 to 1,500 entries taken for seen, fading in 24 or 48 hours and from 3, 6 or
24 on, the part of both titles that the other text has, numbers in common, less for stories of one
telling. All are within .84 to .86, the spread of the halves. Nor, for Vietnamese, whole names
(Nguyễn Nam Khánh) as terms of their own, names or full names in common or none, weight for the
beginning of a text, days that few texts name, days near the telling apart from others: each within
a tenth of what is wrongly joined at the same recall. 4 million cells found the same stories. Nor,
over thresholds around those in use (20 halves, .8705 as it is): words counted once a story instead
of once a telling (.864 to .877, with one narrow best; 41 languages lose precision, .99 to .93, and
a merge would change what was counted), a word's count by its root or half as much again by its
logarithm (.864 to .874), each word once (.80), joining strays by the mean with what has just come
(.865 to .8705), .1 and .3 for the nearest, no copies where the days named differ (the same).

Nearly all that is wrongly joined in the Vietnamese set are two articles, labelled as alone, of one
case or its developments: read one by one, about a fourth tell one event indeed.
"""
