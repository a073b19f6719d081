"""Errors in a text: wrong words, damaged marks, headlines that do not say what the story says. Only flagged."""
