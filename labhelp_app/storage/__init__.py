"""Tables and the transactions around them."""
