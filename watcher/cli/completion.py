"""`watcher completion`: the script that lets a shell complete commands and options."""

import click
from click.shell_completion import get_completion_class

EXAMPLES = """\
\b
Examples:
  bash:  watcher completion bash > ~/.local/share/bash-completion/completions/watcher
  zsh:   watcher completion zsh > ~/.zfunc/_watcher     (with ~/.zfunc in $fpath)
  fish:  watcher completion fish > ~/.config/fish/completions/watcher.fish
"""


@click.command("completion", short_help="Let your shell complete commands.", epilog=EXAMPLES)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print the completion script for a shell."""
    root = ctx.find_root().command
    script = get_completion_class(shell)
    assert script is not None
    # source() asks the bash on this machine for its version; the script itself needs no shell.
    completer = script(root, {}, "watcher", "_WATCHER_COMPLETE")
    click.echo(completer.source_template % completer.source_vars())
