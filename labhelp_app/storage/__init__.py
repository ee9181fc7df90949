"""Tables, transactions and access to rows; holds sealed bytes and never opens them."""
