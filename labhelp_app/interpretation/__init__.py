"""The boundary to the language model, and the words used without it."""
