import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from watcher.config.find import FILES

SECONDS = 240  # at most: the demo is ended when it has told what is waited for


def test_the_demo_alerts_and_ends_on_ctrl_c_with_what_happened(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "watcher", "demo", "--seconds", str(SECONDS)]
    command += ["--keep", str(tmp_path / "kept")]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as demo:
        limit = threading.Timer(SECONDS + 30, demo.kill)
        limit.start()
        assert demo.stdout is not None
        told = []
        for line in demo.stdout:
            told.append(line)
            if line.startswith("  Among them was the ambassador"):
                demo.send_signal(signal.SIGINT)
        code = demo.wait()
        limit.cancel()
    text = "".join(told)
    assert code == 0
    assert "Thế giới 24 publishes: " in text
    assert "[belarus-kremlin] 1 story published before the watch began" in text
    assert "[belarus-kremlin] Sau cuộc biểu tình tại Belarus" in text
    assert "[belarus-kremlin] Talks on the ferry end" in text  # by the page of the article only
    assert "Lukashenko opens a museum" not in text
    assert "1 failing" in text.split("watcher status")[1]
    assert all((tmp_path / "kept" / name).is_file() for name in FILES if name != "concepts.yaml")
