"""Measurements of the web layer."""
