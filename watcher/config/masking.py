"""What YAML takes in another way than people do, masked while its parser looks.

Every mask is as long as what it stands for, so that lines and columns stay true.
"""

import re

# Braces of a `${NAME}`, which may stand unquoted inside [] and {}.
_REF = re.compile(r"\$\{([^{}\n]*)\}")
_UNMASK = str.maketrans({"\U000f5a01": "{", "\U000f5a02": "}"})
_MASKED = re.compile("[\U000f5a01\U000f5a02]")
_BLANK = re.compile(r"^[ \t]*\t[ \t]*(?=\r?$)", re.MULTILINE)
# YAML counts these as line ends, editors do not.
_BREAKS = re.compile("\r(?!\n)|[\x85\u2028\u2029]")


def masked(text: str) -> str:
    """Return the text to parse: references masked, no tabs in blank lines, one kind of line end."""
    text = _BREAKS.sub(" ", text)
    text = _BLANK.sub(lambda m: " " * len(m[0]), text)
    return _REF.sub("$\U000f5a01\\1\U000f5a02", text)


def unmasked(value: str) -> str:
    """Return a parsed text with its references as they were written."""
    return value.translate(_UNMASK) if _MASKED.search(value) else value
