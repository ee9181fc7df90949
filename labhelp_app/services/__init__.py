"""Use cases: one function, one intention."""
