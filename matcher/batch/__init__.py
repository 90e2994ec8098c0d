"""Many documents: where they come from, the guard around each, and the screen."""
