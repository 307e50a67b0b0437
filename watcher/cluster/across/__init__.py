"""The same event in another language, in clear cases, without a model."""
