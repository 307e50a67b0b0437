"""What all models of the schema share: strict, no unknown keys."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """Base of all: unknown keys are mistakes, values are fixed once read."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, hide_input_in_errors=True)
