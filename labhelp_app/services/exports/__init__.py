"""Everything about a person in one archive they can take anywhere."""

from labhelp_app.services.exports.archive import archive

__all__ = ["archive"]
