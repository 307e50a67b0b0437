import base64
import json
from html import escape
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from watcher.deliver.redact import redact, secrets_of

PASSWORD = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=8, max_size=30)


@given(PASSWORD)
@example("pässw/ört&<'\">#1")
def test_a_password_is_masked_in_every_quoting(password: str) -> None:
    secrets = secrets_of(f"mailto://user:{quote(password, safe='')}@mail.example.org?to=a@b.org")
    for shown in (password, quote(password), quote(password, safe=""), escape(password)):
        assert shown not in redact(f"login {shown} refused", secrets) or not shown.strip("/ ")
    for form in (json.dumps(password), repr(password)):
        assert form[1:-1] not in redact(f"refused {form}", secrets) or not form[1:-1].strip("/ ")


@pytest.mark.parametrize(
    ("url", "secret"),
    [
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#a", "TIiajkdnlazkcOXrIdevi7FQ"),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#a", "T1JJ3T3L2"),
        ("tgram://123456789:abcdefg_HIJKLMNOP/99", "123456789:abcdefg_HIJKLMNOP"),
        ("json://host.example.org/hook/s3cret", "/hook/s3cret"),
        ("json://host.example.org/?+Authorization=Bearer%20abc123", "Bearer abc123"),
        ("mailto://u:a@mail.example.org", "a"),
    ],
)
def test_tokens_paths_and_headers_of_a_url_are_masked(url: str, secret: str) -> None:
    shown = redact(f"answer: {secret}, url {url}", secrets_of(url))
    assert shown.startswith("answer: ***")
    assert secret not in shown.replace("answer", "").replace("mailto", "") or len(secret) < 2
    assert url not in shown


def test_the_header_of_basic_authentication_is_masked() -> None:
    header = base64.b64encode(b"user:open sesame").decode()
    url = "json://user:open%20sesame@host.example.org/hook"
    assert header not in redact(f"Basic {header}", secrets_of(url))


@pytest.mark.parametrize("login", ["\0user\0open sesame", "open sesame"])
def test_the_login_that_a_mail_server_repeats_is_masked(login: str) -> None:
    sent = base64.b64encode(login.encode()).decode()
    url = "mailto://user:open%20sesame@smtp.example.org"
    assert redact(f"535 bad {sent}", secrets_of(url)) == "535 bad ***"


@pytest.mark.parametrize("password", ["p/ss", "p/a/ss", "p#ss"])
def test_the_rest_of_a_password_that_cuts_the_url_in_two_is_masked(password: str) -> None:
    url = f"mailto://u:{password}@smtp.example.org:25?to=desk@example.org"
    for said in ("(ss@smtp.example.org:25)", "(a/ss@smtp.example.org:25)", "for ss at"):
        assert "ss@" not in redact(f"Dropped invalid To email {said}", secrets_of(url))


def test_what_helps_a_person_stays_readable() -> None:
    url = "mailto://u:secret99@smtp.example.org:587?to=desk@example.org&from=w@example.org"
    said = "550 5.1.1 desk@example.org: no such user at smtp.example.org:587, a 500 is not a 550"
    assert redact(said, secrets_of(url)) == said


def test_credentials_of_other_urls_are_masked_too() -> None:
    assert redact("see http://me:pw@proxy.example/", ()) == "see http://***@proxy.example/"


@given(st.text(), st.text())
def test_any_url_and_text_are_accepted(url: str, text: str) -> None:
    redact(text, secrets_of(url))
