"""What both readings share: text made comparable, dates, headings, lines, and where the vocabulary is named."""
