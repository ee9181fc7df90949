"""Reviewed sentences of the explanation without a model; every group of them names its source."""
