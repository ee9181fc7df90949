"""Derived indices, one formula a function."""
