"""Site chrome: what the rules see of it, and what is cut out of a text."""
