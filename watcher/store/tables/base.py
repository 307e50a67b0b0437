"""What all tables share: names of constraints, instants, ids."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Dialect, Integer, MetaData
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, stored as integer milliseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return milliseconds."""
        return None if value is None else round(value.timestamp() * 1000)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return an aware datetime."""
        return None if value is None else EPOCH + timedelta(milliseconds=value)


NullableJson = JSON(none_as_null=True)
# SQLite makes a rowid alias only of INTEGER PRIMARY KEY; PostgreSQL needs 64 bits.
BigId = BigInteger().with_variant(Integer(), "sqlite")


class Table(SQLModel):
    """Base of all tables: one metadata with named constraints, which migrations need."""

    metadata = MetaData(naming_convention=NAMING)
    # Rows are never validated: to make ready for that would cost 25 ms of CPU at each start.
    model_config = {"defer_build": True}


def row_id() -> Any:
    """Return the primary key that the database counts."""
    return Field(default=None, primary_key=True, sa_type=BigId)


def ref(target: str, **options: Any) -> Any:
    """Return a column that refers to another row, like `source.id`."""
    return Field(foreign_key=target, sa_type=BigId, **options)
