"""The reading benchmark: synthetic look-alike papers with their truth, and how well they are read."""
