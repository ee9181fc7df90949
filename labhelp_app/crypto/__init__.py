"""Keys, sealed records, passwords and tokens; knows nothing of people or medicine."""
