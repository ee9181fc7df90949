"""Clinical rules: pure functions over exact quantities, with a source behind every number."""
