"""The Reflex shell: what is on the screen and what a person can do."""
