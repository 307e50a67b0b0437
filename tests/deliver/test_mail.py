"""Mails as a real SMTP server receives them."""

import email.utils
import re
import ssl
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic

import pytest

from tests.deliver.messages import message
from tests.support.smtp import MailServer, Received, greeting_server, mail_server, silent_server
from watcher.deliver.apprise import send, visit
from watcher.deliver.mime import list_id
from watcher.errors import DeliveryError
from watcher.model import Message, Priority

PASSWORD = "p@ss/w:rd ö"


@pytest.fixture(scope="module")
def running() -> object:
    with mail_server({"reporter": PASSWORD}) as server:
        yield server


@pytest.fixture
def server(running: MailServer) -> MailServer:
    running.recover()
    running.received.clear()
    return running


def sent(server: MailServer, told: Message, **options: str) -> Received:
    send(server.url(**options), told)
    (mail,) = server.wait(1)
    return mail


def sent_as(server: MailServer, options: dict[str, str]) -> Received:
    server.received.clear()
    return sent(server, message(), **options)


def test_a_mail_has_one_message_id_and_it_is_the_notifications(server: MailServer) -> None:
    mail = sent(server, message())
    assert mail.message.get_all("Message-ID") == ["<n7.abc@watcher.example>"]
    assert mail.raw.lower().count(b"\nmessage-id:") == 1


def test_every_attempt_carries_the_same_message_id(server: MailServer) -> None:
    server.replies["data"] = "451 4.3.0 later"
    with pytest.raises(DeliveryError):
        send(server.url(), message())
    server.recover()
    send(server.url(), message())
    send(server.url(), message(plain=True))
    assert {m.message["Message-ID"] for m in server.wait(2)} == {"<n7.abc@watcher.example>"}


def test_text_and_html_parts_arrive_as_they_were_rendered(server: MailServer) -> None:
    told = message()
    mail = sent(server, told)
    assert mail.message.get_content_type() == "multipart/alternative"
    kinds = [part.get_content_type() for part in mail.message.iter_parts()]
    assert kinds == ["text/plain", "text/html"]
    assert mail.part("plain") == told.text
    assert mail.part("html") == told.html
    assert all(part.get_content_charset() == "utf-8" for part in mail.message.iter_parts())
    mail.raw.decode("ascii")  # any relay may carry it


def test_the_text_part_is_wrapped_for_clients_that_wrap_nothing(server: MailServer) -> None:
    long = "The president of Belarus met the president of Russia in the Kremlin on Monday. " * 9
    told = replace(message(), text=f"{long.strip()}\n\n-- \nWatcher\n")
    mail = sent(server, told)
    part = next(mail.message.iter_parts())
    assert part.get_content_type() == "text/plain"
    assert part["Content-Type"].params["format"] == "flowed"
    assert max(map(len, part.get_content().splitlines())) <= 73
    assert mail.part("plain") == told.text


def test_the_headers_say_who_what_when_and_that_it_is_automatic(server: MailServer) -> None:
    told = message()
    head = sent(server, told).message
    assert head["Subject"] == told.subject
    assert head["Subject"].startswith("[belarus-kremlin] Tổng thống Belarus")
    assert head["From"] == "Watcher <watcher@example.org>"
    assert head["To"] == "desk@example.org"
    assert head["Auto-Submitted"] == "auto-generated"
    assert head["X-Priority"] is None
    age = datetime.now(UTC) - email.utils.parsedate_to_datetime(head["Date"])
    assert abs(age.total_seconds()) < 60


def test_rules_of_mail_programs_can_sort_by_the_list_that_it_is_of(server: MailServer) -> None:
    head = sent(server, message()).message
    assert head.get_all("List-Id") == ["Watcher alerts <watcher.example.org>"]
    own = sent_as(server, {"+list-id": "<desk.example.net>"}).message
    assert own.get_all("List-Id") == ["<desk.example.net>"]


@pytest.mark.parametrize(
    ("sender", "found"),
    [
        ("watcher@News.Example.org", "Watcher alerts <watcher.news.example.org>"),
        ("x@bücher.example", "Watcher alerts <watcher.xn--bcher-kva.example>"),
        ("watcher@localhost", None),
        ("watcher@127.0.0.1", None),
        ("watcher@[127.0.0.1]", None),
        ("watcher@a.example>\r\nBcc: b", None),
        ("watcher", None),
        ("", None),
    ],
)
def test_a_list_is_of_the_senders_domain_where_that_is_one(sender: str, found: str | None) -> None:
    assert list_id(sender).get("List-Id") == found


@pytest.mark.parametrize(("priority", "value"), [("high", "1"), ("low", "5")])
def test_priority_becomes_a_header(server: MailServer, priority: Priority, value: str) -> None:
    head = sent(server, replace(message(), priority=priority)).message
    assert head["X-Priority"] == value


def test_a_plain_message_is_one_text_part(server: MailServer) -> None:
    told = message(plain=True)
    mail = sent(server, told)
    assert mail.message.get_content_type() == "text/plain"
    assert mail.part("plain") == told.text


def test_the_url_may_ask_for_text_only(server: MailServer) -> None:
    mail = sent(server, message(), format="text")
    assert mail.message.get_content_type() == "text/plain"


def test_a_title_cannot_add_headers_or_recipients(server: MailServer) -> None:
    mail = sent(server, replace(message(), subject="Hi\r\nBcc: all@example.org\r\n\r\nbody"))
    assert mail.message["Bcc"] is None
    assert mail.recipients == ("desk@example.org",)


def test_a_long_subject_is_folded_as_every_client_can_read_it(server: MailServer) -> None:
    subject = "[w] Лукашенко и Путин встретились в Кремле, 😀 und noch etwas " * 4
    mail = sent(server, replace(message(), subject=subject.strip()))
    head = mail.raw.split(b"\r\n\r\n")[0].split(b"\r\n")
    assert all(len(word) <= 75 for line in head for word in re.findall(rb"=\?\S+\?=", line))
    assert mail.message["Subject"] == subject.strip()


def test_a_plain_subject_stays_readable_in_the_source(server: MailServer) -> None:
    mail = sent(server, replace(message(), subject="[w] A needle"))
    assert b"\r\nSubject: [w] A needle\r\n" in mail.raw


def test_a_line_with_a_single_dot_and_long_lines_survive(server: MailServer) -> None:
    told = replace(message(), text="a\n.\n..b\n" + "x" * 5000 + "\nđ\n", html="")
    assert sent(server, told).part("plain") == told.text


def test_login_is_used(server: MailServer) -> None:
    sent(server, message(), user="reporter")


def test_each_recipient_gets_a_mail_of_its_own(server: MailServer) -> None:
    send(server.url("a@example.org,b@example.org", cc="c@example.org,a@example.org"), message())
    mails = server.wait(3)
    assert sorted(m.recipients for m in mails) == [
        ("a@example.org",),
        ("b@example.org",),
        ("c@example.org",),
    ]
    assert [m.recipients[0] for m in mails] == [m.message["To"] for m in mails]
    assert len(server.received) == 3


def test_after_a_partial_failure_only_the_others_are_sent_to_again(server: MailServer) -> None:
    url = server.url("a@example.org,b@example.org,c@example.org")
    server.replies["rcpt b@example.org"] = "450 4.2.0 greylisted"
    with pytest.raises(DeliveryError, match=r"^450 4\.2\.0 greylisted$") as failure:
        send(url, message())
    assert not failure.value.permanent
    assert len(failure.value.reached) == 2
    server.recover()
    send(url, message(), skip=failure.value.reached)
    got = sorted(m.recipients[0][0] for m in server.wait(3))
    assert got == ["a", "b", "c"]


def test_one_recipient_that_stalls_leaves_the_others_time(server: MailServer) -> None:
    server.stalls.add("rcpt a@example.org")
    url = server.url("a@example.org,b@example.org", cto="0.5")
    with pytest.raises(DeliveryError, match="no answer in time") as failure:
        send(url, message(), timeout=2)
    assert [m.recipients for m in server.wait(1)] == [("b@example.org",)]
    assert len(failure.value.reached) == 1


def test_one_refused_for_good_and_one_for_now_is_worth_another_attempt(server: MailServer) -> None:
    server.replies["rcpt a@example.org"] = "550 5.1.1 no such user"
    server.replies["rcpt b@example.org"] = "450 4.2.0 greylisted"
    with pytest.raises(DeliveryError) as failure:
        send(server.url("a@example.org,b@example.org"), message())
    assert str(failure.value) == "550 5.1.1 no such user; 450 4.2.0 greylisted"
    assert not failure.value.permanent


@pytest.mark.parametrize(
    ("step", "reply", "permanent"),
    [
        ("rcpt", "550 5.1.1 no such user", True),
        ("rcpt", "451 4.7.1 greylisted, try later", False),
        ("data", "554 5.7.1 looks like spam", True),
        ("data", "452 4.3.1 disk full", False),
        ("mail", "552 5.3.4 too big", True),
        ("mail", "553 5.7.1 not your address", False),
        ("auth", "535 5.7.8 bad credentials", False),
    ],
)
def test_a_refusal_says_what_the_server_said(
    server: MailServer, step: str, reply: str, permanent: bool
) -> None:
    server.replies[step] = reply
    with pytest.raises(DeliveryError) as failure:
        send(server.url(user="reporter"), message())
    assert str(failure.value) == reply
    assert failure.value.permanent is permanent
    assert not server.received


def test_a_password_that_the_server_repeats_is_masked(server: MailServer) -> None:
    server.replies["auth"] = "535 5.7.8 wrong: p@ss/w:rd"
    server.users["reporter"] = "p@ss/w:rd"
    try:
        with pytest.raises(DeliveryError, match=r"^535 5\.7\.8 wrong: \*\*\*$"):
            send(server.url(user="reporter"), message())
    finally:
        server.users["reporter"] = PASSWORD


@pytest.mark.parametrize("step", ["mail", "data", "accepted"])
def test_a_server_that_stalls_is_left_after_the_timeout(server: MailServer, step: str) -> None:
    server.stalls.add(step)
    start = monotonic()
    with pytest.raises(DeliveryError, match="no answer in time") as failure:
        send(server.url(), message(), timeout=0.5)
    assert monotonic() - start < 5
    assert not failure.value.permanent


def test_a_server_that_never_greets_is_left_after_the_timeout() -> None:
    with silent_server() as port:
        start = monotonic()
        with pytest.raises(DeliveryError, match=f"^127.0.0.1:{port}: no answer in time$"):
            send(f"mailto://127.0.0.1:{port}?from=a@ex.org&to=b@ex.org", message(), timeout=0.5)
        assert monotonic() - start < 5


def test_what_is_no_mail_server_is_called_so() -> None:
    with (
        greeting_server(b"SSH-2.0-OpenSSH_9.6\r\n") as port,
        pytest.raises(DeliveryError, match="is no mail server"),
    ):
        send(f"mailto://127.0.0.1:{port}?from=a@ex.org&to=b@ex.org", message())


def test_tls_where_the_server_begins_in_plain_text_is_told_with_the_modes(
    server: MailServer,
) -> None:
    url = server.url(mode="ssl").replace("mailto:", "mailtos:")
    with pytest.raises(DeliveryError, match=r"TLS: wrong version number \(mode=ssl .*=starttls"):
        send(url, message())


def test_a_server_that_does_not_encrypt_is_told_with_what_to_write(server: MailServer) -> None:
    url = server.url(mode="starttls").replace("mailto:", "mailtos:")
    with pytest.raises(DeliveryError, match=r"does not encrypt \(mailto:// "):
        send(url, message())


def test_a_login_that_is_not_offered_says_where_it_may_be() -> None:
    with mail_server() as server:
        url = server.url().replace("mailto://", "mailto://reporter:secret99@")
        with pytest.raises(DeliveryError, match=r"takes no login here .*mailtos://"):
            send(url, message())


def test_an_unreachable_server_is_a_transient_failure() -> None:
    with silent_server() as port:
        pass
    with pytest.raises(DeliveryError, match="Connection refused") as failure:
        send(f"mailto://127.0.0.1:{port}?from=a@ex.org&to=b@ex.org", message())
    assert not failure.value.permanent


def test_many_mails_in_a_row_are_not_slowed_down(server: MailServer) -> None:
    start = monotonic()
    for _ in range(5):
        send(server.url(), message())
    # Apprise would sleep 5.5 s before each mail but the first of one object.
    assert monotonic() - start < 5
    assert len(server.received) == 5


def test_a_visit_logs_in_and_sends_nothing(server: MailServer) -> None:
    assert visit(server.url(user="reporter"))
    assert not server.received
    server.replies["auth"] = "535 5.7.8 bad credentials"
    with pytest.raises(DeliveryError, match="535"):
        visit(server.url(user="reporter"))


def test_mail_over_starttls_arrives_and_a_wrong_certificate_is_refused(
    certificate: ssl.SSLContext,
) -> None:
    with mail_server(tls=certificate) as server:
        url = server.url(mode="starttls").replace("mailto:", "mailtos:")
        with pytest.raises(DeliveryError, match=r"(?i)certificate"):
            send(url, message())
        send(url + "&verify=no", message())
        assert server.wait(1)[0].message["Message-ID"] == "<n7.abc@watcher.example>"
