"""The parts of a mail: our text beside our HTML; its subject, and the list that it is of."""

import re
from email.charset import QP, Charset
from email.header import Header, decode_header, make_header
from email.message import Message as Mime

import idna

from watcher.deliver.flowed import flowed
from watcher.model import Message

_WORD = 75  # characters of an encoded word at most
_DOMAIN = re.compile(r"(?!.{200})[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+")


def list_id(sender: str) -> dict[str, str]:
    """Return the List-Id (RFC 2919), by which mail programs sort: of the sender's domain.

    It is the same for every subject and recipient. A sender without a domain gets none.
    """
    domain = sender.rpartition("@")[2]
    try:
        ascii_ = idna.encode(domain, uts46=True).decode().lower()
    except idna.IDNAError:
        return {}
    named = _DOMAIN.fullmatch(ascii_) and not ascii_.rpartition(".")[2].isdecimal()
    return {"List-Id": f"Watcher alerts <watcher.{ascii_}>"} if named else {}


def set_parts(mime: Mime, message: Message) -> None:
    """Put our text part beside our HTML part, each in the transfer encoding that suits it."""
    for part in mime.walk():
        text = {"text/plain": message.text, "text/html": message.html}.get(part.get_content_type())
        if text is not None:
            del part["Content-Transfer-Encoding"]
            del part["Content-Type"]
            if text is message.html:
                part["Content-Type"] = 'text/html; charset="utf-8"'
            else:
                part["Content-Type"] = 'text/plain; charset="utf-8"; format=flowed'
                text = flowed(text)
            # CRLF is the canonical line end of text (RFC 2046 section 4.1.1), base64 keeps it.
            charset = _transfer(text)
            part.set_payload(
                text if charset.body_encoding == QP else text.replace("\n", "\r\n"), charset
            )


def fold_subject(mime: Mime) -> None:
    """Break a long subject into lines.

    Apprise writes it as one line, and all of it as one encoded word where it is beyond ASCII; but
    such a word has 75 characters at most (RFC 2047 section 2), and strict clients show a longer one
    as it is.
    """
    words = str(make_header(decode_header(str(mime["Subject"]))))
    del mime["Subject"]
    words = " ".join(words.split())
    mime["Subject"] = Header(words, header_name="Subject").encode(maxlinelen=_WORD)


def _transfer(text: str) -> Charset:
    """Return UTF-8 as quoted-printable for mostly ASCII text, else as base64.

    Each is the shorter one there, and spam filters distrust base64 around plain English.
    """
    charset = Charset("utf-8")
    raw = text.encode("utf-8", "replace")
    if sum(byte > 126 for byte in raw) * 6 < len(raw):
        charset.body_encoding = QP
    return charset
