"""The HTTP shell: routes, guard, headers."""
