import subprocess
import sys


def test_the_command_line_of_httpx_is_not_loaded_with_its_client() -> None:
    code = "import sys, watcher.fetch.http; assert 'pygments' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
