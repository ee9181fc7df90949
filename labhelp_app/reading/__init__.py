"""Reading documents: from bytes or pasted text to rows that a person then confirms."""
