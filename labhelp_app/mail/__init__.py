"""Messages to people: written, queued, sent."""
