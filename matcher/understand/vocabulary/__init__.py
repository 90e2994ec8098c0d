"""The vocabulary held against texts: its own examples, and what postings say that it does not cover."""
