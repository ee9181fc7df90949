"""Measurements of the product, stored in results/."""
