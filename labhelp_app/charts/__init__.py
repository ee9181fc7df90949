"""Figures drawn from view models."""
