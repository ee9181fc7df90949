"""Hostile documents: healthy seeds, ways to damage them, and a quick start for the worker that reads them."""
