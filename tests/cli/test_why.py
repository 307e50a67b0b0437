from tests.cli.commands import Commands


def test_a_trace_tells_why_an_entry_alerted(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/talks", "title": "Belarus talks", "source": "Wire"})
    (trace,) = cli.rows("why", "https://e.org/talks")
    assert trace["source"]["name"] == "Wire"
    assert trace["verdicts"] == [
        {"watchlist": "belarus", "matched": True, "why": trace["verdicts"][0]["why"]}
    ]
    (alert,) = trace["alerts"]
    assert alert["notifications"][0]["state"] == "pending"
    text = cli.run("why", "https://e.org/talks").stdout
    assert "Belarus talks" in text
    assert "watchlist  belarus: matches" in text
    assert "screen: " in text


def test_an_alert_for_no_channel_says_so(cli: Commands) -> None:
    cli.configure(watchlists=[{"name": "quiet", "keywords": ["Belarus"], "notify": []}])
    cli.ingest({"url": "https://e.org/talks", "title": "Belarus talks"})
    text = cli.run("why", "https://e.org/talks").stdout
    assert "of quiet at" in text
    assert "  sent to nobody: the watchlist named no channel" in text


def test_a_trace_tells_why_an_entry_did_not(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/tractor", "title": "Belarus tractor for sale"})
    text = cli.run("why", "https://e.org/tractor").stdout
    assert "watchlist  belarus: no match, " in text
    assert "tractor" in text.split("no match, ")[1]
    assert "alert      none" in text


def test_other_forms_of_an_address_find_the_entry(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/talks", "title": "Belarus talks"})
    assert cli.rows("why", "http://www.e.org/talks/?utm_source=x#top")
    assert cli.rows("why", "e.org/talks")  # as browsers show it


def test_an_unknown_address_exits_1(cli: Commands) -> None:
    cli.ingest({"title": "Belarus"})
    result = cli.run("why", "https://e.org/never", "--json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "https://e.org/never (`watcher search WORDS` looks for it" in result.stderr


def test_a_notification_that_a_merge_folded_says_that_another_alert_tells_it(cli: Commands) -> None:
    cli.ingest({"url": "https://e.org/1", "title": "Belarus opens a library in the north"})
    cli.ingest({"url": "https://e.org/2", "title": "Flood closes roads, Belarus asks for help"})
    assert cli.run("story", "merge", "1", "2").exit_code == 0
    text = cli.run("why", "https://e.org/2").stdout
    assert "screen: not sent: another alert of the same story tells this channel" in text
    fates = [line.rpartition("\t")[2] for line in cli.run("alerts").stdout.splitlines()]
    assert sorted(fates) == ["screen folded", "screen pending"]
