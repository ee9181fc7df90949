"""Pages: a route, what is loaded, a stack of views."""
