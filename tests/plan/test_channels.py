from pathlib import Path

import pytest

from tests.config.folder import mistakes, plan
from watcher.plan.channels import WRONG, channel_problem


@pytest.mark.parametrize(
    "url",
    [
        "console://",
        "json://127.0.0.1/hook",
        "mailto://user:pass@smtp.example.org?to=desk@example.org",
        "mailtos://user:pass@smtp.example.org?to=desk@example.org,b@example.org",
        "slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#general",
        "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ",
        "tgram://123456789:abcdefg_hijklmnop/12315544/",
        "ntfy://topic",
        "mmost://127.0.0.1/abcdefghijkl",
    ],
)
def test_a_channel_that_apprise_knows_has_no_problem(url: str) -> None:
    assert channel_problem(url) is None


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("", "not a URL"),
        ("desk@example.org", "not a URL"),
        ("slak://a/b/c", "did you mean slack://?"),
        ("consol://", "did you mean console://?"),
        ("https://hooks.example.org/SECRET55token", "a webhook is jsons://"),
        ("quux://SECRET55token", "knows no service for 'quux'"),
        ("slack://SECRET55token", "not a complete Slack URL"),
        ("mailto://", "not a complete E-Mail URL: no valid sender address"),
        ("mailto://u:SECRET55/w#d@smtp.example.org", "its password has a / # or ? (write %2F"),
        ("mailto://smtp.example.org/bob@example.org", "no valid sender address"),
        ("mailto://u:SECRET55@local/bob@example.org", "no valid sender address"),
        ("mailto://localhost:2525/bob@local", "Dropped invalid To email"),
        ("mailto://u:SECRET55token@nope nope", "not a complete E-Mail URL"),
        ("mailto://smtp.example.org?from=a@example.org&to=b@@c", "Dropped invalid To email"),
    ],
)
def test_a_wrong_channel_is_explained_without_its_secrets(url: str, words: str) -> None:
    problem = channel_problem(url)
    assert problem is not None
    assert words in problem
    assert "SECRET55token" not in problem
    assert "lugin" not in problem  # what Apprise says to itself


def test_the_terminal_has_nothing_in_its_url() -> None:
    assert "did you mean console://?" in str(channel_problem("console://desk"))


def test_of_thousands_of_wrong_channels_the_first_are_told(tmp_path: Path) -> None:
    wrong = "".join(f"  c{number:04}: quux://{number}\n" for number in range(WRONG + 3))
    told = mistakes(tmp_path, channels=f"channels:\n  screen: console://\n{wrong}")
    assert told[:2] == [
        "channels.yaml:3:10: Apprise knows no such service",
        "channels.yaml:4:10: Apprise knows no such service",
    ]
    last = "3 more channels were not looked at (1,000 before them are wrong)"
    assert told[WRONG:] == [f"channels.yaml:{WRONG + 3}:10: {last}"]


def test_a_watchlist_that_alerts_nobody_is_warned_of_unless_it_says_so(tmp_path: Path) -> None:
    loaded = plan(
        tmp_path,
        watchlists="watchlists:\n- {name: meant, keywords: [aaa], notify: []}\n"
        "- {name: lost, keywords: [aaa], notify: [off]}\n",
        channels="channels: {off: {url: 'console://', enabled: no}}\n",
    )
    told = [one.message for one in loaded.warnings]
    assert told == ["watchlist lost has no channel to alert", "disabled"]
