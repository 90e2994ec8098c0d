"""What can be wrong with a taxonomy."""


class TaxonomyError(Exception):
    """A taxonomy file is missing, malformed or contradicts itself; the text says where and what to do."""
