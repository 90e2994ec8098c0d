"""One file a command; the one place where errors become exit codes."""
