"""From the text of a posting to what it asks for."""
