"""Rules: finding, reading, checking, compiling and matching them, and the edits that follow."""
