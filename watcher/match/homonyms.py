"""Names that are common words when written small: there only the capital tells them apart.

Folded, by language. Kept short on purpose: a name missing here matches in small letters too, so
an entry too many, never one too few.
"""

HOMONYMS: dict[str, frozenset[str]] = {
    lang: frozenset(words.split(","))
    for lang, words in {
        "vi": "nga,anh,pháp,đức,mỹ,ý,úc,nhật,hàn,trung,bỉ,áo,lào,thái,tàu,phi,ấn,bồ,tây,hà,lý,tập",
        "en": "turkey,china,polish,jordan,chad,nice,reading,may,march,trump,bush,who,us,it,un,"
        "macron,musk,tusk,poutine",
        "it": "nato,ue,usa,stati,roma,cento,meloni,modi",
        "es": "nato,paris,roma,onda,un,una,cuba,rusa,maduro",
        "pt": "eu,nato,rua,una,roma,cuba,peru,lula,maduro",
        "fr": "un,eu,nice,tours,roman,pologne,etats,sud,nord,est,ue,poutine",
        "ro": "un,eu,nato,rusa,romana",
        "de": "essen,worms,regen,halle,hof,weiden,kiel,puten,brest",
        "nl": "un,eu,oude,brest",
        "sv": "rum,nato,ryska,minska",
        "fi": "kerava,oma,tallinna",
        "pl": "rosja,nato,polska,brest,kiel",
        "cs": "most,polska",
        "fil": "puting,nato,una",
        "tl": "puting,nato,una",
        "id": "un,puting,mali",
        "ms": "puting,mali",
        "sq": "nga,un",
        "ru": "мир,рим,орел,владимир,белая,крым,чад,конго,газа,газе,газу,"
        "путина,путины,путине,путину,путин",
        "uk": "рим,мир,чад",
        "tr": "mali,un,hindi,ve,nato",
    }.items()
}
# Languages that write compounds as one word: Kremlsprecher, Russlandpolitik.
COMPOUNDING = frozenset(("de", "nl", "sv", "da", "no", "nb", "nn", "fi", "is", "fy", "af", "et"))
