import pytest

from watcher.deliver.plugins import _target_list, targets
from watcher.deliver.post import channel_problem


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


@pytest.mark.parametrize(
    ("url", "count"),
    [
        ("mailto://smtp.example.org?from=w@example.org&to=a@example.org,b@example.org", 2),
        ("mailto://w:p@example.org", 1),
        ("slack://T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ/#a/#b/#c", 3),
        ("tgram://123456789:abcdefg_hijklmnop/1/2", 2),
        ("ntfy://ntfy.example.org/a/b", 2),
        ("matrix://u:p@example.org/#a/#b", 2),
        ("json://127.0.0.1/hook", 1),
    ],
)
def test_a_channel_is_taken_apart_into_itstargets(url: str, count: int) -> None:
    keys, plugins = zip(*targets(url), strict=True)
    assert len(set(keys)) == count
    assert all(len(plugin) == 1 for plugin in plugins)
    assert keys == next(zip(*targets(url), strict=True))  # the same in every process
    assert all(_target_list(plugin) is None for plugin in plugins)
