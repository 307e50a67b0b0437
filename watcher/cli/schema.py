"""`watcher schema`: the JSON Schema of a config file, for editors."""

import json

import click

EXAMPLES = """\
\b
Examples:
  watcher schema watchlists > watchlists.schema.json

Put this as the first line of watchlists.yaml and an editor with a YAML language server
completes keys and marks mistakes while you type:

\b
  # yaml-language-server: $schema=watchlists.schema.json
"""


@click.command("schema", short_help="JSON Schema of a config file.", epilog=EXAMPLES)
@click.argument(
    "name", type=click.Choice(["watcher", "sources", "watchlists", "channels", "concepts"])
)
def command(name: str) -> None:
    """Print the JSON Schema of NAME.yaml."""
    from watcher.config.jsonschema import json_schema

    click.echo(json.dumps(json_schema(name), ensure_ascii=False, indent=2))
