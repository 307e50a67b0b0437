import pytest

from watcher.deliver.plugins import _target_list, loaded, targets


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


@pytest.mark.parametrize(
    ("url", "mode"),
    [
        ("mailtos://w:p@smtp.example.org:465", "ssl"),
        ("mailto://w:p@smtp.example.org:465", "ssl"),
        ("mailtos://w:p@smtp.example.org:465?mode=starttls", "starttls"),
        ("mailtos://w:p@smtp.example.org", "starttls"),
        ("mailto://w:p@smtp.example.org:25", "insecure"),
    ],
)
def test_port_465_is_tls_from_the_start_unless_the_url_says_otherwise(url: str, mode: str) -> None:
    assert loaded(url).secure_mode == mode
