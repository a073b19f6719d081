"""How hard an article is to read, in its own language."""
