"""LabHelp.me: laboratory reports read, explained and kept encrypted."""
