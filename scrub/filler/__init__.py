"""Sentences and clauses that carry nothing, and how templated a text reads."""
