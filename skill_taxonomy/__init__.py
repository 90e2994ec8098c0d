"""The vocabulary of medical coding as data: skills, credentials, roles, pathways."""
