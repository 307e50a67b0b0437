import asyncio
import io
import subprocess
import sys
from time import monotonic

import pytest

from tests.deliver.messages import message
from tests.support.http import Reply, serve
from tests.support.smtp import mail_server, silent_server
from watcher.deliver.post import post, visit
from watcher.errors import DeliveryError


async def test_the_console_prints_to_the_screen_given() -> None:
    screen = io.StringIO()
    await post("console://", message(), screen=screen)
    assert screen.getvalue().startswith("[belarus-kremlin] Tổng thống")


async def test_a_stalled_channel_holds_up_no_other() -> None:
    async with serve({"/hook": Reply("ok")}) as site:
        with mail_server() as mail:
            mail.stalls.add("data")
            slow = asyncio.create_task(post(mail.url(), message(), timeout=30))
            assert await asyncio.to_thread(mail.stalled.wait, 20)
            await post(f"json://127.0.0.1:{site.port}/hook", message())
            assert not slow.done()
            assert len(site.seen) == 1
            slow.cancel()
            await asyncio.gather(slow, return_exceptions=True)


async def test_a_failure_comes_back_with_its_reason() -> None:
    with mail_server() as mail:
        mail.replies["rcpt"] = "550 5.1.1 no such user"
        with pytest.raises(DeliveryError, match=r"550 5\.1\.1") as failure:
            await post(mail.url(), message())
        assert failure.value.permanent
        mail.recover()
        await post(mail.url(), message())
        assert len(mail.received) == 1


async def test_visiting_tells_what_can_be_told() -> None:
    with mail_server() as mail:
        assert await visit(mail.url())
        assert not mail.received
    assert await visit("console://")
    with pytest.raises(DeliveryError):
        await visit(mail.url())


HANGS = """
import asyncio, sys
from watcher.deliver.post import post
from watcher.model import Message

async def main():
    url = f"mailto://127.0.0.1:{sys.argv[1]}?from=a@example.org&to=b@example.org"
    sending = asyncio.create_task(post(url, Message("s", "t", "", "<i@d>"), timeout=300))
    await asyncio.sleep(1)
    sending.cancel()

asyncio.run(main())
"""


def test_a_hanging_delivery_does_not_hold_up_the_end_of_the_process() -> None:
    with silent_server() as port:
        start = monotonic()
        subprocess.run([sys.executable, "-c", HANGS, str(port)], check=True, timeout=60)
        assert monotonic() - start < 12


def test_the_room_is_cheap_to_enter() -> None:
    code = (
        "import sys, watcher.deliver.post, watcher.deliver.render, watcher.deliver.retry;"
        "assert 'apprise' not in sys.modules and 'smtplib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
