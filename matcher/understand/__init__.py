"""Document to Profile or Job."""
