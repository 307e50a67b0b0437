from pathlib import Path

from tests.config.folder import plan


def test_a_mended_password_or_permission_is_another_way_to_ask_a_source(tmp_path: Path) -> None:
    def way(password: str, settings: str = "") -> int:
        source = f"{{url: https://a.example, auth: {{user: u, password: {password}}}}}"
        loaded = plan(tmp_path, watcher=settings, sources=f"sources: [{source}]\n")
        return loaded.sources[0].way(loaded.settings.http)

    assert way("wrong") == way("wrong")
    allowed = way("wrong", "http: {allow_private_networks: true}\n")
    assert len({way("wrong"), way("right"), allowed}) == 3
