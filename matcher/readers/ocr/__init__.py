"""Text in pictures and scans."""
