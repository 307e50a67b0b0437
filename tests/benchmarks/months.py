"""Makes `watcher/cluster/days/months.json`: what languages call the months, from CLDR.

    python -m tests.benchmarks.months

Names in full and abbreviated, as they stand in a date and alone, lower case, without their full
stop. A name that is a number or of one letter tells nothing. CLDR is under the Unicode licence;
Babel (BSD) brings it.
"""

import json

from babel import Locale

from tests.benchmarks.asking import asking
from watcher.cluster.days.months import FILE

LANGUAGES = (
    "af ar az be bg bn bs ca cs cy da de el en en_GB es et eu fi fr ga gl he hi hr hu hy id is it"
    " ka kk ky lt lv mk mn ms nb nl pl pt ro ru sk sl sq sr sr_Latn sv sw ta tg tk tl tr uk ur uz"
)
TOO_SHORT = 2


def main() -> None:
    """Write the file."""
    asking(__doc__).parse_args()
    found: dict[str, dict[str, int]] = {}
    for tag in LANGUAGES.split():
        months = Locale.parse(tag.replace("tl", "fil")).months
        for use in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[use][width].items():
                    word = name.lower().strip(" .")
                    if len(word) > TOO_SHORT and word.isalpha():
                        found.setdefault(tag.split("_")[0], {}).setdefault(word, number)
    made = {tag: dict(sorted(names.items())) for tag, names in sorted(found.items())}
    FILE.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main()
