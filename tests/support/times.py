"""Instants for tests."""

from datetime import UTC, datetime

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
