"""PDF: pages, their words and lines, what is seen of them, and the order to read them in."""
