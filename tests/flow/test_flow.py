"""From a feed to a mail and a webhook: the main job, command by command.

The first test runs the commands as a user does; the others in this process.
"""

import json
from email.message import EmailMessage
from typing import Any

from tests.support.world import World


def once(world: World) -> None:
    """Poll every source now and deliver all that is due."""
    done = world.command("once", "--all")
    assert done.returncode == 0, done.stderr


def listed(world: World, *command: str) -> list[dict[str, Any]]:
    """Return what a listing command tells as JSON Lines."""
    done = world.command(*command, "--json")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def part(mail: EmailMessage, kind: str) -> str:
    """Return the text of a mail's plain or html part."""
    body = mail.get_body((kind,))
    assert body is not None, f"no {kind} part"
    return str(body.get_content())


def test_a_new_entry_of_any_format_becomes_one_mail_and_one_webhook(world: World) -> None:
    feeds = [world.feed(form, form) for form in ("rss", "atom", "json")]
    world.configure()
    assert world.run("once", "--all").returncode == 0
    texts = ("It was found. Nobody knows who lost it.", "Rust ate it.", "Police ask for witnesses.")
    for feed, text in zip(feeds, texts, strict=True):
        feed.publish(f"A needle in the {feed.name}", text)
        feed.publish(f"Nothing in the {feed.name}", "Nothing was found.")
    for _ in range(2):
        assert world.run("once", "--all").returncode == 0
    assert len(world.mails) == len(world.hooks) == 3
    titles = sorted(f"A needle in the {feed.name}" for feed in feeds)
    assert sorted(title for m in world.mails for title in titles if title in m["Subject"]) == titles
    told = b"\n".join(world.hooks).decode()
    assert all(told.count(feed.items[1].url) >= 1 for feed in feeds)


def test_a_mail_has_a_text_and_an_html_part_and_one_message_id(world: World) -> None:
    feed = world.feed("daily")
    world.configure()
    once(world)
    entry = feed.publish("Found", "A quiet day. Then the golden thread was seen. The end.")
    once(world)
    (mail,) = world.mails
    assert len(mail.get_all("Message-ID", [])) == 1
    for kind in ("plain", "html"):
        text = part(mail, kind)
        assert entry.url in text
        assert "golden thread" in text
        assert "sewing" in text
        assert "daily" in text
        assert "edited" not in text


def test_the_entries_of_a_first_poll_come_in_one_summary(world: World) -> None:
    feeds = [world.feed("one"), world.feed("two", "atom")]
    for feed in feeds:
        feed.publish(f"An old needle of {feed.name}")
        feed.publish(f"Hay of {feed.name}")
    world.configure(first_poll="summary")
    once(world)
    (mail,) = world.mails
    assert len(world.hooks) == 1
    assert all(f"An old needle of {feed.name}" in part(mail, "plain") for feed in feeds)
    assert {alert["reason"] for alert in listed(world, "alerts")} == {"baseline"}
    once(world)
    assert len(world.mails) == 1


def test_the_same_address_from_a_second_source_alerts_no_second_time(world: World) -> None:
    first, second = world.feed("first"), world.feed("second", "atom")
    world.configure()
    once(world)
    entry = first.publish("A needle was found")
    once(world)
    second.publish("Needle found, says First", url=f"{entry.url}?utm_source=second#top")
    once(world)
    assert len(world.mails) == len(world.hooks) == 1
    (story,) = listed(world, "stories")
    assert story["sources"] == 2
    assert [e["role"] for e in story["entries"]].count("lead") == 1


def test_an_edit_that_newly_matches_alerts_once(world: World) -> None:
    feed = world.feed("daily", "json")
    world.configure()
    once(world)
    entry = feed.publish("Something was found", "More follows.")
    once(world)
    assert world.mails == []
    feed.edit(entry, "Something was found", "It is a needle.")
    once(world)
    once(world)
    assert len(world.hooks) == 1
    (mail,) = world.mails
    assert " · edited " in part(mail, "plain")


def test_a_broken_source_and_a_dead_channel_hold_up_nobody(world: World) -> None:
    broken, good = world.feed("broken"), world.feed("good")
    broken.status = 500
    world.configure()
    once(world)
    good.publish("A needle")
    world.hook_status = 500
    once(world)
    assert len(world.mails) == 1
    assert world.hooks == []
    states = {source["name"]: source for source in listed(world, "source", "list")}
    assert states["broken"]["state"] == "failing"
    assert states["broken"]["last_status"] == 500
    assert states["good"]["state"] == "ok"
    (alert,) = listed(world, "alerts")
    fates = {told["channel"]: told for told in alert["notifications"]}
    assert fates["mail"]["state"] == "sent"
    assert fates["hook"]["state"] == "pending"
    assert "500" in fates["hook"]["error"]


def test_a_removed_source_is_not_polled_and_keeps_its_history(world: World) -> None:
    gone, kept = world.feed("gone"), world.feed("kept")
    world.configure()
    once(world)
    gone.publish("A needle")
    once(world)
    polls = gone.polls
    world.configure(sources=[{"name": "kept", "url": kept.url}])
    once(world)
    assert gone.polls == polls
    assert [s["entries"][0]["source"] for s in listed(world, "stories")] == ["gone"]
    world.configure(sources=[{"name": o.name, "url": o.url} for o in (gone, kept)])
    once(world)
    assert len(world.mails) == 1


def test_why_tells_the_whole_fate_of_an_entry(world: World) -> None:
    feed = world.feed("daily")
    world.configure()
    once(world)
    entry = feed.publish("A needle")
    once(world)
    done = world.command("why", entry.url)
    assert done.returncode == 0, done.stderr
    assert all(word in done.stdout for word in ("daily", "sewing", "needle", "mail", "hook"))
    assert world.command("why", "https://nowhere.example/").returncode == 1


def test_once_exits_1_on_a_bad_config_and_names_the_place(world: World) -> None:
    world.feed("daily")
    world.configure(evry="5m")
    done = world.run("once")
    assert done.returncode == 1
    assert "watcher.yaml:" in done.stderr
    assert "every" in done.stderr


def test_once_exits_3_where_the_database_is_unusable(world: World) -> None:
    (world.folder / "file").write_text("not a folder")
    world.feed("daily")
    world.configure(database=f"sqlite:///{world.folder / 'file' / 'watcher.db'}")
    done = world.run("once")
    assert done.returncode == 3
    assert str(world.folder) in done.stderr
