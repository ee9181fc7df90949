"""Look-alikes of the paper forms of the region, one module per layout, in own words and invented values."""
